/** "X as a percentage of Y": two metrics, one set against the other. */

import { asksShareOfNamed, isShareWord } from '../language/parts-and-wholes.ts';
import type { Term } from '../language/terms.ts';
import type { MetricTable } from './metrics/metrics.ts';

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
