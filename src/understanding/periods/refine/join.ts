/** One period said twice: "the previous quarter (q2)", "quarter 4 (jan - mar 23)", "week commencing 5 october". */
import { samePeriod } from '../../../figures/period.ts';
import { gapBetween, pairs } from './refiner.ts';

const NEXT_TO = /^(?: ?[,:(-] ?| )?$/;

export const join = pairs((a, b, text) => {
  if (!NEXT_TO.test(gapBetween(text, a, b))) return [a, b];
  const joined = { start: a.start, end: b.end };
  if (a.relation === 'unheld' && b.relation === 'unheld') {
    return [{ ...a, ...joined, period: a.period ?? b.period, assumed: a.assumed ?? b.assumed }];
  }
  if (a.period === null || b.period === null) return [a, b];
  // The one with a year tells which year the other is of; a named quarter tells which one "last quarter" is.
  const dated = a.inYearOf !== undefined && samePeriod(a.inYearOf(b.period), b.period);
  const named = a.loose === 'last quarter' && b.relation === 'stated' && b.period.kind === 'quarter';
  if (dated || named) return [{ ...b, ...joined, relation: 'stated' }];
  if (!samePeriod(a.period, b.period)) return [a, b];
  return [{ ...(a.inYearOf === undefined ? a : b), ...joined, relation: a.relation }];
});
