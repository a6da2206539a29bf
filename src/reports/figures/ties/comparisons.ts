/** What a number that nothing names is compared with: another period's value, a value restated, or an amount moved. */
import type { Period } from '../../../figures/model.ts';
import { previous } from '../../../figures/period.ts';
import { comparesInPassing } from '../around.ts';
import type { BulletText } from '../bullet-text.ts';
import { comparable, fits, forKind } from '../fits.ts';
import type { HeldValues } from '../held.ts';
import type { Movement } from '../movements.ts';
import type { Patterns } from '../patterns.ts';
import { type Cue, countedFrom } from '../period-cues.ts';
import { restatementOf } from '../restatements.ts';
import { countsTheSame } from '../things.ts';
import type { Antecedents } from './antecedents.ts';
import type { MetricCandidates } from './metric-candidates.ts';
import { UNNAMED } from './tie.ts';
import type { TiedNumbers } from './tied-numbers.ts';
import type { ToldPeriods } from './told-periods.ts';
import type { TyingState } from './tying-state.ts';

export class Comparisons {
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #patterns: Patterns;
  readonly #held: HeldValues;
  readonly #periods: ToldPeriods;
  readonly #metrics: MetricCandidates;
  readonly #tied: TiedNumbers;
  readonly #antecedents: Antecedents;

  constructor({ context: { bullet, quarter, patterns, held }, periods, metrics, tied, antecedents }: TyingState) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#patterns = patterns;
    this.#held = held;
    this.#periods = periods;
    this.#metrics = metrics;
    this.#tied = tied;
    this.#antecedents = antecedents;
  }

  /** A number that no pattern found may be what an earlier one is compared with. */
  compare(at: number, restated: boolean): string | null {
    const around = this.#periods.periodAround(at);
    const inPassing =
      around.period !== null &&
      around.period.to !== this.#quarter.to &&
      comparesInPassing(this.#bullet, at, [...this.#periods.against.keys()]);
    const compares = around.compares || restated || inPassing;
    if (!compares) return UNNAMED;
    const subject = this.#antecedents.subject(at);
    if (!subject && restated && this.#restate(at)) return null;
    if (subject === null) return 'it is compared with, and more than one number before it could be meant';
    if (subject === undefined || !fits(subject.metric, this.#bullet.quantities[at]!)) return UNNAMED;
    if (!countsTheSame(this.#bullet, at, subject.metric, subject.quantity)) return UNNAMED;
    const unread = this.#metrics.unread(subject.metric, at);
    if (unread !== null) return unread;
    const period =
      comparable(subject.metric, subject.period, around.period, this.#quarter) ??
      (around.period ? null : this.#periods.heldPeriod(subject.metric, at));
    if (period === null) return `it is compared with ${subject.metric.id}, and no words say of which period it is`;
    const kept = forKind(subject.metric, period);
    if (kept.from === subject.period.from && kept.to === subject.period.to)
      return `a second number for ${subject.metric.id} in ${kept.label}`;
    this.#periods.against.set(at, kept);
    this.#tied.add(subject.metric, at, kept);
    this.#tied.state(subject, kept, {});
    return null;
  }

  /** "The total for Q3 is now 171 rather than 167": of the metric that is held with the old value. */
  #restate(at: number): boolean {
    const { quantities } = this.#bullet;
    const old = quantities.findIndex((_, other) => restatementOf(this.#bullet, other) === 'old');
    if (old < 0) return false;
    const told = this.#bullet.cues(0, quantities[at]!.end, { comparing: true });
    const period = told.findLast((cue) => cue.period.to < this.#quarter.to)?.period ?? previous(this.#quarter);
    const metric = this.#held.metricOf(quantities[old]!.value, period, this.#patterns.metrics);
    if (!metric || !fits(metric, quantities[at]!)) return false;
    this.#tied.add(metric, at, forKind(metric, period));
    return true;
  }

  move(at: number, { sign, sameAs }: Movement): string | null {
    const quantity = this.#bullet.quantities[at]!;
    const subject = this.#antecedents.subject(at);
    if (!subject) return 'a movement, and it is not certain of which number';
    const told = this.#againstWhat(at, sameAs);
    const words = this.#bullet.rest(at).split(/[.;]/)[0]!;
    const against = told && countedFrom(subject.period, told, words, this.#quarter);
    if (against === null) return `a movement of ${subject.metric.id}, and no words say since when`;
    // "61 more since December": a level of the same day has not moved.
    const kept = forKind(subject.metric, against);
    if (kept.from === subject.period.from && kept.to === subject.period.to) return null;
    this.#periods.against.set(at, against);
    const amount = sign * quantity.value;
    const isPercent = quantity.type === 'percent' && subject.metric.kind !== 'share';
    if (quantity.type === 'percent' || fits(subject.metric, quantity))
      this.#tied.state(
        subject,
        kept,
        isPercent ? { percent: amount } : quantity.precision === 'exact' ? { difference: amount } : {},
      );
    else return `a movement of another unit than ${subject.metric.id}`;
    return null;
  }

  #againstWhat(at: number, sameAs: number | null): Period | null {
    const { text, quantities } = this.#bullet;
    const quantity = quantities[at]!;
    const inBracket = /\(\s*$/.test(text.slice(0, quantity.start));
    if (sameAs !== null && this.#periods.against.has(sameAs)) return this.#periods.against.get(sameAs)!;
    if (inBracket && this.#periods.against.has(at - 1)) return this.#periods.against.get(at - 1)!;
    // "a decrease of 18% from 1,137 hours in the same period last year": the period behind the number compared with.
    const sentence = this.#bullet.sentenceOf(at);
    const rest = this.#bullet.rest(at);
    const gap = this.#bullet.untilNext(at);
    const isFollowed = /^[^.;,]*\b(?:from|on|against|compared\s+(?:to|with))\s+(?:the\s+)?$/i.test(gap);
    const from = isFollowed ? quantity.end : this.#bullet.untilNextFrom(at);
    const [after] = this.#bullet.cues(from, from + (isFollowed ? rest : gap).length, { comparing: true });
    if (after) return after.period;
    const { start } = quantity;
    const cues = (words: string): Cue[] => this.#bullet.cues(start - words.length, start, { comparing: true });
    const before = cues(this.#bullet.clauseBefore(at)).at(-1);
    if (before && before.period.to !== this.#quarter.to) return before.period;
    for (let earlier = at - 1; earlier >= 0; earlier -= 1) {
      if (quantities[earlier]!.start < sentence.start) break;
      const period = this.#periods.against.get(earlier);
      if (period) return period;
    }
    const leading = cues(this.#bullet.lead(at)).find((cue) => cue.period.to !== this.#quarter.to);
    return leading?.period ?? null;
  }
}
