/** How the embedded store lays reports, figures and updates out in rows: columns to search by, and the whole as JSON. */
import { hash } from 'node:crypto';
import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { Figure, Report, Update } from '../figures/model.ts';
import { type FigureQuery, NotWhole, type ReportStatus, type ReportVersion, type SaveOptions } from './store.ts';

/** Latest period first; of two that end together, the one that covers more; then the later published. */
export const REPORT_ORDER = 'r.period_to DESC, r.period_from, r.published DESC, r.id';

/** Of two files for one report the figures of the one that was published last come first. */
const FIGURE_ORDER = 'r.period_to DESC, r.period_from, r.published_at DESC, r.published DESC, r.id';

export interface BodyRow {
  readonly body: string;
}

export interface ReportVersionRow extends BodyRow {
  readonly version: number;
  readonly status: ReportStatus;
  readonly origin: SaveOptions['origin'];
  readonly saved_at: string;
  readonly correction: string | null;
  readonly acts: string;
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
  acts: JSON.parse(row.acts),
});

export const readReport = (row: BodyRow & { readonly version: number }): Report => ({
  ...(JSON.parse(row.body) as Report),
  version: row.version,
});

/** A row of figures or updates, whole: its `sum` is of all its other columns. */
export type SummedRow = Readonly<Record<string, SQLOutputValue>> & BodyRow;

export const readFigure = (row: SummedRow): Figure => JSON.parse(wholeBody(row)) as Figure;
export const readUpdate = (row: SummedRow): Update => JSON.parse(wholeBody(row)) as Update;

/** Of the columns in their order, without the sum itself. */
export const sumOf = (values: readonly (SQLInputValue | SQLOutputValue)[]): string =>
  hash('sha1', values.join('\n')).slice(0, SUM_LENGTH);
/** In hexadecimal digits: for what went wrong by itself or in passing, and not against somebody who would make another sum. */
const SUM_LENGTH = 16;

/** Throws NotWhole: what was changed behind the store's back is a fault, and not an answer. */
function wholeBody(row: SummedRow): string {
  const values: SQLOutputValue[] = [];
  // Ten years of figures are read in one answer: a copy of each row without its sum would cost as much as the sum.
  for (const name in row) if (name !== 'sum') values.push(row[name]!);
  if (sumOf(values) !== row.sum) throw new NotWhole([`${row.report}, version ${row.version}`]);
  return row.body;
}

/** Values for INSERT INTO figures, in the order of its columns. */
export const figureRow = (figure: Figure, version: number, position: number): SQLInputValue[] =>
  summed([
    figure.source.report,
    version,
    position,
    figure.metric,
    figure.area,
    figure.period.from,
    figure.period.to,
    JSON.stringify({ ...figure, superseded: [] }),
  ]);

/** Values for INSERT INTO updates, in the order of its columns. */
export const updateRow = (update: Update, version: number, position: number): SQLInputValue[] =>
  summed([
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
  ]);

const summed = (values: readonly SQLInputValue[]): SQLInputValue[] => [...values, sumOf(values)];

export interface Search {
  readonly sql: string;
  readonly values: SQLInputValue[];
}

/** A figure's own value and the movements it states, whichever way they go: what it is found by. */
export const valuesOf = ({ value, stated }: Figure): readonly number[] => [
  ...new Set([
    value,
    ...stated
      .flatMap(({ difference, percent }) => [difference, percent])
      .filter((movement) => movement !== null)
      .map(Math.abs),
  ]),
];

/**
 * Published figures by what they are figures of. Report, bullet and value narrow to those figures and to what restates them:
 * an earlier report's figure must be there to be named. Which of them are asked for is looked at after restatement.
 */
export function figureSearch({ metrics, areas, from, to, since, until, report, bullet, value }: FigureQuery): Search {
  const search = new Conditions('f');
  search.add('metric IN (SELECT value FROM json_each(?))', metrics);
  search.add('area IN (SELECT value FROM json_each(?))', areas);
  search.add('date_from = ?', from);
  search.add('date_to = ?', to);
  search.add('date_to >= ?', since);
  search.add('date_to <= ?', until);
  if (report === undefined && value === undefined) return search.of('figures f');
  const narrow = new Conditions('c');
  narrow.add('report = ?', report);
  narrow.add("body ->> '$.source.bullet' = ?", bullet);
  if (value !== undefined)
    narrow.addAll(
      '(c.report, c.version, c.position) IN (SELECT report, version, position FROM figure_values WHERE value IN (?, ?))',
      [value, Math.abs(value)],
    );
  const same = ['metric', 'area', 'date_from', 'date_to'];
  const those = `(SELECT DISTINCT ${same.map((name) => `c.${name}`).join(', ')} ${narrow.from('figures c')}) k`;
  const joined = same.map((name) => `f.${name} = k.${name}`).join(' AND ');
  // The few that are asked for come first, whatever the planner thinks of them.
  return search.of(`${those} CROSS JOIN figures f ON ${joined}`, narrow.values);
}

/** Members that are given become conditions; lists are passed as one JSON value, so that a statement can be reused. */
class Conditions {
  readonly #alias: string;
  readonly #conditions: string[] = [];
  readonly values: SQLInputValue[] = [];

  constructor(alias: string) {
    this.#alias = alias;
  }

  add(condition: string, value: string | readonly (string | number)[] | undefined): void {
    if (value === undefined) return;
    this.addAll(`${this.#alias}.${condition}`, [typeof value === 'string' ? value : JSON.stringify(value)]);
  }

  addAll(condition: string, values: readonly SQLInputValue[]): void {
    this.#conditions.push(condition);
    this.values.push(...values);
  }

  from(table: string): string {
    const { id, version } = { id: `${this.#alias}.report`, version: `${this.#alias}.version` };
    const published = `r${this.#alias}`;
    const on = `${published}.id = ${id} AND ${published}.version = ${version}`;
    return `FROM ${table} JOIN reports ${published} ON ${on} WHERE ${[`${published}.status = 'published'`, ...this.#conditions].join(' AND ')}`;
  }

  of(table: string, before: readonly SQLInputValue[] = []): Search {
    const order = FIGURE_ORDER.replaceAll('r.', `r${this.#alias}.`);
    const sql = `SELECT ${this.#alias}.* ${this.from(table)} ORDER BY ${order}, ${this.#alias}.position`;
    return { sql, values: [...before, ...this.values] };
  }
}
