/** Fonts of a damaged PDF. */
import { spawnSync } from 'node:child_process';
import { expect } from 'chai';
import { describe, it } from 'mocha';

const READS = `
  import { withSymbols } from '${new URL('../../../src/reports/layout/pdf-symbols.ts', import.meta.url)}';
  const page = { getOperatorList: async () => null, commonObjs: { get: () => null } };
  const items = await withSymbols([{ str: '4', fontName: 'f1' }], page);
  console.log(JSON.stringify(items));
`;

describe('signs of symbol fonts', () => {
  it('leaves the letters as they are where a font never comes, and waits for it in a process that does nothing else', function () {
    this.timeout(20_000);
    const { status, stdout } = spawnSync(process.execPath, [...process.execArgv, '--input-type=module', '-e', READS], {
      encoding: 'utf8',
    });
    expect(status).to.equal(0);
    expect(JSON.parse(stdout)).to.deep.equal([{ str: '4', fontName: 'f1' }]);
  });
});
