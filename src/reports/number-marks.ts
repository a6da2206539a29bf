/** The signs by which statisticians mark a number, and what is said of a figure that has one. */

/** p: provisional; r: revised. */
export type NumberMark = 'p' | 'r';

const SAID: Readonly<Record<NumberMark, string>> = { p: 'Provisional.', r: 'Revised.' };

/** The figure's note. */
export const saidOfMark = (mark: NumberMark): string => SAID[mark];

export function numberMark(letter: string | undefined): NumberMark | null {
  const mark = letter?.toLowerCase();
  return mark === 'p' || mark === 'r' ? mark : null;
}
