/** The record of a report itself: its title, period, marking and targets. */
import type { Report, Target } from '../../figures/model.ts';
import type { Cover } from '../layout/cover.ts';
import type { ReportContext } from './report-context.ts';

export function reportRecord(
  { id, options, period, wholeText }: ReportContext,
  { marking }: Cover,
  targets: readonly Target[],
): Report {
  const { force } = options;
  return {
    id,
    force,
    title: `${forceName(force, wholeText)} ${period.label}`,
    period,
    published: null,
    asAt: period.to,
    marking,
    version: 1,
    ...(targets.length > 0 && { targets }),
  };
}

/** As the report itself calls the force: "Midshire Police", "Northmere Constabulary". */
function forceName(force: string, wholeText: string): string {
  const own = force.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const called = new RegExp(`\\b${own}\\s+(Police|Constabulary)\\b`, 'g');
  const counts = new Map<string, number>();
  for (const [, kind] of wholeText.matchAll(called)) counts.set(kind!, (counts.get(kind!) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return `${force} ${most?.[0] ?? 'Police'}`;
}
