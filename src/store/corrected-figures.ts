/** The figures of the published reports that were corrected one by one, as they now stand. */
import { correctedFrom } from '../figures/corrected.ts';
import type { Figure } from '../figures/model.ts';
import type { Store } from './store.ts';

export async function correctedFigures(store: Pick<Store, 'corrections' | 'figures'>): Promise<readonly Figure[]> {
  const corrections = await store.corrections();
  const named = new Map(
    corrections.map((one) => [[one.report, one.metric, one.area, one.from, one.to].join(' '), one]),
  );
  const figures: Figure[] = [];
  for (const { report, metric, area, from, to } of named.values())
    figures.push(...(await store.figures({ report, metrics: [metric], areas: [area], from, to })));
  // One that was published anew with the report has no such note any more.
  return figures.filter((figure) => correctedFrom(figure) !== null);
}
