/** The words of a report that say which period a number is of, counted from the quarter it reports on. */
import type { Period } from '../../figures/model.ts';
import { quarterNumber, samePeriod, yearBefore } from '../../figures/period.ts';
import { periodsTold, restates, type ToldPeriod } from '../language.ts';
import { isLong } from './fits.ts';

export interface Cue {
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** Holds for the sentences that follow in the bullet too: "Since 1 October ...". */
  readonly lasting: boolean;
  /** Told together with another of its kind: "in Q3 and Q4". */
  readonly joint?: boolean;
  /** It may be of all of a year, or of the part of it that is set beside the report's own period. */
  readonly unclear?: boolean;
}

/** What makes "last quarter" the one before: it is compared with. */
const COMPARING = /\b(?:on|from|than|to|with|against|versus|vs\.?|over|compared)\s+(?:the\s+)?$/i;
const NOT_COMPARING = /\b(?:in|over|during|throughout|for|of|within)\s+(?:the\s+)$/i;

/** Whether the report's own quarter is named, or an earlier figure put right, so that "last quarter" beside it is the one before. */
export const namesThisQuarter = (text: string, quarter: Period): boolean =>
  restates(text) ||
  /\b(?:this|(?:the\s+)?(?:current|reporting))\s+quarter\b/i.test(text) ||
  new RegExp(`\\bQ\\s?${quarterNumber(quarter.from)}\\b`).test(text);

/** Cues in the order of the text; `comparing`: the words before the text are a comparison. */
export function cuesIn(text: string, quarter: Period, comparing = false): Cue[] {
  const told = periodsTold(text, quarter);
  return told.length === 0 ? [] : cuesOf(told, text, 0, comparing, namesThisQuarter(text, quarter));
}

/** What is told from a place on, counted from there; `contrasts`: the report's quarter is named beside it. */
export const cuesOf = (
  told: readonly ToldPeriod[],
  text: string,
  from: number,
  comparing: boolean,
  contrasts: boolean,
): Cue[] =>
  told.map(({ start, end, period, compared, lasting, unclear }) => {
    const before = text.slice(from, start) + (/^the\s/i.test(text.slice(start, end)) ? 'the ' : '');
    const isCompared = COMPARING.test(before) || comparing;
    // "In the last quarter" is this one whatever stands before, "in the previous 12 months" is not.
    const isOther = period.kind === 'quarter' ? contrasts || (isCompared && !NOT_COMPARING.test(before)) : isCompared;
    return {
      ...{ start: start - from, end: end - from, lasting },
      period: isOther ? compared : period,
      unclear: unclear && !isCompared,
    };
  });

/** "587 in the year to March, 689 the year before": a year from the longer period just told, unless a quarter is named. */
export function countedFrom(before: Period | undefined, period: Period, words: string, quarter: Period): Period {
  if (!before || !isLong(before) || !samePeriod(period, yearBefore(quarter))) return period;
  return /quarter|\bQ|three|January|April|July|October|Jan|Apr|Jul|Oct/i.test(words) ? period : yearBefore(before);
}

/** The period that a whole label says: a column's head, a cell, a title; null where it says none, or more than one. */
export function periodOfLabel(label: string, quarter: Period): Period | null {
  const text = label
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[([]+|[)\]:.]+$/g, '');
  // A label that says its year may lie behind the report's period: a plan's date, a later month.
  const until = /20\d\d|\d\/\d|-\d\d|'\d\d/.test(text) ? LATEST : quarter.to;
  const cues = periodsTold(text, quarter, { bareMonths: true, until });
  const [cue] = cues;
  return cue && cues.length === 1 && unsaid(text.slice(0, cue.start) + text.slice(cue.end)) === '' ? cue.period : null;
}
const LATEST = '2098-12-31';

/** A label's words without those that only lead to its period. */
const unsaid = (text: string): string =>
  text.replace(
    /\b(?:in|for|the|of|at|to|period|total|figure|figures|data|actual|end|position|performance|ending|as)\b|[\s:()–-]/gi,
    '',
  );
