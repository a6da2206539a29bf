/** A message that asks for all the figures of a part of the report, and for nothing else. Pure. */

import { isOfDocument, isOfReporting } from '../grammar.ts';
import { isOrder } from '../segments.ts';
import { PASSING_WORDS } from '../words/passing-words.ts';

const FIGURES = '(?:figures|numbers|statistics|stats|counts|values)';
const FIGURE = '(?:figure|number|statistic|stat|count|value)';
const ASKS = new RegExp(
  String.raw`\b${FIGURES}\b|\b(?:each|every) (?:single )?${FIGURE}\b|\b(?:all|everything|anything) (?:that is |with |that has )an? ${FIGURE}\b|\bwhat(?:ever)? (?:is|was|has been|gets) (?:counted|measured)\b`,
);
/** "How many figures", "without numbers", "the key figures": a number, none, or some of them. */
const OF_SOME = new RegExp(
  String.raw`\b(?:many|much|more|most|less|least|fewer|fewest|key|main|major|any|some|half|(?<!after the )other|another|compare)\b|\b(?:no|not|without)(?: \w+)? (?:${FIGURES}|${FIGURE})\b`,
);
const OF_FIGURES = new RegExp(`^(?:${FIGURES}|${FIGURE}|counted|measured|set|complete|without|single|turn)$`);

/** `words`: without those that name the part and its time. */
export const asksAllFigures = (words: readonly string[]): boolean => {
  const said = words.join(' ');
  return ASKS.test(said) && !OF_SOME.test(said) && words.every(isOfAsking);
};

const isOfAsking = (word: string): boolean =>
  PASSING_WORDS.has(word) || OF_FIGURES.test(word) || isOrder(word) || isOfDocument(word) || isOfReporting(word);
