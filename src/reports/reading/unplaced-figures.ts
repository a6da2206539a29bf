/** The numbers of what stands under no priority: each is asked about, and what is decided is held under its metric's priority. */

import type { Loose } from '../bullet-places.ts';
import { quantitiesIn } from '../figures/quantities.ts';
import { excerptOf } from '../stretches.ts';
import type { OpenDecisions } from './open-decisions.ts';
import type { ReportContext } from './report-context.ts';
import type { ReportedFigures } from './reported-figures.ts';

/** How many numbers it has. */
export function readUnplaced(
  { bullet, id, why }: Loose,
  context: ReportContext,
  figures: ReportedFigures,
  decisions: OpenDecisions,
): number {
  const text = bullet.table ? bullet.table.join(' / ') : bullet.text;
  const { metrics } = context.options.catalogue;
  const quantities = quantitiesIn(text, context.habits);
  for (const [at, quantity] of quantities.entries()) {
    const sentence = excerptOf(text, quantity.start);
    const answer = decisions.answer({ bullet: id, number: quantity.written, place: at + 1, sentence, why });
    if (answer === null) continue;
    const metric = metrics.find((one) => one.id === answer.metric)!;
    const { page, printed } = bullet;
    figures.holdDecided(answer, {
      ...{ value: quantity.value, precision: quantity.precision, period: context.period },
      ...{ area: context.tree.force.id, priority: metric.priority, words: sentence },
      source: { report: context.id, page, printedPage: printed, commitment: metric.commitment, bullet: id },
    });
  }
  return quantities.length;
}
