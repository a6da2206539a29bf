/** Each metric's latest figure in the areas that are told of, with what it is compared with: no more years are read than that takes. */
import { before, changeBetween, mainSeries, yearEarlier } from '../answers/lookup.ts';
import type { Figure, Metric, Period } from '../figures/model.ts';
import { previous, yearBefore } from '../figures/period.ts';
import type { ReplyChange } from '../reply.ts';
import { areasTold, type Reading, type Scene } from './scene.ts';

export interface Measured {
  readonly metric: Metric;
  readonly figure: Figure;
  /** The figures held of it that are not older than those it is compared with. */
  readonly series: readonly Figure[];
  readonly changes: readonly ReplyChange[];
}

export async function measuredIn(
  store: Pick<Reading, 'figures'>,
  metrics: readonly Metric[],
  scene: Scene,
): Promise<readonly Measured[]> {
  const [latest] = scene.reports;
  if (!latest || metrics.length === 0) return [];
  const areas = areasTold(scene);
  const since = yearBefore(latest.period).from;
  const pairs = metrics.flatMap(({ id: metric }) => areas.map((area) => ({ metric, area })));
  const recent = grouped(await store.figures({ metrics: metrics.map(({ id }) => id), areas, since }));
  // What was told last some years ago, and what is compared with something further back, needs what was before as well.
  const short = pairs.filter((pair) => isShort(recent.get(nameOf(pair)) ?? [], since));
  const older =
    short.length === 0
      ? []
      : await store.figures({
          metrics: [...new Set(short.map(({ metric }) => metric))],
          areas: [...new Set(short.map(({ area }) => area))],
          until: dayBefore(since),
        });
  const earlier = grouped(older);
  return metrics.flatMap((metric) =>
    areas.flatMap((area) => {
      const name = nameOf({ metric: metric.id, area });
      const series = [...(recent.get(name) ?? []), ...(earlier.get(name) ?? [])];
      const [figure] = mainSeries(series);
      if (!figure) return [];
      const others = [before(figure, series), yearEarlier(figure, series)].filter((other) => other !== null);
      const changes = others.map((other) => changeBetween(figure, other, metric, scene.areas.name(area)));
      return [{ metric, figure, series, changes }];
    }),
  );
}

const nameOf = ({ metric, area }: Pick<Figure, 'metric' | 'area'>): string => `${metric} ${area}`;
const grouped = (figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> => Map.groupBy(figures, nameOf);

function isShort(figures: readonly Figure[], since: string): boolean {
  const [figure] = mainSeries(figures);
  if (!figure) return true;
  const against: readonly Period[] = [previous(figure.period), yearBefore(figure.period)];
  return [...against, ...figure.stated.map((stated) => stated.against)].some(({ to }) => to < since);
}

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
