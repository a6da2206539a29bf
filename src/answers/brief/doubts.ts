/**
 * What is to be read with care: where the report's words and its figures differ, where a figure is up on one earlier time and down on
 * another, what counts more than the quarter, which reasons are only possible, and what has no figures.
 */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { givesReason, isPossible } from '../../language/reports/reasons.ts';
import type { Context, Draft, Shown } from '../answer.ts';
import { capital, sentences } from '../say.ts';
import { prioritiesSaid, titled, titleFor } from './head.ts';
import { type BriefScope, isCounted, type Measure, measuresOf, reportOf } from './measures.ts';
import { shownSaid } from './pool.ts';
import { measureSaid, noteSaid, placeOf, sinceSaid, togetherSaid } from './say-measure.ts';
import { isOf } from './topical.ts';

/** Null where nothing of it is found. */
export async function doubts(scope: BriefScope, context: Context): Promise<Draft | null> {
  const { knowledge, store, wording } = context;
  const rule = wording.brief;
  const report = reportOf(scope.period, knowledge.reports);
  const main = report?.id ?? null;
  const measures = (await measuresOf(scope, context)).filter(isCounted);
  const told: Measure[] = [];
  const line = (one: Measure): string => {
    told.push(one);
    return `- ${capital(measureSaid(one, [...new Set([one.previous, one.year])], context))} (${placeOf(one.figure.source, main, context)}).${noteSaid(one)}`;
  };
  const under = (key: string, lines: readonly string[]): string[] =>
    lines.length === 0 ? [] : [`${sayBrief(rule, key)}:`, ...lines];
  const hasReason = (one: Measure): boolean => givesReason(noteSaid(one));
  const differs = measures.filter((one) => noteSaid(one) !== '' && !hasReason(one));
  const guessed = measures.filter(hasReason);
  const turns = measures.filter(
    ({ previous, year }) => previous && year && Math.sign(previous.difference) * Math.sign(year.difference) < 0,
  );
  const since = measures.filter(({ figure }) => sinceSaid(figure) !== '');
  const isOfScope = isOf(scope, context);
  const updates = report ? (await store.updates({ report: report.id })).filter(isOfScope) : [];
  const possible = updates.flatMap((update): Shown[] => {
    if ([...guessed, ...differs].some(({ figure }) => figure.source.bullet === update.id)) return [];
    const said = sentences(update.text).filter((sentence) => givesReason(sentence) && isPossible(sentence));
    return said.length > 0 ? [{ update, text: said.join(' '), excerpt: said.join(' ') !== update.text }] : [];
  });
  const none = knowledge.catalogue.priorities
    .map(({ number }) => number)
    .filter((number) => !measures.some(({ figure }) => figure.priority === number));
  const longer = [...Map.groupBy(since, ({ figure }) => `${figure.source.page} ${figure.period.from}`).values()];
  const lines = [
    ...under('differs', differs.map(line)),
    ...under('possibly', [...guessed.map(line), ...possible.map((one) => `- ${shownSaid(one, main, context)}`)]),
    ...under('turns', turns.filter((one) => !told.includes(one)).map(line)),
    ...under(
      'notOfQuarter',
      longer.map((group) => {
        told.push(...group);
        return `- ${togetherSaid(group, main, context)}`;
      }),
    ),
  ];
  if (lines.length === 0) return null;
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      sayBrief(rule, 'doubts', { report: titled(report, scope.period) }),
      ...lines,
      ...(scope.priority === null && none.length > 0
        ? [sayBrief(rule, 'noFigureOf', { priorities: prioritiesSaid(none) })]
        : []),
    ],
    figures: [...new Set(told)].map(({ figure }) => figure),
    updates: possible,
    about: titleFor(report, scope.period),
    cited: true,
  };
}
