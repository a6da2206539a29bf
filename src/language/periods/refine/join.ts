/** Two readings of one period: "the previous quarter (q2)", "quarter 4 (jan - mar 23)", "week commencing 5 october". */
import type { Period } from '../../../figures/model.ts';
import { covers, policeYear, quarterAt, quarterOf, samePeriod } from '../../../figures/period.ts';
import { type Reading, readAs } from '../reading.ts';
import { QUARTER } from '../words.ts';
import { gapBetween, pairs, wordsOf } from './refiner.ts';

const IS_UNNAMED = new RegExp(`\\bthe (?:${QUARTER}|period)$`);
const NEXT_TO = /^(?: ?[,:(-] ?| )?$/;

/** "The quarter before last, i.e. q2": what is meant is said last. */
const THAT_IS = /^ ?[,(]? ?(?:i\.?e\.?|that is(?: to say)?|meaning),? (?:in |for )?$/;

export const join = pairs((a, b, text) => {
  if (b.period !== null && THAT_IS.test(gapBetween(text, a, b))) return [{ ...b, start: a.start }];
  if (!NEXT_TO.test(gapBetween(text, a, b))) return [a, b];
  const joined = { start: a.start, end: b.end };
  if (a.relation === 'unheld' && b.relation === 'unheld') {
    return [{ ...a, ...joined, period: a.period ?? b.period, assumed: a.assumed ?? b.assumed }];
  }
  if (a.period === null || b.period === null) return [a, b];
  // The one with a year tells which year the other is of; a named quarter tells which one "last quarter" is.
  const dated = a.inYearOf !== undefined && samePeriod(a.inYearOf(b.period), b.period);
  const named = a.loose === 'last quarter' && b.relation === 'stated' && b.period.kind === 'quarter';
  // "In the quarter July to September"
  const called =
    a.relation === 'latest' &&
    b.relation === 'stated' &&
    IS_UNNAMED.test(wordsOf(text, a)) &&
    !gapBetween(text, a, b).includes(',');
  if (dated || named || called) return [{ ...b, ...joined, relation: 'stated' }];
  if (!samePeriod(a.period, b.period)) return [a, b];
  return [{ ...(a.inYearOf === undefined ? a : b), ...joined, relation: a.relation }];
});

const OF_A_YEAR = /^,? (?:of |in |for )?(?:the )?$/;

/** "last quarter 2019/20", "last year's last quarter": of a year that is over it is the fourth, of the one under way the latest. */
export const lastOfYear = pairs((a, b, text, { latest }) => {
  const gap = gapBetween(text, a, b);
  const [quarter, year] = a.loose === 'last quarter' ? [a, b] : [b, a];
  if (quarter.loose !== 'last quarter' || !OF_A_YEAR.test(gap)) return [a, b];
  const joined = { ...quarter, start: a.start, end: b.end };
  if (year.loose === 'last year' && gap !== ', ') {
    // "last quarter last year" is the latest quarter's counterpart, "last quarter of last year" that year's last.
    const isCounterpart = quarter === a && gap === ' ';
    return [
      isCounterpart ? counterpartOf(joined, year) : lastOf(joined, quarterOf(policeYear(latest.to) - 1, 4), text),
    ];
  }
  if (year.relation !== 'stated' || year.period?.kind !== 'year') return [a, b];
  if (covers(year.period, latest)) return [joined];
  return [lastOf(joined, quarterAt(year.period.to), text)];
});

function counterpartOf({ loose: _, ...quarter }: Reading, { period, countFrom }: Reading): Reading {
  return { ...quarter, relation: 'year-before', period, assumed: null, ...(countFrom && { countFrom }) };
}

function lastOf({ loose: _, ...quarter }: Reading, period: Period, text: string): Reading {
  return { ...quarter, relation: 'stated', period, assumed: readAs(wordsOf(text, quarter), period) };
}
