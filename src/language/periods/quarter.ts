/** A numbered quarter: "q3", "quarter three 2020/21", "third quarter of 2020/21", "2020-21 q2", "q3 last year". */
import { monthOf, policeYear, quarterAt, quarterOf, samePeriod, yearBefore } from '../../figures/period.ts';
import { latestYearOf } from './dates.ts';
import { latestQuarter } from './occurrence.ts';
import { around, type PeriodContext, type PeriodParser, parser, readAs, type Said } from './reading.ts';
import { MONTH, MOVED, monthName, QUARTER, readMonth, TO } from './words.ts';
import { NOT_A_STEP, OF, policeYearOf, policeYearWords, readYear, SHORT_YEAR, YEAR, yearOfMonth } from './years.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  one: 1,
  first: 1,
  '1st': 1,
  two: 2,
  second: 2,
  '2nd': 2,
  three: 3,
  third: 3,
  '3rd': 3,
  four: 4,
  fourth: 4,
  forth: 4,
  '4th': 4,
  last: 4,
  opening: 1,
  closing: 4,
  final: 4,
};
const NUMBERED =
  '(?:q ?(?<digit>[1-4])(?!\\w|[.,]\\d|%)' +
  `|${QUARTER}[ -]?(?:(?:no\\.?|number) |#)?(?<after>[1-4]|one|two|three|four)(?!\\w|[.,]\\d|%| (?:year|yr|month)s?\\b)` +
  `|(?<before>first|1st|second|2nd|third|3rd|fourth|forth|4th|final|opening|closing)[ -]{1,2}${QUARTER}(?!\\w)` +
  // "last quarter" is the latest one unless it is the last of a year.
  `|(?<before>last) ${QUARTER}(?= of (?:the )?(?:(?:police|financial|calendar) )?(?:year|\\d{2})))`;
/** The months that many reports print after the quarter: "quarter 1 (april to june) 2016/17". */
const ITS_MONTHS = `(?: ?\\(${MONTH}${TO}${MONTH}\\))?`;
/** "q3 20", where nothing follows that 20 could count. */
const SHORT = `(?: '?(?<short>${SHORT_YEAR})(?=$|[?!.,;)]| (?:v|vs|versus|and|to|compared|please|pls)\\b))`;

function read(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { digit, after, before, back, short } = match.groups ?? {};
  const year = match.groups?.year ?? (short && `20${short}`);
  const word = digit ?? after ?? before ?? '';
  const n = ORDINALS[word] ?? Number(word);
  // "a third quarter of", "first quarters".
  if (before !== undefined && /^ of (?:all|the (?:calls|reports)|them|those)\b/.test(around(match).after)) return null;
  if (year === undefined) {
    const inYearOf = ({ from }: { from: string }) => quarterOf(policeYear(from), n);
    const found = latestQuarter(n, context);
    // "Last Q3" while Q3 is the latest: that of the year before.
    if (back !== undefined && samePeriod(found.period, context.latest)) {
      const period = yearBefore(found.period);
      return { relation: 'year-before', period, assumed: readAs(match[0], period) };
    }
    return { relation: 'stated', ...found, inYearOf };
  }
  const said = readYear(year);
  if (said === null) return null;
  if (said.kind === 'calendar' && ['last', 'final', 'closing'].includes(before ?? '')) {
    const period = quarterAt(`${said.year}-12-31`);
    return { relation: 'stated', period, assumed: `period: the last quarter of ${said.year} read as ${period.label}` };
  }
  const police = policeYearOf(said, context) ?? (said.kind === 'calendar' ? said.year : 0);
  const period = quarterOf(police, n);
  if (said.kind === 'back') {
    const { latest } = context;
    if (said.years < 0) return { relation: 'unheld', period };
    if (samePeriod(period, latest)) return { relation: 'latest', period };
    if (samePeriod(period, yearBefore(latest))) return { relation: 'year-before', period };
  }
  if (said.kind === 'calendar') {
    return {
      relation: 'stated',
      period,
      assumed: `period: Q${n} ${said.year} read as Q${n} of ${policeYearWords(police)}`,
    };
  }
  if (said.kind === 'financial') {
    const assumed = `period: ${year.replace('fy', 'FY')} read as ${policeYearWords(police)}`;
    return { relation: 'stated', period, assumed };
  }
  return { relation: 'stated', period };
}

/** "the last three months of 2020": of the calendar year, or of the police year where that is written. */
function readMonthsOf(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { which, year = '' } = match.groups ?? {};
  const said = readYear(year);
  if (said === null) return null;
  const isFirst = which === 'first';
  if (said.kind === 'calendar')
    return { relation: 'stated', period: quarterAt(`${said.year}-${isFirst ? '03-31' : '12-31'}`) };
  const police = policeYearOf(said, context);
  return police === null ? null : { relation: 'stated', period: quarterOf(police, isFirst ? 1 : 4) };
}

/** "the december quarter", "september 2020 quarter": the one that holds the month. */
function readQuarterOfMonth(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { month: word = '', year = match.groups?.early } = match.groups ?? {};
  const month = readMonth(word);
  const calendar =
    year === undefined ? latestYearOf(month, context.latest) : yearOfMonth(month, readYear(year), context);
  if (calendar === null) return null;
  const period = quarterAt(monthOf(calendar, month).from);
  return { relation: 'stated', period, assumed: readAs(`${monthName(month)} quarter`, period) };
}

const SEASONS: Readonly<Record<string, number>> = { spring: 1, summer: 2, autumn: 3, winter: 4 };

/** "The summer quarter": that which most of the season lies in. */
function readSeason(match: RegExpExecArray, context: PeriodContext): Said {
  const { period } = latestQuarter(SEASONS[match.groups?.season ?? ''] ?? 0, context);
  return { relation: 'stated', period, assumed: readAs(match[0], period) };
}

/** "Since the summer" alone says when it began. */
const readSeasonSince = (match: RegExpExecArray, context: PeriodContext): Said | null =>
  MOVED.test(match.input) ? readSeason(match, context) : null;

export const quarterParsers: readonly PeriodParser[] = [
  parser(
    `(?<!\\w)(?:in |for |during |over )?(?:the )?(?<which>first|last|final) (?:three|3) months of (?:the )?(?<year>${YEAR})(?!\\w)`,
    readMonthsOf,
  ),
  // "Since the summer": set against the quarter of that season.
  parser(
    `(?<=\\bsince )(?:the |last |this )?(?<season>spring|summer|autumn|winter)(?! (?:${QUARTER}|holidays?|term|months?))(?!\\w)`,
    readSeasonSince,
  ),
  parser(
    `(?<![\\w.'-])(?:the )?(?<month>${MONTH})(?:${OF}(?<early>${YEAR}))? ${QUARTER}(?!\\w)(?:${OF}(?<year>${YEAR}))?`,
    readQuarterOfMonth,
  ),
  parser(`(?<![\\w.])(?:the |in )?(?<year>${YEAR})${NOT_A_STEP}${OF}(?:the )?${NUMBERED}(?! (?:of )?\\d{4})`, read),
  parser(`(?:(?:in|for|during|over) )?(?:the )?(?<season>spring|summer|autumn|winter) ${QUARTER}(?!\\w)`, readSeason),
  parser(
    `(?<![\\w.])(?:the |this )?(?:(?<back>last|previous) (?=q))?${NUMBERED}${ITS_MONTHS}(?:${OF}(?<year>${YEAR})|${SHORT})?`,
    read,
  ),
];
