/** Microsoft Teams: the route that Bot Connector posts to. */
import type { IncomingMessage } from 'node:http';
import type { Activity, TurnContext } from 'botbuilder';
import type { Request, Response } from 'restify';
import type { Config } from '../../config.ts';
import { newReference, type Turns } from '../../conversation/turns.ts';
import type { Log } from '../../log.ts';
import { isLoopback } from '../../server.ts';
import type { Store } from '../../store/store.ts';
import type { Channel } from '../channel.ts';
import { type Access, access, everybody } from './access.ts';
import { checkActivity } from './activity.ts';
import { type AdapterOptions, TeamsAdapter, Unauthorised } from './adapter.ts';
import { TeamsHandler } from './handler.ts';
import { CutLists } from './lists.ts';

export interface TeamsParts {
  readonly config: Pick<Config, 'teams' | 'allowGuests' | 'host' | 'conversationMinutes'>;
  readonly turns: Turns;
  readonly store: Pick<Store, 'conversation' | 'saveConversation'>;
  readonly now: () => Date;
  readonly log: Log;
  readonly adapter?: Omit<AdapterOptions, 'config'>;
}

/** Bot Connector's activities are far smaller; a card's inputs could make them larger. */
const LARGEST_BODY = 256 * 1024;
const REFUSED = 'This bot answers people of its own organisation only.';

/** Null where nothing would check who sends: without credentials Teams is served on this machine alone. */
export function createTeams(parts: TeamsParts): Channel | null {
  const { config, log } = parts;
  const verifies = config.teams.appId !== null;
  if (!verifies && !isLoopback(config.host)) return null;
  if (
    config.teams.appId &&
    config.teams.appType !== 'UserAssignedMSI' &&
    !config.teams.appPassword &&
    !parts.adapter?.credentials
  )
    throw new Error('MicrosoftAppId is set without MicrosoftAppPassword: set it, or MicrosoftAppType=UserAssignedMSI.');
  if (config.teams.appId && config.teams.appType !== 'MultiTenant' && !config.teams.appTenantId)
    throw new Error(`MicrosoftAppType=${config.teams.appType} needs MicrosoftAppTenantId.`);
  const adapter = new TeamsAdapter({ config: config.teams, ...parts.adapter });
  const allowed = verifies ? access(config) : everybody;
  const lists = new CutLists(parts.store, config.conversationMinutes, parts.now);
  const handler = new TeamsHandler({ turns: parts.turns, lists });
  const underWay = new Set<Promise<unknown>>();

  const logic = (context: TurnContext) => turn(context, allowed, handler, log);
  const serve = async (request: Request, response: Response): Promise<void> => {
    const answered = receive(request, response, { adapter, verifies, logic, log });
    underWay.add(answered);
    await answered.finally(() => underWay.delete(answered));
  };
  return {
    name: 'teams',
    verifies,
    mount: (server) => {
      server.post('/api/messages', serve);
    },
    stop: async () => {
      await Promise.allSettled(underWay);
    },
  };
}

async function turn(context: TurnContext, { allowed }: Access, handler: TeamsHandler, log: Log): Promise<void> {
  const { type } = context.activity;
  if (await allowed(context)) return handler.run(context);
  log.warn({ channel: 'teams', type }, 'refused: not of an allowed tenant, or a guest');
  if (type === 'message') await context.sendActivity(REFUSED);
  // Answers an invoke; anything else is done.
  if (type === 'invoke') await context.sendActivity({ type: 'invokeResponse', value: { status: 403 } });
}

interface Receiving {
  readonly adapter: TeamsAdapter;
  readonly verifies: boolean;
  readonly logic: (context: TurnContext) => Promise<void>;
  readonly log: Log;
}

async function receive(request: Request, response: Response, parts: Receiving): Promise<void> {
  const body = await readJson(request);
  if ('status' in body) return void response.send(body.status, { message: body.wrong });
  const checked = checkActivity(body.json);
  if ('wrong' in checked) return void response.send(400, { message: checked.wrong });
  const { activity } = checked;
  // Whoever is on this machine could else have the bot post to any address.
  if (!parts.verifies && !isLoopback(new URL(activity.serviceUrl).hostname))
    return void response.send(400, { message: 'serviceUrl: without credentials, replies go to this machine only' });
  try {
    const answer = await parts.adapter.serve(request.headers.authorization ?? '', activity as Activity, parts.logic);
    if (answer) return void response.send(answer.status, answer.body ?? {});
    response.status(200);
    response.end();
  } catch (err) {
    if (err instanceof Unauthorised) {
      parts.log.warn({ err: err.cause }, 'refused: the token is not accepted');
      return void response.send(401, { message: 'Unauthorised' });
    }
    const reference = newReference();
    parts.log.error({ err, reference }, 'activity failed');
    // Bot Connector does not send again what was answered; the reply, if there was one, could not be delivered.
    response.send(502, { message: `Failed; reference ${reference}` });
  }
}

type Body = { readonly json: unknown } | { readonly status: number; readonly wrong: string };

/** A body that is too large is not read to its end. */
function readJson(request: IncomingMessage): Promise<Body> {
  const tooLarge = { status: 413, wrong: `The activity is larger than ${LARGEST_BODY} bytes` };
  if (Number(request.headers['content-length'] ?? 0) > LARGEST_BODY) return Promise.resolve(tooLarge);
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LARGEST_BODY) resolve(tooLarge);
      else chunks.push(chunk);
    });
    request.on('end', () => {
      try {
        resolve({ json: JSON.parse(Buffer.concat(chunks).toString('utf8')) });
      } catch {
        resolve({ status: 400, wrong: 'The body is not JSON' });
      }
    });
    request.on('close', () => resolve({ status: 400, wrong: 'The request ended early' }));
  });
}
