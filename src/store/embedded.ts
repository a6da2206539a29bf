/** The default store: one SQLite file on disk that any number of processes may have open. */
import { chmodSync, copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import type { SQLOutputValue } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type ContentFiles, readContentFiles } from '../content/files.ts';
import type { Content } from '../content/load.ts';
import type { Catalogue, Figure, Report, Update } from '../figures/model.ts';
import { bundleHash, checkBundle, wholeCatalogue } from './bundle.ts';
import { corrected } from './correction.ts';
import { Database } from './database.ts';
import { EmbeddedDigests } from './digests.ts';
import { GroupCommit } from './group-commit.ts';
import {
  BackupOfAnotherKey,
  checkBackupKey,
  type Identity,
  isAnothers,
  type KnownKey,
  readIdentity,
} from './identity.ts';
import { EmbeddedInbox, openEntry, sealEntry } from './inbox.ts';
import { EmbeddedInstallations } from './installations.ts';
import * as ledger from './ledger.ts';
import { phrasesIn } from './phrases.ts';
import { planFaults } from './plan-faults.ts';
import { currentFigures, mentions } from './restatement.ts';
import { takeIn } from './restore.ts';
import {
  type BodyRow,
  figureRow,
  figureSearch,
  REPORT_ORDER,
  type ReportVersionRow,
  readFigure,
  readReport,
  readUpdate,
  readVersion,
  type SummedRow,
  sumOf,
  updateRow,
  valuesOf,
} from './rows.ts';
import { HASHED_SINCE, SUMMED_SINCE } from './schema.ts';
import type { Postings } from './search/search.ts';
import { TextIndex } from './search/text-index.ts';
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
} from './store.ts';
import { tracesIn } from './traces.ts';

export interface EmbeddedStoreOptions {
  /** Its folder is created; ':memory:' keeps nothing. */
  readonly file: string;
  /** The packaged content: vocabulary and reports. */
  readonly dataDir: string;
  /** `none` takes in the vocabulary alone. */
  readonly seed: 'packaged' | 'none';
  readonly now?: () => Date;
  /** How long questions asked are kept. */
  readonly exchangeDays?: number;
  /** IDENTITY_KEY; null: the key stands in a file beside the store's. */
  readonly identityKey?: string | null;
  /** Forgets what people asked when the store was made with another key. */
  readonly newKey?: boolean;
  /** The file grows to no more pages of 4 kB, or no further than it is: as a disk's quota would have it. */
  readonly mostPages?: number;
}

/** What a store in one file can do besides. All of it goes while other processes use the file. */
export interface FileStore extends Store {
  /** Writes a whole copy, as of one instant, that only this user may read. Throws when the file is there already. */
  backup(file: string): Promise<void>;
  /** Takes a backup's reports, vocabulary and installations in place of those held; see restore.ts. Throws for what is no whole backup. */
  restore(file: string): Promise<void>;
  /** Gives free space back, and overwrites what was deleted. */
  compact(): Promise<void>;
}

/**
 * Opens the store and brings its packaged content up to date. Throws ContentError when data/ has mistakes, IdentityLost when
 * its key is not there.
 */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<FileStore> {
  const store = await EmbeddedStore.open(options);
  try {
    await store.bringUpToDate(options);
    return store;
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

/**
 * Before a store is opened, and made where there is none: whether it could take the backup in. Throws BackupOfAnotherKey, or an
 * error for what is no backup.
 */
export function checkBackup(
  backup: string,
  { file, identityKey = null }: Pick<EmbeddedStoreOptions, 'file' | 'identityKey'>,
): void {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
  const known = Database.look(backup, knownKey);
  checkBackupKey(backup, known, { given: identityKey, file: keyFileOf(file) });
}

/** Milliseconds between two commits that wait for the disk, while there are many. */
const BETWEEN = 5;
/** What a conversation was about and what was asked: after a power cut nobody goes on from the last half second of it. */
const OF_A_TURN = 'soon';
/** What is asked of readiness is not to be waited for. */
const READY_PATIENCE = 1_000;
/** So many bytes must find room: some answers with their conversations. */
const ROOM = 64 * 1024;

class EmbeddedStore implements FileStore {
  readonly inbox: EmbeddedInbox;
  readonly installations: EmbeddedInstallations;
  readonly digests: EmbeddedDigests;
  readonly #options: EmbeddedStoreOptions;
  readonly #identity: Identity;
  readonly #database: Database;
  readonly #commits: GroupCommit;
  readonly #texts: TextIndex;
  readonly #now: () => Date;
  readonly #exchangeDays: number;
  /** `rows`: what it was made of. */
  #catalogue: { readonly version: string; readonly rows: string; readonly catalogue: Catalogue } | null = null;

  private constructor(options: EmbeddedStoreOptions, database: Database, identity: Identity) {
    const { now = () => new Date(), exchangeDays = 90 } = options;
    this.#options = options;
    this.#identity = identity;
    this.#database = database;
    this.#commits = new GroupCommit(database, BETWEEN);
    this.#texts = new TextIndex(database);
    this.inbox = new EmbeddedInbox(database, identity, this.#commits);
    this.installations = new EmbeddedInstallations(database);
    this.digests = new EmbeddedDigests(database);
    this.#now = now;
    this.#exchangeDays = exchangeDays;
  }

  /** The tables are of this release then; the content is what it was. */
  static async open(options: EmbeddedStoreOptions): Promise<EmbeddedStore> {
    const { file, identityKey = null, newKey = false, mostPages } = options;
    const database = await Database.open(file);
    try {
      const known = await database.read(() => knownKey(database));
      // The file is not touched, nor a key made for it, before it is known to be of no newer release.
      await database.refuseNewer();
      const place = { given: identityKey, file: file === ':memory:' ? null : keyFileOf(file) };
      const identity = readIdentity(place, known, newKey);
      await database.migrate((from) => {
        bringRows(database, identity, from);
        setMeta(database, 'identity', identity.fingerprint);
        database.run("DELETE FROM meta WHERE key = 'exchange key'");
      });
      if (known.legacy !== null) await database.emptyLog();
      if (mostPages !== undefined) await database.execute(`PRAGMA max_page_count = ${mostPages}`);
      const store = new EmbeddedStore(options, database, identity);
      if (isAnothers(known, identity)) await store.#forgetPeople(identity);
      return store;
    } catch (fault) {
      database.close();
      throw fault;
    }
  }

  async version(): Promise<string> {
    const sql = "SELECT value FROM meta WHERE key = 'revision'";
    return this.#database.read(() => this.#database.get<{ value: string }>(sql)!.value);
  }

  async catalogue(): Promise<Catalogue> {
    const version = await this.version();
    if (this.#catalogue?.version !== version) {
      const held = await this.#vocabularies();
      const rows = [held.packaged.catalogue, ...held.brought.map(({ vocabulary }) => vocabulary)].join('\n');
      // A report that brings no names leaves the very catalogue: what is made of it stays.
      const catalogue = this.#catalogue?.rows === rows ? this.#catalogue.catalogue : wholeCatalogue(namesIn(held));
      this.#catalogue = { version, rows, catalogue };
    }
    return this.#catalogue.catalogue;
  }

  async names(): Promise<Names> {
    return namesIn(await this.#vocabularies());
  }

  async #vocabularies(): Promise<Vocabularies> {
    const sql = `SELECT r.id, r.vocabulary FROM reports r WHERE r.status = 'published' ORDER BY ${REPORT_ORDER}`;
    return this.#database.read(() => ({
      packaged: this.#database.get<{ catalogue: string }>('SELECT catalogue FROM content')!,
      brought: this.#database.all<{ id: string; vocabulary: string }>(sql),
    }));
  }

  async reports(): Promise<readonly Report[]> {
    const sql = `SELECT r.body, r.version FROM reports r WHERE r.status = 'published' ORDER BY ${REPORT_ORDER}`;
    return this.#database.read(() => this.#database.all<BodyRow & { version: number }>(sql).map(readReport));
  }

  async figures(query: FigureQuery): Promise<readonly Figure[]> {
    const { sql, values } = figureSearch(query);
    const rows = await this.#database.read(() => this.#database.all<SummedRow>(sql, ...values));
    const current = currentFigures(rows.map(readFigure));
    return current.filter(
      (figure) =>
        (query.report === undefined || figure.source.report === query.report) &&
        (query.bullet === undefined || figure.source.bullet === query.bullet) &&
        (query.value === undefined || mentions(figure, query.value)),
    );
  }

  async updates(query: UpdateQuery): Promise<readonly Update[]> {
    return this.#database.read(() => this.#database.snapshot(() => this.#texts.updates(query)));
  }

  async postings(): Promise<Postings> {
    return this.#database.read(() => this.#texts.postings());
  }

  async saveReport(bundle: ReportBundle, options: SaveOptions): Promise<{ version: number; changed: boolean }> {
    return this.#database.write(() => this.#save(bundle, options));
  }

  async versions(report?: string): Promise<readonly ReportVersion[]> {
    const sql = `SELECT r.*, (SELECT count(*) FROM figures f WHERE f.report = r.id AND f.version = r.version) AS figures,
        (SELECT count(*) FROM updates u WHERE u.report = r.id AND u.version = r.version) AS updates
      FROM reports r WHERE ?1 IS NULL OR r.id = ?1 ORDER BY ${REPORT_ORDER}, r.version DESC`;
    return this.#database.read(() => this.#database.all<ReportVersionRow>(sql, report ?? null).map(readVersion));
  }

  async heldReport(report: string, version: number): Promise<ReportBundle | null> {
    return this.#database.read(() => this.#read(report, version));
  }

  async publishReport(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#database.write(() => this.#apply(report, ledger.publish(this.#entries(report), this.#instant(), by)));
  }

  async discardDraft(report: string): Promise<ChangeOutcome> {
    return this.#database.write(() => this.#apply(report, ledger.discard(this.#entries(report))));
  }

  async withdrawReport(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#database.write(() => this.#apply(report, ledger.withdraw(this.#entries(report), this.#instant(), by)));
  }

  async correctFigure(correction: Correction): Promise<ChangeOutcome> {
    return this.#database.write(() => {
      const { report } = correction;
      const entries = this.#entries(report);
      const published = entries.find(({ status }) => status === 'published');
      const bundle = published && this.#read(report, published.version);
      if (!bundle) return ledger.correct(entries, '', this.#instant()).outcome;
      const result = corrected(bundle, correction, this.#now());
      if (typeof result === 'string') return { outcome: result };
      checkBundle(result);
      const change = ledger.correct(entries, bundleHash(result), this.#instant(), correction.author);
      return this.#apply(report, change, (entry) => this.#insert(result, entry, correction));
    });
  }

  async conversation(id: string, now: string): Promise<ConversationState | null> {
    const sql = 'SELECT state, expires, people FROM conversations WHERE id = ? AND expires > ?';
    const name = this.#identity.id('conversation', id);
    type Row = { readonly state: string; readonly expires: string; readonly people: string };
    const row = await this.#database.read(() => this.#database.get<Row>(sql, name, instant(now)));
    if (!row) return null;
    const people = JSON.parse(row.people) as string[];
    return { id, state: JSON.parse(row.state), expires: row.expires, ...(people.length > 0 && { people }) };
  }

  async saveConversation({ id, state, expires, people = [] }: ConversationState): Promise<void> {
    const sql = 'INSERT OR REPLACE INTO conversations (id, state, expires, people) VALUES (?, ?, ?, ?)';
    const name = this.#identity.id('conversation', id);
    const values = [name, JSON.stringify(state ?? null), instant(expires), JSON.stringify(people)];
    await this.#commits.write(() => this.#database.run(sql, ...values), OF_A_TURN);
  }

  async forgetConversation(id: string): Promise<void> {
    const name = this.#identity.id('conversation', id);
    await this.#commits.write(() => this.#database.run('DELETE FROM conversations WHERE id = ?', name), OF_A_TURN);
  }

  /** The same id again replaces the exchange, as feedback does. */
  async recordExchange(exchange: Exchange): Promise<void> {
    const { id, at, channel, sender, question, kind, outcome, feedback } = exchange;
    const sql =
      'INSERT OR REPLACE INTO exchanges (id, at, channel, sender, question, kind, outcome, feedback) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    const values = [id, instant(at), channel, sender, question, kind, outcome, feedback];
    await this.#commits.write(() => this.#database.run(sql, ...values), OF_A_TURN);
  }

  async questionsOf(sender: string, limit: number): Promise<readonly string[]> {
    const sql =
      'SELECT question FROM exchanges WHERE sender = ? AND at >= ? GROUP BY question ORDER BY max(at) DESC LIMIT ?';
    const rows = await this.#database.read(() =>
      this.#database.all<{ question: string }>(sql, sender, this.#oldestExchange(), limit),
    );
    return rows.map((row) => row.question);
  }

  async giveFeedback(id: string, feedback: 'like' | 'dislike'): Promise<boolean> {
    const sql = 'UPDATE exchanges SET feedback = ? WHERE id = ? AND at >= ? RETURNING id';
    return this.#commits.write(() => this.#database.get(sql, feedback, id, this.#oldestExchange()) !== undefined);
  }

  async exchanges({ sender, outcome }: ExchangeQuery): Promise<readonly Exchange[]> {
    const sql = `SELECT id, at, channel, sender, question, kind, outcome, feedback FROM exchanges
      WHERE at >= ?1 AND (?2 IS NULL OR sender = ?2) AND (?3 IS NULL OR outcome = ?3) ORDER BY at DESC, id`;
    const rows = await this.#database.read(() =>
      this.#database.all<Exchange>(sql, this.#oldestExchange(), sender ?? null, outcome ?? null),
    );
    return rows.map((row) => ({ ...row }));
  }

  async erasePerson(person: string): Promise<Erased> {
    const erased = await this.#database.write(() => {
      const ofPerson = 'WHERE EXISTS (SELECT 1 FROM json_each(people) WHERE value = ?)';
      const questions = this.#database.all<{ question: string }>(
        'DELETE FROM exchanges WHERE sender = ? RETURNING question',
        person,
      );
      const conversations = this.#database.all<{ state: string }>(
        `DELETE FROM conversations ${ofPerson} RETURNING state`,
        person,
      );
      const inbox = this.#database.all<{ id: string; body: string }>(
        'DELETE FROM inbox WHERE person = ? RETURNING id, body',
        person,
      );
      const sql = 'INSERT OR REPLACE INTO erasures (person, at) VALUES (?, ?)';
      this.#database.run(sql, person, this.#now().toISOString());
      return {
        questions: questions.length,
        conversations: conversations.length,
        inbox: inbox.length,
        phrases: phrasesIn(
          questions,
          conversations.map(({ state }) => JSON.parse(state)),
          inbox.map(({ id, body }) => openEntry(this.#identity, id, body).body),
        ),
      };
    });
    await this.compact();
    return erased;
  }

  async traces(person: string, phrases: readonly string[]): Promise<readonly string[]> {
    return this.#database.read(() => tracesIn(this.#database, person, phrases));
  }

  async identity(): Promise<Identity> {
    return this.#identity;
  }

  /** Readers leave out what has expired; here it is deleted too. */
  async tidy(): Promise<void> {
    const now = this.#now();
    await this.#database.write(() => {
      this.#database.run('DELETE FROM conversations WHERE expires <= ?', now.toISOString());
      this.#database.run('DELETE FROM exchanges WHERE at < ?', this.#oldestExchange());
      // A backup has no questions of before either.
      this.#database.run('DELETE FROM erasures WHERE at < ?', this.#oldestExchange());
      this.inbox.forgetDone(now);
    });
    await this.#database.emptyLog();
  }

  async reachable(): Promise<void> {
    if (!this.#database.isInPlace()) throw new StoreAway(new Error('moved or deleted'), "the store's file is gone");
    this.#database.checkHeader();
    // A full disk, a lock and a file that may only be read are known by writing.
    await this.#database.write(() => {
      setMeta(this.#database, 'probe', '0'.repeat(ROOM));
      this.#database.run("DELETE FROM meta WHERE key = 'probe'");
    }, READY_PATIENCE);
    await this.version();
  }

  async verify(): Promise<void> {
    type Row = { readonly id: string; readonly version: number };
    const published = await this.#database.read(() =>
      this.#database.all<Row>("SELECT id, version FROM reports WHERE status = 'published'"),
    );
    const faults: string[] = [];
    for (const { id, version } of published) {
      if (!(await this.#database.read(() => this.#isWhole(id, version)))) faults.push(`${id}, version ${version}`);
      // A long look holds up nobody.
      await nextTurn();
    }
    if (faults.length > 0) throw new NotWhole(faults);
  }

  async backup(file: string): Promise<void> {
    if (existsSync(file)) throw new Error(`${file} is there already: give a name that is not.`);
    const unfinished = `${file}.${process.pid}.unfinished`;
    try {
      await this.#database.copyTo(unfinished);
      chmodSync(unfinished, 0o600);
      const copy = await Database.open(unfinished);
      try {
        const faults = copy.faults();
        if (faults.length > 0) throw new Error(`The store is not whole: ${faults[0]}`);
      } finally {
        copy.close();
      }
      linkSync(unfinished, file);
    } finally {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${end}`, { force: true });
    }
  }

  async restore(file: string): Promise<void> {
    if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
    const copy = `${this.#options.file}.${process.pid}.restoring`;
    try {
      copyFileSync(file, copy);
      const held = await EmbeddedStore.openCopy(copy, this.#options, this.#identity);
      try {
        const faults = await held.#damages();
        if (faults.length > 0) throw new Error(`${file} is no whole backup: ${faults[0]}`);
        await held.#database.emptyLog();
      } finally {
        await held.close();
      }
      await this.#database.attached(copy, () => this.#database.write(() => takeIn(this.#database)));
    } catch (fault) {
      throw fault instanceof Error ? new Error(fault.message.replaceAll(copy, file), { cause: fault }) : fault;
    } finally {
      for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${copy}${end}`, { force: true });
    }
    await this.bringUpToDate(this.#options);
    await this.tidy();
  }

  async compact(): Promise<void> {
    await this.#database.execute('VACUUM');
    if (!(await this.#database.emptyLog()))
      throw new StoreAway(new Error('its log is being read'), 'another process keeps the store locked');
  }

  /** A copy of another store's file, under this store's key. */
  private static async openCopy(
    file: string,
    options: EmbeddedStoreOptions,
    identity: Identity,
  ): Promise<EmbeddedStore> {
    const database = await Database.open(file);
    try {
      await database.refuseNewer();
      if (isAnothers(await database.read(() => knownKey(database)), identity))
        throw new BackupOfAnotherKey(file, { given: options.identityKey ?? null, file: keyFileOf(options.file) }, true);
      await database.migrate((from) => {
        bringRows(database, identity, from);
      });
      return new EmbeddedStore({ ...options, file }, database, identity);
    } catch (fault) {
      database.close();
      throw fault;
    }
  }

  async check(): Promise<readonly string[]> {
    const [faults, catalogue] = [await this.#damages(), await this.catalogue()];
    for (const { id, version } of await this.reports()) {
      const bundle = await this.heldReport(id, version);
      if (bundle) faults.push(...planFaults(catalogue, bundle));
    }
    return faults;
  }

  /** What is not as it was saved. */
  async #damages(): Promise<string[]> {
    const faults = await this.#database.read(() => this.#database.faults());
    faults.push(...(await this.#database.read(() => this.#database.snapshot(() => this.#texts.faults()))));
    for (const { report } of await this.versions()) {
      const name = `${report.id}, version ${report.version}`;
      if (!this.#isWhole(report.id, report.version))
        faults.push(`${name}, is not what was saved: its content has another hash.`);
    }
    return faults;
  }

  async close(): Promise<void> {
    await this.#commits.flush();
    this.#database.close();
  }

  /** What was hashed with another key is nobody's any more. */
  async #forgetPeople(identity: Identity): Promise<void> {
    await this.#database.write(() => {
      for (const table of ['conversations', 'exchanges', 'inbox', 'erasures'])
        this.#database.run(`DELETE FROM ${table}`);
      setMeta(this.#database, 'identity', identity.fingerprint);
    });
    await this.compact();
  }

  #oldestExchange(): string {
    return new Date(this.#now().getTime() - this.#exchangeDays * 24 * 60 * 60 * 1000).toISOString();
  }

  /**
   * Takes the packaged content in when its files are not those taken in last. The files are only parsed when they differ,
   * and before the write lock is taken: of two processes that start together one writes, the other finds it done.
   */
  async bringUpToDate(options: Pick<EmbeddedStoreOptions, 'dataDir' | 'seed'>): Promise<void> {
    await this.#takeContent(options);
    // Report by report: other processes write in between, and what is stopped goes on at the next start.
    const stale = await this.#database.read(() => this.#texts.stale());
    for (const report of stale)
      await this.#database.write(() => {
        this.#texts.bring(report);
        this.#bumpRevision();
      });
  }

  async #takeContent({ dataDir, seed }: Pick<EmbeddedStoreOptions, 'dataDir' | 'seed'>): Promise<void> {
    const files = readContentFiles(dataDir);
    const hash = `${seed} ${files.hash}`;
    if (this.#contentHash() === hash) return;
    const content = await parse(files);
    await this.#database.write(() => {
      if (this.#contentHash() === hash) return;
      const sql = 'INSERT OR REPLACE INTO content (id, hash, catalogue) VALUES (1, ?, ?)';
      this.#database.run(sql, hash, JSON.stringify(content.catalogue));
      if (seed === 'packaged') this.#replacePackaged(content.reports);
      this.#bumpRevision();
    });
  }

  #contentHash(): string | undefined {
    return this.#database.get<{ hash: string }>('SELECT hash FROM content')?.hash;
  }

  #replacePackaged(bundles: readonly ReportBundle[]): void {
    for (const bundle of bundles) this.#save(bundle, { publish: true, origin: 'packaged' });
    const packaged = new Set(bundles.map(({ report }) => report.id));
    for (const { id } of this.#database.all<{ id: string }>('SELECT DISTINCT id FROM reports'))
      if (!packaged.has(id)) this.#apply(id, ledger.leavePackage(this.#entries(id)));
  }

  /** To be called inside a transaction. */
  #save(bundle: ReportBundle, options: SaveOptions): { version: number; changed: boolean } {
    checkBundle(bundle);
    const { id } = bundle.report;
    const change = ledger.save(this.#entries(id), bundleHash(bundle), options, this.#instant());
    return this.#apply(id, change, (entry) => this.#insert(bundle, entry));
  }

  /** To be called inside a transaction. */
  #apply<Outcome>(
    report: string,
    { outcome, visible, edits, insert, remove }: ledger.LedgerChange<Outcome>,
    add?: (entry: ledger.Entry) => void,
  ): Outcome {
    const of = 'WHERE report = ? AND version = ?';
    if (remove !== null) {
      for (const table of ['figures', 'figure_values', 'updates'])
        this.#database.run(`DELETE FROM ${table} ${of}`, report, remove);
      this.#database.run('DELETE FROM reports WHERE id = ? AND version = ?', report, remove);
    }
    for (const { version, status = null, origin = null, publishedAt = null, acts } of edits)
      this.#database.run(
        `UPDATE reports SET status = coalesce(?, status), origin = coalesce(?, origin),
           published_at = coalesce(?, published_at), acts = coalesce(?, acts) WHERE id = ? AND version = ?`,
        ...[status, origin, publishedAt, acts === undefined ? null : JSON.stringify(acts), report, version],
      );
    if (insert !== null) add?.(insert);
    if (visible) {
      this.#texts.bring(report);
      this.#bumpRevision();
    }
    return outcome;
  }

  #instant(): string {
    return this.#now().toISOString();
  }

  #bumpRevision(): void {
    this.#database.run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'");
  }

  #entries(id: string): ledger.Entry[] {
    const sql = `SELECT version, status, origin, hash, base_hash AS baseHash, published_at AS publishedAt, acts
      FROM reports WHERE id = ?`;
    type Row = Omit<ledger.Entry, 'acts'> & { readonly acts: string };
    return this.#database
      .all<Row & Record<string, SQLOutputValue>>(sql, id)
      .map((row) => ({ ...row, acts: JSON.parse(row.acts) }));
  }

  /** Whether a version is what was saved; true of one that is not there (any more). */
  #isWhole(id: string, version: number): boolean {
    const sql = 'SELECT hash FROM reports WHERE id = ? AND version = ?';
    const saved = this.#database.get<{ hash: string }>(sql, id, version);
    try {
      return saved === undefined || bundleHash(this.#read(id, version)!) === saved.hash;
    } catch (fault) {
      if (fault instanceof NotWhole) return false;
      throw fault;
    }
  }

  #read(id: string, version: number): ReportBundle | null {
    const of = 'WHERE report = ? AND version = ? ORDER BY position';
    const row = this.#database.get<BodyRow & { version: number; vocabulary: string }>(
      'SELECT body, version, vocabulary FROM reports WHERE id = ? AND version = ?',
      ...[id, version],
    );
    if (!row) return null;
    return {
      report: readReport(row),
      figures: this.#database.all<SummedRow>(`SELECT * FROM figures ${of}`, id, version).map(readFigure),
      updates: this.#database.all<SummedRow>(`SELECT * FROM updates ${of}`, id, version).map(readUpdate),
      vocabulary: JSON.parse(row.vocabulary),
    };
  }

  #insert(bundle: ReportBundle, row: ledger.Entry, correction: Correction | null = null): void {
    const { report, figures, updates, vocabulary } = bundle;
    this.#database.run(
      `INSERT INTO reports (id, version, status, origin, hash, period_from, period_to, published, body, vocabulary, saved_at,
           correction, base_hash, published_at, acts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[
        report.id,
        row.version,
        row.status,
        row.origin,
        row.hash,
        report.period.from,
        report.period.to,
        report.published,
      ],
      ...[JSON.stringify(report), JSON.stringify(vocabulary), this.#instant()],
      ...[correction === null ? null : JSON.stringify(correction), row.baseHash, row.publishedAt ?? null],
      JSON.stringify(row.acts ?? []),
    );
    for (const [position, figure] of figures.entries()) {
      this.#database.run(
        'INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        ...figureRow(figure, row.version, position),
      );
      for (const value of valuesOf(figure))
        this.#database.run('INSERT INTO figure_values VALUES (?, ?, ?, ?)', value, report.id, row.version, position);
    }
    for (const [position, update] of updates.entries())
      this.#database.run(
        'INSERT INTO updates VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
        ...updateRow(update, row.version, position),
      );
  }
}

/** YAML and the schemas are loaded here and not before: a start whose content is unchanged does without them. */
async function parse(files: ContentFiles): Promise<Content> {
  const { loadContent } = await import('../content/load.ts');
  return loadContent(files);
}

/** As JSON. */
interface Vocabularies {
  readonly packaged: { readonly catalogue: string };
  /** Of published reports, latest first. */
  readonly brought: readonly { readonly id: string; readonly vocabulary: string }[];
}

const namesIn = ({ packaged, brought }: Vocabularies): Names => ({
  packaged: JSON.parse(packaged.catalogue),
  brought: brought.map(({ id, vocabulary }) => ({ report: id, vocabulary: JSON.parse(vocabulary) })),
});

const keyFileOf = (file: string): string => `${file}.key`;

function setMeta(database: Database, key: string, value: string): void {
  database.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value);
}

/** Of a file that may have no tables yet. */
function knownKey(database: Database): KnownKey {
  const made = database.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'") !== undefined;
  const get = (key: string): string | null =>
    made ? (database.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null) : null;
  return { fingerprint: get('identity'), legacy: get('exchange key') };
}

/** What a file of an earlier release has otherwise, and SQL alone cannot change. */
function bringRows(database: Database, identity: Identity, from: number): void {
  if (from > 0 && from < HASHED_SINCE) hashIds(database, identity);
  if (from > 0 && from < SUMMED_SINCE)
    // Report by report: there may be more than memory has room for.
    for (const table of ['figures', 'updates'])
      for (const { id, version } of database.all<{ id: string; version: number }>('SELECT id, version FROM reports'))
        for (const row of database.all<SummedRow>(
          `SELECT * FROM ${table} WHERE report = ? AND version = ?`,
          id,
          version,
        )) {
          const { sum: _, ...values } = row;
          const which = [sumOf(Object.values(values)), id, version, values.position as number];
          database.run(`UPDATE ${table} SET sum = ? WHERE report = ? AND version = ? AND position = ?`, ...which);
        }
}

/** Ids of a file of an earlier release, which stand there as the platforms gave them. */
function hashIds(database: Database, identity: Identity): void {
  for (const { id } of database.all<{ id: string }>('SELECT id FROM exchanges'))
    database.run('UPDATE exchanges SET id = ? WHERE id = ?', identity.id('exchange', id), id);
  for (const { id, body } of database.all<{ id: string; body: string | null }>('SELECT id, body FROM inbox')) {
    const name = identity.id('inbox', id);
    const sealed = body === null ? null : sealEntry(identity, name, { id, body: JSON.parse(body) });
    database.run('UPDATE inbox SET id = ?, body = ? WHERE id = ?', name, sealed, id);
  }
}

/** Instants are kept in one form, so that they can be compared as text. */
const instant = (iso: string): string => new Date(iso).toISOString();
