/** A spreadsheet's cells, from CSV or XLSX. */
import Papa from 'papaparse';
import { ReportProblem } from '../problem.ts';
import { decode } from '../read-file.ts';

export type Cell = string | number | boolean | Date | null;

export const isSpreadsheet = (file: string): boolean => /\.(?:csv|tsv|xlsx)$/i.test(file);

/** Rows of the first sheet. Throws ReportProblem for what is no spreadsheet. */
export async function spreadsheetRows(bytes: Buffer, file: string): Promise<Cell[][]> {
  if (/\.xlsx$/i.test(file)) {
    const { readSheet } = await import('read-excel-file/node');
    try {
      return (await readSheet(bytes)) as unknown as Cell[][];
    } catch (fault) {
      throw new ReportProblem(
        `${file} cannot be read as an .xlsx file (${(fault as Error).message}). Save it again from the spreadsheet.`,
      );
    }
  }
  const { data } = Papa.parse<string[]>(decode(bytes, file).replace(/^\uFEFF/, ''), { skipEmptyLines: 'greedy' });
  return data;
}
