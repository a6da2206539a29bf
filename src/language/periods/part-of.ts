/** Months of a longer time: "the last two months of the quarter", "the other two months". */
import { finds } from '../pattern.ts';
import { type PeriodParser, phrases, type Said } from './reading.ts';
import { MONTHS_WORD, NUMBER, QUARTER } from './words.ts';

/** Which they are, the refiner tells of the time that stands beside them. */
const open = (): Said => ({ relation: 'unheld', period: null });

const WITHIN = '(?:(?:in|for|over|during|across) )?(?:the )?';
const OF_WHAT = `(?= (?:of|in) (?:the |this |that )?(?:${QUARTER}|period|q ?[1-4]|(?:financial |police |calendar )?year|(?:19|20)\\d\\d))`;

export const FIRST_OR_LAST = new RegExp(
  `\\b(?<which>first|opening|last|final|closing|latter) (?:(?<n>${NUMBER}) )?${MONTHS_WORD}$`,
);
export const THE_OTHERS = new RegExp(
  `\\b(?:(?:other|remaining) (?:(?<n>${NUMBER}) )?${MONTHS_WORD}|(?:rest|remainder) of (?:the |this |that )?(?:${QUARTER}|period|months))$`,
);

/** Counted from a month that is said elsewhere. */
export const saysTheOthers = finds(new RegExp(`${THE_OTHERS.source.slice(0, -1)}\\b`));

export const partOfParsers: readonly PeriodParser[] = [
  phrases([`${WITHIN}(?:first|opening|last|final|closing|latter) (?:${NUMBER} )?${MONTHS_WORD}${OF_WHAT}`], open),
  phrases([`${WITHIN}${THE_OTHERS.source.replace(/^\\b|\$$/g, '').replace('?<n>', '?:')}`], open),
];
