/** A PDF's pages as lines of text, in the order they are read. */
import { ReportProblem } from '../problem.ts';
import { CELL, isCell } from '../tables/cells.ts';
import type { Page } from './pages.ts';
import type { Piece } from './pdf-pieces.ts';
import { type FontPage, withSymbols } from './pdf-symbols.ts';
import { type PlacedTable, tablesOn } from './pdf-tables.ts';

/** A page of a report has hundreds of letters; a scan has none. */
const FEWEST_LETTERS = 20;

interface Item {
  readonly str: string;
  readonly hasEOL: boolean;
  /** The last two members are where the text begins, in points from the left and from the bottom. */
  readonly transform: readonly number[];
  readonly width?: number;
  readonly height: number;
}

/** A gap is that of two cells when it is wider than so many heights of the text; a wide space of justified text is not. */
const WIDE_GAP = 1.2;
const CELL_GAP = { behind: 0.45, before: 0.8 };
/** A raised figure is smaller than its line, and stands higher; in parts of the line's height. */
const RAISED = { smaller: 0.85, higher: 0.2 };
const EACH_CELL = new RegExp(`(?<!\\S)${CELL}(?!\\S)`, 'gi');
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Throws ReportProblem for a PDF that is broken, locked, or has no text in it. */
export async function readPdf(bytes: Buffer, file: string): Promise<Page[]> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((fault: unknown) => {
    throw problemOf(fault, file);
  });
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item) => 'str' in item) as unknown as (Item & { fontName: string })[];
      pages.push({ number, printed: null, lines: linesOf(await withSymbols(texts, page as unknown as FontPage)) });
      page.cleanup();
    }
    const letters = pages.reduce((sum, { lines }) => sum + lines.join('').replace(/\s/g, '').length, 0);
    if (letters < FEWEST_LETTERS * Math.min(pages.length, 3))
      throw new ReportProblem(
        `${file} has no text in it: it is a scan, or its pages are pictures. Run text recognition (OCR) on it, or ask for the original.`,
      );
    return pages;
  } catch (fault) {
    // A file that was cut off or damaged may open well and fail at one of its pages.
    throw fault instanceof ReportProblem ? fault : problemOf(fault, file);
  } finally {
    await document.destroy().catch(() => {});
  }
}

function problemOf(fault: unknown, file: string): ReportProblem {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
  if (name === 'PasswordException') return new ReportProblem(`${file} is locked by a password. Save it without one.`);
  const why = message.split('\n')[0]!.replace(/\.$/, '');
  return new ReportProblem(`${file} is a broken PDF (${why}). Save or download the report again.`);
}

/**
 * Pieces of text at one height make a line; a wide gap between lines is a blank line, as between paragraphs. The rows of a table
 * stand together, where its first piece stands.
 */
function linesOf(items: readonly Item[]): string[] {
  const pieces = piecesOf(items);
  const tables = tablesOn(pieces);
  const said = new Set<PlacedTable>();
  const lines: { y: number; height: number; text: string; rows: readonly string[] }[] = [];
  for (const piece of pieces) {
    const { y, height, text } = piece;
    const table = tables.find((placed) => placed.pieces.has(piece));
    if (table) {
      if (!said.has(table)) lines.push({ y, height, text: '', rows: table.rows });
      said.add(table);
      continue;
    }
    const line = lines.at(-1);
    if (line && line.rows.length === 0 && Math.abs(line.y - y) <= Math.max(line.height, height, 1) * 0.5) {
      line.text += ` ${text}`;
      line.height = Math.max(line.height, height);
    } else lines.push({ y, height, text, rows: [] });
  }
  return lines.flatMap(({ y, height, text, rows }, at) => {
    if (rows.length > 0) return ['', ...rows, ''];
    const before = lines[at - 1];
    const gap = before && before.rows.length === 0 ? Math.abs(before.y - y) : 0;
    const apart = before !== undefined && height > 0 && gap > height * 1.9;
    return apart ? ['', text] : [text];
  });
}

/** In the order they are drawn. Words of one line are one piece, up to a wide gap. */
function piecesOf(items: readonly Item[]): Piece[] {
  const pieces: { text: string; left: number; right: number; y: number; height: number }[] = [];
  for (const { str, transform, width = 0, height } of items) {
    if (str === '') continue;
    const [left, y] = [transform[4] ?? 0, transform[5] ?? 0];
    const piece = pieces.at(-1);
    const isBeside =
      piece !== undefined &&
      Math.abs(piece.y - y) <= Math.max(piece.height, height, 1) * 0.5 &&
      left >= piece.right - piece.height;
    if (str.trim() === '') {
      // What is drawn next may stand far off: its own place tells.
      if (isBeside && width <= WIDE_GAP * piece.height) piece.text += ' ';
      continue;
    }
    if (!isBeside || isGap(piece, str, left - piece.right, height)) {
      pieces.push({ text: str, left, right: left + width, y, height });
      continue;
    }
    const isRaised =
      /^\d{1,2}$/.test(str.trim()) &&
      /[\p{L}\d%).,]$/u.test(piece.text) &&
      y - piece.y >= RAISED.higher * piece.height &&
      height <= RAISED.smaller * piece.height;
    const space = left - piece.right > 0.15 * height && !/\s$/.test(piece.text) ? ' ' : '';
    piece.text += isRaised ? superscript(str.trim()) : space + str;
    piece.right = Math.max(piece.right, left + width);
    if (!isRaised) piece.height = Math.max(piece.height, height);
  }
  return pieces.flatMap((piece) => apart({ ...piece, text: piece.text.replace(/\s+/g, ' ').trim() }));
}

/** Cells so near one another that they came as one text: "2,731 +2.8 pp Green". "72 318" is one number. */
function apart(piece: Piece): Piece[] {
  const { text } = piece;
  const cells = [...text.matchAll(EACH_CELL)];
  const whole = text.replace(EACH_CELL, '').trim() === '' && cells.length > 1;
  const isOne = cells.some(([cell], at) => at > 0 && /^\d{3}$/.test(cell) && /^\d{1,3}$/.test(cells[at - 1]![0]));
  if (!whole || isOne || !/\d/.test(text)) return [piece];
  const each = (piece.right - piece.left) / text.length;
  return cells.map((cell) => {
    const left = piece.left + cell.index * each;
    return { ...piece, text: cell[0], left, right: left + cell[0].length * each };
  });
}

/** Whether what follows is in a cell of its own; what stands alone as a cell has a narrower gap behind it. */
function isGap(
  piece: { readonly text: string; readonly height: number },
  str: string,
  gap: number,
  height: number,
): boolean {
  const wide = gap / Math.max(piece.height, height, 1);
  return (
    wide > WIDE_GAP ||
    (wide > CELL_GAP.behind && isCell(piece.text.trim())) ||
    (wide > CELL_GAP.before && isCell(str.trim()))
  );
}

/** The mark of a footnote is no figure of the number before it. */
const superscript = (digits: string): string => [...digits].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');
