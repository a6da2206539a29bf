/** A PDF's pages as lines of text, in the order they are read. */
import { ReportProblem } from '../problem.ts';
import type { Page } from './pages.ts';

/** A page of a report has hundreds of letters; a scan has none. */
const FEWEST_LETTERS = 20;

interface Item {
  readonly str: string;
  readonly hasEOL: boolean;
  /** The last two members are where the text begins, in points from the left and from the bottom. */
  readonly transform: readonly number[];
  readonly height: number;
}

/** Throws ReportProblem for a PDF that is broken, locked, or has no text in it. */
export async function readPdf(bytes: Buffer, file: string): Promise<Page[]> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch((fault: unknown) => {
    throw problemOf(fault, file);
  });
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      pages.push({ number, printed: null, lines: linesOf(items.filter((item) => 'str' in item) as unknown as Item[]) });
      page.cleanup();
    }
    const letters = pages.reduce((sum, { lines }) => sum + lines.join('').replace(/\s/g, '').length, 0);
    if (letters < FEWEST_LETTERS * Math.min(pages.length, 3))
      throw new ReportProblem(
        `${file} has no text in it: it is a scan, or its pages are pictures. Run text recognition (OCR) on it, or ask for the original.`,
      );
    return pages;
  } catch (fault) {
    // A file that was cut off or damaged may open well and fail at one of its pages.
    throw fault instanceof ReportProblem ? fault : problemOf(fault, file);
  } finally {
    await document.destroy().catch(() => {});
  }
}

function problemOf(fault: unknown, file: string): ReportProblem {
  const { name, message } = fault instanceof Error ? fault : new Error(String(fault));
  if (name === 'PasswordException') return new ReportProblem(`${file} is locked by a password. Save it without one.`);
  const why = message.split('\n')[0]!.replace(/\.$/, '');
  return new ReportProblem(`${file} is a broken PDF (${why}). Save or download the report again.`);
}

/** Pieces of text at one height make a line; a wide gap between lines is a blank line, as between paragraphs. */
export function linesOf(items: readonly Item[]): string[] {
  const lines: { y: number; height: number; text: string }[] = [];
  for (const { str, transform, height } of items) {
    if (str === '') continue;
    const y = transform[5] ?? 0;
    const line = lines.at(-1);
    if (line && Math.abs(line.y - y) <= Math.max(line.height, height, 1) * 0.5) {
      line.text += str;
      line.height = Math.max(line.height, height);
    } else if (str.trim() !== '') lines.push({ y, height, text: str });
  }
  return lines.flatMap(({ y, height, text }, at) => {
    const before = lines[at - 1];
    const gap = before ? Math.abs(before.y - y) : 0;
    const apart = before !== undefined && height > 0 && gap > height * 1.9;
    const line = text
      .replace(/\u00a0/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    return apart ? ['', line] : [line];
  });
}
