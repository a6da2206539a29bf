/** Which one a bare month or quarter means: its latest occurrence, of those held when that is known. */
import type { Period } from '../../figures/model.ts';
import { monthOf, policeYear, quarterNumber, quarterOf } from '../../figures/period.ts';
import { latestYearOf } from './dates.ts';
import type { PeriodContext } from './reading.ts';
import { monthName } from './words.ts';

export interface Occurrence {
  readonly period: Period;
  /** What is said aloud: "period: Q2 read as Q2 2020/21, the latest". */
  readonly assumed: string;
}

export function latestQuarter(n: number, context: PeriodContext): Occurrence {
  const { latest } = context;
  const year = policeYear(latest.to);
  const plain = quarterOf(n <= quarterNumber(latest.to) ? year : year - 1, n);
  const held = newest(context, (period) => period.kind === 'quarter' && quarterNumber(period.from) === n);
  return said(`Q${n}`, plain, held === null ? plain : quarterOf(policeYear(held.from), n));
}

export function latestMonth(month: number, context: PeriodContext): Occurrence {
  const plain = monthOf(latestYearOf(month, context.latest), month);
  const held = newest(
    context,
    ({ kind, to }) => (kind === 'month' || kind === 'at') && Number(to.slice(5, 7)) === month,
  );
  return said(monthName(month), plain, held === null ? plain : monthOf(Number(held.to.slice(0, 4)), month));
}

function newest({ held = [], latest }: PeriodContext, fits: (period: Period) => boolean): Period | null {
  const fitting = held.filter((period) => period.to <= latest.to && fits(period));
  return fitting.reduce<Period | null>((best, period) => (best === null || period.to > best.to ? period : best), null);
}

const said = (words: string, plain: Period, period: Period): Occurrence => ({
  period,
  assumed: `period: ${words} read as ${period.label}, the latest${period.from === plain.from ? '' : ' held'}`,
});
