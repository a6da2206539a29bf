/**
 * `npm run bench:slack`: events a second, and the acknowledgement's p99, beside a bare Bolt app that makes the same Web API
 * calls. Each is a process of its own, and so is what sends the events and takes the answers; rounds alternate. What the
 * bare app's event, the inbox's writes and the bare answer take, timed in between, says what could be reached.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wholeNumbers } from '../support/whole-numbers.ts';
import type { Round, RoundResult } from './slack/load.ts';
import type { PartTimes } from './slack/parts.ts';

const QUESTIONS = [
  'how many 101 calls last quarter',
  'Southend ASB operations',
  '999 calls compared with last year',
  'what is Operation OXYGEN',
  'special constables headcount',
  'summary of priority 5',
  '999 calls trend',
  'what are the seven priorities',
  'burglary figures',
  'people killed or badly hurt on the roads',
];
const [rounds, events] = wholeNumbers({ rounds: 6, events: 1000 }) as [number, number];
const AT_ONCE = 32;
const WARM = 300;

const folder = mkdtempSync(join(tmpdir(), 'force-figures-'));
const children: ChildProcess[] = [];

/** The process, and the first thing that it says: where it can be reached. */
async function start(name: string, ...args: string[]): Promise<{ child: ChildProcess; said: string }> {
  const child = fork(join(import.meta.dirname, 'slack', `${name}.ts`), args, {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  children.push(child);
  const died = once(child, 'exit').then(() => Promise.reject(new Error(`${name} ended before its time`)));
  const [said] = await Promise.race([once(child, 'message'), died]);
  died.catch(() => {});
  return { child, said };
}

async function ask<Answer>(child: ChildProcess, message: Round | number): Promise<Answer> {
  child.send(message);
  const [answer] = await once(child, 'message');
  return answer as Answer;
}

const quantile = (times: readonly number[], q: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * q)]!;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const ms = (value: number): string => `${value.toFixed(2)} ms`;
const bar = (what: string, value: number, wanted: string, met: boolean): void =>
  console.log(`${what}: ${value.toFixed(2)} (${wanted}: ${met ? 'met' : 'MISSED'})`);

try {
  const load = await start('load');
  const parts = await start('parts', join(folder, 'parts.db'), ...QUESTIONS);
  const apps = {
    bare: { url: (await start('bare', load.said, ...QUESTIONS)).said, results: [] as RoundResult[] },
    ours: { url: (await start('ours', load.said, join(folder, 'ours.db'))).said, results: [] as RoundResult[] },
  };
  const send = (url: string, count: number): Promise<RoundResult> =>
    ask(load.child, { url, events: count, atOnce: AT_ONCE, questions: QUESTIONS });
  const times: PartTimes[] = [];
  for (const { url } of Object.values(apps)) await send(url, WARM);
  await ask(parts.child, WARM);
  for (let round = 0; round < rounds; round += 1) {
    const both = [apps.bare, apps.ours];
    // Who comes first alternates too.
    for (const app of round % 2 ? both.toReversed() : both) app.results.push(await send(app.url, events));
    times.push(await ask(parts.child, events / 2));
  }
  const told = Object.entries(apps).map(([name, { results }]) => {
    const rate = events / mean(results.map(({ seconds }) => seconds));
    const acknowledged = results.flatMap((result) => result.acknowledged);
    const p99 = quantile(acknowledged, 0.99);
    console.log(
      `${name}: ${rate.toFixed(0)} events a second (rounds ${results.map(({ seconds }) => (events / seconds).toFixed(0)).join(', ')}), ` +
        `acknowledged after ${ms(quantile(acknowledged, 0.5))}, p99 ${ms(p99)}`,
    );
    return { rate, p99 };
  });
  const [bare, ours] = told as [{ rate: number; p99: number }, { rate: number; p99: number }];
  const inbox = mean(times.map((time) => time.inbox));
  const answer = mean(times.map((time) => time.answer));
  const room = 1000 / (1000 / bare.rate + inbox + answer);
  console.log(
    `A bare event ${ms(1000 / bare.rate)}, the inbox's writes ${ms(inbox)}, the bare answer ${ms(answer)}: room for ${room.toFixed(0)} events a second`,
  );
  bar('Events a second, ours / bare', ours.rate / bare.rate, 'at least 0.75', ours.rate / bare.rate >= 0.75);
  bar('Events a second, ours / room', ours.rate / room, 'at least 0.8', ours.rate / room >= 0.8);
  bar("Acknowledgement's p99, ours / bare", ours.p99 / bare.p99, 'at most 2', ours.p99 / bare.p99 <= 2);
} finally {
  for (const child of children) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
