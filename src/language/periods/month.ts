/** A named month: "october", "oct-20", "march 2020", "october last year", "march that year", "2020-10". */
import type { Period } from '../../figures/model.ts';
import { atDate, monthOf, policeYear, yearBefore } from '../../figures/period.ts';
import { monthDates } from './dates.ts';
import { isBare } from './follow-up.ts';
import { latestMonth } from './occurrence.ts';
import { around, type PeriodContext, type PeriodParser, parser, type Said } from './reading.ts';
import { isDoubtfulMonth, MONTH, monthName, readMonth } from './words.ts';
import { isShortYear, OF, readYear, SHORT_YEAR, YEAR, yearOfMonth } from './years.ts';

const BEFORE_A_MONTH = /\b(?:in|during|for|since|by|of|until|till|from|throughout|early|late|mid|last)[ -]$/;
const BEFORE_A_SHORT_MONTH =
  /(?:\b(?:in|during|for|since|by|of|at|until|till|to|from|throughout|early|late|mid|last|vs?|versus|than|and|or|between)[ -]|[,(/] ?)$/;
const BEFORE_ANOTHER_MONTH = new RegExp(`^,? ?(?:(?:and|or|to|vs?|versus|plus) |[,&/+-] ?)?${MONTH}(?![a-z])`);
const AFTER_ANOTHER_MONTH = new RegExp(`(?<![a-z])${MONTH},? (?:(?:and|or|to|vs?|versus|plus|[+&]) )?$`);
/** "may i ask", "this may be". */
const AS_A_VERB = /^ (?:i|we|you|he|she|it|they|be|have|not|need|also|well)\b/;
/** "a march", "the protest march", "who march": not the month. */
const A_WALK = /\b(?:an?|the|on|to|will|would|can|they|we|who|people|protest|peace|charity|pride|hunger|war) $/;
/** "March's share", "march figures". */
const OF_A_MONTH = /^(?:'s\b| (?:share|figures?|totals?|numbers?|count|calls|proportion|percentage)\b)/;
const SET_AGAINST = /\b(?:than|vs?|versus|against|compared (?:to|with)|up on|down on) $/;
const ORDINAL_BEFORE =
  /\b(?:first|second|third|four?th|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|twentieth|thirtieth)(?: of)? $/;
/** "20" in "oct 20" is a year only where nothing follows that it could count. */
const NOTHING_COUNTED =
  /^(?: ?(?:$|[?!.,;:)/+&-])| (?:v|vs|versus|and|or|to|compared|on|for|only|please|pls|against|than)\b)/;

/** "may" and "march" as verbs, and short forms that may be names, are months only where the words around them say so. */
function isMonth(word: string, match: RegExpExecArray): boolean {
  const { before, after } = around(match);
  if (ORDINAL_BEFORE.test(before) || /^,? the \d/.test(after)) return false;
  if (!isDoubtfulMonth(word) || match.groups?.year !== undefined || match.groups?.short !== undefined) return true;
  if (word === 'may' && AS_A_VERB.test(after)) return false;
  if (word === 'march' && /\bthe $/.test(before)) return false;
  if (isBare(match.input, match.index, match.index + match[0].length)) return true;
  if (word === 'may') {
    return BEFORE_A_MONTH.test(before) || AFTER_ANOTHER_MONTH.test(before) || BEFORE_ANOTHER_MONTH.test(after);
  }
  if (BEFORE_A_MONTH.test(before) || match.groups?.nearest !== undefined) return true;
  if (word === 'march') return (/^\W*$/.test(after) || OF_A_MONTH.test(after)) && !A_WALK.test(before);
  // "oct 101 calls"
  if (/^(?:and |so )?$/.test(before) && /^ \d{3}s?\b/.test(after)) return true;
  return (
    AFTER_ANOTHER_MONTH.test(before) ||
    BEFORE_A_SHORT_MONTH.test(before) ||
    /^(?:\W*$|'s)/.test(after) ||
    BEFORE_ANOTHER_MONTH.test(after)
  );
}

function read(match: RegExpExecArray, context: PeriodContext): Said | null {
  const { month: word = '', year, short, nearest = '' } = match.groups ?? {};
  const month = readMonth(word);
  if (!isMonth(word, match)) return null;
  if (['next', 'coming'].includes(nearest)) return { relation: 'unheld', period: null };
  if (short !== undefined) {
    // "dec 25" is a day.
    if (!isShortYear(short, context.latest)) return null;
    const { before, after } = around(match);
    if (/ \d/.test(match[0]) && !NOTHING_COUNTED.test(after) && !/\bend(?: of)? $/.test(before)) return null;
    const period = monthOf(2000 + Number(short), month);
    return { relation: 'stated', period, assumed: `period: ${monthName(month)} ${short} read as ${period.label}` };
  }
  if (year !== undefined) {
    const said = readYear(year);
    if (said === null) return null;
    const calendar = yearOfMonth(month, said, context);
    if (calendar === null) return null;
    const period = monthOf(calendar, month);
    if (said.kind === 'that') {
      // A level's follow-up ("and March that year") asks for the level at that month's end.
      const level = context.focus?.kind === 'at' ? atDate(period.to) : period;
      return { relation: 'stated', period: level };
    }
    if (said.kind === 'back') {
      const assumed = `period: ${monthName(month)} ${year} read as ${period.label}`;
      return { relation: said.years < 0 ? 'unheld' : 'stated', period, assumed };
    }
    return { relation: 'stated', period };
  }
  const inYearOf = (other: Period) => (other.kind === 'month' ? besideMonth(month, other) : inPoliceYear(month, other));
  const occurrence = latestMonth(month, context);
  // "Fewer than last December", when that is the month that is reported: the one before.
  const isThisOne =
    nearest === 'last' && occurrence.period.to === context.latest.to && SET_AGAINST.test(around(match).before);
  if (isThisOne) return { relation: 'stated', period: yearBefore(occurrence.period), comparing: true };
  return { relation: 'stated', ...occurrence, inYearOf };
}

const inPoliceYear = (month: number, { from }: Period): Period =>
  monthOf(policeYear(from) + (month >= 4 ? 0 : 1), month);

/** "September and March 2020" are of one calendar year; "December and January 2021" follow one another. */
function besideMonth(month: number, { from }: Period): Period {
  const year = Number(from.slice(0, 4));
  return monthOf(month === DECEMBER && Number(from.slice(5, 7)) === JANUARY ? year - 1 : year, month);
}
const JANUARY = 1;
const DECEMBER = 12;

/** "2020-10" and "10/2020", as spreadsheets write it. */
function readNumeric(match: RegExpExecArray): Said | null {
  const { year, month } = match.groups ?? {};
  const { from } = monthDates(Number(year), Number(month));
  return { relation: 'stated', period: monthOf(Number(from.slice(0, 4)), Number(month)) };
}

export const monthParsers: readonly PeriodParser[] = [
  parser(
    `(?<![\\w.'-])(?:(?<nearest>last|this past|next|coming) )?(?<month>${MONTH})(?!\\w|'(?!s|\\d))` +
      `(?:${OF}(?<year>${YEAR})|(?: |-|\\/| ?')(?<short>${SHORT_YEAR})|'s(?!\\w))?`,
    read,
  ),
  parser('(?<![\\w./-])(?<year>20\\d\\d)-(?<month>0[1-9]|1[0-2])(?![\\w/-]|[.,]\\d)', readNumeric),
  parser('(?<![\\w./-])(?<month>0?[1-9]|1[0-2])\\/(?<year>20\\d\\d)(?![\\w/-]|[.,]\\d)', readNumeric),
];
