/**
 * Carries digest messages to Slack, each in one call that nothing repeats. A post carries its row's id in its metadata, so that
 * one whose record was lost is found again in the channel's history.
 */

import type { WebClientOptions } from '@slack/web-api';
import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  WebClient,
} from '@slack/web-api';
import { type Carrier, CarrierFault, idOf, type Receipt, type Sending } from '../../../digests/sending.ts';
import type { Sight } from '../../../digests/sight.ts';
import type { Reason } from '../../../digests/wording.ts';
import type { Message } from '../blocks/message.ts';
import { simple } from '../blocks/simple.ts';
import type { Words } from '../words.ts';
import type { Workspaces } from '../workspaces.ts';
import { digestMessage, tellMessage } from './blocks.ts';

const EVENT = 'force_figures_digest';
/** Milliseconds; two calls make a post. */
const ANSWERS_WITHIN = 6_000;
/** Seconds by which Slack's clock and ours may differ. */
const CLOCKS = 120;
const MOST_PAGES = 10;
const PAGE = 100;
const NOT_INSTALLED = 'not installed there';
/** A channel that was looked at is taken for what it was for so long; what it became is told by the post's own refusal. */
const KNOWN_FOR = 60_000;

export interface CarrierOptions {
  readonly workspaces: Workspaces;
  readonly clientOptions: WebClientOptions;
  readonly words: Words;
  /** Channels shared with other organisations are posted to as well. */
  readonly allowExternal: boolean;
  readonly now: () => Date;
}

interface Channel {
  readonly is_archived?: boolean;
  readonly is_member?: boolean;
  readonly is_ext_shared?: boolean;
  readonly is_pending_ext_shared?: boolean;
  readonly name?: string;
}

export interface SlackCarrier extends Carrier {
  /** "#figures"; the id where Slack does not tell. */
  nameOf(place: string): Promise<string>;
  /** "Pat Brown", of "T0123/U0456"; null where Slack does not tell. */
  personName(person: string): Promise<string | null>;
  /** As it is now, whatever was known of it. */
  sight(place: string): Promise<Sight>;
}

export function slackCarrier({ workspaces, clientOptions, words, allowExternal, now }: CarrierOptions): SlackCarrier {
  const clients = new Map<string, WebClient>();
  const channels = new Map<string, { until: number; channel: Channel }>();

  const clientOf = async (team: string): Promise<WebClient> => {
    const workspace = await calling(() => workspaces.find(team, null));
    if (!workspace || workspace.team !== team) throw new CarrierFault('refused', NOT_INSTALLED, { reason: 'left' });
    const key = `${team} ${workspace.token}`;
    const options = {
      ...clientOptions,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: ANSWERS_WITHIN,
    };
    const client = clients.get(key) ?? new WebClient(workspace.token, options);
    clients.set(key, client);
    return client;
  };

  const channelAt = async (client: WebClient, place: string): Promise<Channel> => {
    const known = channels.get(place);
    if (known && known.until > now().getTime()) return known.channel;
    const { channel = {} } = await calling(() => client.conversations.info({ channel: partsOf(place).id }), true);
    channels.set(place, { until: now().getTime() + KNOWN_FOR, channel });
    return channel;
  };

  const sight = async (place: string): Promise<Sight> => {
    channels.delete(place);
    const channel = await channelAt(await clientOf(partsOf(place).team), place);
    if (channel.is_archived) return 'archived';
    if (isExternal(channel)) return 'external';
    return channel.is_member === false ? 'left' : 'there';
  };

  const isExternal = (channel: Channel): boolean =>
    !allowExternal && Boolean(channel.is_ext_shared || channel.is_pending_ext_shared);

  const admitted = async (client: WebClient, place: string): Promise<void> => {
    const channel = await channelAt(client, place);
    if (channel.is_archived) throw new CarrierFault('refused', 'is_archived', { reason: 'archived' });
    if (isExternal(channel)) throw new CarrierFault('refused', 'is_ext_shared', { reason: 'external' });
  };

  const say = async (client: WebClient, channel: string, message: Message, id: string, thread?: string) => {
    const { ts, channel: where } = await calling(() =>
      client.chat.postMessage({
        ...said(channel, message),
        ...(thread === undefined ? {} : { thread_ts: thread }),
        metadata: { event_type: EVENT, event_payload: { message: id } },
      }),
    );
    return { channel: where ?? channel, ts: ts ?? '' };
  };

  return {
    channel: 'slack',
    send: async (sending, id, of) => {
      const { team, id: where } = addressOf(sending);
      const client = await clientOf(team);
      const post = of as { channel: string; ts: string } | null;
      switch (sending.do) {
        case 'post':
          await admitted(client, sending.place.id);
          return say(client, where, digestMessage(sending.post), id);
        case 'tell':
          return say(client, where, tellMessage(sending.text, sending.post, sending.offers, words), id);
        case 'note':
          return say(client, post!.channel, simple(sending.text), id, post!.ts);
        case 'replace':
        case 'remove': {
          const message = sending.do === 'replace' ? digestMessage(sending.post) : simple(sending.text);
          await calling(() => client.chat.update({ ...said(post!.channel, message), ts: post!.ts }));
          return post as Receipt;
        }
      }
    },
    find: async (sending, id, begun) => {
      // A notice that comes twice does no harm, and its chat is not ours to search.
      if (sending.do !== 'post') return null;
      const { team, id: channel } = partsOf(sending.place.id);
      const client = await clientOf(team);
      const oldest = String(Math.floor(Date.parse(begun) / 1000) - CLOCKS);
      let cursor: string | undefined;
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { messages = [], response_metadata } = await calling(
          () =>
            client.conversations.history({
              channel,
              oldest,
              limit: PAGE,
              include_all_metadata: true,
              ...(cursor ? { cursor } : {}),
            }),
          true,
        );
        const found = messages.find(({ metadata }) => isRow(metadata, id));
        if (found?.ts) return { channel, ts: found.ts };
        cursor = response_metadata?.next_cursor || undefined;
        if (!cursor) return null;
      }
      // Much has been said there since; whether it stands further back is not known.
      throw new CarrierFault('refused', 'not found among the latest messages', { reason: 'crash' });
    },
    sight: (place) =>
      sight(place).catch((fault) => {
        if (!(fault instanceof CarrierFault) || fault.kind !== 'refused') return 'unchecked';
        if (fault.message === NOT_INSTALLED) return 'elsewhere';
        // Of anything else that Slack refuses, a missing scope for one, the place is not to blame.
        return fault.reason === 'gone' ? 'gone' : 'unchecked';
      }),
    personName: async (person) => {
      const { team, id: user } = partsOf(person);
      try {
        const client = await clientOf(team);
        const { real_name, profile } = (await calling(() => client.users.info({ user }), true)).user ?? {};
        return profile?.real_name || real_name || null;
      } catch {
        return null;
      }
    },
    nameOf: async (place) => {
      try {
        const { name } = await channelAt(await clientOf(partsOf(place).team), place);
        return name ? `#${name}` : place;
      } catch {
        return place;
      }
    },
  };
}

const said = (channel: string, { text, blocks }: Message) => ({
  channel,
  text,
  blocks: blocks as never,
  link_names: false,
  parse: 'none' as const,
  mrkdwn: false,
  unfurl_links: false,
  unfurl_media: false,
});

const isRow = (metadata: unknown, id: string): boolean => {
  const { event_type, event_payload } = (metadata ?? {}) as {
    event_type?: string;
    event_payload?: { message?: string };
  };
  return event_type === EVENT && event_payload?.message === id;
};

const partsOf = (place: string): { team: string; id: string } => {
  const [team = '', id = ''] = place.split('/');
  return { team, id };
};

/** Slack takes a user's id for the channel of their direct messages with the bot. */
const addressOf = (sending: Sending) => partsOf(sending.do === 'tell' ? idOf(sending.person) : sending.place.id);

const REASONS: Readonly<Record<string, Reason>> = {
  is_archived: 'archived',
  not_in_channel: 'left',
  channel_not_found: 'gone',
};
/** Slack's own troubles among its error codes: whether the message was taken is not told. */
const UNKNOWN = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout']);
/** The connection was never made. */
const UNSENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** `reads`: nothing is posted by it, so that after any trouble it may be called again. */
async function calling<T>(call: () => Promise<T>, reads = false): Promise<T> {
  try {
    return await call();
  } catch (fault) {
    throw faultOf(fault, reads);
  }
}

function faultOf(fault: unknown, reads: boolean): CarrierFault {
  const message = fault instanceof Error ? fault.message : String(fault);
  if (fault instanceof CarrierFault) return fault;
  if (fault instanceof WebAPIRateLimitedError)
    return new CarrierFault('unsent', message, { retryAfter: fault.retryAfter * 1000 });
  if (fault instanceof WebAPIPlatformError) {
    const code = fault.data.error;
    if (code === 'ratelimited') return new CarrierFault('unsent', message);
    if (UNKNOWN.has(code)) return new CarrierFault(reads ? 'unsent' : 'unknown', message, { reason: 'crash' });
    return new CarrierFault('refused', code, { reason: REASONS[code] ?? 'refused' });
  }
  const code = causeCode(fault);
  const neverSent = code !== null && UNSENT.has(code);
  const known = fault instanceof WebAPIRequestError || fault instanceof WebAPIHTTPError;
  return new CarrierFault(neverSent || (known && reads) ? 'unsent' : 'unknown', message, { reason: 'crash' });
}

/** Node's code, however deep the libraries have wrapped it. */
function causeCode(fault: unknown): string | null {
  for (
    let at = fault as { code?: unknown; cause?: unknown; original?: unknown } | undefined, deep = 0;
    at && deep < 5;
    deep += 1
  ) {
    if (typeof at.code === 'string' && /^E[A-Z_]+$/.test(at.code)) return at.code;
    at = (at.cause ?? at.original) as typeof at;
  }
  return null;
}
