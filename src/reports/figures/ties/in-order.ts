/** As many numbers in a row as metrics or months in a row: each is of the one in its place, "72,904 and 66,480 respectively for 999 and 101 calls". */
import type { Metric, Period } from '../../../figures/model.ts';
import { covers, monthsIn, samePeriod } from '../../../figures/period.ts';
import {
  isAgent,
  isTimeWord,
  JOINS_NAMES,
  leadsToOther,
  onlyHolds,
  reasonOf,
  saysByMonth,
  saysPart,
  stem,
} from '../../language.ts';
import type { BulletText } from '../bullet-text.ts';
import { fits, forKind } from '../fits.ts';
import type { Frames } from '../frames.ts';
import type { Marks } from '../marks.ts';
import type { Statements } from '../statement.ts';
import type { Ties } from './tie.ts';
import type { TiedNumbers } from './tied-numbers.ts';
import type { TyingState } from './tying-state.ts';

interface Told {
  readonly metric: Metric;
  readonly period: Period;
}

export class InOrder {
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #statements: Statements;
  readonly #frames: Frames;
  readonly #tied: TiedNumbers;

  constructor({ context: { bullet, quarter, statements, frames }, tied }: TyingState) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#statements = statements;
    this.#frames = frames;
    this.#tied = tied;
  }

  /** Those ties and open numbers with what the order tells of the numbers that are left open. */
  read({ aims, open }: Ties): Ties {
    let left = open;
    for (const marks of this.#statements.sentences) {
      const { sentence } = marks.passage;
      const all = this.#bullet.quantities.flatMap((one, at) =>
        one.start >= sentence.start &&
        one.start < sentence.end &&
        !/^\s+months\b/.test(this.#bullet.text.slice(one.end))
          ? [at]
          : [],
      );
      const isLeft = all.some((at) => left.some(({ quantity }) => quantity === at));
      const told = this.#ofMonths(marks, all) ?? (isLeft ? this.#ofMetrics(marks, all) : null);
      if (!told) continue;
      const { ties } = this.#tied;
      ties.splice(0, ties.length, ...ties.filter(({ quantity }) => !all.includes(quantity)));
      for (const [place, { metric, period }] of told.entries()) this.#tied.add(metric, all[place]!, period);
      left = left.filter(({ quantity }) => !all.includes(quantity));
    }
    return { ties: this.#tied.ties, aims, open: left };
  }

  /** "Monthly: 22,310, 21,200 and 22,905", "90, 80 and 70 in January, February and March": one metric's months, and what they come to before or behind them. */
  #ofMonths(marks: Marks, all: readonly number[]): readonly Told[] | null {
    const values = all.map((at) => this.#bullet.quantities[at]!.value);
    const isSum = (total: number, rest: readonly number[]): boolean =>
      rest.length === 3 && rest.reduce((sum, value) => sum + value, 0) === total;
    const [isFirst, isLast] = [isSum(values[0]!, values.slice(1)), isSum(values.at(-1)!, values.slice(0, -1))];
    const row = all.slice(isFirst ? 1 : 0, isLast ? -1 : undefined);
    if (!this.#isRow(marks, row)) return null;
    const months = this.#months(marks, row.length);
    const [metric, another] = this.#statements.namedIn(marks, (one) =>
      all.every((at) => fits(one, this.#bullet.quantities[at]!)),
    );
    if (!months || !metric || another || (metric.kind !== 'count' && metric.kind !== 'hours')) return null;
    if (!this.#isAllSaid(marks, [metric], /^(?:months?|monthly|by|three)$/)) return null;
    const told = months.map((period) => ({ metric, period }));
    const total = { metric, period: this.#quarter };
    return [...(isFirst ? [total] : []), ...told, ...(isLast ? [total] : [])];
  }

  /** As many months as there are numbers, by name or all of the quarter. */
  #months({ passage: { text, sentence } }: Marks, count: number): readonly Period[] | null {
    const cues = this.#bullet.cues(sentence.start, sentence.end, { comparing: true, bare: true });
    const named = cues.map(({ period }) => period).filter((period) => !samePeriod(period, this.#quarter));
    if (named.length === count && named.every((period) => covers(this.#quarter, period) && period.kind === 'month'))
      return named;
    const isByMonth = saysByMonth(text.slice(sentence.start, sentence.end));
    const months = monthsIn(this.#quarter);
    return named.length === 0 && isByMonth && months?.length === count ? months : null;
  }

  /** Numbers with nothing but a comma or "and" between them. */
  #isRow({ passage: { text } }: Marks, all: readonly number[]): boolean {
    const { quantities } = this.#bullet;
    const gaps = all.slice(1).map((at) => text.slice(quantities[at - 1]!.end, quantities[at]!.start));
    return all.length > 1 && all.every((at) => !quantities[at]!.doubt) && gaps.every((gap) => IN_ROW.test(gap));
  }

  #ofMetrics(marks: Marks, all: readonly number[]): readonly Told[] | null {
    const metrics = this.#metrics(marks, all);
    const period = metrics && this.#period(marks);
    return metrics && period && metrics.map((metric) => ({ metric, period: forKind(metric, period) }));
  }

  /** Of each number; null where the two rows do not match or a word is not accounted for. */
  #metrics(marks: Marks, all: readonly number[]): readonly Metric[] | null {
    const { tokens, text } = marks.passage;
    const { kinds } = marks;
    const { quantities } = this.#bullet;
    if (!this.#isRow(marks, all)) return null;
    const runs: number[][] = [[]];
    tokens.forEach(({ word, start }, i) => {
      const parts = i > 0 && text.slice(tokens[i - 1]!.end, start).includes(',');
      if (parts || JOINS_NAMES.test(word) || kinds[i] === 'number') runs.push([]);
      if (kinds[i] !== 'number') runs.at(-1)!.push(i);
    });
    const named = runs.map((run) => this.#statements.namedIn(marks, () => true, new Set(run)));
    const metrics = named.flat();
    if (named.some((of) => of.length > 1) || new Set(metrics).size !== all.length || metrics.length !== all.length)
      return null;
    if (metrics.some((metric, place) => !fits(metric, quantities[all[place]!]!))) return null;
    return this.#isAllSaid(marks, metrics, /^quarterly$/) ? metrics : null;
  }

  /** Whether every word is the metrics', of those times, or holds the sentence together. */
  #isAllSaid({ passage, kinds, terms }: Marks, metrics: readonly Metric[], times: RegExp): boolean {
    const { tokens, text } = passage;
    const frames = metrics.map((metric) => this.#frames.of(metric));
    const isSaid = tokens.every(({ word }, i) => {
      if (kinds[i] === 'area' || kinds[i] === 'date' || kinds[i] === 'elsewhere') return false;
      if (kinds[i] !== 'word') return true;
      const term = terms.find(({ from, to }) => from <= i && i < to)?.term ?? '';
      if (frames.some((of) => of.named.has(term) || of.named.has(stem(word)))) return true;
      // "Handlers took 90 and 80": who did it.
      if (isAgent(word) && !kinds.slice(0, i).includes('number')) return true;
      if (isTimeWord(word) || reasonOf(word) !== null) return times.test(word);
      const is =
        (kind: string) =>
        (at: number): boolean =>
          kinds[at] === kind;
      return (
        IN_ORDER.test(word) ||
        onlyHolds(
          tokens.map((one) => one.word),
          i,
          is('period'),
          is('number'),
          (at) => at === 0,
        )
      );
    });
    const sentence = text.slice(passage.sentence.start, passage.sentence.end).replace(/together(?= with)/i, '');
    return isSaid && (metrics.length === 1 || !saysPart(sentence));
  }

  /** The one that the sentence tells for all of them. */
  #period({ passage: { text, sentence } }: Marks): Period | null {
    const [cue, ...more] = this.#bullet.cues(sentence.start, sentence.end, { comparing: true, bare: true });
    if (!cue) return this.#quarter;
    const isCompared = leadsToOther(text.slice(sentence.start, cue.start));
    const isOther = cue.period.kind === 'at' || more.some(({ period }) => !samePeriod(period, cue.period));
    return isCompared || isOther ? null : cue.period;
  }
}

const IN_ROW = /^(?:,\s+|,?\s+and\s+)$/;
const IN_ORDER = /^(?:turn|order|respectively|concerned|both)$/;
