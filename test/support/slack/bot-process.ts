/**
 * Run as a process of its own: the bot in Slack over a store on disk. Told to, it kills itself at a step of its work, as a
 * crash would: no handler runs, nothing is tidied up.
 */
import { writeSync } from 'node:fs';
import { runSlackBot } from './bot.ts';
import type { SlackServer } from './web-api.ts';

export interface Start {
  readonly apiUrl: string;
  readonly file: string;
  /** Milliseconds; see Desk. */
  readonly lease?: number;
}

/** The process dies at the `step`th call of its store from now on, before or after the call has done its work. */
export interface KillOrder {
  readonly step: number;
  readonly when: 'before' | 'after';
  /** Only calls of this method are counted. */
  readonly method?: string;
}

type Call = (...args: unknown[]) => Promise<unknown>;

const { apiUrl, file, lease } = JSON.parse(process.argv[2]!) as Start;
let order: KillOrder | null = null;
let steps = 0;

const die = (name: string, when: string): never => {
  writeSync(1, `${when} ${name}\n`);
  process.kill(process.pid, 'SIGKILL');
  throw new Error('still alive');
};

/** Counts the calls of these methods, and dies at the one that was ordered. */
function deadly(target: object, names: readonly string[]): void {
  const methods = target as Record<string, Call>;
  for (const name of names) {
    const call = methods[name]!.bind(target);
    methods[name] = async (...args) => {
      const counts = order && (order.method ?? name) === name;
      const mine = counts && ++steps === order!.step ? order!.when : null;
      if (mine === 'before') die(name, mine);
      const result = await call(...args);
      if (mine === 'after') die(name, mine);
      return result;
    };
  }
}

const running = await runSlackBot({
  slack: { apiUrl } as SlackServer,
  environment: { STORE_FILE: file },
  tuning: lease === undefined ? {} : { lease },
  with: (bot) => {
    deadly(bot.store, ['version', 'conversation', 'saveConversation', 'recordExchange', 'identity']);
    deadly(bot.store.inbox, ['accept', 'done']);
    return bot;
  },
});
process.on('message', (told: KillOrder | 'stop') => {
  if (told === 'stop') void running.stop().then(() => process.disconnect());
  else {
    order = told;
    steps = 0;
  }
});
process.send!({ url: running.url });
