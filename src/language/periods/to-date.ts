/** Sums and running totals so far: "this year", "year to date", "ytd", "to date". */
import { toDate, yearBefore } from '../../figures/period.ts';
import { type PeriodContext, type PeriodParser, phrases, type Said } from './reading.ts';
import { LAST, PREVIOUS } from './words.ts';
import { yearToDate } from './year.ts';

const SO_FAR = '(?:so far|to date|up to now)';

const theYear = (_match: RegExpExecArray, context: PeriodContext): Said => yearToDate(context);

/** "to date" alone: a running total that the report gives at its end. */
const running = (_match: RegExpExecArray, { latest }: PeriodContext): Said => ({
  relation: 'to-date',
  period: toDate(latest.to),
});

export const toDateParsers: readonly PeriodParser[] = [
  phrases([`(?:in )?(?:this|the current|current) (?:year|yr)(?:'s)?`], (match, context) => ({
    ...theYear(match, context),
    loose: 'this year',
  })),
  phrases(
    [
      `${SO_FAR} (?:in )?(?:this|the|the current) (?:year|yr)`,
      `(?:in )?(?:this|the current|current) (?:year|yr) ${SO_FAR}`,
      '(?:(?:in|for|over|during) )?(?:the )?(?:financial )?(?:year|yr)[- ](?:to[- ]date|so far)',
      'f?ytd',
      '(?:since|from) the (?:start|beginning) of (?:the|this) (?:financial |police )?year',
      '(?:in|for|during) the (?:year|yr)(?! (?:before|prior|earlier|preceding|previous|to|up to|ending|ended)\\b)',
      '(?:all|throughout the|through the) (?:year|yr)(?:[- ](?:round|long))?|year[- ](?:round|long)',
    ],
    theYear,
  ),
  phrases([`(?:${LAST}|${PREVIOUS}) (?:year's )?(?:f?ytd|year to date)`], (match, context) => {
    const { period } = theYear(match, context);
    return { relation: 'year-before', period: period && yearBefore(period) };
  }),
  phrases(['to date', 'till date', 'so far', 'thus far', 'up to now', 'until now', 'till now'], running),
];
