/** How long an answer is to be, and how many things it is to tell. Pure. */

import { NOT_WHICH, NUMBER_WORDS, wordsToNumber } from '../numbers/number-words.ts';
import { finds, pattern } from '../pattern.ts';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const numberSaid = (word: string | undefined): number | null =>
  word === undefined ? null : /^\d+$/.test(word) ? Number(word) : NUMBERS.indexOf(word) + 1 || null;

const COUNT = `(${NUMBERS.join('|')}|\\d+)`;

/** "In a hundred words", "150 words tops". */
const WORDS = pattern(new RegExp(`\\b(\\d+|${NUMBER_WORDS})(?: or so)? words`));

/** How many words are asked for; null where none are. */
export function wordsAsked(text: string): number | null {
  const said = WORDS.exec(text)?.[1];
  return said === undefined ? null : /^\d/.test(said) ? Number(said) : wordsToNumber(said);
}

const TOP = new RegExp(
  `\\b(?:top|biggest|largest|main|worst|best|weakest|strongest|which|what|the) ${COUNT}\\b|\\b${NOT_WHICH}${COUNT} (?:biggest|largest|main|worst|best|weakest|strongest|most|things|measures|numbers|figures)\\b`,
);

/** How many of the most: "top three", "the five biggest"; null where no number is said. */
export function topAsked(text: string): number | null {
  const said = TOP.exec(text);
  return numberSaid(said?.[1] ?? said?.[2]);
}

/** "The three things to mention": so many are to be told. */
const THINGS = /\b(?:things|points|facts|messages|headlines|takeaways|highlights|items|bullets|bullet points)\b/;

export const asksForThings = (text: string): boolean => THINGS.test(text);

/** More than three are a short brief. */
export const asksFewSentences = finds(
  /\b(?:a single|one|two|three|[1-3])(?: or (?:two|three|[23]))?(?: short| plain| simple| single)? (?:sentences?|lines?)\b/,
);

const SOME_LINES = pattern(
  new RegExp(
    `\\b(?:${NUMBERS.join('|')}|\\d+|few|some|couple of|handful of|half a dozen)(?: short| plain| simple)? (?:lines|sentences)\\b|\\b(?:line|sentence) or (?:two|so)\\b|\\bhalf (?:that|the|this) (?:length|size)\\b|\\bhalf as long\\b`,
  ),
);

export const asksSomeLines = (text: string): boolean => SOME_LINES.test(text);

/** "Sum the whole report up" is "sum up the whole report". */
const PARTED = pattern(
  /\b(sum|boil|bring|trim|catch) ((?!up\b|down\b|me\b|us\b|it\b|this\b|that\b)[^|,.]{1,60}?) (up|down)\b/g,
);

/** "In one sentence" is the form, not what a court gave. */
const IN_SENTENCES = pattern(
  new RegExp(
    `\\b(?:in|into|to|as|of) (?:just |only |about |no more than )?(?:a single|${NUMBERS.join('|')}|\\d+)(?: or (?:${NUMBERS.join('|')}|\\d+|so))?(?: short| plain| simple| single)? (?:sentences?|lines?)\\b(?! (?:of|for|to) )`,
    'g',
  ),
);

/** "150", of "150 words", and "four or five", of "four or five lines". */
const SIZE = pattern(
  new RegExp(
    `\\b${NOT_WHICH}(?:\\d+|${NUMBER_WORDS})(?: or (?:${NUMBERS.join('|')}|\\d+|so))?(?= (?:short |plain |simple |quick )?(?:words?|lines?|sentences?|paragraphs?|points?|bullets?|minutes?|mins?|pages?)\\b)`,
    'g',
  ),
);

/** The text without what it says of the length, the parts of a parted verb together. */
export const withoutLength = (text: string): string =>
  text.replace(PARTED, '$1 $3 $2').replace(IN_SENTENCES, ' ').replace(SIZE, ' ');
