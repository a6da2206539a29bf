/** Sentences of a report that can stand by themselves, and words in them that say nothing. Pure. */

import { LINKS, POINTERS } from '../grammar.ts';

/** Leans on the sentence before it: without that one nobody knows who or what is meant. */
const LEANS =
  /^(?:as a result|a possible reason|a number of similarities|also|another|both|following|since then|their|they|this|these|those|that|it|its|he|she|the (?:aim|partners|course|panel|team|officer|offenders?|centre|facility|groups|school)|other|of these|together|part of)\b|\b(?:the two|both|the latter|the former) (?!of\b|the\b)(?=[a-z]+(?:ed|s|e)\b)|\b(?:their|them|his|her)\b|^[^,]{1,40}, (?:it|they|he|she)\b|\b(?:these|those) \w+s\b/i;
export const leansOnBefore = (sentence: string): boolean => LEANS.test(sentence);

/** A clause at a sentence's end that only says more of what stands before it. */
const TAIL =
  /(?:,? (?=(?:so that|in order to) )|, (?=(?:which|who|whose|where|to|with|and (?:it|they|he|she)) ))[^,;]*[.]$/;
/** The sentence up to such a clause; null where it has none. */
export function mainOf(sentence: string): string | null {
  const at = sentence.search(TAIL);
  return at < 0 || sentence.slice(0, at).split(' ').length < LEAST_MAIN ? null : sentence.slice(0, at);
}
const LEAST_MAIN = 8;
/** It has a number or a name in it. */
export const isNaming = (words: string): boolean => tellsNumber(words) || /(?<=\S )\p{Lu}/u.test(words);

/** A sentence behind another's semicolon: a word that is no name begins small. */
export function asContinued(sentence: string): string {
  const [first = ''] = sentence.split(/\W/);
  const word = first.toLowerCase();
  return POINTERS.has(word) ||
    LINKS.has(word) ||
    /^(?:people|police|officers|some|many|nearly|almost|two|three|four|five|six|seven|eight|nine|ten)$/.test(word)
    ? word + sentence.slice(first.length)
    : sentence;
}

/** A number in figures or words, none of a name. */
const NUMBER = /(?<![A-Z]-)\b\d|£\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b/i;
export const tellsNumber = (sentence: string): boolean => NUMBER.test(sentence);

/** Words too common to be a repetition in a bracket of several words. */
export const isCommonInBracket = (word: string): boolean =>
  /^(?:an?|the|of|in|on|at|to|for|and|or|by|with|from|its?|is|are|was|were)$/.test(word);
