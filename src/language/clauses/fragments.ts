/** Sentences without a verb of their own, which say more of what is asked beside them. Pure. */

import { isQuestionWord } from '../asking/question-words.ts';
import { AUXILIARIES, isPast, isPlural } from '../grammar.ts';
import { wayAsked } from '../movements.ts';
import { wordsOf } from '../terms.ts';
import { isFunctionWord } from '../words/passing-words.ts';
import { isCommon } from '../words/speller.ts';
import { isRelativeWord } from './counted-clauses.ts';

/** Begins with a preposition: it says of what, where or when. */
export const isFragment = (text: string): boolean =>
  /^(?:for|in|on|at|of|about|during|since|between|from|with|over|under|by|within|across|as)\b/.test(text.trim());

/** "About fireworks", "only those without injuries": of what sort the things are that are asked for beside it. */
export const saysWhichSort = (text: string): boolean =>
  /^(?:(?:just|only|but|and|those|ones?) )*(?:about|of|involving|concerning|regarding|without|excluding|except)\b/.test(
    text,
  );

/** "The abandoned ones", "just burglaries" */
export const singlesOut = (text: string): boolean => /^(?:just|only|the|those|these|our|any)\b.*\w/.test(text);

/** "Polish speakers", "girls": several, by nothing but their name. */
export const namesSeveral = (text: string): boolean => {
  const words = wordsOf(text);
  const last = words.at(-1) ?? '';
  return (
    words.length > 0 &&
    words.length <= LONGEST_NAME &&
    isPlural(last) &&
    isCommon(last.replace(/s$/, '')) &&
    words.every((word) => !AUXILIARIES.has(word) && !isQuestionWord(word) && !isFunctionWord(word))
  );
};
const LONGEST_NAME = 3;

/** Prepositions that join a noun to the one before it: "calls to", "hours of". */
export const joinsNouns = (word: string): boolean => /^(?:of|to|for|from)$/.test(word);

/** "Everybody then", "all of them": the whole again, after a part of it was asked for. */
export const asksOfAll = (text: string): boolean =>
  /^(?:(?:right|ok|okay|well|so|and|but|then|no|fine|just|what about|how about|for)[ ,]+)*(?:everybody|everyone|all of (?:them|us|it|those)|the (?:whole )?lot|them all|the whole thing)(?: then| together| again)*(?=[\s,.?!]*$|,? (?:but )?(?:for|in|of|at|on)\b)/.test(
    text,
  );

/**
 * "Knives found at the stations", "converters stolen in it": a noun of many with what was done to them, and no verb of a
 * sentence. What was done; null where the message is anything else.
 */
export function deedOfThings(words: readonly string[]): string | null {
  const at = words.findIndex((word, i) => i > 0 && isPast(word) && isPlural(words[i - 1]!));
  if (at < 0 || at > LONGEST_NOUN || words.some((word) => AUXILIARIES.has(word) || isQuestionWord(word))) return null;
  return words[at]!;
}
const LONGEST_NOUN = 4;

/** "Any action on it", "what work against it": the noun that only says that something is done about the subject behind it. */
export const doingAsked = (text: string): string | null =>
  /\b(?:any|what|some|more) ([a-z]+[^s\W]) (?:is there |are there |has there been )?(?:on|about|against|around|regarding|concerning)\b/.exec(
    text,
  )?.[1] ?? null;

/** "Calls from children", "calls that were abandoned are a worry": where what tells which they are ends. */
export function restrictedTo(words: readonly string[], from: number): number {
  const isRelative = isRelativeWord(words[from] ?? '');
  const isDone = isPast(words[from] ?? '') && words[from + 1] === 'by' && wayAsked(words[from]!) === null;
  if (!isRelative && !isDone && !TELLS_WHICH.has(words[from] ?? '')) return from;
  const end = words.findIndex((word, i) => i > from + 1 && AUXILIARIES.has(word));
  return end < 0 ? words.length : end;
}
const TELLS_WHICH = new Set('from about with without by involving concerning regarding among of for to'.split(' '));
