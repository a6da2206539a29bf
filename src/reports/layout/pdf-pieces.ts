/** Pieces of text on a PDF's page, by where they stand. */
import { isCell, isNumberCell } from '../tables/cells.ts';

export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A piece of text without a wide gap in it; points from the left and from the bottom of the page. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly height: number;
}

/** Pieces at one height. */
export interface Line {
  readonly y: number;
  readonly height: number;
  /** From left to right. */
  readonly pieces: readonly Piece[];
}

/** Lines of one cell are not further apart, in heights of the text. */
export const WITHIN_CELL = 1.45;
/** A label and cells beside it. */
export function isDataLine({ pieces }: Line): boolean {
  const behind = pieces.slice(1);
  const cells = behind.filter(({ text }) => isCell(text)).length;
  return cells > 0 && cells * 2 >= behind.length && behind.some(({ text }) => isNumberCell(text));
}

/** In points; 0 where one stands beside the other. */
export const overlap = (a: Span, b: Span): number => Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left));
