/** A spreadsheet's cells, from CSV or XLSX. */
import Papa from 'papaparse';
import { decode } from '../encoding.ts';
import { ReportProblem } from '../problem.ts';
import { boundedWorkbook } from './workbook.ts';

export type Cell = string | number | boolean | Date | null;

export const isSpreadsheet = (file: string): boolean => /\.(?:csv|tsv|xlsx)$/i.test(file);

export interface Spreadsheet {
  readonly rows: Cell[][];
  /** On how the file is written. */
  readonly remarks: readonly string[];
}

/** Rows of the first sheet. Throws ReportProblem for what is no spreadsheet. */
export async function readSpreadsheet(bytes: Buffer, file: string): Promise<Spreadsheet> {
  if (/\.xlsx$/i.test(file)) {
    const { readSheet } = await import('read-excel-file/node');
    const workbook = boundedWorkbook(bytes, file);
    try {
      return { rows: (await readSheet(workbook)) as unknown as Cell[][], remarks: [] };
    } catch (fault) {
      throw new ReportProblem(
        `${file} cannot be read as an .xlsx file (${(fault as Error).message}). Save it again from the spreadsheet.`,
      );
    }
  }
  const { text, remarks } = decode(bytes, file);
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  return { rows: data, remarks };
}
