/** The command as a user runs it. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { NODE_FLAGS } from '../../support/node-flags.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const script = join(import.meta.dirname, '../../../src/channels/terminal/ask.ts');

describe('npm run ask', () => {
  const folder = tempFolder();
  const run = (args: readonly string[], input = '', env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...NODE_FLAGS, script, ...args], {
      input,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, STORE_FILE: join(folder, 'store.db'), ...env },
    });
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
  it('takes several words without quotes', () =>
    expect(run(['how', 'many', '999', 'calls']).stdout).to.match(/73,887/));
  it('takes nothing from what another process was asked', () => {
    const STORE_FILE = join(folder, 'two-processes.db');
    expect(run([], '101 calls\n', { STORE_FILE }).stdout).to.include('70,753');
    expect(run([], 'and last year?\n', { STORE_FILE }).stdout).to.not.include('68,218');
  });
  for (const env of [{}, { NO_COLOR: '1' }, { FORCE_COLOR: '3' }])
    it(`has no escape codes when piped (${JSON.stringify(env)})`, () => {
      for (const text of ['101 calls', 'hours?', 'hello']) expect(run([text], '', env).stdout).to.not.include('\u001b');
    });
  it('answers nothing with nothing', () => {
    expect(run(['--json'], '')).to.deep.equal({ status: 0, stdout: '', stderr: '' });
    expect(run([], '')).to.deep.equal({ status: 0, stdout: '', stderr: '' });
  });
  it('answers one object a line, whatever the line holds', () => {
    const odd = [
      '101\rcalls',
      ' ',
      '\u2028',
      'a\u2029b',
      '\u0000',
      '\ufeff101 calls',
      '{"json": true}',
      '👮',
      'x'.repeat(5000),
    ];
    const { stdout, stderr } = run(['--json'], `${odd.join('\n')}\n`);
    const written = stdout.trimEnd().split('\n');
    expect(written.map((line) => JSON.parse(line).question)).to.deep.equal(odd);
    expect(stdout).to.not.match(/[\r\u2028\u2029]/);
    expect(stderr).to.equal('');
  });
  it('answers the same with CRLF', () => {
    const questions = ['101 calls', 'and last year?', '', 'and last year?'];
    const [unix, dos] = ['\n', '\r\n'].map((end) => run(['--json'], questions.join(end)).stdout);
    expect(dos).to.equal(unix);
  });
  it('begins a new conversation behind an empty line, as text too', () => {
    const { status, stdout } = run([], ['101 calls', 'and last year?', '', 'and last year?'].join('\n'));
    expect(status).to.equal(0);
    const [first, second, third] = stdout.split(/\n\n(?=\d|Nothing)/);
    expect(first).to.match(/^70,753 /);
    expect(second).to.match(/^68,218 /);
    expect(third).to.match(/^Nothing is held/);
  });
  it('an empty store says how to import', () => {
    const { status, stdout } = run(['101 calls'], '', { SEED: 'none', STORE_FILE: join(folder, 'empty.db') });
    expect(status).to.equal(0);
    expect(stdout).to.match(/npm run import/);
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
  for (const option of ['--help', '-h'])
    it(`tells its usage: ${option}`, () => {
      const { status, stdout, stderr } = run([option]);
      expect({ status, stderr }).to.deep.equal({ status: 0, stderr: '' });
      expect(stdout).to.match(/npm run ask -- --json/);
    });
  for (const args of [['--jsno'], ['101 calls', '--colour'], ['-x'], ['--json=yes', '101 calls']])
    it(`says what is wrong: ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = run(args);
      expect({ status, stdout }).to.deep.equal({ status: 2, stdout: '' });
      expect(stderr).to.include(args.find((arg) => arg.startsWith('-'))!.split('=')[0]);
      expect(stderr).to.match(/--help\n$/);
      expect(stderr.trimEnd().split('\n')).to.have.length(1);
    });
  it('a setting that cannot be used is a clear error, not a trace', () => {
    const { status, stdout, stderr } = run(['101 calls'], '', { PORT: 'many' });
    expect({ status, stdout }).to.deep.equal({ status: 1, stdout: '' });
    expect(stderr)
      .to.match(/PORT/)
      .and.not.match(/\n\s+at /);
  });
  it('a question after -- may begin with a dash', () =>
    expect(JSON.parse(run(['--json', '--', '-101 calls']).stdout).question).to.equal('-101 calls'));
});
