/** Builds the service: the bot, its channels and the server they share. */
import type { Channel } from './channels/channel.ts';
import { CLOSED } from './channels/web/front.ts';
import { createWeb } from './channels/web/index.ts';
import type { Config } from './config.ts';
import { dialogsOf } from './content/folder.ts';
import { Exchanges } from './conversation/exchanges.ts';
import { Turns } from './conversation/turns.ts';
import { channelOf, idOf, placeName } from './digests/sending.ts';
import type { Sights } from './digests/sight.ts';
import { readWordLists } from './language/words/speller.ts';
import { buildBot } from './main.ts';
import { createMetrics } from './metrics.ts';
import { type Opening, openService } from './opening.ts';
import { openPlatforms } from './platforms.ts';
import { readiness } from './store/readiness.ts';
import { keepTidy } from './store/retention.ts';
import { StoreAway } from './store/store.ts';
import { turnsOfTheLoop } from './turns-of-the-loop.ts';

export interface Service {
  /** Where it listens. */
  readonly url: string;
  /** Finishes turns under way, then closes. */
  stop(reason: string): Promise<void>;
}

/** Milliseconds after which the word lists are read. */
const ONCE_SERVED = 2_000;

/**
 * The bot behind its HTTP server, listening. Throws when a setting cannot be met; the message says what to do. `failed`: a
 * database that was waited for is there and cannot be used. `opened`: what listens already.
 */
export async function buildService(
  config: Config,
  now: () => Date = () => new Date(),
  failed: (fault: unknown) => void = () => {},
  opened?: Opening,
): Promise<Service> {
  const opening = opened ?? (await openService(config, now));
  try {
    return await serve(config, now, failed, opening);
  } catch (fault) {
    await opening.stop();
    throw fault;
  }
}

async function serve(
  config: Config,
  now: () => Date,
  failed: (fault: unknown) => void,
  opening: Opening,
): Promise<Service> {
  const { log, page } = opening;
  const metrics = createMetrics();
  const bot = await buildBot(config, now, {
    notKept: (err) => log.warn({ err }, 'an answer is given, and what the conversation is about could not be kept'),
    waiting: (fault) => log.warn({ reason: fault.message }, 'waiting for the database'),
    failed: (fault) => failed(fault),
    names: { nameOf: (place) => sights.nameOf(place), personName: (person) => sights.personName(person) },
  });
  // Its channels are built with the bot, and it asks them what people and places are called.
  let known = (): readonly Channel[] => [];
  const channelAt = (channel: string) => known().findLast(({ name }) => name === channel);
  const sights: Sights = {
    sight: async ({ channel, id }) => (await channelAt(channel)?.sight?.(id)) ?? 'unchecked',
    nameOf: async (place) => (await channelAt(place.channel)?.nameOf?.(place.id)) ?? placeName(place),
    personName: async (person) => (await channelAt(channelOf(person))?.personName?.(idOf(person))) ?? person,
  };
  try {
    const { store, conversation } = bot;
    const exchanges = new Exchanges(store, now);
    const turns = new Turns({ conversation, exchanges, metrics, log });
    const dialogs = dialogsOf(config.contentDir);
    const web = page && createWeb({ config, page, dialogs, turns, conversation, exchanges, store, now, log });
    const platforms = await openPlatforms({ config, bot, turns, sights, metrics, log, now }, failed);
    const channels = [web, ...platforms.channels].filter((channel) => channel !== null);
    known = () => [...channels, ...platforms.built()];
    const readies = bot.stores.map((each) => readiness(each, () => conversation.knowledge()));
    const ready = async () => void (await Promise.all(readies.map((isReady) => isReady())));
    const untidy = keepTidy(store, log);
    const { metricsToken } = config;
    await turnsOfTheLoop();
    const server = await opening.serve({ channels, metrics, metricsToken, ready });
    try {
      // What answers are made of is read while a browser that waits for the page gets it.
      await ready();
    } catch (fault) {
      // It is served as not ready until the database is there.
      if (!(fault instanceof StoreAway)) {
        untidy();
        throw fault;
      }
    }
    // Read at the first unknown word otherwise, while whoever wrote it waits; not while the page is opened, either.
    setTimeout(readWordLists, ONCE_SERVED).unref();
    platforms.start();
    log.info({ url: server.url, channels: channels.map(({ name }) => name) }, 'listening');
    if (!web) log.warn(CLOSED);
    if (platforms.channels.some(({ name, verifies }) => name === 'teams' && !verifies))
      log.warn('Teams has no credentials: /api/messages takes anyone on this machine, and nobody else');
    return {
      url: server.url,
      stop: async (reason) => {
        log.info({ reason }, 'stopping');
        await Promise.all([server.stop(), platforms.stop()]);
        untidy();
        await bot.close();
        log.info('stopped');
      },
    };
  } catch (fault) {
    await bot.close();
    throw fault;
  }
}
