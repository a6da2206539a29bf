/** What was worked out, by no name of its own: "that", "the total", "the same sum". */

import { isClosed } from './outcome.ts';
import { withoutComing } from './phrase.ts';

/** The whole by no name of its own: "of the total", "of theirs", "of them all". */
const UNNAMED =
  /^(?:(?:return|going|go|back) (?:back )?to |full |of |all |the |that |those |these |their |its |our |it|them|theirs|total|totals|quarter|qtr|period|three months|whole|lot|overall|everything|sum|both|two|combined|grand |figure|number)+$/;
const POINTS =
  /^(?:of |all |both |the )*(?:that|those|these|it|them|they|this|the two|theirs|two|both)(?: (?:figure|number|total|sum|lot|one|month|ones))?(?: (?:represents?|make|makes|make up|comes? to|account for|form|amount to))?$/;

/** "Both phone lines", "the two together": by no name but that they are two. */
const BOTH_OF =
  /^(?:(?:of|taking|out of|all|across|between) )*(?:both|the two|our two)(?: of (?:the|them|our))?(?: [a-z]+){0,2}$/;
export const isBothOf = (text: string): boolean =>
  BOTH_OF.test(text.replace(/ (?:put |taken )?(?:together|combined)$/, ''));

/** "The total they put in", "all of it": nothing is named, and a word says that the whole is meant. */
export const isUnnamedWhole = (text: string): boolean =>
  UNNAMED.test(text) || (SAYS_WHOLE.test(text) && isClosed(withoutComing(text)));
const SAYS_WHOLE = /\b(?:total|whole|everything|all|overall|entire|quarter|period|three months)\b/;
/** What was spoken of: nothing, a pronoun, or words of which none names anything ("does that make up"). */
export const pointsToResult = (text: string): boolean =>
  text === '' || POINTS.test(text) || (isClosed(withoutComing(text)) && !isUnnamedWhole(text));

/** How many of those just told are meant: "the two", "both quarters", "all three", "them"; null where something else is. `noun` is what they are called. */
export function severalIn(text: string): { readonly count: number | null; readonly noun: string | null } | null {
  const match = SEVERAL.exec(text);
  if (!match) return null;
  const { number, noun = null } = match.groups!;
  return { count: /^(?:two|both|pair)$/.test(number!) ? 2 : number === 'three' ? 3 : null, noun };
}
const SEVERAL =
  /^(?:(?:and|so|what|how much|do|does|did|is|are|now|for|of|all|the|these|those|last) )*(?<number>two|three|both|pair|lot|them|those|these)(?: of)?(?: (?:them|those|these|the|our))?(?: (?:of )?(?<noun>[a-z]+s))?$/;

/** "The other two months", "the two months after that". */
export const isOtherMonths = (text: string): boolean =>
  /^(?:(?:and|so|for|in) )*(?:the )?(?:(?:other|remaining|following|next) (?:two )?months|two months (?:after|following)(?: (?:that|it))?)$/.test(
    text,
  );

/** Words for a result, of which another time is asked. */
const OF_RESULT =
  /^(?:ditto|subtraction|addition|division|same|equivalent|corresponding|comparable|sum|total|totals|figure|number|result|calculation|calc|combined|together|again|position|remainder|share|percentage|proportion|average|mean|ratio|answer|both|added|difference|gap|year|ago|back)$/;
export const isOfResult = (word: string): boolean => OF_RESULT.test(word);

/** "What was the boats' total": all of them, and no mean. */
export const saysTotal = (text: string): boolean => /\btotals?\b/.test(text);

/** What kind of result is spoken of by its name: "that gap", "the combined total". */
export function operatorSpokenOf(text: string): 'sum' | 'difference' | 'share' | 'mean' | 'less' | null {
  if (/\b(?:combined|sum|joint|grand) ?(?:total|figure|number|volume)?\b|\b(?:that|same|the) total\b/.test(text))
    return 'sum';
  if (/\b(?:gap|difference|lead|margin)\b/.test(text)) return 'difference';
  if (/\b(?:share|percentage|proportion)\b/.test(text)) return 'share';
  return /\b(?:remainder|rest|subtraction)\b/.test(text) ? 'less' : null;
}
