/** Reads the periods that a report's words tell, by the grammar that reads them in questions. Pure; counted from the report's own quarter. */
import type { Period } from '../../figures/model.ts';
import {
  atDate,
  between,
  monthOf,
  monthsTo,
  policeYear,
  previous,
  samePeriod,
  shift,
  since,
  toDate,
  yearBefore,
} from '../../figures/period.ts';
import { latestYearOf } from '../periods/dates.ts';
import { type PeriodParser, parser, phrases, type Reading, scan } from '../periods/reading.ts';
import { join, lastOfYear } from '../periods/refine/join.ts';
import { level } from '../periods/refine/level.ts';
import { monthsListed } from '../periods/refine/months-listed.ts';
import { joinToDate } from '../periods/refine/open-range.ts';
import { pairs, type Refiner, wordsOf } from '../periods/refine/refiner.ts';
import { shareYear } from '../periods/refine/share-year.ts';
import { MONTH, MONTHS_WORD, NUMBER, QUARTER, readMonth, readNumber } from '../periods/words.ts';
import { yearToDate } from '../periods/year.ts';
import { PARSERS } from '../periods.ts';
import { isTimeWord, reasonOf } from './words.ts';

export interface ToldPeriod {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** What it is where something is compared with it: "last quarter" beside this one. */
  readonly compared: Period;
  /** Holds for the sentences that follow in the bullet too: "Since 1 October ...". */
  readonly lasting: boolean;
  /** A month by its name alone: "January". */
  readonly bare: boolean;
  /** "Last year": all of it, where nothing is compared with it. */
  readonly unclear: boolean;
}

const WITHIN = '(?:(?:in|over|during|for|throughout|through|across|of) )';
const OF_QUARTER = `(?:the|this) (?:${QUARTER}|(?:reporting )?period)`;
const reported: PeriodParser['read'] = (_match, { latest }) => ({ relation: 'latest', period: latest });
const running: PeriodParser['read'] = (_match, { latest }) => ({ relation: 'to-date', period: toDate(latest.to) });

/** "A previous quarter", "an average one", "the best in a single one": not the report's own. */
const isOfAnotherTime = (word: string): boolean => isTimeWord(word) || reasonOf(word) !== null || OTHER.test(word);
const OTHER =
  /^(?:single|given|different|comparable|equivalent|corresponding|first|second|third|fourth|final|particular|good|full|whole|further|similar|by|than|nearly|almost|about)$/;

/** What only reports say. They stand before those of questions, and win where both read the same words. */
const OWN: readonly PeriodParser[] = [
  // "In a quarter in which schools stayed shut,", "another busy quarter"
  parser(
    `(?<!\\w)(?:(?:in|during|over|through|throughout|across|for|after|it (?:was|has been)) )?(?:what (?:was|has been|proved to be|became) )?(?:(?:an?|another) (?<like>(?:[a-z-]+ ){0,3}?)(?:quarter|(?:reporting )?period)|three months)(?! of\\b)(?!\\w)(?<told> (?:(?:in|during|over) )?(?:that|which|when|where) [^,;.:\\d]*(?=,)| [a-z]+ed by [^,;.:\\d]*(?=,))?`,
    (match, { latest }) => {
      const { like = '', told } = match.groups ?? {};
      const words = like.split(' ').filter(Boolean);
      const isIt = (words.length > 0 || told !== undefined) && !words.some(isOfAnotherTime);
      return isIt ? { relation: 'latest', period: latest } : null;
    },
  ),
  parser(
    `(?<!\\w)(?:at|by) the (?:start|beginning) of (?:the|this) (?:last )?${QUARTER}(?!\\w)`,
    (_match, { latest }) => ({
      ...{ relation: 'stated', period: atDate(previous(latest).to), day: true },
    }),
  ),
  parser(
    `(?<!\\w)(?:clos|end|finish)(?:es|ed|s|ing) ${OF_QUARTER}(?!\\w)|(?<!\\w)(?:at|by) the (?:end|close) of (?:${OF_QUARTER}|the (?<before>previous|last) ${QUARTER})(?!\\w)|(?<!\\w)(?:at|by) (?:the )?${QUARTER}(?:'s)?[ -](?:end|close)(?!\\w)`,
    ({ groups }, { latest }) => {
      const period = atDate((groups?.before === 'previous' ? previous(latest) : latest).to);
      return { relation: 'stated', period, day: true };
    },
  ),
  parser(
    `(?<!\\w)(?:(?:over|during|in|throughout) the course )?${WITHIN}the (?:${QUARTER}|(?:reporting )?period(?!\\w| (?:to|from|of|between|before|after|since|ending|ended|up|covering|in|\\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))(?!\\w| (?:before|earlier|ago|prior|preceding|previously|to|ending|ended)(?!\\w))(?: (?:just (?:ended|gone|closed|finished)|under review|as a whole))?`,
    reported,
  ),
  parser(
    `(?<!\\w)${WITHIN}?(?:the same|those|these) three months(?! (?:of|in|a|last|the|one|earlier|previous))(?!\\w)`,
    reported,
  ),
  phrases(
    [
      `(?:over|across|throughout) the (?:(?:police|financial) )?year(?! (?:before|ending|ended|to (?!\\d{1,3},\\d{3})|(?:fy ?)?\\d))`,
    ],
    (_match, context) => yearToDate(context),
  ),
  phrases(
    [
      'since the (?:(?:police|financial) )?year (?:began|begun|started|opened)',
      '(?:up to now|so far|to date) (?:in )?th(?:is|e) (?:(?:police|financial) )?year',
    ],
    (_match, context) => yearToDate(context),
  ),
  phrases([`last year's (?:same|equivalent|corresponding|comparable) ${QUARTER}`], (_match, { latest }) => ({
    ...{ relation: 'stated', period: yearBefore(latest) },
  })),
  phrases(['the present quarter'], reported),
  phrases(
    [
      `since (?:it|they|the [a-z]+|its [a-z]+) (?:first )?(?:began|begun|started|launched|opened|was launched|was opened|came in)`,
      `since (?:its |the )?(?:launch|start|beginning)(?! of)`,
      'by now',
    ],
    running,
  ),
  phrases(
    [`(?:the )?(?:previous|over|preceding) (?<n>${NUMBER})[ -](?<unit>${MONTHS_WORD}|years?)`],
    ({ groups, 0: words }, { latest }) => {
      const months = readNumber(groups!.n!) * (groups!.unit!.startsWith('y') ? 12 : 1);
      if (months === 0 || months === 3) return null;
      const period = monthsTo(latest.to, months);
      return {
        relation: 'stated',
        period,
        ...(words.startsWith('over') ? {} : { countFrom: (base) => shift(base, -months) }),
      };
    },
  ),
  phrases(['(?:the )?(?:previous|preceding|prior) one'], (_match, { latest }) => ({
    ...{ relation: 'previous', period: previous(latest) },
  })),
  // Lower-case "march" and "may" are no months in a report, and others always are.
  parser(`(?<![\\w.'-])(?<month>${MONTH})(?!\\w|'(?!s(?!\\w)))(?:'s)?`, ({ groups }, { latest }) => {
    const month = readMonth(groups!.month!);
    const inYearOf = ({ from }: Period): Period => monthOf(policeYear(from) + (month >= 4 ? 0 : 1), month);
    return { relation: 'stated', period: monthNamed(groups!.month!, latest), inYearOf };
  }),
  phrases(
    [
      `(?:(?:the|our) (?:last|previous|preceding|prior|earlier) |last (?:quarter|time)'s )(?:report|paper|bulletin|update|edition|issue)`,
    ],
    (_match, { latest }) => ({ relation: 'previous', period: previous(latest) }),
  ),
  // "74,020 in 2020; a year on, ..."
  parser('(?:(?<=^|[,;:(] ?|\\band ))(?:a|one) year (?:on|later)(?!\\w)', reported),
];

const AGAIN = /^(?:(?:in|for) )?(?:the )?(?:same|corresponding|equivalent|comparable|that|those|these)\b.*\bmonths\b/;
const LATER = /\b(?:on|later)$/;
/** "82,140 between January and March 2020, the same months of 2021": of what was told before, in the year that it reads. */
const again = pairs((a, b, text, { latest }) => {
  const words = wordsOf(text, b);
  if (!AGAIN.test(words) || b.countFrom === undefined) return LATER.test(words) ? onward(a, b, latest) : [a, b];
  if (a.period === null || a.period.kind === 'at') return /^th[oe]se/.test(words) ? [a] : [a, b];
  const period = b.countFrom(a.period);
  return period.to <= latest.to ? [a, { ...b, period }] : [a];
});

function onward(a: Reading, b: Reading, latest: Period): Reading[] {
  const period = a.period && a.period.kind !== 'at' ? shift(a.period, 12) : null;
  return period && period.to <= latest.to ? [a, { ...b, period }] : [a];
}

/** "Q4 2020/21 (January to March 2021)": one in two ways. Beside one another without a sign they head the columns of a table. */
const joined: Refiner = (readings, text, context) => {
  const found: Reading[] = [];
  for (const reading of readings) {
    const last = found.pop();
    const isBeside = last !== undefined && /[,:(-]/.test(text.slice(last.end, reading.start));
    if (isBeside) found.push(...join([last, reading], text, context));
    else found.push(...(last ? [last, reading] : [reading]));
  }
  return found;
};
/** Beside one another without a sign they head the columns of a table. */
const months: Refiner = (readings, text, context) =>
  /,|\band\b|&/.test(text) ? monthsListed(readings, text, context) : [...readings];

/** "In the same quarter last year 80 came; this year 70", "last year 80 came between January and March": of that year the quarter that is told. */
const quarterOfYear: Refiner = (readings, text, { latest }) => {
  const isThen = (one: Reading | undefined, then: Period): boolean => !!one?.period && samePeriod(one.period, then);
  const found: Reading[] = [];
  for (const reading of readings) {
    const last = found.at(-1);
    const isBeside = last !== undefined && !PARTS.test(text.slice(last.end, reading.start));
    const isTold = found.some(
      (one) => isThen(one, yearBefore(latest)) && !one.loose && !ENDS.test(text.slice(one.end, reading.start)),
    );
    const { loose: _, ...told } = reading;
    if (isYearAlone(text, reading, 'this year') && (isTold || (isBeside && isThen(last, latest))))
      found.push({ ...told, relation: 'latest', period: latest });
    else if (
      isBeside &&
      isYearAlone(text, last, 'last year') &&
      BEGINS.test(text.slice(0, last.start)) &&
      isThen(reading, latest) &&
      reading.relation === 'stated'
    ) {
      const { loose: __, ...year } = last;
      found.splice(-1, 1, year, { ...reading, period: yearBefore(latest) });
    } else if (
      isYearAlone(text, reading, 'this year') &&
      last &&
      isYearAlone(text, last, 'last year') &&
      reading.period
    ) {
      // "Last year 301,200, this year 318,420": both are of the year so far.
      const { loose: __, ...year } = last;
      found.splice(-1, 1, { ...year, period: yearBefore(reading.period) }, reading);
    } else found.push(reading);
  }
  return found;
};
const isYearAlone = (text: string, reading: Reading, loose: Reading['loose']): boolean =>
  reading.loose === loose && /^(?:in )?(?:this|last) year(?:'s)?$/.test(wordsOf(text, reading));
const PARTS = /[;:]|[,.]\s/;
const ENDS = /[.!?]\s/;
const BEGINS = /(?:^|[,.;:]\s)$/;

const REFINERS: readonly Refiner[] = [joined, lastOfYear, shareYear, months, level, joinToDate, again, quarterOfYear];

/** "The same weeks of", "the closing months of", "the start of": what leads to a year is not the year. */
const SOME_OF_YEAR =
  /\b(?:same|corresponding|equivalent|comparable) (?!quarter|period|time|point|stage)(?:[a-z]+ ){1,2}(?:of|in|for|during|from) (?:the )?$|\b(?:quarters?|hal(?:f|ves)|thirds?|months?|weeks?|days?|weekends?|part|start|beginning|middle|spring|summer|autumn|winter) of (?:the (?:police |financial )?(?:year )?)?$/;
const IN_YEAR = /\b(?:in|during|throughout|over|for) (?:the )?$/;
/** "Lower than in any quarter since it began": a beginning that dates nothing. */
const AGAINST = /\b(?:than|lowest|highest|fewest|most|best|worst|no|not)\b[^,;:.]*$/;
/** "For a third quarter in a row", "the second quarter running": the how-manieth, and no quarter of the year. */
const ONE_OF_ROW = /\b(?:first|second|third|fourth) quarter$/;
const IN_ROW = /^ (?:in a row|in succession|running)\b/;
/** "In the period from 1 April to 30 June", "during the three months of January to March": what leads to a time is of it. */
const INTRODUCES =
  /\b(?:in|over|during|for|throughout|across) (?:the|a) (?:(?:reporting|three-month|whole|full) )?(?:period|quarter|three months|months) (?:(?:running|covering|spanning) )?(?:(?:from|between|of) )?$/;
const MONTH_OF = /\bthe month of $/;
const isDay = ({ kind }: Period): boolean => kind === 'at' || kind === 'month';
const SINCE = /\bsince (?:about |around )?(?:the )?(?:(?:start|beginning) of (?:the )?)?$/;
const BEFORE_BARE = /\b(?:in|during|for|throughout) (?:the month of )?$/;
const BEHIND_BARE = /^ (?:figure|total|number|count|headcount|position|level)s?\b/;

/** Something of every phrase that is taken for a period here: most sentences have none of it. */
const NAMES_TIME =
  /\bq ?[1-4]\b|quarter|qtr|qrtr|period|month|mth|year|\byr|jan|feb|\bmar|apr|\bmay\b|jun|jul|aug|sep|oct|nov|dec(?:\b|e)|20\d\d|\d ?[/.–-] ?\d|\bh ?[12]\b|half|r12|ytd|\bfy|to date|so far|(?:by|to|until) now|time|report|paper|bulletin|update|edition|issue|since|(?:previous|preceding|prior|last) (?:one|lot|batch|set)|\b[yq] ?[-/]?o?[-/]?[yq]\b|\b(?:[lp][yq]|sply)\b/i;

/** `bareMonths`: a month by its name alone is one wherever it stands; `until`: what begins later has no figures yet. */
export function periodsTold(
  text: string,
  latest: Period,
  { bareMonths = false, until = latest.to }: { readonly bareMonths?: boolean; readonly until?: string } = {},
): ToldPeriod[] {
  const again = SHORT_FORM.exec(text);
  if (again !== null) {
    const [said, from] = [again[0].length, again.index];
    const back = (at: number): number => (at > from ? at + said : at);
    const told = periodsTold(text.slice(0, from) + text.slice(from + said), latest, { bareMonths, until });
    return told.map((one) => ({ ...one, start: back(one.start), end: back(one.end) }));
  }
  if (!NAMES_TIME.test(text)) return [];
  const plain = plainOf(text);
  const context = { latest, focus: null };
  const readings = REFINERS.reduce<readonly Reading[]>(
    (all, refine) => refine(all, plain, context),
    scan(plain, context, [...OWN, ...PARSERS]),
  );
  return readings.flatMap((reading) => {
    const told = toldBy(reading, plain, latest);
    return told === null || told.period.from > until || (told.bare && !bareMonths) ? [] : [told];
  });
}

/** "Twelve months (R12M) to March": in brackets the same is said again, in short. */
const SHORT_FORM = / \((?:r12m?|f?ytd|\d{1,2}m)\)(?= (?:up )?(?:to|ending|ended)\b)/i;

/** "In January", "the January figure": no more is needed to make a month of it. */
const isMonthSaid = (head: string, tail: string): boolean => BEFORE_BARE.test(head) || BEHIND_BARE.test(tail);

/** In lower case, with plain signs and single characters of space; "may" and "march" in small letters are no months. */
function plainOf(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length) return '';
  return [...text.matchAll(/(?<![\p{L}\d-])(?:may|march)(?![\p{L}\d-])/gu)].reduce(
    (plain, { index, 0: word }) => plain.slice(0, index) + '_'.repeat(word.length) + plain.slice(index + word.length),
    lower.replace(/\s/g, ' ').replace(/[–—]/g, '-').replace(/[‘’]/g, "'"),
  );
}

function toldBy(reading: Reading, plain: string, latest: Period): ToldPeriod | null {
  const { start, end, relation, day, loose, countFrom, inYearOf } = reading;
  const [words, head] = [plain.slice(start, end), plain.slice(0, start)];
  const { period } = reading;
  if (period === null || (relation === 'unheld' && !day) || isVague(words, relation)) return null;
  if (/^since|^to date|^so far/.test(words) && AGAINST.test(head)) return null;
  if (ONE_OF_ROW.test(words) && (/\ba $/.test(head) || IN_ROW.test(plain.slice(end)))) return null;
  const told = {
    start: start - ((isDay(period) ? MONTH_OF : INTRODUCES).exec(head)?.[0].length ?? 0),
    end,
    period,
    compared: period,
    lasting: false,
    bare: period.kind === 'month' && inYearOf !== undefined && !isMonthSaid(head, plain.slice(end)),
    unclear: loose === 'last year' && /^last (?:year|yr)$/.test(words),
  };
  if (SINCE.test(head) && (period.kind === 'month' || period.kind === 'at') && period.from <= latest.to) {
    const lead = SINCE.exec(head)![0].length;
    const since_ = since(period.from, latest.to);
    return { ...told, start: start - lead, period: since_, compared: since_, lasting: true, bare: false };
  }
  // "2020/21 to date": up to where the report's quarter ends in it.
  if (period.kind === 'since') {
    const to = `${policeYear(period.from) + (latest.to.slice(5) < '04' ? 1 : 0)}${latest.to.slice(4)}`;
    const soFar = between(period.from, period.from < to && to < period.to ? to : period.to);
    return { ...told, period: soFar, compared: soFar };
  }
  if (period.kind === 'year' && SOME_OF_YEAR.test(head)) return null;
  // "December last year" may be of the calendar's.
  if (period.kind === 'month' && /year$/.test(words) && !isInQuarterBefore(period, latest)) return null;
  if (period.kind === 'year' && !period.label.includes('/') && !/to|ending|ended|months/.test(words)) {
    if (!/calendar/.test(words) && !IN_YEAR.test(head)) return null;
    const own = latest.to.startsWith(period.from.slice(0, 4)) ? since(period.from, latest.to) : period;
    return { ...told, period: own, compared: own, lasting: true };
  }
  if (loose === 'last quarter') return { ...told, compared: previous(latest) };
  if (countFrom !== undefined && relation === 'stated' && period.to === latest.to)
    return { ...told, compared: countFrom(period) };
  return { ...told, lasting: period.kind === 'to-date' };
}

const isInQuarterBefore = ({ from, to }: Period, latest: Period): boolean => {
  const before = yearBefore(latest);
  return before.from <= from && to <= before.to;
};

/** "Now", "currently", "that quarter", "the same period": of no period that they name. */
const isVague = (words: string, relation: Reading['relation']): boolean =>
  (relation === 'latest' && !/quarter|qtr|period|months|time|year/.test(words)) ||
  /\bend of the (?:[a-z]+ )?(?:year|yr)$|\byear[ -]end$|^the one before$/.test(words) ||
  (/^(?:(?:in|for|at) )?(?:(?:that|those|the same) |(?:the )?(?:same|corresponding|equivalent|comparable) )/.test(
    words,
  ) &&
    !/\d|year|ago|earlier|before|three months/.test(words));

/** The latest month of that name that has ended with the quarter. */
export function monthNamed(name: string, latest: Period): Period {
  const month = readMonth(name.toLowerCase());
  return monthOf(latestYearOf(month, latest), month);
}
