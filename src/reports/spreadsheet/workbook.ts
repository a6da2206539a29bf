/** An .xlsx file unpacked within limits, by its declared sizes and by its real ones: a small file may unfold into gigabytes. */
import { strFromU8, Unzip, UnzipInflate, zipSync } from 'fflate';
import { ReportProblem } from '../problem.ts';

export interface WorkbookLimits {
  /** Bytes of all its parts together, unpacked. 100,000 figures take some 30 MB. */
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Rows times columns of the area that is used: empty cells in between take memory too. */
  readonly cells: number;
}

export const WORKBOOK_LIMITS: WorkbookLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  cells: 2_000_000,
};

/** Unpacked in bites, so that no bite of the packed file can unfold beyond reason before it is counted. */
const BITE = 16 * 1024;
/** Pictures and the like are not read. */
const READ = /\.(?:xml|rels)$/i;
const CELL = /<(?:\w{1,20}:)?(?:c|row)\s(?:[^<>]*?\s)?r=["']([A-Z]{0,7})(\d{1,9})["']/g;

/** The same workbook with its texts alone, not packed: what was measured is what is read. Throws ReportProblem. */
export function boundedWorkbook(bytes: Uint8Array, file: string, limits = WORKBOOK_LIMITS): Buffer {
  const parts = unpacked(bytes, file, limits);
  if (Object.keys(parts).length === 0)
    throw new ReportProblem(`${file} cannot be read as an .xlsx file. Save it again from the spreadsheet.`);
  for (const [name, part] of Object.entries(parts))
    if (/worksheets\/[^/]+\.xml$/i.test(name)) checkArea(strFromU8(part), file, limits);
  return Buffer.from(zipSync(parts, { level: 0 }));
}

function unpacked(bytes: Uint8Array, file: string, limits: WorkbookLimits): Record<string, Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  let total = 0;
  const count = (more: number): void => {
    total += more;
    if (total > limits.bytes) throw new TooLarge();
  };
  const unzip = new Unzip((entry) => {
    if (!READ.test(entry.name)) return;
    // What it says of itself; what it really is, is counted below.
    if ((entry.originalSize ?? 0) > limits.bytes) throw new TooLarge();
    const chunks: Uint8Array[] = [];
    entry.ondata = (fault, chunk, final) => {
      if (fault) throw fault;
      count(chunk.length);
      chunks.push(chunk);
      if (final) parts[entry.name] = Buffer.concat(chunks);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += BITE)
      unzip.push(bytes.subarray(at, at + BITE), at + BITE >= bytes.length);
  } catch (fault) {
    if (fault instanceof TooLarge)
      throw new ReportProblem(
        `${file} unpacks to more than ${limits.bytes / 1024 / 1024} MB. Save the sheet of figures alone, as .xlsx or .csv.`,
      );
    throw new ReportProblem(
      `${file} cannot be read as an .xlsx file (${(fault as Error).message}). Save it again from the spreadsheet.`,
    );
  }
  return parts;
}

class TooLarge extends Error {}

function checkArea(sheet: string, file: string, { rows, columns, cells }: WorkbookLimits): void {
  let [lastRow, lastColumn] = [0, 0];
  for (const [, letters, digits] of sheet.matchAll(CELL)) {
    lastRow = Math.max(lastRow, Number(digits));
    let column = 0;
    for (const letter of letters!) column = column * 26 + letter.charCodeAt(0) - 64;
    lastColumn = Math.max(lastColumn, column);
  }
  if (lastRow > rows || lastColumn > columns || lastRow * lastColumn > cells)
    throw new ReportProblem(
      `${file} has a cell in row ${lastRow.toLocaleString('en-GB')}, column ${lastColumn.toLocaleString('en-GB')}: a sheet of figures has up to ${rows.toLocaleString('en-GB')} rows and ${columns} columns. Delete what stands far off, and save it again.`,
    );
}
