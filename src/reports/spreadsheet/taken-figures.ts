/** What is taken in of a spreadsheet, cell by cell, with the reason for what is not: figures, targets, numbers left for decision. */
import type { AreaTree } from '../../figures/area-tree.ts';
import type { Figure, Metric, Period, Report, Source, Target } from '../../figures/model.ts';
import { samePeriod } from '../../figures/period.ts';
import { asDecided, type Told } from '../as-decided.ts';
import { type Decision, decided, type OpenDecision } from '../decisions.ts';
import { forKind } from '../figures/fits.ts';
import { HeldValues } from '../figures/held.ts';
import { ReportProblem } from '../problem.ts';
import type { Reading, ReadOptions } from '../read-report.ts';
import type { SheetNames } from './sheet-names.ts';
import { isError, NO_VALUE, readValue } from './value-cell.ts';

/** So many reasons are told at once. */
const MOST_REASONS = 20;
export interface Place {
  readonly sheet: string;
  readonly row: number;
}

/** What a row and its column are called. */
export interface Headed {
  readonly metric: string;
  readonly unit: string;
  readonly period: Period | null;
  readonly periodSaid: string;
}

/** A value that is not taken in as it stands, with what of its row could be read. */
interface Unread extends Place {
  readonly value: string;
  readonly said: string;
  readonly why: string;
  readonly near: Metric | null;
  readonly area: string | undefined;
  readonly period: Period | null;
  /** What its unit multiplies it by. */
  readonly times: number;
}

/** Shared by all figures, of which there may be many. */
const NONE: readonly never[] = [];

export class Taken {
  readonly #options: ReadOptions;
  readonly #names: SheetNames;
  readonly #tree: AreaTree;
  readonly #held: HeldValues;
  readonly #remarks: string[] = [];
  readonly #figures: Figure[] = [];
  readonly #targets: Target[] = [];
  readonly #open: OpenDecision[] = [];
  /** Rows by area, by metric and period. */
  readonly #rows = new Map<string, Map<string, number>>();
  #twice: string | null = null;
  readonly #unread: Unread[] = [];
  /** How many numbers were asked about, by row. */
  readonly #askedIn = new Map<string, number>();
  /** Names of the sheets that have figures. */
  readonly #sheets: string[] = [];
  /** The report's; null: no figures are wanted yet, only the latest of their periods. */
  readonly #period: Period | null;
  readonly #id: string;
  #heads = 0;
  #read = 0;
  #latest = '';

  constructor(options: ReadOptions, names: SheetNames, tree: AreaTree, period: Period | null, id: string) {
    this.#options = options;
    this.#names = names;
    this.#tree = tree;
    this.#period = period;
    this.#id = id;
    this.#held = new HeldValues(options.held);
  }

  /** A sheet has a table of figures. */
  beginTable(): void {
    this.#heads += 1;
  }

  remark(text: string): void {
    this.#remarks.push(text);
  }

  take(
    { sheet, row }: Place,
    { metric: name, unit, period, periodSaid }: Headed,
    areaSaid: string,
    value: string,
    note: string | null,
  ): void {
    const where = this.#where(sheet, row);
    const named = this.#names.metric(name, unit);
    const { metric, near, times } = named;
    const area = areaSaid === '' ? this.#tree.force.id : this.#names.area(areaSaid);
    if (NO_VALUE.test(value)) {
      this.#remarks.push(`${where}: no value is given ("${value}")`);
      return;
    }
    if (isError(value)) {
      this.#remarks.push(`${where}: no value is given: "${value}" is an error of the spreadsheet`);
      return;
    }
    const error = [name, areaSaid, periodSaid].find(isError);
    const isOfUnit = (of: Metric | null): boolean =>
      (!named.money || of?.kind === 'money') && (!named.percent || of?.kind === 'share');
    const amountOf = (of: Metric | null) => (isOfUnit(of) ? readValue(value, of, times) : null);
    const amount = amountOf(metric);
    if (error !== undefined || !metric || area === undefined || !period || !amount) {
      const likely = (metric ? [metric] : near).filter((one) => amountOf(one) !== null);
      const why = (): string => {
        if (error !== undefined) return `its row has "${error}", an error of the spreadsheet`;
        const like = likely.map(({ id }) => id).join(' or ');
        if (!metric) return `no metric is called "${name}"${like && `; did you mean ${like}?`}`;
        if (area === undefined)
          return this.#names.isElsewhere(areaSaid)
            ? 'it is of another force or place'
            : `no area is called "${areaSaid}"`;
        if (!period) return `"${periodSaid}" is no period; write "Q3 2020/21", "October 2020" or "at 2020-12-31"`;
        return `"${value}" is no number of ${metric.unit}${isOfUnit(metric) ? '' : `, and its unit is "${unit || name}"`}`;
      };
      const said = `${name} | ${areaSaid} | ${periodSaid}: ${value}`;
      this.#unread.push({ sheet, row, value, said, why: why(), near: likely[0] ?? null, area, period, times });
      return;
    }
    if (period.to > this.#latest) this.#latest = period.to;
    if (this.#period === null) return;
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
      source: this.#sourceOf(sheet, row, metric),
      superseded: NONE,
    };
    this.#read += 1;
    this.#checkTwice(row, figure);
    this.#weigh(figure, metric, this.#period, `${name} | ${periodSaid}: ${value}`);
  }

  /** What is no number of a metric held is passed over with a word: a target refuses no file. */
  takeTarget(
    { sheet, row }: Place,
    { name, unit, head }: { readonly name: string; readonly unit: string; readonly head: string },
    areaSaid: string,
    period: Period | null,
    value: string,
  ): void {
    if (this.#period === null) return;
    const { metric, times } = this.#names.metric(name, unit);
    const area = areaSaid === '' ? this.#tree.force.id : this.#names.area(areaSaid);
    const amount = readValue(value, metric, times);
    if (!metric || area === undefined || !amount) {
      if (!NO_VALUE.test(value)) this.#remarks.push(`row ${row}: the target ${value} of "${name}" is not taken in`);
      return;
    }
    this.#targets.push({
      ...{ metric: metric.id, value: amount.value, precision: amount.precision, area, priority: metric.priority },
      period: period && forKind(metric, period),
      source: this.#sourceOf(sheet, row, metric),
      words: `${name} | ${head}: ${value}`,
    });
  }

  #where(sheet: string, row: number): string {
    return sheet === '' || this.#heads === 1 ? `row ${row}` : `sheet "${sheet}", row ${row}`;
  }

  #sourceOf(sheet: string, row: number, { commitment }: Metric): Source {
    const page = this.#pageOf(sheet);
    const place = { report: this.#id, page, printedPage: null, ...(sheet && { sheet }) };
    return { ...place, commitment, bullet: `${page}.${row}` };
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
      sentence: said,
      why: `it is far from what ${metric.id} was before (${before})`,
      suggest: { metric: metric.id, period: figure.period.label },
    });
    if (answer === null) return;
    this.#hold({ ...answer, note: answer.note ?? figure.note }, { ...figure, words: said });
  }

  /** What an analyst decided of a number; null for what stays open or is no figure. */
  #asked(asked: Omit<OpenDecision, 'place'>): Decision | null {
    const place = (this.#askedIn.get(asked.bullet) ?? 0) + 1;
    this.#askedIn.set(asked.bullet, place);
    const open = { ...asked, place };
    const answer = decided(this.#options.decisions, open, this.#options.catalogue, this.#options.period?.to);
    if (answer === null) this.#open.push(open);
    return answer === 'not a figure' ? null : answer;
  }

  /** Throws ReportProblem where it was decided without an area, and its own could not be read. */
  #decide({ sheet, row, value, said, why, near, area, period, times }: Unread, report: Period): void {
    const bullet = `${this.#pageOf(sheet)}.${row}`;
    const suggest = near && period ? { suggest: { metric: near.id, period: period.label } } : {};
    const answer = this.#asked({ bullet, number: value, sentence: said, why, ...suggest });
    if (answer === null) return;
    const metric = this.#options.catalogue.metrics.find(({ id }) => id === answer.metric)!;
    const amount = readValue(value, metric, times);
    const number = answer.value ?? amount?.value;
    if (number === undefined) return;
    const of = answer.area ?? area;
    if (of === undefined)
      throw new ReportProblem(`bullet ${bullet}, ${value}: its area is not known; decide it with an area`);
    this.#hold(answer, {
      ...{
        value: number,
        precision: amount?.precision ?? 'exact',
        period: forKind(metric, period ?? report),
        area: of,
      },
      ...{ priority: metric.priority, words: said },
      source: this.#sourceOf(sheet, row, metric),
    });
  }

  #hold(answer: Decision, told: Told): void {
    const decided = asDecided(answer, told);
    if ('target' in decided) this.#targets.push(decided.target);
    else this.#figures.push(decided.figure);
  }

  /** The last day that a figure is of. Throws ReportProblem where there is none. */
  latest(): string {
    if (this.#heads === 0)
      throw new ReportProblem(
        'No row has the columns metric, period and value (and area, where figures are of an area). Head the columns so.',
      );
    if (this.#latest !== '') return this.#latest;
    const reasons = this.#unread.map(({ sheet, row, why }) => `${this.#where(sheet, row)}: ${why}`);
    const more = reasons.length - MOST_REASONS;
    throw new ReportProblem(
      ['It has the columns, and no figure under them.', ...reasons.slice(0, MOST_REASONS)].join('\n') +
        (more > 0 ? `\nand ${more} more` : ''),
    );
  }

  reading(sheets: number, period: Period): Reading {
    const { force } = this.#options;
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
