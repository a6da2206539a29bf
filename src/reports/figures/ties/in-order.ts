/** As many numbers in a row as metrics in a row: each is of the metric in its place, "72,904 and 66,480 respectively for 999 and 101 calls". */
import type { Metric, Period } from '../../../figures/model.ts';
import { samePeriod } from '../../../figures/period.ts';
import { isTimeWord, JOINS_NAMES, leadsToOther, onlyHolds, reasonOf, saysPart, stem } from '../../language.ts';
import type { BulletText } from '../bullet-text.ts';
import { fits, forKind } from '../fits.ts';
import type { Frames } from '../frames.ts';
import type { Marks } from '../marks.ts';
import type { Statements } from '../statement.ts';
import type { Ties } from './tie.ts';
import type { TiedNumbers } from './tied-numbers.ts';
import type { TyingState } from './tying-state.ts';

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
        one.start >= sentence.start && one.start < sentence.end ? [at] : [],
      );
      if (!all.some((at) => left.some(({ quantity }) => quantity === at))) continue;
      const metrics = this.#metrics(marks, all);
      const period = metrics && this.#period(marks);
      if (!metrics || !period) continue;
      const { ties } = this.#tied;
      ties.splice(0, ties.length, ...ties.filter(({ quantity }) => !all.includes(quantity)));
      for (const [place, at] of all.entries()) this.#tied.add(metrics[place]!, at, forKind(metrics[place]!, period));
      left = left.filter(({ quantity }) => !all.includes(quantity));
    }
    return { ties: this.#tied.ties, aims, open: left };
  }

  /** Of each number; null where the two rows do not match or a word is not accounted for. */
  #metrics(marks: Marks, all: readonly number[]): readonly Metric[] | null {
    const { passage, kinds, terms } = marks;
    const { tokens, text } = passage;
    const { quantities } = this.#bullet;
    const gaps = all.slice(1).map((at) => text.slice(quantities[at - 1]!.end, quantities[at]!.start));
    if (all.length < 2 || all.some((at) => quantities[at]!.doubt) || !gaps.every((gap) => IN_ROW.test(gap)))
      return null;
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
    const frames = metrics.map((metric) => this.#frames.of(metric));
    const isSaid = tokens.every(({ word }, i) => {
      if (kinds[i] === 'area' || kinds[i] === 'date' || kinds[i] === 'elsewhere') return false;
      if (kinds[i] !== 'word') return true;
      const term = terms.find(({ from, to }) => from <= i && i < to)?.term ?? '';
      if (frames.some((of) => of.named.has(term) || of.named.has(stem(word)))) return true;
      if (isTimeWord(word) || reasonOf(word) !== null) return word === 'quarterly';
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
    return isSaid && !saysPart(sentence) ? metrics : null;
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
