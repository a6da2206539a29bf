/**
 * `npm run bench:teams`: turns a second of the bot in Teams beside a bare echo bot on restify and the same SDK, in one run, rounds
 * alternating. Each bot is a process of its own; the load and the connector share this one. TEAMS_SDK=teams measures the bot over
 * the Teams SDK, beside an echo bot on that.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Child } from '../child.ts';
import { manyQuestions, median, ms, QUESTIONS, quantile, said } from '../measure.ts';
import { type Load, TeamsLoad } from './load.ts';

const ROUNDS = 6;
const ROUND = 1_500;
/** Until the engine has compiled what it will compile: ours is more code than the echo bot. */
const WARM_UP = 10_000;

interface Round {
  readonly ours: Load;
  readonly echo: Load;
  /** The echo bot that takes the answer too. */
  readonly both: Load;
  /** Milliseconds of each answer without a channel. */
  readonly bare: readonly number[];
}

const mean = (times: readonly number[]): number => times.reduce((sum, time) => sum + time, 0) / times.length;

/** The bars are for turns at 32 at a time. */
function row(name: string, value: number, atOnce: number, bar: string, met: boolean): void {
  const judged = atOnce === 1 ? '' : `  (bar ${bar}: ${met ? 'met' : 'MISSED'})`;
  console.log(`    ${name.padEnd(52)} ${value.toFixed(2)}${judged}`);
}

const NAMES = { ours: 'ours', echo: 'echo', both: 'echo that answers too' };

function report(rounds: readonly Round[], atOnce: number): void {
  const p99 = (bot: keyof typeof NAMES): number =>
    quantile(
      rounds.flatMap((round) => round[bot].times),
      0.99,
    );
  for (const bot of ['ours', 'echo', 'both'] as const) {
    const perSecond = median(rounds.map((round) => round[bot].perSecond));
    const middle = median(rounds.flatMap((round) => round[bot].times));
    console.log(`    ${NAMES[bot]}: ${perSecond.toFixed(0)} turns a second, median ${ms(middle)}, p99 ${ms(p99(bot))}`);
  }
  const answers = rounds.flatMap(({ bare }) => bare);
  console.log(`    the bare answer: mean ${ms(mean(answers))}, ${said(answers)}`);
  // Each round beside its own neighbours: the machine's mood is the same for all of them.
  const beside = median(rounds.map(({ ours, echo }) => ours.perSecond / echo.perSecond));
  const room = ({ echo, bare }: Round): number => 1 / (1 / echo.perSecond + mean(bare) / 1000);
  const ofRoom = median(rounds.map((round) => round.ours.perSecond / room(round)));
  const ofBoth = median(rounds.map(({ ours, both }) => ours.perSecond / both.perSecond));
  const worst = p99('ours') / p99('echo');
  row('turns a second, ours / echo', beside, atOnce, 'at least 0.75', beside >= 0.75);
  row('turns a second, ours / 1 by the sum of echo and answer', ofRoom, atOnce, 'at least 0.8', ofRoom >= 0.8);
  row('turns a second, ours / an echo bot that answers too', ofBoth, atOnce, 'at least 0.8', ofBoth >= 0.8);
  row('p99, ours / echo', worst, atOnce, 'at most 1.5', worst <= 1.5);
}

const sdk = process.env.TEAMS_SDK === 'teams' ? 'teams' : 'botbuilder';
const echoBot = sdk === 'teams' ? 'teams/echo-teams-sdk.ts' : 'teams/echo.ts';
console.log(`Over ${sdk}`);
const folder = mkdtempSync(join(tmpdir(), 'force-figures-bench-'));
const load = new TeamsLoad();
await load.start();
const echo = await Child.start(echoBot, {});
await load.run(echo.url, 32, WARM_UP);

// The echo bot keeps its state in memory: beside it stands ours in memory, then ours as it is by default, in a file.
for (const store of ['in memory', 'in a file']) {
  const settings = (name: string) => ({
    PORT: '0',
    TEAMS_SDK: sdk,
    STORE_FILE: store === 'in memory' ? ':memory:' : join(folder, `${name}.db`),
  });
  const ours = await Child.start('teams/ours.ts', settings('ours'));
  const bare = await Child.start('teams/bare.ts', settings('bare'));
  const both = await Child.start(echoBot, { ...settings('both'), ANSWERS: 'yes' });
  const before = await ours.megabytes();
  for (const bot of [ours, both]) await load.run(bot.url, 32, WARM_UP);
  await bare.round(WARM_UP);
  console.log(`\nOur store ${store}`);
  for (const atOnce of [1, 32]) {
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        echo: await load.run(echo.url, atOnce, ROUND),
        ours: await load.run(ours.url, atOnce, ROUND),
        both: await load.run(both.url, atOnce, ROUND),
        bare: await bare.round(ROUND / 2),
      });
    console.log(`  ${atOnce} at a time`);
    report(rounds, atOnce);
  }
  // What was answered lately is not worked out again: beside it, what is asked by nobody else.
  load.questions = manyQuestions();
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const bare = await load.run(echo.url, 32, ROUND);
    ratios.push((await load.run(ours.url, 32, ROUND)).perSecond / bare.perSecond);
  }
  load.questions = QUESTIONS;
  console.log(`  32 at a time, ${manyQuestions().length} questions, none asked twice soon`);
  row('turns a second, ours / echo', median(ratios), 1, '', true);
  console.log(
    `  memory: ours ${before} MB at the start, ${await ours.megabytes()} MB after; echo ${await echo.megabytes()} MB`,
  );
  await ours.stop();
  await bare.stop();
  await both.stop();
}

await echo.stop();
await load.stop();
rmSync(folder, { recursive: true, force: true });
