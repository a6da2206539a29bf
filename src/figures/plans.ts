/** Which Police and Crime Plan a report was written for: an older report cites its own plan's priorities. */
import type { Catalogue, Plan, Priority } from './model.ts';

export interface PlanOfYears {
  readonly plan: Plan;
  readonly priorities: readonly Priority[];
}

/** The plan of the ISO date; where none covers it, the current one, as long as a new one is not there yet. */
export function planAt({ plan, priorities, earlier = [] }: Catalogue, date: string): PlanOfYears {
  const current = { plan, priorities };
  return [current, ...earlier].find((of) => of.plan.from <= date && date <= of.plan.to) ?? current;
}

/** The catalogue as it was under the plan of the date. */
export function catalogueAt(catalogue: Catalogue, date: string): Catalogue {
  const { plan, priorities } = planAt(catalogue, date);
  return plan === catalogue.plan ? catalogue : { ...catalogue, plan, priorities };
}
