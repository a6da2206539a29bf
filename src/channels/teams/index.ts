/** Microsoft Teams: the route that Bot Connector posts to. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../../answers/answer.ts';
import { paperOf } from '../../brief/paper.ts';
import type { Config } from '../../config.ts';
import { dialogsOf } from '../../content/folder.ts';
import { newReference, type Turns } from '../../conversation/turns.ts';
import type { Actions } from '../../digests/actions.ts';
import { loadDigestWording } from '../../digests/wording.ts';
import type { Log } from '../../log.ts';
import { onRestify } from '../../restify.ts';
import { send, sendJson } from '../../routes.ts';
import { isLoopback } from '../../server.ts';
import type { Store } from '../../store/store.ts';
import { withoutBidi } from '../bidi.ts';
import type { Channel } from '../channel.ts';
import { Reach } from '../reach.ts';
import { type Access, access, everybody } from './access.ts';
import { checkActivity, type IncomingActivity } from './activity.ts';
import type { Cloud } from './cloud.ts';
import { teamsCarrier } from './digest/carrier.ts';
import { TeamsPlaces } from './digest/places.ts';
import { type Keep, TeamsHandler } from './handler.ts';
import { CutLists } from './lists.ts';
import { Once } from './once.ts';
import { Outbox } from './outbox.ts';
import type { MakePaper } from './paper.ts';
import { inTime, retrying, type Sleep } from './retry.ts';
import { type Answer, type Transport, Unauthorised } from './transport.ts';
import { buildTransport, whenFirstUsed } from './transports/index.ts';
import { openTurn, type Turn } from './turn.ts';
import { MESSAGES_PATH } from './unset.ts';

export interface TeamsParts {
  readonly config: Pick<
    Config,
    'teams' | 'digests' | 'allowGuests' | 'contentDir' | 'boardGuests' | 'host' | 'conversationMinutes' | 'retryMinutes'
  >;
  readonly turns: Turns;
  readonly store: Store;
  /** Absent: nothing is done about digests. */
  readonly digests?: Actions;
  /** Absent: no brief is offered as a file. */
  readonly conversation?: { readonly context: (report?: string) => Promise<Context> };
  readonly now: () => Date;
  readonly log: Log;
  /** What a test sets otherwise. */
  readonly tuning?: { readonly cloud?: Cloud; readonly sleep?: Sleep };
}

export interface TeamsChannel extends Channel {
  /** By which the bot also says what nobody has asked for. */
  readonly transport: Transport;
}

/** Bot Connector's activities are far smaller; a card's inputs could make them larger. */
const LARGEST_BODY = 256 * 1024;
const REFUSED = 'This bot answers people of its own organisation only.';

/** Null where nothing would check who sends: without credentials Teams is served on this machine alone. */
export async function createTeams(parts: TeamsParts): Promise<TeamsChannel | null> {
  const { config, log, tuning = {} } = parts;
  const verifies = config.teams.appId !== null;
  if (!verifies && !isLoopback(config.host)) return null;
  if (config.teams.appId && config.teams.appType !== 'UserAssignedMSI' && !config.teams.appPassword)
    throw new Error('MicrosoftAppId is set without MicrosoftAppPassword: set it, or MicrosoftAppType=UserAssignedMSI.');
  if (config.teams.appId && config.teams.appType !== 'MultiTenant' && !config.teams.appTenantId)
    throw new Error(
      `MicrosoftAppType=${config.teams.appType} needs MicrosoftAppTenantId. Only a bot that was made as a multi-tenant one has MicrosoftAppType=MultiTenant.`,
    );
  const { cloud, sleep } = tuning;
  const build = () => buildTransport({ config: config.teams, log, ...(cloud ? { cloud } : {}) });
  // Whoever has no credentials mostly wants the page or the terminal: the SDK is loaded when something comes.
  const bare = verifies ? await build() : whenFirstUsed(build);
  const transport = retrying(bare, sleep);
  const places = new TeamsPlaces(parts.store.digests, rosterOf(bare));
  const people = verifies ? access(config, transport) : everybody;
  const lists = new CutLists(parts.store, config.conversationMinutes, parts.now);
  const reach = new Reach();
  const outbox = new Outbox({
    inbox: parts.store.inbox,
    transport: {
      send: async (to, activity) => {
        const id = await inTime(bare.send(to, withoutBidi(activity)));
        reach.tell(true);
        return id;
      },
    },
    log,
    now: parts.now,
    patience: config.retryMinutes * 60_000,
  });
  const keep: Keep = async (place, activity, { channel, person }) => {
    reach.tell(false);
    await outbox.keep(place, activity, (await parts.store.identity()).person(channel, person));
  };
  const { holidays } = config.digests;
  const digests = parts.digests ? { digests: { actions: parts.digests, holidays, isChecked: verifies } } : {};
  const { conversation } = parts;
  const make: MakePaper = async (paper) => paperOf(paper, await conversation!.context(paper.report), parts.now());
  const papers = conversation ? { papers: { make, isChecked: verifies } } : {};
  const handler = new TeamsHandler({ turns: parts.turns, lists, outbox: { keep }, ...digests, ...papers, log });
  const once = new Once({ inbox: parts.store.inbox, now: parts.now, log });
  const underWay = new Set<Promise<unknown>>();

  const work = (turn: Turn) => answer(turn, people, handler, log, places);
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answered = receive(request, response, { transport, verifies, work, log, once });
    underWay.add(answered);
    await answered.finally(() => underWay.delete(answered));
  };
  return {
    name: 'teams',
    verifies,
    transport,
    carrier: teamsCarrier(
      bare,
      places,
      parts.digests?.parts.wording ?? loadDigestWording(dialogsOf(config.contentDir)),
    ),
    sight: (id) => places.sight(id),
    nameOf: (id) => places.nameOf(id),
    personName: (id) => places.personName(id),
    mount: (routes) => {
      onRestify(routes).post(MESSAGES_PATH, serve);
    },
    start: async () => outbox.start(),
    away: () => reach.isAway,
    stop: async () => {
      await Promise.allSettled([...underWay, outbox.stop()]);
      await once.idle();
    },
  };
}

/** Somebody waits to be told. */
const rosterOf = (transport: Transport): Pick<Transport, 'member' | 'members'> => ({
  member: (of, person) => inTime(transport.member(of, person)),
  members: (of, most) => inTime(transport.members(of, most)),
});

async function answer(
  turn: Turn,
  people: Access,
  handler: TeamsHandler,
  log: Log,
  places: TeamsPlaces,
): Promise<Answer> {
  const { type } = turn.activity;
  const standing = await people.standing(turn);
  if (standing !== null) {
    // Nobody waits for it, and the next message tells it again.
    places.heard(turn.activity).catch((err) => log.warn({ err }, 'a place in Teams could not be kept'));
    return handler.handle(turn, standing);
  }
  log.warn({ channel: 'teams', type }, 'refused: not of an allowed tenant, or a guest');
  if (type === 'message') await turn.sendAside({ type: 'message', text: REFUSED });
  return { status: type === 'invoke' ? 403 : 200 };
}

interface Receiving {
  readonly transport: Transport;
  readonly verifies: boolean;
  readonly work: (turn: Turn) => Promise<Answer>;
  readonly log: Log;
  readonly once: Once;
}

async function receive(request: IncomingMessage, response: ServerResponse, parts: Receiving): Promise<void> {
  const body = await readJson(request);
  if ('status' in body) return sendJson(response, body.status, { message: body.wrong });
  const checked = checkActivity(body.json);
  if ('wrong' in checked) return sendJson(response, 400, { message: checked.wrong });
  const { activity } = checked;
  // Whoever is on this machine could else have the bot post to any address.
  if (!parts.verifies && !isLoopback(new URL(activity.serviceUrl).hostname))
    return sendJson(response, 400, { message: 'serviceUrl: without credentials, replies go to this machine only' });
  // The SDKs check the tokens of other channels in weaker ways of their own, or not for which channel they are.
  if (parts.verifies && activity.channelId !== 'msteams') return sendJson(response, 401, { message: 'Unauthorised' });
  const { authorization = '' } = request.headers;
  try {
    const { status, body } = await parts.transport.receive(authorization, activity, () => worked(activity, parts));
    if (body !== undefined || status !== 200) return sendJson(response, status, body ?? {});
    send(response, 200, {});
  } catch (err) {
    if (!(err instanceof Unauthorised)) throw err;
    parts.log.warn({ err: err.cause ?? err }, 'refused: the token is not accepted');
    sendJson(response, 401, { message: 'Unauthorised' });
  }
}

/** Never throws: an SDK would make of it what it thinks right. */
async function worked(activity: IncomingActivity, parts: Receiving): Promise<Answer> {
  const { id, type, conversation, deliveryMode } = activity;
  const key = id && type === 'message' ? `${conversation.id}\n${id}` : null;
  return parts.once.run(key, deliveryMode !== 'expectReplies', () => workedOnce(activity, parts));
}

async function workedOnce(activity: IncomingActivity, { transport, work, log }: Receiving): Promise<Answer> {
  const turn = openTurn(activity, transport);
  try {
    return turn.answer(await work(turn));
  } catch (err) {
    const reference = newReference();
    log.error({ err, reference }, 'activity failed');
    // Bot Connector does not send again what was answered; the reply, if there was one, could not be delivered.
    return { status: 502, body: { message: `Failed; reference ${reference}` } };
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
