/** "Cadets per unit", "X as a percentage of Y": two metrics, one set against the other. */

import { asksShareOfNamed, isShareWord, namesWhomEach, sharesAmongEach } from '../language/parts-and-wholes.ts';
import type { Term } from '../language/terms.ts';
import type { MetricTable } from './metrics.ts';

export interface Ratio {
  readonly top: string;
  readonly bottom: string;
}

/** The whole named after "as a share of": the metric that a share is to be taken of. */
export function readWhole(
  text: string,
  words: readonly string[],
  terms: readonly Term[],
  content: ReadonlySet<number>,
  metrics: MetricTable,
): string | null {
  if (!asksShareOfNamed(text)) return null;
  const at = words.findIndex((word, i) => word === 'of' && isShareWord(words[i - 1] ?? ''));
  const own = terms.filter((t) => t.from > at);
  const reading = metrics.read({ terms: own, content: new Set([...content].filter((i) => i > at)), counting: true });
  return reading.metrics.length === 1 && reading.unread.length === 0 ? reading.metrics[0]!.id : null;
}

/** "The average hours each" after how many gave them: shared among those. `people`: the metric spoken of, where it counts people. */
export function readEach(text: string, named: readonly string[], people: string | null): Ratio | null {
  const [top, ...others] = named;
  return sharesAmongEach(text) && !namesWhomEach(text) && top && others.length === 0 && people && people !== top
    ? { top, bottom: people }
    : null;
}
