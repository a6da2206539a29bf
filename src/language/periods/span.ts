/** A length up to an end: "three months to 31 december", "quarter ending june 2022", "last six months". */
import type { Period } from '../../figures/model.ts';
import { between, monthsTo, policeYear, policeYearPeriod, previous, yearBefore } from '../../figures/period.ts';
import { DATE, isoDate, latestYearOf, monthDates, readDate } from './dates.ts';
import { type PeriodContext, type PeriodParser, parser, phrases, readAs, type Said } from './reading.ts';
import {
  LAST,
  MONTH,
  MONTHS_WORD,
  MOVED,
  NUMBER,
  PREVIOUS,
  QUARTER,
  QUARTERS,
  readMonth,
  readNumber,
  YEAR_WORD,
} from './words.ts';
import { OF, readYear, SHORT_YEAR, YEAR, yearOfMonth } from './years.ts';

const ENDING =
  '(?:[- ](?:(?:up )?to|until|till|ending|ended|end)(?: on)?(?: the)?(?: end(?: of)?)?|,? ending) (?:the )?';
const MONTH_YEAR = `(?:${OF}(?<year>${YEAR})|(?:-| ?'| )(?<short>${SHORT_YEAR})|(?! ?\\d))`;
const END = `(?:(?<month>${MONTH})(?![a-z])${MONTH_YEAR}|(?<date>${DATE})(?!\\w))`;
const COUNTED = `(?:(?:rolling )?(?<n>${NUMBER})[ -]?(?:${MONTHS_WORD}|m)(?: rolling| period)?|r(?<n>12)m?)${ENDING}`;
/** "Data to September 2020" is how the cover of a quarterly report names its quarter; its period is a quarter too. */
const NAMED = `(?:(?<length>${QUARTER}|data|(?:reporting )?period|half[- ]year|year|yr)${ENDING}|(?<length>q\\/e|qe|y\\/e|ye) )`;
/** In months, by first letter. */
const LENGTHS: Readonly<Record<string, number>> = { q: 3, d: 3, p: 3, r: 3, h: 6, y: 12 };
const WITHIN = '(?:(?:in|over|for|during|across|within) )?(?:the )?';

/** The last day that END names, and whether its year was left out; null for a date that does not exist. */
function readEnd(match: RegExpExecArray, context: PeriodContext): { to: string | null; isBare: boolean } {
  const { date, month: word = '', year, short } = match.groups ?? {};
  if (date !== undefined) {
    const said = readDate(date);
    return { to: isoDate(said, context.latest.to), isBare: said.year === null };
  }
  const month = readMonth(word);
  const isBare = year === undefined && short === undefined;
  const bareYear = short === undefined ? latestYearOf(month, context.latest) : 2000 + Number(short);
  const ends = year === undefined ? bareYear : yearOfMonth(month, readYear(year), context);
  return { to: ends === null ? null : monthDates(ends, month).to, isBare };
}

function readToEnd(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { n, length = '' } = match.groups ?? {};
  const months = n === undefined ? (LENGTHS[length.charAt(0)] ?? 0) : readNumber(n);
  const { to, isBare } = readEnd(match, context);
  if (to === null || months === 0) return null;
  const period = monthsTo(to, months);
  const isOpen = isBare || /^[pr]/.test(length);
  return { relation: 'stated', period, assumed: isOpen ? readAs(match[0], period, isBare ? 'the latest' : '') : null };
}

/** Months, quarters or years that end with the latest quarter. */
function readLast(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const { n = 'one', unit = '' } = match.groups ?? {};
  const months = readNumber(n) * (unit.startsWith('q') ? 3 : unit.startsWith('y') ? 12 : 1);
  if (months === 0) return null;
  if (months === 3) return { relation: 'latest', period: latest, assumed: 'period: the latest reported quarter' };
  // "how has it changed over the last year" compares; "how many over the last year" is a sum.
  if (months === 12 && /^(?:over|in|within) /.test(match[0]) && MOVED.test(match.input)) {
    return { relation: 'year-before', period: yearBefore(latest), comparing: true, countFrom: yearBefore };
  }
  return statedAs(match, monthsTo(latest.to, months));
}

const statedAs = (match: RegExpExecArray, period: Period): Said => ({
  relation: 'stated',
  period,
  assumed: readAs(match[0], period),
});

/** Whole years, so the one under way is not among them. */
function readFinancialYears(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const count = readNumber(match.groups?.n ?? '');
  const last = policeYear(latest.to) - 1;
  if (count === 0) return null;
  return statedAs(match, between(policeYearPeriod(last - count + 1).from, policeYearPeriod(last).to));
}

/** Before the latest quarter, as "the previous quarter" is. */
function readPrevious(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const count = readNumber(match.groups?.n ?? '');
  return count === 0 ? null : statedAs(match, monthsTo(previous(latest).to, count * 3));
}

export const spanParsers: readonly PeriodParser[] = [
  parser(`(?<![\\w.])(?:the )?(?:(?:${LAST}|${PREVIOUS}|rolling) )?(?:${COUNTED}|${NAMED})${END}`, readToEnd),
  phrases(
    [
      `${WITHIN}(?:${LAST}|latest|most recent) (?<n>${NUMBER}) (?:full )?(?<unit>${MONTHS_WORD}|${QUARTERS}|${QUARTER}|${YEAR_WORD})`,
    ],
    readLast,
  ),
  phrases(
    [`${WITHIN}(?:${LAST}|${PREVIOUS}) (?<n>${NUMBER}) (?:financial|police|fiscal) ${YEAR_WORD}`],
    readFinancialYears,
  ),
  phrases([`${WITHIN}${PREVIOUS} (?<n>${NUMBER}) (?:${QUARTERS}|${QUARTER})`], readPrevious),
  // "last year" is the same quarter a year before, but "the last year" is twelve months.
  phrases([`(?:in|over|for|during|across|within) the (?:last|past) (?<unit>year)`, `the past (?<unit>year)`], readLast),
  phrases(
    [`${WITHIN}rolling (?:(?:12|twelve)[ -]months?|year)(?! (?:to|ending|ended)\\b)|r12m?(?! to\\b)`],
    (match, { latest }) => statedAs(match, monthsTo(latest.to, 12)),
  ),
];
