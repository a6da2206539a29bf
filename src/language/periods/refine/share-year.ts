/** A year said once for several: "q2 and q3 2019/20", "october and november 2019", "2019/20 q1 and q2". */
import { samePeriod } from '../../../figures/period.ts';
import type { Reading } from '../reading.ts';
import { gapBetween, type Refiner, wordsOf } from './refiner.ts';

const LISTED = /^(?:,? (?:and|&|or|to|through) (?:in |for )?|, ?| ?[-/&] ?)$/;
const LISTED_OR_COMPARED = new RegExp(`${LISTED.source}|^ v(?:s|ersus)?\\.? $`);
const BEGINS_WITH_YEAR = /^(?:the )?(?:fy|\d)/;

export const shareYear: Refiner = (readings, text) => {
  const settled: Reading[] = [];
  // "Q3, Q2, Q3 last year": the list has that quarter of two years, so those before are of their own.
  let isOfOwn = false;
  for (const [i, reading] of readings.toReversed().entries()) {
    const later = settled[0];
    const together = later !== undefined && LISTED_OR_COMPARED.test(gapBetween(text, reading, later));
    const earlier = readings.slice(0, readings.length - 1 - i);
    isOfOwn = together && (isOfOwn || repeats(later, earlier.concat(reading)));
    settled.unshift(together && !isOfOwn ? inItsYear(reading, later) : reading);
  }
  return settled.map((reading, i) => {
    const earlier = settled[i - 1];
    const together = earlier !== undefined && LISTED.test(gapBetween(text, earlier, reading));
    return together && BEGINS_WITH_YEAR.test(wordsOf(text, earlier)) ? inItsYear(reading, earlier) : reading;
  });
};

/** Whether a reading without a year is, in the year of a dated one, that very period. */
const repeats = (dated: Reading, others: readonly Reading[]): boolean =>
  dated.period !== null &&
  dated.inYearOf === undefined &&
  others.length > 1 &&
  others.some((other) => other.inYearOf !== undefined && samePeriod(other.inYearOf(dated.period!), dated.period!));

/** As it is when it has a year of its own, or when it would become the other one ("q3 v q3 2019/20"). */
function inItsYear(reading: Reading, other: Reading): Reading {
  if (reading.inYearOf === undefined || other.period === null || other.inYearOf !== undefined) return reading;
  if (other.relation !== 'stated' && other.relation !== 'year-before') return reading;
  const period = reading.inYearOf(other.period);
  if (samePeriod(period, other.period)) return reading;
  const { inYearOf: _, ...dated } = reading;
  return { ...dated, relation: 'stated', period, assumed: null };
}
