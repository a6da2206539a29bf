/** Dates with a day and the dates of months, as pieces of a pattern and as what they mean. */
import { DateTime } from 'luxon';
import type { Period } from '../../figures/model.ts';
import { once } from '../../figures/once.ts';
import { MONTH, readMonth } from './words.ts';
import { century, yearOf } from './years.ts';

/** A date with its day: "31 December 2020", "31st of dec", "December 31st, 2020", "31/12/2020", "31.12.20", "2020-12-31". */
const DAY_YEAR = "(?:,? ?(?:19|20)\\d\\d(?!\\d)|,? '\\d\\d(?!\\d))";
const NEW_YEAR = /new year'?s (?:eve|day)/;
export const DATE =
  `(?:(?:3[01]|[12]\\d|0?[1-9])(?: ?(?:st|nd|rd|th))? (?:of )?${MONTH}(?!\\w)(?:${DAY_YEAR}| \\d\\d(?!\\w|[.,:]\\d|%))?` +
  `|${MONTH} (?:(?:the )?(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)(?:${DAY_YEAR})?|(?:3[01]|[12]\\d|0?[1-9]),? (?:19|20)\\d\\d(?!\\d)|(?:3[01]|[12]\\d|0?[1-9])(?!\\w|[.,:]\\d|%))` +
  `|${NEW_YEAR.source}(?: 20\\d\\d(?!\\d))?` +
  '|(?:3[01]|[12]\\d|0?[1-9])[\\/.-](?:1[0-2]|0?[1-9])[\\/.-](?:20)?\\d\\d(?!\\d)' +
  '|20\\d\\d-(?:1[0-2]|0[1-9])-(?:3[01]|[12]\\d|0[1-9])(?!\\d))';

/** Days that a span must have to be one that reports give figures for. */
export const SHORTEST_MONTH = 28;

export interface DateSaid {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** Reads what DATE matched, day before month as in Britain. */
export function readDate(said: string): DateSaid {
  const named = NEW_YEAR.exec(said);
  if (named) return readDate(said.replace(named[0], named[0].endsWith('eve') ? '31 december' : '1 january'));
  const numeric = /^(\d+)[/.-](\d+)[/.-](\d+)$/.exec(said);
  if (numeric !== null) {
    const [a = '', b = '', c = ''] = numeric.slice(1);
    if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) };
    return { day: Number(a), month: Number(b), year: century(c) };
  }
  const word = new RegExp(MONTH).exec(said)?.[0] ?? '';
  const numbers = said.match(/\d+/g) ?? [];
  const year = numbers.at(1);
  return { day: Number(numbers[0]), month: readMonth(word), year: year === undefined ? null : century(year) };
}

/** ISO date; without a year, its latest occurrence on or before `latest`. Null for 31 November. */
export function isoDate({ day, month, year }: DateSaid, latest: string): string | null {
  const at = DateTime.utc(year ?? yearOf(latest), month, day);
  if (!at.isValid) return null;
  const iso = at.toFormat('yyyy-MM-dd');
  return year === null && iso > latest ? at.minus({ years: 1 }).toFormat('yyyy-MM-dd') : iso;
}

export const isMonthEnd = (iso: string): boolean => {
  const date = DateTime.fromISO(iso, { zone: 'utc' });
  return date.day === date.daysInMonth;
};

/** ISO dates of the first and last day of a month. */
export const monthDates = once(
  (year: number, month: number): { readonly from: string; readonly to: string } => {
    const first = DateTime.utc(year, month, 1);
    return { from: first.toFormat('yyyy-MM-dd'), to: first.endOf('month').toFormat('yyyy-MM-dd') };
  },
  (year, month) => `${year} ${month}`,
);

/** A month without a year: the year of its latest occurrence that has ended by the end of `latest`. */
export function latestYearOf(month: number, latest: Period): number {
  const year = yearOf(latest.to);
  return monthDates(year, month).to <= latest.to ? year : year - 1;
}
