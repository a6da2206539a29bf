/** What a step counts from: "q2 compared with a year ago", "the quarter before q3 2019/20", "last year and the year before". */
import { samePeriod, yearBefore } from '../../../figures/period.ts';
import { readAs } from '../reading.ts';
import { gapBetween, pairs, type Refiner, wordsOf } from './refiner.ts';

/** "q2 compared with a year ago": a step beside one named period counts from that. */
export const anchored: Refiner = (readings, text) => {
  const named = readings.filter(({ relation, countFrom, loose }) => {
    return !countFrom && (relation === 'stated' || (relation === 'to-date' && loose === undefined));
  });
  const base = named[0]?.period;
  if (named.length !== 1 || !base) return [...readings];
  return readings.map((reading) => {
    if (!reading.countFrom || reading.relation === 'unheld') return reading;
    const period = reading.countFrom(base);
    return { ...reading, period, assumed: reading.assumed && readAs(wordsOf(text, reading), period) };
  });
};

/** "last year and the year before", "last quarter and the one before": no period is meant twice. */
export const stepsOn = pairs((a, b) => {
  const again = b.loose === 'step back' && a.period !== null && b.period !== null && samePeriod(a.period, b.period);
  const one = b.loose === 'step back' && a.relation === 'year-before' && b.relation === 'previous';
  if (a.period === null || !b.countFrom || !(again || one)) return [a, b];
  return [a, { ...b, period: one ? yearBefore(a.period) : b.countFrom(a.period) }];
});

/** "the quarter before q3 2019/20", "a year after q3 2019/20": counted from the quarter that is named. */
export const beforeNamed = pairs((a, b, text, { latest }) => {
  const { countFrom } = a;
  const steps = /\b(?:before|prior|preceding|earlier|after|following|later)$/.test(wordsOf(text, a));
  if (!countFrom || !steps || !/^ (?:to |than |the )?$/.test(gapBetween(text, a, b))) return [a, b];
  if ((b.relation !== 'stated' && b.relation !== 'latest') || b.period === null) return [a, b];
  const period = countFrom(b.period);
  const onwards = period.to > latest.to ? 'unheld' : 'stated';
  return [{ ...a, relation: period.to > b.period.to ? onwards : a.relation, period, end: b.end, assumed: null }];
});

/** "Last year's for the same quarter", "last year's count, same quarter": one time, said in two places. */
export const sameOfYear = pairs((a, b) =>
  a.loose === 'last year' && b.loose === 'same' ? [a, { ...b, relation: a.relation, period: a.period }] : [a, b],
);
