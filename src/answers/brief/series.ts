/** A subject as far back as it is held: each figure of its first headline that has several, the oldest first, each with its place. */

import type { Context, Draft } from '../answer.ts';
import { mainSeries } from '../lookup.ts';
import { capital, hedged } from '../say.ts';
import { type BriefScope, reportOf } from './measures.ts';
import { noteSaid, placeOf } from './say-measure.ts';
import { nameOf } from './topical.ts';

/** Fewer are no line. */
const FEWEST = 3;

/** Null where no headline of the subject has several figures. */
export async function series(scope: BriefScope, context: Context): Promise<Draft | null> {
  const { knowledge, store } = context;
  const headlines = knowledge.catalogue.topics
    .filter(({ id }) => scope.topics.includes(id))
    .flatMap((topic) => topic.headlines);
  const main = reportOf(scope.period, knowledge.reports)?.id ?? null;
  for (const id of headlines) {
    const all = await store.figures({ metrics: [id], areas: [knowledge.areas.force.id] });
    const held = mainSeries(all).toReversed();
    if (held.length < FEWEST) continue;
    const metric = knowledge.metric(id);
    const measureOf = (figure: (typeof held)[number]) => ({
      metric,
      figure,
      all,
      year: null,
      previous: null,
      main: null,
    });
    return {
      kind: 'summary',
      outcome: 'answered',
      lines: [
        `${capital(nameOf(scope, context))}, ${metric.label}:`,
        ...held.map(
          (figure) =>
            `- ${figure.period.label}: ${hedged(figure, metric.unit)} (${placeOf(figure.source, main, context)}).${noteSaid(measureOf(figure))}`,
        ),
      ],
      figures: held,
      about: capital(metric.label),
      cited: true,
    };
  }
  return null;
}
