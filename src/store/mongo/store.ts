/** The store in MongoDB: any number of instances on one database. */
import { setTimeout as pause } from 'node:timers/promises';
import type { MongoClient } from 'mongodb';
import type { Catalogue, Figure, Report, Update } from '../../figures/model.ts';
import type { Identity } from '../identity.ts';
import type { Postings } from '../search/search.ts';
import {
  type ChangeOutcome,
  type ConversationState,
  type Correction,
  type Erased,
  type Exchange,
  type ExchangeQuery,
  type FigureQuery,
  type Names,
  NotWhole,
  type ReportBundle,
  type ReportVersion,
  type SaveOptions,
  type Store,
  StoreAway,
  type UpdateQuery,
} from '../store.ts';
import { check } from './check.ts';
import { type Collections, collectionsOf } from './collections.ts';
import { clientOf } from './connect.ts';
import { bringUpToDate, sweep } from './content.ts';
import { MongoDigests } from './digests.ts';
import type { VersionDocument } from './documents.ts';
import { forgetConversation, MongoExchanges, readConversation, writeConversation } from './exchanges.ts';
import { asAway, LONG_PATIENCE, limited, PATIENCE, persistently } from './faults.ts';
import { MongoInbox } from './inbox.ts';
import { MongoInstallations } from './installations.ts';
import { erasePerson, tidy, traces } from './people.ts';
import { prepare } from './prepare.ts';
import { MongoPublished } from './published.ts';
import { MongoReports } from './reports.ts';
import { Stages } from './stages.ts';
import { State } from './state.ts';
import { publishedOf } from './versions.ts';

export interface MongoStoreOptions {
  /** With the database's name in it. */
  readonly uri: string;
  readonly dataDir: string;
  readonly seed: 'packaged' | 'none';
  readonly now?: () => Date;
  readonly exchangeDays?: number;
  /** IDENTITY_KEY; null: the key stands in `keyFile`, or is held in memory alone where there is none. */
  readonly identityKey?: string | null;
  readonly keyFile?: string | null;
  /** Forgets what people asked when the store was made with another key. */
  readonly newKey?: boolean;
  /** Learn of what other instances publish. Default true; a command that ends soon does without. */
  readonly follow?: boolean;
  /** When the database is away at the start: told each time it was tried in vain; the store then opens when it is there. */
  readonly waiting?: (fault: Error) => void;
  /** What opening came to after it had been waiting: a fault that does not pass by itself. */
  readonly failed?: (fault: unknown) => void;
}

/** Between two tries to open. */
const TRY_AGAIN = 2_000;

interface Opened {
  readonly collections: Collections;
  readonly identity: Identity;
  readonly state: State;
  readonly stages: Stages;
  readonly published: MongoPublished;
  readonly reports: MongoReports;
  readonly exchanges: MongoExchanges;
}

/**
 * Opens the store and brings its packaged content up to date. With `waiting`, a database that is away is waited for: the
 * store is given back at once and its methods throw StoreAway until it is there. Without, StoreAway is thrown.
 */
export async function openMongoStore(options: MongoStoreOptions): Promise<Store> {
  const store = new MongoStore(options);
  try {
    await store.opened;
  } catch (fault) {
    if (options.waiting && fault instanceof StoreAway) {
      options.waiting(fault);
      store.keepTrying();
      return store;
    }
    await store.close();
    throw fault;
  }
  return store;
}

class MongoStore implements Store {
  readonly inbox: MongoInbox;
  readonly installations: MongoInstallations;
  readonly digests: MongoDigests;
  opened: Promise<Opened>;
  readonly #client: MongoClient;
  readonly #options: MongoStoreOptions;
  readonly #now: () => Date;
  #parts: Opened | null = null;
  #closed = false;

  constructor(options: MongoStoreOptions) {
    this.#client = clientOf(options.uri);
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
    this.opened = this.#open();
    const collections = async () => (await this.#ready()).collections;
    this.inbox = new MongoInbox(() => this.#ready());
    this.installations = new MongoInstallations(collections);
    this.digests = new MongoDigests(collections);
  }

  /** Opens again and again in the background until the database is there. */
  keepTrying(): void {
    const { waiting, failed } = this.#options;
    this.opened = (async () => {
      for (;;) {
        await pause(TRY_AGAIN, undefined, { ref: false });
        if (this.#closed) throw new StoreAway('closed');
        try {
          return await this.#open();
        } catch (fault) {
          if (this.#closed || !(fault instanceof StoreAway)) throw fault;
          waiting?.(fault);
        }
      }
    })();
    this.opened.catch((fault) => {
      if (!this.#closed) failed?.(fault);
    });
  }

  async version(): Promise<string> {
    return String((await this.#ready()).state.current.revision);
  }

  async catalogue(): Promise<Catalogue> {
    return (await this.#ready()).published.catalogue();
  }

  async names(): Promise<Names> {
    return (await this.#ready()).published.names();
  }

  async reports(): Promise<readonly Report[]> {
    return (await this.#ready()).published.reports();
  }

  async figures(query: FigureQuery): Promise<readonly Figure[]> {
    return (await this.#ready()).published.figures(query);
  }

  async updates(query: UpdateQuery): Promise<readonly Update[]> {
    return (await this.#ready()).published.updates(query);
  }

  async postings(): Promise<Postings> {
    return (await this.#ready()).published.postings();
  }

  async saveReport(bundle: ReportBundle, options: SaveOptions): Promise<{ version: number; changed: boolean }> {
    return (await this.#ready()).reports.save(bundle, options);
  }

  async versions(report?: string): Promise<readonly ReportVersion[]> {
    return (await this.#ready()).reports.versions(report);
  }

  async corrections(): Promise<readonly Correction[]> {
    return (await this.#ready()).reports.corrections();
  }

  async heldReport(report: string, version: number): Promise<ReportBundle | null> {
    return (await this.#ready()).reports.held(report, version);
  }

  async publishReport(report: string, by?: string): Promise<ChangeOutcome> {
    return (await this.#ready()).reports.publish(report, by);
  }

  async discardDraft(report: string): Promise<ChangeOutcome> {
    return (await this.#ready()).reports.discard(report);
  }

  async withdrawReport(report: string, by?: string): Promise<ChangeOutcome> {
    return (await this.#ready()).reports.withdraw(report, by);
  }

  async correctFigure(correction: Correction): Promise<ChangeOutcome> {
    return (await this.#ready()).reports.correct(correction);
  }

  async conversation(id: string, now: string): Promise<ConversationState | null> {
    return readConversation(await this.#ready(), id, now);
  }

  async saveConversation(conversation: ConversationState): Promise<void> {
    await writeConversation(await this.#ready(), conversation);
  }

  async forgetConversation(id: string): Promise<void> {
    await forgetConversation(await this.#ready(), id);
  }

  async recordExchange(exchange: Exchange): Promise<void> {
    await (await this.#ready()).exchanges.record(exchange);
  }

  async questionsOf(sender: string, limit: number): Promise<readonly string[]> {
    return (await this.#ready()).exchanges.questionsOf(sender, limit);
  }

  async giveFeedback(id: string, feedback: 'like' | 'dislike'): Promise<boolean> {
    return (await this.#ready()).exchanges.giveFeedback(id, feedback);
  }

  async exchanges(query: ExchangeQuery): Promise<readonly Exchange[]> {
    return (await this.#ready()).exchanges.list(query);
  }

  async erasePerson(person: string): Promise<Erased> {
    const { collections, identity } = await this.#ready();
    return erasePerson(collections, identity, person, this.#now());
  }

  async traces(person: string, phrases: readonly string[]): Promise<readonly string[]> {
    return traces((await this.#ready()).collections, person, phrases);
  }

  async identity(): Promise<Identity> {
    return (await this.#ready()).identity;
  }

  async tidy(): Promise<void> {
    await tidy((await this.#ready()).collections, this.#options.exchangeDays ?? 90, this.#now());
  }

  async verify(): Promise<void> {
    const { state, stages } = await this.#ready();
    const published = publishedOf((await state.refresh()).versions);
    const faults: VersionDocument[] = [];
    // One by one: a long look holds up nobody, and takes no more memory than a report.
    for (const version of published)
      if (!(await persistently(() => stages.isWhole(version.stage, version.hash), LONG_PATIENCE))) faults.push(version);
    if (faults.length > 0) throw new NotWhole(faults.map(({ report, version }) => `${report}, version ${version}`));
  }

  async reachable(): Promise<void> {
    const { collections, state } = await this.#ready();
    await state.refresh();
    // A full disk and a primary that is none any more are known by writing.
    await persistently(() => collections.meta.updateOne({ _id: 'probe' }, { $set: { value: '' } }, { upsert: true }));
  }

  async check(): Promise<readonly string[]> {
    const { collections, state, stages } = await this.#ready();
    return check(collections, await state.refresh(), stages).catch((fault) => {
      throw asAway(fault);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#parts?.state.close();
    await this.#client.close();
  }

  /** While the store is not open, a turn is not kept waiting for longer than any operation. */
  async #ready(): Promise<Opened> {
    return this.#parts ?? limited(this.opened, PATIENCE);
  }

  async #open(): Promise<Opened> {
    const { exchangeDays = 90, follow = true, identityKey = null, keyFile = null, newKey = false } = this.#options;
    try {
      await this.#client.connect();
      const collections = collectionsOf(this.#client.db());
      const key = { given: identityKey, file: keyFile };
      const identity = await prepare(collections, { exchangeDays, now: this.#now, key, newKey });
      const state = await State.open(collections.state, follow);
      const stages = new Stages(collections, this.#now);
      const opened = {
        collections,
        identity,
        state,
        stages,
        published: new MongoPublished(state, stages),
        reports: new MongoReports(state, stages, this.#now),
        exchanges: new MongoExchanges(collections, exchangeDays, this.#now),
      };
      await bringUpToDate(opened, this.#options, this.#now);
      await sweep(opened);
      this.#parts = opened;
      return opened;
    } catch (fault) {
      throw asAway(fault);
    }
  }
}
