/** An operation that is singled out of those a figure is of. */
import { isSingledOut } from '../language/asking/singled-out.ts';
import { wordsOf } from '../language/terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Scan } from './scan.ts';

/** Operations that are asked about by themselves. */
const singledOut = ({ text, tokens, names }: Scan): readonly string[] =>
  names
    .filter(
      ({ kind, from, to }) =>
        kind === 'operation' && isSingledOut(text.slice(0, tokens[from]!.start), text.slice(tokens[to - 1]!.end)),
    )
    .map(({ id }) => id);

/** What is told of two operations together is told of neither alone, and what is told of none is not that of one. */
export function asksOfOneAlone(scanned: Scan, metrics: readonly string[], { catalogue, names }: Lexicon): boolean {
  const alone = singledOut(scanned);
  if (alone.length === 0) return false;
  return metrics.some((id) => {
    const { label } = catalogue.metrics.find((m) => m.id === id)!;
    const of = names.find(wordsOf(label)).filter(({ kind }) => kind === 'operation');
    return of.length === 0 || of.some((operation) => !alone.includes(operation.id));
  });
}
