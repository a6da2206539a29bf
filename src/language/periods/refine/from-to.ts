/** From one day or month to another, each a reading of its own: "from the start of october until 31 december 2020", "10/2020 to 12/2020". */
import { DateTime } from 'luxon';
import { between, daysIn } from '../../../figures/period.ts';
import { SHORTEST_MONTH } from '../dates.ts';
import { type Reading, readAs } from '../reading.ts';
import { MOVED } from '../words.ts';
import { gapBetween, headOf, pairs } from './refiner.ts';

const TO = /^(?: ?- ?|,? (?:(?:up|right|through|on) )?(?:to|until|till|through|thru)(?: and including)? (?:the )?)$/;
const AND = /^,? and (?:the )?$/;
const FROM = /\b(from|between) (?:the )?$/;

export const fromTo = pairs((a, b, text) => {
  const gap = gapBetween(text, a, b);
  const head = headOf(text, a);
  const lead = FROM.exec(head)?.[0] ?? '';
  const isSpan = TO.test(gap) || (AND.test(gap) && lead.startsWith('between'));
  // "How did it change between october and december" compares two.
  const isMoved = MOVED.test(head.split(/[,;?]/).at(-1)!);
  if (!isSpan || isMoved || !isEnd(a) || !isEnd(b)) return [a, b];
  const [from, to] = inOneYear(a, b);
  if (from >= to) return [a, b];
  const period = between(from, to);
  const { day: _, inYearOf: __, ...joined } = { ...a, start: a.start - lead.length, end: b.end, period };
  const assumed = isBare(a) && isBare(b) ? readAs(text.slice(joined.start, joined.end), period, 'the latest') : null;
  return [{ ...joined, relation: daysIn(period) < SHORTEST_MONTH ? 'unheld' : 'stated', assumed }];
});

/** A day or a month that has dates. */
const isEnd = ({ period, relation }: Reading): boolean =>
  (period?.kind === 'at' || period?.kind === 'month') && (relation === 'stated' || relation === 'unheld');

const isBare = ({ assumed, inYearOf }: Reading): boolean => assumed !== null || inYearOf !== undefined;

/** Their first and last day; a year that one leaves out is that of the other, or the next to it. */
function inOneYear(a: Reading, b: Reading): readonly [from: string, to: string] {
  const [from, to] = [a.period!.from, b.period!.to];
  if (isBare(a) === isBare(b) && from < to) return [from, to];
  return isBare(a) ? [inYearAt(from, to, 0), to] : [from, inYearAt(to, from, 1)];
}

/** The same day of the year, the last before (0) or the first after (1) another. */
function inYearAt(day: string, other: string, after: 0 | 1): string {
  const date = DateTime.fromISO(day, { zone: 'utc' });
  const { year } = DateTime.fromISO(other, { zone: 'utc' });
  const at = (in_: number): string => {
    const moved = date.set({ year: in_ });
    return (date.day === date.daysInMonth ? moved.endOf('month') : moved).toFormat('yyyy-MM-dd');
  };
  const same = at(year);
  if (after === 1) return same < other ? at(year + 1) : same;
  return same > other ? at(year - 1) : same;
}
