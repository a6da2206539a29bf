/** The month that a number is said to be of: "January 24,402", "March was the busiest with 26,118". */
import type { Period } from '../../figures/model.ts';
import { covers } from '../../figures/period.ts';
import { MONTH_NAME, monthNamed } from '../language.ts';
import type { BulletText } from './bullet-text.ts';

const MONTH = `(?<month>${MONTH_NAME}(?!\\p{L}))`;
const MOST = '(?:busiest|heaviest|highest|most|largest|peak\\p{L}*|quietest|lowest|fewest|least)';
/** Not the month of a date ("by 31 March") or of a beginning ("since January"). */
const BEFORE = new RegExp(
  `(?<!\\b(?:since|from|by|until|till|to|on|of|before|after)\\s+)(?<!\\d(?:st|nd|rd|th)?\\s+)\\b${MONTH}(?:,?\\s+(?:had|saw|with|was|at|alone))?[\\s:,(–-]*$`,
  'iu',
);
const HAD_MOST = new RegExp(`\\b${MONTH}\\b[^.;]*\\b${MOST}\\b[^.;]*$`, 'iu');
const MOST_IN = new RegExp(`\\b${MOST}\\b[^.;]*\\b(?:was|were|in|being|of)\\s+${MONTH}\\b[^.;]*$`, 'iu');
const BEHIND = new RegExp(`^\\s+(?:[\\p{L}-]+\\s+){0,4}?(?:in|during)\\s+${MONTH}\\b`, 'iu');

/** Null where no month of the quarter is told. */
export function monthOf(bullet: BulletText, at: number, quarter: Period): Period | null {
  if (!bullet.hasMonth) return null;
  const [lead, before] = [bullet.lead(at), bullet.before(at)];
  // "Between January and March 142 people" names no month of its own.
  const inRange = (month: string) =>
    bullet
      .cues(bullet.sentenceOf(at).start, bullet.quantities[at]!.start)
      .some(({ period, end }) => period.kind !== 'month' && end > lead.length - month.length);
  const stands = BEFORE.exec(before);
  const named = (stands && !inRange(stands[0]) ? stands : null) ?? MOST_IN.exec(before) ?? HAD_MOST.exec(before);
  const next = bullet.quantities[at + 1]?.start ?? Number.POSITIVE_INFINITY;
  const behind = BEHIND.exec(bullet.rest(at).slice(0, next - bullet.quantities[at]!.end));
  // "In January to March" names no month either.
  const isOfRange = (match: RegExpExecArray): boolean =>
    bullet
      .cues(bullet.quantities[at]!.end, bullet.sentenceOf(at).end)
      .some(({ period, start, end }) => period.kind !== 'month' && start < match[0].length && end >= match[0].length);
  const month = named?.groups?.month ?? (behind && !isOfRange(behind) ? behind.groups?.month : undefined);
  const period = month === undefined ? null : monthNamed(month, quarter);
  return period && covers(quarter, period) ? period : null;
}
