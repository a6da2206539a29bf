/** Whether a metric can have a number, and which period of it. */
import type { Metric, Period } from '../../figures/model.ts';
import { atDate, daysIn, previous, samePeriod, yearBefore } from '../../figures/period.ts';
import { timeUnit } from '../language.ts';
import type { Quantity } from './quantities.ts';

/** Longer than a quarter. */
const LONG = 100;
export const isLong = (of: Period): boolean => daysIn(of) > LONG;

/** Money is counted by metrics of money, percentages by shares, a time in parts by those in its unit, and everything else by the rest. */
export function fits(metric: Metric, quantity: Pick<Quantity, 'type' | 'time'>): boolean {
  if (quantity.time && timeUnit(metric.unit) !== quantity.time.unit) return false;
  if (quantity.type === 'money') return metric.kind === 'money';
  if (quantity.type === 'percent') return metric.kind === 'share';
  return metric.kind !== 'money' && metric.kind !== 'share';
}

/** Whether the number could be the metric's value: of its unit, and whole where it counts. */
export function canBe(metric: Metric, quantity: Pick<Quantity, 'type' | 'value' | 'time'>): boolean {
  const isCounted = metric.kind === 'count' || metric.kind === 'stock';
  return fits(metric, quantity) && (!isCounted || Number.isInteger(quantity.value));
}

/** A level is read at the end of the period that is named. */
export const forKind = (metric: Metric, period: Period): Period =>
  metric.kind === 'stock' ? atDate(period.to) : period;

/** The two periods that reports compare with. */
export const usualComparisons = (quarter: Period): readonly Period[] => [previous(quarter), yearBefore(quarter)];

/**
 * The period as one that a figure of `own` is compared with: a quarter with a quarter and a year with a year, where "the year
 * before" is one from its own period. Null where they are not alike.
 */
export function comparable(metric: Metric, own: Period, period: Period | null, quarter: Period): Period | null {
  if (period === null || metric.kind === 'stock') return period;
  if (isLong(own) && samePeriod(period, yearBefore(quarter))) return yearBefore(own);
  // A date is when something happened, not what a count is of.
  if (period.kind === 'at') return null;
  const lasting = period.kind === 'since' || period.kind === 'to-date';
  return !lasting && isLong(period) !== isLong(own) ? null : period;
}
