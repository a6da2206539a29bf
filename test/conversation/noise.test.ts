import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import type { Reply } from '../../src/reply.ts';
import { NODE_FLAGS } from '../support/node-flags.ts';
import { noise } from '../support/noise.ts';
import { Random } from '../support/random.ts';
import { tempFolder } from '../support/temp-folder.ts';

const LINES = 3000;
/** Another seed, to look further: NOISE_SEED=7 npx mocha ... */
const SEED = Number(process.env.NOISE_SEED ?? 20210201);
/** So often a question stands among the noise, in noise of its own, to show that it is still heard. */
const QUESTION_EVERY = 100;
const QUESTIONS: readonly (readonly [string, number])[] = [
  ['<b>how many 101 calls last quarter</b>', 70753],
  ['how many\u2028999 calls\rlast quarter', 73887],
  ['\u202ehow many police cadets are there\u202c 😀', 410],
  ['\u0007how many people were killed on the roads\u0000', 11],
];

describe('3,000 lines of noise', function () {
  this.timeout(180_000);
  const folder = tempFolder();
  const lines = noise(LINES, new Random(SEED)).map((sent, index) => {
    const turn = (index + 1) / QUESTION_EVERY;
    if (!Number.isInteger(turn)) return { ...sent, value: null };
    const [line, value] = QUESTIONS[turn % QUESTIONS.length]!;
    return { kind: 'question', line, value };
  });
  let status: number | null;
  let errors = '';
  let output = '';

  before(async () => {
    const ask = fileURLToPath(new URL('../../src/channels/terminal/ask.ts', import.meta.url));
    const child = spawn(process.execPath, [...NODE_FLAGS, ask, '--json'], {
      // Not the developer's settings, nor an .env beside the code.
      cwd: folder,
      env: { PATH: process.env.PATH, STORE_FILE: join(folder, 'noise.db') },
    });
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.stdin.end(lines.map(({ line }) => `${line}\n`).join(''));
    [status] = (await once(child, 'close')) as [number | null];
  });

  const replies = () =>
    output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Reply);

  it('end without a crash', () => {
    expect(errors).to.equal('');
    expect(status).to.equal(0);
  });

  it('have one reply each, in order, each one line', () => {
    expect(output.split('\n')).to.have.length(LINES + 1);
    expect(output).to.not.match(/[\u2028\u2029\r]/);
    // A lone surrogate has no UTF-8 of its own and arrives as the replacement character.
    expect(replies().map(({ question }) => question)).to.deep.equal(lines.map(({ line }) => line.toWellFormed()));
  });

  it('have no figure that was not asked for', () => {
    const unasked = replies().flatMap((reply, index) => {
      const { kind, line, value } = lines[index]!;
      const shown = [...reply.figures.map((figure) => figure.value), ...reply.change.map((change) => change.now)];
      const fits = value === null ? shown.length === 0 : reply.figures[0]?.value === value;
      return fits ? [] : [`${kind}: ${JSON.stringify(line).slice(0, 200)} is ${reply.kind}: ${reply.reading} ${shown}`];
    });
    expect(unasked, unasked.join('\n')).to.deep.equal([]);
  });

  it('are never answered with an update or a definition either', () => {
    const answered = replies().flatMap((reply, index) => {
      const { kind, line, value } = lines[index]!;
      if (value !== null || reply.outcome !== 'answered') return [];
      return [`${kind}: ${JSON.stringify(line).slice(0, 200)} is ${reply.kind}: ${reply.reading}`];
    });
    expect(answered, answered.join('\n')).to.deep.equal([]);
  });

  it('never say back what was typed', () => {
    const signs = ['ahoy', '<script', 'passwd', 'drop table', 'onerror', '\u202e', '\u0000', '\u0007', '\ufffd'];
    const echoes = replies().filter(({ text }) => signs.some((sign) => text.toLowerCase().includes(sign)));
    expect(echoes.map(({ text }) => text)).to.deep.equal([]);
  });
});
