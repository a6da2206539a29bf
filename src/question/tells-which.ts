/** Words that tell which are counted by where they stand, and those that say nothing there. */
import {
  isArticle,
  isBound,
  isCutShort,
  isHad,
  isKindOfResult,
  isMovedForm,
  isNumberInWords,
  isPassive,
  isPrepositionOfNoun,
  isProspect,
  isRelativeWord,
  isYearsOrTimes,
} from '../language/counted-clauses.ts';
import { isPlural } from '../language/grammar.ts';

/** "Specials over thirty", "with ten years": a number in words narrows where it bounds something. */
export const qualifies = (words: readonly string[], at: number): boolean =>
  isNumberInWords(words[at]!) && (isBound(words[at - 1] ?? '') || isYearsOrTimes(words[at + 1] ?? ''));

/** "Employers thinking of joining" have not joined. */
export const prospectsIn = (words: readonly string[]): number[] =>
  words.map((_, i) => i).filter((i) => i > 0 && isPlural(words[i - 1]!) && isProspect(words[i]!, words[i + 1] ?? ''));

export function saysWhichIn(words: readonly string[]): Set<number> {
  const from = words.findIndex(
    (word, i) => (word === 'many' && words[i - 1] === 'how') || (word === 'number' && words[i + 1] === 'of'),
  );
  const which = new Set(words.map((_, i) => i).filter((i) => i > 0 && isCutShort(words[i]!, words[i + 1] ?? '')));
  if (from < 0) return which;
  for (let i = from + 2; i < words.length; i++) {
    const [first = '', second = ''] = [words[i - 1], words[i - 2]];
    const passive = isPassive(first);
    const relative = isRelativeWord(first) || (isHad(first) && isRelativeWord(second));
    if (isMovedForm(words[i]!) && (passive || relative)) which.add(i);
    if (isKindOfResult(words[i]!) && (first === 'with' || (first === 'no' && second === 'with') || first === 'without'))
      which.add(i);
  }
  return which;
}

/** "In the matter of", "on the subject of": a preposition of several words, whose noun says nothing. */
export const isOfPreposition = (words: readonly string[], i: number, names: (token: number) => boolean): boolean =>
  words[i + 1] === 'of' && isArticle(words[i - 1] ?? '') && isPrepositionOfNoun(words[i - 2] ?? '') && !names(i);
