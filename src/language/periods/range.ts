/** From one month, date or year to another: "jul-sep 2020", "between october and december", "1 october to 31 december". */
import { between, calendarYear, daysIn, policeYear, policeYearPeriod, quarterOf } from '../../figures/period.ts';
import { DATE, type DateSaid, isoDate, latestYearOf, monthDates, readDate, SHORTEST_MONTH } from './dates.ts';
import { around, type PeriodContext, type PeriodParser, parser, readAs, type Said } from './reading.ts';
import { FIRST_DAY_OF, LAST_DAY_OF, MONTH, MOVED, monthName, QUARTER, readMonth, TO } from './words.ts';
import {
  CALENDAR_YEAR,
  century,
  isShortYear,
  NAMED_POLICE_YEAR,
  OF,
  policeYearOf,
  readYear,
  SHORT_YEAR,
  YEAR,
  yearOfMonth,
} from './years.ts';

/** "between x and y" is a span, "x and y" is two. */
const TO_OR_AND = `(?:${TO}|(?<=\\bbetween [^,;]{1,48}) and )`;
const span = (from: string, to: string): string => `(?:(?:from|between) )?${from}${TO_OR_AND}${to}(?:,? inclusive)?`;

/** "how did it change between october and december": two months that are compared, not the three from one to the other. */
function asksHowMoved(match: RegExpExecArray): boolean {
  const clause = around(match).before.split(/[,;?]/).at(-1) ?? '';
  return /^(?:from|between) /.test(match[0]) && MOVED.test(clause.replace(/\bcompared (?:to|with)\b/, ''));
}

function readMonths(match: RegExpExecArray, context: PeriodContext): Said | null {
  if (asksHowMoved(match)) return null;
  const { first = '', last = '', shortFrom, shortTo, yearFrom, yearTo, lead } = match.groups ?? {};
  // "oct 15 to dec 31" are days.
  if (shortFrom !== undefined && !isShortYear(shortFrom, context.latest)) return null;
  const [m1, m2] = [readMonth(first), readMonth(last)];
  const startYear = yearFrom ?? (shortFrom && `20${shortFrom}`);
  const endYear = yearTo ?? (shortTo && `20${shortTo}`) ?? lead;
  const start = startYear === undefined ? null : yearOfMonth(m1, readYear(startYear), context);
  const end = endYear === undefined ? null : yearOfMonth(m2, readYear(endYear), context);
  if (startYear === undefined && endYear === undefined) return readBareMonths(m1, m2, context);
  if (start === null && end === null) return null;

  const crossing = m1 <= m2 ? 0 : 1;
  const from = monthDates(start ?? (end ?? 0) - crossing, m1).from;
  const to = monthDates(end ?? (start ?? 0) + crossing, m2).to;
  if (from > to) return null;
  return { relation: 'stated', period: between(from, to) };
}

function readBareMonths(m1: number, m2: number, { latest }: PeriodContext): Said | null {
  if (m1 === m2) return null;
  const to = latestYearOf(m2, latest);
  const period = between(monthDates(m1 < m2 ? to : to - 1, m1).from, monthDates(to, m2).to);
  const inYearOf = ({ from }: { from: string }) => {
    const ends = policeYear(from) + (m2 >= 4 ? 0 : 1);
    return between(monthDates(m1 < m2 ? ends : ends - 1, m1).from, monthDates(ends, m2).to);
  };
  const assumed = readAs(`${monthName(m1)} to ${monthName(m2)}`, period, 'the latest');
  return { relation: 'stated', period, assumed, inYearOf };
}

/** A year or month that one date leaves out is that of the other: "1 to 9 december", "1 october to 31 december 2020". */
function readDates(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const { first = '', last = '' } = match.groups ?? {};
  const end = readDate(last);
  const isDayAlone = /^\d{1,2}(?:st|nd|rd|th)?$/.test(first);
  const start: DateSaid = isDayAlone ? { ...end, day: Number.parseInt(first, 10) } : readDate(first);
  const isBare = end.year === null && start.year === null;
  const endsIn = start.year !== null && end.month < start.month ? start.year + 1 : start.year;
  const to = isoDate({ ...end, year: end.year ?? endsIn }, latest.to);
  const from = to === null ? null : isoDate(start, to);
  if (from === null || to === null || from > to) return null;
  const period = between(from, to);
  const assumed = isBare ? readAs(match[0], period, 'the latest') : null;
  return { relation: daysIn(period) < SHORTEST_MONTH ? 'unheld' : 'stated', period, assumed };
}

/** "10/20 to 12/20": two of a kind tell that neither is a fraction. */
function readShortMonths(match: RegExpExecArray): Said | null {
  const [from, to] = [match.groups?.first, match.groups?.last].map((said = '') => {
    const [month = '', year = ''] = said.split('/');
    return monthDates(century(year), Number(month));
  });
  return from!.from < to!.to ? { relation: 'stated', period: between(from!.from, to!.to) } : null;
}

function readYears(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { before, after } = around(match);
  const isTitle =
    /\b(?:plan|strategy)(?: for| of)? $/.test(before) || /^ (?:[a-z]+ ){0,3}(?:plan|strategy)\b/.test(after);
  if (isTitle || asksHowMoved(match)) return null;
  const [from, to] = [match.groups?.first ?? '', match.groups?.last ?? ''].flatMap((year) => {
    const said = readYear(year);
    if (said === null) return [];
    return said.kind === 'calendar' ? calendarYear(said.year) : policeYearPeriod(policeYearOf(said, context) ?? 0);
  });
  if (from === undefined || to === undefined || from.from >= to.from) return null;
  return { relation: 'stated', period: between(from.from, to.to) };
}

/** "q1-3 2020/21": added up, where "q1 to q3" may be two that are compared. */
function readQuarters(match: RegExpExecArray, context: PeriodContext): Said | null {
  const [n, m] = [Number(match.groups?.first), Number(match.groups?.last)];
  const said = readYear(match.groups?.year ?? 'this year');
  // "From 2 in Q3 to 4": what it came to.
  const isMoved = / to \d/.test(match[0]) && /\bfrom [^,;.]{1,40}$/.test(around(match).before);
  if (said === null || n >= m || isMoved) return null;
  const year = said.kind === 'calendar' ? said.year : (policeYearOf(said, context) ?? 0);
  const period = between(quarterOf(year, n).from, quarterOf(year, m).to);
  return { relation: 'stated', period, assumed: readAs(match[0].toUpperCase(), period) };
}

const YEAR_FROM = `(?:,? (?:of )?(?<yearFrom>${CALENDAR_YEAR})|(?:-| ?'| )(?<shortFrom>[1-4]\\d))?`;
const YEAR_TO = `(?:${OF}(?<yearTo>${YEAR})|(?: |-| ?')(?<shortTo>${SHORT_YEAR}))?`;
const MONTH_FROM = `(?:the )?${FIRST_DAY_OF}?(?<first>${MONTH})${YEAR_FROM}(?:${TO}${MONTH})?`;
const MONTH_TO = `(?:the ${LAST_DAY_OF})?(?<last>${MONTH})(?![a-z])(?:,? ${QUARTER})?${YEAR_TO}(?! ?\\d)`;
const SHORT_MONTH = '(?:1[0-2]|0?[1-9])/[12]\\d';
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const DATE_FROM = `(?:the )?(?<first>${DATE}|${DAY})`;
const DATE_TO = `(?:the )?(?<last>${DATE})`;
const YEAR_NUMBER = '(?:19[5-9]\\d|20[0-4]\\d)';
const THE_YEAR = `(?:${NAMED_POLICE_YEAR}|${YEAR_NUMBER}|${CALENDAR_YEAR})`;

export const rangeParsers: readonly PeriodParser[] = [
  parser(`(?<![\\w.'-])${span(MONTH_FROM, MONTH_TO)}`, readMonths),
  parser(`(?<![\\w.'-])(?<lead>${NAMED_POLICE_YEAR}|${CALENDAR_YEAR})${OF}${span(MONTH_FROM, MONTH_TO)}`, readMonths),
  parser(
    `(?<![\\w./£$-]|\\d,)${span(`(?<first>${SHORT_MONTH})`, `(?<last>${SHORT_MONTH})`)}(?![\\w/])`,
    readShortMonths,
  ),
  parser(`(?<![\\w./£$-]|\\d,)${span(DATE_FROM, DATE_TO)}(?!\\w)`, readDates),
  parser(
    `(?<![\\w./£$#-]|\\d,)${span(`(?<first>${THE_YEAR})`, `(?<last>${THE_YEAR})`)}(?![\\w%]|[.,/-]\\d)`,
    readYears,
  ),
  parser(
    `(?<!\\w)q(?<first>[1-4]) ?-? ?(?:to )?(?<last>[1-4])(?!\\w|[.,]\\d|%)(?:${OF}(?<year>${YEAR}))?`,
    readQuarters,
  ),
];
