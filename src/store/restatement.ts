/** Which of several reports' figures is the current one. */
import type { Figure } from '../figures/model.ts';

/**
 * Takes published figures of any number of reports, latest report first, and of two files for one report the one first that was
 * published last. Of the figures with the same metric, period and area the first that a report prints is current, and one that
 * was worked out only where none prints it, cited from the earliest of those reports that give it alike; those of another value are named in its `superseded`, newest first (design:
 * "Figures"). Returned with the latest period first, then in the order given.
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
  for (const group of groups.values()) {
    const newest = group.find(({ basis }) => basis === 'reported') ?? group[0]!;
    // What only repeats a figure takes no citation from the report that gave it first.
    const alike = group.filter(({ basis }) => basis === newest.basis);
    const other = alike.findIndex((one) => !saysSame(one, newest));
    const stands = alike.at(other < 0 ? -1 : other - 1)!;
    const superseded = group
      .filter(({ value }) => value !== stands.value)
      .map(({ value, source: { report }, working }) => ({ value, report, ...(working !== null && { working }) }));
    current.push({ ...stands, superseded });
  }
  return current.sort((a, b) => (a.period.to === b.period.to ? 0 : a.period.to < b.period.to ? 1 : -1));
}

const saysSame = (a: Figure, b: Figure): boolean =>
  a.value === b.value && a.precision === b.precision && a.note === b.note;

/** Whether a figure has this value or states it as a movement, up or down ("where is 1,137 from"). */
export function mentions(figure: Figure, value: number): boolean {
  const moved = (movement: number | null) => movement !== null && Math.abs(movement) === Math.abs(value);
  return figure.value === value || figure.stated.some((change) => moved(change.difference) || moved(change.percent));
}
