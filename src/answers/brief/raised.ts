/** What the figures give to ask about: what got worse with what was promised of it, what got better with what the report says beside it, and what has no figure. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { describe } from '../../figures/period.ts';
import type { Context, Draft } from '../answer.ts';
import { commitmentText } from '../compose.ts';
import { capital } from '../say.ts';
import { isAnyTargetHeld } from '../targets-held.ts';
import { excerptOf } from './excerpts.ts';
import { prioritiesSaid, titled } from './head.ts';
import { type BriefScope, isCounted, measuresOf, reportOf, verdictOf } from './measures.ts';
import { measureSaid, noteSaid, placeOf } from './say-measure.ts';

/** Null where nothing got better or worse. */
export async function raised(scope: BriefScope, context: Context): Promise<Draft | null> {
  const { knowledge, store, wording } = context;
  const rule = wording.brief;
  const report = reportOf(scope.period, knowledge.reports);
  const main = report?.id ?? null;
  const measures = (await measuresOf(scope, context)).filter(isCounted);
  const headlines = new Set(knowledge.catalogue.priorities.flatMap((priority) => priority.headlines));
  const moved = measures.filter(
    (one) => verdictOf(one) === 'worse' || (verdictOf(one) === 'better' && headlines.has(one.metric.id)),
  );
  if (moved.length === 0) return null;
  const updates = report ? await store.updates({ report: report.id }) : [];
  const told = new Set<string>();
  const once = (text: string): string[] => {
    if (told.has(text)) return [];
    told.add(text);
    return [` ${text}`];
  };
  const lines = moved.map((one) => {
    const { source } = one.figure;
    const line = `- ${capital(measureSaid(one, [one.main], context))} (${placeOf(source, main, context)}).${noteSaid(one)}`;
    const commitment = commitmentText(source.commitment, knowledge);
    if (verdictOf(one) === 'worse') return [line, ...once(sayBrief(rule, 'promisedOnly', { commitment }))].join('');
    const update = updates.find(({ id, report: of }) => id === source.bullet && of === source.report);
    const beside = update ? excerptOf(update, rule.words.excerpt, true) : null;
    return [line, ...(beside ? once(sayBrief(rule, 'reason', { reason: beside.text })) : [])].join('');
  });
  const none = knowledge.catalogue.priorities
    .map(({ number }) => number)
    .filter((number) => !measures.some(({ figure }) => figure.priority === number));
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      sayBrief(rule, isAnyTargetHeld(knowledge) ? 'noVerdictAimsShort' : 'noVerdictShort'),
      `${titled(report, scope.period)}:`,
      ...lines,
      ...(scope.priority === null && none.length > 0
        ? [sayBrief(rule, 'noFigureOf', { priorities: prioritiesSaid(none) })]
        : []),
    ],
    figures: moved.map(({ figure }) => figure),
    change: moved.flatMap(({ main: change }) => (change ? [change] : [])),
    about: describe(scope.period),
    cited: true,
  };
}
