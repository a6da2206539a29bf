/** What stands before and behind a number, as far as it says what kind of number it is. */
import type { Quantity } from './quantities.ts';

/** Before a number that is compared with. */
const COMPARED =
  /\b(?:compared\s+(?:to|with)|against|versus|vs\.?|(?:up|down)\s+from|than|instead\s+of|rather\s+than|previously|formerly|originally|usual|had\s+been|has\s+been)\s+(?:the\s+|just\s+|only\s+|a\s+)?$/i;
/** No count: the most there may be, a share of something. */
const LIMIT_BEFORE =
  /\b(?:up\s+to|as\s+many\s+as|maximum\s+of|no\s+more\s+than|target\s+of|capacity\s+of|out\s+of|for\s+every)\s+$/i;
const RATIO_AFTER = /^\s+(?:in|out\s+of)\s+(?:every\s+)?(?:\d|two|three|four|five|six|eight|ten)\b/i;
const FRACTION_AFTER = /^[\s-]+(?:thirds?|quarters?|fifths?|tenths?|halves|per\s+cent)\b/i;
const RATIO_BEFORE = /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine))\s+in\s+(?:every\s+)?$/i;
const AGE_BEFORE = /\b(?:aged?|ages)\s+(?:between\s+)?$|\bas\s+(?:young|old)\s+as\s+$|\bunder\s+$/i;
const AGE_AFTER = /^[\s-]*(?:years?|months?)[\s-]+olds?\b|^[\s-]*years?\s+of\s+age\b/i;
const RANGE_AFTER =
  /^\s*(?:-|–|to|or)\s*(?:(?:more|less|fewer|over|one|two|three|four|five|six|seven|eight|nine|ten)\b|(?!(?:101|999|111)\b)£?\d[\d,.]*(?!\s?%))/i;
const RANGE_BEFORE =
  /\bbetween\s+(?:\S+\s+){1,3}and\s+$|\bbetween\s+$|(?:\d|\bone|\btwo|\bthree|\bfour|\bfive)\s*(?:-|–|to|or)\s*$/i;
const BETWEEN = /\bbetween\s+(?:\S+\s+){1,3}and\s+$|\bbetween\s+$/i;
const EARLIER_BEHIND =
  /^[^.;:]{0,30}?\b(?:last\s+time|previously|before\s+that|in\s+the\s+(?:previous|last)\s+(?:one|report))\b/i;
const WHEN =
  /\b(?:within|every|each|in|after|over|during|per|first|last|next|past|previous)\s+(?:the\s+)?(?:first\s+|last\s+)?$/i;
const WHOLE_BEFORE = /\bof\s+(?:all\s+)?(?:the|these|those|its|their|our|his|her)\s+$/i;
/** "Each of the three teams has five officers"; the teams themselves are three. */
const APIECE_BEFORE =
  /\b(?:each|every)\b(?!\s+of\s+(?:the|these|those|its|their|our)\s+(?:\S+['’]s?\s+)?$)[^.;]*$|\balone\b[^.;]*$/i;
const APIECE_BEHIND =
  /^\s*(?:\([^)]*\)\s*)?(?:each|apiece|per|an?\s+(?:day|night|week|month|year)|every|daily|weekly|monthly)\b/i;
/** "And a woman" behind the noun, "a boy and" before the number. */
const BESIDE =
  /^\s*(?:\([^)]*\)\s*)?(?:,|and\b|or\b|&)\s*(?:and\s+)?(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?!of\b)/i;
const BESIDE_BEFORE = /\b\p{L}+(?:\s+and|,)\s+$/iu;
const PLANS =
  /\b(?:will|shall|expected|expects?|aims?|targets?|plans?|planned|hopes?|hoped|intends?|due\s+to|is\s+to|are\s+to|should|could|would)\b/i;
const DENIED = /\b(?:not|never|no\s+longer|without|none|neither|failed|refused)\s|n['’]t\b/i;
const PART = /^\s*(?:\([^)]{1,20}\)\s*)?of\s+(?:them|these|those|which|whom|the|its|their|his|her|our)\b/i;
const PART_BEFORE = /\bof\s+(?:which|whom|these|those|them)\b[^;:]*$/i;
/** "The previous one", "each one": no number. */
const ONE_BEFORE = /\b(?:the|this|that|each|every|any|previous|last|next|other|another|new|same|only|which)\s+$/i;
const MOVES =
  /\b(?:up|down|ris(?:es?|en|ing)|rose|fall(?:s|en|ing)?|fell|increas\w*|decreas\w*|reduc\w*|more|fewer|less|higher|lower|below|above|gr[eo]w\w*|drop\w*|declin\w*)\b/i;
/** "It takes from 5 to 7 days" has no such verb: that is a range. */
const MOVED = String.raw`\b(?:up|down|rose|risen|rising|fell|fallen|falling|increas\w*|reduc\w*|decreas\w*|gr[eo]w\w*|dropp\w*|declin\w*|com(?:e|ing)|came|gone|went|halv\w*|doubl\w*|tripl\w*|shrank|shrunk|cut|extend\w*|expand\w*|mov\w*|chang\w*|recover\w*|improv\w*)\b`;
const MOVED_FROM = new RegExp(String.raw`${MOVED}(?:[^.;]|\.\d)*\bfrom\s+$`, 'i');
/** "From 58 a year ago, their number has grown to 66": what moved is told between the two. */
const FROM_FIRST = /^\W*from\s+$/i;
const MOVED_TO = new RegExp(String.raw`^[^.;]{0,120},[^.;]{0,120}${MOVED}[^.;,]{0,20}\bto\s+$`, 'i');

const FROM = 'from ';
const FROM_TO = /^from\s[^.;,]*?\bto\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/i;

/** An age, a range, a limit, or what something is compared with. */
export function countsNothing(text: string, quantities: readonly Quantity[], at: number): boolean {
  const { start, end, written } = quantities[at]!;
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 60)];
  if (/^one$/i.test(written) && ONE_BEFORE.test(before)) return true;
  if (AGE_BEFORE.test(before) || AGE_AFTER.test(after)) return true;
  if (LIMIT_BEFORE.test(before) || FRACTION_AFTER.test(after) || RATIO_AFTER.test(after) || RATIO_BEFORE.test(before))
    return true;
  // "Up from 10 to 14", "from 5 to 7 days": the first is not what there is.
  if (MOVED_FROM.test(text.slice(0, start)) || FROM_TO.test(text.slice(start - FROM.length, end + 40))) return true;
  if (RANGE_AFTER.test(after)) return true;
  if ((RANGE_BEFORE.test(before) || isToOfRange(text, quantities, at)) && movedFrom(text, quantities, at) === null)
    return true;
  return COMPARED.test(before) || EARLIER_BEHIND.test(after);
}

/** "Between 70 and 76", "15 to 20": neither end is a figure. What moved from the one to the other is none. */
export function isRange(text: string, quantities: readonly Quantity[], at: number): boolean {
  const { start, end } = quantities[at]!;
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 60)];
  if (/\bfrom\s+$/i.test(before) || movedFrom(text, quantities, at) !== null) return false;
  // "Jan 2021 – 1,204" and "Q4: 3 to" are none: the number before is one of the two.
  const was = quantities[at - 1];
  const stands = was !== undefined && /^\s*(?:-|–|to|or)\s*$/i.test(text.slice(was.end, start));
  return RANGE_AFTER.test(after) || (BETWEEN.test(before) && !/,\s+and\s+$/.test(before)) || stands;
}

/** "From 5 days to 7" */
function isToOfRange(text: string, quantities: readonly Quantity[], at: number): boolean {
  const [was, now] = [quantities[at - 1], quantities[at]!];
  return (
    was !== undefined &&
    /\bfrom\s+$/i.test(text.slice(0, was.start)) &&
    /^[^.;,]{0,40}\bto\s+$/i.test(text.slice(was.end, now.start))
  );
}

/** The number of "from 41 days to 19" that is behind the "from", for the one behind the "to". */
export function movedFrom(text: string, quantities: readonly Quantity[], at: number): Quantity | null {
  const [was, now] = [quantities[at - 1], quantities[at]!];
  if (!was) return null;
  const [before, between] = [text.slice(0, was.start), text.slice(was.end, now.start)];
  if (FROM_FIRST.test(before.split(/[.;]\s/).at(-1)!) && MOVED_TO.test(between)) return was;
  return /^[^.;]{0,60}\bto\s+$/i.test(between) && MOVED_FROM.test(before) ? was : null;
}

/** "9,870 crimes were reported, up from 8,975 (10.0%)": how much it moved, no share. */
export const moves = (clause: string): boolean => MOVES.test(clause);
export const isPlanned = (clause: string): boolean => PLANS.test(clause);
export const isDenied = (clause: string): boolean => DENIED.test(clause);
/** "Six of them", "of the 14". */
export const isOfThem = (behind: string): boolean => PART.test(behind);
export const isPart = (before: string, behind: string): boolean => PART.test(behind) || PART_BEFORE.test(before);
export const isWhole = (before: string): boolean => WHOLE_BEFORE.test(before);
export const isApiece = (before: string, behind: string): boolean =>
  APIECE_BEFORE.test(before) || APIECE_BEHIND.test(behind);
export const isBeside = (before: string, behind: string): boolean => BESIDE_BEFORE.test(before) || BESIDE.test(behind);
/** "Within two days" is when, not how long. */
export const isWhen = (before: string): boolean => WHEN.test(before);
