/** Words of a period that say more, or less, than when. Pure. */
import { finds, pattern } from '../pattern.ts';
import { monthName } from './words.ts';

/** "Q2, not Q3": what is said before the time that is not meant */
export const isDeniedTime = finds(/\b(?:not|rather than|instead of)(?: (?:in|for|from|the|over))* $/);

/** "This quarter", unlike "these days" */
export const namesLength = (words: string): boolean => /\b(?:quarter|qtr|month|months|year|period)\b/.test(words);

/** "To date", beside "since 1 October" */
export const isUpToNow = (words: string): boolean => /^(?:to date|so far|till date|up to now|until now)$/.test(words);

/** "The current", of a figure */
export const isCurrent = (words: string): boolean => /^(?:the )?(?:current|latest|present)$/.test(words);

/** "Next quarter", "tomorrow" */
export const isToCome = (words: string): boolean => /\b(?:next|coming|tomorrow|future)\b/.test(words);

/** "At night", "in the evenings" */
export const isTimeOfDay = (words: string): boolean =>
  /\b(?:nights?|mornings?|evenings?|afternoons?|dark)$/.test(words);

/** "Goodbye now" names no period */
export const isNow = finds(/^(?:right )?now$/);

/** "From the Q3 figure" */
export const isFrom = finds(/^from\b/);

/** "What would it cost in a year" */
export const isAYear = (words: string): boolean =>
  /^(?:in |for |over |across |during )?(?:(?:the course of )?an? (?:full |whole )?year|(?:twelve|12) months)$/.test(
    words,
  );

/** "What was it back then" */
export const saysBackThen = (text: string): boolean =>
  /\b(?:was|were|did|had)\b.{0,40}\b(?:then|back then|previously)[?.! ]*$/.test(text);

/** "Will 101 calls rise" asks what no report has counted yet. */
export const asksWhatWillBe = finds(
  /^(?:and |so |but )?(?:will|(?:is|are|what is|what are|how many|how much)\b.{1,60}\b(?:going|expected|likely|set|due) to)\b/,
);

export const namesSeason = (text: string): boolean => /\b(?:spring|summer|autumn|winter)\b/.test(text);

/** "At Christmas 2019": of what is there on a day, the end of its month and year; nothing that is counted over a time is told of it. */
export const asFestivalDate = (text: string): string =>
  text
    .replace(TWO_FESTIVALS, 'this quarter against a year ago')
    .replace(FESTIVAL, (_, year: string | undefined) => `at the end of december${year ?? ''}`);
const TWO_FESTIVALS = pattern(
  /\b(?:this|last) (?:christmas|xmas|new year),? (?:against|v|vs|versus|compared (?:with|to)|and|next to) (?:the (?:christmas|xmas|new year|one) before|last (?:christmas|xmas|new year))\b/g,
);
const FESTIVAL = pattern(
  /\b(?:(?:at|by|around|come) )?(?:this |last )?(?:christmas|xmas)(?: (?:day|time))?( \d{4})?(?:,? -{0,2} ?\(?(?:at )?(?:the )?end of december\)?(?: -)?)?(?=[\s,?.!;]|$)/g,
);

const DATED =
  /\b(?:in|for|by|from|until|during|on) (?:\d{1,2}(?:st|nd|rd|th)? )?(?:(?:early|late|mid|spring|summer|autumn|winter)[ -])?(?:(january|february|march|april|may|june|july|august|september|october|november|december) )?(20\d\d)\b/g;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** "The trial was scheduled for January 2021": a time is named that comes after `day` ("2020-12-31"). */
export const namesTimeAfter = (sentence: string, day: string): boolean =>
  [...sentence.toLowerCase().matchAll(DATED)].some(([, month, year = '']) => {
    const at = month ? String(MONTHS.indexOf(month) + 1).padStart(2, '0') : null;
    return at ? `${year}-${at}` > day.slice(0, 7) : year > day.slice(0, 4);
  });

const NAMED_MONTH = new RegExp(`\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?(${MONTHS.join('|')})(?: (20\\d\\d))?\\b`, 'g');

/** "Launched on 24 May": every month that is named came before the period; without a year it is the latest that had come by its end. */
export function namesOnlyTimeBefore(
  sentence: string,
  { from, to }: { readonly from: string; readonly to: string },
): boolean {
  const named = [...sentence.toLowerCase().matchAll(NAMED_MONTH)].map(([, month, year]) => {
    const at = String(MONTHS.indexOf(month!) + 1).padStart(2, '0');
    const latest = `${to.slice(0, 4)}-${at}` <= to.slice(0, 7) ? to.slice(0, 4) : String(Number(to.slice(0, 4)) - 1);
    return `${year ?? latest}-${at}`;
  });
  return named.length > 0 && named.every((time) => time < from.slice(0, 7));
}

/** Whether a text names the time itself: a month by its name, with its year where that `isSaid` too; a longer time by a year of it. ISO dates. */
export function namesTime(
  text: string,
  { from, to }: { readonly from: string; readonly to: string },
  isSaid: boolean,
): boolean {
  const names = (word: string): boolean => new RegExp(`\\b${word}\\b`).test(text);
  const isShort = from.slice(0, 7) === to.slice(0, 7);
  const isOfYear = names(from.slice(0, 4)) || names(to.slice(0, 4));
  return isShort ? names(monthName(Number(from.slice(5, 7)))) && (isOfYear || !isSaid) : isOfYear;
}

/** "Since then": from the time that was spoken of. */
export const pointsSince = (words: string): boolean => /^since (?:then|that(?: time)?)$/.test(words);
