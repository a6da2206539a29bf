/** Brackets in an update's text that only say again, for the search, what stands before them: "of sales (sales rules)". */

import { isCommonInBracket } from '../language/reports/excerpts.ts';

/** So many words before a bracket are what it speaks of. */
const REACH = 6;
/** A bracket so short has no common words to spare: "a male (a man)". */
const SHORT = 2;
/** "(part of Operation HERON)" behind another operation tells something. */
const KIND = /^(?:operations?|projects?)$/;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}£%'’-]+/gu) ?? [];
/** Plurals and spellings that differ only at the end are one word here. */
const rootOf = (word: string): string => (word.length > 4 ? word.replace(/(?:ies|es|s|y)$/, '') : word);

/** The brackets' texts, in order. An acronym ("(ASB)") or a meaning in other words ("(Black, Asian ...)") is none of them. */
export function repeatingBrackets(text: string): string[] {
  return [...text.matchAll(/\(([^()]+)\)/g)].flatMap(({ 1: bracket = '', index }) => {
    const sentence = text
      .slice(0, index)
      .split(/[.!?]\s/)
      .at(-1)!;
    const before = new Set(wordsIn(sentence).slice(-REACH).map(rootOf));
    const words = wordsIn(bracket).filter((word) => !KIND.test(word));
    const telling = words.length <= SHORT ? words : words.filter((word) => !isCommonInBracket(word));
    return telling.some((word) => before.has(rootOf(word))) ? [bracket] : [];
  });
}
