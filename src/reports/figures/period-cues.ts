/** The words of a report that say which period a number is of, counted from the quarter it reports on. */
import { DateTime } from 'luxon';
import type { Period } from '../../figures/model.ts';
import {
  atDate,
  between,
  calendarYear,
  monthOf,
  monthsTo,
  policeYear,
  policeYearPeriod,
  previous,
  quarterNumber,
  quarterOf,
  samePeriod,
  shift,
  since,
  toDate,
  yearBefore,
} from '../../figures/period.ts';
import { isTimeWord, reasonOf } from '../language.ts';
import { isLong } from './fits.ts';
import { Likely, neededBy } from './literals.ts';

export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** Holds for the sentences that follow in the bullet too: "Since 1 October ...". */
  readonly lasting: boolean;
  readonly again?: boolean;
}

const LENGTHS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, nine: 9, ten: 10, twelve: 12 },
  ...{ 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 9: 9, 10: 10, 12: 12, 18: 18, 24: 24 },
};
const LENGTH = `(?<n>${Object.keys(LENGTHS)
  .sort((one, other) => other.length - one.length)
  .join('|')})`;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** "September", "Sept", "Sep." */
export const MONTH_NAME = `(?:${MONTHS.map((month) => `${month}|${month.slice(0, 3)}${month === 'September' ? 't?' : ''}`).join('|')})(?!\\p{L})`;
const MONTH = `(?<month>${MONTH_NAME})`;
/** "March 2021", "Mar-21", "March '21"; a dash with spaces is none of a date. */
const YEAR_SAID =
  "(?:,?\\s+(?<year>(?:19|20)\\d{2})(?!\\d|[,.]\\d)|[-–](?<short>\\d{2}|20\\d{2})(?![\\d,.]*\\d)|\\s?['’](?<brief>\\d{2})(?!\\d))";
const YEAR = `(?:${YEAR_SAID})?`;
/** "2020/21", "2020-21", "2020/2021", "20/21", "FY20/21": the second year follows on the first. */
const POLICE_YEAR = '(?:FY\\s?)?(?<begins>20\\d{2}\\s?[/–-]\\s?(?:20)?\\d{2}|[0-4]\\d/[0-4]\\d)(?![\\d/]|,\\d)';
const ORDINAL = '(?:st|nd|rd|th)?';
/** "31/03/2021", "31.3.21", "2021-03-31" */
const NUMBERS =
  '(?:(?<d>\\d{1,2})[/.](?<m>\\d{1,2})[/.](?<y>20\\d{2}|\\d{2})|(?<iso>20\\d{2}-\\d{2}-\\d{2}))(?![\\d/])';
const OTHER_MONTH = `(?<first>${MONTH_NAME})`;
const SAME =
  '(?:same|corresponding|equivalent|comparable|comparative)\\s+(?:quarter|period|time|point|stage|(?:three\\s+)?months|three[\\s-]month\\s+period)';

/** `comparing`: the period is compared with; `beside`: the words before the text compare, whatever leads to it. */
type Reader = (
  groups: Record<string, string | undefined>,
  quarter: Period,
  comparing: boolean,
  beside: boolean,
) => Period | null;

/** Longer phrases first: of two that begin together the first is taken. */
const CUES: readonly {
  readonly pattern: RegExp;
  readonly read: Reader;
  readonly lasting?: boolean;
  /** Of the months that were told before, where any were, in the year that it reads. */
  readonly again?: boolean;
}[] = [
  {
    // "In a quarter in which schools stayed shut, ", "another busy quarter"
    pattern:
      /\b(?:(?:in|during|over|through|throughout|across|for|after|it\s+(?:was|has\s+been))\s+)?(?:what\s+(?:was|has\s+been|proved\s+to\s+be|became)\s+)?(?:(?:an?|another)\s+(?<like>(?:[\p{L}-]+\s+){0,3}?)(?:quarter|(?:reporting\s+)?period)|three\s+months)(?!\s+of\b)(?<told>\s+(?:(?:in|during|over)\s+)?(?:that|which|when|where)\s[^,;.:\d]*(?=,)|\s+[\p{L}]+ed\s+by\s[^,;.:\d]*(?=,))?/giu,
    read: ({ like = '', told }, quarter) => {
      const words = like.toLowerCase().split(/\s+/).filter(Boolean);
      return (words.length > 0 || told) && !words.some(isOfAnotherTime) ? quarter : null;
    },
  },
  {
    // "In January, February and March"
    pattern: new RegExp(
      `\\b(?:in|during|across|over|for)\\s+(?<first>${MONTH_NAME}),?\\s+(?<second>${MONTH_NAME}),?\\s+and\\s+${MONTH}${YEAR}`,
      'gi',
    ),
    read: ({ first, second, ...groups }, quarter) => {
      const last = monthOfGroups(groups, quarter);
      const from = monthsTo(last.to, 3);
      const follow = [first!, second!].every(
        (month, at) => monthNamed(month, last.to.slice(0, 4), quarter).from.slice(5) === shift(from, at).from.slice(5),
      );
      return follow ? from : null;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:from|between)\\s+)?(?:(?<day>\\d{1,2})${ORDINAL}\\s+)?${OTHER_MONTH}(?:\\s+(?<startYear>20\\d{2}))?\\s*(?:to|until|\\s[–-]\\s|[–-](?!\\d{2}\\s)|(?<=\\bbetween\\s[^.;,]{3,24})and)\\s*(?:(?<last>\\d{1,2})${ORDINAL}\\s+)?${MONTH}${YEAR}`,
      'gi',
    ),
    read: fromTo,
  },
  {
    pattern: new RegExp(
      `\\b(?:rolling\\s+)?(?:(?:${LENGTH}(?:[\\s-]+months?|[\\s-]*(?:mths?|m))|(?<unit>year|quarter))(?:\\s+period)?\\s+(?:to|ending|ended|up\\s+to)|R(?<n2>12)M?\\s+(?:to\\s+)?)\\s*(?:(?:the\\s+)?end\\s+(?:of\\s+)?|\\d{1,2}${ORDINAL}\\s+)?${MONTH}${YEAR}`,
      'gi',
    ),
    read: (groups, quarter) =>
      monthsTo(
        monthOfGroups(groups, quarter).to,
        groups.unit?.toLowerCase() === 'quarter' ? 3 : (LENGTHS[groups.n?.toLowerCase() ?? ''] ?? 12),
      ),
  },
  {
    pattern: new RegExp(
      `\\b(?:rolling\\s+)?(?:${LENGTH}(?:[\\s-]+months?|[\\s-]*(?:mths?|m))|(?<unit>year|quarter))(?:\\s+period)?\\s+(?:to|ending|ended|up\\s+to)\\s+${NUMBERS}`,
      'gi',
    ),
    read: (groups, quarter) => {
      const date = numericDate(groups);
      return date === null || date > quarter.to
        ? null
        : monthsTo(date, groups.unit?.toLowerCase() === 'quarter' ? 3 : (LENGTHS[groups.n?.toLowerCase() ?? ''] ?? 12));
    },
  },
  {
    pattern:
      /\b(?:R12M?|rolling\s+(?:12|twelve)[\s-]months?|(?:12|twelve)[\s-]months?\s+rolling|rolling\s+year)\b(?!\s+(?:to|ending|ended)\b)(?:\s+(?:to\s+date|total|figure))?/gi,
    read: (_, quarter) => monthsTo(quarter.to, 12),
  },
  {
    pattern: new RegExp(
      `\\b(?:the\\s+)?(?<half>H1|H2|first\\s+half|second\\s+half|first\\s+six\\s+months|last\\s+six\\s+months|final\\s+six\\s+months)(?:\\s+of)?(?:\\s+(?:the\\s+)?(?:(?:police|financial)\\s+year\\s+)?(?:${POLICE_YEAR}|year))?`,
      'gi',
    ),
    read: ({ half, begins }, quarter) => {
      const starts = begins ? beginsIn(begins) : policeYear(quarter.from);
      const first = /^(?:H1|first)/i.test(half!);
      const period = first
        ? between(quarterOf(starts, 1).from, quarterOf(starts, 2).to)
        : between(quarterOf(starts, 3).from, quarterOf(starts, 4).to);
      return period.to <= quarter.to ? period : null;
    },
  },
  {
    pattern:
      /\b(?<which>last|past|previous|over|rolling)\s+(?<n>24|18|12|six|nine|twelve|two|three|four|five|ten)[\s-](?<unit>months?|years?)\b/gi,
    read: ({ which, n, unit }, quarter, comparing, beside) => {
      const months = LENGTHS[n!.toLowerCase()]! * (unit!.toLowerCase().startsWith('year') ? 12 : 1);
      const period = monthsTo(quarter.to, months);
      // "702 in the 12 months to March, compared with 861 in the previous 12 months"
      return (comparing || beside) && which!.toLowerCase() === 'previous' ? shift(period, -months) : period;
    },
  },
  {
    pattern:
      /\b(?:over|during|across|throughout|in|for)\s+(?:the|this)\s+(?:(?:police|financial)\s+)?year\b(?!\s+(?:to\b(?!\s+\d{1,3},\d{3})|before\b|ending\b|ended\b|(?:FY\s?)?\d))|\bthis\s+(?:police\s+|financial\s+)?year\b/gi,
    read: (_, quarter) => between(policeYearPeriod(policeYear(quarter.from)).from, quarter.to),
  },
  {
    pattern:
      /\b(?:F?YTD|(?:(?:police|financial)\s+)?year[\s-]to[\s-]date)\b(?:\s+(?:total|figure))?|\bso\s+far\s+this\s+(?:police\s+|financial\s+)?year\b|\bsince\s+the\s+(?:start|beginning)\s+of\s+the\s+(?:police\s+|financial\s+)?year\b/gi,
    read: (_, quarter) => between(policeYearPeriod(policeYear(quarter.from)).from, quarter.to),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:police|financial|performance|fiscal)\\s+)?(?:(?:whole|all|full\\s+year|entire\\s+year|year)(?:\\s+of)?(?:\\s+the)?(?:\\s+(?:police|financial)\\s+year)?)\\s+${POLICE_YEAR}`,
      'gi',
    ),
    read: ({ begins }) => policeYearPeriod(beginsIn(begins!)),
  },
  {
    // "The same three months of 2020", "those months of 2019/20", "a year on"
    pattern: new RegExp(
      `\\b(?:${SAME}|(?:those|these)\\s+(?:three\\s+)?months)(?:\\s+(?:of|in|for|during|at|from))?\\s+(?:the\\s+)?(?:${POLICE_YEAR}|(?<year>20\\d{2})\\b)|(?<=^|[,;:(]\\s?|\\band\\s)(?:a|one)\\s+year\\s+(?<later>on|later)\\b`,
      'gi',
    ),
    read: ({ begins, year, later }, quarter) => {
      if (later) return quarter;
      const begin = begins ? beginsIn(begins) : policeYear(`${year}${quarter.from.slice(4)}`);
      const moved = quarterOf(begin, quarterNumber(quarter.from));
      return moved.from <= quarter.from ? moved : null;
    },
    again: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:${SAME}(?:,?\\s+(?:of|in|for|during|from|at))?\\s+(?:the\\s+)?(?:last|previous|preceding|prior)\\s+(?:police\\s+|financial\\s+)?year|${SAME}\\s+(?:a|one|the)\\s+year\\s+(?:ago|before|earlier)|this\\s+time\\s+last\\s+year|(?:a|one)\\s+year\\s+(?:ago|before|earlier|previously)|(?:12|twelve)\\s+months\\s+(?:ago|before|earlier)|year[\\s-]on[\\s-]year|the\\s+year\\s+before|last\\s+year|the\\s+previous\\s+year)\\b`,
      'gi',
    ),
    read: (_, quarter) => yearBefore(quarter),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:Q|Qtr\\.?\\s?|Quarter\\s)\\s?(?<n>[1-4]|one|two|three|four)(?![\\d.,]*\\d)(?:,?\\s*[-–]?\\s*(?:of\\s+)?(?:the\\s+)?${POLICE_YEAR})?|${POLICE_YEAR.replace('begins', 'yearFirst')}\\s*[-–,]?\\s*(?:Q|Qtr\\.?\\s?|Quarter\\s)(?<n2>[1-4])|(?:the\\s+)?(?<nth>first|second|third|fourth|final)\\s+quarter(?:\\s+of\\s+(?:the\\s+)?(?:${POLICE_YEAR.replace('begins', 'ofYear')}|(?:(?:police|financial)\\s+)?year))?|(?:the\\s+)?(?<edge>opening|closing|last)\\s+quarter\\s+of\\s+(?:the\\s+)?(?:${POLICE_YEAR.replace('begins', 'edgeYear')}|(?:police|financial)\\s+year))`,
      'gi',
    ),
    read: ({ n, n2, nth, edge, begins, yearFirst, ofYear, edgeYear }, quarter) => {
      const year = begins ?? yearFirst ?? ofYear ?? edgeYear;
      const number = quarterIn(n ?? n2 ?? nth ?? (edge!.toLowerCase() === 'opening' ? 'first' : 'final'));
      if (year) return quarterOf(beginsIn(year), number);
      const here = quarterOf(policeYear(quarter.from), number);
      return here.from <= quarter.from ? here : yearBefore(here);
    },
  },
  {
    pattern:
      /\b(?:the\s+)?(?:previous|preceding|prior)\s+(?:quarter|three\s+months|period|one)\b|\bthe\s+quarter\s+before\b|\b(?:reported\s+)?last\s+time\b(?!\s+(?:that|when))|\b(?:the|our)\s+(?:last|previous)\s+report\b|\bthree\s+months\s+(?:earlier|before|ago|previously)\b|\bquarter[\s-]on[\s-]quarter\b/gi,
    read: (_, quarter) => previous(quarter),
  },
  {
    pattern: /\b(?:the\s+)?last\s+quarter\b/gi,
    read: (_, quarter, comparing) => (comparing ? previous(quarter) : quarter),
  },
  {
    pattern: /\b(?:at|by)\s+the\s+(?:start|beginning)\s+of\s+(?:the|this)\s+(?:last\s+)?quarter\b/gi,
    read: (_, quarter) => atDate(previous(quarter).to),
  },
  {
    // "Closed the quarter with"
    pattern: /\b(?:clos|end|finish)(?:es|ed|s|ing)\s+the\s+(?:quarter|period)\b/gi,
    read: (_, quarter) => atDate(quarter.to),
  },
  {
    pattern: /\b(?:at|by)\s+the\s+end\s+of\s+the\s+previous\s+quarter\b/gi,
    read: (_, quarter) => atDate(previous(quarter).to),
  },
  {
    pattern:
      /\b(?:at|by)\s+the\s+(?:end|close)\s+of\s+(?:the|this)\s+(?:quarter|period)\b|\b(?:at|by)\s+(?:the\s+)?quarter(?:['’]s)?[\s-](?:end|close)\b/gi,
    read: (_, quarter) => atDate(quarter.to),
  },
  {
    pattern:
      /\b(?:this|the\s+current|the\s+reporting)\s+(?:quarter|period)\b|\bthis\s+time\b(?!\s+(?:last|next))|\b(?:(?:over|during|in|throughout)\s+the\s+course\s+)?(?:in|over|during|for|throughout|through|across|of)\s+the\s+(?:quarter|(?:last|past)\s+(?:three|3)\s+months)\b(?:\s+(?:just\s+(?:ended|gone|closed|finished)|under\s+review|as\s+a\s+whole))?|\b(?:in|over|during|for|throughout|across)\s+the\s+(?:reporting\s+)?period\b(?!\s+(?:to|from|of|between|before|after|since|ending|ended|up|covering|in|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))|\bthe\s+quarter(?=['’]s\b)|\b(?:in\s+|over\s+|during\s+|for\s+)?(?:the\s+same|those|these)\s+three\s+months\b(?!\s+(?:of|in|a|last|the|one|earlier|previous))|(?<!\b(?:on|than|from|against|with|to|by|at)\s)\bthe\s+quarter\b(?=\s+(?:[\p{L}]+ed|itself)\b(?<!\bend(?:ed|ing))|\s+(?:saw|had|has|brought|was|began|ended\s+with)\b|,\s+(?:which|an?|the)\b)/giu,
    read: (_, quarter) => quarter,
  },
  {
    pattern: new RegExp(
      `\\bsince\\s+(?:the\\s+)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?|(?:start|beginning)\\s+of\\s+)?${MONTH}${YEAR}`,
      'gi',
    ),
    read: (groups, quarter) => {
      const from = monthOfGroups(groups, quarter).from.slice(0, 8) + String(groups.day ?? 1).padStart(2, '0');
      return isDate(from) && from <= quarter.to ? since(from, quarter.to) : null;
    },
    lasting: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:at|by|as\\s+at|as\\s+of|on|to)\\s+(?:the\\s+)?(?:(?:end|close)\\s+of\\s+|(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+)${MONTH}${YEAR}`,
      'gi',
    ),
    read: ({ day, ...groups }, quarter) => {
      const { to } = monthOfGroups(groups, quarter);
      const date = day ? to.slice(0, 8) + day.padStart(2, '0') : to;
      return isDate(date) ? atDate(date) : null;
    },
  },
  {
    // "(31 March 2020: 507)", "(507 at 31 March 2020)" without its "at"
    pattern: new RegExp(
      `(?<=[(;]\\s?)(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}\\s+(?<year>20\\d{2})(?=\\s*[:)])`,
      'gi',
    ),
    read: ({ day, ...groups }, quarter) => {
      const date = monthOfGroups(groups, quarter).to.slice(0, 8) + day!.padStart(2, '0');
      return isDate(date) ? atDate(date) : null;
    },
  },
  {
    pattern: new RegExp(`\\b(?:(?:at|by|as\\s+at|as\\s+of|on|to)\\s+)?${NUMBERS}`, 'gi'),
    read: (groups, quarter) => {
      const date = numericDate(groups);
      return date === null || date > quarter.to ? null : atDate(date);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:in|during|for|throughout)\\s+(?:the\\s+month\\s+of\\s+)?${MONTH}${YEAR}(?!\\p{L})`,
      'giu',
    ),
    read: monthOfGroups,
  },
  {
    pattern: new RegExp(`\\b${MONTH}${YEAR_SAID}`, 'gi'),
    read: monthOfGroups,
  },
  {
    // "The December figure"
    pattern: new RegExp(
      `\\b(?:the|our)\\s+${MONTH}${YEAR}(?=\\s+(?:figure|total|number|count|headcount|position|level)s?\\b)`,
      'gi',
    ),
    read: monthOfGroups,
  },
  {
    pattern:
      /\b(?:in|during|throughout|(?:in|during|over|for)?\s*(?:the\s+)?calendar\s+year)\s+(?<year>20\d{2})\b(?!\s?[/–-]\s?\d)/gi,
    read: ({ year }, quarter) =>
      quarter.to.startsWith(year!) ? since(`${year}-01-01`, quarter.to) : calendarYear(Number(year)),
    lasting: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:in|for|during|over|across|from|than|of|on|throughout)\\s+)?(?:the\\s+(?:(?:police\\s+|financial\\s+)?year\\s+)?)?${POLICE_YEAR}(?:\\s+(?:(?:police|financial|fiscal|performance|reporting)\\s+)?year(?![\\s-]to))?`,
      'gi',
    ),
    read: ({ begins }) => policeYearPeriod(beginsIn(begins!)),
  },
  {
    pattern:
      /\bsince\s+(?:it|they|the\s+\p{L}+|its\s+\p{L}+)\s+(?:first\s+)?(?:began|begun|started|launched|opened|was\s+launched|was\s+opened|came\s+in)\b|\bsince\s+(?:its\s+|the\s+)?(?:launch|start|beginning)\b(?!\s+of)/giu,
    read: (_, quarter) => toDate(quarter.to),
    lasting: true,
  },
  {
    pattern: /\b(?:to|until)\s+date\b|\bby\s+now\b|\bso\s+far\b/gi,
    read: (_, quarter) => toDate(quarter.to),
    lasting: true,
  },
];

/** "A previous quarter", "an average one", "the best in a single one": not the report's own. */
const isOfAnotherTime = (word: string): boolean =>
  isTimeWord(word) ||
  reasonOf(word) !== null ||
  /^(?:single|given|different|comparable|equivalent|corresponding|first|second|third|fourth|final|particular|good|full|whole|further|similar|by|than|nearly|almost|about)$/.test(
    word,
  );

/** "The same weeks of", "the closing months of", "the start of": what leads to a year is not the year; its end is a day of it. */
const SOME_OF_YEAR =
  /\b(?:same|corresponding|equivalent|comparable)\s+(?!quarter|period|time|point|stage)(?:\p{L}+\s+){1,2}(?:of|in|for|during|from)\s+(?:the\s+)?$|\b(?:quarters?|hal(?:f|ves)|thirds?|months?|weeks?|days?|weekends?|part|start|beginning|middle|spring|summer|autumn|winter)\s+of\s+(?:the\s+(?:police\s+|financial\s+)?(?:year\s+)?)?$/iu;

/** What makes "last quarter" the one before: it is compared with. */
const COMPARING = /\b(?:on|from|than|to|with|against|versus|vs\.?|over|compared)\s+(?:the\s+)?$/i;
const NOT_COMPARING = /\b(?:in|over|during|throughout|for|of|within)\s+(?:the\s+)$/i;

/** What each of those has that need no word, but digits. */
const BARE = /\d\s?[/.–-]\s?\d|20\d\d|['’]\d\d|\bH\s?[12]|\bQ|\bFY|half|six|qtr|quarter/i;
const LIKELY = new Likely(CUES, ({ pattern }) => pattern);
/** Told when the first is asked for: a start may have no text to look at. */
let bare: ReadonlySet<(typeof CUES)[number]> | null = null;
function isBare(cue: (typeof CUES)[number]): boolean {
  bare ??= new Set(CUES.filter(({ pattern }) => neededBy(pattern.source) === null));
  return bare.has(cue);
}

/** False for a text that has no cue for certain, nor any part of it. */
export const mayTellPeriod = (text: string): boolean => BARE.test(text) || LIKELY.of(text).some((cue) => !isBare(cue));

/** Whether the report's own quarter is named, so that "last quarter" beside it is the one before. */
export const namesThisQuarter = (text: string, quarter: Period): boolean =>
  /\b(?:this|(?:the\s+)?(?:current|reporting))\s+quarter\b/i.test(text) ||
  new RegExp(`\\bQ\\s?${quarterNumber(quarter.from)}\\b`).test(text);

/**
 * Cues in the order of the text; `comparing`: the words before the text are a comparison; `setsAgainstThisQuarter`: the text
 * is a part of one that names the report's quarter; `told`: the period told before it.
 */
export function cuesIn(
  text: string,
  quarter: Period,
  comparing = false,
  setsAgainstThisQuarter = false,
  told: Period | null = null,
): Cue[] {
  const found: Cue[] = [];
  const mayBeBare = BARE.test(text);
  // "8 this quarter, 11 last quarter": beside the report's own quarter the last one is the one before.
  const contrasts = setsAgainstThisQuarter || namesThisQuarter(text, quarter);
  for (const cue of LIKELY.of(text)) {
    const { pattern, read, lasting = false, again = false } = cue;
    if (isBare(cue) && !mayBeBare) continue;
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const { begins, yearFirst, ofYear, edgeYear } = match.groups ?? {};
      const years = begins ?? yearFirst ?? ofYear ?? edgeYear;
      if (years !== undefined && !followsOn(years)) continue;
      if (found.some((cue) => start < cue.end && cue.start < end)) continue;
      // "The same weeks of 2019/20" are not that year.
      if (
        years !== undefined &&
        !/\b(?:quarter|half|months)\b/i.test(match[0]) &&
        !/^(?:same|corresponding|equivalent|comparable|comparative)\b/i.test(match[0]) &&
        SOME_OF_YEAR.test(text.slice(0, start) + match[0].slice(0, match[0].indexOf(years)))
      )
        continue;
      const before = text.slice(0, start) + (/^the\s/i.test(match[0]) ? 'the ' : '');
      const compared = COMPARING.test(before) ? !NOT_COMPARING.test(before) : comparing && !NOT_COMPARING.test(before);
      const period = read(match.groups ?? {}, quarter, compared || contrasts, comparing);
      // What is still to come ("a trial in January") has no figures yet.
      if (period && period.from <= quarter.to) found.push({ start, end, period, lasting, again });
    }
  }
  const inOrder = found.sort((a, b) => a.start - b.start);
  return ofLastYear(
    inOrder.flatMap((cue, at) => meantAgain(cue, inOrder[at - 1]?.period ?? told, text, quarter) ?? []),
    text,
    quarter,
  );
}

/** The period that was told before a place, where the text comes back to its months in another year; null where it does not. */
export function toldBefore(text: string, place: number, quarter: Period): Period | null {
  if (!/\b(?:months|year\s+(?:on|later))\b/i.test(text)) return null;
  return cuesIn(text.slice(0, place), quarter).findLast((cue) => !cue.again)?.period ?? null;
}

/** "82,140 between January and March 2020, the same months of 2021": of what was told before, in the year that it reads; null where nothing was. */
function meantAgain(cue: Cue, before: Period | null, text: string, quarter: Period): Cue | null {
  const words = text.slice(cue.start, cue.end);
  if (!cue.again) return cue;
  const isLater = /\b(?:on|later)$/i.test(words);
  const isOfMonths = /\bmonths\b/i.test(words);
  if (!isLater && !isOfMonths) return cue;
  if (!before || before.kind === 'at') return isLater || /^th/i.test(words) ? null : cue;
  const { from } = before;
  const year = /\s(20\d{2})$/.exec(words)?.[1];
  const years = year ? Number(year) - Number(from.slice(0, 4)) : policeYear(cue.period.from) - policeYear(from);
  const period = shift(before, 12 * (isLater ? 1 : years));
  return period.to <= quarter.to ? { ...cue, period } : null;
}

const YEAR_EARLIER = /\b(?:last|previous|prior|preceding)\s+year$|\byear\s+(?:ago|before|earlier|previously)$/i;
/** "Quarter 4 last year", "January to March of the previous year": one period, told in two. */
function ofLastYear(cues: readonly Cue[], text: string, quarter: Period): Cue[] {
  return cues.flatMap((cue, at) => {
    const [before, next] = [cues[at - 1], cues[at + 1]];
    const inLast = (first: Cue | undefined, second: Cue | undefined): Period | null => {
      if (!first || !second || !YEAR_EARLIER.test(text.slice(second.start, second.end))) return null;
      if (!/^,?\s+(?:(?:of|in)\s+)?(?:the\s+)?$/i.test(text.slice(first.end, second.start))) return null;
      const { period } = first;
      if (period.kind === 'quarter') return quarterOf(policeYear(quarter.from) - 1, quarterNumber(period.from));
      // "December last year" may be of the calendar's year.
      return period.from >= quarter.from && period.to <= quarter.to ? yearBefore(period) : null;
    };
    if (inLast(before, cue)) return [];
    const period = inLast(cue, next);
    return period ? [{ ...cue, end: next!.end, period }] : [cue];
  });
}

/** "587 in the year to March, 689 the year before": a year from the longer period just told, unless a quarter is named. */
export function countedFrom(before: Period | undefined, period: Period, words: string, quarter: Period): Period {
  if (!before || !isLong(before) || !samePeriod(period, yearBefore(quarter))) return period;
  return /quarter|\bQ|three|January|April|July|October|Jan|Apr|Jul|Oct/i.test(words) ? period : yearBefore(before);
}

/** The latest month of that name that the quarter has reached; of the year when it is said. */
export function monthNamed(month: string, year: string | undefined, quarter: Period): Period {
  const number = MONTHS.findIndex((name) => name.slice(0, 3).toLowerCase() === month.slice(0, 3).toLowerCase()) + 1;
  const last = Number(quarter.to.slice(0, 4));
  const latest = monthOf(last, number);
  if (year) return monthOf(fullYear(year), number);
  return latest.from <= quarter.to ? latest : monthOf(last - 1, number);
}

function monthOfGroups({ month, year, short, brief }: Record<string, string | undefined>, quarter: Period): Period {
  return monthNamed(month!, year ?? short ?? brief, quarter);
}

/** "January to March 2020", "From 1 April 2020 to 31 March 2021": whole months where no day is told. */
function fromTo(groups: Record<string, string | undefined>, quarter: Period): Period | null {
  const { day, first, firstShort, startYear, last } = groups;
  const end = monthOfGroups(groups, quarter);
  const to = last ? end.from.slice(0, 8) + last.padStart(2, '0') : end.to;
  const start = [
    monthNamed(first!, startYear ?? firstShort ?? to.slice(0, 4), quarter),
    monthNamed(first!, String(Number(to.slice(0, 4)) - 1), quarter),
  ];
  const begins = start.find((period) => period.from < to);
  if (!begins) return null;
  const from = begins.from.slice(0, 8) + (day ?? '1').padStart(2, '0');
  return isDate(from) && isDate(to) && from < to ? between(from, to) : null;
}

export const MONTH_NAMES: readonly string[] = MONTHS;

/** The period that a whole label says: a column's head, a cell, a title; null where it says none, or more than one. */
export function periodOfLabel(label: string, quarter: Period): Period | null {
  const text = label
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[([]+|[)\]:.]+$/g, '');
  const cues = cuesIn(` ${text}`, LATEST).length > 0 ? cuesIn(` ${text}`, quarterOrLatest(text, quarter)) : [];
  const toDate = soFar(cues, text, quarter);
  if (toDate) return toDate;
  const [cue] = cues;
  if (cue && cues.length === 1 && rest(` ${text}`, cue) === '') return cue.period;
  const named = new RegExp(`^${MONTH}(?:${YEAR_SAID}|\\s(?<two>\\d{2}))?$`, 'i').exec(text)?.groups;
  if (named) return monthNamed(named.month!, named.year ?? named.short ?? named.brief ?? named.two, quarter);
  const dated = new RegExp(`^(?<day>\\d{1,2})${ORDINAL}\\s+${MONTH}${YEAR}$`, 'i').exec(text)?.groups;
  if (dated) {
    const date = monthOfGroups(dated, quarter).from.slice(0, 8) + dated.day!.padStart(2, '0');
    return isDate(date) ? atDate(date) : null;
  }
  return null;
}

/** "2020/21 YTD": of that year, up to where the report's quarter ends in it. */
function soFar(cues: readonly Cue[], text: string, quarter: Period): Period | null {
  const year = cues.find(({ period }) => period.kind === 'year')?.period;
  const plain = unsaid(
    cues.toReversed().reduce((words, { start, end }) => words.slice(0, start) + words.slice(end), ` ${text}`),
  );
  if (cues.length !== 2 || !year || plain !== '' || !/\b(?:F?YTD|to\s+date)\b/i.test(text)) return null;
  const to = `${Number(year.from.slice(0, 4)) + (quarter.to.slice(5) < '04' ? 1 : 0)}${quarter.to.slice(4)}`;
  return to <= quarter.to ? between(year.from, to) : null;
}

/** A label that says its year may lie behind the report's period: a plan's date, a later month. */
const quarterOrLatest = (text: string, quarter: Period): Period =>
  /\d{2}/.test(text) && /20\d\d|\d\/\d|-\d\d|'\d\d/.test(text) ? LATEST_FROM(quarter) : quarter;
const LATEST = quarterOf(2098, 4);
const LATEST_FROM = (quarter: Period): Period => ({ ...quarter, to: LATEST.to });

const rest = (text: string, { start, end }: Cue): string => unsaid(text.slice(0, start) + text.slice(end));

/** A label's words without those that only lead to its period. */
const unsaid = (text: string): string =>
  text.replace(
    /\b(?:in|for|the|of|at|to|period|total|figure|figures|data|actual|end|position|performance|ending|as)\b|[\s:()–-]/gi,
    '',
  );

/** "31/03/2021", "31.3.21", "2021-03-31" as an ISO date; null for what is none. */
function numericDate({ d, m, y, iso }: Record<string, string | undefined>): string | null {
  const date = iso ?? `${fullYear(y!)}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}`;
  return isDate(date) ? date : null;
}

function fullYear(year: string): number {
  const digits = year.replace(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Whether the second year is the one after the first. */
function followsOn(years: string): boolean {
  const [first, second] = (years.match(/\d+/g) ?? []).map(Number);
  return first !== undefined && second !== undefined && (first + 1) % 100 === second % 100;
}

/** The year in which "2020/21", "20/21" or "FY20/21" begins. */
const beginsIn = (years: string): number => fullYear(/\d+/.exec(years)![0]);

function quarterIn(number: string): number {
  const at = ['first', 'second', 'third', 'fourth'].indexOf(number.toLowerCase());
  if (at >= 0) return at + 1;
  return number.toLowerCase() === 'final'
    ? 4
    : (LENGTHS[number.toLowerCase()] ?? (/^\d$/.test(number) ? Number(number) : 1));
}

const isDate = (text: string): boolean => DateTime.fromISO(text).isValid;
