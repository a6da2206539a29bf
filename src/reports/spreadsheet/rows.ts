/** A spreadsheet's cells, from CSV or XLSX. */
import Papa from 'papaparse';
import { decode } from '../encoding.ts';
import type { Sheet } from './sheet.ts';

export const isSpreadsheet = (file: string): boolean => /\.(?:csv|tsv|xlsx)$/i.test(file);

export interface Spreadsheet {
  readonly sheets: readonly Sheet[];
  /** On how the file is written. */
  readonly remarks: readonly string[];
}

/** Every sheet, in order. Throws ReportProblem for what is no spreadsheet. */
export async function readSpreadsheet(bytes: Buffer, file: string): Promise<Spreadsheet> {
  if (/\.xlsx$/i.test(file)) {
    const [{ Workbook }, { sheetsOf }] = await Promise.all([import('./workbook.ts'), import('./sheets.ts')]);
    const workbook = new Workbook(bytes, file);
    const sheets = sheetsOf(workbook);
    if (sheets.length === 0) throw workbook.unreadable('it has no sheet');
    return { sheets, remarks: [] };
  }
  const { text, remarks } = decode(bytes, file);
  const whole = text.replace(/^\uFEFF/, '').trimEnd();
  return { sheets: [{ name: '', rows: { [Symbol.iterator]: () => csvRows(whole) } }], remarks };
}

/** Rows that are held at once. */
const BATCH = 1_000;

/** Empty lines are kept, so that a row's number is its line's. */
function* csvRows(text: string): Generator<string[]> {
  // What parts cells and lines is guessed once, from the beginning.
  const { meta } = Papa.parse<string[]>(text, { preview: BATCH });
  const form = { delimiter: meta.delimiter, newline: meta.linebreak as '\n' };
  for (let from = 0; from < text.length; ) {
    const { data, meta } = Papa.parse<string[]>(text.slice(from), { ...form, preview: BATCH });
    yield* data;
    if (!meta.truncated || meta.cursor === 0) return;
    from += meta.cursor;
  }
}
