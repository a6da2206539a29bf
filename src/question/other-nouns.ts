/** Nouns that a message counts and that no metric it names counts. */

import { isQuestionWord } from '../language/asking/question-words.ts';
import { isOfCounts, isOther, isReported } from '../language/clauses/counted-clauses.ts';
import {
  AUXILIARIES,
  countsPeople,
  isAgent,
  isBody,
  isBodyLikeOurs,
  isDeterminer,
  isLink,
  isNoun,
  isPast,
  isPerson,
  isPlural,
} from '../language/grammar.ts';
import { stem } from '../language/terms.ts';
import type { Lexicon } from './lexicon.ts';
import type { MetricReading } from './metrics/metrics.ts';
import type { Scan } from './scan.ts';

/** "How many forces have seen a decline in specials": a noun that is counted and that no metric named counts. */
export function otherNouns(
  { heads, words, terms, cues, content }: Scan,
  { metrics, unread, required, covered }: MetricReading,
  { metrics: table }: Lexicon,
): string[] {
  // "Hate crimes reported through the centres" counts no centres.
  const ofMoney = metrics.every((m) => m.unit === 'GBP');
  const done = (at: number): string => words[AUXILIARIES.has(words[at] ?? '') ? at + 1 : at] ?? '';
  const reported = words.findIndex(
    (word, i) =>
      isPlural(word) &&
      !isPerson(word) &&
      !isAgent(word) &&
      (isReported(done(i + 1)) || (ofMoney && isPast(done(i + 1)))),
  );
  if (metrics.length > 0 && reported >= 0) {
    const term = terms.find((t) => t.to === reported + 1)?.term ?? stem(words[reported]!);
    if (!metrics.some((m) => table.subject(m.id).includes(term) || m.unit === words[reported]))
      return [words[reported]!];
  }
  // "Fatal collisions, number": the noun just before what counts.
  const last = cues.find((c) => c.cue === 'count' && c.to === words.length && isOfCounts(words[c.to - 1]!))?.from ?? 0;
  const before = last > 0 && isPlural(words[last - 1]!) && heads.size === 0 ? [headBefore(words, last - 1)] : [];
  // "Deployments carried out so far, how many": something named before it must be what is counted.
  const named = heads.size === 0 ? [...content].filter((i) => i < last && isPlural(words[i]!)) : [];
  const termAt = (at: number): string => terms.find((t) => t.from <= at && at < t.to)?.term ?? stem(words[at]!);
  const isOwn = (at: number): boolean =>
    metrics.some(
      ({ id }) => table.countsNoun(id, termAt(at), isPerson(words[at]!)) || table.subject(id).includes(termAt(at)),
    );
  const isOwnNamed = words.slice(0, last).some((word, i) => isPlural(word) && isOwn(i));
  const first = metrics.length > 0 && named.length > 0 && !isOwnNamed ? [words[named[0]!]!] : [];
  const alone = headAlone(words);
  const isHeadOther =
    metrics.length === 1 &&
    alone >= 0 &&
    cues.every(({ cue }) => !ASKS_OF_ALL.has(cue)) &&
    // "Visibility hours specials": what it counts is said beside it.
    !words.some(
      (word, i) =>
        i < alone && isPlural(word) && metrics.some(({ id }) => table.countsNoun(id, termAt(i), isPerson(word))),
    ) &&
    terms.some((t) => t.from === alone && t.to === alone + 1 && table.isOf(t.term)) &&
    !metrics.some(({ id }) => table.countsNoun(id, termAt(alone), isPerson(words[alone]!) || isAgent(words[alone]!)));
  const others = words.filter((word, i) => isBodyLikeOurs(word) || (isBody(word) && isOther(words[i - 1] ?? '')));
  // "How many of those special places": what a word of the metric's is said of is another thing.
  const ofAnother = cues
    .filter(({ cue, to }) => cue === 'count' && words[to - 1] === 'many')
    .map(({ to }) => words.findIndex((word, i) => i >= to && !isPointing(word)))
    .filter((i) => required.has(i) && isSaidOf(words, i) && !covered.has(i + 1) && !isOwn(i + 1));
  const person = personAlone(words);
  const isPersonOther = person >= 0 && metrics.length === 1 && !metrics.some(({ unit }) => countsPeople(unit));
  return [
    ...others,
    ...(isPersonOther ? [words[person]!] : []),
    ...ofAnother.map((i) => words[i + 1]!),
    ...(isHeadOther ? [words[alone]!] : []),
    ...first,
    ...[...heads, ...before].flatMap((head) => {
      const term = terms.find((t) => t.from <= head && head < t.to)?.term ?? null;
      if (term === null || term === 'people' || unread.includes(head)) return [];
      const word = words[head]!;
      // "How many calls new": no noun by its form, it may be what is said of one.
      const counts = (id: string): boolean =>
        !isBody(word) &&
        (isNoun(word) ? table.countsNoun(id, term, isPerson(word) || isAgent(word)) : table.speaksOf(id, term));
      return metrics.length > 0 && !metrics.some((m) => counts(m.id)) ? [word] : [];
    }),
  ];
}

const isPointing = (word: string): boolean => word === 'of' || isDeterminer(word);

/** A word that is no noun of many right before one. */
const isSaidOf = (words: readonly string[], at: number): boolean =>
  /^[a-z]+$/.test(words[at]!) &&
  !isPlural(words[at]!) &&
  !isPast(words[at]!) &&
  isNoun(words[at + 1] ?? '') &&
  isPlural(words[at + 1]!);

/** By these the noun that is counted is said elsewhere. */
const ASKS_OF_ALL = new Set(['count', 'total', 'share']);

/** "Units of cadets, number", "warrants executed for drugs: quantity": the noun before what is said of it is the one that is counted. */
function headBefore(words: readonly string[], last: number): number {
  const end = words.findIndex(
    (word, i) => i > 0 && i < last && (isLink(word) || isPast(word) || AUXILIARIES.has(word)),
  );
  return end > 0 && isPlural(words[end - 1]!) ? end - 1 : last;
}

/** "And the officers who gave time": a phrase alone asks of those that the clause behind it is of; -1 where it is none. */
function personAlone(words: readonly string[]): number {
  const at = words.indexOf('who') - 1;
  const isPhrase = words
    .slice(0, at + 1)
    .every((word) => !AUXILIARIES.has(word) && !isQuestionWord(word) && !isLink(word));
  return at > 0 && isPhrase && isPlural(words[at]!) ? at : -1;
}

/** "Hate crime reports at the centres": where a phrase alone, without a verb, has its noun; -1 where it is none of many. */
function headAlone(words: readonly string[]): number {
  if (words.some((word) => AUXILIARIES.has(word) || isQuestionWord(word))) return -1;
  const end = words.findIndex((word) => isLink(word) || word === '');
  const head = (end < 0 ? words.length : end) - 1;
  return head > 0 && isPlural(words[head]!) ? head : -1;
}
