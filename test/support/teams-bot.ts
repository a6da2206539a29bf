/** The bot in Teams over real HTTP, on free ports of this machine, with packaged content in memory. */

import { describe } from 'mocha';
import type { Cloud } from '../../src/channels/teams/cloud.ts';
import { createTeams, type TeamsChannel } from '../../src/channels/teams/index.ts';
import { type Config, readConfig } from '../../src/config.ts';
import { Exchanges } from '../../src/conversation/exchanges.ts';
import { Turns } from '../../src/conversation/turns.ts';
import type { Actions } from '../../src/digests/actions.ts';
import { digestParts } from '../../src/digests/parts.ts';
import { type Carrier, channelOf, idOf, placeName } from '../../src/digests/sending.ts';
import type { Sights } from '../../src/digests/sight.ts';
import { createLog } from '../../src/log.ts';
import { type Bot, buildBot } from '../../src/main.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { Reply } from '../../src/reply.ts';
import { listen } from '../../src/server.ts';
import { ConnectorServer } from './connector-server.ts';

export const NOW = new Date('2021-03-01T12:00:00Z');
export const TENANT = 'tenant-1';

export type Sdk = Config['teams']['sdk'];

/** The same tests over each SDK. */
export function describeOverBoth(title: string, tests: (sdk: Sdk) => void): void {
  for (const sdk of ['botbuilder', 'teams'] as const) describe(`${title} (over ${sdk})`, () => tests(sdk));
}

export interface TeamsBot {
  readonly bot: Bot;
  readonly actions: Actions;
  readonly carrier: Carrier | undefined;
  readonly connector: ConnectorServer;
  readonly url: string;
  /** As SIGTERM does; the connector stays. */
  stopServer(): Promise<void>;
  /** Lines of the log, as JSON. */
  readonly logged: string[];
  activity(members?: Record<string, unknown>): Record<string, unknown>;
  post(activity: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Says a text and gives the messages that came back. */
  say(text: string, members?: Record<string, unknown>): Promise<ConnectorServer['messages']>;
  stop(): Promise<void>;
}

export interface TeamsBotOptions {
  readonly sdk?: Sdk;
  readonly environment?: Record<string, string>;
  readonly cloud?: Cloud;
  /** Stands before the conversation's own answer. */
  readonly before?: (text: string) => Promise<void>;
  /** Makes another reply of the conversation's own. */
  readonly change?: (reply: Reply) => Reply;
}

export async function startTeamsBot({
  sdk = 'botbuilder',
  environment = {},
  cloud,
  before,
  change = (reply) => reply,
}: TeamsBotOptions = {}): Promise<TeamsBot> {
  const config: Config = readConfig({
    STORE_FILE: ':memory:',
    PORT: '0',
    SHUTDOWN_SECONDS: '2',
    TEAMS_SDK: sdk,
    ...environment,
  });
  const connector = new ConnectorServer();
  await connector.start();
  const logged: string[] = [];
  const log = createLog('debug', { write: (line: string) => void logged.push(line) });
  const now = () => NOW;
  let channel: TeamsChannel | null = null;
  const sights: Sights = {
    sight: async (place) => (place.channel === 'teams' ? await channel?.sight?.(place.id) : null) ?? 'unchecked',
    nameOf: async (place) => (place.channel === 'teams' ? await channel?.nameOf?.(place.id) : null) ?? placeName(place),
    personName: async (person) =>
      (channelOf(person) === 'teams' ? await channel?.personName?.(idOf(person)) : null) ?? person,
  };
  const bot = await buildBot(config, now, { waiting: () => {}, failed: () => {}, names: sights });
  const metrics = createMetrics();
  const conversation: Pick<Bot['conversation'], 'takeTurn' | 'forget' | 'note'> = {
    takeTurn: async (message) => {
      await before?.(message.text);
      return change(await bot.conversation.takeTurn(message));
    },
    forget: (id) => bot.conversation.forget(id),
    note: (key, values) => bot.conversation.note(key, values),
  };
  const turns = new Turns({ conversation, exchanges: new Exchanges(bot.store, now), metrics, log });
  const sleep = async () => {};
  const { actions } = digestParts(config, bot.store, now, undefined, sights);
  const teams = await createTeams({
    config,
    turns,
    store: bot.store,
    digests: actions,
    conversation: bot.conversation,
    now,
    log,
    tuning: { sleep, ...(cloud ? { cloud } : {}) },
  });
  channel = teams;
  const ready = async () => void (await bot.store.version());
  const { metricsToken, shutdownSeconds } = config;
  const parts = { channels: teams ? [teams] : [], metrics, metricsToken, log, ready, shutdownSeconds };
  const server = await listen(parts, config.host, 0);
  let ids = 0;

  const activity = (members: Record<string, unknown> = {}): Record<string, unknown> => ({
    type: 'message',
    id: `in-${++ids}`,
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: 'user', name: 'Pat', aadObjectId: 'aad-user' },
    recipient: { id: 'bot', name: 'Force Figures' },
    conversation: { id: 'conversation-1', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: 'en-GB',
    timestamp: NOW.toISOString(),
    ...members,
  });
  const post = (sent: unknown, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof sent === 'string' ? sent : JSON.stringify(sent),
    });
  return {
    bot,
    actions,
    carrier: teams?.carrier,
    connector,
    url: server.url,
    logged,
    activity,
    post,
    say: async (text, members) => {
      const first = connector.messages.length;
      const response = await post(activity({ text, ...members }));
      await response.text();
      return connector.messages.slice(first);
    },
    stopServer: () => server.stop(),
    stop: async () => {
      await server.stop();
      await connector.stop();
      await bot.close();
    },
  };
}
