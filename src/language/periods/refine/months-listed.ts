/** A quarter's three months said one by one: "oct, nov and dec", "october november december 2020". */
import { quarterAt } from '../../../figures/period.ts';
import { type Reading, readAs } from '../reading.ts';
import { gapBetween, type Refiner, wordsOf } from './refiner.ts';

const LISTED = /^(?:,? (?:and|&) |, ?| |\/)$/;

export const monthsListed: Refiner = (readings, text) => {
  const settled: Reading[] = [];
  for (let at = 0; at < readings.length; at += 1) {
    const [first, second, third] = readings.slice(at, at + 3);
    const quarter = first?.period && quarterAt(first.period.to);
    const three = [first!, second!, third!];
    const isQuarter =
      third !== undefined &&
      three.every(({ period, relation }) => period?.kind === 'month' && relation === 'stated') &&
      LISTED.test(gapBetween(text, first!, second!)) &&
      LISTED.test(gapBetween(text, second!, third)) &&
      first!.period!.from === quarter?.from &&
      third.period!.to === quarter.to &&
      second!.period!.from > first!.period!.to &&
      second!.period!.to < third.period!.from;
    if (!isQuarter) {
      settled.push(first!);
      continue;
    }
    const { inYearOf: _, ...joined } = { ...first!, end: third.end, period: quarter! };
    const isBare = three.some(({ inYearOf }) => inYearOf !== undefined);
    settled.push({ ...joined, assumed: isBare ? readAs(wordsOf(text, joined), quarter!, 'the latest') : null });
    at += 2;
  }
  return settled;
};
