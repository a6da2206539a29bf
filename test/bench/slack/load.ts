/**
 * A process of its own: Slack as seen from an app. It sends signed events, so many at a time, and takes the answers as the
 * Web API. An event is over when it is acknowledged and its answer has come; then the next one is sent.
 */
import { Agent, createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signed } from '../../support/slack/deliver.ts';
import { appMention } from '../../support/slack/events.ts';
import { BOT_USER, TEAM } from '../../support/slack/web-api.ts';

export interface Round {
  /** Where the app takes events. */
  readonly url: string;
  readonly events: number;
  readonly atOnce: number;
  readonly questions: readonly string[];
}

export interface RoundResult {
  readonly seconds: number;
  /** Milliseconds from each event's sending to its acknowledgement. */
  readonly acknowledged: readonly number[];
}

/** One person alone would ask more than the bot answers anybody. */
const PEOPLE = 1_920;

const answered = new Map<string, () => void>();
let channels = 0;

const api = createServer(async (request, response) => {
  const body = await bodyOf(request);
  const method = request.url!.replace('/api/', '');
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(result(method, body)));
  if (method === 'chat.postMessage') answered.get(/(?:^|&)channel=([^&]+)/.exec(body)![1]!)?.();
});

function result(method: string, body: string): object {
  if (method === 'auth.test') return { ok: true, team_id: TEAM, user_id: BOT_USER, bot_id: 'B0BOT' };
  if (method === 'users.info') return { ok: true, user: { id: new URLSearchParams(body).get('user'), team_id: TEAM } };
  return { ok: true, ts: '1700000000.000001' };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** A channel of its own for each event: the pace of one message a second is a channel's. */
async function run({ url, events, atOnce, questions }: Round): Promise<RoundResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const prepared = Array.from({ length: events }, (_, number) => {
    channels += 1;
    const channel = `C${channels}`;
    const body = JSON.stringify(
      appMention(questions[number % questions.length]!, { channel, user: `U${channels % PEOPLE}` }),
    );
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...signed(body) };
    return { channel, body, headers };
  });
  const acknowledged: number[] = [];
  const sendNext = async (): Promise<void> => {
    for (let next = prepared.pop(); next; next = prepared.pop()) {
      const { channel, body, headers } = next;
      const answer = new Promise<void>((resolve) => {
        answered.set(channel, resolve);
      });
      const sent = performance.now();
      await new Promise<void>((resolve, reject) => {
        const request = httpRequest(url, { method: 'POST', agent, headers }, (response) => {
          if (response.statusCode !== 200) reject(new Error(`the app answers ${response.statusCode}`));
          response.resume().on('end', resolve);
        });
        request.on('error', reject).end(body);
      });
      acknowledged.push(performance.now() - sent);
      await answer;
      answered.delete(channel);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: atOnce }, sendNext));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  return { seconds, acknowledged };
}

await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
process.on('message', async (round: Round) => process.send!(await run(round)));
process.send!(`http://127.0.0.1:${(api.address() as AddressInfo).port}/api/`);
