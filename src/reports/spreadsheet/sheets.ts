/** The sheets of a workbook, row by row as they are unpacked: a sheet of 100,000 rows is never held as a whole. */
import { asShown, type CellFormat, formatOf, monthShown } from './cell-formats.ts';
import type { Cell, Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';
import { type Attributes, readWholeXml, readXml } from './xml.ts';

/** What the cells of every sheet refer to. */
interface Shared {
  readonly texts: readonly string[];
  /** By a cell's style. */
  readonly formats: readonly CellFormat[];
  readonly is1904: boolean;
}

export function sheetsOf(workbook: Workbook): Sheet[] {
  const { names, is1904 } = sheetNames(workbook);
  const targets = targetsOf(workbook);
  const shared: Shared = { texts: sharedTexts(workbook), formats: formatsOf(workbook), is1904 };
  return names.flatMap(({ name, id }) => {
    const part = targets.get(id);
    if (part === undefined || !workbook.has(part)) return [];
    return [{ name, rows: { [Symbol.iterator]: () => rowsOf(workbook, part, shared) } }];
  });
}

/** In the workbook's order. */
function sheetNames(workbook: Workbook): { names: { name: string; id: string }[]; is1904: boolean } {
  const names: { name: string; id: string }[] = [];
  let is1904 = false;
  readWholeXml(workbook.chunks('xl/workbook.xml'), {
    open: (tag, attributes) => {
      if (tag === 'workbookPr') is1904 ||= /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (tag === 'sheet') names.push({ name: attributes.name ?? '', id: relation(attributes) });
    },
  });
  return { names, is1904 };
}

/** "r:id", whatever the namespace is called. */
const relation = (attributes: Attributes): string =>
  Object.entries(attributes).find(([name]) => /:id$/i.test(name))?.[1] ?? '';

/** Worksheets by the id of their relation; charts are none. */
function targetsOf(workbook: Workbook): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readWholeXml(workbook.chunks('xl/_rels/workbook.xml.rels'), {
    open: (tag, { Id, Type, Target }) => {
      if (tag === 'Relationship' && Id && Target && /\/worksheet$/.test(Type ?? ''))
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
    },
  });
  return targets;
}

function sharedTexts(workbook: Workbook): string[] {
  const texts: string[] = [];
  const text = new TextOfCell();
  readWholeXml(workbook.chunks('xl/sharedStrings.xml'), {
    open: (tag) => {
      if (tag === 'si') text.begin();
      text.open(tag);
    },
    text: (piece) => text.add(piece),
    close: (tag) => {
      text.close(tag);
      if (tag === 'si') texts.push(text.whole());
    },
  });
  return texts;
}

function formatsOf(workbook: Workbook): CellFormat[] {
  const own = new Map<string, string>();
  const used: string[] = [];
  let isUsed = false;
  readWholeXml(workbook.chunks('xl/styles.xml'), {
    open: (tag, attributes) => {
      if (tag === 'numFmt') own.set(attributes.numFmtId ?? '', attributes.formatCode ?? '');
      if (tag === 'cellXfs') isUsed = true;
      if (tag === 'xf' && isUsed) used.push(attributes.numFmtId ?? '0');
    },
    close: (tag) => {
      if (tag === 'cellXfs') isUsed = false;
    },
  });
  return used.map((id) => formatOf(id, own));
}

/** Text in pieces, each in a <t>; how it is pronounced, in <rPh>, is none of it. */
class TextOfCell {
  #pieces = '';
  #isText = false;
  #isPronounced = false;

  begin(): void {
    this.#pieces = '';
  }
  open(tag: string): void {
    if (tag === 't') this.#isText = true;
    if (tag === 'rPh') this.#isPronounced = true;
  }
  close(tag: string): void {
    if (tag === 't') this.#isText = false;
    if (tag === 'rPh') this.#isPronounced = false;
  }
  add(piece: string): void {
    if (this.#isText && !this.#isPronounced) this.#pieces += piece;
  }
  whole(): string {
    return unescaped(this.#pieces);
  }
}

/** Signs that XML cannot hold stand as "_x000D_". */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/** A row that the sheet leaves out is given as one without cells, so that the place of a row is its number. */
function* rowsOf(workbook: Workbook, part: string, shared: Shared): Generator<Cell[]> {
  const pending: Cell[][] = [];
  const reader = new RowReader(workbook, shared, (row) => pending.push(row));
  try {
    for (const _ of readXml(workbook.chunks(part), reader)) {
      yield* pending;
      pending.length = 0;
    }
  } finally {
    pending.length = 0;
  }
}

class RowReader {
  readonly #workbook: Workbook;
  readonly #shared: Shared;
  readonly #take: (row: Cell[]) => void;
  readonly #text = new TextOfCell();
  #taken = 0;
  #row: Cell[] = [];
  #number = 0;
  #widest = 0;
  #column = 0;
  #attributes: Attributes = {};
  #value = '';
  #isValue = false;

  constructor(workbook: Workbook, shared: Shared, take: (row: Cell[]) => void) {
    this.#workbook = workbook;
    this.#shared = shared;
    this.#take = take;
  }

  open = (tag: string, attributes: Attributes): void => {
    if (tag === 'row') {
      this.#number = Math.max(this.#taken + 1, Number(attributes.r ?? 0) || 0);
      this.#row = [];
      this.#column = 0;
      this.#workbook.checkArea(this.#number, this.#widest);
    } else if (tag === 'c') {
      this.#attributes = attributes;
      this.#value = '';
      this.#text.begin();
      this.#column = columnOf(attributes.r) ?? this.#column + 1;
      this.#widest = Math.max(this.#widest, this.#column);
      this.#workbook.checkArea(this.#number, this.#widest);
    } else if (tag === 'v') this.#isValue = true;
    else this.#text.open(tag);
  };

  text = (piece: string): void => {
    if (this.#isValue) this.#value += piece;
    else this.#text.add(piece);
  };

  close = (tag: string): void => {
    if (tag === 'v') this.#isValue = false;
    else if (tag === 'c') this.#endCell();
    else if (tag === 'row') this.#endRow();
    else this.#text.close(tag);
  };

  #endCell(): void {
    const cell = this.#cell();
    if (cell === null) return;
    while (this.#row.length < this.#column - 1) this.#row.push(null);
    this.#row[this.#column - 1] = cell;
  }

  #endRow(): void {
    while (this.#taken + 1 < this.#number) {
      this.#take([]);
      this.#taken += 1;
    }
    this.#take(this.#row);
    this.#taken += 1;
  }

  #cell(): Cell {
    const { t: type = 'n', s: style } = this.#attributes;
    const { texts, formats, is1904 } = this.#shared;
    if (type === 'inlineStr') return orNull(this.#text.whole());
    const value = this.#value.trim();
    if (type === 'e') return value || '#N/A';
    if (value === '') return null;
    if (type === 's') return orNull(texts[Number(value)] ?? '');
    if (type === 'str') return orNull(unescaped(this.#value));
    if (type === 'b') return value === '1' || value === 'true';
    const format = formats[Number(style ?? 0)] ?? 'plain';
    if (type === 'd') return ofDate(value, format);
    const number = Number(value);
    return Number.isFinite(number) ? asShown(number, format, is1904) : value;
  }
}

/** A date that is written as such, "2021-03-31"; it may be shown as its month. */
function ofDate(value: string, format: CellFormat): Cell {
  const date = new Date(/T/.test(value) ? `${value.replace(/Z$/, '')}Z` : value);
  if (Number.isNaN(date.getTime())) return value;
  return format === 'month' ? monthShown(date) : date;
}

const orNull = (text: string): string | null => text.trim() || null;

/** 28 of "AB12". */
function columnOf(place: string | undefined): number | null {
  const letters = /^[A-Z]{1,7}/.exec(place ?? '')?.[0];
  if (!letters) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
