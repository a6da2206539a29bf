/** A table in lines of text: a heading that tells its columns, and rows of a label and as many cells. */
import { DASH, MARK } from '../layout/marks.ts';
import { CELL, isCell, isNumberCell, NUMBER } from './cells.ts';
import {
  type Column,
  type ColumnContext,
  columnOf,
  columnsOf,
  isMeasureHead,
  isPlaceOrTime,
  isPlacesOrTimesHead,
  isTotal,
  unitIn,
} from './columns.ts';

export interface Row {
  readonly label: string;
  readonly cells: readonly string[];
  /** A sign parts them, so that the label is whole. */
  readonly isParted: boolean;
}

export interface Table {
  /** Without the first, which the rows' labels stand in; null where the heading does not tell them. */
  readonly columns: readonly Column[] | null;
  readonly rows: readonly Row[];
  /** What stands over the rows' labels; left out where nothing does. */
  readonly corner?: string;
  /** How many lines it takes. */
  readonly lines: number;
}

const ENDS_IN_CELL = new RegExp(`(?:^|\\s)${CELL}$`, 'i');
const isSentence = (line: string): boolean => /[.!?;]$/.test(line) || MARK.test(line);
/** Of labels with one number each, under no head. */
const ONE_COLUMN: readonly Column[] = [{ kind: 'value', head: '', period: null, area: null, unit: '' }];
const LONGEST_LINE = 160;
const LONGEST_PARTED = 600;
/** Dots that lead from a label to its number. */
const LEADER = /\s*(?:\.{4,}|(?:\s\.){3,}|…{2,}|·{3,}|_{3,})\s*(?=\S)/;
/** "Cadets: 399", "999 calls: 71,112" */
const LABELLED = new RegExp(`^(?:(?:101|999)\\s+)?\\p{L}[^:.;|]{2,80}:\\s+${NUMBER}$`, 'u');
/** The head over the rows' labels has so many words at most. */
const LONGEST_CORNER = 3;

/** Whether a table may begin at the line at all: most lines are quickly passed over. */
function mayBegin(lines: readonly string[], at: number): boolean {
  if (isSentence(lines[at]!) && !lines[at]!.includes('|')) return false;
  if (isNumberCell(lines[at]!) || isLed(lines[at]!)) return true;
  // The first row's label may go on in a second line.
  const next = lines.slice(at + 1, at + 5).filter((line) => line !== '' && !/^[|\s:+-]+$/.test(line));
  return next.slice(0, 2).some((line) => /\|/.test(line) || ENDS_IN_CELL.test(line));
}

/** Null where no table begins. Blank lines inside it are passed over. */
export function tableAt(lines: readonly string[], at: number, context: ColumnContext): Table | null {
  if (!mayBegin(lines, at)) return null;
  return (
    headed(lines, at, context) ??
    acrossed(lines, at, context) ??
    parted(lines, at) ??
    led(lines, at) ??
    tiles(lines, at) ??
    bare(lines, at)
  );
}

function headed(lines: readonly string[], at: number, context: ColumnContext): Table | null {
  const firsts = lines.slice(at + 1, at + 5).filter((line) => line !== '' && !/^[|\s:+-]*$/.test(line));
  const heading = headingOf(lines[at]!, context, endingCells(firsts[0] ?? '') || endingCells(firsts[1] ?? ''));
  if (!heading) return null;
  const { columns, label: labelAt, corner } = heading;
  const rows: Row[] = [];
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next]!;
    if (line === '' || /^[|\s:+-]*$/.test(line)) continue;
    const row = isPartedHeading(line, context) ? null : rowOf(line, columns.length, labelAt);
    const wrapped = row ? null : wrappedRow(lines, next, columns.length, labelAt);
    if (wrapped) next += 1;
    const found = row ?? wrapped;
    if (!found) break;
    rows.push(found);
    end = next + 1;
  }
  // A label that ends with a number has a cell that the heading does not tell of.
  const isShort = rows.some(({ label, isParted }) => !isParted && isNumberCell(label.split(/\s+/).at(-1) ?? ''));
  return rows.length > 0 && !isShort ? { columns, rows, lines: end - at, ...(corner && { corner }) } : null;
}

interface Heading {
  /** Without that of the rows' labels. */
  readonly columns: Column[];
  /** Which of the cells that a sign parts is the label's. */
  readonly label: number;
  readonly corner?: string;
}

/** The columns that a line heads; null for a line that heads none. `rowCells`: how many cells its first row has. */
function headingOf(line: string, context: ColumnContext, rowCells: number): Heading | null {
  const cells = cellsOf(line);
  if (!cells) {
    const columns = line.length > LONGEST_LINE || isSentence(line) ? null : wordsAsHeading(line, context, rowCells);
    const heads = columns?.map(({ head }) => head).join(' ') ?? '';
    return columns && { columns, label: 0, corner: line.endsWith(heads) ? line.slice(0, -heads.length).trim() : '' };
  }
  if (line.length > LONGEST_PARTED) return null;
  // Nothing stands over the labels: "Jan-Mar 2020    Jan-Mar 2021    Change".
  const all = cells.map((head) => columnOf(head, context));
  const isWhole = !line.includes('|') && cells.length === rowCells;
  if (isWhole && all.every((column) => column !== null)) return { columns: all, label: 0 };
  const label = Math.max(0, cells.findIndex(isMeasureHead));
  const heads = cells.toSpliced(label, 1);
  const columns = heads.map((head) => columnOf(head, context));
  if (columns.every((column) => column === null)) return null;
  return {
    label,
    corner: cells[label]!,
    columns: columns.map(
      (column, i) =>
        column ??
        // What stands before the measure numbers it.
        (i < label
          ? { kind: 'about', head: heads[i]!, unit: '' }
          : { kind: 'open', head: heads[i]!, unit: '', why: `its column "${heads[i]}" is not known` }),
    ),
  };
}

/** A further table's heading: its columns are others. */
function isPartedHeading(line: string, context: ColumnContext): boolean {
  const cells = line.includes('|') ? cellsOf(line) : null;
  if (!cells || cells.slice(1).some(isNumberCell)) return false;
  return cells.slice(1).some((cell) => columnOf(cell, context) !== null);
}

function wordsAsHeading(line: string, context: ColumnContext, rowCells: number): Column[] | null {
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
  const cells = line.split(LEADER.test(line) ? LEADER : /\t+|\s{2,}/);
  return cells.length > 1 ? cells.map((cell) => cell.trim()) : null;
}

function rowOf(line: string, columns: number, label = 0): Row | null {
  if (line.length > LONGEST_PARTED) return null;
  const parts = cellsOf(line);
  if (parts && parts.length === columns + 1)
    return { label: parts[label]!, cells: parts.toSpliced(label, 1), isParted: true };
  if (line.length > LONGEST_LINE || MARK.test(line)) return null;
  const cells = Array.from({ length: columns }, () => `(${CELL})`).join('\\s+');
  const found = new RegExp(`^(.*?\\p{L}.*?)\\s+${cells}$`, 'iu').exec(line);
  return found ? { label: found[1]!.replace(/[:|]\s*$/, ''), cells: found.slice(2), isParted: false } : null;
}

/** A label that goes on in the line with its cells. */
function wrappedRow(lines: readonly string[], at: number, columns: number, label: number): Row | null {
  const [line, next] = [lines[at]!, lines[at + 1] ?? ''];
  if (isSentence(line) || /[:|]|\s{2}/.test(line) || !/\p{L}{3}/u.test(line) || endingCells(line) > 0) return null;
  const row = rowOf(next, columns, label);
  return row && { ...row, label: `${line.trim()} ${row.label}` };
}

/** Areas, forces or times down, metrics across: "District | KSI casualties". Without signs the words behind the first head are one. */
function acrossed(lines: readonly string[], at: number, context: ColumnContext): Table | null {
  const line = lines[at]!;
  const [corner, ...rest] = line.split(/\s+/);
  const heads = cellsOf(line) ?? [corner!, rest.join(' ')];
  if (heads.length < 2 || !isPlacesOrTimesHead(heads[0]!) || heads.slice(1).some((head) => !/\p{L}{2}/u.test(head)))
    return null;
  const rows: Row[] = [];
  let end = at + 1;
  for (let next = at + 1; next < lines.length; next += 1) {
    if (lines[next] === '' || /^[|\s:+-]*$/.test(lines[next]!)) continue;
    const row = rowOf(lines[next]!, heads.length - 1);
    // "All other districts" between the places: listed, and of none of them.
    const isOne = (label: string): boolean => isPlaceOrTime(label, context) || isTotal(label);
    if (!row?.cells.some(isNumberCell) || !(isOne(row.label) || (row.isParted && rows.length > 0))) break;
    rows.push(row);
    end = next + 1;
  }
  const columns = heads.slice(1).map((head): Column => ({ kind: 'measure', head, unit: unitIn(head) }));
  return rows.length > 1 ? { columns, rows, lines: end - at, corner: heads[0]! } : null;
}

/** Rows that a sign parts, under heads that tell nothing: each number is listed. */
function parted(lines: readonly string[], at: number): Table | null {
  const cells = lines[at]!.includes('|') ? cellsOf(lines[at]!) : null;
  if (!cells) return null;
  const rows: Row[] = [];
  let end = at;
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next]!;
    if (/^[|\s:+-]*$/.test(line)) continue;
    const row = line.includes('|') ? rowOf(line, cells.length - 1) : null;
    if (!row) break;
    rows.push(row);
    end = next + 1;
  }
  return rows.length > 1 && rows.some((row) => row.cells.some(isNumberCell))
    ? { columns: null, rows, lines: end - at }
    : null;
}

const isLed = (line: string): boolean =>
  !MARK.test(line) && (LEADER.test(line) || (!DASH.test(line) && LABELLED.test(line)));

/** Labels with dots or a colon that lead to their one number: no head is needed to tell what it is of. */
function led(lines: readonly string[], at: number): Table | null {
  const rows: Row[] = [];
  let end = at;
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next]!;
    if (line === '') continue;
    const row = isLed(line) ? rowOf(line, 1) : null;
    if (!row?.cells.some(isNumberCell)) break;
    rows.push(row);
    end = next + 1;
  }
  return rows.length > 1 || LEADER.test(lines[at]!) ? { columns: ONE_COLUMN, rows, lines: end - at } : null;
}

/**
 * Captions with their number beneath, or above where a number comes first; two of them at least, or one that stands alone. Where neither the first nor
 * the last line tells which, nothing of them can be told.
 */
function tiles(lines: readonly string[], at: number): Table | null {
  const run: number[] = [];
  const isNumber = (line: number): boolean => isNumberCell(lines[line]!);
  for (let next = at; next < lines.length; next += 1) {
    const line = lines[next]!;
    if (line === '') continue;
    const [last] = run.slice(-1);
    const isTile = isNumber(next) || (!isSentence(line) && /\p{L}/u.test(line) && line.length <= LONGEST_LINE);
    if (!isTile || (last !== undefined && isNumber(last) === isNumber(next))) break;
    run.push(next);
  }
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  const isEven = run.length % 2 === 0;
  // One alone: between blank lines, and of a number that is none of a page.
  const isAlone = run.length === 2 && last === at + 1 && !lines[at - 1] && !lines[last + 1];
  if (run.length < 4 && !(isAlone && run.some((line) => isNumber(line) && /[,%£]/.test(lines[line]!)))) return null;
  const rows = Array.from({ length: Math.ceil(run.length / 2) }, (_, i): Row => {
    const pair = run.slice(2 * i, 2 * i + 2).map((line) => lines[line]!);
    const [value, caption = ''] = isNumber(first) ? pair : pair.toReversed();
    return { label: caption, cells: [value!], isParted: true };
  });
  return {
    columns: isEven ? ONE_COLUMN : null,
    rows: isEven || isNumber(first) ? rows : rows.slice(0, -1),
    lines: last + 1 - at,
  };
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
  while (count < words.length - 1 && isCell(words[words.length - 1 - count]!)) count += 1;
  return count;
}

/** How many cells end a line that is no sentence. */
function trailing(line: string): number {
  if (line.length > LONGEST_LINE || isSentence(line) || DASH.test(line) || !/^\p{L}|^\d+\s+\p{L}/u.test(line)) return 0;
  const words = line.split(/\s+/);
  const count = endingCells(line);
  const label = words.slice(0, words.length - count);
  const isProse = label.some((word) => /^(?:was|were|is|are|has|have|had|and|the|in|of)$/.test(word)) && count < 2;
  return isProse || label.length > 10 ? 0 : count;
}
