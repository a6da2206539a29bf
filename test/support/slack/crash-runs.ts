/**
 * Real processes over one store file, which are sent the same events several times or are killed at work; and the count of
 * how often each event was answered. Small numbers run in the tests, large ones in test/checks/slack-kills.ts.
 */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import PQueue from 'p-queue';
import { messageId } from '../../../src/channels/slack/listeners/sender.ts';
import { Random } from '../random.ts';
import type { KillOrder } from './bot-process.ts';
import { BotProcess } from './bot-processes.ts';
import { deliverJson } from './deliver.ts';
import { appMention } from './events.ts';
import { type Sent, SlackServer, TEAM } from './web-api.ts';

/** What the answer of an event is known by. */
function answerOf({ event }: ReturnType<typeof appMention>): string {
  const { channel, ts } = event as { channel: string; ts: string };
  return messageId(TEAM, channel, ts);
}

/** What came of it: how many events were answered how often. */
export interface Tally {
  readonly events: number;
  readonly once: number;
  readonly twice: number;
  readonly oftener: number;
  readonly unanswered: number;
  /** Events with an answer that was not the expected one, or not the same each time. */
  readonly wrong: readonly string[];
  /** Acknowledgements that were no 200, crashes apart. */
  readonly refused: number;
  /** Where processes died, and how often there. */
  readonly deaths: Readonly<Record<string, number>>;
}

const QUESTIONS: readonly (readonly [ask: string, answer: string])[] = [
  ['how many 101 calls last quarter', '70,753'],
  ['how many 999 calls', '73,887'],
  ['101 calls in Q3 2019/20', '68,218'],
];
/** Read against its own answer it would be another year. */
const FOLLOW_UP = ['and a year before?', '68,218'] as const;
const RETRY = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
const AT_ONCE = 32;
/** Milliseconds after which an event counts as lost. */
const PATIENCE = 30_000;

interface Expected {
  readonly event: ReturnType<typeof appMention>;
  readonly answer: string;
}

class Run {
  readonly slack = new SlackServer();
  readonly expected: Expected[] = [];
  refused = 0;
  #channels = 0;

  /** A mention in a channel of its own by a person of its own, whom nothing asked before holds up, or in the thread of another. */
  mention([ask, answer]: readonly [string, string], more: object = {}): Expected {
    this.#channels += 1;
    const own = { channel: `C${this.#channels}`, user: `U${this.#channels}` };
    const made = { event: appMention(ask, { ...own, ...more }), answer };
    this.expected.push(made);
    return made;
  }

  /** The texts that an event was answered with; its id is what its feedback buttons carry. */
  answers(): Map<string, string[]> {
    const found = new Map<string, string[]>();
    for (const { text, blocks } of this.slack.messages) {
      const given = (blocks as Sent[]).find(({ type }) => type === 'context_actions');
      const id = String(given?.elements[0].positive_button.value).replace('like:', '');
      found.set(id, [...(found.get(id) ?? []), text]);
    }
    return found;
  }

  tally(deaths: Record<string, number> = {}): Tally {
    const answers = this.answers();
    const counts = this.expected.map(({ event }) => answers.get(answerOf(event))?.length ?? 0);
    const many = (wanted: (count: number) => boolean): number => counts.filter(wanted).length;
    const wrong = this.expected.flatMap(({ event, answer }) => {
      const texts = answers.get(answerOf(event)) ?? [];
      const right = texts.every((text) => text.includes(answer)) && new Set(texts).size <= 1;
      return right ? [] : [`${answerOf(event)}: ${answer} expected, ${texts.join(' | ')}`];
    });
    return {
      events: counts.length,
      once: many((count) => count === 1),
      twice: many((count) => count === 2),
      oftener: many((count) => count > 2),
      unanswered: many((count) => count === 0),
      wrong,
      refused: this.refused,
      deaths,
    };
  }
}

/** Every event is delivered three times: to both processes at once, and again to either. */
export async function redeliver(file: string, events: number): Promise<Tally> {
  const run = new Run();
  await run.slack.start();
  const bots = [await BotProcess.start({ apiUrl: run.slack.apiUrl, file })];
  bots.push(await BotProcess.start({ apiUrl: run.slack.apiUrl, file }));
  const random = new Random(8);
  try {
    const queue = new PQueue({ concurrency: AT_ONCE });
    for (let number = 0; number < events; number += 1) {
      const { event } = run.mention(random.pick(QUESTIONS));
      const deliver = async (bot: BotProcess, headers = {}): Promise<void> => {
        if ((await deliverJson(bot.url, event, { headers })).status !== 200) run.refused += 1;
      };
      void queue.add(async () => {
        await Promise.all(bots.map((bot) => deliver(bot)));
        await deliver(random.pick(bots), RETRY);
      });
    }
    await queue.onIdle();
    await emptied(file);
  } finally {
    for (const bot of bots) await bot.stop();
    await run.slack.stop();
  }
  return run.tally();
}

/** Every call of the store that an event takes, more or less; of the Web API it is one, the answer. */
const STEPS = 9;
const MOST_EVENTS = 4;

/** A bot at work is killed `kills` times, each time at another step; the next one takes up what it left. */
export async function kill(file: string, kills: number, seed: number): Promise<Tally> {
  const random = new Random(seed);
  return killing(file, kills, () => {
    const events = 1 + random.below(MOST_EVENTS);
    const when = random.pick(['before', 'after'] as const);
    if (random.below(3) === 0) return { events, posted: 1 + random.below(events), when };
    return { events, step: 1 + random.below(STEPS * events), when };
  });
}

/** Killed when the conversation has gone on from a follow-up whose answer nobody has seen yet. */
export function killAfterTurn(file: string): Promise<Tally> {
  return killing(file, 1, () => ({ events: 1, step: 1, method: 'saveConversation', when: 'after' }));
}

/** When a bot is to die that is sent so many events: at a step of its own, or as it posts. */
type Death = { readonly events: number } & (KillOrder | { readonly posted: number; readonly when: 'before' | 'after' });

async function killing(file: string, kills: number, next: () => Death): Promise<Tally> {
  const run = new Run();
  await run.slack.start();
  const start = { apiUrl: run.slack.apiUrl, file, lease: 1500 };
  const deaths: Record<string, number> = {};
  let bot = await BotProcess.start(start);
  try {
    for (let number = 0; number < kills; number += 1) {
      const first = run.mention(QUESTIONS[0]!);
      await deliverJson(bot.url, first.event);
      await emptied(file);
      const { channel, user, ts } = (first.event as unknown as { event: Sent }).event;
      const death = next();
      const work = [
        run.mention(FOLLOW_UP, { channel, user, thread_ts: ts }),
        ...Array.from({ length: death.events - 1 }, (_, other) => run.mention(QUESTIONS[other % QUESTIONS.length]!)),
      ];
      const died = die(run.slack, bot, death);
      const unheard: Expected[] = [];
      await Promise.all(
        work.map(async (sent) => {
          const response = await deliverJson(bot.url, sent.event).catch(() => null);
          if (response?.status !== 200) unheard.push(sent);
        }),
      );
      const where = await died;
      deaths[where] = (deaths[where] ?? 0) + 1;
      bot = await BotProcess.start(start);
      // Slack delivers again what was not acknowledged.
      for (const { event } of unheard)
        if ((await deliverJson(bot.url, event, { headers: RETRY })).status !== 200) run.refused += 1;
      await emptied(file);
    }
    await bot.stop();
  } finally {
    bot.kill();
    await run.slack.stop();
  }
  return run.tally(deaths);
}

/** Where it died. */
async function die(slack: SlackServer, bot: BotProcess, death: Death): Promise<string> {
  let where = '';
  if ('step' in death) bot.order(death);
  else {
    let left = death.posted;
    slack.trouble = (call) => {
      if (call.method !== 'chat.postMessage') return undefined;
      left -= 1;
      if (left !== 0) return undefined;
      where = `${death.when} ${call.method}`;
      // What Slack has taken it has posted, though nobody is left to hear so.
      if (death.when === 'after') slack.calls.push(call);
      bot.kill();
      return { hangUp: true };
    };
  }
  // Steps differ from run to run: what has come to an end before its turn is killed idle.
  const late = setTimeout(() => {
    where = 'idle';
    bot.kill();
  }, 1000);
  const own = await bot.ended();
  clearTimeout(late);
  slack.trouble = () => undefined;
  return where || own;
}

/** Waits until nothing in the inbox is unanswered. */
async function emptied(file: string): Promise<void> {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  const open = database.prepare('SELECT count(*) AS count FROM inbox WHERE done IS NULL');
  const until = Date.now() + PATIENCE;
  try {
    while (open.get()!.count !== 0 && Date.now() < until) await pause(20);
  } finally {
    database.close();
  }
}
