/** Part of a year: "h1 2020/21", "first half of last year", "first six months of the year", "last three months of 2020". */
import type { Period } from '../../figures/model.ts';
import { between, calendarYear, monthsTo, policeYear, policeYearPeriod, shift } from '../../figures/period.ts';
import { type PeriodContext, type PeriodParser, parser, readAs, type Said } from './reading.ts';
import { MONTHS_WORD, NUMBER, readNumber } from './words.ts';
import { NOT_A_STEP, OF, policeYearOf, policeYearWords, readYear, YEAR } from './years.ts';

const half = (year: number, n: number): Period =>
  n === 1 ? between(`${year}-04-01`, `${year}-09-30`) : between(`${year}-10-01`, `${year + 1}-03-31`);

/** As for quarters, the halves of "2020" are those of the police year that begins in it. */
function readHalf(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { digit, ordinal = '', year } = match.groups ?? {};
  const n = digit === '1' || ['first', '1st'].includes(ordinal) ? 1 : 2;
  if (year === undefined) return readBareHalf(n, context);
  const said = readYear(year);
  if (said === null) return null;
  const police = said.kind === 'calendar' ? said.year : (policeYearOf(said, context) ?? 0);
  const isPlain = said.kind !== 'calendar' && said.kind !== 'financial';
  const assumed = isPlain ? null : `period: H${n} ${said.year} read as H${n} of ${policeYearWords(police)}`;
  return { relation: 'stated', period: half(police, n), assumed };
}

function readBareHalf(n: number, { latest }: PeriodContext): Said {
  const year = policeYear(latest.to);
  const period = half(year, n).to <= latest.to ? half(year, n) : half(year - 1, n);
  const inYearOf = ({ from }: Period): Period => half(policeYear(from), n);
  return { relation: 'stated', period, assumed: readAs(`H${n}`, period, 'the latest'), inYearOf };
}

/** Months of the year as it is named: of the calendar year for "2020", of the police year for the others. */
function readMonths(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { n = '', which, year = '' } = match.groups ?? {};
  const months = readNumber(n);
  const said = readYear(year);
  if (said === null || months === 0 || months > 12) return null;
  const whole = said.kind === 'calendar' ? calendarYear(said.year) : policeYearPeriod(policeYearOf(said, context) ?? 0);
  const end = which === 'first' ? shift(whole, months - 12).to : whole.to;
  return { relation: 'stated', period: monthsTo(end, months) };
}

const HALF = '(?:h ?(?<digit>[12])(?!\\w|[.,]\\d|%)|(?<ordinal>first|1st|second|2nd) half)';

export const halfParsers: readonly PeriodParser[] = [
  parser(`(?<![\\w.])(?<year>${YEAR})${NOT_A_STEP}${OF}(?:the )?${HALF}`, readHalf),
  parser(`(?<![\\w.])(?:the )?${HALF}${OF}(?<year>${YEAR})`, readHalf),
  parser('(?<![\\w.])h(?<digit>[12])(?!\\w|[.,]\\d|%)', readHalf),
  parser(
    `(?<!\\w)(?:the )?(?<which>first|last) (?<n>${NUMBER}) ?${MONTHS_WORD} of (?:the )?(?<year>${YEAR})`,
    readMonths,
  ),
];
