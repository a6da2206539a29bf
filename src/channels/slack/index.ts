/** Slack: built from the settings, mounted on the server beside the other channels. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Config, SlackConfig } from '../../config.ts';
import { dialogsOf } from '../../content/folder.ts';
import { Exchanges } from '../../conversation/exchanges.ts';
import { Feedback } from '../../conversation/feedback.ts';
import { Overhearing } from '../../conversation/overhearing.ts';
import { inTime, Turns } from '../../conversation/turns.ts';
import type { Actions } from '../../digests/actions.ts';
import type { Person, Place } from '../../digests/model.ts';
import { digestParts } from '../../digests/parts.ts';
import { idOf } from '../../digests/sending.ts';
import type { Bot } from '../../main.ts';
import type { Metrics } from '../../metrics.ts';
import { onRestify } from '../../restify.ts';
import type { Channel } from '../channel.ts';
import { classed } from '../faults.ts';
import { Reach } from '../reach.ts';
import { oauthOf, slackApi } from './api.ts';
import { buildApp, EVENTS_PATH, type Way } from './app.ts';
import { Audience } from './audience.ts';
import { simple } from './blocks/simple.ts';
import { CHANNEL, Desk } from './desk.ts';
import { slackCarrier } from './digest/carrier.ts';
import { groupReader } from './digest/groups.ts';
import { mountInstall } from './install.ts';
import { Lanes } from './lanes.ts';
import { timeAsked } from './late.ts';
import type { Said } from './listeners/listening.ts';
import type { Log } from './log.ts';
import { calling, post } from './post.ts';
import { personOf, type Task } from './task.ts';
import { loadWords } from './words.ts';
import { worker } from './work/index.ts';

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
  /** Those of all channels; Slack's own where there are none. */
  readonly turns?: Turns;
  /** Those of all channels; else Slack's own, which know no place elsewhere. */
  readonly digests?: Actions;
}

/** Stands for every workspace in SLACK_WORKSPACES. */
const ANY = 'any';
/** Milliseconds between two looks whether Slack is there again. */
const LOOK_AGAIN = 5_000;

/** Throws when the settings do not make a bot; the message says which are missing. */
export async function createSlack(parts: SlackParts): Promise<Channel> {
  const { config, bot, metrics, log, tuning = {}, now = () => new Date() } = parts;
  const { slack } = config;
  const { store, conversation } = bot;
  const way = wayOf(slack);
  const named = slack.workspaces.filter((id) => id !== ANY);
  const words = loadWords(dialogsOf(config.contentDir));
  const oauth = oauthOf(slack);
  const { clientOptions, installations, workspaces } = slackApi(slack, store.installations, log);
  const carrier = slackCarrier({ workspaces, clientOptions, words, allowExternal: config.allowGuests, now });
  const exchanges = new Exchanges(store, now);
  const turns = parts.turns ?? new Turns({ conversation, exchanges, metrics, log });
  const whoOf = ({ from }: Task) => ({ channel: CHANNEL, person: personOf(from) });
  const reach = new Reach();
  const overhearing = new Overhearing({ conversation });
  const messageOf = ({ from, conversation, text }: Said) =>
    turns.messageOf({ text, conversation, channel: CHANNEL, person: personOf(from) });
  const groups = groupReader(workspaces);
  const sights = {
    sight: ({ id }: Place) => carrier.sight(id),
    nameOf: ({ id }: Place) => carrier.nameOf(id),
    personName: async (person: Person) => (await carrier.personName(idOf(person))) ?? person,
  };
  const digests = parts.digests ?? digestParts(config, store, now, groups, sights).actions;
  const work = worker({
    store,
    conversation,
    workspaces,
    audience: new Audience({
      workspaces: named,
      // One that installed it by itself is answered when it is named.
      anyInstalled: slack.botToken !== null || slack.workspaces.includes(ANY),
      allowGuests: config.allowGuests,
      guests: config.boardGuests,
      log,
      now,
    }),
    words,
    log,
    now,
    exchanges,
    turns,
    digests,
    holidays: config.digests.holidays,
    feedbacks: new Feedback(exchanges, metrics),
  });
  const desk = new Desk({
    inbox: store.inbox,
    personOf: async ({ from }) => (await store.identity()).person(CHANNEL, personOf(from)),
    lanes: new Lanes(tuning.pace),
    log,
    work,
    failed: () => metrics.failed('slack'),
    reached: (isThere) => reach.tell(isThere),
    over: (task) => {
      if (task.kind !== 'ask') return;
      turns.left(whoOf(task));
      overhearing.answers(task.conversation);
    },
    giveUp: async ({ from, place, kind, asked }, reference, why) => {
      if (kind !== 'ask' && kind !== 'share' && kind !== 'show-all' && kind !== 'digest') return;
      const workspace = await calling(() => workspaces.find(from.team, from.enterprise));
      if (!workspace) return;
      const to = { client: workspace.client, place, user: from.user };
      const time = timeAsked(asked ?? now().toISOString());
      const said = why === 'uncertain' ? words.say('uncertain', { time }) : words.say('fault', { reference });
      await post(to, simple(said), 'only-you');
    },
    now,
    patience: config.retryMinutes * 60_000,
    ...(tuning.lease === undefined ? {} : { lease: tuning.lease }),
  });
  const app = buildApp(
    { way, workspaces, clientOptions, log },
    {
      accept: async (task) => {
        const refusal = task.kind === 'ask' ? turns.admit(whoOf(task)) : null;
        if (!refusal) {
          const isNew = await desk.accept(task);
          if (!isNew && task.kind === 'ask') turns.left(whoOf(task));
          return;
        }
        const { id, from, place } = task;
        // An acknowledged message is answered, or its sender has been told: here that what follows is not read for a while.
        if (refusal.say) await desk.accept({ kind: 'wait', id, from, place, seconds: refusal.seconds });
      },
      isSpokenTo: async (said, toOthers) => overhearing.isSpokenTo(messageOf(said), toOthers),
      look: (said) => inTime(conversation.look(messageOf(said))),
      installations,
    },
  );
  let isStopped = false;
  /** In Socket Mode, as soon as it can be had. */
  const connect = async (): Promise<void> => {
    while (!isStopped) {
      try {
        await app.connect();
        return reach.tell(true);
      } catch (fault) {
        if (!classed(fault).passing) throw fault;
        reach.tell(false);
        log.warn({ fault }, 'the socket to Slack cannot be opened yet');
        await pause(LOOK_AGAIN, undefined, { ref: false });
      }
    }
  };
  const comeBack = setInterval(() => {
    if (!reach.isAway || !slack.botToken) return;
    workspaces.find('', null).then(
      () => reach.tell(true),
      () => {},
    );
  }, LOOK_AGAIN);
  comeBack.unref();
  return {
    name: 'slack',
    // Over Socket Mode nothing comes in through the server; what installs it carries a signed state.
    verifies: true,
    mount: (outer) => {
      const { http } = app;
      const routes = onRestify(outer);
      // Bolt reads the raw request and answers by itself.
      if (http) routes.post(EVENTS_PATH, async (request, response) => http.requestListener(request, response));
      if (oauth && !slack.botToken)
        mountInstall(routes, {
          ...oauth,
          installations,
          workspaces: named,
          clientOptions,
          log,
        });
    },
    start: async () => {
      // A wrong token is better known at the start than at the first question; a Slack that is away may come back.
      if (slack.botToken) {
        await workspaces.find('', null).catch((fault) => {
          if (!classed(fault).passing) refusedToken(fault);
          log.warn({ fault }, 'Slack cannot be reached: the other channels are served meanwhile');
          reach.tell(false);
        });
      }
      await desk.start();
      const connected = connect();
      if (reach.isAway) connected.catch((fault) => log.error({ fault }, 'Slack is not connected'));
      else await connected;
    },
    away: () => reach.isAway,
    carrier,
    groups,
    sight: (place) => carrier.sight(place),
    nameOf: (place) => carrier.nameOf(place),
    personName: (person) => carrier.personName(person),
    stop: async () => {
      isStopped = true;
      clearInterval(comeBack);
      await Promise.allSettled([app.disconnect()]);
      await desk.stop(config.shutdownSeconds * 1000);
    },
  };
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

function refusedToken(fault: unknown): never {
  throw new Error(`Slack does not take SLACK_BOT_TOKEN: ${(fault as Error).message}`, { cause: fault });
}
