/** Stretches of a message that name nothing but the form, the occasion or the manners of a question. */

import { isOfQuestionWord, isQuestionWord } from '../language/asking/question-words.ts';
import { praises } from '../language/clauses/courtesies.ts';
import { isAheadOf } from '../language/clauses/purposes.ts';
import { endsPhrase, isPast, isPlural } from '../language/grammar.ts';
import { wordsOf } from '../language/terms.ts';
import { isFunctionWord } from '../language/words/passing-words.ts';
import { kindsOf } from '../language/words/word-kinds.ts';
import { IDLE, isNamed, knownIn, namesReportedTime } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

/** "Ribbon cutting speech", "5 min before gold", "scrutiny panel asking": names nothing but what the answer is for, or who wants it. */
export function isOccasion(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > LONGEST_OCCASION || isNamed(text, lexicon)) return false;
  if (!isAheadOf(text) && namesReportedTime(text)) return false;
  if (words.some(isOfQuestionWord) || knownIn(text, lexicon).places.length > 0) return false;
  return words.some((_, i) => lexicon.occasions.longestAt(words, i) !== null);
}
const LONGEST_OCCASION = 6;

/** "Hello robot,", "right then my digital friend,": a greeting, or what opens a talk, and whom it is said to. */
export function isAddress(clause: string, lexicon: Lexicon): boolean {
  const words = wordsOf(clause);
  const cue = lexicon.cues.longestAt(words, 0);
  const isGreeting = cue?.values.includes('hello') ?? false;
  const opened = isGreeting
    ? cue!.length
    : words.findIndex((word) => !isFunctionWord(word) && !lexicon.fillers.has(word));
  const said = words.slice(opened);
  const [kind] = kindsOf(said.at(-1) ?? '');
  return (
    opened > 0 &&
    said.length >= (isGreeting ? 1 : 2) &&
    said.length <= LONGEST_ADDRESS &&
    /[,!]\s*$/.test(clause) &&
    (kind === undefined || kind === 'person' || kind === 'thing') &&
    !said.some((word) => /\d/.test(word) || isPlural(word) || isPast(word) || endsPhrase(word)) &&
    !isNamed(clause, lexicon) &&
    !namesReportedTime(clause) &&
    knownIn(clause, lexicon).places.length === 0
  );
}
const LONGEST_ADDRESS = 3;

/** "Well done on that Saltby business" */
export const beginsCourteously = (text: string, lexicon: Lexicon): boolean => {
  const words = wordsOf(text);
  return praises(text) || (lexicon.cues.longestAt(words, 0)?.values.some((cue) => IDLE.has(cue)) ?? false);
};

/** A word that names nothing: of a cue, of no meaning of its own. */
export function isOfForm(word: string, at: number, words: readonly string[], lexicon: Lexicon): boolean {
  if (lexicon.fillers.has(word) || lexicon.chatter.has(word)) return true;
  for (let from = Math.max(0, at - 5); from <= at; from += 1) {
    const cue = lexicon.cues.longestAt(words, from);
    if (cue && from + cue.length > at) return true;
  }
  return false;
}

/** Nothing but words of greeting, thanks and the like. */
export function isCourtesy(text: string, lexicon: Lexicon): boolean {
  const words = wordsOf(text);
  if (words.some(isQuestionWord)) return false;
  return words.every((word, i) => {
    const cue = lexicon.cues.longestAt(words, i);
    return (
      lexicon.fillers.has(word) ||
      lexicon.chatter.has(word) ||
      (cue?.values.some((c) => IDLE.has(c) && c !== 'joke') ?? false)
    );
  });
}
