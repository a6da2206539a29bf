/** A length counted back from an end: "three months to 31 december", "quarter ending june 2022", "last six months". */
import { between, monthsTo, policeYear, policeYearPeriod, previous, yearBefore } from '../../figures/period.ts';
import { type PeriodContext, type PeriodParser, parser, type Said } from './reading.ts';
import {
  DATE,
  isMonthEnd,
  isoDate,
  LAST,
  latestYearOf,
  MONTH,
  MONTHS_WORD,
  MOVED,
  monthDates,
  NUMBER,
  OF,
  PREVIOUS,
  QUARTER,
  QUARTERS,
  readDate,
  readMonth,
  readNumber,
  readYear,
  YEAR,
  YEAR_WORD,
  yearOfMonth,
} from './words.ts';

const TO_ITS_END =
  '(?:[- ](?:to|up to|until|till|ending|ended|end|to end|to end of|ending on|ended on|to the end of)|,? ending) (?:the )?';
const END = `(?:(?<date>${DATE})(?!\\w)|(?<month>${MONTH})(?![a-z])(?:${OF}(?<year>${YEAR})|(?:-| ?'| )(?<short>[1-4]\\d)(?!\\w|[.,:]\\d|%))?)`;
const ROLLING = '(?:rolling |moving )?';

/** `months` to the end that the words name; a date in mid-month makes a span of days. */
function readToEnd(months: number, match: RegExpExecArray, context: PeriodContext): Said | null {
  const { date, month: word = '', year, short } = match.groups ?? {};
  const { latest } = context;
  if (date !== undefined) {
    const said = readDate(date);
    const to = isoDate(said, latest.to);
    if (to === null) return null;
    if (isMonthEnd(to)) return stated(monthsTo(to, months), said.year === null);
    const back = new Date(`${to}T00:00:00Z`);
    back.setUTCMonth(back.getUTCMonth() - months);
    back.setUTCDate(back.getUTCDate() + 1);
    return { relation: 'stated', period: between(back.toISOString().slice(0, 10), to) };
  }
  const month = readMonth(word);
  const isBare = year === undefined && short === undefined;
  const endsIn = short !== undefined ? 2000 + Number(short) : latestYearOf(month, latest);
  const to = monthDates(year === undefined ? endsIn : yearOfMonth(month, readYear(year), context), month).to;
  return stated(monthsTo(to, months), isBare);
}

const stated = (period: Said['period'], isBare: boolean): Said => ({
  relation: 'stated',
  period,
  assumed: isBare ? `period: read as ${period?.label}, the latest` : null,
});

/** Months, quarters or years that end with the latest quarter. */
function readLast(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { latest } = context;
  const { n = 'one', unit = '', financial } = match.groups ?? {};
  const count = readNumber(n);
  if (count === 0) return null;
  if (financial !== undefined) {
    const last = policeYear(latest.to) - 1;
    const period = between(policeYearPeriod(last - count + 1).from, policeYearPeriod(last).to);
    return { relation: 'stated', period, assumed: `period: read as ${period.label}, the last full years` };
  }
  const months = count * (/^q/.test(unit) ? 3 : /^y/.test(unit) ? 12 : 1);
  if (months === 3) return { relation: 'latest', period: latest, assumed: 'period: the latest reported quarter' };
  // "how has it changed over the last year" compares; "how many over the last year" is a sum.
  if (months === 12 && /^over|^in/.test(match[0]) && MOVED.test(match.input)) {
    return { relation: 'year-before', period: yearBefore(latest), comparing: true, countFrom: yearBefore };
  }
  const period = monthsTo(latest.to, months);
  return { relation: 'stated', period, assumed: `period: read as ${period.label}, to the end of the latest quarter` };
}

/** Quarters before the latest, as "the previous quarter" is. */
function readPrevious(match: RegExpExecArray, { latest }: PeriodContext): Said | null {
  const count = readNumber(match.groups?.n ?? '');
  if (count === 0) return null;
  const period = monthsTo(previous(latest).to, count * 3);
  return { relation: 'stated', period, assumed: `period: read as ${period.label}, before the latest quarter` };
}

const toEnd =
  (months: number): PeriodParser['read'] =>
  (match, context) =>
    readToEnd(months, match, context);
const WITHIN = '(?:(?:in|over|for|during|across|within) )?(?:the )?';

export const spanParsers: readonly PeriodParser[] = [
  parser(
    `(?<![\\w.])(?:the )?(?:(?:${LAST}|${PREVIOUS}) )?${ROLLING}(?<n>${NUMBER})[ -]?${MONTHS_WORD}(?: rolling| period)?${TO_ITS_END}${END}`,
    (match, context) => readToEnd(readNumber(match.groups?.n ?? ''), match, context),
  ),
  parser(`(?<!\\w)(?:the )?(?:${QUARTER}${TO_ITS_END}|q\\/e |qe )${END}`, toEnd(3)),
  // "Data to September 2020" is how the cover of a quarterly report names its quarter.
  parser(`(?<!\\w)data (?:up )?to (?:the end of )?${END}`, toEnd(3)),
  parser(`(?<!\\w)(?:the )?(?:half[- ]year${TO_ITS_END})${END}`, toEnd(6)),
  parser(`(?<!\\w)(?:the )?(?:${ROLLING}(?:year|yr)${TO_ITS_END}|y\\/e |ye )${END}`, toEnd(12)),
  parser(
    `(?<!\\w)${WITHIN}(?:${LAST}|latest|most recent) (?:(?<n>${NUMBER}) )(?:full |complete )?(?:(?<unit>${MONTHS_WORD}|${QUARTERS}|${QUARTER}|${YEAR_WORD})|(?<financial>(?:financial|police|fiscal) ${YEAR_WORD}))\\b(?! (?:ago|earlier|before))`,
    readLast,
  ),
  parser(
    `(?<!\\w)${WITHIN}(?:rolling|moving) (?:(?<n>12|twelve) )?(?<unit>months?|year)\\b|\\br12m?\\b`,
    (match, context) => {
      const period = monthsTo(context.latest.to, 12);
      return match[0] === '' ? null : { relation: 'stated', period, assumed: `period: read as ${period.label}` };
    },
  ),
  // "last year" is the same quarter a year before, but "the last year" is twelve months.
  parser(
    `(?<!\\w)(?:in|over|for|during|across|within) (?:the )(?:last|past) (?<unit>year)\\b|\\bthe past (?<unit>year)\\b`,
    readLast,
  ),
  parser(`(?<!\\w)${WITHIN}${PREVIOUS} (?<n>${NUMBER}) (?:${QUARTERS}|${QUARTER})\\b`, readPrevious),
];
