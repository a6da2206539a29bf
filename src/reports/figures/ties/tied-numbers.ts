/** The numbers of a bullet that are tied to a metric so far, and what the report says on how each moved. */
import type { Metric, Period } from '../../../figures/model.ts';
import { daysIn } from '../../../figures/period.ts';
import type { BulletText } from '../bullet-text.ts';
import { usualComparisons } from '../fits.ts';
import type { Statements } from '../statement.ts';
import type { BulletContext } from './bullet-context.ts';
import type { Tie } from './tie.ts';
import type { ToldPeriods } from './told-periods.ts';

/** What a rate may lie from its total over its days, as a share of it: reports round. */
const ROUNDED = 0.01;

export class TiedNumbers {
  readonly ties: Tie[] = [];
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #statements: Statements;
  readonly #periods: ToldPeriods;

  constructor({ bullet, quarter, statements }: BulletContext, periods: ToldPeriods) {
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#statements = statements;
    this.#periods = periods;
  }

  add(metric: Metric, at: number, period: Period): void {
    const { value } = this.#bullet.quantities[at]!;
    const nowhere = { spans: [], leadSpans: [], areaSpans: [], idleSpans: [], scope: null };
    const { spans, leadSpans, areaSpans, idleSpans, scope } = this.#statements.of(at) ?? nowhere;
    this.ties.push({ metric, quantity: at, value, period, spans, leadSpans, areaSpans, idleSpans, scope, stated: [] });
  }

  /** With a word on the movement that it tells of the figure of the report's own time. */
  addCompared(metric: Metric, at: number, period: Period): void {
    if (period.to !== this.#quarter.to) this.#periods.against.set(at, period);
    const now = this.ties.find((tie) => tie.metric === metric && tie.period.to === this.#quarter.to);
    if (now && usualComparisons(this.#quarter).some((usual) => usual.to === period.to)) this.state(now, period, {});
    this.add(metric, at, period);
  }

  state(tie: Tie, against: Period, moved: { difference?: number; percent?: number }): void {
    const held = tie.stated.findIndex(
      (change) => change.against.from === against.from && change.against.to === against.to,
    );
    const before = held < 0 ? { against, difference: null, percent: null } : tie.stated[held]!;
    const change = {
      ...before,
      difference: before.difference ?? moved.difference ?? null,
      percent: before.percent ?? moved.percent ?? null,
    };
    if (held < 0) tie.stated.push(change);
    else tie.stated[held] = change;
  }

  /** "75,112 calls, 835 a day": the number before it that so many in each of its days make. */
  totalOf(at: number): boolean {
    const { value } = this.#bullet.quantities[at]!;
    return this.ties.some(
      (tie) =>
        tie.quantity !== at &&
        tie.metric.kind === 'count' &&
        Math.abs(tie.value / daysIn(tie.period) - value) <= Math.max(1, value * ROUNDED),
    );
  }
}
