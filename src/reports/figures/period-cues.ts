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
  since,
  toDate,
  yearBefore,
} from '../../figures/period.ts';

export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** Holds for the sentences that follow in the bullet too: "Since 1 October ...". */
  readonly lasting: boolean;
}

const LENGTHS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, nine: 9, ten: 10, twelve: 12 },
  ...{ 12: 12, 18: 18, 24: 24 },
};
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const MONTH = `(?<month>${MONTHS.join('|')})`;
const YEAR = '(?:,?\\s+(?<year>(?:19|20)\\d{2}))?';
const POLICE_YEAR = '(?<begins>20\\d{2})\\s?[/–-]\\s?(?:20)?\\d{2}';
const ORDINAL = '(?:st|nd|rd|th)?';
const OTHER_MONTH = `(?<first>${MONTHS.join('|')})`;
const SAME =
  '(?:same|corresponding|equivalent|comparable|comparative)\\s+(?:quarter|period|time|point|stage|three months)';

type Reader = (groups: Record<string, string | undefined>, quarter: Period, comparing: boolean) => Period | null;

/** Longer phrases first: of two that begin together the first is taken. */
const CUES: readonly { readonly pattern: RegExp; readonly read: Reader; readonly lasting?: boolean }[] = [
  {
    pattern: new RegExp(
      `\\b(?:(?:from|between)\\s+)?(?:(?<day>\\d{1,2})${ORDINAL}\\s+)?${OTHER_MONTH}(?:\\s+(?<begins>20\\d{2}))?\\s*(?:to|until|[–-]|(?<=\\bbetween\\s[^.;,]{3,24})and)\\s*(?:(?<last>\\d{1,2})${ORDINAL}\\s+)?${MONTH}${YEAR}`,
      'gi',
    ),
    read: fromTo,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?<n>12|twelve|nine|six)\\s+months|year)\\s+(?:to|ending|ended|up\\s+to)\\s+(?:the\\s+end\\s+of\\s+|\\d{1,2}${ORDINAL}\\s+)?${MONTH}${YEAR}`,
      'gi',
    ),
    read: ({ n, month, year }, quarter) =>
      monthsTo(monthNamed(month!, year, quarter).to, { nine: 9, six: 6 }[n?.toLowerCase() ?? ''] ?? 12),
  },
  {
    pattern:
      /\b(?:last|past|previous|over|rolling)\s+(?<n>24|18|12|six|nine|twelve|two|three|four|five|ten)[\s-](?<unit>months?|years?)\b/gi,
    read: ({ n, unit }, quarter) =>
      monthsTo(quarter.to, LENGTHS[n!.toLowerCase()]! * (unit!.toLowerCase().startsWith('year') ? 12 : 1)),
  },
  {
    pattern:
      /\b(?:over|during|across|throughout|in|for)\s+(?:the|this)\s+(?:(?:police|financial)\s+)?year\b(?!\s+(?:to|before|ending|ended))|\bthis\s+(?:police\s+|financial\s+)?year\b/gi,
    read: (_, quarter) => between(policeYearPeriod(policeYear(quarter.from)).from, quarter.to),
  },
  {
    pattern:
      /\byear[\s-]to[\s-]date\b|\bso\s+far\s+this\s+(?:police\s+|financial\s+)?year\b|\bsince\s+the\s+(?:start|beginning)\s+of\s+the\s+(?:police\s+|financial\s+)?year\b/gi,
    read: (_, quarter) => between(policeYearPeriod(policeYear(quarter.from)).from, quarter.to),
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:whole|all|full\\s+year|entire\\s+year|year)(?:\\s+of)?(?:\\s+the)?(?:\\s+(?:police|financial)\\s+year)?)\\s+${POLICE_YEAR}`,
      'gi',
    ),
    read: ({ begins }) => policeYearPeriod(Number(begins)),
  },
  {
    pattern: new RegExp(`\\b${SAME}(?:\\s+(?:of|in|for|during|at))?\\s+(?:the\\s+)?${POLICE_YEAR}`, 'gi'),
    read: ({ begins }, quarter) => quarterOf(Number(begins), quarterNumber(quarter.from)),
  },
  {
    pattern: new RegExp(`\\b${SAME}(?:\\s+(?:of|in|for|during))?\\s+(?<year>20\\d{2})\\b`, 'gi'),
    read: ({ year }, quarter) => {
      const moved = quarterOf(policeYear(`${year}${quarter.from.slice(4)}`), quarterNumber(quarter.from));
      return moved.from < quarter.from ? moved : null;
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:${SAME}(?:,?\\s+(?:of|in|for|during|from|at))?\\s+(?:the\\s+)?(?:last|previous|preceding|prior)\\s+(?:police\\s+|financial\\s+)?year|${SAME}\\s+(?:a|one|the)\\s+year\\s+(?:ago|before|earlier)|this\\s+time\\s+last\\s+year|(?:a|one)\\s+year\\s+(?:ago|before|earlier|previously)|(?:12|twelve)\\s+months\\s+(?:ago|before|earlier)|year[\\s-]on[\\s-]year|the\\s+year\\s+before|last\\s+year|the\\s+previous\\s+year)\\b`,
      'gi',
    ),
    read: (_, quarter) => yearBefore(quarter),
  },
  {
    pattern: new RegExp(`\\b(?:Q|quarter\\s)(?<n>[1-4])(?:,?\\s+(?:of\\s+)?${POLICE_YEAR})?`, 'gi'),
    read: ({ n, begins }, quarter) => {
      if (begins) return quarterOf(Number(begins), Number(n));
      const here = quarterOf(policeYear(quarter.from), Number(n));
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
    pattern:
      /\b(?:this|the\s+current|the\s+reporting)\s+(?:quarter|period)\b|\b(?:in|over|during|for|throughout|across)\s+the\s+(?:quarter|(?:last|past)\s+(?:three|3)\s+months)\b/gi,
    read: (_, quarter) => quarter,
  },
  {
    pattern: new RegExp(
      `\\bsince\\s+(?:the\\s+)?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?|(?:start|beginning)\\s+of\\s+)?${MONTH}${YEAR}`,
      'gi',
    ),
    read: ({ day, month, year }, quarter) => {
      const from = monthNamed(month!, year, quarter).from.slice(0, 8) + String(day ?? 1).padStart(2, '0');
      return isDate(from) && from <= quarter.to ? since(from, quarter.to) : null;
    },
    lasting: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:at|by|as\\s+at|as\\s+of|on|to)\\s+(?:the\\s+)?(?:(?:end|close)\\s+of\\s+${MONTH}${YEAR}|(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month>${MONTHS.join('|')})(?:,?\\s+(?<year>(?:19|20)\\d{2}))?)`,
      'gi',
    ),
    read: ({ day, month, year }, quarter) => {
      const { to } = monthNamed(month!, year, quarter);
      const date = day ? to.slice(0, 8) + day.padStart(2, '0') : to;
      return isDate(date) ? atDate(date) : null;
    },
  },
  {
    pattern: /\b(?:at|by)\s+the\s+(?:start|beginning)\s+of\s+(?:the|this)\s+(?:last\s+)?quarter\b/gi,
    read: (_, quarter) => atDate(previous(quarter).to),
  },
  {
    pattern: /\b(?:at|by)\s+the\s+end\s+of\s+the\s+previous\s+quarter\b/gi,
    read: (_, quarter) => atDate(previous(quarter).to),
  },
  { pattern: /\b(?:at|by)\s+the\s+end\s+of\s+(?:the|this)\s+quarter\b/gi, read: (_, quarter) => atDate(quarter.to) },
  {
    pattern: new RegExp(`\\b(?:in|during|for|throughout)\\s+(?:the\\s+month\\s+of\\s+)?${MONTH}${YEAR}\\b`, 'gi'),
    read: ({ month, year }, quarter) => monthNamed(month!, year, quarter),
  },
  {
    pattern: /\bin\s+(?<year>20\d{2})\b(?!\s?[/–-]\s?\d)/gi,
    read: ({ year }, quarter) =>
      quarter.to.startsWith(year!) ? since(`${year}-01-01`, quarter.to) : calendarYear(Number(year)),
    lasting: true,
  },
  {
    pattern: new RegExp(
      `\\b(?:in|for|during|over|from|than|of|on)\\s+(?:the\\s+(?:police\\s+|financial\\s+)?year\\s+)?${POLICE_YEAR}`,
      'gi',
    ),
    read: ({ begins }) => policeYearPeriod(Number(begins)),
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

/** What makes "last quarter" the one before: it is compared with. */
const COMPARING = /\b(?:on|from|than|to|with|against|versus|vs\.?|over|compared)\s+(?:the\s+)?$/i;
const NOT_COMPARING = /\b(?:in|over|during|throughout|for|of|within)\s+(?:the\s+)$/i;

/** Cues in the order of the text; `comparing`: the words before the text are a comparison. */
export function cuesIn(text: string, quarter: Period, comparing = false): Cue[] {
  const found: Cue[] = [];
  for (const { pattern, read, lasting = false } of CUES)
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((cue) => start < cue.end && cue.start < end)) continue;
      const before = text.slice(0, start) + (/^the\s/i.test(match[0]) ? 'the ' : '');
      const compared = COMPARING.test(before) ? !NOT_COMPARING.test(before) : comparing && !NOT_COMPARING.test(before);
      const period = read(match.groups ?? {}, quarter, compared);
      // What is still to come ("a trial in January") has no figures yet.
      if (period && period.from <= quarter.to) found.push({ start, end, period, lasting });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** The latest month of that name that the quarter has reached; of the year when it is said. */
export function monthNamed(month: string, year: string | undefined, quarter: Period): Period {
  const number = MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1;
  const last = Number(quarter.to.slice(0, 4));
  const latest = monthOf(last, number);
  return year ? monthOf(Number(year), number) : latest.from <= quarter.to ? latest : monthOf(last - 1, number);
}

/** "January to March 2020", "From 1 April 2020 to 31 March 2021": whole months where no day is told. */
function fromTo(groups: Record<string, string | undefined>, quarter: Period): Period | null {
  const { day, first, begins, last, month, year } = groups;
  const end = monthNamed(month!, year, quarter);
  const to = last ? end.from.slice(0, 8) + last.padStart(2, '0') : end.to;
  const start = [
    monthNamed(first!, begins ?? to.slice(0, 4), quarter),
    monthNamed(first!, String(Number(to.slice(0, 4)) - 1), quarter),
  ];
  const from = start.find((period) => period.from < to)!.from.slice(0, 8) + (day ?? '1').padStart(2, '0');
  return isDate(from) && isDate(to) && from < to ? between(from, to) : null;
}

export const MONTH_NAMES: readonly string[] = MONTHS;

const isDate = (text: string): boolean => DateTime.fromISO(text).isValid;
