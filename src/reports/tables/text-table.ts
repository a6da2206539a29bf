/** A table in lines of text: a heading that tells its columns, and rows of a label and as many cells. */
import { MARK } from '../layout/marks.ts';
import { type Column, type ColumnContext, columnOf, columnsOf, isMeasureHead } from './columns.ts';

export interface Row {
  readonly label: string;
  readonly cells: readonly string[];
}

export interface Table {
  /** Without the first, which the rows' labels stand in; null where the heading does not tell them. */
  readonly columns: readonly Column[] | null;
  readonly rows: readonly Row[];
  /** How many lines it takes. */
  readonly lines: number;
}

const NUMBER = String.raw`[(+\-–−]?£?\s?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?\s?(?:%|pp|k|m|bn)?\)?\s?(?:\[?[pr]\]?)?[*†‡]?`;
const CELL = String.raw`(?:\d{1,2}(?:st|nd|rd|th)(?:\s+(?:of|out of|\/)\s+\d{1,2})?|${NUMBER}|red|amber|green|blue|grey|black|[RAG]|n\/?a|\.{2,3}|-|–|—|\[\w{1,4}\]|[▲▼►◄↑↓→←⬆⬇✓✔✗✘]|up|down|stable|improving|declining)`;
const ONE_CELL = new RegExp(`^${CELL}$`, 'i');
const ONLY_NUMBER = new RegExp(`^${NUMBER}$`);
const ENDS_IN_CELL = new RegExp(`(?:^|\\s)${CELL}$`, 'i');
const isSentence = (line: string): boolean => /[.!?;]$/.test(line) || MARK.test(line);
const LONGEST_LINE = 160;
/** The head over the rows' labels has so many words at most. */
const LONGEST_CORNER = 3;

/** Whether a table may begin at the line at all: most lines are quickly passed over. */
function mayBegin(lines: readonly string[], at: number): boolean {
  if (isSentence(lines[at]!) && !lines[at]!.includes('|')) return false;
  const next = lines.slice(at + 1, at + 4).find((line) => line !== '' && !/^[|\s:+-]+$/.test(line));
  return next !== undefined && (/\|/.test(next) || ENDS_IN_CELL.test(next));
}

/** Null where no table begins. Blank lines inside it are passed over. */
export function tableAt(lines: readonly string[], at: number, context: ColumnContext): Table | null {
  if (!mayBegin(lines, at)) return null;
  return headed(lines, at, context) ?? tiles(lines, at) ?? bare(lines, at);
}

function headed(lines: readonly string[], at: number, context: ColumnContext): Table | null {
  const first = lines.slice(at + 1, at + 4).find((line) => line !== '' && !/^[|\s:+-]*$/.test(line));
  const columns = headingOf(lines[at]!, context, first === undefined ? 0 : endingCells(first));
  if (!columns) return null;
  const rows: Row[] = [];
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next]!;
    if (line === '' || /^[|\s:+-]*$/.test(line)) continue;
    const row = rowOf(line, columns.length);
    if (!row) break;
    rows.push(row);
    end = next + 1;
  }
  // A label that ends with a number has a cell that the heading does not tell of.
  const isShort = rows.some(({ label }) => ONLY_NUMBER.test(label.split(/\s+/).at(-1) ?? ''));
  return rows.length > 0 && !isShort ? { columns, rows, lines: end - at } : null;
}

/** The columns that a line heads, the label's column left out; null for a line that heads none. `rowCells`: how many its first row has. */
function headingOf(line: string, context: ColumnContext, rowCells: number): Column[] | null {
  if (line.length > LONGEST_LINE || isSentence(line)) return null;
  const cells = cellsOf(line);
  if (cells) {
    const columns = cells.slice(1).map((head) => columnOf(head, context));
    const known = columns.filter((column) => column !== null);
    if (known.length === 0) return null;
    return columns.map(
      (column, i) => column ?? { kind: 'open', head: cells[i + 1]!, why: `its column "${cells[i + 1]}" is not known` },
    );
  }
  const words = line.split(/\s+/);
  const asRow = (heads: readonly string[]): Column[] | null => {
    const columns = columnsOf(heads, context);
    const isMore = rowCells > 1 && (columns?.length ?? 0) > rowCells;
    return (isMore ? columnsOf(heads, context, rowCells) : null) ?? columns;
  };
  for (let of = Math.min(4, words.length - 1); of > 0; of -= 1)
    if (isMeasureHead(words.slice(0, of).join(' '))) return asRow(words.slice(of));
  const columns = asRow(words);
  if (columns && columns.length > 1) return columns;
  // "Outcome Number": whatever the rows are called, when the rest heads as many columns as they have cells.
  for (let of = 1; rowCells > 0 && of <= LONGEST_CORNER && of < words.length; of += 1) {
    const rest = /^\p{Lu}/u.test(line) ? columnsOf(words.slice(of), context, rowCells) : null;
    if (rest) return rest;
  }
  return null;
}

/** Cells that a sign or a wide space parts; null for a line without any. */
function cellsOf(line: string): string[] | null {
  if (line.includes('|')) {
    const cells = line
      .replace(/^\s*\|/, '')
      .replace(/\|\s*$/, '')
      .split('|');
    return cells.length > 1 ? cells.map((cell) => cell.trim()) : null;
  }
  const cells = line.split(/\t+|\s{2,}/);
  return cells.length > 1 ? cells.map((cell) => cell.trim()) : null;
}

function rowOf(line: string, columns: number): Row | null {
  if (line.length > LONGEST_LINE) return null;
  const parted = cellsOf(line);
  if (parted && parted.length === columns + 1) return { label: parted[0]!, cells: parted.slice(1) };
  if (MARK.test(line)) return null;
  const cells = Array.from({ length: columns }, () => `(${CELL})`).join('\\s+');
  const found = new RegExp(`^(.*?\\p{L}.*?)\\s+${cells}$`, 'iu').exec(line);
  return found ? { label: found[1]!.replace(/[:|]\s*$/, ''), cells: found.slice(2) } : null;
}

/** Captions with their number beneath, two of them at least. */
function tiles(lines: readonly string[], at: number): Table | null {
  const rows: Row[] = [];
  let end = at;
  for (let next = at; next < lines.length; ) {
    const filled = [next, next + 1, next + 2].filter((i) => lines[i] !== undefined && lines[i] !== '').slice(0, 2);
    const [caption, value] = [lines[filled[0] ?? -1], lines[filled[1] ?? -1]];
    if (!caption || !value || isSentence(caption) || !/\p{L}/u.test(caption) || !ONLY_NUMBER.test(value)) break;
    rows.push({ label: caption, cells: [value] });
    end = filled[1]! + 1;
    next = end;
    while (lines[next] === '') next += 1;
  }
  if (rows.length < 2) return null;
  return { columns: [{ kind: 'value', head: '', period: null, area: null }], rows, lines: end - at };
}

/** Rows of one length without a heading that tells their columns: nothing of them can be told. */
function bare(lines: readonly string[], at: number): Table | null {
  const count = trailing(lines[at]!);
  if (count === 0) return null;
  const rows: Row[] = [];
  let end = at;
  for (let next = at; next < lines.length && trailing(lines[next]!) === count; next += 1) {
    rows.push(rowOf(lines[next]!, count)!);
    end = next + 1;
  }
  return rows.length > 1 ? { columns: null, rows, lines: end - at } : null;
}

/** How many cells end a line, whatever stands before them. */
function endingCells(line: string): number {
  const words = line.split(/\s+/);
  let count = 0;
  while (count < words.length - 1 && ONE_CELL.test(words[words.length - 1 - count]!)) count += 1;
  return count;
}

/** How many cells end a line that is no sentence. */
function trailing(line: string): number {
  if (line.length > LONGEST_LINE || isSentence(line) || !/^\p{L}|^\d+\s+\p{L}/u.test(line)) return 0;
  const words = line.split(/\s+/);
  const count = endingCells(line);
  const label = words.slice(0, words.length - count);
  const isProse = label.some((word) => /^(?:was|were|is|are|has|have|had|and|the|in|of)$/.test(word)) && count < 2;
  return isProse || label.length > 10 ? 0 : count;
}
