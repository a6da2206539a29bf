/**
 * `npm run check:bounds`: that an import is bounded. Long bullets take time in step with their length, small workbooks that
 * unfold take no gigabytes, and damaged PDFs are told in one sentence. Exit code 1 when one is not.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { importReport } from '../../src/reports/import-report.ts';
import { ReportProblem } from '../../src/reports/problem.ts';
import { readReportFile } from '../../src/reports/read-file.ts';
import { readSpreadsheet } from '../../src/reports/spreadsheet/rows.ts';
import { openEmbeddedStore } from '../../src/store/embedded.ts';
import { pdfOf } from '../support/pdf.ts';
import { Random } from '../support/random.ts';
import { wholeNumbers } from '../support/whole-numbers.ts';

/** Four times as long may take so many times as long: in step, with room for an uneven machine. A square would be 16. */
const MOST = 8;
const SHORT = 20_000;
const LONG = 80_000;
const MEGABYTE = 1024 * 1024;
const [DAMAGED] = wholeNumbers({ damaged: 300 }) as [number];

const dataDir = join(import.meta.dirname, '../../data');
const fixture = readFileSync(join(import.meta.dirname, '../fixtures/essex-2020-21-q4.txt'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'bounds-'));
let faults = 0;
const told = (fine: boolean, line: string): void => {
  if (!fine) faults += 1;
  console.log(`${fine ? 'ok   ' : 'FAULT'} ${line}`);
};

const SHAPES: Readonly<Record<string, string>> = {
  sentences: 'Officers made 12 arrests in October 2020, up from 9. ',
  clauses: 'The Force recorded 1,234 calls to 101 and 567 calls to 999, ',
  'numbers alone': '12 ',
  'money and shares': '£1.2m and 5% ',
  'one word': 'aaaa',
  hyphens: 'a-',
  'open brackets': '(',
  'places and operations': 'Operation Lion in Basildon, Project Tiger in Harlow and ',
  acronyms: 'Community Safety Partnership (CSP) ',
  'capital words': 'Ab Cd ',
  dots: '. ',
  months: 'October ',
};

async function timeOf(unit: string, length: number): Promise<number> {
  const bullet = `• ${unit
    .repeat(Math.ceil(length / unit.length))
    .slice(0, length)
    .trim()}.\n`;
  const at = fixture.indexOf('•');
  const file = join(folder, 'essex-q4-2020-21.txt');
  writeFileSync(file, fixture.slice(0, at) + bullet + fixture.slice(at));
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 2; run += 1) {
    const store = await openEmbeddedStore({ file: ':memory:', dataDir, seed: 'packaged' });
    const began = process.cpuUsage();
    await importReport(store, {
      ...{ file, force: 'Essex', period: 'Q4 2020/21', publish: false, decisions: null, allowMarking: false },
      decisionsFile: (id) => join(folder, `${length}-${id}-${run}.yaml`),
      say: () => {},
    });
    const { user, system } = process.cpuUsage(began);
    least = Math.min(least, (user + system) / 1000);
    await store.close();
    rmSync(join(folder, `${length}-essex-2020-21-q4-${run}.yaml`), { force: true });
  }
  return least;
}

try {
  await timeOf('word ', 1000);
  for (const [name, unit] of Object.entries(SHAPES)) {
    const [short, long] = [await timeOf(unit, SHORT), await timeOf(unit, LONG)];
    const ratio = long / short;
    told(
      ratio <= MOST,
      `a bullet of ${name}: ${Math.round(short)} ms for 20 kB, ${Math.round(long)} ms for 80 kB, ${ratio.toFixed(1)} times`,
    );
  }

  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(400 * MEGABYTE).fill(32) }, { level: 9 });
  const before = process.memoryUsage().rss;
  const answer = await readSpreadsheet(Buffer.from(bomb), 'bomb.xlsx').catch((fault: unknown) => fault);
  const taken = (process.memoryUsage().rss - before) / MEGABYTE;
  told(
    answer instanceof ReportProblem && taken < 300,
    `a workbook of ${Math.round(bomb.length / 1024)} kB that unfolds into 400 MB is refused, ${Math.round(taken)} MB taken`,
  );

  const whole = await pdfOf(fixture);
  const random = new Random(12);
  const unheard: unknown[] = [];
  process.on('unhandledRejection', (fault) => unheard.push(fault));
  const counts = { read: 0, refused: 0 };
  for (let run = 0; run < DAMAGED; run += 1) {
    let bytes = Buffer.from(whole);
    if (run % 3 === 0) bytes = bytes.subarray(0, random.below(bytes.length));
    else for (let hits = 0; hits < 30; hits += 1) bytes[random.below(bytes.length)] = random.below(256);
    const file = join(folder, 'damaged.pdf');
    writeFileSync(file, bytes.length > 0 ? bytes : 'x');
    try {
      await readReportFile(file);
      counts.read += 1;
    } catch (fault) {
      if (fault instanceof ReportProblem && !fault.message.includes('\n')) counts.refused += 1;
      else told(false, `a damaged PDF: ${(fault as Error).stack}`);
    }
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  told(
    unheard.length === 0,
    `${DAMAGED} damaged PDFs: ${counts.read} read, ${counts.refused} refused in one line, ${unheard.length} faults that nobody heard`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = faults === 0 ? 0 : 1;
