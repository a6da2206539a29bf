/** "Which company gave most", "on what date": a thing of another sort than a number is asked for. */

import { isWhichOrWhat, thingAsked } from '../language/asking/question-words.ts';
import { isArticleOrPlease } from '../language/clauses/courtesies.ts';
import { isMonth, isPlural, isTime } from '../language/grammar.ts';
import { isOfCounting } from '../language/numbers/counting-words.ts';
import { stem } from '../language/terms.ts';
import type { Lexicon } from './lexicon.ts';
import { labelOf, unitOf } from './metrics/metric-facts.ts';
import type { Scan } from './scan.ts';

/** Whether what "which" or "what" asks for is nothing that these metrics count or are counted by. */
export function asksOtherThing(
  { text, words, cues, inPeriod }: Scan,
  metrics: readonly string[],
  required: ReadonlySet<number>,
  { catalogue, metrics: table, terms }: Lexicon,
): boolean {
  // "Which constable gave most": one of those whose number is held, unless the metric is itself of the most.
  const isOfMost = cues.some(({ cue, from }) => (cue === 'most' || cue === 'least') && !required.has(from));
  if (isOfMost && metrics.length === 1 && cues.some(({ cue }) => cue === 'which' || cue === 'who')) return true;
  // "The busiest day": of a time that the metric is not itself the most of; months are set against one another where they are held.
  const isOfBestTime = cues.some(
    ({ cue, from, to }) =>
      (cue === 'most' || cue === 'least') &&
      isTime(words[to] ?? '') &&
      !isMonth(words[to]!) &&
      !inPeriod.has(to) &&
      !required.has(from),
  );
  if (isOfBestTime && metrics.length > 0) return true;
  const thing = thingAsked(text);
  if (thing === null || metrics.length === 0) return false;
  if (thing === 'name') return true;
  // "Which rang more, 101 or 999": one of those named.
  if (metrics.length > 1) return false;
  // "Which page gives the number"
  if (cues.some(({ cue, from, to }) => cue === 'source' && words.slice(Math.max(0, from - 1), to).some(isWhichOrWhat)))
    return false;
  // "By what percentage", "which way is it going"
  const at = words.indexOf(thing);
  if (inPeriod.has(at) || cues.some(({ from, to }) => from <= at && at < to)) return false;
  const own = [stem(thing), ...terms.termsOf(thing)];
  return metrics.every((id) => {
    const { kind } = catalogue.metrics.find((m) => m.id === id)!;
    return !own.some((term) => isOfCounting(kind, term) || table.speaksOf(id, term));
  });
}

/** "Addresses?" behind how many there were: nothing is said but what many there are of, and it is not those that were counted. */
export function asksOfOtherThings({ words, cues }: Scan, metrics: readonly string[], lexicon: Lexicon): boolean {
  const said = words.filter((word) => !isArticleOrPlease(word));
  const named = metrics.flatMap((id) => lexicon.terms.termsOf(`${labelOf(id, lexicon)} ${unitOf(id, lexicon)}`));
  const isCounted = (word: string): boolean =>
    [stem(word), ...lexicon.terms.termsOf(word)].some((term) => named.includes(term));
  return cues.length === 0 && said.length > 0 && said.every((word) => isPlural(word) && !isCounted(word));
}
