/** Teams as the bots see it: activities posted so many at a time, and a Bot Connector that takes every reply. */
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { QUESTIONS } from '../measure.ts';

export interface Load {
  /** Milliseconds of each turn: from the post to its answer, which comes after the reply was taken. */
  readonly times: readonly number[];
  readonly perSecond: number;
}

/** Longer than a platform waits for a turn. */
const PATIENCE = 15_000;
/** People behind each client: one alone would ask more than the bot answers anybody. */
const PEOPLE = 60;

export class TeamsLoad {
  readonly #connector: Server;
  readonly #agent = new Agent({ keepAlive: true });
  /** Asked in turn. */
  questions: readonly string[] = QUESTIONS;
  #replies = 0;
  #sent = 0;

  constructor() {
    this.#connector = createServer((incoming, response) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        const body = Buffer.concat(parts);
        if (body.includes('"text":"Sorry')) throw new Error('a bot said sorry: nothing was measured');
        // Where a machine is so busy that typing is shown, that is no reply.
        if (!body.includes('"type":"typing"')) this.#replies++;
        response.setHeader('content-type', 'application/json');
        response.end(`{"id":"${this.#replies}"}`);
      });
    });
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.#connector.listen(0, '127.0.0.1', resolve));
  }

  /** Every turn must be answered 200 and bring one reply, else it throws. */
  async run(url: string, atOnce: number, milliseconds: number): Promise<Load> {
    const times: number[] = [];
    const before = this.#replies;
    const began = performance.now();
    const client = async (number: number): Promise<void> => {
      while (performance.now() - began < milliseconds) {
        const start = performance.now();
        await this.#say(url, number);
        times.push(performance.now() - start);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, (_, number) => client(number)));
    const took = performance.now() - began;
    const replies = this.#replies - before;
    if (replies !== times.length) throw new Error(`${times.length} turns brought ${replies} replies`);
    return { times, perSecond: (times.length / took) * 1000 };
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    this.#connector.closeAllConnections();
    await new Promise((resolve) => this.#connector.close(resolve));
  }

  #say(url: string, client: number): Promise<void> {
    const id = ++this.#sent;
    const person = `${client}-${id % PEOPLE}`;
    const body = JSON.stringify({
      type: 'message',
      id: `in-${id}`,
      text: this.questions[id % this.questions.length],
      channelId: 'msteams',
      serviceUrl: `http://127.0.0.1:${(this.#connector.address() as AddressInfo).port}`,
      from: { id: `user-${person}`, name: 'Pat', aadObjectId: `aad-${person}` },
      recipient: { id: 'bot', name: 'Bot' },
      conversation: { id: `conversation-${person}`, conversationType: 'personal', tenantId: 'tenant' },
      channelData: { tenant: { id: 'tenant' } },
      locale: 'en-GB',
    });
    return new Promise((resolve, reject) => {
      const post = request(`${url}/api/messages`, {
        agent: this.#agent,
        method: 'POST',
        timeout: PATIENCE,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      });
      post.on('timeout', () => post.destroy(new Error('no answer to a turn')));
      post.on('error', reject);
      post.on('response', (response) => {
        response.resume();
        if (response.statusCode !== 200) reject(new Error(`a turn was answered ${response.statusCode}`));
        response.on('end', resolve);
      });
      post.end(body);
    });
  }
}
