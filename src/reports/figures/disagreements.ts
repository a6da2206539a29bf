/** Where a report's words on a movement do not agree with its own figures: the figures stand, the words are noted. */
import { change, oneDecimal } from '../../figures/arithmetic.ts';
import type { Figure, Metric } from '../../figures/model.ts';
import { written } from './derived.ts';

export interface Disagreement {
  readonly figure: Figure;
  readonly note: string;
}

/** A percentage is taken to be rounded as it is written: 18 for anything from 17.5 to 18.5. */
export function disagreementOf(figure: Figure, figures: readonly Figure[], kind: Metric['kind']): Disagreement | null {
  for (const { against, difference, percent } of figure.stated) {
    const earlier = figures.find(
      (other) =>
        other.metric === figure.metric &&
        other.area === figure.area &&
        other.basis === 'reported' &&
        other.period.from === against.from &&
        other.period.to === against.to,
    );
    const derived = difference !== null ? figure.value - difference : null;
    const was = earlier?.value ?? derived;
    if (was === null || was === undefined) continue;
    const worked = change(figure.value, was, kind);
    const direction = worked.difference < 0 ? 'fall' : 'rise';
    const exact = `${written(was)} to ${written(figure.value)} is a ${direction} of`;
    if (difference !== null && Math.abs(difference - worked.difference) > 1e-9)
      return {
        figure,
        note: `The report's wording puts this change at ${written(Math.abs(difference))}; ${exact} ${written(Math.abs(worked.difference))}.`,
      };
    if (percent !== null && was !== 0) {
      const decimals = String(percent).split('.')[1]?.length ?? 0;
      const precise = (100 * worked.difference) / was;
      if (Math.abs(precise - percent) > 0.5 * 10 ** -decimals + 1e-6)
        return {
          figure,
          note: `The report's wording puts this ${percent < 0 ? 'fall' : 'rise'} at ${Math.abs(percent)}%; ${exact} ${Math.abs(oneDecimal(precise))}%.`,
        };
    }
  }
  return null;
}
