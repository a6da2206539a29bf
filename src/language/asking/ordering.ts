/** In which order what moved is to be told: "biggest fall first", "sort those by percentage". Pure. */

import { asksFalls, asksRises } from '../movements.ts';
import { finds } from '../pattern.ts';

export interface Order {
  /** Those that fell, or rose, before the others; null: by size, whichever way. */
  readonly first: 'fall' | 'rise' | null;
  readonly isSmallestFirst: boolean;
}

const ORDERS = finds(
  /\b(?:sort|order|rank|arrange|re-?order)(?:ed|ing)?\b(?! to\b)(?!.*\b(?:restored|in order|out of order)\b)|\b(?:biggest|largest|greatest|highest|worst|steepest|sharpest|smallest|least|lowest)\b(?: [\w-]+){0,4} (?:first|(?:at|to|on) (?:the )?top|down(?:wards)?)\b|\b(?:in|by) (?:the )?order of\b|\bby (?:size|percentages?|per cent|percent)\b/,
);
const SMALLEST = /\b(?:smallest|least|lowest|ascending)\b/;

/** Null where no order is asked for. */
export const orderAsked = (text: string): Order | null =>
  ORDERS(text)
    ? {
        first: asksFalls(text) ? 'fall' : asksRises(text) ? 'rise' : null,
        isSmallestFirst: SMALLEST.test(text),
      }
    : null;
