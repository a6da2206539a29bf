/** The month that a number is said to be of: "January 24,402", "January's calls numbered 24,402", "peaked in March, when 26,118 came". */
import type { Period } from '../../figures/model.ts';
import { covers } from '../../figures/period.ts';
import type { BulletText } from './bullet-text.ts';

/** Of a beginning or an end ("since January"), and of a part ("the first of March"), but not of "the busiest of March". */
const BOUNDS =
  /\b(?:since|from|by|until|till|to|on|before|after|than|(?<!\bmonth\s|est\s)of|despite|following)\s+(?:the\s+|an?\s+(?:[\p{L}-]+\s+){0,2})?$/iu;
/** What is said of the month ends there. */
const ENDS = /[.;]|,\s+(?:and|but|while|whereas)\b/i;

/** Between two months that are told together. */
const JOINS = /^(?:\s+\d{4})?(?:\s*,)?\s+(?:and|or|to)\s+$|^\s*[,/&–-]\s*$/i;

/**
 * Null where no month of the quarter is told, or more than one together: "in January and February 43,515 came". `isOfIt`: whether what
 * stands at a place of the text is said of the number; "January was quiet, yet 71,204 calls came" tells no month of it.
 */
export function monthOf(
  bullet: BulletText,
  at: number,
  quarter: Period,
  isOfIt: (place: number) => boolean,
): Period | null {
  if (!bullet.hasMonth) return null;
  const [before, after] = [bullet.before(at), bullet.untilNext(at)];
  const { start } = bullet.quantities[at]!;
  const cuesBefore = bullet.cues(start - before.length, start, { bare: true });
  const told = cuesBefore.at(-1);
  const isTold =
    told?.period.kind === 'month' &&
    isOfIt(start - before.length + told.end - 1) &&
    !BOUNDS.test(before.slice(0, told.start)) &&
    !ENDS.test(before.slice(told.end));
  const from = bullet.untilNextFrom(at);
  const [behind, second] = isTold ? [told] : bullet.cues(from, from + after.length, { bare: true });
  const isJoint = isTold
    ? cuesBefore.length > 1 && JOINS.test(before.slice(cuesBefore.at(-2)!.end, told.start))
    : second !== undefined && JOINS.test(after.slice(behind!.end, second.start));
  if (isJoint) return null;
  const isBehind = behind !== undefined && /^[^,;:.(]*\b(?:in|during)\s+$/i.test(after.slice(0, behind.start));
  const period = isTold ? told.period : isBehind ? behind.period : null;
  return period?.kind === 'month' && covers(quarter, period) ? period : null;
}
