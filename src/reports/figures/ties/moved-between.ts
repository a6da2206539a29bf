/** "Fell from 60 to 45 between Q3 and Q4": the times that a movement leads from and to, told once for both of its numbers. */
import type { Period } from '../../../figures/model.ts';
import type { BulletText } from '../bullet-text.ts';

export interface Ends {
  readonly from: Period;
  readonly to: Period;
}

/** Of the movement from one number to the other; 'within' one time that is named from its beginning to its end; null where neither is told so. */
export function movedBetween(bullet: BulletText, from: number, to: number): Ends | 'within' | null {
  const { text, quantities } = bullet;
  const { start, end } = bullet.sentenceOf(from);
  const cues = bullet.cues(start, end, { bare: true });
  const textOf = (a: number, b: number): string => text.slice(start + a, start + b);
  const isBetween = ({ start: place }: { readonly start: number }): boolean =>
    start + place > quantities[from]!.start && start + place < quantities[to]!.end;
  if (cues.some(isBetween)) return null;
  for (const [at, one] of cues.entries()) {
    const other = cues[at + 1];
    if (/^between\b/i.test(textOf(one.start, one.end))) return 'within';
    if (!/\bbetween\s+(?:the\s+)?$/i.test(textOf(0, one.start)) || other === undefined) continue;
    if (!/^\s+and\s+(?:the\s+)?$/i.test(textOf(one.end, other.start))) continue;
    // "Between Q4 and Q1": of two years, and it is not certain which.
    return one.period.to < other.period.to ? { from: one.period, to: other.period } : 'within';
  }
  return null;
}
