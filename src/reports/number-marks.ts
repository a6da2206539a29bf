/** The signs by which statisticians mark a number, what is said of a figure that has one, and the marks of footnotes. */

/** p: provisional; r: revised. */
export type NumberMark = 'p' | 'r';

const SAID: Readonly<Record<NumberMark, string>> = { p: 'Provisional.', r: 'Revised.' };

/** The figure's note. */
export const saidOfMark = (mark: NumberMark): string => SAID[mark];

export function numberMark(letter: string | undefined): NumberMark | null {
  const mark = letter?.toLowerCase();
  return mark === 'p' || mark === 'r' ? mark : null;
}

/** "1,655*", "72,318 [note 2]", "Oldport(1)": without the marks of footnotes at its end. */
export const withoutFootnote = (text: string): string =>
  text.replace(/(?:\s?(?:[*†‡¹²³⁴⁵⁶⁷⁸⁹⁰]+|\[(?:notes?\s)?\d{1,2}\])|(?<=\S)\(\d{1,2}\))+$/iu, '').trim();
