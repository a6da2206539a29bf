/** A table's cells as what they are: a figure of a row's metric in a column's period and area, or why one is none. */
import type { Metric, Period, Precision } from '../../figures/model.ts';
import { monthsIn } from '../../figures/period.ts';
import { canBe, fits, forKind } from '../figures/fits.ts';
import type { Frames } from '../figures/frames.ts';
import { periodOfLabel } from '../figures/period-cues.ts';
import { exactness, quantitiesIn } from '../figures/quantities.ts';
import { durationAs, type TimeUnit, timeUnit } from '../language.ts';
import { type NumberMark, numberMark, withoutFootnote } from '../number-marks.ts';
import { areaNamed, type Column, type ColumnContext, isTotal } from './columns.ts';
import { metricNamed, type Named, unitOf } from './naming.ts';
import type { Row, Table } from './text-table.ts';

export interface TableCell {
  /** Told of as what it says about another cell, or as a value. */
  readonly reading: 'value' | 'target' | 'about';
  readonly metric: Metric | null;
  readonly period: Period | null;
  /** What a target is for; null where its head names no period. */
  readonly targetFor: Period | null;
  readonly area: string;
  readonly value: number;
  readonly precision: Precision;
  readonly mark: NumberMark | null;
  readonly written: string;
  /** Its row and its column, as they are headed. */
  readonly said: string;
  /** Which of the table's cells it is, from 1. */
  readonly place: number;
  /** Why it is no figure; null for one. */
  readonly why: string | null;
}

export interface TableContext {
  readonly frames: Frames;
  readonly quarter: Period;
  /** What the table is of where no column tells. */
  readonly area: string;
  readonly force: string;
  readonly places: ColumnContext;
  /** What the line above the table says it is of, where that is another period than the report's. */
  readonly caption: Period | null;
  /** That line; empty where none leads to the table. */
  readonly captioned: string;
  /** It is of another force or place. */
  readonly isElsewhere: boolean;
  /** Whether the areas are all that the force is made of. */
  readonly isWhole: (areas: readonly string[]) => boolean;
}

const ELSEWHERE = 'it is of another force or place';

const READINGS: Readonly<Record<Column['kind'], TableCell['reading']>> = {
  ...{ measure: 'value', value: 'value', target: 'target', about: 'about', time: 'about', open: 'value' },
};

/** What stands over months and is of longer times that end with them, or of what they come to on the whole. */
const RUNS_ON =
  /^(?!.*\bquarter).*\b(?:rolling|moving|cumulative|average|ytd|year[\s-]to[\s-]date|r12m?)\b|^(?:\p{L}+\s+)?year\s+(?:to|end(?:ing|ed))\b/iu;

/** Cells without a number ("n/a", "[c]", "Amber") are passed over. */
export function readTable({ columns, rows, corner = '' }: Table, context: TableContext): TableCell[] {
  const cells: TableCell[] = [];
  let place = 0;
  const runsOn = RUNS_ON.test(`${corner} ${context.captioned}`);
  for (const [row, { label, cells: written }] of rows.entries()) {
    const [named, ownTime, within] = measured(label, corner, context);
    const dated = columns?.findIndex((column) => column?.kind === 'time') ?? -1;
    // A head that names no time is of the report's, where no cell of the row tells.
    const periodIn = ({ period }: { readonly period: Period | null }): Period | null =>
      dated >= 0 && period === context.quarter ? time : (period ?? time);
    const time = dated < 0 ? ownTime : periodOfLabel(written[dated] ?? '', context.quarter);
    written.forEach((whole, at) => {
      place += 1;
      const column = columns?.[at] ?? null;
      const head = column?.head ? ` | ${column.head}` : '';
      const [, text = whole, beside] = BESIDE.exec(whole) ?? [];
      const total = isTotal(label) ? totalOf(rows.slice(0, row), at, whole, context) : null;
      const of = (text: string): Omit<TableCell, 'place' | 'said'> | null =>
        column?.kind === 'measure'
          ? ofPlace(text, column, total ?? label, context)
          : cellOf(
              text,
              column?.kind === 'value' || column?.kind === 'target' ? { ...column, period: periodIn(column) } : column,
              total ? measured(total, corner, context)[0] : named,
              within,
            );
      const told = of(text);
      const isUndated = dated >= 0 && time === null;
      const isOfMonth = runsOn && /^(?:month|quarter)$/.test(told?.period?.kind ?? '');
      const why = isUndated ? 'nothing in its row tells of which time it is' : 'what stands over it is of other times';
      const isDoubted = isUndated || isOfMonth || context.isElsewhere;
      const cell = told && isDoubted ? { ...told, why: told.why ?? (context.isElsewhere ? ELSEWHERE : why) } : told;
      if (cell) cells.push({ ...cell, place, said: `${label}${head}: ${whole}` });
      const other = beside && cell?.reading === 'value' ? of(beside) : null;
      if (!other) return;
      place += 1;
      cells.push({
        ...other,
        place,
        said: `${label}${head}: ${whole}`,
        why: 'it stands in a bracket beside another number',
      });
    });
  }
  return withoutDoubles(cells);
}

/**
 * What a row measures, and what it tells of its cells' times and areas: a row that is a time or a place has its measure over all the
 * rows' labels or in the line above the table, "KSI casualties by district:".
 */
function measured(label: string, corner: string, context: TableContext): [Named, Period | null, TableContext] {
  const { frames, quarter, places, force, captioned } = context;
  const named = metricNamed(label, frames);
  const time = periodOfLabel(label, quarter);
  const area = time ? undefined : areaNamed(label, force, places);
  if (named.metric || (!time && area === undefined)) return [named, null, context];
  const titles = [corner, captioned.replace(/:\s*$|\s+(?:by|for\s+each|in\s+each)\s.*$/g, '')];
  const of = titles.map((title) => metricNamed(title, frames)).find(({ metric }) => metric !== null) ?? named;
  return [of, time, { ...context, area: area ?? context.area }];
}

/** What the rows above come to, as a label: the quarter, where they are its months, or the force, where they are all of its areas; null for any other sum. */
function totalOf(
  above: readonly Row[],
  at: number,
  text: string,
  { quarter, force, places, isWhole }: TableContext,
): string | null {
  const values = above.map(({ cells }) => cellNumber(cells[at] ?? '')?.value ?? 0);
  if (cellNumber(text)?.value !== values.reduce((sum, value) => sum + value, 0)) return null;
  const months = monthsIn(quarter)?.map(({ from }) => from) ?? [];
  const times = above.map(({ label }) => periodOfLabel(label, quarter)?.from ?? '');
  if (months.length === times.length && months.every((from) => times.includes(from))) return quarter.label;
  const areas = above.map(({ label }) => areaNamed(label, force, places) ?? '');
  return isWhole(areas) ? FORCE_LABEL : null;
}
const FORCE_LABEL = 'Force';

/** "+170 (4.8%)" */
const BESIDE = /^(.*\d\S*)\s(\([+\-–−]?\d+(?:\.\d+)?\s?%\))$/;

/** A cell of a metric's column, in the row of an area, of another force or of a time. */
function ofPlace(text: string, { head }: Column, label: string, context: TableContext): ReturnType<typeof cellOf> {
  const { quarter, places, force, frames } = context;
  const time = periodOfLabel(label, quarter);
  const area = time ? context.area : areaNamed(label, force, places);
  const parted = /^(.*?)(?:,\s+|\s*\(|\s+(?:in|for)\s+|\s+[–-]\s+)([^,()]*\d[^,()]*)\)?$/i.exec(head);
  const period = parted ? periodOfLabel(parted[2]!, quarter) : null;
  const named = metricNamed(period ? parted![1]! : head, frames);
  const column: Column =
    area !== undefined
      ? { kind: 'value', head: time ? label : head, unit: '', period: time ?? period, area: null }
      : places.isElsewhere(label)
        ? { kind: 'open', head, unit: '', why: ELSEWHERE }
        : { kind: 'open', head, unit: '', why: `it may be of all the rows: "${label}"` };
  return cellOf(text, column, named, { ...context, area: area ?? context.area });
}

function cellOf(
  text: string,
  column: Column | null,
  named: Named,
  { quarter, area, force, caption }: TableContext,
): Omit<TableCell, 'place' | 'said'> | null {
  const { metric } = named;
  const ofTime = timeUnit(metric?.unit ?? '');
  const number = cellNumber(text, ofTime);
  if (!number) return null;
  const unit = column?.unit ? unitOf(column.unit) : named;
  const quantity = { ...number, value: number.value * unit.times };
  const type = unit.money ? 'money' : unit.percent ? 'percent' : number.type;
  const { time } = number;
  const base = {
    reading: READINGS[column?.kind ?? 'value'],
    metric,
    value: Math.round(quantity.value * 1e6) / 1e6,
    precision: number.precision,
    mark: number.mark,
    written: number.written,
    period: null,
    targetFor: column?.kind === 'target' ? column.period : null,
    area,
  };
  const open = (why: string) => ({ ...base, why });
  if (column === null) return open('the heading of its table does not tell what its column is');
  if (column.kind !== 'value' && column.kind !== 'target') return open(column.kind === 'open' ? column.why : '');
  if (metric === null) {
    if (named.isUncertain) return open('its label may go on in the line above or below it');
    const near = named.near
      .filter((one) => canBe(one, { type, value: base.value, time }))
      .map(({ id }) => id)
      .join(' or ');
    return open(near ? `its row may be ${near}` : 'no metric is called as its row is');
  }
  const of = {
    ...base,
    period: forKind(metric, column.period ?? quarter),
    area: column.kind === 'target' ? area : column.area === '' ? force : (column.area ?? area),
  };
  if (!canBe(metric, { type, value: of.value, time })) {
    const why = fits(metric, { type, time })
      ? 'it has decimals, and the metric counts whole ones'
      : `it is of another unit than ${metric.id}`;
    return { ...of, metric: null, why };
  }
  if (column.kind === 'value' && column.period?.kind === 'at' && metric.kind !== 'stock')
    return { ...of, period: null, why: 'its column is of a day, and it is counted over a period' };
  if (column.kind === 'value' && caption !== null && periodOfLabel(column.head, quarter) === null)
    return { ...of, why: `the line above its table tells of ${caption.label}` };
  return { ...of, why: null };
}

/** "72,508", "£1.2m", "60.5%", "(1,325)", "410p", "4m 30s" in the unit told; null for what holds no number of its own. */
function cellNumber(text: string, unit: TimeUnit | null = null): ReturnType<typeof quantitiesIn>[number] | null {
  const mark = numberMark(/\d%?\s?\[?([pr])\]?[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]*$/i.exec(text.trim())?.[1]);
  const bare = withoutFootnote(text).replace(/\s?\[?[pr]\]?$/i, '');
  if (!/\d/.test(bare) || /^\d{1,2}(?:st|nd|rd|th)\b/i.test(bare)) return null;
  const plain = bare
    .replace(/^\(([^()]*)\)$/, '$1')
    .replace(/^[+\-–−]/, '')
    .trim();
  // A year or a day would be read as a name in a sentence; in a cell it is a number.
  const value = /^\d{1,3}(?:,\d{3})+$|^\d+(?:\.\d+)?$/.test(plain) ? Number(plain.replaceAll(',', '')) : null;
  const [first, ...others] = quantitiesIn(plain);
  const asTime = unit && value === null ? durationAs(plain, unit) : null;
  if (value !== null || asTime !== null)
    return {
      start: 0,
      end: plain.length,
      written: text.trim(),
      value: value ?? asTime!,
      type: 'number',
      precision: asTime === null ? 'exact' : exactness(asTime),
      inWords: false,
      mark,
      doubt: null,
    };
  return first && others.length === 0 ? { ...first, mark, written: text.trim() } : null;
}

/** Two cells for one metric, period and area: neither is taken. */
function withoutDoubles(cells: readonly TableCell[]): TableCell[] {
  const key = ({ metric, period, area }: TableCell): string => `${metric?.id} ${period?.from} ${period?.to} ${area}`;
  const counts = new Map<string, Set<number>>();
  for (const cell of cells)
    if (cell.why === null && cell.reading === 'value')
      counts.set(key(cell), (counts.get(key(cell)) ?? new Set()).add(cell.value));
  return cells.map((cell) =>
    cell.why === null && cell.reading === 'value' && counts.get(key(cell))!.size > 1
      ? { ...cell, why: `a second number for ${cell.metric!.id} in the table` }
      : cell,
  );
}
