/** Years as they are said beside a quarter or a month, as pieces of a pattern and as what they mean. */
import type { Period } from '../../figures/model.ts';
import { policeYear, policeYearLabel } from '../../figures/period.ts';
import type { PeriodContext } from './reading.ts';
import { LAST, PREVIOUS, YEAR_WORD } from './words.ts';

/** A year as it is said beside a quarter or a month. */
export type YearSaid =
  | { readonly kind: 'police' | 'calendar'; readonly year: number }
  /** FY21 names the year it ends in; "financial year 2020" the year it begins in: both are said aloud. */
  | { readonly kind: 'financial'; readonly year: number }
  /** Police years back from the latest: 0 for "this year", -1 for "next year". */
  | { readonly kind: 'back'; readonly years: number }
  /** "that year". */
  | { readonly kind: 'that' };

/** "2020/21", "2020-21", "20/21", "2020/2021"; readYear sees that the two follow each other. */
const TWO_YEARS = "(?:20\\d\\d|[1-4]\\d) ?[\\/-] ?'?(?:20)?[0-5]\\d";
const FINANCIAL = '(?:fy|f\\/y|financial|police|fiscal|performance|plan)';
const NOT_IN_NUMBER = '(?!\\d|[.,:]\\d|%)';
const POLICE_YEAR = `(?:(?:${FINANCIAL}(?: ?year)? ?|year )?'?${TWO_YEARS}(?:(?: financial| police| fiscal)? (?:year|yr)(?!s?[- ]old))?(?![\\d%]|[.,\\/-]\\d))`;
const ENDING_IN = `(?:fy ?'?(?:20)?\\d\\d${NOT_IN_NUMBER})`;
const BEGINNING_IN = `(?:${FINANCIAL} year (?:of )?20\\d\\d${NOT_IN_NUMBER})`;
export const CALENDAR_YEAR = `(?:(?:calendar (?:year )?)?(?:19[5-9]\\d|20[0-4]\\d)(?![\\d%]|[.,\\/-]\\d))`;
const KIND_OF_YEAR = '(?:financial |police |fiscal |reporting |performance )?';
const THIS_YEAR = `(?:this|the current|current) ${KIND_OF_YEAR}(?:year|yr)`;
const LAST_YEAR = `(?:the )?(?:${LAST}|${PREVIOUS}) ${KIND_OF_YEAR}(?:year|yr)|(?:(?:a|1|one|the) (?:year|yr)|(?:12|twelve) months) (?:ago|earlier|before|previously|previous|preceding)(?! last)|the year before(?! last)|[lp]y`;
const BEFORE_LAST = `(?:the )?${YEAR_WORD} before last|(?:2|two) ${YEAR_WORD} (?:ago|earlier|before)`;
const THAT_YEAR = '(?:that|the same|same) (?:year|yr)|the (?:year|yr)';
const RELATIVE_YEAR = `(?:${THIS_YEAR}|${BEFORE_LAST}|${LAST_YEAR}|next ${KIND_OF_YEAR}year|${THAT_YEAR})\\b`;
/** A police year by its number, however it is written. */
export const NAMED_POLICE_YEAR = `(?:${POLICE_YEAR}|${BEGINNING_IN}|${ENDING_IN})`;
export const YEAR = `(?:${NAMED_POLICE_YEAR}|${CALENDAR_YEAR}|${RELATIVE_YEAR})`;
/** After a year that a quarter follows: "a year before q2" counts back from the quarter instead. */
export const NOT_A_STEP = '(?<!\\b(?:before|earlier|previous(?:ly)?))';
/** Between a quarter or month and its year: "q3 of 2020", "q3-2020", "q3 (2020/21)", "last year's q3". */
export const OF = "(?:'s,? |,? (?:of|in|for|from|during) (?:the year (?=\\d))?|,? of the | ?[ ,:(\\/-] ?-?(?:the )?)";

const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const IS = {
  police: whole(POLICE_YEAR),
  ending: whole(ENDING_IN),
  beginning: whole(BEGINNING_IN),
  thisYear: whole(THIS_YEAR),
  beforeLast: whole(BEFORE_LAST),
  lastYear: whole(LAST_YEAR),
  that: whole(THAT_YEAR),
};
export const century = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits));

/** Reads what YEAR matched; null for what is no year after all (20/20, 2016-2020). */
export function readYear(said: string): YearSaid | null {
  const [digits = '', ends = ''] = said.match(/\d{4}|\d{2}/g) ?? [];
  if (IS.police.test(said)) {
    const year = century(digits);
    return century(ends) === year + 1 ? { kind: 'police', year } : null;
  }
  if (IS.ending.test(said)) return { kind: 'financial', year: century(digits) - 1 };
  if (IS.beginning.test(said)) return { kind: 'financial', year: century(digits) };
  if (IS.thisYear.test(said)) return { kind: 'back', years: 0 };
  if (IS.beforeLast.test(said)) return { kind: 'back', years: 2 };
  if (IS.lastYear.test(said)) return { kind: 'back', years: 1 };
  if (said.startsWith('next')) return { kind: 'back', years: -1 };
  if (IS.that.test(said)) return { kind: 'that' };
  if (digits.length === 4) return { kind: 'calendar', year: Number(digits) };
  return { kind: 'calendar', year: century(digits) };
}

/** The police year meant, or null when a calendar year was said. */
export function policeYearOf(said: YearSaid, context: PeriodContext): number | null {
  switch (said.kind) {
    case 'police':
    case 'financial':
      return said.year;
    case 'back':
      return policeYear(context.latest.to) - said.years;
    case 'that':
      return policeYear((context.focus ?? context.latest).to);
    default:
      return null;
  }
}

export const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The calendar year that a month of the said year falls in; null when what was said is no year. */
export function yearOfMonth(month: number, said: YearSaid | null, context: PeriodContext): number | null {
  if (said === null) return null;
  if (said.kind === 'calendar') return said.year;
  const { focus, latest } = context;
  const police = policeYearOf(said, context) ?? 0;
  const inPoliceYear = month >= 4 ? police : police + 1;
  // "September 2020 ... and March that year" is March 2020: a level, a month or a calendar year names its own year.
  if (said.kind === 'that' && focus !== null) {
    const isPolice = focus.kind === 'quarter' || (focus.kind === 'year' && focus.label.includes('/'));
    if (!isPolice || inPoliceYear > yearOf(latest.to)) return yearOf(focus.to);
  }
  return inPoliceYear;
}

/** A year in two digits after a month, "oct 20"; whether it is a year or a day is settled by isShortYear. */
export const SHORT_YEAR = '[12]\\d(?!\\w|[.,:]\\d|%)';
export const isShortYear = (digits: string, latest: Period): boolean => 2000 + Number(digits) <= yearOf(latest.to) + 1;

/** "the police year 2020/21", for what is said aloud. */
export const policeYearWords = (year: number): string => `the police year ${policeYearLabel(year)}`;
