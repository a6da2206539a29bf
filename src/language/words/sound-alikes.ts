/** Words that sound the same, by a table made from a pronouncing dictionary, and where a word of grammar may have been heard as another. Pure. */

import { readFileSync } from 'node:fs';
import { isQuestionWord } from '../asking/question-words.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  endsPhrase,
  isOfReporting,
  isPast,
  isPlural,
  JOINTS,
  LINKS,
  POINTERS,
} from '../grammar.ts';

let table: Map<string, readonly string[]> | null = null;

function read(): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const line of readFileSync(new URL('sound-alikes.txt', import.meta.url), 'utf8').split('\n')) {
    const words = line.startsWith('#') ? [] : line.split(' ');
    for (const word of words) found.set(word, [...(found.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
  return found;
}

export function soundAlikes(word: string): readonly string[] {
  table ??= read();
  return table.get(word) ?? [];
}

/** The letter that the word is or sounds as: "sea", "are". */
export const letterHeard = (word: string): string | null =>
  word.length === 1 ? word : (soundAlikes(word).find((one) => one.length === 1) ?? null);

const NUMBERS = /^(?:oh?|zero|nought|one|two|four|eight)$/;
const TIME = /^(?:last|next|same|q[1-4]|\d+)$/;
const SUBJECTS = /^(?:i|we|you|he|she|it|they|who|to|not)$/;
const BEING = /^(?:is|are|was|were|been|being|be)$/;

/** Whether a word of grammar is at home between two words where the word that is written cannot stand. */
export function isHeardAs(twin: string, written: string, before: string, after: string): boolean {
  const isSaidOf = AUXILIARIES.has(before) || SUBJECTS.test(before);
  if (NUMBERS.test(twin)) return NUMBERS.test(before) || NUMBERS.test(after) || soundsNumber(before, after);
  // "Buy how many", "came in threw the desk", "went threw", "what is it four"
  if (LINKS.has(twin) || twin === 'versus')
    return after === ''
      ? !DETERMINERS.has(before) && !LINKS.has(before)
      : !isSaidOf &&
          (isQuestionWord(after) || POINTERS.has(after) || TIME.test(after) || (isPast(before) && LINKS.has(after)));
  if (twin === 'there') return BEING.test(after) || (after === '' && !LINKS.has(before));
  if (twin === 'where' || isQuestionWord(twin))
    return AUXILIARIES.has(after) || (twin === 'which' && after !== '' && !DETERMINERS.has(before));
  if (JOINTS.has(twin)) return POINTERS.has(after) && !DETERMINERS.has(before);
  if (AUXILIARIES.has(twin))
    return SUBJECTS.test(after) || (AUXILIARIES.has(before) && isPast(after)) || isQuestionWord(before);
  // "Arrests maid under it", "were maid"
  if (isPast(twin) && !isPast(written)) return BEING.test(before) || (isPlural(before) && LINKS.has(after));
  return false;
}

/** Whether one thing or deed may have been heard as another: of as many, and a deed where nothing says that it is one. */
export const isLikeHeard = (twin: string, written: string, before: string): boolean =>
  twin.length > 1 &&
  !endsPhrase(written) &&
  !isOfReporting(written) &&
  isPlural(twin) === isPlural(written) &&
  (isPast(twin) === isPast(written) ||
    (isPast(written) && (before === '' || endsPhrase(before)) && !AUXILIARIES.has(before)));

const soundsNumber = (...words: readonly string[]): boolean =>
  words.some((word) => soundAlikes(word).some((one) => NUMBERS.test(one)));
