/**
 * `npm run check:slack-kills`: a thousand events, each delivered three times to two processes, and fifty kills at random
 * steps. Ends with 1 when an event was lost, answered otherwise than expected, or repeated where nothing had crashed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kill, redeliver, type Tally } from '../support/slack/crash-runs.ts';
import { wholeNumbers } from '../support/whole-numbers.ts';

const [kills, events, seed] = wholeNumbers({ kills: 50, events: 1000, seed: 1 }) as [number, number, number];
const folder = mkdtempSync(join(tmpdir(), 'force-figures-'));

const tell = (what: string, { wrong, deaths, ...counts }: Tally): void => {
  console.log(`${what}: ${JSON.stringify(counts)}`);
  for (const line of wrong) console.log(`  wrong: ${line}`);
  for (const [where, count] of Object.entries(deaths).toSorted()) console.log(`  died ${where}: ${count}`);
};

try {
  const redelivered = await redeliver(join(folder, 'redelivered.db'), events);
  tell(`${events} events delivered three times to two processes`, redelivered);
  const killed = await kill(join(folder, 'killed.db'), kills, seed);
  tell(`${kills} kills`, killed);
  const good =
    redelivered.once === events &&
    !killed.unanswered &&
    !killed.oftener &&
    !redelivered.wrong.length &&
    !killed.wrong.length;
  process.exitCode = good ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
