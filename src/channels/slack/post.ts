/** Posts a message where it belongs, and tells faults that may pass from those that will not. */
import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError } from '@slack/web-api';
import { withoutBidi } from '../bidi.ts';
import { classed } from '../faults.ts';
import type { Message, SlackBlock } from './blocks/message.ts';
import type { Place } from './task.ts';

/** The platform could not be reached or was not well: the next attempt may succeed. */
export class PassingFault extends Error {
  readonly passing = true;
  /** Milliseconds; null where Slack does not say. */
  readonly retryAfter: number | null;

  constructor(message: string, { cause, retryAfter = null }: { cause?: unknown; retryAfter?: number | null } = {}) {
    super(message, { cause });
    this.name = 'PassingFault';
    this.retryAfter = retryAfter;
  }
}

export interface To {
  readonly client: WebClient;
  readonly place: Place;
  /** Who sees it where only one may. */
  readonly user: string;
  /** The exchange that it is the answer of. */
  readonly exchange?: string;
}

/** `only-you` shows it to one person, `channel` to all. */
export type Audible = 'only-you' | 'channel';

export async function post(to: To, message: Message, audible: Audible = 'channel'): Promise<void> {
  try {
    await send(to, message, audible);
  } catch (fault) {
    // Clients and workspaces that do not know charts yet refuse the whole message.
    if (!isRefusal(fault, 'invalid_blocks') || !message.blocks.some(isChart)) throw fault;
    await send(to, { ...message, blocks: message.blocks.filter((block) => !isChart(block)) }, audible);
  }
}

const isChart = (block: SlackBlock): boolean => block.type === 'data_visualization';

async function send({ client, place, user, exchange }: To, message: Message, audible: Audible): Promise<void> {
  const { text, blocks } = withoutBidi(message);
  if (place.responseUrl && (await respond(place.responseUrl, { text, blocks }, audible))) return;
  // Nothing in the text is to become a link, a mention or a format.
  const said = { text, blocks: blocks as never, channel: place.channel, link_names: false, parse: 'none' as const };
  const isAside = audible === 'only-you' && !place.channel.startsWith('D');
  const hasThread = place.thread !== null && !(isAside && place.beginsThread);
  const thread = hasThread ? { thread_ts: place.thread! } : {};
  await calling(() =>
    isAside
      ? client.chat.postEphemeral({ ...said, ...thread, user })
      : client.chat.postMessage({
          ...said,
          ...thread,
          ...(exchange === undefined ? {} : { metadata: answerOf(exchange) }),
          mrkdwn: false,
          unfurl_links: false,
          unfurl_media: false,
        }),
  );
}

/** Nobody sees it; by it the bot knows its own answers again. */
const ANSWER = 'force_figures_answer';
const answerOf = (exchange: string) => ({ event_type: ANSWER, event_payload: { exchange } });

/** The exchange that a message is the answer of; null for any other message. */
export function exchangeOf(message: object | undefined): string | null {
  const { metadata } = (message ?? {}) as { metadata?: { event_type?: string; event_payload?: object } };
  const { exchange } = (metadata?.event_payload ?? {}) as { exchange?: unknown };
  return metadata?.event_type === ANSWER && typeof exchange === 'string' ? exchange : null;
}

/** What is to wait for longer is put off as a whole. */
const LONGEST_WAIT = 5_000;
const WAITS = [500, 2000];
/** Milliseconds until an address that does not answer is left. */
const ANSWERS_WITHIN = 5_000;

/** False when the address is no longer open: 30 minutes or five answers later. */
async function respond(url: string, message: Message, audible: Audible): Promise<boolean> {
  const body = JSON.stringify({
    ...message,
    response_type: audible === 'only-you' ? 'ephemeral' : 'in_channel',
    replace_original: false,
  });
  for (let attempt = 0; ; attempt += 1) {
    const signal = AbortSignal.timeout(ANSWERS_WITHIN);
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(url, { method: 'POST', headers, body, signal }).catch((cause) => cause as Error);
    if (response instanceof Response && response.ok) {
      const said = await response.text();
      if (said.includes('invalid_blocks')) throw new Refusal('invalid_blocks');
      return true;
    }
    if (response instanceof Response) {
      const said = await response.text();
      if (said.includes('invalid_blocks')) throw new Refusal('invalid_blocks');
      if (response.status === 404 || /expired_url|used_url/.test(said)) return false;
    }
    const wait = WAITS[attempt];
    if (wait === undefined)
      throw new PassingFault(
        `The response address answers ${response instanceof Response ? response.status : response.message}`,
      );
    const told = response instanceof Response ? Number(response.headers.get('retry-after')) * 1000 : 0;
    await new Promise((resolve) => setTimeout(resolve, Math.max(wait, Math.min(told || 0, LONGEST_WAIT))));
  }
}

class Refusal extends Error {}

const isRefusal = (fault: unknown, code: string): boolean =>
  (fault instanceof WebAPIPlatformError && fault.data.error === code) ||
  (fault instanceof Refusal && fault.message === code);

/** Calls the Web API; what may pass comes out as a PassingFault. */
export async function calling<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (fault) {
    const { passing, retryAfter } = classed(fault);
    if (passing) throw new PassingFault((fault as Error).message, { cause: fault, retryAfter });
    throw fault;
  }
}
