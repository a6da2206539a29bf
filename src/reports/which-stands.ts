/** Of figures that several published reports give differently: which is answered, and why. */
import type { Catalogue, Figure } from '../figures/model.ts';
import type { Store } from '../store/store.ts';
import { written } from './figures/derived.ts';

/** One line for each figure of the published report that another one gives otherwise. */
export async function whichStands(store: Store, report: string): Promise<string[]> {
  const [catalogue, reports] = [await store.catalogue(), await store.reports()];
  const version = reports.find(({ id }) => id === report)?.version;
  const bundle = version === undefined ? null : await store.heldReport(report, version);
  if (!bundle) return [];
  const metrics = [...new Set(bundle.figures.map(({ metric }) => metric))];
  const current = new Map((await store.figures({ metrics })).map((figure) => [keyOf(figure), figure]));
  const periods = new Map(reports.map(({ id, period }) => [id, period]));
  return bundle.figures.flatMap((figure) => {
    const stands = current.get(keyOf(figure));
    if (!stands) return [];
    if (stands.source.report !== report)
      return stands.value === figure.value ? [] : [line(stands, figure.value, report, figure.working, catalogue, why)];
    return stands.superseded.map((other) =>
      line(stands, other.value, other.report, other.working ?? null, catalogue, why),
    );
  });

  /** Why the first is answered and not the second. */
  function why(stands: Figure, other: string, working: string | null): string {
    if (working !== null && stands.basis === 'reported') return 'what is reported stands before what is worked out';
    const [own, its] = [periods.get(stands.source.report), periods.get(other)];
    if (own && its && (own.to !== its.to || own.from !== its.from)) return 'the later report stands';
    return 'of two files for one report the one that was published last stands';
  }
}

const keyOf = ({ metric, area, period: { from, to } }: Figure): string => [metric, area, from, to].join(' ');

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
