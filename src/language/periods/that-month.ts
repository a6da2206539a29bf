/** "That month", "the same month last year", "the month before": counted from the month that the conversation was about. */
import type { Period } from '../../figures/model.ts';
import { previous, yearBefore } from '../../figures/period.ts';
import { type PeriodParser, phrases } from './reading.ts';
import { AGO, LAST, PREVIOUS } from './words.ts';

/** No month in mind is no period that a report has. */
const counted =
  (countFrom: (month: Period) => Period): PeriodParser['read'] =>
  (_match, { focus }) =>
    focus?.kind === 'month' ? { relation: 'stated', period: countFrom(focus) } : { relation: 'unheld', period: null };

const THAT = '(?:(?:in|for) )?(?:that(?: same)?|the same|same) month';
const A_YEAR_BEFORE = `(?:(?:the )?(?:${LAST}|${PREVIOUS}) (?:year|yr)|(?:a|the|one) (?:year|yr) ${AGO}(?: that)?)`;

export const thatMonthParsers: readonly PeriodParser[] = [
  phrases([`${THAT},? (?:of |in )?${A_YEAR_BEFORE}`], counted(yearBefore)),
  phrases(
    [THAT],
    counted((month) => month),
  ),
  phrases(['(?:the )?month before(?: that)?(?! last)', `(?:the )?${PREVIOUS} month`], counted(previous)),
];
