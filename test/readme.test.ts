/** The README's commands, run as they stand there: in its order, in a folder of their own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import { freePort } from './support/mongo-server.ts';
import { NODE_FLAGS } from './support/node-flags.ts';
import { until } from './support/slack/bot.ts';
import { tempFolder } from './support/temp-folder.ts';

const root = join(import.meta.dirname, '..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

interface Command {
  readonly line: string;
  /** What the block has set before it. */
  readonly set: string;
}

/** Each line of a block of commands, without the remark behind it. */
const commands = [...readme.matchAll(/^ *```sh\n(.*?)^ *```/gms)].flatMap(([, block]): Command[] => {
  const lines = block!.split('\n').flatMap((line) => line.replace(/\s+# .*$/, '').trim() || []);
  const isSetting = (line: string): boolean => line.startsWith('export ');
  return lines
    .filter((line) => !isSetting(line))
    .map((line) => {
      const before = lines.slice(0, lines.indexOf(line)).filter(isSetting);
      return { line, set: before.map((setting) => `${setting}; `).join('') };
    });
});
/** What the installation has done already; what takes minutes; what needs an engine; what goes on until it is stopped. */
const isElsewhere = (command: string): boolean => /^npm test|^npm run (check:(?!content)|bench)|^docker /.test(command);
const goesOn = (command: string): boolean => ['npm run slack:test-server', 'npm start'].includes(command);
/** The digest of the first hour, which the running bot draws up and posts. */
const ofFirstHour = commands.filter(({ line }) => /^npm run digest.*(?:T0MIDSHIRE)/.test(line)).map(({ line }) => line);
const ended = commands
  .map(({ line, set }) => ({ line: line.replace(/^npm ci && /, ''), set }))
  .filter(({ line }) => !isElsewhere(line) && !goesOn(line) && !ofFirstHour.includes(line));

/** What a command must have said or made, by its beginning: that it ended without a fault is not enough. */
const SAID: readonly (readonly [RegExp, RegExp])[] = [
  [/^npm run ask -- "how many 101/, /^[\d,]+ non-emergency calls to 101 /m],
  [/CONTENT_DIR.* npm run import/, /bedfordshire-2025-26-q3, version 1/],
  [/CONTENT_DIR.* npm run ask/, /Bedfordshire/],
  [/^npm run digest -- new/, /The week in figures/],
  [/^npm run import/, /essex-2020-21-q4/],
  [/^npm run ask -- "how many non-emergency/, /^66,480 /m],
  [/^npm run reports -- list/, /essex-2020-21-q4/],
  [/^npm run reports -- publish/, /is published/],
  [/^npm run reports -- withdraw/, /is withdrawn/],
  [/^npm run evaluate$/m, /\d+ of \d+ right/],
  [/^npm run evaluate -- /, /1 of 1 right/],
  [/^npm run exchanges -- unanswered/, /burglary/],
  [/^npm run exchanges -- add/, /Written into questions\.csv/],
];
const MADE: readonly (readonly [RegExp, string])[] = [
  [/store -- backup/, 'backup.db'],
  [/--out brief\.pdf/, 'brief.pdf'],
  [/--out roads\.docx/, 'roads.docx'],
];

/** Read by the tests or a command of them alone. */
const OF_TESTS = ['MONGODB_TEST_URI', 'UPDATE_TRANSCRIPTS'];

describe('README.md', function () {
  this.timeout(120_000);
  const folder = tempFolder();
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1', LOG_LEVEL: 'warn' };
  const run = (command: string) =>
    spawnSync('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8', timeout: 60_000 });
  const running: ChildProcess[] = [];

  before(() => {
    for (const name of ['package.json', 'node_modules', 'src', 'data', 'dialogs', 'manifests', 'test'])
      symlinkSync(join(root, name), join(folder, name));
    writeFileSync(join(folder, '.env'), /DIGEST_ANALYSTS=slack:\S+?(?=`)/.exec(readme)![0]);
    writeFileSync(join(folder, 'questions.csv'), 'question,figure\nhow many KSI casualties in Q3 2020/21,167\n');
  });
  after(async () => {
    for (const child of running) stop(child);
  });

  /** npm, its shell and the command are a group. */
  const stop = (child: ChildProcess): void => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGTERM');
  };
  const start = (command: string, more: Record<string, string>): { child: ChildProcess; said: () => string } => {
    const child = spawn('bash', ['-c', command], { cwd: folder, env: { ...env, ...more }, detached: true });
    running.push(child);
    let said = '';
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
    return { child, said: () => said };
  };

  it('names scripts, files and settings that are there', () => {
    const named = [...readme.matchAll(/npm\s+run\s+([\w:-]+)/g)].map(([, name]) => name!);
    expect(named.length).to.be.greaterThan(20);
    expect(Object.keys(scripts)).to.include.members(named);
    const placesNamed = [...readme.matchAll(/`((?:src|test|data|dialogs|docs|manifests)\/[^`<]+)`/g)].map(
      ([, place]) => place!,
    );
    expect(placesNamed.length).to.be.greaterThan(20);
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)|src="([^"]+)"/g)].map(([, link, src]) => link ?? src!);
    for (const file of [
      ...links,
      ...placesNamed.filter((place) => !place.endsWith('*')),
      ...commands.flatMap(({ line }) => line.match(/(?<![\w.])(?:src|test|data)\/\S+\.\w+/g) ?? []),
    ])
      expect(existsSync(join(root, file)), file).to.equal(true);
  });

  it('names settings that the bot reads', () => {
    const known = readFileSync(join(root, '.env.example'), 'utf8');
    const named = new Set([...readme.matchAll(/`([A-Z][A-Z]+(?:_[A-Z]+)+)[`=]/g)].map(([, name]) => name!));
    expect(named.size).to.be.greaterThan(15);
    for (const name of named)
      expect(OF_TESTS.includes(name) || new RegExp(`^#? ?${name}=`, 'm').test(known), name).to.equal(true);
  });

  for (const { line, set } of ended) {
    const command = `${set}${line}`;
    it(command, () => {
      // In place of what a reader has.
      let literal = command
        .replace('REPORT.pdf', 'test/fixtures/bedfordshire/q3.txt')
        .replace('REPORT.txt', 'test/fixtures/essex-2020-21-q4.txt');
      if (/^npm run exchanges/.test(command)) {
        // Somebody has asked what is not held.
        if (/unanswered/.test(command)) asked('burglary figures');
        const key = /^([0-9a-f]{6}) /m.exec(run('npm run -s exchanges -- unanswered').stdout)?.[1] ?? 'none';
        literal = command.replace('KEY', key);
      }
      if (set) {
        // What was to be filled in is.
        const [, content] = /CONTENT_DIR=(\S+)/.exec(set)!;
        cpSync(join(root, 'test/fixtures/bedfordshire/data'), join(folder, content!, 'data'), { recursive: true });
      }
      const { status, stdout, stderr } = run(literal);
      expect(status, `${stdout}\n${stderr}`).to.equal(0);
      for (const [which, said] of SAID) if (which.test(command)) expect(stdout).to.match(said);
      for (const [which, file] of MADE) if (which.test(command)) expect(existsSync(join(folder, file))).to.equal(true);
    });
  }

  it('npm start, with the small Slack of npm run slack:test-server, and a digest posted to it', async function () {
    this.timeout(300_000);
    const [slackPort, port] = [await freePort(), await freePort()];
    const url = `http://127.0.0.1:${port}`;
    const slack = start(`npm run slack:test-server -- --port ${slackPort} --bot ${url}/slack/events`, {});
    await until(() => slack.said().includes('Ctrl+D'));
    writeFileSync(
      join(folder, '.env'),
      slack
        .said()
        .match(/^\w+=.*$/gm)!
        .join('\n'),
    );
    const bot = start('npm start', { PORT: String(port), LOG_LEVEL: 'info' });
    await until(() => bot.said().includes('"listening"'));
    slack.child.stdin!.write('how many 101 calls last quarter\n');
    await until(() => /^[\d,]+ non-emergency calls to 101 /m.test(slack.said()));
    slack.child.stdin!.write('1\n');
    await until(() => (slack.said().match(/^[\d,]+ non-emergency calls to 101 /gm) ?? []).length === 2);
    const by = (place: RegExp, edition = ''): string => {
      const line = ofFirstHour.find((command) => place.test(command))!;
      const { status, stdout, stderr } = run(line.replace('EDITION', edition).replace('--in 5', '--in 1'));
      expect(status, `${line}\n${stdout}\n${stderr}`).to.equal(0);
      return stdout;
    };
    // The other digest of the README has a draft too, where tomorrow is its day.
    const [, digest] = /^(\w+) {2}The week in figures/m.exec(by(/ new /))!;
    const draft = new RegExp(`edition (${digest}@\\S+), .*: draft`);
    let edition = '';
    await until(() => {
      edition = draft.exec(run('npm run -s digest -- list').stdout)?.[1] ?? '';
      return edition !== '';
    });
    by(/ submit /, edition);
    by(/ approve /, edition);
    await until(() => /\(to C0FIGURES\)\s+(?:## )?The week in figures/.test(slack.said()));
    slack.child.stdin!.end();
    await once(slack.child, 'close');
    stop(bot.child);
    await once(bot.child, 'close');
    expect(bot.said()).to.include('"stopped"');
  });

  /** A question by the page of a bot that is started for it. */
  function asked(question: string): void {
    const script = `
      import { readConfig } from './src/config.ts';
      import { Exchanges } from './src/conversation/exchanges.ts';
      import { buildBot } from './src/main.ts';
      const bot = await buildBot(readConfig({}));
      const reply = await bot.conversation.takeTurn({ text: ${JSON.stringify(question)}, conversation: 'readme' });
      await new Exchanges(bot.store).record({ id: 'readme', channel: 'web', person: 'somebody', reply });
      await bot.close();`;
    const { status, stderr } = spawnSync(process.execPath, [...NODE_FLAGS, '--input-type=module', '--eval', script], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    expect(status, stderr).to.equal(0);
  }
});
