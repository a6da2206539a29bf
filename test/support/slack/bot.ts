/** The bot in Slack for tests: the real channel on a real server, over a store of its own and a small Slack. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Channel } from '../../../src/channels/channel.ts';
import { createSlack, type SlackTuning } from '../../../src/channels/slack/index.ts';
import type { Log } from '../../../src/channels/slack/log.ts';
import { readConfig } from '../../../src/config.ts';
import { type Bot, buildBot } from '../../../src/main.ts';
import { createMetrics, type Metrics } from '../../../src/metrics.ts';
import { Routes } from '../../../src/routes.ts';
import { SIGNING_SECRET } from './deliver.ts';
import { type Sent, SlackServer, TOKEN } from './web-api.ts';

export interface Running {
  readonly slack: SlackServer;
  readonly bot: Bot;
  readonly channel: Channel;
  /** Where Slack sends events. */
  readonly url: string;
  readonly log: Line[];
  readonly metrics: Metrics;
  stop(): Promise<void>;
}

export interface Line {
  readonly level: string;
  readonly fields: Sent;
  readonly message: string;
}

export function listLog(lines: Line[]): Log {
  const at = (level: string) => (fields: object, message: string) => {
    lines.push({ level, fields: fields as Sent, message });
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

export interface Wanted {
  readonly slack?: SlackServer;
  readonly environment?: Record<string, string>;
  readonly tuning?: SlackTuning;
  readonly now?: () => Date;
  /** Changes the bot before Slack gets it. */
  readonly with?: (bot: Bot) => Bot;
}

export async function runSlackBot(wanted: Wanted = {}): Promise<Running> {
  const slack = wanted.slack ?? new SlackServer();
  if (!wanted.slack) await slack.start();
  const config = readConfig({
    STORE_FILE: ':memory:',
    SLACK_BOT_TOKEN: TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    SHUTDOWN_SECONDS: '5',
    ...wanted.environment,
  });
  const built = await buildBot(config, wanted.now);
  const bot = wanted.with?.(built) ?? built;
  const log: Line[] = [];
  const metrics = createMetrics();
  const channel = await createSlack({
    config,
    bot,
    metrics,
    log: listLog(log),
    ...(wanted.now ? { now: wanted.now } : {}),
    tuning: { pace: 0, ...wanted.tuning },
  });
  const routes = new Routes();
  channel.mount(routes);
  const server = createServer((request, response) => void routes.answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  await channel.start?.();
  return {
    slack,
    bot,
    channel,
    metrics,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`,
    log,
    stop: async () => {
      await channel.stop?.();
      await closed(server);
      await built.close();
      if (!wanted.slack) await slack.stop();
    },
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** Waits until `ready` holds; the test's own timeout is its end. */
export async function until(ready: () => boolean): Promise<void> {
  while (!ready()) await new Promise((resolve) => setTimeout(resolve, 5));
}
