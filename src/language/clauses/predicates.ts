/** What a question says was done. Pure. */

import { isQuestionWord } from '../asking/question-words.ts';
import { AUXILIARIES, endsPhrase, isPast, isPlural } from '../grammar.ts';
import { finds } from '../pattern.ts';
import { isLightVerb } from '../words/passing-words.ts';

/**
 * "Vacancies in the control room", "recruitment advertising spend": the noun that a phrase without a verb of its own is headed
 * by; null where the message is anything else.
 */
export function headOfPhrase(words: readonly string[]): string | null {
  if (words.some((word) => AUXILIARIES.has(word) || isQuestionWord(word))) return null;
  const from = words.findIndex((word) => word !== '' && !endsPhrase(word));
  if (from < 0) return null;
  const end = words.findIndex(
    (word, at) => at > from && (word === '' || (endsPhrase(word) && !/^(?:and|or)$/.test(word)) || isPast(word)),
  );
  return words[(end < 0 ? words.length : end) - 1] ?? null;
}

/** Past forms of verbs that say little without what stands behind them: "set in hand", "put right", "taken up". */
const LIGHT =
  /^(?:set|put|made|taken|took|given|gave|got|gotten|had|done|did|gone|went|come|came|held|kept|brought|used|led|returned)$/;

/** What was done, in one word that says it: "evicted", "convicted"; of "allowed to meet" that is what follows. */
export const deedsAsked = (words: readonly string[]): readonly string[] =>
  words.filter(
    (word, at) => at > 1 && words[at + 1] !== 'to' && isPast(word) && !LIGHT.test(word) && !isLightVerb(word),
  );

/** "Do schools get told when police dealt with it": without the clauses that only say when, where or of which. */
export const mainClause = (text: string): string =>
  text.replace(/(?<=\w )(?:when|while|if|because|after|before|once|where|who|that|which)\b.*$/, '');

/** "Opened" of "reopened": done again, it is told by the same word. */
export const withoutAgain = (word: string): string => word.replace(/^re-?(?=\w{4})/, '');

/** Behind them stands what something named does: "to tackle", "would it test", "can you set out". */
const BEFORE_VERB = /^(?:to|it|they|we|you|would|will|does|did|do|can|could|please)$/;
/** What a thing is for, by a noun: "the aim behind it". */
const OF_AIM =
  /^(?:aims?|purposes?|points?|idea|goals?|thinking|objectives?|intentions?|focus|remit|background|story|gist|upshot|rationale|logic|scope|task)$/;

/** Whether the word only asks what something named does or is for: it stands as a verb does, right behind the name or first, or is a word of aim. */
export function asksWhatItIsFor(word: string, words: readonly string[], isName: (at: number) => boolean): boolean {
  const at = words.indexOf(word);
  if (OF_AIM.test(word)) return true;
  return (
    (at === 0 && !isPlural(word)) || BEFORE_VERB.test(words[at - 1] ?? '') || (isName(at - 1) && at + 1 < words.length)
  );
}

/** "What were they charged with", "what was he fined": what was done to them is asked by the verb at the end; "what have tests uncovered" asks what they did. */
export const asksDeed = finds(
  /\bwhat (?:is|are|was|were|(?:has|have)(?= .* been )) [^,;?]{2,60} (?:been )?\w+(?:ed|id|nt)(?: (?:with|of|for|to|on|in|by|over))?[\s?.!]*$/,
);
