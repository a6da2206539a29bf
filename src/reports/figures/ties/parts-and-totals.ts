/** Which number that nothing names is a month's part of another, its total over a longer time, or the whole force's. */
import type { Period } from '../../../figures/model.ts';
import { samePeriod } from '../../../figures/period.ts';
import type { BulletText } from '../bullet-text.ts';
import { fits } from '../fits.ts';
import type { Patterns } from '../patterns.ts';
import type { Statements } from '../statement.ts';
import { countsTheSame, isBareWhole } from '../things.ts';
import type { Antecedents } from './antecedents.ts';
import type { MetricCandidates } from './metric-candidates.ts';
import { type Tie, UNNAMED } from './tie.ts';
import type { TiedNumbers } from './tied-numbers.ts';
import type { ToldPeriods } from './told-periods.ts';
import type { TyingState } from './tying-state.ts';

export class PartsAndTotals {
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #patterns: Patterns;
  readonly #statements: Statements;
  readonly #periods: ToldPeriods;
  readonly #metrics: MetricCandidates;
  readonly #tied: TiedNumbers;
  readonly #antecedents: Antecedents;

  constructor({ context: { bullet, quarter, patterns, statements }, periods, metrics, tied, antecedents }: TyingState) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#patterns = patterns;
    this.#statements = statements;
    this.#periods = periods;
    this.#metrics = metrics;
    this.#tied = tied;
    this.#antecedents = antecedents;
  }

  /** A month's part of the one number of the quarter that it can be a part of. */
  partOf(at: number, month: Period): string | null {
    const quantity = this.#bullet.quantities[at]!;
    const wholes = this.#tied.ties.filter(
      (tie) =>
        samePeriod(tie.period, this.#quarter) &&
        (tie.metric.kind === 'count' || tie.metric.kind === 'hours') &&
        tie.quantity < at &&
        tie.value > quantity.value &&
        fits(tie.metric, quantity),
    );
    const [whole, ...others] = wholes.length > 0 ? wholes : this.#monthsBefore(at, month);
    if (!whole || others.some(({ metric }) => metric !== whole.metric)) return UNNAMED;
    const unread = this.#metrics.unread(whole.metric, at, true);
    if (unread !== null) return unread;
    this.#tied.add(whole.metric, at, month);
    return null;
  }

  /** "March had 51 casualties. There had been 44 in January": what the sentence or the one before tells of other months. */
  #monthsBefore(at: number, month: Period): readonly Tie[] {
    if ((this.#statements.of(at)?.head.size ?? 1) > 0) return [];
    const sentence = this.#bullet.sentenceOf(at);
    const from = this.#bullet.sentences.filter(({ start }) => start < sentence.start).at(-1)?.start ?? sentence.start;
    const ties = this.#tied.ties.filter((tie) => {
      const { start } = this.#bullet.quantities[tie.quantity]!;
      return tie.quantity < at && start >= from && fits(tie.metric, this.#bullet.quantities[at]!);
    });
    const ofMonths = ties.filter(({ metric }) => metric.busiestMonthOf === undefined || metric.busiestMonthOf === null);
    return ofMonths.every(({ period }) => period.kind === 'month' && !samePeriod(period, month)) ? ofMonths : [];
  }

  /** "Crimestoppers sent 1,607 of 16,920", "17,060 hours out of 48,190": the second is of what the first is a part of. */
  whole(at: number): boolean {
    if (!isBareWhole(this.#bullet, at)) return false;
    const part = this.#tied.ties.find(({ quantity }) => quantity === at - 1);
    const metric = this.#patterns.metrics.find(({ id }) => id === part?.metric.partOf);
    const { value } = this.#bullet.quantities[at]!;
    if (!part || !metric || value < part.value || !fits(metric, this.#bullet.quantities[at]!)) return false;
    this.#tied.add(metric, at, part.period);
    return true;
  }

  /** "The year to date total is 281", "and 90 since it opened": of the number before, over a longer time. */
  total(at: number): boolean {
    const { period } = this.#periods.periodAround(at);
    if (period === null || period.to !== this.#quarter.to || samePeriod(period, this.#quarter)) return false;
    const subject = this.#antecedents.subject(at);
    const quantity = this.#bullet.quantities[at]!;
    if (!subject || subject.metric.kind === 'stock' || !fits(subject.metric, quantity)) return false;
    if (
      quantity.value < subject.value ||
      !samePeriod(subject.period, this.#quarter) ||
      !countsTheSame(this.#bullet, at, subject.metric, subject.quantity)
    )
      return false;
    this.#tied.add(subject.metric, at, period);
    return true;
  }
}
