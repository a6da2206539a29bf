/** Reads the periods that a question names, and how each relates to the latest reported quarter. Pure; never today. */
import type { Period } from '../figures/model.ts';
import { readLeftDates } from './periods/calendar.ts';
import { countedParsers } from './periods/counted.ts';
import { dateParsers } from './periods/date.ts';
import { halfParsers } from './periods/half.ts';
import { latestParsers } from './periods/latest.ts';
import { monthParsers } from './periods/month.ts';
import { partOfParsers } from './periods/part-of.ts';
import { quarterParsers } from './periods/quarter.ts';
import { quarterBeforeParsers } from './periods/quarter-before.ts';
import { rangeParsers } from './periods/range.ts';
import { type PeriodContext, type PeriodParser, type Reading, type Relation, scan } from './periods/reading.ts';
import { refiners } from './periods/refine/refiners.ts';
import { spanParsers } from './periods/span.ts';
import { thatMonthParsers } from './periods/that-month.ts';
import { toDateParsers } from './periods/to-date.ts';
import { unheldParsers } from './periods/unheld.ts';
import { LAST, MONTH, PREVIOUS } from './periods/words.ts';
import { yearParsers } from './periods/year.ts';
import { yearBeforeParsers } from './periods/year-before.ts';

export interface PeriodMatch {
  /** Offsets in `text`; with the words that compare ("vs q2"). */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /**
   * latest ("last quarter", "now"), previous ("the quarter before", qoq), year-before ("last year", yoy), stated (a named
   * period), since ("since 2019": open to the latest), to-date ("this year", "since April": sums), unheld (days, weeks,
   * hours, the future: no report has such a period).
   */
  readonly relation: Relation;
  /** It is limited to itself ("this quarter alone"). */
  readonly alone?: boolean;
  /** Null only for an unheld one that has no dates. */
  readonly period: Period | null;
  /** What the reply says was taken for granted: "period: October read as October 2020, the latest". */
  readonly assumed: string | null;
  /** The words themselves ask for a change: "yoy", "vs q2", "on last year", "over 12 months". */
  readonly comparing: boolean;
}

/** Of two parsers that read the same words, the earlier wins. */
export const PARSERS: readonly PeriodParser[] = [
  ...quarterParsers,
  ...halfParsers,
  ...partOfParsers,
  ...spanParsers,
  ...yearParsers,
  ...rangeParsers,
  ...monthParsers,
  ...dateParsers,
  ...latestParsers,
  ...yearBeforeParsers,
  ...quarterBeforeParsers,
  ...thatMonthParsers,
  ...countedParsers,
  ...toDateParsers,
  ...unheldParsers,
];

/** Something of every phrase that a parser reads: most stretches of a message have none of it. */
export const SAYS_TIME = new RegExp(
  [
    `\\d|q|${MONTH}|${LAST}|${PREVIOUS}|\\b(?:y|fy|f\\/y|[lp]y\\b|sply\\b|atm\\b|rn\\b|mtd\\b|w\\/)|mos\\b|m ?-?o-? ?-?m|w ?-?o-? ?-?w`,
    'month|m(?:n|)th|week|da(?:y|ily)|fortnight|hour|night|morning|noon|evening|tomorrow|dark|summer|winter|autumn|spring',
    'annual|decade|century|record|future|forward|next|coming|following|since|before|after|time|period|date|half|two thousand|twenty',
    'this|now|current|present|moment|minute|at the m|latest|lately|recent|newest|stand|(?:so|thus) far|just gone|same|corresponding|equivalent|comparable|point|season|stretch',
  ].join('|'),
);

/**
 * `text` is in lower case, with plain dashes and apostrophes and its spelling roughly put right. `context.focus` counts
 * only for words that point at it ("that year", "12 months earlier") and for a message that is nothing but a period.
 */
export function readPeriods(text: string, context: PeriodContext): PeriodMatch[] {
  if (!SAYS_TIME.test(text)) return [];
  const grammar = scan(text, context, PARSERS);
  const all = [...grammar, ...readLeftDates(text, context, grammar)].sort((a, b) => a.start - b.start);
  const settled = refiners.reduce<readonly Reading[]>((readings, refine) => refine(readings, text, context), all);
  return settled.map(({ start, end, relation, period, assumed, comparing }) => ({
    start,
    end,
    words: text.slice(start, end),
    relation,
    period,
    assumed,
    comparing,
  }));
}
