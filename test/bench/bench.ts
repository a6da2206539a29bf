/**
 * `npm run bench`: ratios measured in one run, rounds alternating. It reports; it gates nothing.
 * Rows: an answer beside MiniSearch and Fuse over the same texts; import a page; start to first answer beside its imports, and on the page beside the
 * terminal.
 * With `--against COMMIT`: this tree beside that commit; with `--sizes 100000,260000`: beside itself with more to hold. See
 * against/against.ts.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import type { Browser } from 'playwright-core';
import { Conversation } from '../../src/conversation/take-turn.ts';
import { loadWording } from '../../src/conversation/wording.ts';
import { frameWords } from '../../src/language/metric-frames.ts';
import { loadPhrases } from '../../src/question/dialogs.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { openBrowser } from '../support/browser.ts';
import { freePort } from '../support/mongo-server.ts';
import { reportText } from '../support/report-text.ts';
import { against, sizes } from './against/against.ts';
import { fill, folderOfMetrics, seeded } from './made-content.ts';
import { manyQuestions, ms, QUESTIONS, quantile, said, timed } from './measure.ts';
import { rowsInMemory } from './spreadsheet.ts';

/** More different questions than the bot remembers: each answer is worked out. */
const ASKED = 600;
const ROUNDS = 3;
const QUESTION = '101 calls';
const root = fileURLToPath(new URL('../..', import.meta.url));

async function answers(updates: number, metrics: number): Promise<void> {
  const content = folderOfMetrics(metrics);
  const store = await openEmbeddedStore({ file: ':memory:', dataDir: content.folder, seed: 'packaged' });
  const texts = updates > 0 ? await fill(store, updates) : (await store.updates({})).map((u) => u.text);
  const dialogs = join(root, 'dialogs');
  const conversation = new Conversation({
    store,
    phrases: loadPhrases(dialogs),
    wording: loadWording(dialogs),
    now: () => new Date(0),
    minutes: 30,
  });
  const mini = new MiniSearch({ fields: ['text'], searchOptions: { fuzzy: 0.2, prefix: true } });
  mini.addAll(texts.map((text, id) => ({ id, text })));
  const vocabulary = (await store.catalogue()).metrics.flatMap((m) => [m.label, ...frameWords(m)]);
  const fuseWords = new Fuse(vocabulary, { threshold: 0.4, ignoreLocation: true });
  const fuseTexts = new Fuse(texts, { threshold: 0.4, ignoreLocation: true });
  const loading = await timed(() => conversation.takeTurn({ text: 'hello', conversation: 'warm' }));
  const rows: Record<string, number[]> = {
    answer: [],
    minisearch: [],
    'fuse.js over the vocabulary': [],
    'fuse.js over the texts': [],
  };
  // Fuse over many texts takes seconds: a few questions tell enough.
  const fuseRounds = texts.length > 1000 ? 1 : ROUNDS;
  const asked = [...QUESTIONS, ...manyQuestions()].slice(0, ASKED);
  for (let round = 0; round < ROUNDS; round++)
    for (const [n, text] of asked.entries()) {
      rows.answer!.push(await timed(() => conversation.takeTurn({ text, conversation: `${round} ${n}` })));
      rows.minisearch!.push(await timed(() => mini.search(text)));
      rows['fuse.js over the vocabulary']!.push(await timed(() => fuseWords.search(text)));
      if (round < fuseRounds && n < (texts.length < 20_000 ? QUESTIONS.length : 1))
        rows['fuse.js over the texts']!.push(await timed(() => fuseTexts.search(text)));
    }
  console.log(
    `\n${texts.length.toLocaleString('en-GB')} updates, ${(await store.catalogue()).metrics.length.toLocaleString('en-GB')} metrics (loaded in ${ms(loading)}, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB)`,
  );
  for (const [name, times] of Object.entries(rows)) {
    const ratio = quantile(rows.answer!, 0.5) / quantile(times, 0.5);
    const worst = quantile(rows.answer!, 0.99) / quantile(times, 0.99);
    console.log(
      `  ${name.padEnd(28)} ${said(times)}${name === 'answer' ? '' : `; answer / this: ${ratio.toFixed(2)} (p99 ${worst.toFixed(2)})`}`,
    );
  }
  await store.close();
  content.done();
}

/** A module that has a process say the most memory it had, in KB, when it ends. */
const TELL_MEMORY =
  'data:text/javascript,process.on("exit",()=>console.error("maxrss",process.resourceUsage().maxRSS))';

/** Milliseconds a page, start excluded, and the most memory. */
function importing(pages: number, of = root): { readonly each: number; readonly megabytes: number } {
  const random = seeded(5);
  const bullets = () =>
    Array.from({ length: 6 }, () => ({
      label: null,
      text: `Officers took ${Math.floor(random() * 90_000).toLocaleString('en-GB')} non-emergency calls (101) and made ${Math.floor(random() * 90)} arrests with partners in the town centre, which led to better results for the community.`,
    }));
  const file = join(tmpdir(), `force-figures-bench-${pages}.txt`);
  const store = join(tmpdir(), `force-figures-bench-${pages}.db`);
  const made = Array.from({ length: pages }, () => ({
    priority: 1,
    title: 'More Local, Visible and Accessible Policing',
    promise: 'make contact with the police easier',
    bullets: bullets(),
  }));
  writeFileSync(
    file,
    reportText(['Essex Police', 'Quarter 4 2020/21'], made, { titleAt: 'top', width: 120, gaps: false }),
  );
  const env = { PATH: process.env.PATH, STORE_FILE: store, SEED: 'none' };
  let megabytes = 0;
  const run = (...args: string[]): number => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', `--import=${TELL_MEMORY}`, join(of, 'src/reports/import.ts'), ...args],
      { env, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
    megabytes = Math.round(Number(/maxrss (\d+)/.exec(stderr)?.[1]) / 1024);
    return performance.now() - start;
  };
  run('--help');
  const start = Math.min(run('--help'), run('--help'));
  const took = run(file, '--force', 'Essex', '--period', 'Q4 2020/21', '--publish', '--with-open') - start;
  for (const path of [file, store, `${store}-wal`, `${store}-shm`]) rmSync(path, { force: true });
  return { each: took / pages, megabytes };
}

/** Rounds in turn: `ask`, what it imports, and where there is a Chromium, the page from `npm start` to its first answer. */
async function firstAnswer(): Promise<void> {
  const env = { PATH: process.env.PATH, STORE_FILE: join(tmpdir(), 'force-figures-bench-start.db') };
  const npm = (...args: string[]): number => {
    const start = performance.now();
    spawnSync('npm', ['run', '-s', 'ask', '--', ...args], { env, cwd: root });
    return performance.now() - start;
  };
  const browser = await openBrowser();
  const page = async () => (browser ? [await untilAnswered(browser, env)] : []);
  npm('--json', QUESTION);
  await page();
  const [first, bare, shown]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < 7; round++) {
    first.push(npm('--json', QUESTION));
    bare.push(npm('--help'));
    shown.push(...(await page()));
  }
  await browser?.close();
  const beside = (times: number[], others: number[]) => (quantile(times, 0.5) / quantile(others, 0.5)).toFixed(2);
  console.log(`\nStart to first answer ${said(first)}; its imports alone ${said(bare)}; ratio ${beside(first, bare)}`);
  if (browser) console.log(`npm start to first answer on the page ${said(shown)}; ratio ${beside(shown, first)}`);
  rmSync(env.STORE_FILE, { force: true });
}

/** What is asked of a page, in it. */
interface Seen {
  readonly document: { querySelector(of: string): unknown };
}

/** Milliseconds until an empty page asks nothing of the processors any more. */
const SETTLED = 1_500;

/** Milliseconds from `npm start` until a browser that is open already shows an answer. */
async function untilAnswered(browser: Browser, env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const port = await freePort();
  const context = await browser.newContext();
  const page = await context.newPage();
  // A page that was opened just now is still at work: nobody starts the bot in that moment.
  await setTimeout(SETTLED);
  const start = performance.now();
  const bot = spawn('npm', ['run', '-s', 'start'], { env: { ...env, PORT: String(port) }, cwd: root, detached: true });
  try {
    const url = `http://127.0.0.1:${port}`;
    // A browser that is sent where nobody listens yet takes its time over saying so.
    while (!(await isLive(url))) await setTimeout(10);
    await page.goto(url);
    await page.fill('#question', QUESTION);
    await page.keyboard.press('Enter');
    // Looked for at each frame: a locator looks again after half a second only.
    const isShown = (): boolean =>
      (globalThis as unknown as Seen).document.querySelector('.exchange:not(.waiting) .as-teams') !== null;
    await page.waitForFunction(isShown, null, { polling: 'raf' });
    return performance.now() - start;
  } finally {
    const ended = once(bot, 'exit');
    // The whole group: npm, its shell and the bot.
    process.kill(-bot.pid!, 'SIGTERM');
    await ended;
    await context.close();
  }
}

const isLive = (url: string): Promise<boolean> =>
  fetch(`${url}/health/live`).then(
    ({ ok }) => ok,
    () => false,
  );

const { values } = parseArgs({
  options: {
    /** The first answers alone. */
    start: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    /** Of one size alone: its process. */
    size: { type: 'string' },
    against: { type: 'string' },
    /** Another commit's worktree, for imports beside it. */
    before: { type: 'string' },
    updates: { type: 'string', default: '0,10000,100000' },
    /** Of this tree alone, beside one another. */
    sizes: { type: 'string' },
    parts: { type: 'string', default: 'start,answers,served' },
    /** Where filled stores are kept for the next run. */
    stores: { type: 'string' },
    questions: { type: 'string', default: '1000' },
    /** Without the commit beside itself, where that takes too long. */
    'no-noise': { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
});
const numbers = (list: string): number[] => list.split(',').filter(Boolean).map(Number);

const { stores = null } = values;
const shared = { stores, most: Number(values.questions), rounds: Number(values.rounds) };

if (values.against !== undefined) {
  await against({
    ...shared,
    commit: values.against,
    updates: numbers(values.updates),
    parts: values.parts.split(','),
    noise: !values['no-noise'],
  });
} else if (values.sizes !== undefined) await sizes({ ...shared, updates: numbers(values.sizes) });
else if (values.size !== undefined) await answers(Number(values.size), Number(values.size) > 0 ? 2000 : 0);
else await all();

/** The same import by another commit's code, in its worktree; each the best of three, in turn. */
function importingBeside(folder: string): void {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round++) {
    ours.push(importing(1000).each);
    theirs.push(importing(1000, resolve(folder)).each);
  }
  const [own, other] = [Math.min(...ours), Math.min(...theirs)];
  console.log(`Beside ${folder}: ${ms(own)} and ${ms(other)} a page; ratio ${(own / other).toFixed(2)}`);
}

async function all(): Promise<void> {
  await firstAnswer();
  if (values.start) return;
  const [small, large] = [importing(200), importing(1000)];
  console.log(
    `\nImport of 200 pages ${ms(small.each)} a page, of 1,000 pages ${ms(large.each)} a page; ratio ${(large.each / small.each).toFixed(2)}; ${large.megabytes} MB`,
  );
  if (values.before !== undefined) importingBeside(values.before);
  await rowsInMemory();
  // Each size in a process of its own: what one leaves in memory is no matter of the next.
  for (const size of values.quick ? [0, 10_000] : [0, 10_000, 100_000])
    spawnSync(process.execPath, [...process.execArgv, import.meta.filename, '--size', String(size)], {
      stdio: 'inherit',
    });
}
