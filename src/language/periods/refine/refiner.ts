/** The shape of a refiner: it settles readings against the words and the readings around them, and changes nothing given. */
import type { Pattern } from '../../pattern.ts';
import type { PeriodContext, Reading } from '../reading.ts';

export type Refiner = (readings: readonly Reading[], text: string, context: PeriodContext) => Reading[];

/** Words before and after a reading are looked for this far away. */
const REACH = 48;
export const headOf = (text: string, { start }: Reading): string => text.slice(Math.max(0, start - REACH), start);
export const tailOf = (text: string, { end }: Reading): string => text.slice(end, end + REACH);
export const wordsOf = (text: string, { start, end }: Reading): string => text.slice(start, end);
export const gapBetween = (text: string, a: Reading, b: Reading): string => text.slice(a.end, b.start);

/** Each reading by itself. */
export const each =
  (refine: (reading: Reading, text: string, context: PeriodContext) => Reading): Refiner =>
  (readings, text, context) =>
    readings.map((reading) => refine(reading, text, context));

/** Each reading with the one before it: both as they are to stand, or one in place of the two. */
export const pairs =
  (refine: (a: Reading, b: Reading, text: string, context: PeriodContext) => readonly Reading[]): Refiner =>
  (readings, text, context) => {
    const settled: Reading[] = [];
    for (const reading of readings) {
      const last = settled.pop();
      settled.push(...(last === undefined ? [reading] : refine(last, reading, text, context)));
    }
    return settled;
  };

/** The reading with the words just before it that `words` (anchored at the end) finds in its head. */
export function withHead(reading: Reading, text: string, words: Pattern, more: Partial<Reading> = {}): Reading {
  const length = words.exec(headOf(text, reading))?.[0].length ?? 0;
  return { ...reading, ...more, start: reading.start - length };
}
