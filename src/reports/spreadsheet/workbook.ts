/**
 * An .xlsx file, unpacked part by part and never held as a whole, within limits: by its declared sizes and by its real ones, for a
 * small file may unfold into gigabytes.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { ReportProblem } from '../problem.ts';

export interface WorkbookLimits {
  /** Bytes of all its parts together, unpacked. 100,000 figures take some 30 MB. */
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Rows times columns of the area that is used: empty cells in between take memory too. */
  readonly cells: number;
}

const WORKBOOK_LIMITS: WorkbookLimits = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  cells: 2_000_000,
};

/** Unpacked in bites, so that no bite of the packed file can unfold beyond reason before it is counted. */
const BITE = 4 * 1024;
/** Pictures and the like are not read. */
const READ = /\.(?:xml|rels)$/i;

export class Workbook {
  readonly file: string;
  readonly limits: WorkbookLimits;
  readonly #bytes: Uint8Array;
  readonly #names = new Set<string>();

  /** Throws ReportProblem for what is no .xlsx file, or unpacks to too much. */
  constructor(bytes: Uint8Array, file: string, limits = WORKBOOK_LIMITS) {
    this.#bytes = bytes;
    this.file = file;
    this.limits = limits;
    let total = 0;
    for (const { name, chunk } of this.#unpacked((part) => READ.test(part))) {
      this.#names.add(name);
      total += chunk.length;
      if (total > limits.bytes) throw this.#tooLarge();
    }
    if (this.#names.size === 0) throw this.unreadable();
  }

  has(part: string): boolean {
    return this.#names.has(part);
  }

  /** Pieces of one part, unpacked as they are asked for. */
  *chunks(part: string): Generator<Uint8Array> {
    for (const { chunk } of this.#unpacked((name) => name === part)) yield chunk;
  }

  unreadable(why = ''): ReportProblem {
    return new ReportProblem(
      `${this.file} cannot be read as an .xlsx file${why && ` (${why})`}. Save it again from the spreadsheet.`,
    );
  }

  /** Throws ReportProblem when the area that is used reaches so far. Rows and columns are counted from 1. */
  checkArea(row: number, column: number): void {
    const { rows, columns, cells } = this.limits;
    if (row > rows || column > columns || row * column > cells)
      throw new ReportProblem(
        `${this.file} has a cell in row ${row.toLocaleString('en-GB')}, column ${column.toLocaleString('en-GB')}: a sheet of figures has up to ${rows.toLocaleString('en-GB')} rows and ${columns} columns. Delete what stands far off, and save it again.`,
      );
  }

  *#unpacked(isWanted: (part: string) => boolean): Generator<{ readonly name: string; readonly chunk: Uint8Array }> {
    const pending: { name: string; chunk: Uint8Array }[] = [];
    const unzip = new Unzip((entry) => {
      if (!isWanted(entry.name)) return;
      // What it says of itself; what it really is, is counted where it is read.
      if ((entry.originalSize ?? 0) > this.limits.bytes) throw this.#tooLarge();
      entry.ondata = (fault, chunk) => {
        if (fault) throw fault;
        pending.push({ name: entry.name, chunk });
      };
      entry.start();
    });
    unzip.register(UnzipInflate);
    for (let at = 0; at < this.#bytes.length; at += BITE) {
      try {
        unzip.push(this.#bytes.subarray(at, at + BITE), at + BITE >= this.#bytes.length);
      } catch (fault) {
        throw fault instanceof ReportProblem ? fault : this.unreadable((fault as Error).message);
      }
      yield* pending;
      pending.length = 0;
    }
  }

  #tooLarge(): ReportProblem {
    return new ReportProblem(
      `${this.file} unpacks to more than ${this.limits.bytes / 1024 / 1024} MB. Save the sheet of figures alone, as .xlsx or .csv.`,
    );
  }
}
