/** A spreadsheet's cells, from CSV or XLSX. */
import { DateTime } from 'luxon';
import Papa from 'papaparse';
import { decode } from '../encoding.ts';
import { ReportProblem } from '../problem.ts';
import { type CellFormat, cellFormats } from './cell-formats.ts';
import { boundedWorkbook } from './workbook.ts';

export type Cell = string | number | boolean | Date | null;

export const isSpreadsheet = (file: string): boolean => /\.(?:csv|tsv|xlsx)$/i.test(file);

export interface Sheet {
  /** Empty for a file without sheets. */
  readonly name: string;
  readonly rows: Cell[][];
}

export interface Spreadsheet {
  readonly sheets: readonly Sheet[];
  /** Rows of the first sheet. */
  readonly rows: Cell[][];
  /** On how the file is written. */
  readonly remarks: readonly string[];
}

/** Every sheet, in order. Throws ReportProblem for what is no spreadsheet. */
export async function readSpreadsheet(bytes: Buffer, file: string): Promise<Spreadsheet> {
  if (/\.xlsx$/i.test(file)) {
    const { default: readSheets } = await import('read-excel-file/node');
    const workbook = boundedWorkbook(bytes, file);
    try {
      const formats = cellFormats(workbook);
      const sheets = (await readSheets(workbook)).map(({ sheet, data }) => ({
        name: sheet,
        rows: (data as unknown as Cell[][]).map((row, at) =>
          row.map((cell, column) => asShown(cell, formats.get(sheet)?.get(`${letters(column)}${at + 1}`))),
        ),
      }));
      return { sheets, rows: sheets[0]?.rows ?? [], remarks: [] };
    } catch (fault) {
      throw new ReportProblem(
        `${file} cannot be read as an .xlsx file (${(fault as Error).message}). Save it again from the spreadsheet.`,
      );
    }
  }
  const { text, remarks } = decode(bytes, file);
  // Empty lines are kept, so that a row's number is its line's.
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd());
  return { sheets: [{ name: '', rows: data }], rows: data, remarks };
}

/** As the sheet shows it: "60.5%" of 0.605, "January 2021" of its first day, "#N/A" of an error. */
function asShown(cell: Cell, { error, format }: CellFormat = { error: null, format: null }): Cell {
  if (error !== null) return error;
  if (typeof cell === 'number' && format?.includes('%')) return `${Number((cell * 100).toFixed(8))}%`;
  if (cell instanceof Date && format !== null && !/d/i.test(format.replace(/\[[^\]]*\]|"[^"]*"/g, '')))
    return DateTime.fromJSDate(cell, { zone: 'utc' }).setLocale('en-GB').toFormat('MMMM yyyy');
  return cell;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
