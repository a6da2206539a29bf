/** Reports as they are saved, published, discarded, withdrawn and corrected: each change one transaction. */
import { bundleHash, checkBundle } from '../bundle.ts';
import { corrected } from '../correction.ts';
import type { Database } from '../database.ts';
import * as ledger from '../ledger.ts';
import { REPORT_ORDER, type ReportVersionRow, readVersion } from '../rows.ts';
import type { ChangeOutcome, Correction, ReportBundle, ReportVersion, SaveOptions } from '../store.ts';
import type { Versions } from './versions.ts';

export class EmbeddedReports {
  readonly #database: Database;
  readonly #versions: Versions;
  readonly #now: () => Date;

  constructor(database: Database, versions: Versions, now: () => Date) {
    this.#database = database;
    this.#versions = versions;
    this.#now = now;
  }

  async save(bundle: ReportBundle, options: SaveOptions): Promise<{ version: number; changed: boolean }> {
    if (options.publish) await this.#database.read(() => this.#versions.prepare(bundle.updates));
    return this.#database.write(() => this.#versions.save(bundle, options));
  }

  async versions(report?: string): Promise<readonly ReportVersion[]> {
    const sql = `SELECT r.*, (SELECT count(*) FROM figures f WHERE f.report = r.id AND f.version = r.version) AS figures,
        (SELECT count(*) FROM updates u WHERE u.report = r.id AND u.version = r.version) AS updates
      FROM reports r WHERE ?1 IS NULL OR r.id = ?1 ORDER BY ${REPORT_ORDER}, r.version DESC`;
    return this.#database.read(() => this.#database.all<ReportVersionRow>(sql, report ?? null).map(readVersion));
  }

  /** Without counting what every version holds, which takes as long as there is much of it. */
  async corrections(): Promise<readonly Correction[]> {
    const sql = `SELECT r.correction FROM reports r WHERE r.correction IS NOT NULL ORDER BY ${REPORT_ORDER}, r.version DESC`;
    const rows = await this.#database.read(() => this.#database.all<{ correction: string }>(sql));
    return rows.map(({ correction }) => JSON.parse(correction));
  }

  async held(report: string, version: number): Promise<ReportBundle | null> {
    return this.#database.read(() => this.#versions.read(report, version));
  }

  async publish(report: string, by?: string): Promise<ChangeOutcome> {
    await this.#database.read(() => {
      const draft = this.#versions.entries(report).find(({ status }) => status === 'draft');
      if (draft) this.#versions.prepare(this.#versions.read(report, draft.version)!.updates);
    });
    return this.#change(report, (entries) => ledger.publish(entries, this.#instant(), by));
  }

  discard(report: string): Promise<ChangeOutcome> {
    return this.#change(report, ledger.discard);
  }

  withdraw(report: string, by?: string): Promise<ChangeOutcome> {
    return this.#change(report, (entries) => ledger.withdraw(entries, this.#instant(), by));
  }

  async correct(correction: Correction): Promise<ChangeOutcome> {
    return this.#database.write(() => {
      const { report } = correction;
      const entries = this.#versions.entries(report);
      const published = entries.find(({ status }) => status === 'published');
      const bundle = published && this.#versions.read(report, published.version);
      if (!bundle) return ledger.correct(entries, '', this.#instant()).outcome;
      const result = corrected(bundle, correction, this.#now());
      if (typeof result === 'string') return { outcome: result };
      checkBundle(result);
      const change = ledger.correct(entries, bundleHash(result), this.#instant(), correction.author);
      return this.#versions.apply(report, change, (entry) => this.#versions.insert(result, entry, correction));
    });
  }

  async #change(
    report: string,
    decide: (entries: readonly ledger.Entry[]) => ledger.LedgerChange<ChangeOutcome>,
  ): Promise<ChangeOutcome> {
    return this.#database.write(() => this.#versions.apply(report, decide(this.#versions.entries(report))));
  }

  #instant(): string {
    return this.#now().toISOString();
  }
}
