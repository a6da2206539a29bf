/** How a figure is said to stand in a report, and to be worked out from one. Pure. */
import { finds } from '../pattern.ts';

/** "Derive the Q2 volume from the Q3 text" */
export const ordersWorking = (text: string): boolean =>
  /^(?:\w+ )?(?:derive|work out|calculate|compute|infer|deduce|back out)\b/.test(text);

/** How a number is said to be in the report. */
export const isStating = (word: string): boolean =>
  /^(?:printed|stated|shown|given|found|stands?|appears?|recorded|published|quoted|mentioned|text|sits?)$/.test(word);

/** "Where is 18% for ESP from" */
export const asksWhereFrom = finds(
  /\bwhere (?:is|are|does|do|did|was|were)\b.{0,80}\b(?:from|come from|taken from)[?.! ]*$/,
);

/** "Q3 text", "October report": what stands behind a period. */
export const goesOnAsDocument = (rest: string): boolean => /^ (?:text|report|document|paper|update)s?\b/.test(rest);

/** "Q3 figure" */
export const goesOnAsFigure = (rest: string): boolean => /^ (?:figures?|number|value|total|count)\b/.test(rest);

/** "The current figure", "the latest position" */
export const goesOnAsStanding = (rest: string): boolean =>
  /^ (?:figures?|values?|numbers?|counts?|totals?|position)\b/.test(rest);

/** "Which commitment is it under": told by where it stands. */
export const asksCommitment = finds(/\b(?:which|what) (?:\w+ )?(?:commitment|pledge|promise|undertaking)s?\b/);

/** "How was that figure arrived at": its working. */
export const asksHowArrivedAt = finds(
  /\bhow (?:is|are|was|were|did|do|does|have|has) (?:that|this|it|the|these|those|they|you|we)\b.*\b(?:arrived at|arrive at|reached|reach|computed|compute|derived?|compiled?|established?|obtained?|put together|come up with|came up with|come by|got to|get to|made up)[?.! ]*$/,
);

/** "Which page" */
export const namesPage = (text: string): boolean => /\bpages?\b/.test(text);

/** "Working on", "working with": no working of a figure */
export const goesWithWorking = (word: string): boolean => /^(?:on|with|together|in|at|for)$/.test(word);

/** "What number is in the report" */
export const isOfReportedNumber = (word: string): boolean =>
  /^(?:reports?|right|correct|stated|printed|figure)$/.test(word);
