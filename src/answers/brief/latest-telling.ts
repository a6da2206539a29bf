/** A priority of which the latest report tells nothing is told by the latest one that does, and that is said. */
import type { Period } from '../../figures/model.ts';
import type { Context, Draft } from '../answer.ts';

export interface Telling {
  readonly period: Period;
  /** What is to be said first; null where it is the latest report's. */
  readonly lead: string | null;
}

/** `number`: of a priority that there is. */
export async function latestTelling(number: number, { knowledge, store }: Context): Promise<Telling> {
  const { latest, reports } = knowledge;
  const quarterly = reports.filter(({ period }) => period.kind === latest!.kind);
  for (const { id, period, title } of quarterly) {
    const [updates, figures] = [
      await store.updates({ report: id, priorities: [number] }),
      await store.figures({ report: id }),
    ];
    if (updates.length === 0 && !figures.some(({ priority }) => priority === number)) continue;
    const lead = `${quarterly[0]!.title} has nothing on Priority ${number}. The latest report that has is ${title}:`;
    return { period, lead: period.to === latest!.to ? null : lead };
  }
  return { period: latest!, lead: null };
}

export const withLead = (draft: Draft | null, { lead }: Telling): Draft | null =>
  draft && lead !== null ? { ...draft, lines: [lead, ...draft.lines] } : draft;
