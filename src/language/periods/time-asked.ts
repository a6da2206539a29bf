/** A message that asks of which times figures are held, or of which time one is: what they are of, in the message's other words. Pure. */

import { finds } from '../pattern.ts';
import { normalise } from '../text.ts';
import { PASSING_WORDS } from '../words/passing-words.ts';

export interface TimeAsked {
  /** `held`: the times that figures are held of; `own`: the time that the figure is of. */
  readonly asks: 'held' | 'own';
  /** What the figures are of; empty where only a word points to it. */
  readonly of: string;
}

const TIME = '(?:quarter|period|year|month|date|time)';
/** Words that only say that something is on record, or of what kind of record. */
const OF_RECORD =
  /^(?:(?:quarter|period|year|month|date|time)s?|timespans?|timeframes?|ranges?|spans?|history|reporting|financial|different|how|far|back|held|hold|holds|holding|have|has|available|included?|includes|covered|covering|exists?|reach(?:es)?|record(?:s|ed)?|reports?|publish(?:ed)?|stored?|contain(?:s|ed)?|ends?|ending|data|figures?|numbers?|values?|statistics|stats|totals?|counts?|earliest|oldest|first|furthest|newest|freshest|last|current|list|up|plus|like|according|together|i'[dm])$/;
/** Several times are asked for, or the first of them. */
const HELD = [
  new RegExp(
    String.raw`\b(?:which|what|all|every|any|list|the|other|different) (?:[a-z]+ )?${TIME}s'?(?= |$)(?! (?:as|more|less)\b)`,
  ),
  new RegExp(String.raw`\bevery (?:[a-z]+ )?${TIME}\b`),
  /\b(?:earliest|oldest|furthest back)\b/,
  /\bhow (?:far|long) back\b/,
  /\b(?:time|date) (?:range|span)\b|\b(?:range|span) of (?:time|dates|years|quarters)\b|\btime(?:span|frame)\b/,
  /\bfrom (?:when|what date) (?:to|until|till) (?:when|what)\b/,
  /\b(?:data|figures|numbers|records|series)\b.*\b(?:begin|start|go back|reach back)\b/,
];
/** The time of one figure: "as of when", "and when was that", "the date it runs to". */
const OWN = [
  new RegExp(String.raw`\b(?:as (?:of|at)|up to|until|till|to|for|from|on|at) (?:when|(?:what|which) ${TIME})\b`),
  /\bwhen (?:(?:is|was|were|did|does|do) )?(?:it|that|this|they|those)\b/,
  new RegExp(String.raw`\b(?:the|its|their|what|which) (?:date|${TIME} (?:it|that|this|they|which)|period)\b`),
];
/** More is asked than of which times there are figures, or when something came about. */
const ASKS_MORE = {
  held: /\b(?:more|most|less|least|fewer|fewest|per|why|who|many|much)\b/,
  own: /\b(?:why|who|per|least|fewest|(?:more|most)(?! recent| current| up)|starts?|started|begin|began|begun|happen(?:s|ed)?)\b/,
};

/** A word that every one of those forms has. */
export const mayAskTime = finds(
  /\b(?:quarter|period|year|month|date|time|when|earliest|oldest|back|begin|start|range|span)/,
);

/** Null where neither is asked, or anything else beside it. */
export function timeAsked(message: string): TimeAsked | null {
  const text = normalise(message);
  if (![...HELD, ...OWN].some((form) => form.test(text))) return null;
  const said = [...text.matchAll(/[\p{L}\p{N}%][\p{L}\p{N}'-]*/gu)];
  const isOpen = said.map(([word]) => !isOfAsking(word.replace(/'s?$/, '')));
  const [first, last] = [said[isOpen.indexOf(true)], said[isOpen.lastIndexOf(true)]];
  const [from, to] = first && last ? [first.index, last.index + last[0].length] : [0, 0];
  const around = `${text.slice(0, from)}${first ? '#' : ''}${text.slice(to)}`;
  const asks = HELD.some((form) => form.test(around)) ? 'held' : 'own';
  const isAsked = asks === 'held' || OWN.some((form) => form.test(around));
  return isAsked && !ASKS_MORE[asks].test(around) ? { asks, of: text.slice(from, to) } : null;
}

const isOfAsking = (word: string): boolean =>
  PASSING_WORDS.has(word) || OF_RECORD.test(word) || /^(?:counted|taken|measured)$/.test(word);
