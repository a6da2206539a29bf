/**
 * `npm run check:away [SECONDS]`: Slack is away, then does not answer at all, each for so long and with the bot killed in the
 * middle and started again while Slack is away. Ends with 1 when a question that was acknowledged is not answered, or
 * somebody's answers do not come in the order in which they asked.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { messageId } from '../../src/channels/slack/listeners/sender.ts';
import { BotProcess } from '../support/slack/bot-processes.ts';
import { deliverJson } from '../support/slack/deliver.ts';
import { directMessage } from '../support/slack/events.ts';
import { type Sent, SlackServer, TEAM } from '../support/slack/web-api.ts';
import { wholeNumbers } from '../support/whole-numbers.ts';

const [seconds] = wholeNumbers({ seconds: 20 }) as [number];
const PEOPLE = 8;
const EVERY = 400;
/** Milliseconds until everything must be answered after Slack is back. */
const PATIENCE = 120_000;
const QUESTIONS = ['how many 101 calls last quarter', 'how many 999 calls', '101 calls in Q3 2019/20'];

/** By what the bot knows a message again. */
const idOf = ({ channel, ts }: { readonly channel: string; readonly ts: string }): string =>
  messageId(TEAM, channel, ts);

const folder = mkdtempSync(join(tmpdir(), 'force-figures-'));
let failed = false;

for (const trouble of ['away', 'hanging'] as const) {
  const slack = new SlackServer();
  await slack.start();
  const start = { apiUrl: slack.apiUrl, file: join(folder, `${trouble}.db`), lease: 1_500 };
  let bot = await BotProcess.start(start);
  const asked: { id: string; person: string }[] = [];
  let refused = 0;
  const ask = async (number: number): Promise<void> => {
    const person = `U${number % PEOPLE}`;
    const event = directMessage(QUESTIONS[number % QUESTIONS.length]!, { user: person, channel: `D${person}` });
    const response = await deliverJson(bot.url, event).catch(() => null);
    // Slack delivers again what is not acknowledged; here only what was counts.
    if (response?.status === 200) asked.push({ id: idOf(event.event as { channel: string; ts: string }), person });
    else refused += 1;
  };
  await ask(0);
  await pause(500);
  const troubled = () => {
    slack.trouble = async () => {
      if (trouble === 'hanging') await pause(60_000, undefined, { ref: false });
      return { hangUp: true };
    };
  };
  troubled();
  const half = performance.now() + (seconds * 1000) / 2;
  let number = 1;
  for (; performance.now() < half; number += 1) {
    await ask(number);
    await pause(EVERY);
  }
  bot.kill();
  await bot.ended();
  // Slack is away at this start.
  bot = await BotProcess.start(start);
  const end = performance.now() + (seconds * 1000) / 2;
  while (performance.now() < end) await pause(EVERY);
  slack.trouble = () => undefined;
  const answeredIds = (): string[] =>
    slack.messages.map(({ blocks }) => {
      const given = (blocks as Sent[]).find(({ type }) => type === 'context_actions');
      return String(given?.elements[0].positive_button.value).replace('like:', '');
    });
  const back = performance.now();
  for (; new Set(answeredIds()).size < asked.length && performance.now() - back < PATIENCE; ) await pause(100);
  const ids = answeredIds();
  const lost = asked.filter(({ id }) => !ids.includes(id));
  const disordered = [...Map.groupBy(asked, ({ person }) => person)].filter(([, all]) => {
    const places = all.map(({ id }) => ids.indexOf(id)).filter((place) => place >= 0);
    return places.some((place, at) => at > 0 && place < places[at - 1]!);
  });
  const twice = ids.length - new Set(ids).size;
  console.log(
    `${trouble} for ${seconds} s, killed in the middle: ${asked.length} acknowledged (${refused} not), ${lost.length} lost, ${twice} answered twice, ${disordered.length} of ${PEOPLE} people out of order; all ${((performance.now() - back) / 1000).toFixed(1)} s after it was back`,
  );
  failed ||= lost.length > 0 || disordered.length > 0;
  await bot.stop();
  await slack.stop();
}
rmSync(folder, { recursive: true, force: true });
process.exit(failed ? 1 : 0);
