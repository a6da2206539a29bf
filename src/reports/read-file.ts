/** A report's file as pages of text, or a plain word on why it cannot be one. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { decode } from './encoding.ts';
import { type Page, splitPages } from './layout/pages.ts';
import { ReportProblem } from './problem.ts';

/** A report of 1,000 pages has about 3 MB of text; a PDF with pictures more. */
const LARGEST = 200 * 1024 * 1024;

export interface ReportFile {
  readonly name: string;
  readonly pages: readonly Page[];
  /** On how the file is written. */
  readonly remarks: readonly string[];
}

export async function fileBytes(file: string): Promise<Buffer> {
  const found = await stat(file).catch(() => null);
  if (!found) throw new ReportProblem(`There is no file ${file}. Give the path of the report's text or PDF.`);
  if (found.isDirectory()) throw new ReportProblem(`${file} is a folder. Give the path of one report in it.`);
  if (!found.isFile()) throw new ReportProblem(`${file} is no plain file. Give the path of the report's text or PDF.`);
  if (found.size === 0) throw new ReportProblem(`${file} is empty. Save the report again and give its path.`);
  if (found.size > LARGEST)
    throw new ReportProblem(`${file} is larger than 200 MB. Give the report alone, without its annexes.`);
  try {
    return await readFile(file);
  } catch (fault) {
    throw new ReportProblem(`${file} cannot be read: ${(fault as Error).message}`);
  }
}

/** Throws ReportProblem for what holds no readable text. */
export async function readReportFile(file: string): Promise<ReportFile> {
  const bytes = await fileBytes(file);
  const name = basename(file, extname(file));
  if (bytes.subarray(0, 1024).includes('%PDF-')) {
    const { readPdf } = await import('./layout/pdf.ts');
    return { name, pages: await readPdf(bytes, file), remarks: [] };
  }
  const zipped = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const office = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  if (zipped || office)
    throw new ReportProblem(
      `${file} is an office document. Save the report as PDF or as plain text; figures in a spreadsheet are taken as .xlsx or .csv.`,
    );
  const { text, remarks } = decode(bytes, file);
  return { name, pages: splitPages(text), remarks };
}
