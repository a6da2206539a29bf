/** What is asked of numbers that the question tells itself: "79 specials gave 916 hours, how many each", "of 167, 11 died: how many lived". */

import { clausesIn } from './outcome.ts';
import { PERCENTAGE } from './phrase.ts';

export type ToldOperator = 'ratio' | 'share' | 'less' | 'sum' | 'difference';

const OPERATORS: readonly (readonly [ToldOperator, RegExp])[] = [
  ['share', new RegExp(`\\b(?:what|which|as an?|in) ${PERCENTAGE}|%(?!\\w)`)],
  ['sum', /\b(?:together|altogether|combined|in total|add(?:ed)? up|plus)\b/],
  ['difference', /\b(?:gap|difference)\b|\bhow (?:many|much) (?:more|fewer|less)\b/],
  [
    'ratio',
    /\b(?:each|apiece|per|every|average|mean)\b|\b(?:how (?:many|much)|what)\b.* an? [a-z]+$|^(?:so )?(?:one|an?|the (?:average|typical)) \w+ /,
  ],
  [
    'less',
    /\b(?:not|else|elsewhere|others?|rest|remain(?:s|ed|der|ing)?|left|never|lived|survived|without|leaves?)\b|n't\b/,
  ],
];
const ASKED = /\b(?:how (?:many|much)|what|which)\b/;
const LEADS_TO_ASKING =
  /^(.*\d.*?),? (?:(?:that|which|it) (?:is|makes|gives)|is|are|makes?|gives?|means|comes? to|works? out at) (?=(?:how|what)\b)/;

/** The clause that asks and what is asked there; null where nothing is told before it or no operator is said. */
export function askedOfToldNumbers(text: string): { readonly op: ToldOperator; readonly asked: string } | null {
  const joined = LEADS_TO_ASKING.exec(text);
  const clauses = joined ? [joined[1]!, text.slice(joined[0].length)] : clausesIn(text);
  const at = clauses.findIndex((clause) => ASKED.test(clause));
  if (at < 1) return null;
  const plain = clauses
    .slice(at)
    .join(', ')
    .trim()
    .replace(/[\s?.!]+$/, '');
  const op = OPERATORS.find(([, pattern]) => pattern.test(plain))?.[0];
  return op ? { op, asked: plain } : null;
}

/** What kind of calculation is asked says no more of what is counted. */
export const isOfToldOperator = (word: string): boolean =>
  OPERATORS.some(([, pattern]) => pattern.test(word)) ||
  /^(?:lived|survived|went|go|gone|come|came|annum|percent)$/.test(word);
