/** Takes one report into the store: reads it, sets its decisions beside it, saves it whole, and says what came of it. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Catalogue, Figure, Period } from '../figures/model.ts';
import { wholeCatalogue } from '../store/bundle.ts';
import type { Store } from '../store/store.ts';
import { Decisions, decisionsText } from './decisions.ts';
import { endsBeside } from './figures/held.ts';
import { givenPeriod } from './given-period.ts';
import { ReportProblem } from './problem.ts';
import { fileBytes, readReportFile } from './read-file.ts';
import { type Reading, type ReadOptions, readReport, whichReport } from './read-report.ts';
import { figuresId, periodOfFigures, readFigureSheets } from './spreadsheet/figures.ts';
import { isSpreadsheet, readSpreadsheet } from './spreadsheet/rows.ts';

export interface ImportOptions {
  readonly file: string;
  readonly force: string;
  readonly period: string | null;
  /** A report with open decisions may be left a draft. */
  readonly publish: boolean | 'when nothing is open';
  /** Who does it. */
  readonly by?: string;
  /** Given back by the analyst; null: those kept from the import before, where there are any. */
  readonly decisions: string | null;
  /** Where open numbers are written, by the report's id. */
  readonly decisionsFile: (report: string) => string;
  /** Take in a marking above OFFICIAL, which a person has allowed. */
  readonly allowMarking: boolean;
  /** Names of other forces and places, as in dialogs/phrases.yaml. */
  readonly elsewhere?: readonly string[];
  readonly say: (progress: string) => void;
}

export interface Imported {
  readonly reading: Reading;
  readonly version: number;
  readonly changed: boolean;
  /** The file with the open numbers and names; null when nothing is open. */
  readonly decisionsFile: string | null;
  /** Figures held from other reports that this one restates, or that an earlier version had otherwise. */
  readonly differences: readonly string[];
  /** Figures of the version published so far that this one has no more. */
  readonly goes: readonly string[];
  /** Decisions that an analyst made, now or before, on what this report has. */
  readonly decided: number;
  /** So many are open. */
  readonly open: number;
  /** So many open decisions kept it from being published; 0 when none did. */
  readonly waits: number;
}

/** Throws ReportProblem when nothing was taken in. */
export async function importReport(store: Store, options: ImportOptions): Promise<Imported> {
  const { file, force, publish, say } = options;
  const names = await store.names();
  const catalogue = wholeCatalogue(names);
  const plan = catalogue.plan.force;
  if (slug(force) !== slug(plan))
    throw new ReportProblem(
      `The content is that of ${plan}, not of ${force}. A bot answers for one force: name the folder of ${force}'s content by CONTENT_DIR ("npm run content:new" begins one), or give --force "${plan}".`,
    );
  say(`Reading ${file}`);
  const period = options.period === null ? null : givenPeriod(options.period);
  const read = await reader(
    file,
    { force: plan, period, packaged: names.packaged, elsewhere: options.elsewhere ?? [] },
    say,
  );
  const given = options.decisions === null ? null : await givenDecisions(options.decisions);
  const { id, beside } = read.which(catalogue);
  const figures = await Promise.all(beside.map((to) => store.figures({ to })));
  const held = figures.flat().filter(({ source }) => source.report !== id);
  // Names that an earlier version of this very report brought are its own to bring again, or to give up.
  const others = names.brought.filter(({ report }) => report !== id);
  const own = others.length < names.brought.length;
  const vocabulary = own ? wholeCatalogue({ ...names, brought: others }) : catalogue;
  const first = read.whole(given ?? new Decisions(), vocabulary, held);
  checkMarking(first, options);
  const keptFile = options.decisionsFile(id);
  const decisions = given ?? (await keptDecisions(keptFile)) ?? new Decisions();
  const reading = given || decisions.made === 0 ? first : read.whole(decisions, vocabulary, held);
  const differences = await differencesWith(store, reading, catalogue);
  const goes = await goesWith(store, reading, vocabulary);
  say('Saving');
  // First what the analyst decided: a stop between the two must not forget it, and the same import makes the other good.
  if ([reading.open, reading.named, reading.headings].some(({ length }) => length > 0) || decisions.made > 0)
    await writeWhole(keptFile, decisionsText(id, reading.open, reading.named, reading.headings, decisions));
  const open =
    reading.open.length + reading.headings.length + reading.named.filter(({ taken }) => taken === null).length;
  const waits = publish === 'when nothing is open' && open > 0;
  const saved = await store.saveReport(reading.bundle, {
    ...{ publish: publish !== false && !waits, origin: 'imported' },
    ...(options.by !== undefined && { by: options.by }),
  });
  const asked = { decided: decisions.taken, open, decisionsFile: open > 0 ? keptFile : null };
  return { reading, ...saved, ...asked, waits: waits ? open : 0, differences, goes };
}

interface FileRead {
  /** The id of the report that it is, and the last days of what is held that it is read beside. */
  which(catalogue: Catalogue): { readonly id: string; readonly beside: readonly string[] };
  /** What decisions make of it. */
  whole(decisions: Decisions, catalogue: Catalogue, held: readonly Figure[]): Reading;
}

/** The file, read once. */
async function reader(
  file: string,
  options: Omit<ReadOptions, 'fileName' | 'decisions' | 'catalogue' | 'held'>,
  say: ImportOptions['say'],
): Promise<FileRead> {
  if (isSpreadsheet(file)) {
    const { sheets, remarks } = await readSpreadsheet(await fileBytes(file), file);
    say(`Reading ${count(sheets.length, 'sheet')}`);
    let period: Period | undefined;
    return {
      which: (catalogue) => {
        period = periodOfFigures(sheets, { ...options, catalogue, fileName: file, decisions: new Decisions() });
        return { id: figuresId(options.force, period), beside: endsBeside(period) };
      },
      whole: (decisions, catalogue, held) =>
        remarked(readFigureSheets(sheets, { ...options, catalogue, fileName: file, decisions, held }, period), remarks),
    };
  }
  const { name, pages, remarks } = await readReportFile(file);
  say(`Reading ${count(pages.length, 'page')}`);
  return {
    which: (catalogue) => whichReport(pages, { ...options, catalogue, fileName: name, decisions: new Decisions() }),
    whole: (decisions, catalogue, held) =>
      remarked(readReport(pages, { ...options, catalogue, fileName: name, decisions, held }), remarks),
  };
}

const remarked = (reading: Reading, remarks: readonly string[]): Reading => ({
  ...reading,
  remarks: [...remarks, ...reading.remarks],
});

/** Nothing above OFFICIAL is taken in unless a person says so. */
function checkMarking({ cover: { marking } }: Reading, { file, allowMarking }: ImportOptions): void {
  if (marking === null || marking === 'OFFICIAL' || marking === 'NOT PROTECTIVELY MARKED' || allowMarking) return;
  throw new ReportProblem(
    `${file} is marked ${marking}, which is above OFFICIAL. If it may be answered from in Teams and Slack, import it with --allow-marking.`,
  );
}

async function givenDecisions(file: string): Promise<Decisions> {
  if (!existsSync(file)) throw new ReportProblem(`There is no decisions file ${file}.`);
  return Decisions.parse(await readFile(file, 'utf8'), file);
}

const keptDecisions = async (file: string): Promise<Decisions | null> =>
  existsSync(file) ? Decisions.parse(await readFile(file, 'utf8'), file) : null;

/** The whole file or the one before, never a part. */
async function writeWhole(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.unfinished`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}

/** What is held for the same metric, period and area, in another report or in an earlier version of this one. */
async function differencesWith(store: Store, { bundle }: Reading, { metrics, areas }: Catalogue): Promise<string[]> {
  const key = (figure: Figure) => `${figure.metric} ${figure.area} ${figure.period.from} ${figure.period.to}`;
  const byKey = new Map<string, Figure>();
  for (const figures of Map.groupBy(bundle.figures, ({ period }) => `${period.from} ${period.to}`).values()) {
    const { from, to } = figures[0]!.period;
    const query = { metrics: [...new Set(figures.map(({ metric }) => metric))], from, to };
    for (const figure of await store.figures(query)) byKey.set(key(figure), figure);
  }
  const labels = labelsOf({ metrics, areas });
  return bundle.figures.flatMap((figure) => {
    const other = byKey.get(key(figure));
    if (!other || other.value === figure.value) return [];
    return [
      `${labels.get(figure.metric)}, ${figure.period.label}, ${labels.get(figure.area) ?? figure.area}: ${figure.value}; ${other.source.report} has ${other.value}`,
    ];
  });
}

/** A table that is taken in after another of the same quarter takes its place: what only the first holds is answered no more. */
async function goesWith(store: Store, { bundle }: Reading, { metrics, areas }: Catalogue): Promise<string[]> {
  const published = (await store.reports()).find(({ id }) => id === bundle.report.id);
  const before = published && (await store.heldReport(published.id, published.version));
  const key = ({ metric, area, period }: Figure) => `${metric} ${area} ${period.from} ${period.to}`;
  const has = new Set(bundle.figures.map(key));
  const labels = labelsOf({ metrics, areas });
  return (before?.figures ?? [])
    .filter((figure) => figure.basis === 'reported' && !has.has(key(figure)))
    .map(
      ({ metric, period, area, value }) =>
        `${labels.get(metric) ?? metric}, ${period.label}, ${labels.get(area) ?? area}: ${value.toLocaleString('en-GB')}`,
    );
}

/** What metrics and areas are called, by their ids. */
const labelsOf = ({ metrics, areas }: Pick<Catalogue, 'metrics' | 'areas'>): ReadonlyMap<string, string> =>
  new Map([
    ...metrics.map(({ id, label }) => [id, label] as const),
    ...areas.map(({ id, name }) => [id, name] as const),
  ]);

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:police|constabulary)\b/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const count = (number: number, noun: string): string =>
  `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
