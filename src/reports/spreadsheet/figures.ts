/** A force's figures in a spreadsheet: one a row (metric, period, area, value), or metrics down and periods or areas across. */
import { AreaTree } from '../../figures/area-tree.ts';
import type { Figure, Metric, Period, Precision, Report, Target } from '../../figures/model.ts';
import { quarterAt, samePeriod } from '../../figures/period.ts';
import { type Decision, decided, type OpenDecision } from '../decisions.ts';
import { forKind } from '../figures/fits.ts';
import { Frames } from '../figures/frames.ts';
import { HeldValues } from '../figures/held.ts';
import { AreaLabels } from '../names/area-labels.ts';
import { plainName } from '../names/place-names.ts';
import { numberMark, saidOfMark } from '../number-marks.ts';
import { ReportProblem } from '../problem.ts';
import { type Reading, type ReadOptions, reportId } from '../read-report.ts';
import { columnOf, isForce, isMeasureHead, type Column as TableColumn } from '../tables/columns.ts';
import { metricNamed, type Named, unitOf } from '../tables/naming.ts';
import { readPeriod } from './period-cell.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

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
type Column = keyof typeof COLUMNS;
const NEEDED: readonly Column[] = ['metric', 'period', 'value'];
/** So many mistakes are told at once. */
const MOST_MISTAKES = 20;
/** What says that a value is not given: suppressed, not available, not applicable, low. */
const NO_VALUE = /^(?:\[(?:c|x|z|low|u|w)\]|\.{1,3}|:|-|–|—|n\/?a|not (?:available|applicable))$/i;

interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** What a row and its column are called. */
interface Headed {
  readonly metric: string;
  readonly unit: string;
  readonly period: Period | null;
  readonly periodSaid: string;
}

/** A value in a row that has an error where it says what the value is of. */
interface Unread extends Place {
  readonly value: string;
  readonly said: string;
  readonly error: string;
}

/** "#N/A", "#DIV/0!", "#REF!" */
const isError = (cell: string): boolean => /^#(?:N\/A|[A-Z]+(?:\/\d)?[!?])/i.test(cell);

/** Shared by all figures, of which there may be many. */
const NONE: readonly never[] = [];

/**
 * The period of the report that the figures are: as told at the import, or the quarter of the latest one. Throws ReportProblem
 * where there are none; rows that cannot be read are told when all is read.
 */
export function periodOfFigures(sheets: readonly Sheet[], options: ReadOptions): Period {
  if (options.period !== null) return options.period;
  const reader = new SheetReader(options, null);
  for (const sheet of sheets) reader.read(sheet);
  return quarterAt(reader.latest());
}

export const figuresId = (force: string, period: Period): string => `${reportId(force, period)}-figures`;

/** Throws ReportProblem with every row that cannot be read. `period`: as periodOfFigures tells. */
export function readFigureSheets(
  sheets: readonly Sheet[],
  options: ReadOptions,
  period: Period = periodOfFigures(sheets, options),
): Reading {
  const reader = new SheetReader(options, period);
  for (const sheet of sheets) reader.read(sheet);
  return reader.reading(sheets.length, period);
}

export const readFigureRows = (rows: Iterable<Row>, options: ReadOptions): Reading =>
  readFigureSheets([{ name: '', rows }], options);

class SheetReader {
  readonly #options: ReadOptions;
  readonly #frames: Frames;
  readonly #areas: AreaLabels;
  readonly #tree: AreaTree;
  readonly #mistakes: string[] = [];
  readonly #remarks: string[] = [];
  readonly #figures: Figure[] = [];
  readonly #targets: Target[] = [];
  readonly #open: OpenDecision[] = [];
  readonly #held: HeldValues;
  /** Rows by area, by metric and period. */
  readonly #rows = new Map<string, Map<string, number>>();
  #twice: string | null = null;
  readonly #unread: Unread[] = [];
  readonly #names = new Map<string, Named>();
  /** Of what many rows say alike. */
  readonly #areaIds = new Map<string, string>();
  readonly #periods = new Map<string, Period | null>();
  /** Names of the sheets that have figures. */
  readonly #sheets: string[] = [];
  /** The report's; null: no figures are wanted yet, only the latest of their periods. */
  readonly #period: Period | null;
  readonly #id: string;
  #heads = 0;
  #read = 0;
  #latest = '';

  constructor(options: ReadOptions, period: Period | null) {
    const { catalogue } = options;
    this.#period = period;
    this.#id = period === null ? '' : figuresId(options.force, period);
    this.#held = new HeldValues(options.held);
    this.#options = options;
    this.#frames = new Frames(catalogue.metrics, catalogue.synonyms);
    this.#areas = new AreaLabels(catalogue.areas);
    this.#tree = new AreaTree(catalogue.areas);
  }

  read({ name, rows }: Sheet): void {
    const heading = this.#headingOf(rows);
    if (heading === 'empty') return;
    if (heading === null) {
      this.#remarks.push(`${name ? `sheet "${name}"` : 'the file'} has no table of figures and was passed over`);
      return;
    }
    this.#heads += 1;
    if (heading.shape === 'long') this.#readLong(name, rows, heading);
    else if (heading.shape === 'wide') this.#readWide(name, rows, heading);
    else this.#readAcross(name, rows, heading);
  }

  /** The first heading of one figure a row; else the first with metrics down; else the first with metrics across. */
  #headingOf(rows: Iterable<Row>): Heading | 'empty' | null {
    let [wide, across]: (Heading | null)[] = [null, null];
    let at = 0;
    for (const row of rows) {
      if (NEEDED.every((column) => row.some((cell) => COLUMNS[column].test(text(cell)))))
        return { row, at, shape: 'long' };
      if (!wide && this.#wideColumns(row) !== null) wide = { row, at, shape: 'wide' };
      if (!wide && !across && this.#metricColumns(row) !== null) across = { row, at, shape: 'across' };
      at += 1;
    }
    return at === 0 ? 'empty' : (wide ?? across ?? null);
  }

  #readLong(sheet: string, rows: Iterable<Row>, heading: Heading): void {
    const columns = columnsOf(heading.row, (message) => this.#mistakes.push(message));
    const passed = heading.row.map(text).filter((head, at) => head !== '' && !Object.values(columns).includes(at));
    if (passed.length > 0) this.#remarks.push(`columns passed over: ${passed.join(', ')}`);
    for (const { row, number } of this.#under(rows, heading)) {
      const cell = (column: Column): string =>
        columns[column] === undefined ? '' : text(row[columns[column]] ?? null);
      this.#take(
        { sheet, row: number },
        {
          metric: cell('metric'),
          unit: cell('unit'),
          period: this.#periodOf(cell('period')),
          periodSaid: cell('period'),
        },
        cell('area'),
        cell('value'),
        cell('note') || null,
      );
      if (cell('target') !== '')
        this.#takeTarget(
          { sheet, row: number },
          { name: cell('metric'), unit: cell('unit'), head: text(heading.row[columns.target!]!) },
          cell('area'),
          this.#periodOf(cell('period')),
          cell('target'),
        );
    }
  }

  #readWide(sheet: string, rows: Iterable<Row>, heading: Heading): void {
    const columns = this.#wideColumns(heading.row)!;
    const label = heading.row.findIndex((cell) => COLUMNS.metric.test(text(cell)) || isMeasureHead(text(cell)));
    const [areaColumn, unitColumn] = [COLUMNS.area, COLUMNS.unit].map((role) =>
      heading.row.findIndex((cell) => role.test(text(cell))),
    ) as [number, number];
    const passed = heading.row
      .map(text)
      .filter(
        (head, at) => head !== '' && ![label, areaColumn, unitColumn].includes(at) && !READ.has(columns[at]?.kind),
      );
    if (passed.length > 0) this.#remarks.push(`columns passed over: ${passed.join(', ')}`);
    for (const { row, number } of this.#under(rows, heading)) {
      columns.forEach((column, place) => {
        if (text(row[place] ?? null) === '') return;
        if (column?.kind === 'target')
          this.#takeTarget(
            { sheet, row: number },
            { name: text(row[label] ?? null), unit: text(row[unitColumn] ?? null), head: column.head },
            areaColumn >= 0 ? text(row[areaColumn] ?? null) : '',
            column.period,
            text(row[place]!),
          );
        if (column?.kind !== 'value') return;
        const area = areaColumn >= 0 ? text(row[areaColumn] ?? null) : (column.area ?? '');
        const period = column.period ?? this.#options.period;
        this.#take(
          { sheet, row: number },
          { metric: text(row[label] ?? null), unit: text(row[unitColumn] ?? null), period, periodSaid: column.head },
          area,
          text(row[place]!),
          null,
        );
      });
    }
  }

  /** Periods or areas down, metrics across. */
  #readAcross(sheet: string, rows: Iterable<Row>, heading: Heading): void {
    const head = heading.row.map(text);
    const columns = this.#metricColumns(heading.row)!;
    const [periodColumn, areaColumn] = [COLUMNS.period, COLUMNS.area].map((role) =>
      head.findIndex((cell) => role.test(cell)),
    ) as [number, number];
    const passed = head.filter(
      (cell, at) => cell !== '' && ![periodColumn, areaColumn].includes(at) && !columns.includes(at),
    );
    if (passed.length > 0) this.#remarks.push(`columns passed over: ${passed.join(', ')}`);
    for (const { row, number } of this.#under(rows, heading)) {
      for (const place of columns) {
        const value = text(row[place] ?? null);
        if (value === '') continue;
        const periodSaid = periodColumn < 0 ? '' : text(row[periodColumn] ?? null);
        const period = periodColumn < 0 ? this.#options.period : this.#periodOf(periodSaid);
        const area = areaColumn < 0 ? '' : text(row[areaColumn] ?? null);
        this.#take({ sheet, row: number }, { metric: head[place]!, unit: '', period, periodSaid }, area, value, null);
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

  /** The columns that metrics head, beside one of periods or areas; null for a row that is no such heading. */
  #metricColumns(row: Row): number[] | null {
    const head = row.map(text);
    if (!head.some((cell) => COLUMNS.period.test(cell) || COLUMNS.area.test(cell))) return null;
    const found = head.flatMap((cell, at) => (cell !== '' && this.#named(cell, '').metric ? [at] : []));
    return found.length > 0 ? found : null;
  }

  /** An empty row, or one with words in a single cell: a source, a note, a title over the rows that follow. */
  #isNote(row: Row, number: number): boolean {
    const filled = row.map(text).filter((said) => said !== '');
    const [only] = filled;
    if (only === undefined) return true;
    if (filled.length > 1 || /^#|^[\d£.,%\s-]+$/.test(only)) return false;
    this.#remarks.push(`row ${number} holds no figure and was passed over: "${only}"`);
    return true;
  }

  /** The columns of a heading with metrics down; null for a row that is none. */
  #wideColumns(row: Row): (TableColumn | null)[] | null {
    if (!row.some((cell) => COLUMNS.metric.test(text(cell)) || isMeasureHead(text(cell)))) return null;
    const quarter = this.#options.period ?? quarterAt('2050-01-01');
    const context = {
      quarter,
      areaOf: (name: string) => this.#areaOf(name),
      isElsewhere: (name: string) => this.#isElsewhere(name),
    };
    const columns = row.map((cell) => columnOf(text(cell).replace(/^at (?=\d{4}-)/, ''), context));
    return columns.some((column) => column?.kind === 'value') ? columns : null;
  }

  #areaOf(name: string): string | undefined {
    const known = this.#areaIds.get(name);
    if (known !== undefined) return known;
    const found = isForce(name) ? this.#tree.force.id : (this.#tree.get(name)?.id ?? this.#areas.area(name));
    if (found !== undefined) this.#areaIds.set(name, found);
    return found;
  }

  #periodOf(said: string): Period | null {
    let found = this.#periods.get(said);
    if (found === undefined) {
      found = readPeriod(said);
      this.#periods.set(said, found);
    }
    return found;
  }

  #isElsewhere(name: string): boolean {
    return this.#options.elsewhere?.includes(plainName(name)) ?? false;
  }

  #take(
    { sheet, row }: Place,
    { metric: name, unit, period, periodSaid }: Headed,
    areaSaid: string,
    value: string,
    note: string | null,
  ): void {
    const where = sheet === '' || this.#heads === 1 ? `row ${row}` : `sheet "${sheet}", row ${row}`;
    const fault = (message: string) => this.#mistakes.push(`${where}: ${message}`);
    const { metric, near, times } = this.#named(name, unit);
    const area = areaSaid === '' ? this.#tree.force.id : this.#areaOf(areaSaid);
    if (NO_VALUE.test(value)) {
      this.#remarks.push(`${where}: no value is given ("${value}")`);
      return;
    }
    if (isError(value)) {
      this.#remarks.push(`${where}: no value is given: "${value}" is an error of the spreadsheet`);
      return;
    }
    const error = [name, areaSaid, periodSaid].find(isError);
    if (error !== undefined) {
      this.#unread.push({ sheet, row, value, said: `${name} | ${areaSaid} | ${periodSaid}: ${value}`, error });
      return;
    }
    const amount = readValue(value, metric, times);
    const meant = near.length > 0 ? `; did you mean ${near.map(({ id }) => id).join(' or ')}?` : '';
    if (!metric) fault(`no metric is called "${name}" (ids and labels stand in data/metrics.yaml)${meant}`);
    if (area === undefined) fault(`no area is called "${areaSaid}"`);
    if (!period) fault(`"${periodSaid}" is no period; write "Q3 2020/21", "October 2020" or "at 2020-12-31"`);
    if (!amount) fault(`"${value}" is no number${metric ? ` of ${metric.unit}` : ''}`);
    if (!metric || area === undefined || !period || !amount) return;
    if (period.to > this.#latest) this.#latest = period.to;
    if (this.#period === null) return;
    const page = this.#pageOf(sheet);
    const source = {
      ...{ report: this.#id, page, printedPage: null, commitment: metric.commitment },
      bullet: `${page}.${row}`,
    };
    const figure: Figure = {
      metric: metric.id,
      value: amount.value,
      precision: amount.precision,
      period: forKind(metric, period),
      area,
      basis: 'reported',
      working: null,
      note: [note, amount.mark].filter(Boolean).join(' ') || null,
      stated: NONE,
      priority: metric.priority,
      source,
      superseded: NONE,
    };
    this.#read += 1;
    this.#checkTwice(row, figure);
    this.#weigh(figure, metric, this.#period, `${name} | ${periodSaid}: ${value}`);
  }

  /** What is no number of a metric held is passed over with a word: a target refuses no file. */
  #takeTarget(
    { sheet, row }: Place,
    { name, unit, head }: { readonly name: string; readonly unit: string; readonly head: string },
    areaSaid: string,
    period: Period | null,
    value: string,
  ): void {
    if (this.#period === null) return;
    const { metric, times } = this.#named(name, unit);
    const area = areaSaid === '' ? this.#tree.force.id : this.#areaOf(areaSaid);
    const amount = readValue(value, metric, times);
    if (!metric || area === undefined || !amount) {
      if (!NO_VALUE.test(value)) this.#remarks.push(`row ${row}: the target ${value} of "${name}" is not taken in`);
      return;
    }
    const page = this.#pageOf(sheet);
    this.#targets.push({
      ...{ metric: metric.id, value: amount.value, precision: amount.precision, area, priority: metric.priority },
      period: period && forKind(metric, period),
      source: { report: this.#id, page, printedPage: null, commitment: metric.commitment, bullet: `${page}.${row}` },
      words: `${name} | ${head}: ${value}`,
    });
  }

  /** Sheets with figures are counted as pages. */
  #pageOf(sheet: string): number {
    const at = this.#sheets.indexOf(sheet);
    return at < 0 ? this.#sheets.push(sheet) : at + 1;
  }

  /** What is far from what is held is asked, as in a text. */
  #weigh(figure: Figure, metric: Metric, period: Period, said: string): void {
    const before = samePeriod(figure.period, forKind(metric, period))
      ? this.#held.farFrom(metric, figure.area, figure.value, period)
      : null;
    if (before === null) {
      this.#figures.push(figure);
      return;
    }
    const answer = this.#asked({
      bullet: figure.source.bullet,
      number: String(figure.value),
      place: 1,
      sentence: said,
      why: `it is far from what ${metric.id} was before (${before})`,
      suggest: { metric: metric.id, period: figure.period.label },
    });
    if (answer === null) return;
    const { metric: id, value, period: when, area, note } = answer;
    this.#figures.push({
      ...{ ...figure, metric: id, value: value ?? figure.value, period: when ?? figure.period },
      ...{ area: area ?? figure.area, note: note ?? figure.note },
    });
  }

  /** What an analyst decided of a number; null for what stays open or is no figure. */
  #asked(asked: OpenDecision): Decision | null {
    const answer = decided(this.#options.decisions, asked, this.#options.catalogue, this.#options.period?.to);
    if (answer === null) this.#open.push(asked);
    return answer === 'not a figure' ? null : answer;
  }

  /** A value in a row that has an error where it says what the value is of. */
  #decide({ sheet, row, value, said, error }: Unread, period: Period): void {
    const page = this.#pageOf(sheet);
    const bullet = `${page}.${row}`;
    const answer = this.#asked({
      ...{ bullet, number: value, place: 1, sentence: said },
      why: `its row has "${error}", an error of the spreadsheet`,
    });
    if (answer === null) return;
    const metric = this.#options.catalogue.metrics.find(({ id }) => id === answer.metric)!;
    const amount = readValue(value, metric, 1);
    const number = answer.value ?? amount?.value;
    if (number === undefined) return;
    this.#figures.push({
      ...{ metric: metric.id, value: number, precision: amount?.precision ?? 'exact' },
      ...{ period: answer.period ?? forKind(metric, period), area: answer.area ?? this.#tree.force.id },
      ...{ basis: 'reported', working: null, note: answer.note, stated: NONE, priority: metric.priority },
      superseded: NONE,
      source: { report: this.#id, page, printedPage: null, commitment: metric.commitment, bullet },
    });
  }

  /** `unit`: as a column of its own gives it, "£000". */
  #named(name: string, unit: string): Named {
    const key = `${name}\n${unit}`;
    let found = this.#names.get(key);
    if (!found) {
      found = { ...metricNamed(name, this.#frames), ...(unit === '' ? {} : unitOf(unit)) };
      this.#names.set(key, found);
    }
    return found;
  }

  /** The last day that a figure is of. Throws ReportProblem where there is none. */
  latest(): string {
    if (this.#heads === 0)
      throw new ReportProblem(
        'No row has the columns metric, period and value (and area, where figures are of an area). Head the columns so.',
      );
    if (this.#latest === '') {
      this.#tellMistakes();
      throw new ReportProblem('It has the columns, and no figure under them.');
    }
    return this.#latest;
  }

  reading(sheets: number, period: Period): Reading {
    const { force } = this.#options;
    this.#tellMistakes();
    this.latest();
    if (this.#twice !== null) throw new ReportProblem(this.#twice);
    for (const unread of this.#unread) this.#decide(unread, period);
    const report: Report = {
      id: this.#id,
      force,
      title: `${force} Police figures ${period.label}`,
      period,
      published: null,
      asAt: period.to,
      marking: null,
      version: 1,
      ...(this.#targets.length > 0 && { targets: this.#targets }),
    };
    return {
      bundle: { report, figures: this.#figures, updates: [], vocabulary: {} },
      cover: { marking: null, period, version: null },
      pages: Math.max(1, sheets),
      quantities: this.#read,
      open: this.#open,
      named: [],
      headings: [],
      remarks: this.#remarks,
    };
  }

  /** Throws ReportProblem where there are any. */
  #tellMistakes(): void {
    if (this.#mistakes.length === 0) return;
    throw new ReportProblem(
      [
        ...this.#mistakes.slice(0, MOST_MISTAKES),
        ...(this.#mistakes.length > MOST_MISTAKES ? [`and ${this.#mistakes.length - MOST_MISTAKES} more`] : []),
      ].join('\n'),
    );
  }

  /** The first figure that two rows give is kept to be told. */
  #checkTwice(row: number, { metric, period, area }: Figure): void {
    const of = `${metric}, ${period.label}`;
    let areas = this.#rows.get(of);
    if (!areas) {
      areas = new Map();
      this.#rows.set(of, areas);
    }
    const first = areas.get(area);
    if (first === undefined) areas.set(area, row);
    else this.#twice ??= `row ${row}: a second figure for ${of}, ${area}; the first is in row ${first}`;
  }
}

/** Kinds of columns that something is taken from. */
const READ: ReadonlySet<string | undefined> = new Set(['value', 'target']);

/** Where a sheet's table is headed. */
interface Heading {
  readonly row: Row;
  /** Its place among the rows. */
  readonly at: number;
  /** One figure a row; metrics down; metrics across. */
  readonly shape: 'long' | 'wide' | 'across';
}

/** `fault`: told of two columns that fit one role. */
function columnsOf(row: Row, fault: (message: string) => void): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const [at, other] = row.flatMap((cell, place) => (COLUMNS[column].test(text(cell)) ? [place] : []));
    if (at !== undefined) found[column] = at;
    if (other !== undefined && column !== 'note' && column !== 'target')
      fault(
        `two columns may be the ${column}: "${text(row[at!]!)}" and "${text(row[other]!)}"; give one of them another head`,
      );
  }
  return found;
}

function text(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  // A date cell is the day itself; a level is read on it.
  return cell instanceof Date ? `at ${cell.toISOString().slice(0, 10)}` : String(cell).trim();
}

const HEDGES: readonly (readonly [RegExp, Precision])[] = [
  [/^(?:approximately|approx\.?|about|around|c\.|~)\s*/i, 'approximate'],
  [/^(?:over|more than|>)\s*/i, 'over'],
  [/^(?:at least|≥)\s*/i, 'at least'],
  [/^(?:nearly|almost)\s*/i, 'nearly'],
];

interface Amount {
  readonly value: number;
  readonly precision: Precision;
  /** What its mark says: "Provisional."; empty without one. */
  readonly mark: string;
}

/** "70,753", "£5.7m", "60.5%", "about 105,000", "75,112p", in so many; null for what is no number of the metric's unit. */
function readValue(written: string, metric: Metric | null, of: number): Amount | null {
  const marked = /^(.*\d%?)\s?\[?([pr])\]?$/i.exec(written);
  const mark = numberMark(marked?.[2]);
  const whole = marked ? marked[1]! : written;
  const hedge = HEDGES.find(([pattern]) => pattern.test(whole));
  const bare = hedge ? whole.replace(hedge[0], '') : whole;
  const match =
    /^(£\s?)?(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)\s?(k|m|bn|thousand|million|billion)?\s?(%)?$/i.exec(bare);
  if (!match) return null;
  const [, pound, digits, scale, percent] = match;
  if (metric && ((pound && metric.kind !== 'money') || (percent && metric.kind !== 'share'))) return null;
  const times = scale ? { k: 1e3, t: 1e3, m: 1e6, b: 1e9 }[scale[0]!.toLowerCase()]! : 1;
  const value = Math.round(Number(digits!.replaceAll(',', '')) * times * of * 1e6) / 1e6;
  if (metric && (metric.kind === 'count' || metric.kind === 'stock') && !Number.isInteger(value)) return null;
  return { value, precision: hedge?.[1] ?? 'exact', mark: mark === null ? '' : saidOfMark(mark) };
}
