/** What can be asked next, where it leads to an answer. */
import type { Choice } from '../reply.ts';
import type { Context } from './answer.ts';

/** None where the priority has no metric. */
export function figuresOf(priority: number, { knowledge }: Pick<Context, 'knowledge'>): Choice[] {
  const has = knowledge.catalogue.metrics.some((metric) => metric.priority === priority);
  return has ? [{ label: `Figures of Priority ${priority}`, ask: `figures of priority ${priority}` }] : [];
}
