/** Which of several reports' figures is the current one. */
import type { Figure } from '../figures/model.ts';

/**
 * Takes published figures of any number of reports, latest report first. Of the figures with the same metric, period and
 * area the first is current; those of another value are named in its `superseded`, newest first (design: "Figures").
 * Returned with the latest period first, then in the order given.
 */
export function currentFigures(latestReportFirst: readonly Figure[]): Figure[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of latestReportFirst) {
    const key = JSON.stringify([figure.metric, figure.area, figure.period.from, figure.period.to]);
    const group = groups.get(key);
    if (group) group.push(figure);
    else groups.set(key, [figure]);
  }
  const current: Figure[] = [];
  for (const [latest, ...earlier] of groups.values()) {
    const superseded = earlier
      .filter((figure) => figure.value !== latest!.value)
      .map((figure) => ({ value: figure.value, report: figure.source.report }));
    current.push({ ...latest!, superseded });
  }
  return current.sort((a, b) => (a.period.to === b.period.to ? 0 : a.period.to < b.period.to ? 1 : -1));
}

/** Whether a figure has this value or states it as a movement, up or down ("where is 1,137 from"). */
export function mentions(figure: Figure, value: number): boolean {
  const moved = (movement: number | null) => movement !== null && Math.abs(movement) === Math.abs(value);
  return figure.value === value || figure.stated.some((change) => moved(change.difference) || moved(change.percent));
}
