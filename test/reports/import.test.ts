/** The command as an analyst runs it: what it refuses, that it is all or nothing, and that a running bot sees it. */
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join, parse } from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../src/config.ts';
import { buildBot } from '../../src/main.ts';
import { NODE_FLAGS } from '../support/node-flags.ts';
import { tempFolder } from '../support/temp-folder.ts';

const script = (name: string): string => join(import.meta.dirname, '../../src/reports', name);
const fixture = join(import.meta.dirname, '../fixtures/essex-2020-21-q4.txt');
const KILLS = 12;

describe('npm run import', () => {
  const folder = tempFolder();
  let stores = 0;
  const newStore = (): Record<string, string> => ({
    PATH: process.env.PATH ?? '',
    STORE_FILE: join(folder, `store-${stores++}.db`),
  });
  const run = (env: Record<string, string>, command: string, ...args: string[]) =>
    spawnSync(process.execPath, [...NODE_FLAGS, script(command), ...args], {
      env,
      encoding: 'utf8',
    });
  const file = (name: string, content: string | Buffer): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const held = (env: Record<string, string>): string => run(env, 'manage.ts', 'list').stdout;

  describe('says what is wrong, and changes nothing', () => {
    const env = newStore();
    const good = readFileSync(fixture, 'utf8');
    const cases: readonly [string, () => string[], RegExp][] = [
      ['no file', () => [join(folder, 'nowhere.txt'), '--force', 'Essex'], /no file/],
      ['a folder', () => [folder, '--force', 'Essex'], /folder/],
      ['an empty file', () => [file('empty.txt', ''), '--force', 'Essex'], /empty/],
      [
        'random bytes',
        () => [
          file('noise.bin', Buffer.from(Array.from({ length: 4000 }, (_, i) => (i * 73) % 256))),
          '--force',
          'Essex',
        ],
        /neither text nor PDF/,
      ],
      ['a broken PDF', () => [file('broken.pdf', '%PDF-1.7\nnothing of the kind'), '--force', 'Essex'], /PDF/],
      [
        'a text that is no report',
        () => [
          file('letter.txt', 'Dear all,\n\nthe meeting is at two.\n'),
          '--force',
          'Essex',
          '--period',
          'Q4 2020/21',
        ],
        /\w/,
      ],
      [
        'a report that does not tell its period',
        () => [
          file(
            'report.txt',
            good.replaceAll(/\b20\d\d(?:\/\d\d)?\b/g, 'that year').replaceAll(/March|Easter/g, 'then'),
          ),
          '--force',
          'Essex',
        ],
        /period/i,
      ],
      ['another force', () => [fixture, '--force', 'Kent'], /Kent/],
      ['no force', () => [fixture], /--force/],
      ['a period that is none', () => [fixture, '--force', 'Essex', '--period', 'soon'], /soon|period/i],
      [
        'a marking above OFFICIAL',
        () => [
          file('essex-q4-2020-21-secret.txt', ` SECRET\nEssex Police\nQuarter 4 - 2020/21\n${good}`),
          '--force',
          'Essex',
        ],
        /marking|SECRET/i,
      ],
      ['an option it does not have', () => [fixture, '--force', 'Essex', '--publsh'], /--publsh/],
    ];
    for (const [name, args, said] of cases)
      it(name, () => {
        const before = held(env);
        const { status, stderr } = run(env, 'import.ts', ...args());
        expect(status, stderr).to.not.equal(0);
        expect(stderr).to.match(said);
        expect(stderr).to.not.match(/\n\s+at .*:\d+/);
        expect(held(env)).to.equal(before);
      });
  });

  it('the same file twice changes nothing; a newer one supersedes it and keeps the old', () => {
    const env = newStore();
    expect(run(env, 'import.ts', fixture, '--force', 'Essex', '--publish', '--with-open').stdout).to.match(
      /Published as essex-2020-21-q4, version 1/,
    );
    expect(run(env, 'import.ts', fixture, '--force', 'Essex', '--publish', '--with-open').stdout).to.match(
      /Nothing changed/,
    );
    mkdirSync(join(folder, 'newer'), { recursive: true });
    const newer = join(folder, 'newer', 'essex-2020-21-q4.txt');
    writeFileSync(newer, readFileSync(fixture, 'utf8').replace('75,112', '75,113'));
    expect(run(env, 'import.ts', newer, '--force', 'Essex', '--publish', '--with-open').stdout).to.match(/version 2/);
    expect(held(env)).to.match(/essex-2020-21-q4/);
    // What the first version named is still known.
    expect(run(env, 'import.ts', newer, '--force', 'Essex', '--publish', '--with-open').stdout)
      .to.match(/Nothing changed/)
      .and.match(/Operation KINGFISHER/);
  });

  it('says in a line that it was not published, how to, and how many decisions were taken', () => {
    const env = newStore();
    const left = run(env, 'import.ts', fixture, '--force', 'Essex', '--publish');
    expect(left.status).to.equal(0);
    const notPublished = /^Not published: \d+ decisions open, so it is a draft and nothing is answered from it yet\.$/m;
    expect(left.stderr).to.match(notPublished);
    expect(run(env, 'import.ts', fixture, '--force', 'Essex', '--publish').stderr).to.match(notPublished);
    const plain = run(env, 'import.ts', fixture, '--force', 'Essex');
    expect(plain.status).to.equal(0);
    const decisions = join(folder, `${parse(env.STORE_FILE!).name}.decisions`, 'essex-2020-21-q4.yaml');
    const edited = file(
      'decided.yaml',
      readFileSync(decisions, 'utf8').replace('decide: null', 'decide: not a figure'),
    );
    const taken = run(env, 'import.ts', fixture, '--force', 'Essex', '--decisions', edited);
    expect(taken.stdout)
      .to.match(/^1 decision of yours is taken in; \d+ open$/m)
      .and.match(/^Your decisions are kept.*essex-2020-21-q4, version 1, a draft\. Publish it: npm run reports/m)
      .and.not.include('Nothing changed');
    expect(run(newStore(), 'import.ts', fixture, '--force', 'Essex').stdout).to.include(
      'Publish it: npm run reports -- publish essex-2020-21-q4 --with-open',
    );
    expect(run(env, 'import.ts', fixture, '--force', 'Essex', '--publish', '--with-open').status).to.equal(0);
    // It is published already: nothing is left to do.
    const again = run(env, 'import.ts', fixture, '--force', 'Essex', '--publish');
    expect(again.stderr).not.to.include('Not published');
    expect(again.status).to.equal(0);
  });

  it('says of a table of figures that it has no updates, and of its rows which are open', () => {
    const table = file(
      'rows.csv',
      'metric,period,value\ncalls-101,Q4 2020/21,"67,804"\nhouse burglaries,Q4 2020/21,412\n',
    );
    const { stdout } = run(newStore(), 'import.ts', table, '--force', 'Essex');
    expect(stdout).to.match(/^1 page, 0 updates$/m);
    expect(stdout).to.match(/^1 figure \(0 derived\), 1 number not tied to a metric$/m);
  });

  it('a draft is not answered from until it is published, and a running bot then shows it', async () => {
    const env = newStore();
    const bot = await buildBot(readConfig(env));
    try {
      const ask = async () =>
        (
          await bot.conversation.takeTurn({
            text: 'how many 999 calls last quarter',
            conversation: String(Math.random()),
          })
        ).figures[0]?.value;
      expect(await ask()).to.equal(73_887);
      run(env, 'import.ts', fixture, '--force', 'Essex');
      expect(await ask()).to.equal(73_887);
      run(env, 'manage.ts', 'publish', 'essex-2020-21-q4', '--with-open', '--by', 'A. Analyst');
      expect(await ask()).to.equal(75_112);
      run(env, 'manage.ts', 'withdraw', 'essex-2020-21-q4');
      expect(await ask()).to.equal(73_887);
      // What is open was left open before.
      const again = run(env, 'manage.ts', 'publish', 'essex-2020-21-q4');
      expect(again.status, again.stderr).to.equal(0);
      expect(await ask()).to.equal(75_112);
      const me = userInfo().username;
      const acts = run(env, 'manage.ts', 'history', 'essex-2020-21-q4').stdout.split('\n');
      expect(acts[0]).to.match(new RegExp(`^version 1: imported by ${me} 20`));
      expect(acts[1]).to.match(/^version 1: published by A\. Analyst 20/);
      expect(acts[2]).to.match(new RegExp(`^version 1: withdrawn by ${me} 20`));
      expect(run(env, 'manage.ts', 'show', 'essex-2020-21-q4').stdout).to.match(/published by A\. Analyst/);
    } finally {
      await bot.close();
    }
  });

  it('what a report names can be asked about without touching data/', async () => {
    const env = newStore();
    run(env, 'import.ts', fixture, '--force', 'Essex', '--publish', '--with-open');
    const bot = await buildBot(readConfig(env));
    try {
      const reply = await bot.conversation.takeTurn({ text: 'what is operation kingfisher', conversation: 'a' });
      expect(reply.kind).to.equal('operation');
      expect(reply.text).to.match(/moped/);
    } finally {
      await bot.close();
    }
  });

  it(`killed at ${KILLS} moments, it holds the whole report or nothing of it`, async () => {
    const [whole, fresh] = [newStore(), newStore()];
    const [none] = [held(fresh), held(whole)];
    const start = performance.now();
    run(whole, 'import.ts', fixture, '--force', 'Essex', '--publish', '--with-open');
    const took = performance.now() - start;
    const all = held(whole);
    for (let kill = 0; kill < KILLS; kill++) {
      const env = newStore();
      for (const end of ['', '.key']) copyFileSync(`${fresh.STORE_FILE}${end}`, `${env.STORE_FILE}${end}`);
      const child = spawn(
        process.execPath,
        [...NODE_FLAGS, script('import.ts'), fixture, '--force', 'Essex', '--publish', '--with-open'],
        { env, stdio: 'ignore' },
      );
      const ended = new Promise((resolve) => child.once('exit', resolve));
      setTimeout(() => child.kill('SIGKILL'), (took * (kill + 1)) / (KILLS + 1));
      await ended;
      expect([none, all]).to.include(held(env));
      expect(run(env, 'import.ts', fixture, '--force', 'Essex', '--publish', '--with-open').status).to.equal(0);
      expect(held(env)).to.equal(all);
    }
  }).timeout(120_000);
});
