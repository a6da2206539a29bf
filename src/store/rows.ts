/** How the embedded store lays reports, figures and updates out in rows: columns to search by, and the whole as JSON. */
import type { SQLInputValue } from 'node:sqlite';
import type { Figure, Report, Update } from '../figures/model.ts';
import type { FigureQuery, ReportStatus, ReportVersion, SaveOptions, UpdateQuery } from './store.ts';

/** Latest period first; of two that end together, the one that covers more; then the later published. */
export const REPORT_ORDER = 'r.period_to DESC, r.period_from, r.published DESC, r.id';

export interface BodyRow {
  readonly body: string;
}

export interface ReportVersionRow extends BodyRow {
  readonly version: number;
  readonly status: ReportStatus;
  readonly origin: SaveOptions['origin'];
  readonly saved_at: string;
  readonly correction: string | null;
  readonly figures: number;
  readonly updates: number;
}

export const readVersion = (row: ReportVersionRow): ReportVersion => ({
  report: readReport(row),
  status: row.status,
  origin: row.origin,
  savedAt: row.saved_at,
  figures: row.figures,
  updates: row.updates,
  correction: row.correction === null ? null : JSON.parse(row.correction),
});

export const readReport = (row: BodyRow & { readonly version: number }): Report => ({
  ...(JSON.parse(row.body) as Report),
  version: row.version,
});
export const readFigure = (row: BodyRow): Figure => JSON.parse(row.body) as Figure;
export const readUpdate = (row: BodyRow): Update => JSON.parse(row.body) as Update;

/** Values for INSERT INTO figures, in the order of its columns. */
export const figureRow = (figure: Figure, version: number, position: number): SQLInputValue[] => [
  figure.source.report,
  version,
  position,
  figure.metric,
  figure.area,
  figure.period.from,
  figure.period.to,
  JSON.stringify({ ...figure, superseded: [] }),
];

/** Values for INSERT INTO updates, in the order of its columns. */
export const updateRow = (update: Update, version: number, position: number): SQLInputValue[] => [
  update.source.report,
  version,
  position,
  update.id,
  update.priority,
  JSON.stringify(update.headings),
  JSON.stringify(update.places),
  JSON.stringify(update.operations),
  JSON.stringify(update.topics),
  JSON.stringify(update),
];

export interface Search {
  readonly sql: string;
  readonly values: SQLInputValue[];
}

/**
 * Published figures by what they are figures of. The rest of a FigureQuery is looked at after restatement: an earlier report's
 * figure that a later one restates must be there to be named.
 */
export function figureSearch(query: FigureQuery): Search {
  const search = new Conditions();
  search.add('f.metric IN (SELECT value FROM json_each(?))', query.metrics);
  search.add('f.area IN (SELECT value FROM json_each(?))', query.areas);
  search.add('f.date_from = ?', query.from);
  search.add('f.date_to = ?', query.to);
  return search.of('figures f', 'f', 'f.position');
}

export function updateSearch(query: UpdateQuery): Search {
  const search = new Conditions();
  const anyOf = (column: string) =>
    `EXISTS (SELECT 1 FROM json_each(${column}) WHERE value IN (SELECT value FROM json_each(?)))`;
  if (query.areas) {
    const asked = JSON.stringify(query.areas);
    search.addAll(`(${anyOf('u.headings')} OR ${anyOf('u.places')})`, [asked, asked]);
  }
  search.add(anyOf('u.headings'), query.headings);
  search.add(anyOf('u.operations'), query.operations);
  search.add(anyOf('u.topics'), query.topics);
  search.add('u.priority IN (SELECT value FROM json_each(?))', query.priorities);
  search.add('u.report = ?', query.report);
  search.add('u.id IN (SELECT value FROM json_each(?))', query.ids);
  return search.of('updates u', 'u', 'u.position');
}

/** Members that are given become conditions; lists are passed as one JSON value, so that a statement can be reused. */
class Conditions {
  readonly #conditions: string[] = ["r.status = 'published'"];
  readonly #values: SQLInputValue[] = [];

  add(condition: string, value: string | readonly (string | number)[] | undefined): void {
    if (value === undefined) return;
    this.addAll(condition, [typeof value === 'string' ? value : JSON.stringify(value)]);
  }

  addAll(condition: string, values: readonly SQLInputValue[]): void {
    this.#conditions.push(condition);
    this.#values.push(...values);
  }

  of(table: string, alias: string, position: string): Search {
    const sql =
      `SELECT ${alias}.body FROM ${table} JOIN reports r ON r.id = ${alias}.report AND r.version = ${alias}.version` +
      ` WHERE ${this.#conditions.join(' AND ')} ORDER BY ${REPORT_ORDER}, ${position}`;
    return { sql, values: this.#values };
  }
}
