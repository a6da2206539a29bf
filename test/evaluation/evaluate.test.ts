/** The command as an analyst runs it. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { NODE_FLAGS } from '../support/node-flags.ts';
import { tempFolder } from '../support/temp-folder.ts';

const script = join(import.meta.dirname, '../../src/evaluation/evaluate.ts');

describe('npm run evaluate', () => {
  const folder = tempFolder();
  const file = join(folder, 'ours.csv');
  const history = join(folder, 'history.txt');
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [...NODE_FLAGS, script, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, STORE_FILE: join(folder, 'store.db') },
    });

  it('prints what failed, and a line that can be kept', () => {
    writeFileSync(
      file,
      'conversation,question,outcome,figure\n' +
        'a,how many 101 calls last quarter,,70753\n' +
        'a,and last year?,,68218\n' +
        ',how many 999 calls last quarter,,12\n' +
        ',how many unicorns,,\n',
    );
    const { status, stdout } = run(file, '--keep', history);
    expect(status).to.equal(0);
    expect(stdout).to.include(`${file}:4  WRONG FIGURE  how many 999 calls last quarter`);
    expect(stdout).to.include(`${file}:5  DENIED  how many unicorns`);
    expect(stdout).to.not.include(`${file}:2`);
    const line = stdout.trim().split('\n').at(-1)!;
    expect(line).to.match(
      /^\d{4}-\d\d-\d\d, ours\.csv, 2 of 4 right \(50\.0%\), wrong figures 1, denied 1, reports essex-2020-21-q3\.1 /,
    );
    run(file, '--keep', history, '--quiet');
    expect(readFileSync(history, 'utf8')).to.equal(`${line}\n${line}\n`);
  });

  it('names the line of the question that failed, behind others of its conversation too', () => {
    const talk = join(folder, 'talk.csv');
    writeFileSync(talk, 'conversation,question,figure\na,how many 101 calls last quarter,70753\na,and last year?,5\n');
    expect(run(talk).stdout).to.include(`${talk}:3  WRONG FIGURE  and last year?`);
  });

  it('fails where fewer are right than was asked for, and where the file has mistakes', () => {
    expect(run(file, '--quiet', '--least', '50').status).to.equal(0);
    expect(run(file, '--quiet', '--least', '51').status).to.equal(1);
    writeFileSync(join(folder, 'wrong.csv'), 'question,figure\na,many\n');
    const { status, stderr } = run(join(folder, 'wrong.csv'));
    expect(status).to.equal(2);
    expect(stderr).to.include('wrong.csv:2: figure');
    expect(run(join(folder, 'none.csv')).status).to.equal(2);
    const bare = spawnSync(process.execPath, [...NODE_FLAGS, script], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, CONTENT_DIR: join(import.meta.dirname, '../fixtures/bedfordshire') },
    });
    expect(bare.status).to.equal(2);
    expect(bare.stderr).to.include('npm run evaluate -- FILE').and.have.lengthOf.below(400);
  });
});
