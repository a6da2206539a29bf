/** What a question is for, and what the speaker does meanwhile: none of it is asked about. Pure. */

import { endsPhrase, isDeterminer, isPlural } from '../grammar.ts';
import { finds, pattern } from '../pattern.ts';
import { kindsOf, type WordKind } from '../words/word-kinds.ts';
import { isPolite } from './courtesies.ts';

/** What introduces a purpose; the words up to the clause's end are one when they name an occasion of the force's and nothing else. */
const INTRODUCES =
  /[\s,]+\b(?:for|before|ahead of|in time for|ready for|by(?! (?:e-?mail|letter|post|phone|text|hand)\b)|to (?:go|put|include|use|show|quote|share|present|give)(?: in| into| on| onto| with| at| to)?|so (?:that )?(?:i|we) can|because|as) /g;

const NEEDS = /\b(?:i|we)(?: \w+ly)? (?:need|want|require)(?: (?:it|this|that))?$/;
const SO_THAT = /\bso (?:that )?(?:i|we) can/;

/** A clause parted where a purpose may be told in it. */
export interface Purpose {
  readonly before: string;
  /** What it may be for, up to the clause's next comma. */
  readonly words: string;
  readonly after: string;
  /** "So I can show the comparison" */
  readonly isSoThat: boolean;
  /** "Because I chair the panel" */
  readonly isOfSpeaker: boolean;
  /** "The number I need for the table" */
  readonly isNeeded: boolean;
  /** "Before the meeting" */
  readonly isAhead: boolean;
  /** "To go on the poster" */
  readonly isUse: boolean;
}

/** "Five minutes before the board": when it is needed, not what it is of. */
export const isAheadOf = finds(/^[\s,]*(?:(?:\w+ )?\w+ )?(?:before|ahead of|by|until|in time for|ready for)\b/);
export const saysReport = (text: string): boolean => /\breports?\b/.test(text);

export const purposesIn = (clause: string): Purpose[] =>
  [...clause.matchAll(INTRODUCES)].map((match) => {
    const start = match.index + match[0].length;
    const [words = ''] = clause.slice(start).split(/(?<=\w),(?=\s)/);
    return {
      before: clause.slice(0, match.index),
      words,
      after: clause.slice(start + words.length),
      isSoThat: SO_THAT.test(match[0]),
      isOfSpeaker: /^(?:i|we) \w+/.test(words),
      isNeeded: NEEDS.test(clause.slice(0, match.index)),
      isAhead: isAheadOf(match[0].trim()),
      isUse: /^[\s,]*to /.test(match[0]),
    };
  });

/**
 * What is written, drawn or said somewhere: "the commissioner's speech", "a chart", "the poster in reception"; its noun, null where
 * none with an article stands there. `isOwn`: it is told whose or which it is.
 */
export function writtenIn(words: readonly string[]): { readonly noun: string; readonly isOwn: boolean } | null {
  if (!isDeterminer(words[0] ?? '')) return null;
  const end = words.findIndex((word, at) => at > 0 && (endsPhrase(word) || isPolite(word)));
  const noun = words[(end < 0 ? words.length : end) - 1]!;
  return kindsOf(noun)[0] === 'thought' && !isPlural(noun) ? { noun, isOwn: !/^an?$/.test(words[0]!) } : null;
}

/** "To draw a chart with": what is done with the answer, its preposition left behind. */
export const withoutUse = (clause: string): string => {
  const match = USE.exec(clause);
  return match && kindsOf(match[1]!)[0] === 'thought' ? clause.replace(USE, '') : clause;
};
const USE = pattern(
  /(?<=\w) to [a-z]+ (?:an?|the|my|our) (?:[\w'-]+ ){0,2}([\w'-]+) (?:with|from|out of)(?=[\s?.!,;]*$)/,
);

/** "To report a theft,", "to help a neighbour,": one of many who called for it, and not the one who asks. */
export const isOfMany = (clause: string): boolean => {
  const [, verb = '', noun = ''] = /^\s*to ([a-z]+) an? (?:[\w'-]+ ){0,2}?([\w'-]+)(?:,\s*)?$/.exec(clause) ?? [];
  const [kind] = kindsOf(noun);
  return kind === 'event' || (kindsOf(noun).includes('person') && kindsOf(verb)[0] !== 'telling');
};

/** "To help with planning,": it serves something, and is what nobody did to anybody. */
export const isOfHelp = (clause: string): boolean =>
  /^\s*(?:(?:just|in order|so as) )?to (?:help|assist) (?:me |us )?(?:with|in)\b/.test(clause);

/** "Given all the talk about it,", "knowing how it goes,", "just for context,": why it is asked. */
export const isGround = (clause: string): boolean =>
  /^\s*(?:(?:just |only |purely )?for (?:(?:some|my own|a bit of|the sake of) )?(?:context|background|reference|comparison|completeness|clarity|balance|interest|curiosity|perspective|certainty)\b|just for [a-z]+(?=,)|given (?!an?\b|by\b)|considering|(?:knowing|seeing) (?:how|what|that|as|all)|in (?:view|light) of|what with|with [\w' ]+ being (?:what|as) (?:it is|they are|he is|she is))\b[^?]*,\s*$/.test(
    clause,
  );

/** "For the three months before": of what time, not for what occasion. */
export const isOfTime = (words: string): boolean =>
  /^(?:the |this |that |those |these |its |all )?(?:[\w'-]+ ){0,2}(?:days?|weeks?|months?|quarters?|years?|periods?)\b/.test(
    words,
  );

/** "Walking into the fatals meeting": what the speaker is doing meanwhile. */
const MEANWHILE = pattern(
  /(?<=\w) (?:walking|going|heading|about to go|just going|running|driving|rushing|popping|off) (?:in|into|to|for)\b[^,.;?]*/,
);

/** What the speaker is doing, and the text without it. */
export function meanwhileIn(text: string): { readonly doing: string; readonly rest: string } | null {
  const match = MEANWHILE.exec(text);
  return match && { doing: match[0], rest: text.replace(MEANWHILE, '') };
}

/** "For a school project:": what it is for is not yet known to anybody. */
/** Also "for the annual return:", of what is written again and again. */
export const isHeadOfSomePurpose = (clause: string): boolean =>
  /^\s*for (?:the|our|this|that) (?:annual|yearly|monthly|weekly|daily|quarterly) [\w' ]+[:,-]\s*$/.test(clause) ||
  /^\s*(?:(?:it(?:'s| is) |this is |just )?for) (?:an?|my|his|her) [\w']+ [\w' ]+[:,]\s*$/.test(clause);

/** "To settle a bet,": what somebody does with the answer, before he asks; the verb, null where there is none. */
export const purposeVerb = (clause: string): string | null =>
  /^\s*(?:(?:just|in order|so as) )?to ([a-z]+) [^?]+[,:]\s*$/.exec(clause)?.[1] ?? null;

/** "For the partnership's papers,": what it is for, before it is asked; the noun, null where there is none. */
export const purposeNoun = (clause: string): string | null =>
  /^\s*for (?:the|my|our|this|that|an?|tonight's|tomorrow's|(?:this|next) week's) (?:[\w'-]+ ){0,5}?([\w'-]+)[,:]\s*$/.exec(
    clause,
  )?.[1] ?? null;

/** "Ignoring the row over it," "never mind the politics": what is not to be gone into; the noun, null where there is none. */
export const leftAside = (clause: string): string | null =>
  /^\s*(?:ignoring|never mind|forget(?:ting)?|(?:leaving|setting|putting)(?= .*\baside\b)|(?:leaving|setting|putting) aside) (?:all )?(?:the|this|that|any) (?:[\w'-]+ ){0,3}?([\w'-]+)(?: aside)?[,:]\s*$/.exec(
    clause,
  )?.[1] ?? null;

/** "A small favour:", "stick this on the poster:": that something is asked, or where the answer goes. */
export const headsQuestion = (clause: string): boolean =>
  /^\s*(?:(?:just |only )?(?:an?|one) [\w' -]+|(?!(?:is|was|are|were|does|did|has|had|of|in|on|for|about|not|what)\b)[a-z]+ (?:this|that|it) [\w' -]+):\s*$/.test(
    clause,
  );

/** "So that we can plan": a clause of purpose. */
export const isSoThat = finds(/^so (?:that )?(?:i|we) (?:can|could|may)\b/);

/** "Calls for information", "chats for help": what those that are counted were for. */
export const isSought = (words: readonly string[], i: number): boolean =>
  words[i - 1] === 'for' &&
  isPlural(words[i - 2] ?? '') &&
  kindsOf(words[i]!)
    .slice(0, 1)
    .some((kind) => SOUGHT.has(kind)) &&
  (!words[i + 1] || endsPhrase(words[i + 1]!));
const SOUGHT = new Set<WordKind>(['thought', 'dealing', 'event']);
