/** The columns and rows of a table on a PDF's page: which of its pieces of text make one cell. */
import { isNumberCell, UNCERTAIN_LABEL } from '../tables/cells.ts';
import { isDataLine, type Line, overlap, type Piece, type Span, WITHIN_CELL } from './pdf-pieces.ts';

/** Gaps that differ by less are the same. */
const SAME_GAP = 1.07;
/** What covers so much of a column stands over it. */
const COVERS = 0.5;
/** Where the columns stand: the labels' first, then what stands one below the other. */
export function columnsOf(lines: readonly Line[]): readonly Span[] {
  const columns: { left: number; right: number }[] = [];
  const add = (piece: Piece): void => {
    const under = columns.filter((column) => isOver(piece, column));
    const [only] = under;
    if (only === undefined) columns.push({ left: piece.left, right: piece.right });
    else if (under.length === 1) {
      only.left = Math.min(only.left, piece.left);
      only.right = Math.max(only.right, piece.right);
    }
  };
  for (const { pieces } of lines.filter(isDataLine)) pieces.forEach(add);
  // A head over no number yet ("Comment") has a column of its own.
  for (const { pieces } of lines.filter((line) => !isDataLine(line) && line.pieces.length > 1)) pieces.forEach(add);
  return columns.sort((a, b) => a.left - b.left);
}

/** Cells by row, the heading's first. */
export function rowsOf(lines: readonly Line[], columns: readonly Span[]): string[][] {
  const pieces = lines.flatMap((line) => line.pieces);
  const labels = pieces.filter((piece) => placeOf(piece, columns).join() === '0').toSorted((a, b) => b.y - a.y);
  const data = lines.filter(isDataLine);
  const groups = groupsOf(labels, data);
  const rows: { top: number; bottom: number; cells: string[]; isData: boolean; isCertain: boolean }[] = [];
  for (const { pieces: own, isCertain } of groups) {
    const [top, bottom] = [own[0]!.y, own.at(-1)!.y];
    const text = own.map((piece) => piece.text).join(' ');
    rows.push({ top, bottom, cells: columns.map((_, at) => (at === 0 ? text : '')), isData: false, isCertain });
  }
  for (const line of data) {
    const near = rows.toSorted((a, b) => distance(line.y, a) - distance(line.y, b))[0];
    if (near) near.isData = true;
  }
  const first = rows.findIndex(({ isData }) => isData);
  const headEnd = first < 0 ? Number.POSITIVE_INFINITY : rows[first]!.top + 0.6 * data[0]!.height;
  const heading = columns.map(() => '');
  const body = first < 0 ? [] : rows.slice(first);
  for (const { cells } of rows.slice(0, Math.max(first, 0))) heading[0] = joined(heading[0]!, cells[0]!);
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.left - b.left)) {
    if (labels.includes(piece)) continue;
    const isHead = piece.y > headEnd && !data.some((line) => line.pieces.includes(piece));
    const cells = isHead ? heading : body.toSorted((a, b) => distance(piece.y, a) - distance(piece.y, b))[0]?.cells;
    if (cells) put(piece, cells, columns);
  }
  for (const row of body) if (!row.isCertain && row.isData) row.cells[0] = joined(row.cells[0]!, UNCERTAIN_LABEL);
  return [...(heading.some(Boolean) ? [heading] : []), ...body.map(({ cells }) => cells)];
}

/** How far a height is from a row's. */
const distance = (y: number, { top, bottom }: { top: number; bottom: number }): number =>
  y > top ? y - top : y < bottom ? bottom - y : 0;

interface Group {
  readonly pieces: readonly Piece[];
  /** Whether it is the whole label of its row. */
  readonly isCertain: boolean;
}

/** The labels, from the top, those of one row together. */
function groupsOf(labels: readonly Piece[], data: readonly Line[]): Group[] {
  const isOnData = (piece: Piece): boolean => data.some(({ y, height }) => Math.abs(y - piece.y) <= 0.35 * height);
  const gaps = labels.slice(1).map((piece, at) => (labels[at]!.y - piece.y) / piece.height);
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)];
  const bounded = (limit: number): Group[] => {
    const groups: Piece[][] = [];
    labels.forEach((piece, at) => {
      if (at > 0 && gaps[at - 1]! <= limit) groups.at(-1)!.push(piece);
      else groups.push([piece]);
    });
    return groups.map((pieces) => ({ pieces, isCertain: true }));
  };
  // No label breaks its line.
  if (gaps.length === 0 || least > WITHIN_CELL || labels.filter(isOnData).length >= labels.length - 1)
    return bounded(0);
  if (most > least * SAME_GAP) {
    const groups = bounded(least * SAME_GAP);
    const rowsIn = ({ pieces }: Group): number => {
      const [top, bottom] = [pieces[0]!.y, pieces.at(-1)!.y];
      return data.filter(({ y, height }) => distance(y, { top, bottom }) <= 0.35 * height).length;
    };
    if (groups.every((group) => rowsIn(group) <= 1)) return groups;
  }
  return dense(labels, isOnData);
}

/** Rows no further apart than lines: small letters go on; any other line beside a row may belong to it or not. */
function dense(labels: readonly Piece[], isOnData: (piece: Piece) => boolean): Group[] {
  const goesOn = ({ text }: Piece): boolean => /^[\p{Ll}(&]/u.test(text);
  const groups: { pieces: Piece[]; isCertain: boolean }[] = [];
  for (const piece of labels) {
    const last = groups.at(-1);
    if (last && goesOn(piece) && !(isOnData(piece) && last.pieces.some(isOnData))) last.pieces.push(piece);
    else groups.push({ pieces: [piece], isCertain: true });
  }
  groups.forEach((group, at) => {
    if (!group.pieces.some(isOnData)) return;
    const beside = [groups[at - 1], groups[at + 1]].filter((other) => other && !other.pieces.some(isOnData));
    if (beside.length > 0) group.isCertain = false;
  });
  return groups;
}

/** What spans several columns heads each of them; heads that came as one text are taken apart. */
function put(piece: Piece, cells: string[], columns: readonly Span[]): void {
  const places = placeOf(piece, columns);
  if (places.length > 1 && !isNumberCell(piece.text)) {
    const parts = partsOf(piece, places, columns);
    for (const [at, text] of parts) cells[at] = joined(cells[at]!, text);
  } else cells[places[0]!] = joined(cells[places[0]!]!, piece.text);
}

/** Words by the column that they stand over, where the text fills all of the columns; else the whole for each. */
function partsOf(piece: Piece, places: readonly number[], columns: readonly Span[]): [number, string][] {
  const words = piece.text.split(' ');
  const [first, last] = [columns[places[0]!]!, columns[places.at(-1)!]!];
  const fills = piece.left - first.left < piece.height && last.right - piece.right < 3 * piece.height;
  if (!fills || words.length < places.length) return places.map((at) => [at, piece.text]);
  const each = (piece.right - piece.left) / piece.text.length;
  const found = new Map<number, string>(places.map((at) => [at, '']));
  let from = 0;
  for (const word of words) {
    const middle = piece.left + (from + word.length / 2) * each;
    from += word.length + 1;
    const at = places.toSorted((a, b) => away(middle, columns[a]!) - away(middle, columns[b]!))[0]!;
    found.set(at, joined(found.get(at)!, word));
  }
  return [...found];
}

const away = (x: number, { left, right }: Span): number => Math.abs(x - (left + right) / 2);
const joined = (before: string, text: string): string => [before, text].filter(Boolean).join(' ');

/** The columns that a piece stands in. */
function placeOf(piece: Span, columns: readonly Span[]): readonly number[] {
  const over = columns.flatMap((column, at) => (isOver(piece, column) ? [at] : []));
  if (over.length > 0) return over.includes(0) ? [0] : over;
  const middle = (piece.left + piece.right) / 2;
  const near = columns.map((column, at) => ({ at, overlap: overlap(piece, column), away: away(middle, column) }));
  return [near.toSorted((a, b) => b.overlap - a.overlap || a.away - b.away)[0]!.at];
}

/** Whether it covers most of the column, or stands within it. */
function isOver(piece: Span, column: Span): boolean {
  const shared = overlap(piece, column);
  return shared > 0 && shared >= COVERS * Math.min(column.right - column.left, piece.right - piece.left);
}
