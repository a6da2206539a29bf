/** A whole year: "2020/21", "fy 20/21", "fy21", "financial year", bare "2020", "the whole of last year", "year end". */
import { atDate, between, calendarYear, policeYear, policeYearPeriod } from '../../figures/period.ts';
import { around, type PeriodContext, type PeriodParser, parser, type Said } from './reading.ts';
import { LAST, MONTH, PREVIOUS } from './words.ts';
import { CALENDAR_YEAR, NAMED_POLICE_YEAR, OF, policeYearOf, policeYearWords, readYear, YEAR } from './years.ts';

const FINANCIAL_YEAR = '(?:financial|police|fiscal|performance) (?:year|yr)';
const LAST_YEAR = `(?:${LAST}|${PREVIOUS}) (?:year|yr)`;
/** A year in the name of something: "the 2021 hate crime strategy", "the Act of 1999", "Police and Crime Plan 2016". */
const NAMES_SOMETHING =
  /^(?:'s)? (?:[a-z]+ ){0,3}(?:strategy|strategies|plan|act|campaign|conference|regulations?|bill|olympics|guidance)\b/;
const NAMED_BEFORE = /\b(?:acts?|strategy|plan|regulations|bill)(?: of| for)? $/;
/** "where is 2010 from", "operation 2020": a figure that is looked up, a name. */
const NO_YEAR =
  /\b(?:source (?:for|of)|where(?:'s|s| is| does| did)|number|figure of|op|operation|project|pc|ref|reference|incident)(?: no\.?| number)? (?:the )?$/;
/** "20-21" is as often an age or two days: it needs a word that makes it a year. */
const BEFORE_A_YEAR = /(?:^\W*|\b(?:in|for|during|fy|year|vs?|versus|and|than|with|on|meant|about) )$/;
const AGES_OR_DAYS = new RegExp(`^ (?:(?:year|yr)s?[- ]olds?\\b|${MONTH}\\b)`);

const NOT_IN_NUMBER = '(?<![\\w.£$#/-]|\\d,)';

function readPolice(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { year = '' } = match.groups ?? {};
  const { before, after } = around(match);
  if (/^\d\d ?-/.test(year) && !BEFORE_A_YEAR.test(before)) return null;
  if (AGES_OR_DAYS.test(after) || NAMES_SOMETHING.test(after) || NAMED_BEFORE.test(before)) return null;
  const said = readYear(year);
  if (said === null) return null;
  const police = policeYearOf(said, context) ?? 0;
  const assumed =
    said.kind === 'financial' ? `period: ${year.replace('fy', 'FY')} read as ${policeYearWords(police)}` : null;
  return { relation: 'stated', period: policeYearPeriod(police), assumed };
}

function readCalendar(match: RegExpExecArray): Said | null {
  const { before, after } = around(match);
  if (NAMES_SOMETHING.test(after) || NAMED_BEFORE.test(before) || NO_YEAR.test(before)) return null;
  const said = readYear(match.groups?.year ?? '');
  return said?.kind === 'calendar' ? { relation: 'stated', period: calendarYear(said.year) } : null;
}

/** The year that the latest quarter is in, as far as it is reported. */
export function yearToDate({ latest }: PeriodContext): Said {
  return { relation: 'to-date', period: between(`${policeYear(latest.to)}-04-01`, latest.to) };
}

const policeYearsBack =
  (years: number): PeriodParser['read'] =>
  (_match, { latest }) => ({ relation: 'stated', period: policeYearPeriod(policeYear(latest.to) - years) });

/** The level on 31 March that ends a year; without a year, the latest that is over. */
function readYearEnd(match: RegExpExecArray, context: PeriodContext): Said {
  const { year } = match.groups ?? {};
  const said = year === undefined ? null : readYear(year);
  const begun = said === null ? policeYear(context.latest.to) - 1 : policeYearOf(said, context);
  const ends = begun === null && said?.kind === 'calendar' ? said.year : (begun ?? 0) + 1;
  const period = atDate(`${ends}-03-31`);
  return { relation: 'stated', period, assumed: `period: year end read as ${period.label}` };
}

export const yearParsers: readonly PeriodParser[] = [
  parser(`${NOT_IN_NUMBER}(?:the )?(?<year>${NAMED_POLICE_YEAR})(?!\\w)`, readPolice),
  parser(`${NOT_IN_NUMBER}(?<year>${CALENDAR_YEAR})(?: calendar year)?(?:'s)?(?![\\w%]|[.,:/-]\\d)`, readCalendar),
  parser(`\\b(?:the )?(?:${LAST}|${PREVIOUS}) (?:full )?${FINANCIAL_YEAR}\\b`, policeYearsBack(1)),
  parser(
    `\\b(?:the )?(?:(?:whole|all|entirety) of (?:the )?|(?:whole|full|entire) (?:year )?|throughout )${LAST_YEAR}\\b` +
      `|\\b(?:${LAST}|${PREVIOUS}) (?:full|whole) year\\b`,
    policeYearsBack(1),
  ),
  parser("\\b(?:the )?(?:full|whole|entire) (?:financial )?year\\b(?! (?:fy|'?\\d))", policeYearsBack(0)),
  parser('\\b(?:the )?(?:last|previous) calendar year\\b', (_match, { latest }) => ({
    relation: 'stated',
    period: calendarYear(Number(latest.to.slice(0, 4)) - 1),
  })),
  parser(
    `\\b(?:(?:this|the|the current|current) )?${FINANCIAL_YEAR}(?: (?:to date|so far))?\\b|\\bfy(?! ?'?\\d)(?!\\w)`,
    (_match, context) => yearToDate(context),
  ),
  parser(`\\b(?:at )?(?:the )?(?:financial )?year[- ]end(?:${OF}(?<year>${YEAR}))?(?!\\w)`, readYearEnd),
  parser(
    "\\b(?:(?:as )?(?:at|of|by) )?(?:the )?end of (?:the )?(?:(?:financial|police|fiscal|performance) )?(?:year|yr)(?![\\w/]| ?'?\\d| to)",
    readYearEnd,
  ),
];
