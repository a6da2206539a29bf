/** The periods that a question asks about, without those that only tell of which report or what of the time it speaks. */

import { goesOnAsDocument, goesOnAsFigure, goesOnAsStanding, ordersWorking } from '../language/asking/where-stated.ts';
import { isAYear, isCurrent, isDeniedTime, isFrom, isUpToNow } from '../language/periods/period-words.ts';
import type { Lexicon } from './lexicon.ts';
import { labelOf } from './metrics/metric-facts.ts';
import type { PeriodReading } from './question.ts';
import type { Scan } from './scan.ts';

export function periodsAsked(scanned: Scan, metrics: readonly string[], lexicon: Lexicon): PeriodReading[] {
  const { text } = scanned;
  // "What would it cost in a year" of what is counted by the year names no period.
  // "Derive the Q2 volume from the Q3 text": the report's quarter is not the one asked about.
  const namesReport = (p: { end: number }): boolean => goesOnAsDocument(text.slice(p.end));
  // "From the Q3 figure and the stated fall": what another period's is to be worked out from.
  const isBasis = (p: { end: number; words: string }): boolean =>
    isFrom(p.words) && goesOnAsFigure(text.slice(p.end)) && ordersWorking(text);
  const isOfReport = (p: (typeof scanned.periods)[number]): boolean =>
    (namesReport(p) && !scanned.periods.every(namesReport)) || (isBasis(p) && scanned.periods.length > 1);
  // "Since 1 October, arrests to date": one running total.
  const running = scanned.periods.filter((p) => p.relation === 'since' || p.relation === 'to-date');
  const isSaidTwice = (p: (typeof scanned.periods)[number]): boolean =>
    running.length > 1 && p === running.at(-1) && isUpToNow(p.words);
  // "The current figure for March 2019": as it stands now, of that time.
  const isOfStanding = (p: (typeof scanned.periods)[number]): boolean =>
    isCurrent(p.words) &&
    goesOnAsStanding(text.slice(p.end)) &&
    scanned.periods.some((other) => other !== p && other.period !== null && other.relation !== 'latest');
  const isYearly = (words: string): boolean =>
    isAYear(words) && metrics.some((id) => /\byearly\b/.test(labelOf(id, lexicon)));
  return scanned.periods
    .filter((p) => !(isDeniedTime(text.slice(0, p.start)) && scanned.periods.length > 1))
    .filter((p) => !isYearly(p.words) && !isOfReport(p) && !isSaidTwice(p) && !isOfStanding(p))
    .map(({ relation, period, assumed, comparing, words, alone }) => ({
      relation,
      period,
      assumed,
      comparing,
      words,
      ...(alone && { alone }),
    }));
}
