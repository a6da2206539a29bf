/** The figures that have no earlier one to be set against, priority by priority. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Context, Draft } from '../answer.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, isCounted, type Measure, measuresOf, reportOf } from './measures.ts';
import { sinceSaid, togetherSaid } from './say-measure.ts';

/** So many of each priority are told, where several are. */
const MOST = 4;

/** Null where every figure of the scope has an earlier one, or none is held. */
export async function alone(scope: BriefScope, context: Context): Promise<Draft | null> {
  const { knowledge, wording } = context;
  const report = reportOf(scope.period, knowledge.reports);
  const own = (await measuresOf(scope, context)).filter((one) => isCounted(one) && one.main === null);
  if (own.length === 0) return null;
  const headlines = new Set(knowledge.catalogue.priorities.flatMap((priority) => priority.headlines));
  const groups = [...Map.groupBy(own, ({ figure }) => figure.priority)].toSorted(([a], [b]) => a - b);
  const lines = groups.map(([priority, measures]) => {
    // What heads the priority, then what counts the whole force.
    const worth = ({ metric, figure }: Measure): number =>
      2 * Number(headlines.has(metric.id)) + Number(figure.area === knowledge.areas.force.id);
    const most = scope.priority === null ? MOST : measures.length;
    const shown = measures.toSorted((x, y) => worth(y) - worth(x)).slice(0, most);
    const said = [...Map.groupBy(shown, ({ figure }) => sinceSaid(figure)).values()]
      .map((group) => togetherSaid(group, report?.id ?? null, context))
      .join(' ');
    const left = measures.length - shown.length;
    return `- ${scope.priority === null ? `Priority ${priority}: ` : ''}${said}${left > 0 ? ` ${sayBrief(wording.brief, 'moreFigures', { count: left })}` : ''}`;
  });
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [sayBrief(wording.brief, 'alone', { report: titled(report, scope.period) }), ...lines],
    figures: own.map(({ figure }) => figure),
    priorities: groups.map(([priority]) => priority),
    about: titleFor(report, scope.period),
    cited: true,
  };
}
