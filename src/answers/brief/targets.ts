/** The targets that a report names. Where it names none, what the plan promises, with the figure or else the update that tells most of each promise. */
import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Update } from '../../figures/model.ts';
import { describe } from '../../figures/period.ts';
import { claimsResult } from '../../language/reports/claims.ts';
import { leansOnBefore } from '../../language/reports/excerpts.ts';
import type { Context, Draft, Shown } from '../answer.ts';
import { capital, sentences } from '../say.ts';
import { targetSaid, targetsCited, targetsHeld } from '../targets-held.ts';
import { type BriefScope, type Measure, measuresOf, reportOf } from './measures.ts';
import { candidatesOf, shownSaid } from './pool.ts';
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
  const report = reportOf(scope.period, knowledge.reports);
  const main = report?.id ?? null;
  const updates = report ? candidatesOf(await context.store.updates({ report: report.id }), report) : [];
  const told: Measure[] = [];
  const shown: Shown[] = [];
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
      if (!first) {
        // What stands under none is of the only one that there is.
        const isOnly = (one: Update): boolean => commitments.length === 1 && one.source.commitment === '';
        const [update] = updates
          .filter((one) => one.priority === number && (one.source.commitment === id || isOnly(one)))
          .map(resultOf)
          .toSorted((a, b) => Number(claimsResult(b.text)) - Number(claimsResult(a.text)));
        if (update) shown.push(update);
        return `- Priority ${number}: ${text}.${update ? ` ${shownSaid(update, main, context)}.` : ''}`;
      }
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
    updates: shown,
    priorities: priorities.map(({ number }) => number),
    about: describe(scope.period),
    cited: true,
  };
}

/** The first sentence that claims a result and stands by itself, else the first of all. */
function resultOf(update: Update): Shown {
  const all = sentences(update.text);
  const text = all.find((sentence) => claimsResult(sentence) && !leansOnBefore(sentence)) ?? all[0]!;
  return { update, text, excerpt: text.length < update.text.length };
}
