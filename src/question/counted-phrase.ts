/** The phrase that "how many" or "number of" asks for: its own noun and what stands before it, every word of which narrows. */

import {
  beginsCount,
  beginsNarrowingClause,
  isCountNoun,
  isDeterminerOfNoun,
  isOfClauseForm,
  isOfNumber,
  isPartitive,
} from '../language/clauses/counted-clauses.ts';
import {
  endsPhrase,
  isAdverb,
  isBe,
  isMeasure,
  isPast,
  isPerson,
  isPlural,
  isPresent,
  isTime,
} from '../language/grammar.ts';
import { isLightVerb } from '../language/words/passing-words.ts';
import type { CueMatch } from './cues.ts';

export interface CountedPhrase {
  readonly from: number;
  /** The noun that is counted. */
  readonly head: number;
}

/** One phrase for each phrase that counts; none where the noun is left out ("how many of them", "how many were"). */
export function countedPhrases(
  words: readonly string[],
  cues: readonly CueMatch[],
  isTaken: (token: number) => boolean,
): CountedPhrase[] {
  const found: CountedPhrase[] = [];
  for (const { cue, from: cueFrom, to } of cues) {
    if (cue !== 'count' || found.some((p) => p.from === to)) continue;
    if (!beginsCount(words[cueFrom] ?? '')) continue;
    if (words[to] === 'of' && !isCountNoun(words[to - 1] ?? '')) continue;
    // "The 101 number": only what leads on to a noun does.
    if (!/^(?:of|many)$/.test(words[to - 1] ?? '') && words[to] !== 'of') continue;
    let at = words[to] === 'of' ? to + 1 : to;
    if (isPartitive(words[at] ?? '') && words[at + 1] === 'of') at += 2;
    while (isDeterminerOfNoun(words[at] ?? '')) at += 1;
    const from = at;
    let head = -1;
    for (; at < words.length; at += 1) {
      const word = words[at]!;
      if (
        !word ||
        isTaken(at) ||
        endsPhrase(word) ||
        /^[&+=%]$/.test(word) ||
        (head >= 0 && (isPast(word) || isPresent(word)))
      )
        break;
      if (cues.some((other) => other.cue === 'count' && other.from === at && other.to - at > 1)) break;
      if (isPlural(word) || isPerson(word) || isTime(word) || isMeasure(word)) head = at;
    }
    // "How many got arrested then" leaves the noun out.
    if (head < 0 && at > from && !words.slice(from, at).some(isPast)) head = at - 1;
    if (head >= from) found.push({ from, head });
  }
  return found;
}

/** "Hours where people can see them": a clause behind what is counted tells which, however common its words. */
export function narrowingClause(
  phrases: readonly CountedPhrase[],
  words: readonly string[],
  isTaken: (token: number) => boolean,
): Set<number> {
  const narrowing = new Set<number>();
  const [phrase] = phrases;
  const start = phrase ? words.findIndex((word, i) => i > phrase.head && beginsNarrowingClause(word)) : -1;
  if (start < 0) return narrowing;
  for (let i = start + 1; i < words.length; i += 1)
    if (words[i] && !isTaken(i) && !isOfClauseForm(words[i]!) && !isAdverb(words[i]!)) narrowing.add(i);
  // "Where stolen cars were involved": of what is named the verb says only that it was there.
  const [last, ...named] = [...narrowing].reverse();
  const isBorne =
    last !== undefined &&
    named.length > 0 &&
    isLightVerb(words[last]!) &&
    isPast(words[last]!) &&
    isBe(words[last - 1]!);
  if (isBorne) narrowing.delete(last);
  return narrowing;
}

/** The words of the phrases that tell which are counted. */
export function narrowingIn(phrases: readonly CountedPhrase[], words: readonly string[]): Set<number> {
  const narrowing = new Set<number>();
  for (const { from, head } of phrases)
    for (let i = from; i <= head; i += 1) if (!isOfNumber(words[i]!) && !isAdverb(words[i]!)) narrowing.add(i);
  return narrowing;
}
