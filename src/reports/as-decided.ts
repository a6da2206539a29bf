/** What an analyst's decision makes of a number: a figure, or the target of a metric. */
import type { Figure, Target } from '../figures/model.ts';
import type { Decision } from './decisions.ts';

/** What the report itself tells of it, which holds where the decision says nothing else. */
export type Told = Omit<Target, 'metric' | 'period'> & Pick<Figure, 'period'>;

export type Decided = { readonly figure: Figure } | { readonly target: Target };

export function asDecided({ metric, role, ...decided }: Decision, told: Told): Decided {
  const { precision, priority, source, words } = told;
  const held = { precision, priority, source, value: decided.value ?? told.value, area: decided.area ?? told.area };
  if (role === 'target') return { target: { ...held, metric, period: decided.period, words } };
  const period = decided.period ?? told.period;
  return {
    figure: {
      ...held,
      metric,
      period,
      note: decided.note,
      basis: 'reported',
      working: null,
      stated: [],
      superseded: [],
    },
  };
}
