/** Orders to leave something out of what was spoken of. Pure. */

/** "Less the ones on drugs": to be taken from what was spoken of. */
const LESS = /^(?:(?:and|so|but|now|then) )*(?:less|minus|take away) (?:the |those |all )?(?:ones? )?/;

/** "Strip out the fatalities: how many", "take the deaths off": an order to leave something out. */
const REMOVES =
  /^(?:(?:so|and|now|then|ok|if (?:you|we|i)) )*(?:strip|take|leave|set|knock|cut)(?:ping|ing|ting)?(?: (?:off|out|away|aside) (?:the |any |all )?([\w-]+)| (?:the |any |all )?([\w-]+) (?:off|out|away|aside)\b),?:?/;

/** The sentence with "excluding" in the place of such an order. */
export const asExcluding = (sentence: string): string =>
  sentence
    .replace(LESS, 'excluding ')
    .replace(REMOVES, (_, one?: string, other?: string) => `excluding ${one ?? other},`);

/** "Online rather than by phone" */
export const setsAgainst = (words: string): boolean => /^(?:rather than|instead of|as opposed to)$/.test(words);

/** "Is there not", "have we not" */
export const isSubject = (word: string): boolean => /^(?:there|it|they|we|you|i|he|she|that|this)$/.test(word);

export const isJoint = (word: string): boolean => /^(?:and|so|but|)$/.test(word);
