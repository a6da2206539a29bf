/** The rows of every version of a report, whatever its state: written as the ledger decides, and read back whole. */
import type { SQLOutputValue } from 'node:sqlite';
import { bundleHash, checkBundle } from '../bundle.ts';
import type { Database } from '../database.ts';
import * as ledger from '../ledger.ts';
import {
  type BodyRow,
  figureRow,
  readFigure,
  readReport,
  readUpdate,
  type SummedRow,
  updateRow,
  valuesOf,
} from '../rows.ts';
import type { TextIndex } from '../search/text-index.ts';
import { type Correction, NotWhole, type ReportBundle, type SaveOptions } from '../store.ts';
import { bumpRevision } from './meta.ts';

/** All of it is synchronous; what writes is to be called inside a transaction. */
export class Versions {
  readonly #database: Database;
  readonly #texts: TextIndex;
  readonly #now: () => Date;

  constructor(database: Database, texts: TextIndex, now: () => Date) {
    this.#database = database;
    this.#texts = texts;
    this.#now = now;
  }

  entries(id: string): ledger.Entry[] {
    const sql = `SELECT version, status, origin, hash, base_hash AS baseHash, published_at AS publishedAt, acts
      FROM reports WHERE id = ?`;
    type Row = Omit<ledger.Entry, 'acts'> & { readonly acts: string };
    return this.#database
      .all<Row & Record<string, SQLOutputValue>>(sql, id)
      .map((row) => ({ ...row, acts: JSON.parse(row.acts) }));
  }

  read(id: string, version: number): ReportBundle | null {
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

  /** Whether a version is what was saved; true of one that is not there (any more). */
  isWhole(id: string, version: number): boolean {
    const sql = 'SELECT hash FROM reports WHERE id = ? AND version = ?';
    const saved = this.#database.get<{ hash: string }>(sql, id, version);
    try {
      return saved === undefined || bundleHash(this.read(id, version)!) === saved.hash;
    } catch (fault) {
      if (fault instanceof NotWhole) return false;
      throw fault;
    }
  }

  /** Before the transaction that publishes them: what takes long and needs no lock. */
  prepare(updates: ReportBundle['updates']): void {
    this.#texts.prepare(updates);
  }

  save(bundle: ReportBundle, options: SaveOptions): { version: number; changed: boolean } {
    checkBundle(bundle);
    const { id } = bundle.report;
    const change = ledger.save(this.entries(id), bundleHash(bundle), options, this.#instant());
    return this.apply(id, change, (entry) => this.insert(bundle, entry));
  }

  apply<Outcome>(
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
      bumpRevision(this.#database);
    }
    return outcome;
  }

  insert(bundle: ReportBundle, row: ledger.Entry, correction: Correction | null = null): void {
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

  #instant(): string {
    return this.#now().toISOString();
  }
}
