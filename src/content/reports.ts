/** Reads one packaged report: its pages, figures and updates, each placed by its bullet. */
import type { Figure, Period, Report, Source, Update } from '../figures/model.ts';
import { parsePeriod } from '../figures/period.ts';
import type { ReportBundle } from '../store/store.ts';
import { repeatingBrackets } from './brackets.ts';
import { checkUnique, Names } from './names.ts';
import {
  figureSchema,
  figuresFileSchema,
  type NotFigure,
  notFigureSchema,
  type ReportFile,
  reportSchema,
  updateSchema,
  updatesFileSchema,
} from './schema.ts';
import type { Vocabulary } from './vocabulary.ts';
import { comesTo, workOut } from './working.ts';
import { Entry, type Path, type YamlFile } from './yaml-file.ts';

/** The files of one report; a report may have no figures or no updates. */
export interface ReportFiles {
  readonly id: string;
  readonly report: YamlFile;
  readonly figures: YamlFile | undefined;
  readonly updates: YamlFile | undefined;
  readonly notFigures: YamlFile | undefined;
}

/** Undefined when the report's own file does not fit; otherwise what fits, to be used only when no problem was found. */
export function readReport(files: ReportFiles, vocabulary: Vocabulary): ReportBundle | undefined {
  const head = files.report.read(reportSchema);
  if (head === undefined) return undefined;
  const entry = new Entry(files.report, [], head);
  if (head.id !== files.id) entry.problem(['id'], `expected ${files.id}, as the file is named`);
  const period = readPeriod(entry, ['period'], head.period);
  checkPages(entry, vocabulary);
  const context: Context = { head, vocabulary };
  const updates = files.updates ? readUpdates(files.updates, context) : [];
  const bullets = files.updates
    ? Names.of('bullet', listIn(files.updates, 'updates'), 'id')
    : new Names('bullet', [], false);
  const figures = files.figures ? readFigures(files.figures, context, bullets) : [];
  const { id, force, title, published, asAt, marking, brief } = head;
  for (const list of ['pin', 'drop'] as const) bullets.checkAll(entry, ['brief', list], brief?.[list] ?? []);
  for (const list of ['leaveOut', 'onlyMoved'] as const)
    vocabulary.names.metrics.checkAll(entry, ['brief', list], brief?.[list] ?? []);
  const report: Report = { id, force, title, period, published, asAt, marking, version: 1, ...(brief && { brief }) };
  return { report, figures: inReportOrder(figures), updates: inReportOrder(updates), vocabulary: {} };
}

/** The numbers of the report's text that a person has found to be no figures. */
export function readNotFigures(files: ReportFiles): NotFigure[] {
  if (files.notFigures === undefined) return [];
  const pages = files.report.read(reportSchema)?.pages;
  return files.notFigures.entries(notFigureSchema).map((entry) => {
    const { page } = entry.value;
    if (pages?.[page] === undefined) entry.problem(['page'], `the report has no page ${page}`);
    return entry.value;
  });
}

interface Context {
  readonly head: ReportFile;
  readonly vocabulary: Vocabulary;
}

function checkPages(entry: Entry<ReportFile>, { planAt }: Vocabulary): void {
  const names = planAt(entry.value.asAt);
  for (const [page, { priority, commitment }] of Object.entries(entry.value.pages)) {
    names.priorities.check(entry, ['pages', page, 'priority'], priority);
    names.commitments.check(entry, ['pages', page, 'commitment'], commitment);
    if (!names.belongs(commitment, priority))
      entry.problem(['pages', page, 'commitment'], `${commitment} is not a commitment of priority ${priority}`);
  }
}

function readUpdates(file: YamlFile, context: Context): Update[] {
  if (file.read(updatesFileSchema) === undefined) return [];
  const entries = file.entries(updateSchema, ['updates']);
  checkUnique(entries, ['id'], (update) => update.id);
  const { names, rootArea } = context.vocabulary;
  return entries.flatMap((entry) => {
    const { id, headings, places, operations, topics, also, text } = entry.value;
    names.areas.checkAll(entry, ['headings'], headings);
    names.areas.checkAll(entry, ['places'], places);
    names.operations.checkAll(entry, ['operations'], operations);
    names.topics.checkAll(entry, ['topics'], topics);
    for (const bracket of repeatingBrackets(text))
      entry.problem(['text'], `(${bracket}) says again what stands before it; words for the search belong in also`);
    const stands = placeOf(entry, ['id'], id, context);
    if (stands === undefined) return [];
    const under = headings.length > 0 ? headings : [rootArea];
    const found = also.length > 0 ? { also } : {};
    return [{ id, report: context.head.id, ...stands, headings: under, places, operations, topics, text, ...found }];
  });
}

function readFigures(file: YamlFile, context: Context, bullets: Names): Figure[] {
  if (file.read(figuresFileSchema) === undefined) return [];
  const { catalogue, names, rootArea } = context.vocabulary;
  const entries = file.entries(figureSchema, ['figures']);
  const seen = new Map<string, string>();
  return entries.flatMap((entry) => {
    const { metric, bullet, value, precision, area, basis, working, note, stated } = entry.value;
    names.metrics.check(entry, ['metric'], metric);
    names.areas.check(entry, ['area'], area);
    bullets.check(entry, ['bullet'], bullet);
    if (basis === 'derived' && working === null)
      entry.problem(['working'], 'missing; a derived figure shows its working');
    const result = working === null ? undefined : workOut(working);
    const isShare = catalogue.metrics.some(({ id, kind }) => id === metric && kind === 'share');
    if (result !== undefined && !comesTo(value, result, isShare))
      entry.problem(['working'], `${working} is ${result}, not ${value}`);
    if (basis === 'reported' && working !== null) entry.problem(['working'], 'a reported figure has no working');
    const period = readPeriod(entry, ['period'], entry.value.period);
    const key = `${metric}, ${period.from} to ${period.to}, ${area ?? rootArea}`;
    const first = seen.get(key);
    if (first !== undefined) entry.problem([], `a second figure for ${key}; the first is of bullet ${first}`);
    seen.set(key, bullet);
    const changes = stated.map((change, index) => ({
      ...change,
      against: readPeriod(entry, ['stated', index, 'against'], change.against),
    }));
    const stands = placeOf(entry, ['bullet'], bullet, context);
    if (stands === undefined) return [];
    return [
      {
        ...{ metric, value, precision, period, area: area ?? rootArea, basis, working, note, stated: changes },
        ...stands,
        superseded: [],
      },
    ];
  });
}

/** The priority and the source that follow from the page a bullet stands on. */
function placeOf(
  entry: Entry<unknown>,
  path: Path,
  bullet: string,
  { head }: Context,
): { priority: number; source: Source } | undefined {
  const number = bullet.replace(/\..*$/, '');
  const page = head.pages[number];
  if (page === undefined) {
    entry.problem(path, `the report has no page ${number}; its pages are ${Object.keys(head.pages).join(', ')}`);
    return undefined;
  }
  const { priority, commitment, printed } = page;
  return { priority, source: { report: head.id, page: Number(number), printedPage: printed, commitment, bullet } };
}

function readPeriod(entry: Entry<unknown>, path: Path, text: string): Period {
  try {
    return parsePeriod(text);
  } catch (fault) {
    entry.problem(path, fault instanceof Error ? fault.message : String(fault));
    return { label: text, from: text, to: text, kind: 'range' };
  }
}

/** By page, then by bullet; what stands in one bullet stays as it is written in the file. */
function inReportOrder<Placed extends { readonly source: Source }>(placed: readonly Placed[]): Placed[] {
  const place = ({ source }: Placed) => source.page * 1000 + Number(source.bullet.replace(/^.*\./, ''));
  return placed.toSorted((a, b) => place(a) - place(b));
}

const listIn = (file: YamlFile, member: string): unknown =>
  (file.root as Record<string, unknown> | null | undefined)?.[member];
