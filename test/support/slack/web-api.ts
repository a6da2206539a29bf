/** A small Slack: the Web API methods that the bot uses, response addresses, and trouble on request. Keeps what it was sent. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was sent, to be looked into. */
// biome-ignore lint/suspicious/noExplicitAny: an expectation says what should be there
export type Sent = Record<string, any>;

export interface Call {
  readonly method: string;
  readonly token: string | null;
  readonly args: Sent;
  readonly at: number;
}

export interface Trouble {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
  /** The connection breaks without an answer. */
  readonly hangUp?: boolean;
}

export interface SlackPerson {
  readonly id: string;
  readonly team_id: string;
  readonly is_restricted?: boolean;
  readonly is_ultra_restricted?: boolean;
  readonly is_stranger?: boolean;
  readonly enterprise_user?: { readonly enterprise_id: string; readonly teams: readonly string[] };
}

export const TEAM = 'T0MIDSHIRE';
export const BOT_USER = 'U0BOT';
export const TOKEN = 'xoxb-test';

export class SlackServer {
  readonly calls: Call[] = [];
  readonly people = new Map<string, SlackPerson>();
  /** User groups and who is in them. */
  readonly groups = new Map<string, readonly string[]>();
  /** The Enterprise organisation of the workspace. */
  enterprise: string | null = null;
  /** What is to be told of a channel beyond its name. */
  readonly channels = new Map<string, object>();
  /** What Slack answers of a channel that the bot cannot post to: "channel_not_found", "not_in_channel"; null where it can. */
  refuses: (channel: string) => string | null = () => null;
  /** Messages that stand somewhere, oldest first. */
  readonly posted: (Sent & { readonly channel: string; readonly ts: string })[] = [];
  /** Asked before each call is answered; undefined answers as usual. */
  trouble: (call: Call) => Trouble | undefined | Promise<Trouble | undefined> = () => undefined;
  /** What is shown to a browser; without it that gets what any call does. */
  page: (() => string) | null = null;
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((fault) => response.destroy(fault));
  });
  #messages = 0;

  /** Throws when the port is taken. */
  async start(port = 0): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(port, '127.0.0.1', resolve);
    });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.origin}/api/`;
  }

  /** An address as Slack gives it with a command or a button; what is sent there counts as the call "response_url". */
  responseUrl(name: string): string {
    return `${this.origin}/response/${name}`;
  }

  of(method: string): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** Messages that were posted, ephemeral ones and those at response addresses included. */
  get messages(): Sent[] {
    const posting = ['chat.postMessage', 'chat.postEphemeral', 'response_url'];
    return this.calls.filter((call) => posting.includes(call.method)).map((call) => call.args);
  }

  /** Takes a call as usual, although its answer will not be heard. */
  take(call: Call): object {
    this.calls.push(call);
    return this.#result(call);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks).toString();
    const path = new URL(request.url!, 'http://slack').pathname;
    if (this.page && request.method === 'GET' && path === '/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(this.page());
      return;
    }
    const json = request.headers['content-type']?.includes('json');
    const call: Call = {
      method: path.startsWith('/response/')
        ? 'response_url'
        : path.startsWith('/upload/')
          ? 'upload'
          : path.replace('/api/', ''),
      token: request.headers.authorization?.replace('Bearer ', '') ?? null,
      args: path.startsWith('/upload/') ? { bytes: Buffer.concat(chunks) } : json ? JSON.parse(body) : formValues(body),
      at: Date.now(),
    };
    const trouble = await this.trouble(call);
    if (trouble?.hangUp) {
      response.destroy();
      return;
    }
    if (trouble) {
      response.writeHead(trouble.status ?? 200, { 'content-type': 'application/json', ...trouble.headers });
      response.end(JSON.stringify(trouble.body ?? {}));
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(this.take(call)));
  }

  #result({ method, args, token, at }: Call): object {
    switch (method) {
      case 'auth.test':
        return { ok: true, team_id: TEAM, enterprise_id: this.enterprise, user_id: BOT_USER, bot_id: 'B0BOT' };
      case 'users.info': {
        const user = this.people.get(args.user) ?? { id: args.user, team_id: TEAM };
        return { ok: true, user };
      }
      case 'usergroups.users.list': {
        const users = this.groups.get(args.usergroup);
        return users ? { ok: true, users } : { ok: false, error: 'no_such_subteam' };
      }
      case 'conversations.replies': {
        return {
          ok: true,
          messages: this.posted.filter(({ channel, ts }) => channel === args.channel && ts === args.ts),
        };
      }
      case 'oauth.v2.access':
        return {
          ok: true,
          app_id: 'A0APP',
          access_token: `xoxb-${args.code}`,
          token_type: 'bot',
          scope: 'chat:write',
          bot_user_id: BOT_USER,
          team: { id: args.code, name: 'Workspace' },
          enterprise: null,
          is_enterprise_install: false,
          authed_user: { id: 'U0ADMIN' },
        };
      case 'conversations.info':
        return this.refuses(args.channel) === 'channel_not_found'
          ? { ok: false, error: 'channel_not_found' }
          : {
              ok: true,
              channel: {
                id: args.channel,
                name: args.channel.toLowerCase(),
                is_member: this.refuses(args.channel) === null,
                ...this.channels.get(args.channel),
              },
            };
      case 'conversations.history': {
        const since = this.posted.filter(
          ({ channel, ts }) => channel === args.channel && ts >= String(args.oldest ?? ''),
        );
        const start = Number(args.cursor ?? 0);
        const page = since.toReversed().slice(start, start + Number(args.limit ?? 100));
        const next = start + page.length;
        return {
          ok: true,
          messages: page,
          has_more: next < since.length,
          response_metadata: { next_cursor: next < since.length ? String(next) : '' },
        };
      }
      case 'chat.postMessage':
      case 'chat.postEphemeral': {
        const refusal = this.refuses(args.channel);
        if (refusal) return { ok: false, error: refusal };
        this.#messages += 1;
        const ts = `${Math.floor(at / 1000)}.${String(this.#messages).padStart(6, '0')}`;
        this.posted.push({ ...args, channel: args.channel, ts });
        return { ok: true, channel: args.channel, ts };
      }
      case 'files.getUploadURLExternal':
        return { ok: true, upload_url: `${this.origin}/upload/F0BRIEF`, file_id: 'F0BRIEF' };
      default:
        return { ok: true, token };
    }
  }
}

/** The Web API client sends a form whose structured values are JSON. */
function formValues(body: string): Sent {
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => {
      if (/^[[{]/.test(value)) {
        try {
          return [name, JSON.parse(value)];
        } catch {
          return [name, value];
        }
      }
      return [name, value];
    }),
  );
}
