/** Open to the end of the latest quarter: "since april", "from october onwards", "2020/21 to date"; and what is outside. */
import { policeYear, since, toDate } from '../../../figures/period.ts';
import type { PeriodContext, Reading } from '../reading.ts';
import { MOVED } from '../words.ts';
import { each, gapBetween, headOf, pairs, tailOf, withHead } from './refiner.ts';

const SINCE = /\bsince (?:about |around )?(?:the )?(?:(?:start|beginning) of (?:the )?)?$/;
const FROM = /\b(?:from|starting) (?:the )?(?:(?:start|beginning) of (?:the )?)?$/;
const ONWARDS =
  /^ (?:onwards?|(?:until|till|to) (?:now|today)|(?:till|until|to) (?:the )?(?:current date|present(?: day)?))(?!\w)/;
const UP_TO = /\b(?:up to|up until|until|till|upto|as far as) (?:and including )?(?:the )?(?:end of )?$/;
const OUTSIDE =
  /\b(?:before|after|prior to|ahead of|earlier than|later than|beyond|leading up to|run up to) (?:the )?$/;

function open(reading: Reading, { latest }: PeriodContext): Reading {
  const { day: _, ...rest } = reading;
  const { period } = rest;
  if (period === null || period.from > latest.to) return { ...rest, relation: 'unheld' };
  const inThisYear = period.from >= `${policeYear(latest.to)}-04-01`;
  return { ...rest, relation: inThisYear ? 'to-date' : 'since', period: since(period.from, latest.to) };
}

/** "q3 to date", "20/21 ytd", "so far in 2020/21". */
export const joinToDate = pairs((a, b, text, context) => {
  const gap = gapBetween(text, a, b);
  const isTotal = (reading: Reading): boolean => reading.relation === 'to-date' && reading.loose === undefined;
  if (a.relation === 'stated' && isTotal(b) && /^,? ?$/.test(gap)) {
    return [{ ...open(withHead(a, text, FROM), context), end: b.end }];
  }
  if (isTotal(a) && b.relation === 'stated' && /^ (?:in|during|for) (?:the )?$/.test(gap)) {
    return [{ ...open(b, context), start: a.start }];
  }
  return [a, b];
});

export const openRange = each((reading, text, context) => {
  if (SINCE.test(headOf(text, reading))) return sinceThen(withHead(reading, text, SINCE), text, context);
  const onwards = ONWARDS.exec(tailOf(text, reading));
  if (onwards === null || reading.relation === 'to-date') return reading;
  const opened = open(withHead(reading, text, FROM), context);
  return { ...opened, end: reading.end + onwards[0].length };
});

/** Asked how something moved since a quarter, it is compared with that quarter; otherwise it is counted from there. */
function sinceThen(reading: Reading, text: string, context: PeriodContext): Reading {
  const { relation, period, day, loose } = reading;
  if (relation === 'to-date' || relation === 'unheld') return day ? open(reading, context) : reading;
  const isStep = relation === 'previous' || relation === 'year-before' || loose === 'last quarter';
  const isQuarter = relation === 'stated' && !day && (period?.kind === 'quarter' || period?.kind === 'at');
  return isStep || (isQuarter && MOVED.test(text)) ? { ...reading, comparing: true } : open(reading, context);
}

/** "up to 30 november 2020" is a running total; "before 2019" is no period that can be answered for. */
export const bounds = each((reading, text) => {
  const head = headOf(text, reading);
  const { period, relation } = reading;
  if (period === null || (relation !== 'stated' && relation !== 'unheld')) return reading;
  if (UP_TO.test(head)) return withHead(reading, text, UP_TO, { relation: 'to-date', period: toDate(period.to) });
  return OUTSIDE.test(head)
    ? withHead(reading, text, OUTSIDE, { relation: 'unheld', period: null, assumed: null })
    : reading;
});
