/** Nouns that are joined and share what is said of them: "class A drugs: arrests, charges and sentences", "cadets and their units". */

import { isDeterminer, isOwning, isPlural, joinsNouns } from '../language/grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { MetricQuery } from './metrics/metric-match.ts';
import type { MetricReading } from './metrics/metrics.ts';
import type { Scan } from './scan.ts';

/** Where such nouns stand; fewer than two where none are joined. */
function joined({ text, tokens, words, content }: Scan): readonly number[] {
  const isNoun = (at: number): boolean => content.has(at) && isPlural(words[at] ?? '');
  const last = words.findIndex((word, at) => joinsNouns(word) && isNoun(at - 1));
  if (last < 0) return [];
  let next = last + 1;
  while (isDeterminer(words[next] ?? '') || isOwning(words[next] ?? '')) next += 1;
  if (!isNoun(next)) return [];
  // "Arrests, charges and sentences"
  const isListed = (at: number): boolean =>
    isNoun(at - 1) && /^,/.test(text.slice(tokens[at - 1]!.end, tokens[at]!.start));
  let first = last - 1;
  while (isListed(first)) first -= 1;
  return [...words.keys()].filter((at) => (at >= first && at < last) || at === next);
}

/**
 * A metric for each, read with what they share and without the others; null where one of them names none of its own, or where
 * together they name another ("deaths and injuries").
 */
export function coordinated(
  query: MetricQuery,
  plain: MetricReading,
  scanned: Scan,
  { metrics: table }: Lexicon,
): MetricReading | null {
  const nouns = joined(scanned);
  if (nouns.length < 2) return null;
  const readings = nouns.map((noun) => {
    const isOfOwn = ({ metrics: [metric, ...more], unread }: MetricReading): boolean =>
      metric !== undefined &&
      more.length === 0 &&
      unread.length === 0 &&
      query.terms.some(({ term, from, to }) => from <= noun && noun < to && table.counted(metric.id).has(term));
    const others = nouns.filter((at) => at !== noun);
    // "Serious injuries and deaths": what stands before the one may be its own.
    const ownOfOthers = others.flatMap((at) => (query.content.has(at - 1) ? [at - 1, at] : [at]));
    return (
      [others, ownOfOthers]
        .flatMap((left) => without(query, left))
        .map((one) => table.read(one))
        .find(isOfOwn) ?? null
    );
  });
  if (readings.some((reading) => reading === null)) return null;
  const found = readings.filter((reading) => reading !== null);
  const metrics = found.flatMap((reading) => reading.metrics);
  const ids = new Set(metrics.map(({ id }) => id));
  const isOther = plain.metrics.length === 1 && !ids.has(plain.metrics[0]!.id);
  if (ids.size < metrics.length || (isOther && plain.unread.length === 0)) return null;
  const union = (of: 'covered' | 'required'): ReadonlySet<number> => new Set(found.flatMap((one) => [...one[of]]));
  return { ...found[0]!, metrics, equal: [], partial: [], covered: union('covered'), required: union('required') };
}

/** Without those words; then with their help, as "cadets and their units" are of the cadets. */
function without(query: MetricQuery, left: readonly number[]): readonly MetricQuery[] {
  const isLeft = ({ from }: { readonly from: number }): boolean => left.includes(from);
  const content = new Set([...query.content].filter((at) => !left.includes(at)));
  const terms = query.terms.filter((term) => !isLeft(term));
  const alone = { ...query, terms, content, counting: true, head: null };
  return [alone, { ...alone, context: new Set(query.terms.filter(isLeft).map(({ term }) => term)) }];
}
