/** How near a number is to be told: it narrows nothing of what is counted, and may name the grain to which it is rounded. Pure. */

import { finds, pattern } from '../pattern.ts';
import { wordsToNumber } from './number-words.ts';
import { figureTyped } from './numbers.ts';

const speaksOfIt = finds(
  /\b(?:nearest|closest|round(?:ed|ing)?|rough(?:ly)?|ball-?park|approx\w*|more or less|give or take|near enough|near as|exact\w*|precis\w+|accura\w+|estimates?|region|order|neighbourhood|thereabouts|at a push|decimals?|tens|hundreds|thousands)\b/,
);

const GRAIN = '(?<grain>(?:ten |hundred )?(?:ten|hundred|thousand|million)|[1-9]0+|[1-9]0{0,2}(?:,000)+|10{0,2}k)s?';
const ROUNDED =
  '(?:(?:and |but )?(?:please )?(?:round(?:ed|ing)?|correct|accurate|expressed|given|put)(?: (?:it|them|that|off|up|down))* )?';
/** "Rounded to the nearest hundred", "rounded off to thousands", "in whole thousands". */
const TO_GRAIN = pattern(
  new RegExp(
    String.raw`,? ?\b${ROUNDED}(?:to (?:the |an? )?(?:nearest|closest) (?:whole )?${GRAIN}|(?<=\b(?:round(?:ed|ing)?)(?: (?:it|them|that|off|up|down))* )to (?:the |an? )?(?:whole )?${GRAIN.replace('grain', 'other')}|in (?:whole|full|round) ${GRAIN.replace('grain', 'third')})\b`,
  ),
);
const NEARNESS = '(?:rough|approximate|ball-?park|round(?:ed)?|vague|estimated)';
const ADJECTIVES = `(?:(?:just|only|very|fair|fairly|nice|good|reasonable|decent|sensible|general|quick) )*${NEARNESS} (?:(?:general|fair|nice|good) )*`;
const NOUN = '(?:idea|estimate|figure|number|count|sense|indication|guess|total|value)s?';
/** "A rough idea of how many", "a fair round number to use for". */
const NEAR_NUMBER = pattern(
  new RegExp(
    String.raw`\b(?:(?:as|in) )?(?:(?:just|only) )?(?:an? |the |some )?${ADJECTIVES}(${NOUN})(?: (?:to|i can|we can) (?:use|quote|give|say|work with))?(?: (?:of|for|on|as to)(?= (?:how|what) ))?`,
  ),
);
const IN_ROUND = pattern(/,? ?\b(?:in|as) (?:an? )?(?:round(?:ed)?) (?:figures?|numbers?|terms)\b,?/);
/** Before what is asked, or at the very end. */
const MORE_OR_LESS = pattern(
  /\b(?:(?:more or less|give or take|near enough|near as|as near as (?:dammit|damn it|makes no (?:odds|difference))|at a push|(?:somewhere |something )?in the (?:region|order|neighbourhood|vicinity) of),? ?(?=(?:how|what|the number)\b)|,? ?(?:give or take|near enough|at a push|or thereabouts)(?=[\s?.!]*$))/g,
);
const ROUND_OFF = pattern(/,? ?\b(?:rounded|rounding)(?: (?:off|up|down))?(?=[,?.!]|$| (?:please|so|then|if)\b)/);
const ROUND_THE = pattern(
  /^((?:(?:please|can you|could you|kindly|now|then) )*)round (?:off |up |down )?(?=(?:the|our|this|all)\b)/,
);
const ASKS_OPENLY = /\b(?:how|what|which|who|where|when|why)\b/;
const OF_EXACTNESS =
  /\b(?:exact(?:ly|ness)?|precis(?:e|ely|ion)|accura(?:te|cy)|approximat\w+|rough(?:ly)?|estimates?|ball-?park|round(?:ed|ing)?|decimals?)\b/;

/** The text without it; `says`: whether words say what is asked about. */
export function withoutNearness(
  text: string,
  says: (words: string) => boolean,
): { readonly text: string; readonly grain: number | null } {
  if (!speaksOfIt(text)) return { text, grain: null };
  const { grain, other, third } = TO_GRAIN.exec(text)?.groups ?? {};
  const named = grain ?? other ?? third;
  const clauses = text.split(/(?<=[,;:.?!])(?=\s)/);
  const isKept = (clause: string): boolean =>
    !OF_EXACTNESS.test(clause) || says(clause) || ASKS_OPENLY.test(clause) || TO_GRAIN.test(clause);
  const kept = clauses.filter(isKept);
  const plain = kept.some(says)
    ? kept
        .join('')
        .trim()
        .replace(/[,;:]$/, '')
    : text;
  return {
    text: plain
      .replace(TO_GRAIN, '')
      .replace(IN_ROUND, '')
      .replace(NEAR_NUMBER, (_, noun: string) =>
        /^(?:figure|number|count|total|value)/.test(noun) ? `the ${noun}` : '',
      )
      .replace(MORE_OR_LESS, '')
      .replace(ROUND_THE, '$1give me ')
      .replace(ROUND_OFF, '')
      .replace(/ {2,}/g, ' ')
      .trim(),
    grain: named
      ? (figureTyped(named) ?? wordsToNumber(/^(?:hundred|thousand|million)/.test(named) ? `a ${named}` : named))
      : null,
  };
}
