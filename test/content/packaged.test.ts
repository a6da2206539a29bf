import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readContentFiles } from '../../src/content/files.ts';
import { loadContent } from '../../src/content/load.ts';

const root = join(import.meta.dirname, '../..');

/** Names of the packaged force alone: its own, those of its areas, and those of its operations. */
function names(): RegExp {
  const { catalogue } = loadContent(readContentFiles(join(root, 'data')));
  const { plan, areas, operations } = catalogue;
  const own = [
    plan.force,
    ...areas.filter(({ kind }) => kind === 'district' || kind === 'place').map(({ name }) => name),
    ...operations.map(({ name }) => name),
  ];
  const plain = own.filter((name) => name.length > 3).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}])(?:${plain.join('|')})(?![\\p{L}])`, 'giu');
}

describe('the packaged content', () => {
  const expression = names();
  for (const folder of ['src', 'dialogs'])
    it(`has nothing of its force in ${folder}/`, () => {
      const found = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.(?:ts|js|yaml|html|css)$/.test(file))
        .flatMap((file) =>
          readFileSync(join(root, folder, file), 'utf8')
            .split('\n')
            .flatMap((line, at) =>
              [...line.matchAll(expression)].map(([name]) => `${folder}/${file}:${at + 1} ${name}`),
            ),
        );
      expect(found).to.deep.equal([]);
    });
});
