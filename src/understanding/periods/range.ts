/** From one month, date or year to another: "jul-sep 2020", "between october and december", "1 october to 31 december". */
import { between, calendarYear, daysIn, policeYear, policeYearPeriod } from '../../figures/period.ts';
import { around, type PeriodContext, type PeriodParser, parser, type Said } from './reading.ts';
import {
  CALENDAR_YEAR,
  DATE,
  type DateSaid,
  isoDate,
  latestYearOf,
  MONTH,
  MOVED,
  monthDates,
  monthName,
  NAMED_POLICE_YEAR,
  OF,
  policeYearOf,
  QUARTER,
  readDate,
  readMonth,
  readYear,
  TO,
  YEAR,
  yearOfMonth,
} from './words.ts';

const SHORTEST_MONTH = 28;
/** "between x and y" is a span, "x and y" is two. */
const spans = (a: string, b: string): string[] => [`(?:(?:from|between) )?${a}${TO}${b}`, `between ${a} and ${b}`];
const yearOf = (date: string): number => Number(date.slice(0, 4));

function readMonths(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { first = '', last = '', shortFrom, shortTo, yearFrom, lead } = match.groups ?? {};
  const [m1, m2] = [readMonth(first), readMonth(last)];
  const startYear = yearFrom ?? (shortFrom && `20${shortFrom}`);
  const endYear = match.groups?.yearTo ?? (shortTo && `20${shortTo}`) ?? lead;
  const start = startYear === undefined ? null : yearOfMonth(m1, readYear(startYear), context);
  const end = endYear === undefined ? null : yearOfMonth(m2, readYear(endYear), context);
  if (start === null && end === null) return readBareMonths(m1, m2, context);

  const before = m1 <= m2 ? 0 : 1;
  const from = monthDates(start ?? (end ?? 0) - before, m1).from;
  const to = monthDates(end ?? (start ?? 0) + before, m2).to;
  if (from > to) return null;
  // "how did it change between October 2019 and October 2020": two months, not thirteen.
  if (m1 === m2 && MOVED.test(match.input)) return null;
  return { relation: 'stated', period: between(from, to) };
}

function readBareMonths(m1: number, m2: number, { latest }: PeriodContext): Said | null {
  if (m1 === m2) return null;
  const to = latestYearOf(m2, latest);
  const period = between(monthDates(m1 < m2 ? to : to - 1, m1).from, monthDates(to, m2).to);
  return {
    relation: 'stated',
    period,
    assumed: `period: ${monthName(m1)} to ${monthName(m2)} read as ${period.label}, the latest`,
    inYearOf: ({ from }) => {
      const [start, end] = [m1, m2].map((month) => policeYear(from) + (month >= 4 ? 0 : 1)) as [number, number];
      return between(monthDates(start, m1).from, monthDates(end, m2).to);
    },
  };
}

/** The year and month that a first date leaves out are those of the second: "1 to 9 december", "1 october to 31 december 2020". */
function readDates(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const { first = '', last = '' } = match.groups ?? {};
  const end = readDate(last);
  const start: DateSaid = /^\d{1,2}(?:st|nd|rd|th)?$/.test(first)
    ? { ...end, day: Number.parseInt(first, 10) }
    : readDate(first);
  const to =
    end.year === null && start.year !== null
      ? isoDate({ ...end, year: start.year + (end.month < start.month ? 1 : 0) }, latest.to)
      : isoDate(end, latest.to);
  if (to === null) return null;
  const from = start.year === null ? isoDate({ ...start, year: null }, to) : isoDate(start, to);
  if (from === null || from > to) return null;
  const period = between(from, to);
  const assumed = end.year === null && start.year === null ? `period: read as ${period.label}, the latest` : null;
  return { relation: daysIn(period) < SHORTEST_MONTH ? 'unheld' : 'stated', period, assumed };
}

function readYears(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { first = '', last = '' } = match.groups ?? {};
  const { before, after } = around(match);
  // "Police and Crime Plan 2016-2020" is a title.
  if (/\b(?:plan|strategy)(?: for| of)? $/.test(before) || /^ (?:[a-z]+ ){0,3}(?:plan|strategy)\b/.test(after))
    return null;
  if (match[0].startsWith('between') && MOVED.test(match.input)) return null;
  const [from, to] = [first, last].map((year) => {
    const said = readYear(year);
    const police = policeYearOf(said, context);
    return police === null && said.kind === 'calendar' ? calendarYear(said.year) : policeYearPeriod(police ?? 0);
  });
  if (from === undefined || to === undefined || from.from >= to.from) return null;
  const reaches = yearOf(to.to) - yearOf(from.from);
  return reaches > 0 ? { relation: 'stated', period: between(from.from, to.to) } : null;
}

const YEAR_FROM = `(?:,? (?:of )?(?<yearFrom>${CALENDAR_YEAR})|(?:-| ?'| )(?<shortFrom>[1-4]\\d))?`;
const YEAR_TO = `(?:${OF}(?<yearTo>${YEAR})|(?: |-| ?')(?<shortTo>[1-4]\\d)(?!\\w|[.,:]\\d|%))?`;
const MONTH_FROM = `(?<first>${MONTH})${YEAR_FROM}(?:${TO}${MONTH})?`;
const MONTH_TO = `(?:the end of )?(?<last>${MONTH})(?![a-z])(?:,? ${QUARTER})?${YEAR_TO}`;
const DAY = '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR_NUMBER = '(?:19[5-9]\\d|20[0-4]\\d)';
const THE_YEAR = `(?:${NAMED_POLICE_YEAR}|${YEAR_NUMBER}|${CALENDAR_YEAR})`;

export const rangeParsers: readonly PeriodParser[] = [
  ...spans(MONTH_FROM, MONTH_TO).map((span) =>
    parser(`(?<![\\w.'-])(?:(?<lead>${CALENDAR_YEAR}|${NAMED_POLICE_YEAR})${OF})?(?:the )?${span}`, readMonths),
  ),
  ...spans(`(?:the )?(?<first>${DATE}|${DAY})`, `(?:the )?(?<last>${DATE})`).map((span) =>
    parser(`(?<![\\w./-])${span}(?!\\w)`, readDates),
  ),
  ...spans(`(?<first>${THE_YEAR})`, `(?<last>${THE_YEAR})`).map((span) =>
    parser(`(?<![\\w./£$#-])${span}(?![\\w%]|[.,/-]\\d)`, readYears),
  ),
];
