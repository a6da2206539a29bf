/** Of figures that several published reports give differently: which is answered, and why. */
import type { Catalogue, Figure } from '../figures/model.ts';
import type { FigureQuery, Store } from '../store/store.ts';
import { written } from './figures/derived.ts';

/**
 * One line for each figure of the published report that another one gives otherwise, a period at a time: a report may have a
 * hundred thousand. `figures`: the report's own, where they are at hand.
 */
export async function whichStands(store: Store, report: string, figures?: readonly Figure[]): Promise<string[]> {
  const [catalogue, reports] = [await store.catalogue(), await store.reports()];
  const version = reports.find(({ id }) => id === report)?.version;
  if (version === undefined || reports.length < 2) return [];
  const periods = new Map(reports.map(({ id, period }) => [id, period]));
  const lines: string[] = [];
  for (const query of queriesOf(figures ?? (await store.heldReport(report, version))?.figures ?? []))
    for (const stands of await store.figures(query)) {
      const { superseded, source } = stands;
      const others = source.report === report ? superseded : superseded.filter((other) => other.report === report);
      for (const other of others)
        lines.push(line(stands, other.value, other.report, other.working ?? null, catalogue, why));
    }
  return lines;

  /** Why the first is answered and not the second. */
  function why(stands: Figure, other: string, working: string | null): string {
    if (working !== null && stands.basis === 'reported') return 'what is reported stands before what is worked out';
    const [own, its] = [periods.get(stands.source.report), periods.get(other)];
    if (own && its && (own.to !== its.to || own.from !== its.from)) return 'the later report stands';
    return 'of two files for one report the one that was published last stands';
  }
}

/** What finds the figures of every period of the report, and those that others have of the same. */
function queriesOf(figures: readonly Figure[]): FigureQuery[] {
  const metrics = new Map<string, Set<string>>();
  for (const { metric, period } of figures) {
    const key = `${period.from} ${period.to}`;
    const known = metrics.get(key);
    if (known) known.add(metric);
    else metrics.set(key, new Set([metric]));
  }
  return [...metrics].map(([key, of]) => {
    const [from, to] = key.split(' ') as [string, string];
    return { metrics: [...of], from, to };
  });
}

function line(
  stands: Figure,
  value: number,
  report: string,
  working: string | null,
  { metrics }: Catalogue,
  why: (stands: Figure, other: string, working: string | null) => string,
): string {
  const { metric, period, area, source } = stands;
  const label = metrics.find(({ id }) => id === metric)?.label ?? metric;
  const other = `${written(value)}${working === null ? '' : ` (${working})`} in ${report}`;
  return `${label}, ${period.label}, ${area}: ${written(stands.value)} in ${source.report} is answered, not ${other}: ${why(stands, report, working)}`;
}
