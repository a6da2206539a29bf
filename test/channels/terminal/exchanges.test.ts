/** The command as an analyst runs it, over what channels have recorded. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'chai';
import { before, describe, it } from 'mocha';
import Papa from 'papaparse';
import { readConfig } from '../../../src/config.ts';
import { Exchanges } from '../../../src/conversation/exchanges.ts';
import { Book } from '../../../src/digests/book.ts';
import { readQuestions } from '../../../src/evaluation/questions.ts';
import { buildBot, openStore } from '../../../src/main.ts';
import { NODE_FLAGS } from '../../support/node-flags.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const script = join(import.meta.dirname, '../../../src/channels/terminal/exchanges.ts');
const HARMFUL = '=HYPERLINK("http://evil.example","101 calls")';

describe('npm run exchanges', () => {
  const folder = tempFolder();
  const STORE_FILE = join(folder, 'store.db');
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...NODE_FLAGS, script, ...args], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, STORE_FILE },
    });
    return { status, stdout, stderr };
  };

  before(async () => {
    const bot = await buildBot(readConfig({ STORE_FILE }));
    const exchanges = new Exchanges(bot.store);
    const ask = async (id: string, person: string, text: string, channel = 'teams') => {
      const reply = await bot.conversation.takeTurn({ text, conversation: id });
      await exchanges.record({ id, channel, person, reply });
    };
    await ask('1', 'pat', 'burglary figures');
    await ask('2', 'sam', 'Burglary figures?');
    await ask('3', 'pat', 'how many 101 calls last quarter');
    await ask('4', 'T1/U1', 'how many 999 calls', 'slack');
    await ask('5', 'pat', HARMFUL);
    await ask('6', 'AAAAAAAAAAAAAAAAAAAAAA', 'how many hours', 'web');
    await exchanges.feedback('slack', '4', 'dislike');
    await bot.close();
  });

  it('lists what was not answered or not liked by what it asks, the most frequent first', () => {
    const { status, stdout } = run('unanswered');
    expect(status).to.equal(0);
    const lines = stdout.trim().split('\n');
    expect(lines[0]).to.match(/^key\s+times\s+people\s+disliked\s+outcome\s+last\s+question/);
    expect(lines[1]).to.match(/^[0-9a-f]{6}\s+2\s+2\s+0\s+not-held .*burglary figures/i);
    expect(stdout).to.match(/^[0-9a-f]{6}\s+1\s+1\s+1\s+answered .*how many 999 calls/m);
    expect(stdout).to.not.include('how many 101 calls last quarter');
  });

  it('writes a chosen one into a file that evaluate reads', () => {
    const key = /^([0-9a-f]{6}).*burglary/im.exec(run('unanswered').stdout)![1]!;
    for (const name of ['asked.jsonl', 'asked.csv']) {
      const file = join(folder, name);
      const { status, stdout } = run('add', key, file, '--figure', '1,234');
      expect(status).to.equal(0);
      expect(stdout).to.include(file);
      expect(run('add', key, file, '--not-held').status).to.equal(0);
      const turns = readQuestions(file).flatMap((asking) => asking.turns);
      expect(turns).to.have.length(2);
      expect(turns[0]).to.include({ figure: 1234 });
      expect(turns[0]!.question).to.match(/^burglary figures\??$/i);
      expect(turns[1]).to.include({ outcome: 'not-held' });
    }
    expect(run('add', 'ffffff').stderr).to.include('No such key');
    expect(run('add', key, 'x', '--figure', 'many').stderr).to.include('a number was expected');
  });

  it('exports every question as CSV that a spreadsheet does not run, without who asked', () => {
    const { status, stdout } = run('export');
    expect(status).to.equal(0);
    const { data, errors } = Papa.parse<Record<string, string>>(stdout.trim(), { header: true });
    expect(errors).to.deep.equal([]);
    expect(data).to.have.length(6);
    expect(data.find(({ feedback }) => feedback === 'dislike')!.question).to.equal('how many 999 calls');
    expect(data.map(({ question }) => question)).to.include(`'${HARMFUL}`);
    for (const { sender } of data) expect(sender).to.match(/^[0-9a-f]{64}$/);
    expect(stdout).to.not.match(/\b(?:pat|sam|T1\/U1)\b/);
  });

  it('says what to do where it is not understood, and changes nothing', () => {
    for (const args of [
      [],
      ['delete'],
      ['erase', 'teams'],
      ['erase', 'email', 'pat'],
      ['export', 'all'],
      ['--no-such'],
    ]) {
      const { status, stderr, stdout } = run(...args);
      expect(status, args.join(' ')).to.equal(1);
      expect(stderr, args.join(' ')).to.match(/npm run exchanges|Unknown option/);
      expect(stdout).to.equal('');
    }
    expect(run('--help').stdout).to.include('erase CHANNEL PERSON');
    expect(run('export').stdout.trim().split('\n')).to.have.length(7);
  });

  it('erases nobody by whom a digest that is running is written', async () => {
    const store = await openStore(readConfig({ STORE_FILE }));
    const digest = { id: 'weekly', author: 'teams:pat', history: [], state: 'active' } as never;
    const book = new Book(store.digests);
    await book.saveDigest(digest, 0);
    expect(run('erase', 'teams', 'pat').stderr).to.include('weekly would have no author');
    expect(run('export').stdout.trim().split('\n')).to.have.length(7);
    await book.saveDigest({ ...(digest as object), state: 'deleted' } as never, 1);
    await store.close();
  });

  it("erases a person's questions in a channel, and nobody else's", () => {
    expect(run('erase', 'slack', 'pat').stdout).to.include('Nothing is held of pat in slack');
    expect(run('erase', 'teams', 'pat').stdout).to.match(
      /^Erased 3 questions, .* A pseudonym stands for them in 1 row of digests\.$/m,
    );
    expect(run('erase', 'teams', 'pat').stdout).to.include('Nothing is held');
    expect(run('erase', 'web', 'AAAAAAAAAAAAAAAAAAAAAA').stdout).to.include('Erased 1 question, ');
    const left = run('export').stdout;
    expect(left).to.include('Burglary figures?').and.include('how many 999 calls');
    expect(left).to.not.include('101 calls');
  });
});
