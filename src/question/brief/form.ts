/** The form of a brief: of which period, set against which, how long, and what is told of what went better or worse. */

import type { Period } from '../../figures/model.ts';
import { previous, samePeriod, yearBefore } from '../../figures/period.ts';
import { compares, pointsAsked } from '../../language/asking/brief-words.ts';
import { asksForThings, topAsked, wordsAsked } from '../../language/asking/length-asked.ts';
import { asksUpToNow, looksBack } from '../../language/movements.ts';
import { isOfMeeting } from '../../language/periods/occasions.ts';
import { isSeasonOf } from '../../language/periods/seasons.ts';
import type { PeriodMatch } from '../../language/periods.ts';
import type { BriefCue } from '../dialogs.ts';
import type { BriefAsked } from '../question.ts';
import type { ReadContext } from '../scan.ts';
import type { Clause } from './clause.ts';

export type Has = (...wanted: BriefCue[]) => boolean;

const MOVERS = 5;

export type Form = Pick<BriefAsked, 'period' | 'balance' | 'against' | 'top' | 'length' | 'words'>;

const MOVES: readonly BriefCue[] = [
  'better',
  'worse',
  'betterOf',
  'worseOf',
  'changed',
  'changedOf',
  'moved',
  'verdict',
];

/** Null where a period is asked for of which no report can be. */
export function formOf(text: string, clauses: readonly Clause[], has: Has, { latest }: ReadContext): Form | null {
  const asked = periodsAsked(
    clauses.flatMap((clause) => clause.periods),
    has,
    latest,
    text,
  );
  if (!asked) return null;
  const count = topAsked(text) ?? pointsAsked(text)?.count ?? null;
  return {
    ...asked,
    balance: balanceOf(has, asked.against !== null),
    top: (has(...MOVES) || asksForThings(text)) && count !== null && count < 10 ? count : has('moved') ? MOVERS : null,
    length: has('numbers')
      ? 'numbers'
      : has('sentence')
        ? 'sentence'
        : has('paragraph')
          ? 'paragraph'
          : has('short')
            ? 'short'
            : 'minute',
    words: wordsAsked(text),
  };
}

/** What it is of, and what it is compared with. */
function periodsAsked(
  periods: readonly PeriodMatch[],
  has: Has,
  latest: Period,
  text: string,
): Pick<Form, 'period' | 'against'> | null {
  // "Since October" is the latest quarter, where that began then.
  const isLatest = ({ relation, period }: PeriodMatch): boolean =>
    ['to-date', 'since'].includes(relation) && period?.from === latest.from;
  const since = periods.find(
    ({ relation, period }) => relation === 'to-date' && period?.from === previous(latest).from,
  );
  // "Since the summer": what has moved since then is told against the quarter that it names.
  const from = periods.find(
    ({ relation, period }) => relation === 'since' && period !== null && period.from < latest.from,
  );
  // "Since the summer" names no date, and means the quarter that was then.
  const sinceSeason = periods.find(
    ({ relation, words }) =>
      relation === 'unheld' &&
      isSeasonOf(words, previous(latest).from) &&
      (words.startsWith('since') || isOfMeeting(text)),
  );
  // "Between October and December": its first month and its last are the quarter.
  const isWhole =
    periods.some(({ period }) => period?.kind === 'month' && period.from === latest.from) &&
    periods.some(({ period }) => period?.kind === 'month' && period.to === latest.to);
  const isWithin = ({ period }: PeriodMatch): boolean =>
    isWhole && period?.kind === 'month' && period.from >= latest.from && period.to <= latest.to;
  const others = periods.filter((one) => one !== since && one !== from && one !== sinceSeason && !isLatest(one));
  if (others.some(({ relation }) => ['unheld', 'since', 'to-date'].includes(relation))) return null;
  if (sinceSeason)
    return has(...MOVES) || looksBack(text)
      ? { period: null, against: 'previous' }
      : { period: previous(latest), against: null };
  if (from) return { period: null, against: from.period!.from >= previous(latest).from ? 'previous' : 'year' };
  const isEarlier = ({ period }: PeriodMatch): boolean => period !== null && period.to < latest.from;
  const isLookedBackAt = isOfMeeting(text) || has('changed', 'changedOf', 'moved') || asksUpToNow(text);
  // "The September paper", "at the end of March": the quarter that it ends, or is in, where it is what is looked back at.
  const stated = withYear(periods.filter((one) => one.period && one.relation === 'stated' && !isWithin(one))).map(
    (one) =>
      (isEarlier(one) || one.comparing) && isLookedBackAt && ['at', 'month'].includes(one.period!.kind)
        ? { ...one, period: quarterWith(one.period!, latest) }
        : one,
  );
  if (stated.some(({ period }) => !isOfAReport(period!))) return null;
  const [later, earlier] = stated.toSorted((a, b) => b.period!.to.localeCompare(a.period!.to));
  const of = later && !samePeriod(later.period!, latest) ? later.period! : null;
  if (of && !earlier && (has('changed', 'changedOf', 'moved') || asksUpToNow(text)))
    return { period: null, against: samePeriod(of, previous(latest)) ? 'previous' : of };
  if (earlier) return { period: of, against: earlier.period! };
  // "This quarter with Q2", "on Q2": what is stated is what the latest is compared with.
  if (of && (later!.comparing || periods.some(({ relation }) => relation === 'latest')))
    return { period: null, against: of };
  const related = periods.find(({ relation }) => relation === 'year-before' || relation === 'previous');
  if (related && (related.comparing || has(...MOVES) || compares(text)))
    return { period: of, against: related.relation === 'previous' ? 'previous' : 'year' };
  // "What did the report before this one say": that report, where nothing is set against it.
  const isOfLast = has('previous') && !has(...MOVES) && !compares(text) && !looksBack(text);
  if (isOfLast && of === null && !related) return { period: previous(latest), against: null };
  const isOnLast = since !== undefined || has('previous') || (has('changed', 'changedOf') && !has('moved'));
  return { period: of ?? related?.period ?? null, against: isOnLast ? 'previous' : null };
}

/** A quarter, or as long a time: reports that come as often may be of other months. */
const isOfAReport = ({ kind, from, to }: Period): boolean =>
  kind === 'quarter' || (kind === 'range' && Math.round((Date.parse(to) - Date.parse(from)) / QUARTER) === 1);
const QUARTER = 91 * 24 * 60 * 60 * 1000;

/** The quarter that a day or a month is in. */
function quarterWith({ to }: Period, latest: Period): Period {
  let quarter = latest;
  while (quarter.from > to) quarter = previous(quarter);
  return quarter;
}

/** "2018/19? Just Q4": the quarter is that year's. */
function withYear(stated: readonly PeriodMatch[]): readonly PeriodMatch[] {
  const years = stated
    .filter(({ period }) => period!.kind === 'year')
    .filter(({ period }, at, all) => all.findIndex((one) => samePeriod(one.period!, period!)) === at);
  const quarters = stated.filter(({ period }) => period!.kind === 'quarter');
  const [year, quarter] = [years[0]?.period, quarters[0]?.period];
  if (years.length !== 1 || quarters.length !== 1 || !year || !quarter || !quarters[0]!.assumed) return stated;
  let own = quarter;
  while (own.from > year.to) own = yearBefore(own);
  return own.from >= year.from ? [{ ...quarters[0]!, period: own }] : stated;
}

function balanceOf(has: Has, isAgainst: boolean): BriefAsked['balance'] {
  const strong = has('better', 'worse');
  const [better, worse] = strong ? [has('better'), has('worse')] : [has('betterOf'), has('worseOf')];
  // "How are we doing against last year" asks for all that is compared.
  if (has('verdict') && isAgainst && !better && !worse) return 'all';
  if (has('verdict') || (better && worse)) return 'both';
  return better ? 'better' : worse ? 'worse' : 'all';
}
