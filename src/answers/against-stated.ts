/** How the figure stands to a number that the question told of it: above, below or the same, and by how much. */

import type { Figure, Metric } from '../figures/model.ts';
import type { NumberTold } from '../language/numbers/number-told.ts';
import { asNoun, hedged, number } from './say.ts';

/** `all`: the figures of the metric, of which one of another time may be what was told. */
export function againstStated(
  { value, bound }: NumberTold,
  figure: Figure,
  { unit }: Metric,
  all: readonly Figure[],
): string {
  const [told, held] = [number(value, unit), number(figure.value, unit)];
  if (figure.precision !== 'exact')
    return `Whether ${told} fits is not told exactly: the report has ${hedged(figure, unit)}.`;
  const gap = figure.value - value;
  const size = number(Math.abs(gap), unit);
  const other = all.find(
    (one) => one.value === value && one.area === figure.area && one.period.to !== figure.period.to,
  );
  const how =
    gap === 0
      ? `exactly ${told}`
      : `${size} ${gap > 0 ? 'above' : 'below'} ${told} (${gap > 0 ? `${held} - ${told}` : `${told} - ${held}`} = ${size})`;
  const holds = HOLDS[bound](gap);
  const verdict = holds === null ? 'That' : holds ? 'Yes: that' : 'No: that';
  return `${verdict} is ${how}.${other ? ` ${told} is the figure of ${asNoun(other.period)}.` : ''}`;
}

/** By how far the figure is above the number; null where it is no matter of yes or no. */
const HOLDS: Readonly<Record<NumberTold['bound'], (gap: number) => boolean | null>> = {
  equal: (gap) => gap === 0,
  over: (gap) => gap > 0,
  under: (gap) => gap < 0,
  'at least': (gap) => gap >= 0,
  'at most': (gap) => gap <= 0,
  about: () => null,
};
