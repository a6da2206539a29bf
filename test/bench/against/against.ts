/**
 * `npm run bench -- --against COMMIT`: this tree beside another commit, and that commit beside itself, which shows the noise.
 * Each build is driven from outside alone, by its terminal and its server, on a copy of one store; rounds alternate.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manyQuestions, median, ms, QUESTIONS, quantile, said } from '../measure.ts';
import { type Memory, Served, Terminal } from './contestants.ts';
import { imports } from './imports.ts';
import { HERE, Tree } from './tree.ts';

export interface AgainstOptions {
  readonly commit: string;
  /** Sizes that are measured on both. */
  readonly updates: readonly number[];
  /** Which of start, answers and served; all as a rule. */
  readonly parts: readonly string[];
  /** A folder where filled stores are kept for the next run. */
  readonly stores: string | null;
  /** So many of the questions. */
  readonly most: number;
  /** Whether the commit is measured beside itself too. */
  readonly noise: boolean;
  readonly rounds: number;
}

const STARTS = 9;
const ROUND = 2_000;
const AT_ONCE = [1, 32];

type Settings = Readonly<Record<string, string>>;
interface Build {
  readonly label: string;
  readonly tree: Tree;
  readonly settings: Settings;
}

/** The bench's own, and many others. */
const questions = (): readonly string[] => [...QUESTIONS, ...manyQuestions()];

export async function against(options: AgainstOptions): Promise<void> {
  const { commit, updates, parts, noise, rounds } = options;
  const asked = questions().slice(0, options.most);
  const other = Tree.checkOut(commit);
  const here = new Tree(HERE, 'this tree');
  const folder = mkdtempSync(join(tmpdir(), 'force-figures-bench-'));
  try {
    for (const size of updates) {
      const file = filled(other, options.stores ?? folder, size);
      const builds = (
        [
          [here.name, here],
          [other.name, other],
          [`${other.name} again`, other],
        ] as const
      )
        .slice(0, noise ? 3 : 2)
        .map(([label, tree]) => ({ label, tree, settings: { STORE_FILE: copied(file, folder, label) } }));
      console.log(`\n${(size + 99).toLocaleString('en-GB')} updates`);
      await takenUp(builds);
      if (size === 0 && parts.includes('start')) await starts(builds);
      if (parts.includes('answers')) await answers(builds, asked, rounds);
      if (parts.includes('served')) await serving(builds, asked, rounds);
    }
  } finally {
    other.done();
    rmSync(folder, { recursive: true, force: true });
  }
}

function filled(tree: Tree, folder: string, size: number): string {
  const file = join(folder, `${tree.name.replaceAll(' ', '-')}-${size}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const script = join(HERE, 'test/bench/against/fill.ts');
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', script, tree.folder, file, String(size)], {
    stdio: 'inherit',
  });
  return file;
}

function copied(file: string, folder: string, label: string): string {
  const own = join(folder, label.replaceAll(' ', '-'));
  mkdirSync(own, { recursive: true });
  // An earlier commit kept its key in the store itself.
  for (const end of ['', '.key'].filter((each) => existsSync(file + each)))
    copyFileSync(file + end, join(own, `store.db${end}`));
  return join(own, 'store.db');
}

/** Once before anything is measured: a newer release brings the store up to date then. */
async function takenUp(builds: readonly Build[]): Promise<void> {
  for (const { label, tree, settings } of builds) {
    const terminal = await Terminal.open(tree, settings);
    await terminal.close();
    console.log(`    ${label.padEnd(20)} first start on the store ${ms(terminal.start)}`);
  }
}

async function starts(builds: readonly Build[]): Promise<void> {
  const times = await alternating(builds, STARTS, async ({ tree, settings }) => {
    const terminal = await Terminal.open(tree, settings);
    await terminal.close();
    return [terminal.start];
  });
  told('start to first answer', builds, times);
}

async function answers(builds: readonly Build[], asked: readonly string[], rounds: number): Promise<void> {
  const terminals = new Map<Build, Terminal>();
  for (const build of builds) terminals.set(build, await Terminal.open(build.tree, build.settings));
  const loads = builds.map((build) => [terminals.get(build)!.start]);
  told('load and first answer', builds, loads);
  const work = new Map<Build, number[]>(builds.map((build) => [build, []]));
  const times = await alternating(builds, rounds, async (build) => {
    const terminal = terminals.get(build)!;
    const took: number[] = [];
    const before = terminal.work();
    for (const question of asked) took.push(await terminal.ask(question));
    work.get(build)!.push((terminal.work() - before) / asked.length);
    return took;
  });
  told('an answer, one at a time', builds, times);
  told(
    "the processors' time an answer, in the best of the rounds",
    builds,
    builds.map((build) => [Math.min(...work.get(build)!)]),
  );
  memories(
    builds,
    builds.map((build) => terminals.get(build)!.memory()),
  );
  for (const terminal of terminals.values()) await terminal.close();
}

async function serving(builds: readonly Build[], asked: readonly string[], rounds: number): Promise<void> {
  const servers = new Map<Build, Served>();
  for (const build of builds) servers.set(build, await Served.open(build.tree, build.settings));
  for (const atOnce of AT_ONCE) {
    const times = await alternating(builds, rounds, (build) => servers.get(build)!.run(asked, atOnce, ROUND));
    told(`turns, ${atOnce} at a time`, builds, times, true);
  }
  memories(
    builds,
    builds.map((build) => servers.get(build)!.memory()),
  );
  for (const server of servers.values()) await server.close();
}

/** This tree alone, with stores of several sizes beside one another (the second is the measure), and an import into the greatest. */
export async function sizes({
  updates,
  stores,
  most,
  rounds,
}: Pick<AgainstOptions, 'updates' | 'stores' | 'most' | 'rounds'>): Promise<void> {
  const asked = questions().slice(0, most);
  const here = new Tree(HERE, 'this tree');
  const folder = mkdtempSync(join(tmpdir(), 'force-figures-bench-'));
  try {
    const builds = updates.toReversed().map((size) => ({
      label: `${(size + 99).toLocaleString('en-GB')} updates`,
      tree: here,
      settings: { STORE_FILE: copied(filled(here, stores ?? folder, size), folder, String(size)) },
    }));
    console.log('\nThis tree with stores of several sizes');
    await answers(builds, asked, rounds);
    await imports(here, folder, builds[0]!.settings, asked, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function alternating(
  builds: readonly Build[],
  rounds: number,
  round: (build: Build) => Promise<readonly number[]>,
): Promise<number[][]> {
  const times: number[][] = builds.map(() => []);
  for (let n = 0; n < rounds; n++)
    // Whoever goes first in one round goes last in the next.
    for (const at of n % 2 === 0 ? builds.keys() : [...builds.keys()].reverse())
      times[at]!.push(...(await round(builds[at]!)));
  return times;
}

function told(what: string, builds: readonly Build[], times: readonly (readonly number[])[], isRate = false): void {
  console.log(`  ${what}`);
  const [, base] = times;
  for (const [at, { label }] of builds.entries()) {
    const own = times[at]!;
    const ratio = (q: number): string => (quantile(own, q) / quantile(base!, q)).toFixed(2);
    const rate = isRate ? `, ${(own.length / base!.length).toFixed(2)} of the turns` : '';
    const count = isRate ? `${own.length.toLocaleString('en-GB')} turns: ` : '';
    const beside = at === 1 ? '' : `; of ${builds[1]!.label}: median ${ratio(0.5)}, p99 ${ratio(0.99)}${rate}`;
    console.log(`    ${label.padEnd(20)} ${count}${own.length === 1 ? ms(median(own)) : said(own)}${beside}`);
  }
}

function memories(builds: readonly Build[], all: readonly Memory[]): void {
  console.log('  memory');
  for (const [at, { label }] of builds.entries()) {
    const { now, most } = all[at]!;
    const beside =
      at === 1
        ? ''
        : `; of ${builds[1]!.label}: ${(now / all[1]!.now).toFixed(2)}, ${(most / all[1]!.most).toFixed(2)}`;
    console.log(`    ${label.padEnd(20)} ${now} MB, at most ${most} MB${beside}`);
  }
}
