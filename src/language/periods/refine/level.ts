/** A level on one day of a period: "at the end of september 2020", "as at march 2019"; a part of one is not held. */
import { atDate } from '../../../figures/period.ts';
import { FIRST_DAY_OF, LAST_DAY_OF } from '../words.ts';
import { each, headOf, withHead } from './refiner.ts';

const END_OF = new RegExp(`\\b(?:(?:(?:as )?(?:at|of|by|on)|in) )?(?:the )?${LAST_DAY_OF}$`);
const AS_AT = /\b(?:as (?:at|of|on)|(?:stood|stands|standing|was|were) at|at) (?:the )?$/;
const START_OF = new RegExp(`(?<!\\bsince |\\bsince the )\\b(?:(?:at|from|in) )?(?:the )?${FIRST_DAY_OF}$`);
const PART_OF =
  /\b(?:(?:early|late|mid)[ -](?:in |on |to late )?|middle of |first (?:week|weekend|half) (?:of|in) |last (?:week|weekend) (?:of|in) |second half of |(?:first|second|third|fourth) week (?:of|in) |week of |night of |(?<!\b(?:first|last) )days? of )(?:the )?$/;
const SPANS = ['quarter', 'month', 'year', 'range'];

export const level = each((reading, text) => {
  const { period, relation } = reading;
  if (period === null || relation === 'unheld' || !SPANS.includes(period.kind)) return reading;
  const head = headOf(text, reading);
  if (PART_OF.test(head)) return withHead(reading, text, PART_OF, { relation: 'unheld', period: null, assumed: null });
  if (END_OF.test(head)) return withHead(reading, text, END_OF, { period: atDate(period.to) });
  if (START_OF.test(head))
    return withHead(reading, text, START_OF, { relation: 'unheld', period: atDate(period.from) });
  return period.kind === 'month' && AS_AT.test(head)
    ? withHead(reading, text, AS_AT, { period: atDate(period.to) })
    : reading;
});
