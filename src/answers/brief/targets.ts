/** The targets that a report names. Where it names none, what the plan promises, with the figure that tells most of each promise. */
import { sayBrief } from '../../conversation/brief-rule.ts';
import { describe } from '../../figures/period.ts';
import type { Context, Draft } from '../answer.ts';
import { capital } from '../say.ts';
import { targetSaid, targetsCited, targetsHeld } from '../targets-held.ts';
import { type BriefScope, type Measure, measuresOf, reportOf } from './measures.ts';
import { measureSaid, placeOf, telling } from './say-measure.ts';

export async function targets(scope: BriefScope, context: Context): Promise<Draft> {
  const { knowledge, wording } = context;
  const named = targetsHeld(knowledge, (one) => scope.priority === null || one.priority === scope.priority);
  if (named.length > 0)
    return {
      kind: 'summary',
      outcome: 'answered',
      lines: [
        sayBrief(wording.brief, 'targetsHeld'),
        ...named.map((one) => `- ${targetSaid(one, context)}`),
        ...targetsCited(named, context),
      ],
      priorities: [...new Set(named.map(({ priority }) => priority))],
      planOf: named[0]!.source.report,
      reports: [...new Set(named.map(({ source }) => source.report))],
      about: describe(scope.period),
      cited: true,
    };
  const measures = await measuresOf(scope, context);
  const main = reportOf(scope.period, knowledge.reports)?.id ?? null;
  const told: Measure[] = [];
  const priorities = knowledge.catalogue.priorities.filter(
    ({ number }) => scope.priority === null || number === scope.priority,
  );
  const lines = priorities.flatMap(({ number, commitments, headlines }) =>
    commitments.map(({ id, text }) => {
      const own = measures.filter(
        ({ figure, metric }) =>
          figure.source.commitment === id && headlines.includes(metric.id) && metric.direction !== 'neither',
      );
      const [first] = own.toSorted((a, b) => headlines.indexOf(a.metric.id) - headlines.indexOf(b.metric.id));
      if (!first) return `- Priority ${number}: ${text}.`;
      told.push(first);
      const where = placeOf(first.figure.source, main, context);
      return `- Priority ${number}: ${text}. ${capital(measureSaid(first, [telling(first)], context))} (${where}).`;
    }),
  );
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [sayBrief(wording.brief, 'noTargets'), ...lines],
    figures: told.map(({ figure }) => figure),
    priorities: priorities.map(({ number }) => number),
    about: describe(scope.period),
    cited: true,
  };
}
