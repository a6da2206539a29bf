/**
 * `npm run bench:teams`: turns a second of the bot in Teams beside a bare echo bot on the same restify and SDK, in one run, rounds
 * alternating. Each bot is a process of its own; the load and the connector share this one.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { median, ms, quantile } from '../measure.ts';
import { Child } from './child.ts';
import { type Load, TeamsLoad } from './load.ts';

const ROUNDS = 7;
const ROUND = 2_000;
const WARM_UP = 3_000;

const folder = mkdtempSync(join(tmpdir(), 'force-figures-bench-'));
const settings = (name: string) => ({ STORE_FILE: join(folder, `${name}.db`), PORT: '0' });
const load = new TeamsLoad();
await load.start();
const echo = await Child.start('echo.ts', {});
const ours = await Child.start('ours.ts', settings('ours'));
const bare = await Child.start('bare.ts', settings('bare'));

console.log(`before: ours ${await ours.megabytes()} MB, echo ${await echo.megabytes()} MB`);
for (const bot of [ours, echo]) await load.run(bot.url, 32, WARM_UP);
await bare.round(WARM_UP);

const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;
const row = (name: string, value: number, bar: string, met: boolean): void =>
  console.log(`  ${name.padEnd(44)} ${value.toFixed(2)}  (bar ${bar}: ${met ? 'met' : 'MISSED'})`);

for (const atOnce of [1, 32]) {
  const rounds: { ours: Load; echo: Load; bare: readonly number[] }[] = [];
  for (let round = 0; round < ROUNDS; round++)
    rounds.push({
      echo: await load.run(echo.url, atOnce, ROUND),
      bare: await bare.round(ROUND / 2),
      ours: await load.run(ours.url, atOnce, ROUND),
    });
  const p99 = (bot: 'ours' | 'echo'): number =>
    quantile(
      rounds.flatMap((round) => round[bot].times),
      0.99,
    );
  const answer = mean(rounds.flatMap((round) => round.bare));
  console.log(`\n${atOnce} at a time`);
  for (const bot of ['ours', 'echo'] as const)
    console.log(
      `  ${bot.padEnd(5)} ${median(rounds.map((round) => round[bot].perSecond)).toFixed(0)} turns a second, ` +
        `median ${ms(median(rounds.flatMap((round) => round[bot].times)))}, p99 ${ms(p99(bot))}`,
    );
  console.log(
    `  the bare answer: mean ${ms(answer)}, p99 ${ms(
      quantile(
        rounds.flatMap((round) => round.bare),
        0.99,
      ),
    )}`,
  );
  // Each round beside its own neighbours: the machine's mood is the same for both.
  const beside = median(rounds.map((round) => round.ours.perSecond / round.echo.perSecond));
  const ofRoom = median(
    rounds.map((round) => round.ours.perSecond * (1 / round.echo.perSecond + mean(round.bare) / 1000)),
  );
  row('turns a second, ours / echo', beside, 'at least 0.5', beside >= 0.5);
  row('turns a second, ours / what echo and answer leave', ofRoom, 'at least 0.8', ofRoom >= 0.8);
  row('p99, ours / echo', p99('ours') / p99('echo'), 'at most 2', p99('ours') / p99('echo') <= 2);
}
console.log(`\nafter: ours ${await ours.megabytes()} MB, echo ${await echo.megabytes()} MB`);

for (const child of [ours, echo, bare]) await child.stop();
await load.stop();
rmSync(folder, { recursive: true, force: true });
