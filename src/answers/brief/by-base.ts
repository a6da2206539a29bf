/** Which figures of a brief are against which earlier period: those against the year before, those against the quarter before. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { previous, yearBefore } from '../../figures/period.ts';
import type { ReplyChange } from '../../reply.ts';
import type { Context, Draft } from '../answer.ts';
import { titled, titleFor } from './head.ts';
import { type Base, type BriefScope, isCounted, type Measure, measuresOf, reportOf } from './measures.ts';
import { measureSaid, noteSaid, placeOf } from './say-measure.ts';

/** Null where none of its figures has an earlier one. */
export async function byBase(scope: BriefScope, context: Context): Promise<Draft | null> {
  const { knowledge, wording } = context;
  const report = reportOf(scope.period, knowledge.reports);
  const headlines = new Set(knowledge.catalogue.priorities.flatMap((priority) => priority.headlines));
  const own = (await measuresOf(scope, context)).filter(isCounted);
  const compared = own.filter(({ main }) => main !== null);
  if (compared.length === 0) return null;
  const told: { readonly measure: Measure; readonly change: ReplyChange }[] = [];
  const lines = (['year', 'previous'] as const).flatMap((base: Base): string[] => {
    const { label } = (base === 'year' ? yearBefore : previous)(scope.period);
    const moves = compared.flatMap((measure) => (measure[base] ? [{ measure, change: measure[base] }] : []));
    told.push(...moves);
    const said = moves.map(
      ({ measure, change }) =>
        `- ${measureSaid(measure, [change], context)} (${placeOf(measure.figure.source, report?.id ?? null, context)}).${noteSaid(measure)}`,
    );
    return moves.length === 0 ? [] : [`${sayBrief(wording.brief, 'against', { period: label })}:`, ...said];
  });
  const alone = own.filter(({ main, metric }) => scope.priority !== null && main === null && headlines.has(metric.id));
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      `${titled(report, scope.period)}:`,
      ...lines,
      ...(alone.length > 0 ? [`${sayBrief(wording.brief, 'againstNone')}:`] : []),
      ...alone.map(
        (one) => `- ${measureSaid(one, [], context)} (${placeOf(one.figure.source, report?.id ?? null, context)}).`,
      ),
    ],
    figures: [...new Set([...told.map(({ measure }) => measure.figure), ...alone.map(({ figure }) => figure)])],
    change: told.map(({ change }) => change),
    about: titleFor(report, scope.period),
    cited: true,
  };
}
