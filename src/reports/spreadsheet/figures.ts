/** A force's figures in a spreadsheet: one a row (metric, period, area, value), or metrics down and periods or areas across. */
import { AreaTree } from '../../figures/area-tree.ts';
import type { Period } from '../../figures/model.ts';
import { quarterAt } from '../../figures/period.ts';
import { Frames } from '../figures/frames.ts';
import { AreaLabels } from '../names/area-labels.ts';
import { periodMissing, periodOfName } from '../outlined.ts';
import { type Reading, type ReadOptions, reportId } from '../read-report.ts';
import { isMeasureHead, unitIn } from '../tables/columns.ts';
import type { Row, Sheet } from './sheet.ts';
import {
  type Column,
  columnsOf,
  type Heading,
  headingOf,
  isHead,
  metricColumns,
  wideColumns,
} from './sheet-headings.ts';
import { SheetNames } from './sheet-names.ts';
import { Taken } from './taken-figures.ts';
import { textOf } from './value-cell.ts';

/** Kinds of columns that something is taken from. */
const READ: ReadonlySet<string | undefined> = new Set(['value', 'target']);

/** Stands for the report's own period while that is not known: later than any that a sheet tells. */
const UNTOLD = quarterAt('2050-01-01');

/**
 * The period of the report that the figures are: as told at the import, the quarter of the latest one, or where figures are of
 * no period by themselves as the file's name tells. Throws ReportProblem where there are no figures, and where nothing tells it.
 */
export function periodOfFigures(sheets: readonly Sheet[], options: ReadOptions): Period {
  if (options.period !== null) return options.period;
  const reader = new SheetReader(options, null);
  for (const sheet of sheets) reader.read(sheet);
  const latest = reader.taken.latest();
  return latest < UNTOLD.from ? quarterAt(latest) : (periodOfName(options.fileName) ?? periodMissing());
}

export const figuresId = (force: string, period: Period): string => `${reportId(force, period)}-figures`;

/** Throws ReportProblem where no row can be read. `period`: as periodOfFigures tells. */
export function readFigureSheets(
  sheets: readonly Sheet[],
  options: ReadOptions,
  period: Period = periodOfFigures(sheets, options),
): Reading {
  const reader = new SheetReader(options, period);
  for (const sheet of sheets) reader.read(sheet);
  return reader.taken.reading(sheets.length, period);
}

class SheetReader {
  readonly #options: ReadOptions;
  readonly #period: Period;
  readonly #names: SheetNames;
  readonly taken: Taken;

  /** `period`: the report's; null where only the latest of the figures' periods is wanted. */
  constructor(options: ReadOptions, period: Period | null) {
    const { catalogue, force, elsewhere } = options;
    this.#options = options;
    this.#period = period ?? options.period ?? UNTOLD;
    const tree = new AreaTree(catalogue.areas);
    const frames = new Frames(catalogue.metrics, catalogue.synonyms);
    this.#names = new SheetNames(frames, new AreaLabels(catalogue.areas), tree, elsewhere);
    this.taken = new Taken(options, this.#names, tree, period, period === null ? '' : figuresId(force, period));
  }

  get #context() {
    return { names: this.#names, quarter: this.#period };
  }

  read({ name, rows }: Sheet): void {
    const heading = headingOf(rows, this.#context);
    if (heading === 'empty') return;
    if (heading === null) {
      this.taken.remark(`${name ? `sheet "${name}"` : 'the file'} has no table of figures and was passed over`);
      return;
    }
    this.taken.beginTable();
    if (heading.shape === 'long') this.#readLong(name, rows, heading);
    else if (heading.shape === 'wide') this.#readWide(name, rows, heading);
    else this.#readAcross(name, rows, heading);
  }

  #readLong(sheet: string, rows: Iterable<Row>, heading: Heading): void {
    const columns = columnsOf(heading.row);
    const passed = heading.row.map(textOf).filter((head, at) => head !== '' && !Object.values(columns).includes(at));
    if (passed.length > 0) this.taken.remark(`columns passed over: ${passed.join(', ')}`);
    const valueUnit = unitIn(textOf(heading.row[columns.value!]!));
    for (const { row, number } of this.#under(rows, heading)) {
      const cell = (column: Column): string =>
        columns[column] === undefined ? '' : textOf(row[columns[column]] ?? null);
      const unit = cell('unit') || valueUnit;
      this.taken.take(
        { sheet, row: number },
        {
          metric: cell('metric'),
          unit,
          period: this.#names.period(cell('period')),
          periodSaid: cell('period'),
        },
        cell('area'),
        cell('value'),
        cell('note') || null,
      );
      if (cell('target') !== '')
        this.taken.takeTarget(
          { sheet, row: number },
          { name: cell('metric'), unit, head: textOf(heading.row[columns.target!]!) },
          cell('area'),
          this.#names.period(cell('period')),
          cell('target'),
        );
    }
  }

  #readWide(sheet: string, rows: Iterable<Row>, heading: Heading): void {
    const columns = wideColumns(heading.row, this.#context)!;
    const label = heading.row.findIndex((cell) => isHead('metric', cell) || isMeasureHead(textOf(cell)));
    const [areaColumn, unitColumn] = (['area', 'unit'] as const).map((role) =>
      heading.row.findIndex((cell) => isHead(role, cell)),
    ) as [number, number];
    const passed = heading.row
      .map(textOf)
      .filter(
        (head, at) => head !== '' && ![label, areaColumn, unitColumn].includes(at) && !READ.has(columns[at]?.kind),
      );
    if (passed.length > 0) this.taken.remark(`columns passed over: ${passed.join(', ')}`);
    for (const { row, number } of this.#under(rows, heading)) {
      columns.forEach((column, place) => {
        if (textOf(row[place] ?? null) === '') return;
        if (column?.kind === 'target')
          this.taken.takeTarget(
            { sheet, row: number },
            { name: textOf(row[label] ?? null), unit: textOf(row[unitColumn] ?? null), head: column.head },
            areaColumn >= 0 ? textOf(row[areaColumn] ?? null) : '',
            column.period,
            textOf(row[place]!),
          );
        if (column?.kind !== 'value') return;
        const area = areaColumn >= 0 ? textOf(row[areaColumn] ?? null) : (column.area ?? '');
        const period = column.period ?? this.#options.period;
        this.taken.take(
          { sheet, row: number },
          {
            metric: textOf(row[label] ?? null),
            unit: textOf(row[unitColumn] ?? null) || column.unit,
            period,
            periodSaid: column.head,
          },
          area,
          textOf(row[place]!),
          null,
        );
      });
    }
  }

  /** Periods or areas down, metrics across. */
  #readAcross(sheet: string, rows: Iterable<Row>, heading: Heading): void {
    const head = heading.row.map(textOf);
    const columns = metricColumns(heading.row, this.#names)!;
    const [periodColumn, areaColumn] = (['period', 'area'] as const).map((role) =>
      heading.row.findIndex((cell) => isHead(role, cell)),
    ) as [number, number];
    const passed = head.filter(
      (cell, at) => cell !== '' && ![periodColumn, areaColumn].includes(at) && !columns.includes(at),
    );
    if (passed.length > 0) this.taken.remark(`columns passed over: ${passed.join(', ')}`);
    for (const { row, number } of this.#under(rows, heading)) {
      for (const place of columns) {
        const value = textOf(row[place] ?? null);
        if (value === '') continue;
        const periodSaid = periodColumn < 0 ? '' : textOf(row[periodColumn] ?? null);
        const period = periodColumn < 0 ? this.#options.period : this.#names.period(periodSaid);
        const area = areaColumn < 0 ? '' : textOf(row[areaColumn] ?? null);
        this.taken.take(
          { sheet, row: number },
          { metric: head[place]!, unit: '', period, periodSaid },
          area,
          value,
          null,
        );
      }
    }
  }

  /** The rows under a heading that may hold figures, with their numbers in the file. */
  *#under(rows: Iterable<Row>, { at: heading }: Heading): Generator<{ readonly row: Row; readonly number: number }> {
    let number = 0;
    for (const row of rows) {
      number += 1;
      if (number > heading + 1 && !this.#isNote(row, number)) yield { row, number };
    }
  }

  /** An empty row, or one with words in a single cell: a source, a note, a title over the rows that follow. */
  #isNote(row: Row, number: number): boolean {
    const filled = row.map(textOf).filter((said) => said !== '');
    const [only] = filled;
    if (only === undefined) return true;
    if (filled.length > 1 || /^#|^[\d£.,%\s-]+$/.test(only)) return false;
    this.taken.remark(`row ${number} holds no figure and was passed over: "${only}"`);
    return true;
  }
}
