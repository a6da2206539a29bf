/** The default store: one SQLite file on disk that any number of processes may have open. */
import type { Catalogue, Figure, Report, Update } from '../figures/model.ts';
import type { Database } from './database.ts';
import { EmbeddedDigests } from './digests.ts';
import { backup, restore } from './embedded/backup.ts';
import { compact } from './embedded/compact.ts';
import { bringUpToDate } from './embedded/content.ts';
import { EmbeddedConversations } from './embedded/conversations.ts';
import { EmbeddedExchanges } from './embedded/exchanges.ts';
import { revisionOf } from './embedded/meta.ts';
import { type EmbeddedStoreOptions, openFile } from './embedded/open.ts';
import { erasePerson } from './embedded/people.ts';
import { EmbeddedPublished } from './embedded/published.ts';
import { EmbeddedReports } from './embedded/reports.ts';
import { Versions } from './embedded/versions.ts';
import { check, reachable, verify } from './embedded/wholeness.ts';
import { GroupCommit } from './group-commit.ts';
import type { Identity } from './identity.ts';
import { EmbeddedInbox } from './inbox.ts';
import { EmbeddedInstallations } from './installations.ts';
import type { Postings } from './search/search.ts';
import { TextIndex } from './search/text-index.ts';
import type {
  ChangeOutcome,
  ConversationState,
  Correction,
  Erased,
  Exchange,
  ExchangeQuery,
  FigureQuery,
  Names,
  ReportBundle,
  ReportVersion,
  SaveOptions,
  Store,
  UpdateQuery,
} from './store.ts';
import { tracesIn } from './traces.ts';

export { checkBackup } from './embedded/backup.ts';
export type { EmbeddedStoreOptions } from './embedded/open.ts';

/** What a store in one file can do besides. All of it goes while other processes use the file. */
export interface FileStore extends Store {
  /** Writes a whole copy, as of one instant, that only this user may read. Throws when the file is there already. */
  backup(file: string): Promise<void>;
  /** Takes a backup's reports, vocabulary and installations in place of those held; see restore.ts; `by`: who does. Throws for what is no whole backup. */
  restore(file: string, by?: string): Promise<void>;
  /** Gives free space back, and overwrites what was deleted. */
  compact(): Promise<void>;
}

/**
 * Opens the store and brings its packaged content up to date. Throws ContentError when data/ has mistakes, IdentityLost when
 * its key is not there.
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<FileStore> {
  const { database, identity } = await openFile(options);
  const store = new EmbeddedStore(options, database, identity);
  try {
    await store.bringUpToDate();
    return store;
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

/** Milliseconds between two commits that wait for the disk, while there are many. */
const BETWEEN = 5;

/** Each part keeps its own tables; here they are one store. */
class EmbeddedStore implements FileStore {
  readonly inbox: EmbeddedInbox;
  readonly installations: EmbeddedInstallations;
  readonly digests: EmbeddedDigests;
  readonly #options: EmbeddedStoreOptions;
  readonly #identity: Identity;
  readonly #database: Database;
  readonly #commits: GroupCommit;
  readonly #texts: TextIndex;
  readonly #versions: Versions;
  readonly #reports: EmbeddedReports;
  readonly #published: EmbeddedPublished;
  readonly #conversations: EmbeddedConversations;
  readonly #exchanges: EmbeddedExchanges;
  readonly #now: () => Date;

  constructor(options: EmbeddedStoreOptions, database: Database, identity: Identity) {
    const { now = () => new Date(), exchangeDays = 90 } = options;
    this.#options = options;
    this.#identity = identity;
    this.#database = database;
    this.#commits = new GroupCommit(database, BETWEEN);
    this.#texts = new TextIndex(database);
    this.#versions = new Versions(database, this.#texts, now);
    this.#reports = new EmbeddedReports(database, this.#versions, now);
    this.#published = new EmbeddedPublished(database, this.#texts);
    this.#conversations = new EmbeddedConversations(database, identity, this.#commits);
    this.#exchanges = new EmbeddedExchanges(database, this.#commits, exchangeDays, now);
    this.inbox = new EmbeddedInbox(database, identity, this.#commits);
    this.installations = new EmbeddedInstallations(database);
    this.digests = new EmbeddedDigests(database, this.#commits);
    this.#now = now;
  }

  async bringUpToDate(): Promise<void> {
    await bringUpToDate(this.#parts(), this.#options);
  }

  version(): Promise<string> {
    return revisionOf(this.#database);
  }

  catalogue(): Promise<Catalogue> {
    return this.#published.catalogue();
  }

  names(): Promise<Names> {
    return this.#published.names();
  }

  reports(): Promise<readonly Report[]> {
    return this.#published.reports();
  }

  figures(query: FigureQuery): Promise<readonly Figure[]> {
    return this.#published.figures(query);
  }

  updates(query: UpdateQuery): Promise<readonly Update[]> {
    return this.#published.updates(query);
  }

  postings(): Promise<Postings> {
    return this.#published.postings();
  }

  saveReport(bundle: ReportBundle, options: SaveOptions): Promise<{ version: number; changed: boolean }> {
    return this.#reports.save(bundle, options);
  }

  versions(report?: string): Promise<readonly ReportVersion[]> {
    return this.#reports.versions(report);
  }

  corrections(): Promise<readonly Correction[]> {
    return this.#reports.corrections();
  }

  heldReport(report: string, version: number): Promise<ReportBundle | null> {
    return this.#reports.held(report, version);
  }

  publishReport(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#reports.publish(report, by);
  }

  discardDraft(report: string): Promise<ChangeOutcome> {
    return this.#reports.discard(report);
  }

  withdrawReport(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#reports.withdraw(report, by);
  }

  correctFigure(correction: Correction): Promise<ChangeOutcome> {
    return this.#reports.correct(correction);
  }

  conversation(id: string, now: string): Promise<ConversationState | null> {
    return this.#conversations.find(id, now);
  }

  saveConversation(state: ConversationState): Promise<void> {
    return this.#conversations.save(state);
  }

  forgetConversation(id: string): Promise<void> {
    return this.#conversations.forget(id);
  }

  recordExchange(exchange: Exchange): Promise<void> {
    return this.#exchanges.record(exchange);
  }

  questionsOf(sender: string, limit: number): Promise<readonly string[]> {
    return this.#exchanges.questionsOf(sender, limit);
  }

  giveFeedback(id: string, feedback: 'like' | 'dislike'): Promise<boolean> {
    return this.#exchanges.giveFeedback(id, feedback);
  }

  exchanges(query: ExchangeQuery): Promise<readonly Exchange[]> {
    return this.#exchanges.list(query);
  }

  erasePerson(person: string): Promise<Erased> {
    return erasePerson(this.#database, this.#identity, person, this.#now);
  }

  traces(person: string, phrases: readonly string[]): Promise<readonly string[]> {
    return this.#database.read(() => tracesIn(this.#database, person, phrases));
  }

  async identity(): Promise<Identity> {
    return this.#identity;
  }

  async tidy(): Promise<void> {
    const now = this.#now();
    await this.#database.write(() => {
      this.#conversations.forgetExpired(now);
      this.#exchanges.forgetOld();
      this.inbox.forgetDone(now);
    });
    await this.#database.emptyLog();
  }

  reachable(): Promise<void> {
    return reachable(this.#database);
  }

  verify(): Promise<void> {
    return verify(this.#parts());
  }

  check(): Promise<readonly string[]> {
    return check(this.#parts());
  }

  backup(file: string): Promise<void> {
    return backup(this.#database, file);
  }

  async restore(file: string, by?: string): Promise<void> {
    await restore(this.#parts(), file, this.#options, by);
    await this.bringUpToDate();
    await this.tidy();
  }

  compact(): Promise<void> {
    return compact(this.#database);
  }

  async close(): Promise<void> {
    await this.#commits.flush();
    await this.#database.settle();
    this.#database.close();
  }

  #parts() {
    return {
      database: this.#database,
      identity: this.#identity,
      texts: this.#texts,
      versions: this.#versions,
      reports: this.#reports,
      published: this.#published,
    };
  }
}
