/** The brief in one sentence: the figures that say most, with what each is compared with. */
import { sayBrief } from '../../conversation/brief-rule.ts';
import { describe } from '../../figures/period.ts';
import type { ReplyChange } from '../../reply.ts';
import type { Context, Draft } from '../answer.ts';
import { asThen, followUpsOf } from './brief.ts';
import { countWords } from './excerpts.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, type Measure, measuresOf, reportOf } from './measures.ts';
import { inOrder, isDirected, limitOf } from './pool.ts';
import { measureSaid, placeOf, telling } from './say-measure.ts';

/** Each of another priority, those with a direction and a comparison first. Null where no figure is held of it. */
export async function inOneSentence(scope: BriefScope, asked: Context): Promise<Draft | null> {
  const context = asThen(scope, asked);
  const { knowledge, wording } = context;
  const words = limitOf(scope, 'sentence', wording.brief);
  const report = reportOf(scope.period, knowledge.reports);
  const measures = await measuresOf(scope, context);
  const updates = await context.store.updates(report ? { report: report.id } : { ids: [] });
  const priorities = knowledge.catalogue.priorities.filter(
    ({ number }) => scope.priority === null || number === scope.priority,
  );
  const main = report?.id ?? null;
  const own = priorities.map((priority) => {
    const all = inOrder(
      priority,
      measures.filter(({ figure }) => figure.priority === priority.number),
    );
    const isHeadline = ({ metric }: Measure): boolean => priority.headlines.includes(metric.id);
    const compared = all.filter((one) => telling(one) !== null && isHeadline(one));
    return [...compared.filter(isDirected), ...compared.filter((one) => !isDirected(one)), ...all.filter(isHeadline)];
  });
  const firsts = own.flatMap(([first]) => (first ? [first] : []));
  const wanted = [
    ...firsts.filter((one) => telling(one) !== null).toReversed(),
    ...(scope.priority === null ? [] : own.flat().slice(1)),
  ];
  const picked: Measure[] = [];
  const line = (of: readonly Measure[]): string =>
    sayBrief(wording.brief, 'sentence', {
      report: titled(report, scope.period),
      figures: of
        .map(
          (one) =>
            `${measureSaid(one, [telling(one)], context)} (${scope.priority === null ? `priority ${one.figure.priority}, ` : ''}${placeOf(one.figure.source, main, context)})`,
        )
        .join('; '),
    });
  for (const one of wanted.length > 0 ? wanted : firsts)
    if (!picked.includes(one) && countWords(line([...picked, one])) <= words) picked.push(one);
  if (picked.length === 0) return null;
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [line(picked)],
    figures: picked.map(({ figure }) => figure),
    change: picked.map(telling).filter((change): change is ReplyChange => change !== null),
    priorities: [...new Set(picked.map(({ figure }) => figure.priority))],
    about:
      scope.priority === null
        ? titleFor(report, scope.period)
        : `Priority ${scope.priority}, ${describe(scope.period)}`,
    cited: true,
    followUps: followUpsOf(
      scope,
      new Set(updates.map(({ priority }) => priority).concat(measures.map(({ figure }) => figure.priority))),
      context,
    ),
  };
}
