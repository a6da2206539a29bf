/** Where a sheet's table is headed, and what each of its columns is. */
import type { Period } from '../../figures/model.ts';
import { ReportProblem } from '../problem.ts';
import { columnOf, isMeasureHead, plainHead, type Column as TableColumn } from '../tables/columns.ts';
import type { Cell, Row } from './sheet.ts';
import type { SheetNames } from './sheet-names.ts';
import { textOf } from './value-cell.ts';

/** What a column is headed, by its whole name. */
const COLUMNS = {
  metric: /^(?:metric|measure|indicator|kpi)(?: (?:name|id))?$/i,
  period: /^(?:period|quarter|month|date|year)$/i,
  area: /^(?:area|district|lpa|place)$/i,
  value: /^(?:value|figure|number|total|count|actual|result)$/i,
  target: /^(?:targets?|goals?)$/i,
  note: /^(?:note|notes|comment|comments)$/i,
  unit: /^(?:units?|unit of measure(?:ment)?)$/i,
} as const;
export type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ['metric', 'period', 'value'];
/** Where a sheet's table is headed. */
export interface Heading {
  readonly row: Row;
  /** Its place among the rows. */
  readonly at: number;
  /** One figure a row; metrics down; metrics across. */
  readonly shape: 'long' | 'wide' | 'across';
}

/** What heads are held against; the quarter is the report's, or one that no period lies behind. */
export interface HeadingContext {
  readonly names: SheetNames;
  readonly quarter: Period;
}

/** The first heading of one figure a row; else the first with metrics down; else the first with metrics across. */
export function headingOf(rows: Iterable<Row>, context: HeadingContext): Heading | 'empty' | null {
  let [wide, across]: (Heading | null)[] = [null, null];
  let at = 0;
  for (const row of rows) {
    if (NEEDED.every((column) => row.some((cell) => isHead(column, cell)))) return { row, at, shape: 'long' };
    if (!wide && wideColumns(row, context) !== null) wide = { row, at, shape: 'wide' };
    if (!wide && !across && metricColumns(row, context.names) !== null) across = { row, at, shape: 'across' };
    at += 1;
  }
  return at === 0 ? 'empty' : (wide ?? across ?? null);
}

/** The columns that metrics head, beside one of periods or areas; null for a row that is no such heading. */
export function metricColumns(row: Row, names: SheetNames): number[] | null {
  const head = row.map(textOf);
  if (!row.some((cell) => isHead('period', cell) || isHead('area', cell))) return null;
  const found = head.flatMap((cell, at) => (cell !== '' && names.metric(cell, '').metric ? [at] : []));
  return found.length > 0 ? found : null;
}

/** The columns of a heading with metrics down; null for a row that is none. */
export function wideColumns(row: Row, { names, quarter }: HeadingContext): (TableColumn | null)[] | null {
  if (!row.some((cell) => isHead('metric', cell) || isMeasureHead(textOf(cell)))) return null;
  const context = {
    quarter,
    areaOf: (name: string) => names.area(name),
    isElsewhere: (name: string) => names.isElsewhere(name),
  };
  const columns = row.map((cell) => columnOf(textOf(cell).replace(/^at (?=\d{4}-)/, ''), context));
  return columns.some((column) => column?.kind === 'value') ? columns : null;
}

/** Throws ReportProblem for two columns that fit one role. */
export function columnsOf(row: Row): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const [at, other] = row.flatMap((cell, place) => (isHead(column, cell) ? [place] : []));
    if (at !== undefined) found[column] = at;
    if (other !== undefined && column !== 'note' && column !== 'target')
      throw new ReportProblem(
        `two columns may be the ${column}: "${textOf(row[at!]!)}" and "${textOf(row[other]!)}"; give one of them another head`,
      );
  }
  return found;
}

/** Whether it heads the column: its unit and a footnote's mark say nothing of that. */
export const isHead = (column: Column, cell: Cell): boolean => COLUMNS[column].test(plainHead(textOf(cell)));
