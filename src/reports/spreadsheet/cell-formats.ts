/** How a workbook shows its numbers: percentages, dates, months and durations are numbers with a format. */
import { DateTime } from 'luxon';

/** Built-in formats that matter here, by their number; the others are in the workbook itself. */
const BUILT_IN: Readonly<Record<string, string>> = {
  ...{ 9: '0%', 10: '0.00%' },
  ...{ 14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'dd/mm/yyyy hh:mm' },
  ...{ 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss' },
};

/** percent: a hundred times as much; month: a date of which the day is not shown; time: a length of time, in days. */
export type CellFormat = 'plain' | 'percent' | 'date' | 'month' | 'time';

/** `own`: the workbook's formats by their number. */
export function formatOf(id: string, own: ReadonlyMap<string, string>): CellFormat {
  const code = own.get(id) ?? BUILT_IN[id];
  if (code === undefined) return 'plain';
  const bare = code
    .toLowerCase()
    .replace(/\\.|"[^"]*"/g, ' ')
    .split(';')[0]!;
  if (bare.includes('%')) return 'percent';
  if (/^\W*(?:h+\W+m+|m+\W+s+)|\[[hms]+\]/.test(bare)) return 'time';
  const shown = bare.replace(/\[[^\]]*\]/g, ' ');
  // A number has digits in its format: "#,##0", and "0 d" is no date.
  if (!/[dmy]/.test(shown) || /[0#?]/.test(shown.replace(/s[.,]0+/g, ''))) return 'plain';
  if (!/d/.test(shown)) return /y/.test(shown) || /m{3}/.test(shown) ? 'month' : 'plain';
  return 'date';
}

const DAY = 24 * 60 * 60 * 1000;
/** Days are counted from here; the calendar of 1904 is four years and a day later. */
const BEGINS = Date.UTC(1899, 11, 30);
const LATER = 1462;
const SECONDS_IN_DAY = 86_400;

/** "0:04:06" */
const clock = (seconds: number): string =>
  [
    Math.floor(seconds / 3600),
    ...[Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')),
  ].join(':');

/** As the sheet shows it: "60.5%" of 0.605, "January 2021" of its first day, "36:00:00" of a day and a half shown in hours. */
export function asShown(number: number, format: CellFormat, is1904: boolean): string | number | Date {
  if (format === 'plain') return number;
  if (format === 'percent') return `${Number((number * 100).toFixed(8))}%`;
  if (format === 'time') return clock(Math.round(number * SECONDS_IN_DAY));
  const date = new Date(BEGINS + Math.round((number + (is1904 ? LATER : 0)) * DAY));
  return format === 'month' ? monthShown(date) : date;
}

export const monthShown = (date: Date): string =>
  DateTime.fromJSDate(date, { zone: 'utc' }).setLocale('en-GB').toFormat('MMMM yyyy');
