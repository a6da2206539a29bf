/** `npm run check:numbers -- REPORT.txt`: every number of a report's text, and the figure that holds it or why it is none. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { readContentFiles } from '../content/files.ts';
import { dataOf } from '../content/folder.ts';
import { type Content, loadContent } from '../content/load.ts';
import { ContentError } from '../content/problems.ts';
import type { ReportBundle } from '../store/store.ts';
import { type CheckedNumber, checkNumbers } from './number-check.ts';

const HELP = `Lists every number of a report's text with the figure that holds it, or the reason why it is none.

  npm run check:numbers -- REPORT.txt

Ends with code 1 when a number is open: held by no figure and explained by no reason.

Options
  --report ID  the packaged report that it is (told by the file's name or the text otherwise)
  --data DIR   the content folder (that of CONTENT_DIR)
  -h, --help   this text`;

/** What the user has to put right; said without a stack. */
class UsageError extends Error {}

function main(): number {
  const { values, positionals } = readOptions();
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0)
    throw new UsageError('expected the file of one report. See: npm run check:numbers -- --help');
  const text = readText(file);
  const dataDir = values.data ?? dataOf(readConfig(process.env).contentDir);
  if (!existsSync(dataDir)) throw new UsageError(`there is no content folder ${dataDir}`);
  const content = loadContent(readContentFiles(dataDir));
  const bundle = packagedReport(content, values.report, file, text);
  const notFigures = content.notFigures.get(bundle.report.id) ?? [];
  const { numbers, unmet, stale } = checkNumbers(text, { catalogue: content.catalogue, bundle, notFigures });

  console.log(`${basename(file)} against ${bundle.report.id} (${bundle.report.title})\n`);
  for (const number of numbers) console.log(lineOf(number));
  for (const figure of unmet) console.log(`No number of the text is this figure: ${figure}`);
  for (const { page, words } of stale)
    console.log(`Page ${page} does not hold the words of a special case: "${words}"`);
  const count = (verdict: CheckedNumber['verdict']) => numbers.filter((number) => number.verdict === verdict).length;
  const open = count('open');
  console.log(`\n${numbers.length} numbers: ${count('held')} held, ${count('no figure')} no figures, ${open} open`);
  for (const number of numbers) if (number.verdict === 'open') console.error(lineOf(number));
  return open > 0 || stale.length > 0 ? 1 : 0;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        report: { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    });
  } catch (fault) {
    throw new UsageError(`${(fault as Error).message.split('. ')[0]}. See: npm run check:numbers -- --help`);
  }
}

function readText(file: string): string {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.trim() === '') throw new UsageError(`${file} is empty`);
    return text;
  } catch (fault) {
    if (fault instanceof UsageError) throw fault;
    const { code, message } = fault as NodeJS.ErrnoException;
    throw new UsageError(code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read: ${message}`);
  }
}

/** By its id; else by the force, and the quarter that the file's name gives, or that the text gives. */
function packagedReport({ reports }: Content, id: string | undefined, file: string, text: string): ReportBundle {
  const ids = reports.map(({ report }) => report.id).join(', ');
  if (id !== undefined) {
    const named = reports.find(({ report }) => report.id === id);
    if (!named) throw new UsageError(`no packaged report is named ${id}; there are ${ids}`);
    return named;
  }
  for (const where of [basename(file), text]) {
    const quarters = new Set(
      [...where.matchAll(QUARTER)].map(([, quarter, year, end]) => `Q${quarter} ${year}/${end}`),
    );
    const fitting = reports.filter(
      ({ report }) => quarters.has(report.period.label) && text.toLowerCase().includes(report.force.toLowerCase()),
    );
    if (fitting.length === 1) return fitting[0]!;
  }
  throw new UsageError(`cannot tell which packaged report ${file} is; say --report with one of ${ids}`);
}

const QUARTER = /\bq([1-4])[-_ ]+(20\d\d)[-_/](\d\d)\b/gi;

function lineOf({ page, bullet, written, words, verdict, because }: CheckedNumber): string {
  const place = bullet === null ? `page ${page}` : `page ${page}, bullet ${bullet}`;
  return `${place}: ${written} in "${words}"\n  ${verdict.toUpperCase()}: ${because}`;
}

try {
  process.exitCode = main();
} catch (fault) {
  if (!(fault instanceof UsageError || fault instanceof ContentError)) throw fault;
  console.error(fault.message);
  process.exitCode = 2;
}
