/** Slack: built from the settings, mounted on the server beside the other channels. */
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { WebClientOptions } from '@slack/web-api';
import type { Request, Response, Server } from 'restify';
import type { Config, SlackConfig } from '../../config.ts';
import { Exchanges } from '../../conversation/exchanges.ts';
import type { Bot } from '../../main.ts';
import type { Metrics } from '../../metrics.ts';
import type { Channel } from '../channel.ts';
import { buildApp, EVENTS_PATH, type Way } from './app.ts';
import { Audience } from './audience.ts';
import { simple } from './blocks/simple.ts';
import { Desk } from './desk.ts';
import { mountInstall } from './install.ts';
import { Lanes } from './lanes.ts';
import { boltLog, type Log } from './log.ts';
import { post } from './post.ts';
import { sealedInstallations } from './sealed.ts';
import { loadWords } from './words.ts';
import { worker } from './work/index.ts';
import { installedWorkspaces, singleWorkspace, type Workspaces } from './workspaces.ts';

/** Whether any of Slack's settings that make a bot is set. */
export function isSlackConfigured(slack: SlackConfig): boolean {
  return [slack.botToken, slack.appToken, slack.signingSecret, slack.clientId].some((setting) => setting !== null);
}

/** What a test sets otherwise. */
export interface SlackTuning {
  /** Milliseconds; see Desk and Lanes. */
  readonly lease?: number;
  readonly pace?: number;
}

export interface SlackParts {
  readonly config: Config;
  readonly bot: Bot;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly now?: () => Date;
  readonly tuning?: SlackTuning;
}

/** Throws when the settings do not make a bot; the message says which are missing. */
export async function createSlack(parts: SlackParts): Promise<Channel> {
  const { config, bot, metrics, log, tuning = {}, now = () => new Date() } = parts;
  const { slack } = config;
  const { store, conversation } = bot;
  const way = wayOf(slack);
  const words = loadWords(fileURLToPath(new URL('../../../dialogs', import.meta.url)));
  const clientOptions: WebClientOptions = {
    ...(slack.apiUrl === null ? {} : { slackApiUrl: slack.apiUrl.replace(/\/?$/, '/') }),
    logger: boltLog(log),
    // Longer troubles are left to the inbox. What is rate limited waits for as long as Slack says, in any case.
    retryConfig: { retries: 3, minTimeout: 500, maxTimeout: 5000 },
  };
  const oauth = oauthOf(slack);
  const installations = oauth ? sealedInstallations(store.installations, oauth.stateSecret) : store.installations;
  const workspaces: Workspaces = slack.botToken
    ? singleWorkspace(slack.botToken, clientOptions)
    : installedWorkspaces(installations, clientOptions);
  const exchanges = new Exchanges(store, now);
  const work = worker({
    store,
    conversation,
    workspaces,
    audience: new Audience({ workspaces: slack.workspaces, allowGuests: config.allowGuests, now }),
    words,
    log,
    now,
    exchanges,
    metrics,
  });
  const desk = new Desk({
    inbox: store.inbox,
    lanes: new Lanes(tuning.pace),
    log,
    work,
    failed: () => metrics.failed('slack'),
    giveUp: async ({ from, place, kind }, reference) => {
      if (kind === 'home' || kind === 'prompts') return;
      const workspace = await workspaces.find(from.team, from.enterprise);
      if (!workspace) return;
      const to = { client: workspace.client, place, user: from.user };
      await post(to, simple(words.say('fault', { reference })), 'only-you');
    },
    now,
    ...(tuning.lease === undefined ? {} : { lease: tuning.lease }),
  });
  const app = buildApp(
    { way, workspaces, clientOptions, log },
    {
      accept: (task) => desk.accept(task),
      isFollowed: async (id) => (await store.conversation(id, now().toISOString())) !== null,
      installations,
    },
  );
  return {
    name: 'slack',
    // Over Socket Mode nothing comes in through the server.
    verifies: 'signingSecret' in way,
    mount: (server) => {
      if (app.http) mountEvents(server, app.http.requestListener);
      if (oauth && !slack.botToken)
        mountInstall(server, {
          ...oauth,
          installations,
          workspaces: slack.workspaces,
          clientOptions,
          log,
        });
    },
    start: async () => {
      // A wrong token is better known at the start than at the first question.
      if (slack.botToken) await workspaces.find('', null).catch(refusedToken);
      await desk.start();
      await app.connect();
    },
    stop: async () => {
      await app.disconnect();
      await desk.stop(config.shutdownSeconds * 1000);
    },
  };
}

/** Bolt reads the raw request and answers by itself, later: the server must not go on before that. */
function mountEvents(server: Server, listener: (request: Request, response: Response) => void): void {
  server.post(EVENTS_PATH, async (request: Request, response: Response) => {
    const closed = once(response, 'close');
    listener(request, response);
    await closed;
  });
}

function wayOf(slack: SlackConfig): Way {
  if (!slack.botToken && !oauthOf(slack))
    throw new Error(
      'Slack needs SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET for several',
    );
  if (slack.appToken) return { appToken: slack.appToken };
  if (slack.signingSecret) return { signingSecret: slack.signingSecret };
  throw new Error('Slack needs SLACK_SIGNING_SECRET (events over HTTP) or SLACK_APP_TOKEN (Socket Mode)');
}

function oauthOf({ clientId, clientSecret, stateSecret }: SlackConfig) {
  return clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret } : null;
}

function refusedToken(fault: unknown): never {
  throw new Error(`Slack does not take SLACK_BOT_TOKEN: ${(fault as Error).message}`, { cause: fault });
}
