/** The Bolt app: its receiver (HTTP or Socket Mode), who it is in each workspace, and what it listens to. */
import { App, HTTPReceiver, SocketModeReceiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { acknowledgeLast } from './acknowledge.ts';
import { listen } from './listeners/index.ts';
import type { Listening } from './listeners/listening.ts';
import { boltLog, type Log } from './log.ts';
import { authorizeFrom, type Workspaces } from './workspaces.ts';

export const EVENTS_PATH = '/slack/events';

/** By what Slack reaches the bot: a signed request to its address, or a socket that the bot opens. */
export type Way = { readonly signingSecret: string } | { readonly appToken: string };

export interface SlackApp {
  /** Null in Socket Mode, where nothing comes over HTTP. */
  readonly http: HTTPReceiver | null;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

export interface AppOptions {
  readonly way: Way;
  readonly workspaces: Workspaces;
  readonly clientOptions: WebClientOptions;
  readonly log: Log;
}

export function buildApp({ way, workspaces, clientOptions, log }: AppOptions, listening: Listening): SlackApp {
  const logger = boltLog(log);
  const http = 'signingSecret' in way ? new HTTPReceiver({ ...way, endpoints: EVENTS_PATH, logger }) : null;
  const socket = 'appToken' in way ? socketReceiver(way.appToken, clientOptions, log) : null;
  const app = new App({
    receiver: acknowledgeLast((http ?? socket)!),
    authorize: authorizeFrom(workspaces),
    clientOptions,
    logger,
    // What a conversation was about is kept in the store, by this bot itself.
    convoStore: false,
  });
  listen(app, listening);
  // Thrown on to the receiver, which then answers with a failure, so that Slack delivers again.
  app.error(async (fault) => {
    log.error({ fault }, 'a Slack event could not be taken in');
    throw fault;
  });
  return {
    http,
    connect: async () => {
      await socket?.start();
    },
    disconnect: async () => {
      await socket?.stop();
    },
  };
}

function socketReceiver(appToken: string, clientOptions: WebClientOptions, log: Log): SocketModeReceiver {
  return new SocketModeReceiver({ appToken, logger: boltLog(log), installerOptions: { clientOptions } });
}
