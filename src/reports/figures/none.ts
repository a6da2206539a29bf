/** "No closure orders were granted", "there were zero fatalities": how many there were of a thing, said without a number. */
import { matchesIn } from '../language.ts';
import type { Quantity } from './quantities.ts';

/** Not "no more than", "no change", "no doubt": what stands behind them is not what there was none of. */
const NONE =
  /(?<=^|[.;:,]\s|\b(?:was|were|is|are|been|had|has|have|saw|with|and|but|quarter)\s)(?:no|zero|nil)\s+(?!(?:more|fewer|less|longer|later|one|such|other|further|doubt|matter|change|significant|way|where|means|need|room|place)\b)(?=\p{Ll})/giu;

export const isNone = ({ value, inWords }: Quantity): boolean => inWords && value === 0;

/** One quantity of 0 for each, at its place in the text. */
export function nonesIn(text: string): Quantity[] {
  return matchesIn(text, NONE).map((match) => {
    const written = match[0].trimEnd();
    return {
      ...{ start: match.index, end: match.index + written.length, written, value: 0, type: 'number' },
      ...{ precision: 'exact', inWords: true, mark: null, doubt: null },
    };
  });
}
