/** What is asked to be worked out, as the stretches of text that name its operands. Pure. */
import type { TimeUnit } from '../../figures/expression.ts';
import { oncePerMessage } from '../message-memo.ts';
import { type Pattern, pattern } from '../pattern.ts';
import { singleSpaced } from '../text.ts';

/** Whatever is counted is so many of these. */
export const isCase = (word: string): boolean => /^(?:cases|ones|instances|units|people|things)$/.test(word);

/** Stretches of text; an empty one stands for what was spoken of. */
export type ArithmeticPhrase =
  /** Everything that is to be added is named in one stretch, or is added to what was spoken of. */
  | { readonly op: 'sum'; readonly of: string; readonly toThat: boolean }
  /** `denied`: the part is said not to be meant, and nothing is subtracted by name. */
  | { readonly op: 'less'; readonly whole: string; readonly part: string; readonly denied: boolean }
  /** The part and its whole as a percentage; `without`: of the whole what the part is not. */
  | { readonly op: 'share'; readonly part: string; readonly whole: string; readonly without: boolean }
  /** `isPlain`: which is shared among which is said beyond doubt. */
  | { readonly op: 'ratio' | 'times'; readonly top: string; readonly bottom: string; readonly isPlain?: true }
  | { readonly op: 'mean'; readonly of: string; readonly per: TimeUnit; readonly averaged: boolean }
  | { readonly op: 'difference'; readonly a: string; readonly b: string }
  /** Both are named in one stretch; `net`: the first less the other. */
  | { readonly op: 'apart'; readonly of: string; readonly net: boolean }
  | {
      readonly op: 'moved-most';
      readonly of: string;
      readonly sign: -1 | 0 | 1;
      readonly by: 'percent' | 'number';
      readonly most: boolean;
      readonly ofTwo: boolean;
    }
  /** What is left of the whole of what was spoken of. */
  | { readonly op: 'rest' }
  /** The number behind a percentage that was told, `of` what it counts. */
  | { readonly op: 'number'; readonly of: string | null };

/** "%", "percentage", "share": as a percentage of something. */
export const PERCENTAGE = '(?:%|percent(?:age)?s?|per cent|pct|pc|share|proportion|fraction|portion)';

/** The stretches that a pattern names; null where the text has another form. */
export const stretches = (of: Pattern, text: string): Readonly<Record<string, string | undefined>> | null =>
  of.exec(text)?.groups ?? null;

/** "As a single number", "one figure": of several that are named, what number is said by the verb. */
const AS_ONE = pattern(
  /,? ?\b(?:(?:in|into|as|by|for|to|with) )?(?:just |only )?(?:one|a single|one single|an? overall) (?:number|count|figure|total|sum|value)\b(?: only| alone)?,?/g,
);
export const withoutAsOne = (text: string): string => singleSpaced(text.replace(AS_ONE, ' ')).trim();
/** Set against each other, or one in the other's place: nothing is added up. */
export const setsApart = (text: string): boolean => APART.test(text);
const APART = pattern(
  /\b(?:compar|contrast|match|replac|swap|exchang|substitut|weigh|balanc|confus|divid|differ)|\b(?:vs?|versus|against|gap|margin|apart|separat\w+)\b/,
);

/** Every way to part the text at what the pattern finds: before and behind it. */
export function splits(text: string, of: Pattern): { readonly before: string; readonly after: string }[] {
  // Few texts have what is looked for: only then is the pattern copied.
  if (text.search(of) < 0) return [];
  return [...text.matchAll(new RegExp(of.source, 'g'))].map((match) => ({
    before: trimmed(text.slice(0, match.index)),
    after: trimmed(text.slice(match.index + match[0].length)),
  }));
}

/** Without the signs and joints at its ends. */
export const trimmed = (text: string): string =>
  text
    .replace(/^[\s,;:.?!()-]+|[\s,;:.?!(-]+$/g, '')
    .replace(/^(?:(?:and|then|so|but)\b[\s,]*)+|(?:[\s,]*\band)+$/g, '');

/** Words before what is asked that ask for no more than an answer. */
const OPENS = pattern(
  /^(?:(?:and|so|then|now|ok|okay|right|well|but|also|again|please|pls|kindly|roughly|approximately|about|just|next|hence|thus|therefore)[\s,]+|(?:can|could|would|will) you (?:please )?|(?:i(?:'d| would) like (?:you )?to (?:know )?|i want (?:to know )?|let me have |tell me |give me |show me )|(?:express|calculate|compute|work out|derive|state|report|show|give|find|quote|figure out)(?: me| us)? )+/,
);
/** What ends a question without adding to it. */
const ENDS =
  /[\s,.;:-]*\b(?:instead|please|pls|thanks|thank you|ta|by the same token|on the same basis|same basis|roughly|approximately|or so|or thereabouts|if you (?:can|would)|for me|would you|exactly|precisely|(?:gives?|makes?|equals?|comes? to|is|are)(?: us| me| you)? what)[\s.?!]*$/;

/** Behind what came in or was given, which every number of it did: "whatever they sent", "the intel that went in". */
const CAME =
  /\b(?:that|which|whatever|what|who)(?: (?:we|they|it|you|people|the public))?(?: (?:has|have|had|was|were|is|are))?(?: (?:been|all))? (?:sent|gave|given|went|came|come|got|made|put|took|taken|received|submitted|recorded|handled|logged)(?: (?:in|over|through|up|out|to (?:us|them|you)))?\b|\b(?:whatever|those that|the ones that|the ones|the bits?|that lot of|part|element|portion|component)\b|(?<=\w) (?:sent|gave|put|came|went|submitted)(?: in| over| through| up)?$/g;
export const withoutComing = (text: string): string => singleSpaced(text.replace(CAME, ' ')).trim();

/** The asking itself, without what leads up to it and what follows. */
export const plainAsking = oncePerMessage((text: string): string => {
  let plain = text.trim().replace(/\bwhat (?:number|quantity|count) of\b/g, 'how many');
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain
      .replace(OPENS, '')
      .replace(ENDS, '')
      .replace(/[\s.?!,;:=]+$/, '')
      .trim();
  }
  return plain;
});
