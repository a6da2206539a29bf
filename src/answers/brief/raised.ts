/** What the figures give to ask about: what got worse with what was promised of it, what got better with what the report says beside it, and what has no figure. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { describe } from '../../figures/period.ts';
import type { Context, Draft } from '../answer.ts';
import { commitmentText } from '../compose.ts';
import { capital } from '../say.ts';
import { excerptOf } from './excerpts.ts';
import { titled } from './head.ts';
import { type BriefScope, isCounted, type Measure, measuresOf, reportOf, verdictOf } from './measures.ts';
import { measureSaid, noteSaid, placeOf } from './say-measure.ts';

/** `most`: so many are asked for; null: all. Null where nothing got better or worse. */
export async function raised(scope: BriefScope, most: number | null, context: Context): Promise<Draft | null> {
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
  const beside = new Set<string>();
  const once = (text: string): string[] => {
    if (beside.has(text)) return [];
    beside.add(text);
    return [` ${text}`];
  };
  const asks = moved.map((one) => {
    const { source } = one.figure;
    const line = `${capital(measureSaid(one, [one.main], context))} (${placeOf(source, main, context)}).${noteSaid(one)}`;
    const commitment = commitmentText(source.commitment, knowledge);
    const isWorse = verdictOf(one) === 'worse';
    const update = updates.find(({ id, report: of }) => id === source.bullet && of === source.report);
    const excerpt = update && !isWorse ? excerptOf(update, rule.words.excerpt, true) : null;
    const said = isWorse
      ? once(sayBrief(rule, 'promisedOnly', { commitment }))
      : excerpt
        ? once(sayBrief(rule, 'reason', { reason: excerpt.text }))
        : [];
    return {
      measure: one as Measure | null,
      priority: one.figure.priority,
      text: `${[line, ...said].join('')} ${sayBrief(rule, isWorse ? 'askWorse' : 'askBetter')}`,
    };
  });
  const none = knowledge.catalogue.priorities
    .filter(({ number }) => (scope.priority ?? number) === number)
    .filter(({ number }) => !measures.some(({ figure }) => figure.priority === number))
    .map(({ number }) => ({
      measure: null,
      priority: number,
      text: [
        sayBrief(rule, 'headPart', { number, title: knowledge.priority(number)!.title }),
        sayBrief(rule, 'noFigures'),
        sayBrief(rule, 'askNone'),
      ].join(' '),
    }));
  const told = ofEachInTurn(asks, none).slice(0, most ?? undefined);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [sayBrief(rule, 'toAsk', { report: titled(report, scope.period) }), ...told.map(({ text }) => `- ${text}`)],
    figures: told.flatMap(({ measure }) => (measure ? [measure.figure] : [])),
    change: told.flatMap(({ measure }) => (measure?.main ? [measure.main] : [])),
    priorities: [...new Set(told.map(({ priority }) => priority))],
    about: describe(scope.period),
    cited: true,
  };
}

interface Ask {
  readonly measure: Measure | null;
  readonly priority: number;
  readonly text: string;
}

/** The first of each priority, those without figures after the first of all, then the others. */
function ofEachInTurn(asks: readonly Ask[], none: readonly Ask[]): readonly Ask[] {
  const firsts = asks.filter(({ priority }, at) => asks.findIndex((one) => one.priority === priority) === at);
  return [
    ...firsts.slice(0, 1),
    ...none.slice(0, 1),
    ...firsts.slice(1),
    ...asks.filter((one) => !firsts.includes(one)),
    ...none.slice(1),
  ];
}
