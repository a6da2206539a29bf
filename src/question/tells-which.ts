/** Words that tell which are counted by where they stand, and those that say nothing there. */
import {
  isArticle,
  isBound,
  isCutShort,
  isDealtWith,
  isDoneBy,
  isHad,
  isKindOfResult,
  isMovedForm,
  isNumberInWords,
  isPassive,
  isPrepositionOfNoun,
  isProspect,
  isRelativeWord,
  isWordForFigures,
  isYearsOrTimes,
  leadsToNoun,
} from '../language/clauses/counted-clauses.ts';
import { endsPhrase, isAdverb, isPlural } from '../language/grammar.ts';

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
  const at = (i: number): string => words[i] ?? '';
  const isCounted = (i: number): boolean => from >= 0 && i > from + 1;
  const narrows = (i: number): boolean => {
    const relativeAt = (): number => (isPassive(at(i - 1)) || isHad(at(i - 1)) ? i - 2 : i - 1);
    const isRelative = (): boolean => isRelativeWord(at(relativeAt()));
    // "The measures that fell" are asked for by how they moved, the calls that were dropped are not.
    const isOfThings = (noun: string): boolean => isRelative() && isPlural(noun) && !isWordForFigures(noun);
    return (
      isCutShort(at(i), at(i + 1)) ||
      isDoneBy(words, i) ||
      (isMovedForm(at(i)) &&
        (isOfThings(at(relativeAt() - 1)) || (isCounted(i) && (isPassive(at(i - 1)) || isRelative())))) ||
      (isDealtWith(at(i)) && leadsToNoun(at(i - 1)) && beginsNoun(words, i + 1)) ||
      (isKindOfResult(at(i)) &&
        ((isCounted(i) && at(i - 1) === 'with') ||
          (at(i - 1) === 'without' && isPlural(at(i - 2))) ||
          (at(i - 1) === 'no' && at(i - 2) === 'with' && (isCounted(i) || isPlural(at(i - 3))))))
    );
  };
  return new Set(words.map((_, i) => i).filter(narrows));
}

/** "Calls", "999 calls", "high visibility hours": a noun of many, with the words of its own before it. */
const beginsNoun = (words: readonly string[], at: number): boolean => {
  const end = words.findIndex((word, i) => i >= at && (word === '' || endsPhrase(word) || isAdverb(word)));
  return words
    .slice(at, end < 0 ? words.length : end)
    .slice(0, LONGEST_NOUN)
    .some((word) => isPlural(word) || /^\d/.test(word));
};
const LONGEST_NOUN = 4;

/** "In the matter of", "on the subject of": a preposition of several words, whose noun says nothing. */
export const isOfPreposition = (words: readonly string[], i: number, names: (token: number) => boolean): boolean =>
  words[i + 1] === 'of' && isArticle(words[i - 1] ?? '') && isPrepositionOfNoun(words[i - 2] ?? '') && !names(i);
