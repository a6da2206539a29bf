/** Takes one report into the store: reads it, sets its decisions beside it, saves it whole, and says what came of it. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Catalogue, Figure } from '../figures/model.ts';
import { parsePeriod } from '../figures/period.ts';
import type { ReportBundle, Store } from '../store/store.ts';
import { Decisions, decisionsText } from './decisions.ts';
import { ReportProblem } from './problem.ts';
import { fileBytes, readReportFile } from './read-file.ts';
import { type Reading, type ReadOptions, readReport } from './read-report.ts';
import { readFigureRows } from './spreadsheet/figures.ts';
import { isSpreadsheet, spreadsheetRows } from './spreadsheet/rows.ts';

export interface ImportOptions {
  readonly file: string;
  readonly force: string;
  readonly period: string | null;
  readonly publish: boolean;
  /** Given back by the analyst; null: those kept from the import before, where there are any. */
  readonly decisions: string | null;
  /** Where open numbers are written, by the report's id. */
  readonly decisionsFile: (report: string) => string;
  /** Take in a marking above OFFICIAL, which a person has allowed. */
  readonly allowMarking: boolean;
  readonly say: (progress: string) => void;
}

export interface Imported {
  readonly reading: Reading;
  readonly version: number;
  readonly changed: boolean;
  /** The file with the open numbers; null when nothing is open. */
  readonly decisionsFile: string | null;
  /** Figures held from other reports that this one restates, or that an earlier version had otherwise. */
  readonly differences: readonly string[];
}

/** Throws ReportProblem when nothing was taken in. */
export async function importReport(store: Store, options: ImportOptions): Promise<Imported> {
  const { file, force, publish, say } = options;
  const catalogue = await store.catalogue();
  const plan = catalogue.plan.force;
  if (slug(force) !== slug(plan))
    throw new ReportProblem(
      `data/ holds the plan of ${plan}, not of ${force}. A bot answers for one force: put ${force}'s plan, areas and metrics into data/ first, or give --force "${plan}".`,
    );
  say(`Reading ${file}`);
  const period = options.period === null ? null : givenPeriod(options.period);
  const read = await reader(file, { force: plan, period }, say);
  const given = options.decisions === null ? null : await givenDecisions(options.decisions);
  const known = read(given ?? new Decisions(), catalogue);
  const { id } = known.bundle.report;
  // Names that this very report brought are its own to bring again: a new version must not lose them.
  const own = await namesBrought(store, id);
  const vocabulary = own ? withoutNames(catalogue, own) : catalogue;
  const first = own ? read(given ?? new Decisions(), vocabulary) : known;
  checkMarking(first, options);
  const keptFile = options.decisionsFile(id);
  const decisions = given ?? (await keptDecisions(keptFile)) ?? new Decisions();
  const reading = given || decisions.entries.length === 0 ? first : read(decisions, vocabulary);
  const differences = await differencesWith(store, reading, catalogue);
  say('Saving');
  const saved = await store.saveReport(reading.bundle, { publish, origin: 'imported' });
  const open = reading.open.length > 0;
  if (open || decisions.made > 0) await write(keptFile, decisionsText(id, reading.open, decisions));
  return { reading, ...saved, decisionsFile: open ? keptFile : null, differences };
}

type Names = ReportBundle['vocabulary'];

/** What the version that is held of this report brought; null when none is held or it brought nothing. */
async function namesBrought(store: Store, id: string): Promise<Names | null> {
  const version = (await store.versions(id)).find(({ status }) => status === 'published')?.report.version;
  const held = version === undefined ? null : (await store.heldReport(id, version))?.vocabulary;
  return held && [held.operations, held.areas, held.glossary].some((list) => list?.length) ? held : null;
}

function withoutNames(catalogue: Catalogue, names: Names): Catalogue {
  const ids = (list: readonly { readonly id: string }[] = []): Set<string> => new Set(list.map((n) => n.id));
  const [operations, areas] = [ids(names.operations), ids(names.areas)];
  const terms = new Set((names.glossary ?? []).map((entry) => entry.term));
  return {
    ...catalogue,
    operations: catalogue.operations.filter((operation) => !operations.has(operation.id)),
    areas: catalogue.areas.filter((area) => !areas.has(area.id)),
    glossary: catalogue.glossary.filter((entry) => !terms.has(entry.term)),
  };
}

/** The file, read once, as what decisions make of it. */
async function reader(
  file: string,
  options: Omit<ReadOptions, 'fileName' | 'decisions' | 'catalogue'>,
  say: ImportOptions['say'],
): Promise<(decisions: Decisions, catalogue: Catalogue) => Reading> {
  if (isSpreadsheet(file)) {
    const rows = await spreadsheetRows(await fileBytes(file), file);
    say(`Reading ${count(rows.length, 'row')}`);
    return (decisions, catalogue) => readFigureRows(rows, { ...options, catalogue, fileName: file, decisions });
  }
  const { name, pages } = await readReportFile(file);
  say(`Reading ${count(pages.length, 'page')}`);
  return (decisions, catalogue) => readReport(pages, { ...options, catalogue, fileName: name, decisions });
}

/** Nothing above OFFICIAL is taken in unless a person says so. */
function checkMarking({ cover: { marking } }: Reading, { file, allowMarking }: ImportOptions): void {
  if (marking === null || marking === 'OFFICIAL' || marking === 'NOT PROTECTIVELY MARKED' || allowMarking) return;
  throw new ReportProblem(
    `${file} is marked ${marking}, which is above OFFICIAL. If it may be answered from in Teams and Slack, import it with --allow-marking.`,
  );
}

function givenPeriod(text: string) {
  try {
    return parsePeriod(text);
  } catch (fault) {
    throw new ReportProblem((fault as Error).message);
  }
}

async function givenDecisions(file: string): Promise<Decisions> {
  if (!existsSync(file)) throw new ReportProblem(`There is no decisions file ${file}.`);
  return Decisions.parse(await readFile(file, 'utf8'), file);
}

const keptDecisions = async (file: string): Promise<Decisions | null> =>
  existsSync(file) ? Decisions.parse(await readFile(file, 'utf8'), file) : null;

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** What is held for the same metric, period and area, in another report or in an earlier version of this one. */
async function differencesWith(store: Store, { bundle }: Reading, { metrics }: Catalogue): Promise<string[]> {
  const held = await store.figures({ metrics: [...new Set(bundle.figures.map((figure) => figure.metric))] });
  const key = (figure: Figure) => `${figure.metric} ${figure.area} ${figure.period.from} ${figure.period.to}`;
  const byKey = new Map(held.map((figure) => [key(figure), figure]));
  const labels = new Map(metrics.map(({ id, label }) => [id, label]));
  return bundle.figures.flatMap((figure) => {
    const other = byKey.get(key(figure));
    if (!other || other.value === figure.value) return [];
    return [
      `${labels.get(figure.metric)}, ${figure.period.label}: ${figure.value}; ${other.source.report} has ${other.value}`,
    ];
  });
}

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:police|constabulary)\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
