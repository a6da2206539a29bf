/**
 * `npm run check:lock -- SECONDS`: while another process keeps the store locked, health and Slack's acknowledgements go on, and
 * what was asked meanwhile is answered once it is free. Exit code 1 when not.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { readConfig } from '../../src/config.ts';
import { buildService } from '../../src/service.ts';
import { lockedFor } from '../support/locked.ts';
import { deliverJson, SIGNING_SECRET } from '../support/slack/deliver.ts';
import { directMessage } from '../support/slack/events.ts';
import { SlackServer, TOKEN } from '../support/slack/web-api.ts';
import { wholeNumbers } from '../support/whole-numbers.ts';

const [seconds] = wholeNumbers({ seconds: 30 }) as [number];
const QUESTIONS = 10;
/** Milliseconds in which Slack wants its acknowledgement, and health is looked at. */
const SLOWEST_HEALTH = 1_000;
/** A stop of the event loop longer than this is one that people notice. */
const LONGEST_STOP = 1_000;

const folder = mkdtempSync(join(tmpdir(), 'force-figures-lock-'));
const STORE_FILE = join(folder, 'figures.db');
const slack = new SlackServer();
await slack.start();
const service = await buildService(
  readConfig({
    ...{ STORE_FILE, PORT: '0', LOG_LEVEL: 'silent', SHUTDOWN_SECONDS: '5' },
    ...{ SLACK_BOT_TOKEN: TOKEN, SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_API_URL: slack.apiUrl },
  }),
);
const url = `${service.url}/slack/events`;
let faults = 0;
const told = (fine: boolean, line: string): void => {
  if (!fine) faults += 1;
  console.log(`${fine ? 'ok   ' : 'FAULT'} ${line}`);
};

const { free } = await lockedFor(STORE_FILE, seconds * 1000);
let locked = true;
void free.then(() => {
  locked = false;
});
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
let slowest = 0;
let looks = 0;
let isSaid = true;
async function lookAtHealth(): Promise<void> {
  while (locked) {
    const began = performance.now();
    const live = await fetch(`${service.url}/health/live`);
    slowest = Math.max(slowest, performance.now() - began);
    looks += 1;
    if (live.status !== 200) isSaid = false;
    await pause(100);
  }
}
/** As Slack does: what is not acknowledged is delivered again. */
async function deliverUntilTaken(number: number): Promise<{ answers: number; longest: number }> {
  const event = directMessage('how many 101 calls last quarter', { channel: `D0LOCK${number}` });
  let [answers, longest] = [0, 0];
  for (;;) {
    const began = performance.now();
    const { status } = await deliverJson(url, event);
    longest = Math.max(longest, performance.now() - began);
    answers += 1;
    if (status === 200) return { answers, longest };
    await pause(500);
  }
}
const ready = await fetch(`${service.url}/health/ready`);
const why = (await ready.json()) as { why?: string };
const health = lookAtHealth();
const deliveries = Array.from({ length: QUESTIONS }, (_, number) => deliverUntilTaken(number));
await health;
delay.disable();
const taken = await Promise.all(deliveries);
const until = performance.now() + 30_000;
while (slack.messages.length < QUESTIONS && performance.now() < until) await pause(50);
await pause(500);

told(ready.status === 503 && why.why === 'another process keeps the store locked', `readiness says: ${why.why}`);
told(
  isSaid && slowest < SLOWEST_HEALTH,
  `/health/live ${looks} times in ${seconds} s: slowest ${Math.round(slowest)} ms`,
);
told(delay.max / 1e6 < LONGEST_STOP, `the event loop stood still for at most ${Math.round(delay.max / 1e6)} ms`);
const longest = Math.max(...taken.map((one) => one.longest));
told(
  longest < 6_000,
  `${QUESTIONS} questions meanwhile: each delivery was answered in at most ${Math.round(longest)} ms`,
);
told(
  slack.messages.length === QUESTIONS,
  `${slack.messages.length} answers to ${QUESTIONS} questions once it was free`,
);
told((await fetch(`${service.url}/health/ready`)).status === 200, 'ready again');
await service.stop('checked');
await slack.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(faults === 0 ? 0 : 1);
