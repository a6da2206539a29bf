/** Processes killed with -9 in the middle of imports and turns, and whether the store is whole after each. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/main.ts';
import { StoreAway } from '../../src/store/store.ts';

export type Task = 'imports' | 'turns';

/** Milliseconds within which a kill comes, at any time; more where what is done takes longer. */
const LONGEST_LIFE = 700;

/** For how long a store that is away is tried again, in milliseconds: on a machine that is busy with something else it may be slow. */
const PATIENCE = 120_000;

/** Work that may be done twice, tried again while the store is away, as whoever is told so would do. */
export async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (const end = performance.now() + PATIENCE; ; await pause(100)) {
    try {
      return await work();
    } catch (fault) {
      if (!(fault instanceof StoreAway) || performance.now() > end) throw fault;
    }
  }
}

/** Faults found after each kill, one line each, and how much had been done by then. `killed`: called after each, before the store is looked at. */
export async function killRepeatedly(
  task: Task,
  rounds: number,
  environment: NodeJS.ProcessEnv,
  killed: () => Promise<unknown> = async () => {},
): Promise<{ faults: string[]; versions: number; exchanges: number }> {
  const faults: string[] = [];
  let [versions, exchanges] = [0, 0];
  for (let round = 1; round <= rounds; round += 1) {
    const env = { PATH: process.env.PATH, ...environment };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'kill-process.ts'), task], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const complaints: string[] = [];
    child.stderr.on('data', (part) => complaints.push(String(part)));
    const gone = once(child, 'exit');
    const told = once(child.stdout, 'data').then(([text]) => Number(text));
    const takes = await Promise.race([told, gone.then(() => null)]);
    if (takes === null) throw new Error(`The process ended before it began: ${complaints.join('')}`);
    await pause(Math.random() * Math.max(LONGEST_LIFE, 2 * takes));
    const at = `After kill ${round} of ${task}: `;
    if (child.exitCode !== null) faults.push(`${at}the process had ended by itself: ${complaints.join('')}`);
    child.kill('SIGKILL');
    await gone;
    await killed();

    const found = await untilDone(() => lookAt(environment));
    faults.push(...found.faults.map((fault) => at + fault));
    ({ versions, exchanges } = found);
  }
  return { faults, versions, exchanges };
}

async function lookAt(environment: NodeJS.ProcessEnv): ReturnType<typeof killRepeatedly> {
  const store = await openStore(readConfig(environment));
  try {
    const faults = [...(await store.check())];
    const held = await store.versions('midshire-q3');
    for (const version of held)
      if (version.figures !== 300 || version.updates !== 300)
        faults.push(`version ${version.report.version} has ${version.figures} figures.`);
    const values = new Set((await store.figures({ report: 'midshire-q3' })).map(({ value }) => value));
    if (values.size > 1) faults.push('the figures of two versions stand side by side.');
    const asked = await store.exchanges({});
    if (new Set(asked.map(({ id }) => id)).size !== asked.length) faults.push('an exchange is kept twice.');
    return { faults, versions: held.length, exchanges: asked.length };
  } finally {
    await store.close();
  }
}
