/** The page itself, before anything is asked on it: served from the first moment of a start, while the bot is being built. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import { dialogsOf } from '../../content/folder.ts';
import type { Log } from '../../log.ts';
import { type Router, send, sendJson } from '../../routes.ts';
import { type Front, isLoopback } from '../../server.ts';
import { readBody } from './body.ts';
import { FILE_PATHS, NEVER_KEPT, readFiles, sendDocument, sendFile } from './files.ts';
import { Gate } from './gate.ts';
import { loadWebContent, type WebContent } from './words.ts';

export const CHANNEL = 'web';

export interface Page extends Front {
  readonly gate: Gate;
  readonly suggested: WebContent['suggested'];
  /** What is to be done whenever a file was sent; at once, where one was sent before. */
  onFile(work: () => void): void;
}

/** Why there is no page, in its place. */
export const CLOSED =
  'The page is not served, because another channel is set up that is reached from outside, and what leads to that could lead here as well. ' +
  'Set WEB_TOKEN (.env.example says how) and start the bot again: whoever types it may open the page.';

export const closedPage: Front = {
  paths: ['/'],
  mount: (routes) => {
    routes.get('/', async (_request, response) =>
      send(response, 403, { ...NEVER_KEPT, 'content-type': 'text/plain' }, `${CLOSED}\n`),
    );
  },
};

/** Null where it would be open to others than those who may: `closedPage` says so instead. */
export function openPage(config: Config, now: () => Date, log: Log): Page | null {
  if (config.webToken === null && (isReached(config) || !isLoopback(config.host))) return null;
  const gate = new Gate(config.webToken, now);
  const { suggested } = loadWebContent(dialogsOf(config.contentDir));
  let isLoaded = false;
  let sent = (): void => {};

  const open = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const session = gate.session(request);
    if (!session) {
      if (!gate.asksForToken)
        return sendJson(response, 403, { message: 'This page is served to its own machine only' });
      return sendDocument(response, { name: 'login' });
    }
    if (session.cookie) response.setHeader('set-cookie', session.cookie);
    await sendDocument(response, { name: 'page', texts: { suggested: JSON.stringify(suggested) } });
  };
  const login = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!gate.asksForToken || !Gate.isOwn(request)) return sendJson(response, 403, { message: 'Forbidden' });
    const typed = new URLSearchParams((await readBody(request)) ?? '').get('token') ?? '';
    const made = gate.login(typed, request);
    if ('refused' in made) {
      log.warn({ channel: CHANNEL }, 'refused: the token is not accepted');
      const often = made.refused === 'too-often';
      return sendDocument(response, {
        name: 'login',
        status: often ? 429 : 401,
        texts: { fault: often ? 'Too many wrong tokens. Please wait a minute.' : 'That is not the token.' },
      });
    }
    send(response, 303, { ...NEVER_KEPT, 'set-cookie': made.cookie, location: '/' });
  };

  return {
    gate,
    suggested,
    onFile: (work) => {
      sent = work;
      if (isLoaded) work();
    },
    paths: ['/', '/web/login', ...FILE_PATHS],
    mount: (routes: Router) => {
      readFiles();
      routes.get('/', open);
      for (const path of FILE_PATHS)
        routes.get(path, async (request, response) => {
          await sendFile(request, response, path);
          isLoaded = true;
          sent();
        });
      routes.post('/web/login', login);
    },
  };
}

/** Another channel takes requests that come from outside, by a proxy or a tunnel that may open the page as well. */
function isReached({ teams, slack }: Config): boolean {
  return teams.appId !== null || (slack.signingSecret !== null && !isOnThisMachine(slack.apiUrl));
}

/** A small Slack beside the bot: nothing comes from outside then. */
const isOnThisMachine = (apiUrl: string | null): boolean => apiUrl !== null && isLoopback(new URL(apiUrl).hostname);
