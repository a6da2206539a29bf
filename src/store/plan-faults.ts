/** Whether a published report cites priorities, commitments and metrics that the content still has. */
import type { Catalogue } from '../figures/model.ts';
import { planAt } from '../figures/plans.ts';
import type { ReportBundle } from './store.ts';

/** One line a fault. */
export function planFaults(catalogue: Catalogue, { report, figures, updates }: ReportBundle): string[] {
  const { plan, priorities } = planAt(catalogue, report.asAt);
  if (report.force !== plan.force)
    return [
      `${report.id} is published, a report of ${report.force}, and the plan in data/ is that of ${plan.force}: withdraw it, or use the content of ${report.force} (CONTENT_DIR).`,
    ];
  const placed = [...figures, ...updates];
  const [numbers, commitments] = [
    new Set(priorities.map(({ number }) => number)),
    new Set(priorities.flatMap((priority) => priority.commitments.map(({ id }) => id))),
  ];
  const lost = [
    ...new Set([
      ...placed.filter(({ priority }) => !numbers.has(priority)).map(({ priority }) => `priority ${priority}`),
      ...placed
        .filter(({ source: { commitment } }) => commitment !== '' && !commitments.has(commitment))
        .map(({ source: { commitment } }) => `the commitment ${commitment}`),
    ]),
  ];
  const metrics = new Set(catalogue.metrics.map(({ id }) => id));
  const unknown = [...new Set(figures.map(({ metric }) => metric).filter((metric) => !metrics.has(metric)))];
  return [
    ...(lost.length > 0
      ? [
          `${report.id} is published, and its plan is no longer there: the plan of ${report.asAt} in data/priorities.yaml lacks ${lost.join(', ')}. Put its plan back under "earlier", or withdraw the report.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [`${report.id} is published, with figures of what data/metrics.yaml no longer has: ${unknown.join(', ')}.`]
      : []),
  ];
}
