/** The command as a user runs it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { lines } from '../../../src/channels/terminal/json-lines.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const script = join(import.meta.dirname, '../../../src/channels/terminal/ask.ts');

describe('npm run ask', () => {
  const folder = tempFolder();
  const run = (args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', script, ...args],
      {
        input,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, STORE_FILE: join(folder, 'store.db') },
      },
    );
    return { status, stdout, stderr };
  };

  it('answers one question in plain text', () => {
    const { status, stdout } = run(['how many 101 calls last quarter']);
    expect(status).to.equal(0);
    expect(stdout).to.match(/70,753.*Q3 2020\/21/);
    expect(stdout).to.match(/Down 8,000 \(10\.2%\)/);
    expect(stdout).to.match(/Up 2,535 \(3\.7%\)/);
    expect(stdout.replace(/\n/g, ' ')).to.match(/Priority 1,.*contact the police.*page 3/);
    expect(stdout).to.not.include('\u001b[');
  });
  it('answers every line with one object, and an empty line starts anew', () => {
    const { status, stdout } = run(['--json'], '101 calls\r\nand last year?\n\nand last year?\n');
    const replies = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).to.equal(0);
    expect(replies.map((r) => r.figures[0]?.value)).to.deep.equal([70_753, 68_218, undefined]);
    expect(replies.map((r) => r.question)).to.deep.equal(['101 calls', 'and last year?', 'and last year?']);
  });
  it('answers one question as JSON, with U+2028 escaped', () => {
    const { stdout } = run(['--json', '101\u2028calls']);
    expect(stdout.trimEnd().split('\n')).to.have.length(1);
    expect(stdout).to.include('\\u2028').and.not.include('\u2028');
  });
  it('tells its usage', () => expect(run(['--help']).stdout).to.match(/npm run ask/));
  it('says which option it does not know', () => {
    const { status, stderr } = run(['--jsno']);
    expect(status).to.equal(2);
    expect(stderr)
      .to.match(/--jsno/)
      .and.match(/--help/);
    expect(stderr).to.not.match(/\n\s+at /);
  });
});

describe('lines', () => {
  const read = async (...chunks: readonly string[]): Promise<string[]> => {
    const found: string[] = [];
    async function* input() {
      yield* chunks.map((c) => Buffer.from(c));
    }
    for await (const line of lines(input())) found.push(line);
    return found;
  };
  it('end with LF alone', async () =>
    expect(await read('a\rb\nc\u2028d\r\n', '\n', 'e')).to.deep.equal(['a\rb', 'c\u2028d', '', 'e']));
  it('may come in pieces, within a letter too', async () => {
    const bytes = Buffer.from('é\n');
    async function* input() {
      yield bytes.subarray(0, 1);
      yield bytes.subarray(1);
    }
    const found: string[] = [];
    for await (const line of lines(input())) found.push(line);
    expect(found).to.deep.equal(['é']);
  });
});
