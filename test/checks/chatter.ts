/**
 * `npm run check:chatter [-- TALK.yaml [FOLLOW-UPS.yaml]]`: people talk to each other in threads that the bot has answered in,
 * over real events, and ask it things. Ends with 1 when a line of talk is answered, when a byte of one is in the store's files,
 * or when fewer than 95 of 100 follow-ups are answered.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runSlackBot, until } from '../support/slack/bot.ts';
import { deliverJson } from '../support/slack/deliver.ts';
import { appMention, channelMessage } from '../support/slack/events.ts';

const ours = (name: string): string => join(import.meta.dirname, 'data', name);
const [talkFile = ours('chatter.yaml'), followUpsFile = ours('follow-ups.yaml')] = process.argv.slice(2);
const read = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const talk = (read(talkFile) as unknown[]).map(String);
const followUps = Object.entries(read(followUpsFile) as Record<string, string[]>);
const LEAST = 0.95;
/** Shorter lines are in the vocabulary itself. */
const SHORTEST_TRACE = 12;

const folder = mkdtempSync(join(tmpdir(), 'force-figures-'));
const running = await runSlackBot({ environment: { STORE_FILE: join(folder, 'store.db') } });
const { slack, url, log } = running;
try {
  let people = 0;
  /** Asks in a thread of its own, by a person of its own (one alone would ask too much), and waits for the answer. */
  const thread = async (question: string): Promise<{ ts: string; user: string }> => {
    people += 1;
    const user = `U1${people}`;
    const event = appMention(question, { user });
    const before = slack.messages.length;
    await deliverJson(url, event);
    await until(() => slack.messages.length > before);
    return { ts: (event.event as unknown as { ts: string }).ts, user };
  };
  const say = async (text: string, user: string, thread_ts: string): Promise<boolean> => {
    const before = slack.messages.length;
    await deliverJson(url, channelMessage(text, { user, thread_ts }));
    const until_ = performance.now() + 400;
    while (slack.messages.length === before && performance.now() < until_)
      await new Promise((resolve) => setTimeout(resolve, 5));
    return slack.messages.length > before;
  };

  const answered: string[] = [];
  let lines = 0;
  for (const [at, text] of talk.entries()) {
    const [question] = followUps[at % followUps.length]!;
    // Right after the answer by who was answered, by somebody else, and when others have spoken since.
    const { ts, user } = await thread(question);
    lines += 1;
    if (await say(text, at % 2 ? user : 'U0TWO', ts)) answered.push(text);
  }
  const missed: string[] = [];
  let asked = 0;
  for (const [question, lines_] of followUps)
    for (const text of lines_) {
      asked += 1;
      const { ts, user } = await thread(question);
      if (!(await say(text, user, ts))) missed.push(text);
    }
  await running.stop();

  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  const logged = JSON.stringify(log);
  const kept = talk.filter(
    (text) => text.length >= SHORTEST_TRACE && (files.some((file) => file.includes(text)) || logged.includes(text)),
  );
  console.log(
    `${lines} lines of talk: ${answered.length} answered, ${kept.length} found in the store's files or the log`,
  );
  for (const text of answered) console.log(`  answered: ${text}`);
  for (const text of kept) console.log(`  kept: ${text}`);
  console.log(`${asked} follow-ups: ${asked - missed.length} answered`);
  for (const text of missed) console.log(`  not answered: ${text}`);
  process.exitCode = answered.length || kept.length || asked - missed.length < LEAST * asked ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
