/** A number that is only guessed at beside what is asked: "was it 900 odd?", "five hundred or so?", "a dozen, I'd say". Pure. */

import { NUMBER_WORDS, wordsToNumber } from '../numbers/number-words.ts';
import { figureTyped } from '../numbers/numbers.ts';

const HEDGE =
  '(?:about|around|roughly|approximately|nearly|almost|over|under|above|below|only|just|some|maybe|perhaps|say|like|circa|well|close to|nearer|more like|(?:just |a little )?shy of|short of|north of|south of|more than|less than|fewer than|at least|in the region of|something like|at a guess) ';
const PLAIN = String.raw`(?:£?\d[\d,]*(?:\.\d+)?(?: ?(?:k|m|bn)\b| (?:hundred|thousand|million))?(?: ?%| per ?cent)?|${NUMBER_WORDS}(?: per ?cent)?|an? (?:hundred|couple|tenth|fifth|third|half)|(?:dozens|scores|hundreds|thousands|millions))(?![\w%,.]*\d)`;
const TAIL =
  '(?:[- ](?:odd|ish|plus)|,? (?:or so|or thereabouts|or something|give or take|at a guess|at most|at least))';
const ASKS_WHETHER = "(?:was|is|were|are|would|could|might)(?:n't)? (?:it|that|they|there|we talking)(?: be)? ";
const SAYS =
  ",? (?:(?:i|we) (?:guess|reckon|think|say|believe|suppose|imagine|bet|heard)|(?:i|we)(?:'?d| would) (?:guess|reckon|say|think|bet|imagine)|(?:at )?my guess(?: is)?|am i right|right)";
const ONE = `(?<hedge>${HEDGE})*(?<amount>${PLAIN})(?<tail>${TAIL})*`;

/** A clause that says nothing but an amount, or some of which one may be right. */
const GUESS = new RegExp(
  String.raw`(?<lead>[,;:](?=\s)| -(?=\s)|^)\s*(?:(?:and|but|so|or) )?(?<whether>${ASKS_WHETHER})?${ONE}(?:(?:,| or) (?:${HEDGE})*${PLAIN}(?:${TAIL})*)*(?<says>${SAYS})?(?=\s*(?:[,;?!.](?!\d)|$| -))`,
  'iu',
);

/** A small number by itself may be a name, a day or one of a list. */
const SMALLEST = 10;

/** `isName`: whether a number is a name ("999"). What is left asks how many, unless it asks by itself. */
export function withoutGuess(sentence: string, isName: (number: string) => boolean = () => false): string {
  const found = GUESS.exec(sentence);
  if (found === null) return sentence;
  const { lead = '', whether, hedge, amount = '', tail, says } = found.groups ?? {};
  const before = sentence.slice(0, found.index).trim();
  const behind = sentence.slice(found.index + found[0].length);
  const rest = `${before}${behind}`.replace(/^[\s,;:?.-]+/, '');
  if (!/\p{L}{2}/u.test(rest) || isName(amount) || /^(?:19|20)\d\d$/.test(amount)) return sentence;
  const value = figureTyped(amount) ?? wordsToNumber(amount);
  const isTold = whether || hedge || tail || says;
  if (!isTold && !(lead !== '' && value !== null && value > SMALLEST && sentence.endsWith('?'))) return sentence;
  const isCounted = !ASKS_ITSELF.test(rest) && !/[£%]|per ?cent/.test(amount);
  return isCounted && before !== '' ? `${before}, how many${behind}` : rest;
}
const ASKS_ITSELF = /\b(?:how|what|which|who|when|where|why|tell|give|show|number|total|count)\b/;
