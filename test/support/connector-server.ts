/** A Bot Connector for tests: takes what the bot sends, and refuses when it is told to. */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  /** What the sender calls itself. */
  readonly agent: string;
  readonly activity: Record<string, never> & { [member: string]: unknown };
}

export class ConnectorServer {
  readonly sent: Sent[] = [];
  /** Statuses for the next requests; then 200. */
  readonly refusals: { status: number; headers?: Record<string, string> }[] = [];
  /** So many of the next requests find their connection closed. */
  closes = 0;
  /** What the roster says of everybody; null: it cannot be read. */
  member: Record<string, unknown> | null = { id: 'user', userRole: 'user' };
  /** What the roster of a conversation says of one person; false: they are not in it; null: it cannot be read. */
  memberOf: (conversation: string, person: string) => Record<string, unknown> | false | null = () => this.member;
  /** Who is in every conversation, told two at a time. */
  roster: readonly Record<string, unknown>[] = [];
  /** With which it refuses to tell who is in a conversation; null: it tells. */
  rosterStatus: number | null = null;
  /** Milliseconds before it answers. */
  delay = 0;
  readonly #server: Server;
  #ids = 0;

  constructor() {
    this.#server = createServer(async (request, response) => {
      if (this.closes > 0) {
        this.closes--;
        return void request.socket.destroy();
      }
      const body = await text(request);
      const answer = (status: number, json: unknown, headers = {}) => {
        // Not chained: restify replaces writeHead, in this process, by one that returns nothing.
        response.writeHead(status, { 'content-type': 'application/json', ...headers });
        response.end(JSON.stringify(json));
      };
      const asked = new URL(request.url!, 'http://connector');
      if (/\/pagedMembers$/i.test(asked.pathname))
        return this.rosterStatus ? answer(this.rosterStatus, {}) : answer(200, this.#page(asked));
      if (request.method === 'GET') {
        const [, conversation = '', person = ''] =
          /conversations\/([^/]+)\/members\/([^/]+)$/.exec(asked.pathname) ?? [];
        const member = this.memberOf(decodeURIComponent(conversation), decodeURIComponent(person));
        return member ? answer(200, member) : answer(member === false ? 404 : 503, {});
      }
      const { method, url, headers } = request;
      const { authorization } = headers;
      const agent = headers['user-agent'] ?? '';
      this.sent.push({ method: method!, path: url!, authorization, agent, activity: body ? JSON.parse(body) : {} });
      if (this.delay) await new Promise((resolve) => setTimeout(resolve, this.delay));
      const refusal = this.refusals.shift();
      if (refusal) return answer(refusal.status, { error: { code: 'Refused' } }, refusal.headers);
      answer(200, { id: `sent-${++this.#ids}` });
    });
  }

  /** Number of the id last given: "sent-3". */
  get lastId(): number {
    return this.#ids;
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get messages(): readonly Sent['activity'][] {
    return this.sent.filter(({ activity }) => activity.type === 'message').map(({ activity }) => activity);
  }

  clear(): void {
    this.sent.length = 0;
    this.refusals.length = 0;
    this.delay = 0;
    this.closes = 0;
  }

  #page({ searchParams }: URL): object {
    const from = Number(searchParams.get('continuationToken') ?? 0);
    const members = this.roster.slice(from, from + 2);
    return { members, ...(from + 2 < this.roster.length ? { continuationToken: String(from + 2) } : {}) };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

async function text(request: IncomingMessage): Promise<string> {
  let all = '';
  for await (const part of request.setEncoding('utf8')) all += part;
  return all;
}
