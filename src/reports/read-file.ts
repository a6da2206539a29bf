/** A report's file as pages of text, or a plain word on why it cannot be one. */
import { readFile, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Page, splitPages } from './layout/pages.ts';
import { ReportProblem } from './problem.ts';

/** A report of 1,000 pages has about 3 MB of text; a PDF with pictures more. */
const LARGEST = 200 * 1024 * 1024;

export interface ReportFile {
  readonly name: string;
  readonly pages: readonly Page[];
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
    return { name, pages: await readPdf(bytes, file) };
  }
  const zipped = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004';
  const office = bytes.subarray(0, 4).toString('hex') === 'd0cf11e0';
  if (zipped || office)
    throw new ReportProblem(
      `${file} is an office document. Save the report as PDF or as plain text; figures in a spreadsheet are taken as .xlsx or .csv.`,
    );
  return { name, pages: splitPages(decode(bytes, file)) };
}

/** UTF-8, UTF-16 by its mark, else the Windows alphabet, which older exports have. Bytes that are no text are refused. */
export function decode(bytes: Buffer, file: string): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const text = utf16
    ? new TextDecoder(utf16).decode(bytes)
    : (utf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells bytes from text
  const strange = text.match(/[\u0000-\u0008\u000e-\u001b\u007f-\u009f\ufffd]/g)?.length ?? 0;
  if (strange > text.length / 1000)
    throw new ReportProblem(`${file} is neither text nor PDF. Give the report as PDF or as plain text (.txt).`);
  if (text.trim() === '') throw new ReportProblem(`${file} holds no words. Save the report again and give its path.`);
  return text;
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
