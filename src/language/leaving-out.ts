/** Orders to leave something out of what was spoken of. Pure. */
import { pattern } from './pattern.ts';

/** "Strip out the fatalities: how many", "take the deaths off": an order to leave something out. */
const REMOVES = pattern(
  /^(?:(?:so|and|now|then|ok|if (?:you|we|i)) )*(?:strip|take|leave|set|knock|cut)(?:ping|ing|ting)?(?: (?:off|out|away|aside) (?:the |any |all )?([\w-]+)| (?:the |any |all )?([\w-]+) (?:off|out|away|aside)\b),?:?/,
);

/** "The killed not included": said behind what is left out. */
const NOT_INCLUDED = pattern(/,? ?\b(?:the |any |with )?([\w-]+)(?: are| is|) not (?:included|counted|counting)\b/);

/** The sentence with "excluding" in the place of such an order. */
export const asExcluding = (sentence: string): string =>
  sentence
    .replace(NOT_INCLUDED, ', excluding $1')
    .replace(REMOVES, (_, one?: string, other?: string) => `excluding ${one ?? other},`);

/** "Not just the online ones, all the reports": the whole is asked for, and of what part it is more says nothing. */
const MORE_THAN = pattern(
  /\bnot (?:just|only|merely|simply) (?:(?!but\b|also\b)[^,;.?!]){2,60}[,;] ?(?=(?:all|every|any|the (?:whole|full|entire))\b)|(?=,? not (?:just|only|merely|simply) )(?<=\b(?:all|every|any|whole|full|entire|total)\b[^.?!]*),? not (?:just|only|merely|simply) (?:(?!but\b|also\b)[^,;.?!]){2,60}/g,
);
/** "The total, not the online ones": what it is set against is not asked for, nor taken away. */
const WHOLE_NOT_PART =
  /(?=,? (?:and )?(?:not|rather than|instead of) )(?<=\b(?:the|a|our|their) (?:whole|full|entire|total|overall|grand total)(?: (?:figure|number|count|ones?|lot|amount))?(?: (?:of|for|in)(?: [\w'-]+){1,4})?),? (?:and )?(?:not|rather than|instead of) (?:the|those|just|only) (?:(?!but\b|also\b)[^,;.?!]){2,60}/g;
/** "Not only 999 but also 101": both. */
const BOTH = pattern(/\bnot (?:just|only|merely|simply) ([^,;.?!]{1,40}?),? but (?:also )?/g);
export const asOfAll = (text: string): string =>
  text.replace(MORE_THAN, ' ').replace(WHOLE_NOT_PART, ' ').replace(BOTH, '$1 and ');

/** "Online rather than by phone" */
export const setsAgainst = (words: string): boolean => /^(?:rather than|instead of|as opposed to)$/.test(words);

/** "Is there not", "have we not" */
export const isSubject = (word: string): boolean => /^(?:there|it|they|we|you|i|he|she|that|this)$/.test(word);

export const isJoint = (word: string): boolean => /^(?:and|so|but|)$/.test(word);

/** "Leave the phones out", "without the volunteers", "everything except domestic abuse". */
const EXCEPTION = pattern(
  /\b(?:(?:leave|cut|take|strip|keep|miss|drop) (?:the |any |all )?((?:(?!and\b|out\b)[\w'-]+ ){1,4}?)out\b|(?:leav(?:e|ing)|cut(?:ting)?|tak(?:e|ing)|stripp?(?:ing)?|miss(?:ing)?) out (?:the |any |all )?((?:(?! and (?:leave|leaving|skip|drop|cut|forget|without|the rest)\b)[^,.;?!]){2,50})|(?:without|except(?: for)?|excluding|^(?:and |so |now |please |ok |then )*drop(?: out)?|apart from|other than|minus|skip(?:ping)?|forget(?:ting)?|ignor(?:e|ing)|no more|spare me|never mind|anything but|everything but) (?:the |any |all )?([^,.;?!]{2,50}))/,
);

/** What is excepted, and the text without it. */
/** The first of several: "leave out roads and leave out calls" has two. */
export function exceptionIn(text: string): { readonly words: string; readonly rest: string } | null {
  const match = EXCEPTION.exec(text);
  if (!match) return null;
  const words = (match[1] ?? match[2] ?? match[3] ?? '')
    .replace(/ (?:please|this time|for once|though|and|but)\b.*$/, '')
    .trim();
  return { words, rest: text.replace(match[0], ' ').replace(/\s+/g, ' ').trim() };
}

/** Says of a thing that all of it is spoken of: "not the overall hours", "not all volunteers". */
export const isWhole = (word: string): boolean =>
  /^(?:overall|total|whole|full|entire|general|grand|combined|main|usual|ordinary|as|in|ones?|just|any|their|its|your)$/.test(
    word,
  );
