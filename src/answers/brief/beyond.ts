/** What is not of the period itself: counts over a longer time, counts of its last day, and what the updates tell of other times. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { readPeriods } from '../../language/periods.ts';
import { comparesTimes, isYearly } from '../../language/reports/other-times.ts';
import type { Context, Draft } from '../answer.ts';
import { sentences } from '../say.ts';
import { spelledOutOnce } from './acronyms.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, isCounted, type Measure, measuresOf, reportOf } from './measures.ts';
import { shownSaid } from './pool.ts';
import { sinceSaid, togetherSaid } from './say-measure.ts';
import { isOf } from './topical.ts';

/** Null where all of it is of the period. */
export async function beyond(scope: BriefScope, context: Context): Promise<Draft | null> {
  const { knowledge, store, wording } = context;
  const rule = wording.brief;
  const report = reportOf(scope.period, knowledge.reports);
  const main = report?.id ?? null;
  const measures = (await measuresOf(scope, context)).filter(isCounted);
  const longer = measures.filter(({ figure }) => isLonger(figure.period, scope.period));
  const ofOneDay = measures.filter(({ figure }) => figure.period.kind === 'at');
  const isOfScope = isOf(scope, context);
  const updates = report ? (await store.updates({ report: report.id })).filter(isOfScope) : [];
  const told = new Set(longer.map(({ figure }) => figure.source.bullet));
  const isOther = (sentence: string): boolean =>
    isYearly(sentence) ||
    (!comparesTimes(sentence) &&
      readPeriods(sentence.toLowerCase(), { latest: scope.period, focus: null }).some(
        ({ period, relation }) =>
          relation === 'stated' && period !== null && (period.to < scope.period.from || period.from > scope.period.to),
      ));
  const others = updates.flatMap((update) => {
    const own = sentences(update.text).filter(isOther);
    return own.length === 0 || told.has(update.id)
      ? []
      : [{ update, text: own.join(' '), excerpt: own.length < sentences(update.text).length }];
  });
  const grouped = (own: readonly Measure[]): string[] =>
    [...Map.groupBy(own, ({ figure }) => `${figure.source.page} ${sinceSaid(figure)}`).values()].map(
      (group) => `- ${togetherSaid(group, main, context)}`,
    );
  const under = (key: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${sayBrief(rule, key)}:`, ...lines];
  if (longer.length + ofOneDay.length + others.length === 0) return null;
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: spelledOutOnce(
      [
        `${titled(report, scope.period)}:`,
        ...under('notOfQuarter', grouped(longer)),
        ...under('ofOneDay', grouped(ofOneDay)),
        ...under(
          'ofOtherTimes',
          others.map((one) => `- ${shownSaid(one, main, context)}`),
        ),
      ],
      knowledge.catalogue.glossary,
    ),
    figures: [...longer, ...ofOneDay].map(({ figure }) => figure),
    updates: others,
    about: titleFor(report, scope.period),
    cited: true,
  };
}

/** It began before the period did, or has no beginning that is told. */
const isLonger = (own: { readonly kind: string; readonly from: string }, { from }: BriefScope['period']): boolean =>
  own.kind !== 'at' && (own.from < from || own.kind === 'to-date');
