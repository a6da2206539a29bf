/** Which period the words tell of a number: beside it, in its clause, or lasting from before. */
import type { Metric, Period } from '../../../figures/model.ts';
import { covers, samePeriod } from '../../../figures/period.ts';
import { type Around, isComparedWith, periodAround } from '../around.ts';
import type { BulletText } from '../bullet-text.ts';
import { forKind, usualComparisons } from '../fits.ts';
import type { HeldValues } from '../held.ts';
import { monthOf } from '../months.ts';
import type { Cue } from '../period-cues.ts';
import type { Quantity } from '../quantities.ts';
import type { Statements } from '../statement.ts';
import type { BulletContext } from './bullet-context.ts';
import { movedBetween } from './moved-between.ts';
import type { MatchedNumbers } from './pattern-matches.ts';

export class ToldPeriods {
  /** By quantity: the periods compared with, latest last; a bracket behind a comparison means the same period. */
  readonly against = new Map<number, Period>();
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #statements: Statements;
  readonly #held: HeldValues;
  readonly #series: BulletContext['series'];
  readonly #fromTo: MatchedNumbers['fromTo'];

  constructor({ bullet, quarter, statements, held, series, matched: { fromTo } }: BulletContext) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#statements = statements;
    this.#held = held;
    this.#series = series;
    this.#fromTo = fromTo;
  }

  periodAround(at: number): Around {
    const other = this.#fromTo.get(at) ?? at;
    const ends = this.#endsOf(at);
    if (ends !== null && ends !== 'within') return { period: other < at ? ends.to : ends.from, compares: other > at };
    const isInPassing = (place: number): boolean => this.#statements.isInPassing(at, place);
    return periodAround(this.#bullet, at, this.#quarter, { arrived: other < at, isInPassing });
  }

  /** The times between which what it tells has moved; null where it tells no movement or none are named so. */
  #endsOf(at: number): ReturnType<typeof movedBetween> {
    const other = this.#fromTo.get(at);
    return other === undefined ? null : movedBetween(this.#bullet, Math.min(at, other), Math.max(at, other));
  }

  /** The month that is told of it; none in a series of other periods. */
  monthOf(at: number): Period | null {
    const period = this.#series.get(at)?.period;
    if (period !== undefined) return period.kind === 'month' ? period : null;
    return monthOf(this.#bullet, at, this.#quarter, (place) => this.#statements.isSaidOf(at, place));
  }

  /** "1,240 in January, 1,198 in February and 1,305 in March, making 3,743": what the quarter's months come to. */
  isSumOfMonths(at: number): boolean {
    const { quantities, hasMonth } = this.#bullet;
    if (at < 3 || !hasMonth) return false;
    const parts = [at - 3, at - 2, at - 1];
    const months = new Set(parts.map((part) => this.monthOf(part)?.from ?? ''));
    const { start } = this.#bullet.sentenceOf(at);
    return (
      months.size === 3 &&
      !months.has('') &&
      parts.every((part) => quantities[part]!.start >= start) &&
      parts.reduce((sum, part) => sum + quantities[part]!.value, 0) === quantities[at]!.value
    );
  }

  /** The day within the quarter that its clause names: "on 12 March", and not the quarter's last, but "on 31 March". */
  dayOf(at: number): Period | null {
    const cues = this.#statements.of(at)?.cues ?? [];
    const day = cues.find(
      ({ period, start }) =>
        period.kind === 'at' &&
        covers(this.#quarter, period) &&
        (period.to !== this.#quarter.to || /^on\b/i.test(this.#bullet.text.slice(start))),
    );
    return day?.period ?? null;
  }

  /** The one period that the words of its clause name; null where they name none. */
  ownPeriod(at: number, metric: Metric): Period | null | 'several' {
    // "Between January and March calls fell from 60 to 45": at its beginning and end, and not in all of it.
    if (metric.kind !== 'stock' && this.#endsOf(at) === 'within') return 'several';
    if ((this.#fromTo.get(at) ?? at) < at) return null;
    const { start } = this.#bullet.sentenceOf(at);
    const cues = (this.#statements.of(at)?.cues ?? []).filter((cue) => {
      const before =
        this.#bullet.text
          .slice(start, cue.start)
          .split(/[;:]|,\s/)
          .at(-1) ?? '';
      return !isComparedWith({ ...cue, start: before.length }, before, this.#quarter);
    });
    const [first, ...others] = cues
      .map(({ period }) => period)
      .filter(({ kind }) => kind !== 'at' || metric.kind === 'stock');
    if (!first) return null;
    // "Rose during March, finishing the quarter at 71,400": of the month, or of all of it.
    if (metric.kind !== 'stock' && cues.some(({ period: { kind, to } }) => kind === 'at' && to === this.#quarter.to))
      return 'several';
    return others.every((period) => samePeriod(period, first)) ? first : 'several';
  }

  /** "Since 1 October ..." and "To date ..." hold on for the sentences that follow. */
  lasting(quantity: Quantity, metric: Metric): Period | null {
    if (metric.kind === 'stock' || metric.kind === 'share') return null;
    const cues: Cue[] = this.#bullet.cues(0, quantity.start).filter((cue) => cue.lasting);
    return cues.at(-1)?.period ?? null;
  }

  /** A number without words of when, that is what is held for the quarter before or the year before. */
  heldPeriod(metric: Metric, at: number): Period | null {
    const periods = usualComparisons(this.#quarter).map((period) => forKind(metric, period));
    return this.#held.periodOf(metric, this.#bullet.quantities[at]!.value, periods);
  }
}
