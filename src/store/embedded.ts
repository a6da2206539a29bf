/** The default store: one SQLite file on disk that any number of processes may have open. */
import { randomBytes } from 'node:crypto';
import type { SQLOutputValue } from 'node:sqlite';
import { type ContentFiles, readContentFiles } from '../content/files.ts';
import type { Content } from '../content/load.ts';
import type { Catalogue, Figure, Report, Update } from '../figures/model.ts';
import { bundleHash, checkBundle, wholeCatalogue } from './bundle.ts';
import { corrected } from './correction.ts';
import { Database } from './database.ts';
import { EmbeddedDigests } from './digests.ts';
import { GroupCommit } from './group-commit.ts';
import { EmbeddedInbox } from './inbox.ts';
import { EmbeddedInstallations } from './installations.ts';
import * as ledger from './ledger.ts';
import { currentFigures, mentions } from './restatement.ts';
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
  updateRow,
  updateSearch,
} from './rows.ts';
import type {
  ChangeOutcome,
  ConversationState,
  Correction,
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
}

/** Opens the store and brings its packaged content up to date. Throws ContentError when data/ has mistakes. */
export async function openEmbeddedStore(options: EmbeddedStoreOptions): Promise<Store> {
  const store = new EmbeddedStore(options);
  try {
    await store.bringUpToDate(options);
    return store;
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

/** Milliseconds between two commits of turns; their people wait as long. */
const BETWEEN = 2;
const FORGET_EVERY = 60_000;

class EmbeddedStore implements Store {
  readonly inbox: EmbeddedInbox;
  readonly installations: EmbeddedInstallations;
  readonly digests: EmbeddedDigests;
  readonly #database: Database;
  readonly #commits: GroupCommit;
  readonly #now: () => Date;
  #forgotten = Number.NEGATIVE_INFINITY;
  readonly #exchangeDays: number;
  #catalogue: { readonly version: string; readonly catalogue: Catalogue } | null = null;

  constructor({ file, now = () => new Date(), exchangeDays = 90 }: EmbeddedStoreOptions) {
    this.#database = new Database(file);
    this.#commits = new GroupCommit(this.#database, BETWEEN);
    this.inbox = new EmbeddedInbox(this.#database);
    this.installations = new EmbeddedInstallations(this.#database);
    this.digests = new EmbeddedDigests(this.#database);
    this.#now = now;
    this.#exchangeDays = exchangeDays;
  }

  async version(): Promise<string> {
    return this.#database.get<{ value: string }>("SELECT value FROM meta WHERE key = 'revision'")!.value;
  }

  async catalogue(): Promise<Catalogue> {
    const version = await this.version();
    if (this.#catalogue?.version !== version)
      this.#catalogue = { version, catalogue: wholeCatalogue(await this.names()) };
    return this.#catalogue.catalogue;
  }

  async names(): Promise<Names> {
    const packaged = this.#database.get<{ catalogue: string }>('SELECT catalogue FROM content')!;
    const brought = this.#database.all<{ id: string; vocabulary: string }>(
      `SELECT r.id, r.vocabulary FROM reports r WHERE r.status = 'published' ORDER BY ${REPORT_ORDER}`,
    );
    return {
      packaged: JSON.parse(packaged.catalogue),
      brought: brought.map(({ id, vocabulary }) => ({ report: id, vocabulary: JSON.parse(vocabulary) })),
    };
  }

  async reports(): Promise<readonly Report[]> {
    const sql = `SELECT r.body, r.version FROM reports r WHERE r.status = 'published' ORDER BY ${REPORT_ORDER}`;
    return this.#database.all<BodyRow & { version: number }>(sql).map(readReport);
  }

  async figures(query: FigureQuery): Promise<readonly Figure[]> {
    const { sql, values } = figureSearch(query);
    const current = currentFigures(this.#database.all<BodyRow>(sql, ...values).map(readFigure));
    return current.filter(
      (figure) =>
        (query.report === undefined || figure.source.report === query.report) &&
        (query.bullet === undefined || figure.source.bullet === query.bullet) &&
        (query.value === undefined || mentions(figure, query.value)),
    );
  }

  async updates(query: UpdateQuery): Promise<readonly Update[]> {
    const { sql, values } = updateSearch(query);
    return this.#database.all<BodyRow>(sql, ...values).map(readUpdate);
  }

  async saveReport(bundle: ReportBundle, options: SaveOptions): Promise<{ version: number; changed: boolean }> {
    return this.#database.transaction(() => this.#save(bundle, options));
  }

  async versions(report?: string): Promise<readonly ReportVersion[]> {
    const sql = `SELECT r.*, (SELECT count(*) FROM figures f WHERE f.report = r.id AND f.version = r.version) AS figures,
        (SELECT count(*) FROM updates u WHERE u.report = r.id AND u.version = r.version) AS updates
      FROM reports r WHERE ?1 IS NULL OR r.id = ?1 ORDER BY ${REPORT_ORDER}, r.version DESC`;
    return this.#database.all<ReportVersionRow>(sql, report ?? null).map(readVersion);
  }

  async heldReport(report: string, version: number): Promise<ReportBundle | null> {
    return this.#read(report, version);
  }

  async publishReport(report: string): Promise<ChangeOutcome> {
    return this.#database.transaction(() => this.#apply(report, ledger.publish(this.#entries(report))));
  }

  async discardDraft(report: string): Promise<ChangeOutcome> {
    return this.#database.transaction(() => this.#apply(report, ledger.discard(this.#entries(report))));
  }

  async withdrawReport(report: string): Promise<ChangeOutcome> {
    return this.#database.transaction(() => this.#apply(report, ledger.withdraw(this.#entries(report))));
  }

  async correctFigure(correction: Correction): Promise<ChangeOutcome> {
    return this.#database.transaction(() => {
      const { report } = correction;
      const entries = this.#entries(report);
      const published = entries.find(({ status }) => status === 'published');
      const bundle = published && this.#read(report, published.version);
      if (!bundle) return ledger.correct(entries, '').outcome;
      const result = corrected(bundle, correction, this.#now());
      if (typeof result === 'string') return { outcome: result };
      checkBundle(result);
      const change = ledger.correct(entries, bundleHash(result));
      return this.#apply(report, change, (entry) => this.#insert(result, entry, correction));
    });
  }

  async conversation(id: string, now: string): Promise<ConversationState | null> {
    const sql = 'SELECT id, state, expires FROM conversations WHERE id = ? AND expires > ?';
    const row = this.#database.get<{ id: string; state: string; expires: string }>(sql, id, instant(now));
    return row ? { id: row.id, state: JSON.parse(row.state), expires: row.expires } : null;
  }

  async saveConversation({ id, state, expires }: ConversationState): Promise<void> {
    await this.#commits.write(() => {
      this.#forgetExpired();
      const sql = 'INSERT OR REPLACE INTO conversations (id, state, expires) VALUES (?, ?, ?)';
      this.#database.run(sql, id, JSON.stringify(state ?? null), instant(expires));
    });
  }

  async forgetConversation(id: string): Promise<void> {
    this.#database.run('DELETE FROM conversations WHERE id = ?', id);
  }

  /** The same id again replaces the exchange, as feedback does. */
  async recordExchange(exchange: Exchange): Promise<void> {
    const { id, at, channel, sender, question, kind, outcome, feedback } = exchange;
    await this.#commits.write(() => {
      this.#forgetExpired();
      this.#database.run(
        'INSERT OR REPLACE INTO exchanges (id, at, channel, sender, question, kind, outcome, feedback) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        ...[id, instant(at), channel, sender, question, kind, outcome, feedback],
      );
    });
  }

  async questionsOf(sender: string, limit: number): Promise<readonly string[]> {
    const sql =
      'SELECT question FROM exchanges WHERE sender = ? AND at >= ? GROUP BY question ORDER BY max(at) DESC LIMIT ?';
    return this.#database
      .all<{ question: string }>(sql, sender, this.#oldestExchange(), limit)
      .map((row) => row.question);
  }

  async giveFeedback(id: string, feedback: 'like' | 'dislike'): Promise<boolean> {
    const sql = 'UPDATE exchanges SET feedback = ? WHERE id = ? AND at >= ? RETURNING id';
    return this.#database.get(sql, feedback, id, this.#oldestExchange()) !== undefined;
  }

  async exchanges({ sender, outcome }: ExchangeQuery): Promise<readonly Exchange[]> {
    const sql = `SELECT id, at, channel, sender, question, kind, outcome, feedback FROM exchanges
      WHERE at >= ?1 AND (?2 IS NULL OR sender = ?2) AND (?3 IS NULL OR outcome = ?3) ORDER BY at DESC, id`;
    const rows = this.#database.all<Exchange>(sql, this.#oldestExchange(), sender ?? null, outcome ?? null);
    return rows.map((row) => ({ ...row }));
  }

  async eraseExchanges(sender: string): Promise<number> {
    return this.#database.all('DELETE FROM exchanges WHERE sender = ? RETURNING id', sender).length;
  }

  async exchangeKey(): Promise<string> {
    const sql = "INSERT OR IGNORE INTO meta (key, value) VALUES ('exchange key', ?)";
    this.#database.run(sql, randomBytes(32).toString('hex'));
    return this.#database.get<{ value: string }>("SELECT value FROM meta WHERE key = 'exchange key'")!.value;
  }

  async reachable(): Promise<void> {
    await this.version();
  }

  async check(): Promise<readonly string[]> {
    const faults = this.#database.faults();
    for (const { report, figures, updates } of await this.versions()) {
      const name = `${report.id}, version ${report.version}`;
      const sql = 'SELECT hash FROM reports WHERE id = ? AND version = ?';
      const held = this.#read(report.id, report.version);
      if (held?.figures.length !== figures || held.updates.length !== updates)
        faults.push(`${name}, holds other figures or updates than it lists.`);
      else if (bundleHash(held) !== this.#database.get<{ hash: string }>(sql, report.id, report.version)?.hash)
        faults.push(`${name}, is not what was saved: its content has another hash.`);
    }
    return faults;
  }

  async close(): Promise<void> {
    this.inbox.flush();
    this.#commits.flush();
    this.#database.close();
  }

  /** Readers leave out what has expired; now and then it is deleted too. */
  #forgetExpired(): void {
    const now = this.#now().getTime();
    if (Math.abs(now - this.#forgotten) < FORGET_EVERY) return;
    this.#forgotten = now;
    this.#database.run('DELETE FROM conversations WHERE expires <= ?', new Date(now).toISOString());
    this.#database.run('DELETE FROM exchanges WHERE at < ?', this.#oldestExchange());
  }

  #oldestExchange(): string {
    return new Date(this.#now().getTime() - this.#exchangeDays * 24 * 60 * 60 * 1000).toISOString();
  }

  /**
   * Takes the packaged content in when its files are not those taken in last. The files are only parsed when they differ,
   * and before the write lock is taken: of two processes that start together one writes, the other finds it done.
   */
  async bringUpToDate({ dataDir, seed }: Pick<EmbeddedStoreOptions, 'dataDir' | 'seed'>): Promise<void> {
    const files = readContentFiles(dataDir);
    const hash = `${seed} ${files.hash}`;
    if (this.#contentHash() === hash) return;
    const content = await parse(files);
    this.#database.transaction(() => {
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
    const change = ledger.save(this.#entries(id), bundleHash(bundle), options);
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
      for (const table of ['figures', 'updates']) this.#database.run(`DELETE FROM ${table} ${of}`, report, remove);
      this.#database.run('DELETE FROM reports WHERE id = ? AND version = ?', report, remove);
    }
    for (const { version, status = null, origin = null } of edits)
      this.#database.run(
        'UPDATE reports SET status = coalesce(?, status), origin = coalesce(?, origin) WHERE id = ? AND version = ?',
        ...[status, origin, report, version],
      );
    if (insert !== null) add?.(insert);
    if (visible) this.#bumpRevision();
    return outcome;
  }

  #bumpRevision(): void {
    this.#database.run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'");
  }

  #entries(id: string): ledger.Entry[] {
    const sql = 'SELECT version, status, origin, hash, base_hash AS baseHash FROM reports WHERE id = ?';
    return this.#database.all<ledger.Entry & Record<string, SQLOutputValue>>(sql, id);
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
      figures: this.#database.all<BodyRow>(`SELECT body FROM figures ${of}`, id, version).map(readFigure),
      updates: this.#database.all<BodyRow>(`SELECT body FROM updates ${of}`, id, version).map(readUpdate),
      vocabulary: JSON.parse(row.vocabulary),
    };
  }

  #insert(bundle: ReportBundle, row: ledger.Entry, correction: Correction | null = null): void {
    const { report, figures, updates, vocabulary } = bundle;
    this.#database.run(
      `INSERT INTO reports (id, version, status, origin, hash, period_from, period_to, published, body, vocabulary, saved_at,
           correction, base_hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
      ...[JSON.stringify(report), JSON.stringify(vocabulary), this.#now().toISOString()],
      ...[correction === null ? null : JSON.stringify(correction), row.baseHash],
    );
    for (const [position, figure] of figures.entries())
      this.#database.run(
        'INSERT INTO figures (report, version, position, metric, area, date_from, date_to, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        ...figureRow(figure, row.version, position),
      );
    for (const [position, update] of updates.entries())
      this.#database.run(
        `INSERT INTO updates (report, version, position, id, priority, headings, places, operations, topics, body)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        ...updateRow(update, row.version, position),
      );
  }
}

/** YAML and the schemas are loaded here and not before: a start whose content is unchanged does without them. */
async function parse(files: ContentFiles): Promise<Content> {
  const { loadContent } = await import('../content/load.ts');
  return loadContent(files);
}

/** Instants are kept in one form, so that they can be compared as text. */
const instant = (iso: string): string => new Date(iso).toISOString();
