/** The words that periods are made of, with the slips that are common; a general speller has run before. */
import { DateTime } from 'luxon';

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;

/** Longest first. */
const MONTH_FORMS: readonly string[] = [
  'january|januray|janurary|janaury|jan',
  'february|febuary|feburary|feb',
  'march|mar',
  'april|apirl|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|agust|augst|aug',
  'september|septmber|septemeber|setember|spetember|sept|sep',
  'october|octobr|ocotber|octber|ocober|ocotober|oct',
  'november|novemeber|novermber|novmber|nov',
  'december|decemeber|decmber|desember|dec',
];
const MONTH_NUMBER = new Map(MONTH_FORMS.flatMap((forms, i) => forms.split('|').map((form) => [form, i + 1] as const)));
export const MONTH = any(MONTH_FORMS);
export const readMonth = (word: string): number => MONTH_NUMBER.get(word) ?? 0;
export const monthName = (month: number): string => DateTime.utc(2000, month, 1).toFormat('MMMM');
/** May and march are also verbs, and the short forms also names ("dec", "jan"): these need a word that makes them a month. */
const PLAIN_SHORT_MONTHS = ['june', 'july'];
export const isDoubtfulMonth = (word: string): boolean =>
  word === 'march' || (word.length <= 4 && !PLAIN_SHORT_MONTHS.includes(word));

export const QUARTER = '(?:quarter|quater|qaurter|quartr|qurter|quarer|quartre|qtr|qrt|qtre)';
/** "this q", "last q". */
export const QUARTER_OR_Q = `(?:${QUARTER}|q(?! ?\\d))`;
export const QUARTERS = '(?:quarters|quaters|qtrs|qrts)';
export const YEAR_WORD = '(?:years?|yrs?)';
export const MONTHS_WORD = '(?:months?|mths?|mnths?|mos)';
export const LAST = '(?:last|lst|past)';
export const PREVIOUS =
  '(?:previous|previuos|previos|prevous|prevoius|preivous|previou|prior|preceding|foregoing|prev)';
/** After a length: "a quarter ago". */
export const AGO = '(?:ago|earlier|before|previously|back|prior)';
/** "quarter on quarter", "year-on-year". */
export const ON = '(?:[ -](?:on|upon|over|vs?)[ -])';
export const CHANGE =
  '(?:(?:% |percent(?:age)? |per cent )?(?:change|movement|difference|increase|decrease|fall|rise|drop|growth))';
/** Between the two ends of a range. */
export const TO = '(?: ?(?:-|\\/) ?|[ -](?:up )?(?:to|until|till|through|thru)(?: and including)?[ -])';

/** The first day of a time, and its last: "the beginning of october". */
export const FIRST_DAY_OF = '(?:(?:very )?(?:start|beginning|first(?: day)?) of (?:the (?:month of )?)?)';
export const LAST_DAY_OF = '(?:(?:very )?(?:end|close|last day) of (?:the )?(?:month of |year )?)';

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
export const NUMBER = `(?:\\d{1,2}|a couple of|couple of|${NUMBERS.join('|')}|eighteen|twenty[- ]four)`;
export function readNumber(word: string): number {
  if (/^\d/.test(word)) return Number(word);
  if (word.includes('couple')) return 2;
  if (word === 'eighteen') return 18;
  return word.startsWith('twenty') ? 24 : NUMBERS.indexOf(word) + 1;
}

/** Words that ask how something moved; with them "over the last year" is a comparison, without them a sum. */
export const MOVED =
  /\b(?:chang\w*|up|down|ris(?:e|en|es|ing)|rose|fall\w*|fell|drop\w*|gr[oe]w\w*|increas\w*|decreas\w*|declin\w*|reduc\w*|better|worse|improv\w*|differ\w*|movements?|moved|shr[iu]nk\w*|higher|lower|more or less|compar\w*|diff|delta|gap|variance)\b/;
