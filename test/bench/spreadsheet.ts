/** Rows of a large workbook beside a reader that holds all of them: what memory each takes, in one run. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import writeXlsxFile from 'write-excel-file/node';

const ROWS = 100_000;
const rowsModule = fileURLToPath(new URL('../../src/reports/spreadsheet/rows.ts', import.meta.url));

/** Each reads the file named last on the command line and goes through its rows. */
const READERS: Readonly<Record<'ours' | 'whole', string>> = {
  ours: `
    import { readFileSync } from 'node:fs';
    import { readSpreadsheet } from ${JSON.stringify(rowsModule)};
    const file = process.argv.at(-1);
    let rows = 0;
    for (const sheet of (await readSpreadsheet(readFileSync(file), file)).sheets) for (const row of sheet.rows) rows += row.length > 0 ? 1 : 0;`,
  whole: `
    import { readFileSync } from 'node:fs';
    import { readSheet } from ${JSON.stringify(import.meta.resolve('read-excel-file/node'))};
    const rows = (await readSheet(readFileSync(process.argv.at(-1)))).length;`,
};

async function workbook(rows: number): Promise<string> {
  const file = join(tmpdir(), `force-figures-bench-${process.pid}-${rows}.xlsx`);
  const text = (value: string) => ({ value, type: String });
  const data = Array.from({ length: rows }, (_, row) => [
    text(`metric-${row % 60}`),
    text(`Q${(row % 4) + 1} ${2000 + (row % 20)}/${String((row % 20) + 1).padStart(2, '0')}`),
    text(`area-${row % 300}`),
    { value: row * 3, type: Number },
  ]);
  writeFileSync(file, await writeXlsxFile(data).toBuffer());
  return file;
}

/** Megabytes at most that a process held which read the file. */
function megabytes(reader: keyof typeof READERS, file: string): number {
  const tell = 'process.on("exit", () => console.log(process.resourceUsage().maxRSS));';
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', tell + READERS[reader], '--', file],
    { encoding: 'utf8', cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(stdout) / 1024;
}

/** What the rows take beyond what a file of ten does. */
export async function rowsInMemory(): Promise<void> {
  const [few, many] = [await workbook(10), await workbook(ROWS)];
  try {
    const taken = (reader: keyof typeof READERS) => megabytes(reader, many) - megabytes(reader, few);
    const [ours, whole] = [taken('ours'), taken('whole')];
    console.log(
      `\n${ROWS.toLocaleString('en-GB')} rows of a workbook take ${Math.round(ours)} MB; read-excel-file, which holds all, ${Math.round(whole)} MB; ratio ${(ours / whole).toFixed(2)}`,
    );
  } finally {
    for (const file of [few, many]) rmSync(file, { force: true });
  }
}
