/**
 * The decisions file: numbers that the import could not tie to a metric, each with its sentence, and names of places, for an
 * analyst to decide. `npm run import -- ... --decisions FILE` takes the decided ones in.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Document, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { AreaTree } from '../figures/area-tree.ts';
import type { Area, AreaKind, Catalogue, Period } from '../figures/model.ts';
import { givenPeriod } from './given-period.ts';
import { areaCalled } from './names/new-areas.ts';
import { plainName } from './names/place-names.ts';
import { ReportProblem } from './problem.ts';

export interface OpenDecision {
  readonly bullet: string;
  /** As the report writes it: "£5.7m". */
  readonly number: string;
  /** Which of the bullet's numbers it is, from 1. */
  readonly place: number;
  readonly sentence: string;
  readonly why: string;
  /** What it may be, for a person to look at; left out where nothing is likely. */
  readonly suggest?: { readonly metric: string; readonly period: string };
}

/** A name that the report gives a place, or that may be one. */
export interface NamedPlace {
  readonly name: string;
  readonly page: number;
  /** What it was taken for: "place in barton"; null where only an analyst can tell. */
  readonly taken: string | null;
}

/** What an analyst wrote for a number; null while nothing is decided. */
export interface Decision {
  readonly metric: string;
  readonly role: Role;
  readonly period: Period | null;
  readonly area: string | null;
  readonly value: number | null;
  readonly note: string | null;
}

/** What a decided number is of its metric. */
const ROLES = ['figure', 'target'] as const;
type Role = (typeof ROLES)[number];

const entrySchema = z.strictObject({
  bullet: z.string(),
  number: z.coerce.string(),
  place: z.int().positive(),
  sentence: z.string().default(''),
  why: z.string().default(''),
  suggest: z.strictObject({ metric: z.string(), period: z.string() }).optional(),
  decide: z
    .union(
      [
        z.literal('not a figure'),
        z.strictObject({
          metric: z.string(),
          role: z.enum(ROLES).optional(),
          period: z.coerce.string().optional(),
          area: z.string().optional(),
          value: z.number().optional(),
          note: z.string().optional(),
        }),
      ],
      'expected "not a figure", or { metric: ID } with or without role, period, area, value and note',
    )
    .nullable()
    .default(null),
});
const NO_PLACE = 'not a place';
const KINDS = ['lpa', 'district', 'place'] as const satisfies readonly AreaKind[];
/** A kind, and the id of the area that it lies in. */
const placedSchema = z
  .strictObject({ lpa: z.string().optional(), district: z.string().optional(), place: z.string().optional() })
  .refine((placed) => Object.keys(placed).length === 1, 'one of lpa, district and place');
const nameSchema = z.strictObject({
  name: z.string(),
  page: z.int().positive().default(1),
  taken: z.string().nullable().default(null),
  decide: z
    .union(
      [z.literal(NO_PLACE), placedSchema],
      'expected "not a place", or one of { place: AREA }, { district: AREA } and { lpa: AREA }',
    )
    .nullable()
    .default(null),
});
const NO_PRIORITY = 'not a priority';
const headingSchema = z.strictObject({
  title: z.string(),
  page: z.int().positive().default(1),
  taken: z.int().positive().nullable().default(null),
  decide: z
    .union(
      [z.literal(NO_PRIORITY), z.strictObject({ priority: z.int().positive() })],
      'expected "not a priority", or { priority: NUMBER }',
    )
    .nullable()
    .default(null),
});
const fileSchema = z.strictObject({
  report: z.string(),
  numbers: z.array(entrySchema).default([]),
  places: z.array(nameSchema).default([]),
  headings: z.array(headingSchema).default([]),
});

type Entry = z.output<typeof entrySchema>;
type Name = z.output<typeof nameSchema>;
type DecidedHeading = z.output<typeof headingSchema>;

export class Decisions {
  readonly entries: readonly Entry[];
  readonly names: readonly Name[];
  readonly headings: readonly DecidedHeading[];
  readonly #file: string;
  readonly #noPlaces: ReadonlySet<string>;
  /** Those that what is read came upon. */
  readonly #met = new Set<Entry | Name | DecidedHeading>();

  constructor(
    entries: readonly Entry[] = [],
    names: readonly Name[] = [],
    headings: readonly DecidedHeading[] = [],
    file = '',
  ) {
    this.entries = entries;
    this.names = names;
    this.headings = headings;
    this.#file = file;
    this.#noPlaces = new Set(names.filter(({ decide }) => decide === NO_PLACE).map(({ name }) => plainName(name)));
  }

  /** Throws ReportProblem when the text is no decisions file. */
  static parse(text: string, file: string): Decisions {
    const document = parseDocument(text);
    const [error] = document.errors;
    if (error) throw new ReportProblem(`${file} cannot be read as YAML: ${error.message}`);
    const read = fileSchema.safeParse(document.toJS());
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new ReportProblem(`${file}: ${wherein(document.toJS(), issue!.path)}: ${issue!.message}.`);
    }
    return new Decisions(read.data.numbers, read.data.places, read.data.headings, file);
  }

  /** How many numbers and names are decided. */
  get made(): number {
    return [...this.entries, ...this.names, ...this.headings].filter(({ decide }) => decide !== null).length;
  }

  /** How many of them what was read has numbers, names and headings for. */
  get taken(): number {
    return this.#met.size;
  }

  isDecided(title: string): boolean {
    return this.headings.some((heading) => heading.title === title && heading.decide !== null);
  }

  /** The priority that the heading was decided to be; null where it is none, or nothing was decided. */
  priorityOf(title: string): number | null {
    const heading = this.headings.find((one) => one.title === title);
    const decide = heading?.decide ?? null;
    if (heading && decide !== null) this.#met.add(heading);
    return decide === null || decide === NO_PRIORITY ? null : decide.priority;
  }

  isNoPlace(name: string): boolean {
    if (!this.#noPlaces.has(plainName(name))) return false;
    this.#met.add(this.names.find((one) => plainName(one.name) === plainName(name))!);
    return true;
  }

  /** The areas that an analyst told. Throws ReportProblem where one is to lie in an area that is not there. */
  areas(known: readonly Area[]): Area[] {
    const tree = new AreaTree(known);
    return this.names.flatMap((named) => {
      const { name, decide } = named;
      if (decide === null || decide === NO_PLACE) return [];
      this.#met.add(named);
      const kind = KINDS.find((one) => decide[one] !== undefined)!;
      const parent = decide[kind]!;
      if (!tree.get(parent))
        throw new ReportProblem(`${this.#file}: ${name}: no area is named ${parent} (see data/areas.yaml)`);
      return [areaCalled(name, kind, parent)];
    });
  }

  find({ bullet, number, place }: OpenDecision): Entry | undefined {
    const found = this.entries.find(
      (entry) => entry.bullet === bullet && entry.number === number && entry.place === place,
    );
    if (found && found.decide !== null) this.#met.add(found);
    return found;
  }

  where(entry: Entry): string {
    return `${this.#file}: bullet ${entry.bullet}, ${entry.number}`;
  }
}

/** "the 3rd of numbers ("12%"), decide": counted as people do, and told by what it says. */
function wherein(file: unknown, path: readonly PropertyKey[]): string {
  const [list, index, ...rest] = path;
  if (typeof index !== 'number') return path.join('.') || 'the file';
  const entry = (file as Record<PropertyKey, readonly unknown[]>)[list!]?.[index] as
    | Record<string, unknown>
    | undefined;
  const called = entry?.number ?? entry?.name ?? entry?.title;
  const said = called === undefined ? '' : ` (${String(called)})`;
  return [`no. ${index + 1} of ${String(list)}${said}`, ...rest.map(String)].join(', ');
}

/** How many numbers, names and headings a kept file leaves undecided; 0 where there is none. */
export async function openIn(file: string): Promise<number> {
  if (!existsSync(file)) return 0;
  const { entries, names, headings } = Decisions.parse(await readFile(file, 'utf8'), file);
  const undecided = [...entries, ...headings, ...names.filter(({ taken }) => taken === null)];
  return undecided.filter(({ decide }) => decide === null).length;
}

/** What was decided on the number; null when nothing was. Throws ReportProblem for a metric, area or period that is not there. */
export function decided(
  decisions: Decisions,
  open: OpenDecision,
  { metrics, areas }: Pick<Catalogue, 'metrics' | 'areas'>,
  end: string | null = null,
): Decision | 'not a figure' | null {
  const entry = decisions.find(open);
  if (!entry?.decide) return null;
  if (entry.decide === 'not a figure') return 'not a figure';
  const { metric, role = 'figure', period, area, value, note } = entry.decide;
  if (!metrics.some(({ id }) => id === metric))
    throw new ReportProblem(
      `${decisions.where(entry)}: no metric is named ${metric}; see: npm run reports -- metrics WORDS`,
    );
  if (area !== undefined && !areas.some(({ id }) => id === area))
    throw new ReportProblem(`${decisions.where(entry)}: no area is named ${area} (see data/areas.yaml)`);
  return {
    metric,
    role,
    period: period === undefined ? null : readPeriod(period, decisions.where(entry), end),
    area: area ?? null,
    value: value ?? null,
    note: note ?? null,
  };
}

function readPeriod(text: string, where: string, end: string | null): Period {
  try {
    return givenPeriod(text, end);
  } catch (fault) {
    throw new ReportProblem(`${where}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

const NUMBERS = ` Numbers of the report that no metric was found for. Decide each in its "decide" line, then import again with --decisions:
   decide: not a figure
   decide: { metric: calls-101 }                              the report's own period, the area of its bullet
   decide: { metric: calls-101, period: Q2 2020/21, area: northmere, value: 4500, note: "..." }
   decide: { metric: calls-101, role: target, period: 2021/22 } what it is to come to
 "suggest" is what it may be, and is not certain. "npm run reports -- metrics" lists the metrics, data/areas.yaml the areas. What stays undecided is kept out of the figures.`;
const PLACES = ` Names that the report gives places, as they were taken; where "taken" is null only you can tell. Decide what is not right:
   decide: not a place
   decide: { place: oldfield }           a place in Oldfield; so for district and lpa, with the area that it lies in`;

const HEADINGS = ` Headings that are no title of the plan's, with the priority that each was taken for by its number; what stands under one that was taken for none is left out. Decide which priority it is, or that it is none:
   decide: { priority: 3 }
   decide: not a priority`;

/** The file's text: what is open, and what was decided before. */
export function decisionsText(
  report: string,
  open: readonly OpenDecision[],
  named: readonly NamedPlace[],
  headings: readonly { readonly title: string; readonly page: number; readonly taken: number | null }[],
  made: Decisions,
): string {
  const numbersBefore = made.entries.filter(({ decide }) => decide !== null);
  const namesBefore = made.names.filter(({ decide }) => decide !== null);
  const settled = new Set(namesBefore.map(({ name }) => plainName(name)));
  const numbers = [...numbersBefore, ...open.map((entry) => ({ ...entry, decide: null }))];
  const unsettled = named
    .filter(({ name }) => !settled.has(plainName(name)))
    .map((entry) => ({ ...entry, decide: null }));
  const titlesBefore = made.headings.filter(({ decide }) => decide !== null);
  const titles = [
    ...titlesBefore,
    ...headings
      .filter(({ title }) => titlesBefore.every((before) => before.title !== title))
      .map(({ title, page, taken }) => ({ title, page, taken, decide: null })),
  ];
  const document = new Document(
    { report, numbers, places: [...namesBefore, ...unsettled], ...(titles.length > 0 ? { headings: titles } : {}) },
    { aliasDuplicateObjects: false },
  );
  const comments = [
    ['numbers', NUMBERS],
    ['places', PLACES],
    ...(titles.length > 0 ? ([['headings', HEADINGS]] as const) : []),
  ] as const;
  for (const [key, comment] of comments) {
    const pair = (document.contents as YAMLMap<Scalar>).items.find((item) => item.key.value === key)!;
    pair.key.commentBefore = comment;
    pair.key.spaceBefore = true;
  }
  return document.toString({ lineWidth: 120 });
}
