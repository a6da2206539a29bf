/**
 * Tables on a PDF's page, told by where their cells stand: pieces of text side by side, numbers under numbers. Each becomes rows
 * whose cells are parted by "|"; an office program may draw the cells in any order, and lines in a cell stand apart.
 */
import { isCell, isNumberCell } from '../tables/cells.ts';
import { isDataLine, type Line, overlap, type Piece, WITHIN_CELL } from './pdf-pieces.ts';
import { columnsOf, rowsOf } from './pdf-rows.ts';

export interface PlacedTable {
  readonly pieces: ReadonlySet<Piece>;
  /** "| Measure | Q4 2020/21 |" */
  readonly rows: readonly string[];
}

/** Rows of one table are not further apart, in heights of its text. */
const FURTHEST = 6;
/** A heading stands so near its rows. */
const HEAD_NEAR = 3.5;
/** A caption is wider than a cell; in characters. */
const LONGEST_HEAD = 60;
/** Of so many lines at most is a label above the line of its numbers. */
const MOST_LABEL_LINES = 3;

export function tablesOn(pieces: readonly Piece[]): PlacedTable[] {
  const lines = linesOf(pieces);
  const tables: PlacedTable[] = [];
  for (let at = 0; at < lines.length; ) {
    const span = isDataLine(lines[at]!) ? regionFrom(lines, at) : null;
    const table = span && tableOf(lines.slice(span.from, span.to), tables.at(-1));
    if (table) tables.push(table);
    at = table && span ? span.to : at + 1;
  }
  return tables;
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: { y: number; height: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    const line = lines.at(-1);
    if (line && line.y - piece.y <= 0.35 * Math.max(line.height, piece.height)) {
      line.pieces.push(piece);
      line.height = Math.max(line.height, piece.height);
    } else lines.push({ y: piece.y, height: piece.height, pieces: [piece] });
  }
  for (const line of lines) line.pieces.sort((a, b) => a.left - b.left);
  return lines;
}

/** The lines of the table whose first row of numbers is there, its heading included. */
function regionFrom(lines: readonly Line[], first: number): { from: number; to: number } | null {
  let last = first;
  for (let at = first + 1; at < lines.length; at += 1) {
    const [line, before] = [lines[at]!, lines[at - 1]!];
    if (before.y - line.y > FURTHEST * line.height || !isIn(line, lines.slice(first, last + 1))) break;
    if (isDataLine(line)) last = at;
  }
  const data = lines.slice(first, last + 1).filter(isDataLine);
  let from = first;
  const labelLines = labelAbove(lines, first, data);
  if (labelLines > 0 && isHeadAt(lines, first - labelLines - 1, data)) from -= labelLines;
  while (isHeadAt(lines, from - 1, data)) from -= 1;
  // What goes on in the last row's cells.
  let to = last + 1;
  while (
    to < lines.length &&
    lines[to - 1]!.y - lines[to]!.y <= 1.3 * lines[to]!.height &&
    isRestOfRow(lines[to]!, data)
  )
    to += 1;
  const heads = lines.slice(from, first);
  const isTable = data.length > 1 || heads.some(({ pieces }) => pieces.length > 1);
  return isTable && !isContents(data, heads) ? { from, to } : null;
}

/** How many lines right above the first row of numbers are the beginning of its label. */
function labelAbove(lines: readonly Line[], first: number, data: readonly Line[]): number {
  const numbers = Math.min(...data.map(({ pieces }) => pieces[1]!.left));
  let count = 0;
  for (let at = first - 1; at >= 0 && count < MOST_LABEL_LINES; at -= 1, count += 1) {
    const isNear = lines[at]!.y - lines[at + 1]!.y <= WITHIN_CELL * lines[at]!.height;
    if (!isNear || lines[at]!.pieces.some(({ right }) => right >= numbers)) break;
  }
  return count;
}

const isHeadAt = (lines: readonly Line[], at: number, data: readonly Line[]): boolean =>
  at >= 0 && lines[at]!.y - lines[at + 1]!.y <= HEAD_NEAR * lines[at + 1]!.height && isHead(lines[at]!, data);

/** Whether the line's pieces all stand under pieces of the table so far. */
function isIn(line: Line, table: readonly Line[]): boolean {
  if (isDataLine(line)) return true;
  const labelEnd = Math.min(...table.filter(isDataLine).map(({ pieces }) => pieces[1]!.left));
  return (
    line.pieces.every(
      (piece) =>
        piece.right < labelEnd ||
        table.some(({ pieces }) => pieces.slice(1).some((other) => overlap(piece, other) > 0)),
    ) && !line.pieces.some((piece) => piece.left < labelEnd && piece.right > labelEnd + piece.height)
  );
}

/** Heads over the columns: several pieces, or one that stands over the numbers alone. */
function isHead({ pieces }: Line, data: readonly Line[]): boolean {
  if (pieces.some(({ text }) => text.length > LONGEST_HEAD || /[.!?;]$/.test(text))) return false;
  const labels = Math.min(...data.map((line) => line.pieces[0]!.left));
  const numbers = Math.min(...data.map((line) => line.pieces[1]!.left));
  const over = (piece: Piece): boolean =>
    data.some((line) => line.pieces.slice(1).some((cell) => overlap(piece, cell) > 0));
  return pieces.length > 1
    ? pieces.slice(1).some(over)
    : pieces.every((piece) => piece.left > labels + (numbers - labels) / 2);
}

function isRestOfRow({ pieces }: Line, data: readonly Line[]): boolean {
  const numbers = Math.min(...data.map((line) => line.pieces[1]!.left));
  return pieces.every(({ right, text }) => right < numbers && !isCell(text) && /^[\p{Ll}(]/u.test(text));
}

/** "Priority 1 ... 3": titles and their pages. */
function isContents(data: readonly Line[], heads: readonly Line[]): boolean {
  const pages = data.map(({ pieces }) => (pieces.length === 2 ? Number(pieces[1]!.text) : Number.NaN));
  const rising = pages.every(
    (page, at) => Number.isInteger(page) && page > 0 && page < 400 && (at === 0 || page >= pages[at - 1]!),
  );
  const leaders = data.some(({ pieces }) => /\.{4}|…{2}/.test(pieces[0]!.text));
  return rising && (leaders || (heads.length === 0 && data.length > 2));
}

function tableOf(lines: readonly Line[], before: PlacedTable | undefined): PlacedTable | null {
  if (before && lines.some(({ pieces }) => pieces.some((piece) => before.pieces.has(piece)))) return null;
  const columns = columnsOf(lines);
  if (columns.length < 2) return null;
  const rows = rowsOf(lines, columns);
  const counted = rows.filter((cells) => cells.slice(1).some(isNumberCell));
  const labelled = counted.filter(([label = '']) => label !== '' && !isNumberCell(label));
  if (labelled.length * 2 < counted.length) return null;
  return {
    pieces: new Set(lines.flatMap(({ pieces }) => pieces)),
    rows: rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`),
  };
}
