/** Processes killed with -9 in the middle of imports and turns, and whether the store is whole after each. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../src/config.ts';
import { openStore } from '../../src/main.ts';

export type Task = 'imports' | 'turns';

/** Milliseconds within which a kill comes, at any time; more where what is done takes longer. */
const LONGEST_LIFE = 700;

/** Faults found after each kill, one line each, and how much had been done by then. */
export async function killRepeatedly(
  task: Task,
  rounds: number,
  environment: NodeJS.ProcessEnv,
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
    child.kill('SIGKILL');
    await gone;

    const store = await openStore(readConfig(environment));
    try {
      const at = `After kill ${round} of ${task}: `;
      faults.push(...(await store.check()).map((fault) => at + fault));
      const held = await store.versions('midshire-q3');
      versions = held.length;
      for (const version of held)
        if (version.figures !== 300 || version.updates !== 300)
          faults.push(`${at}version ${version.report.version} has ${version.figures} figures.`);
      const values = new Set((await store.figures({ report: 'midshire-q3' })).map(({ value }) => value));
      if (values.size > 1) faults.push(`${at}the figures of two versions stand side by side.`);
      const asked = await store.exchanges({});
      exchanges = asked.length;
      if (new Set(asked.map(({ id }) => id)).size !== asked.length) faults.push(`${at}an exchange is kept twice.`);
    } finally {
      await store.close();
    }
  }
  return { faults, versions, exchanges };
}
