/**
 * The decisions file: numbers that the import could not tie to a metric, each with its sentence, for an analyst to decide.
 * `npm run import -- ... --decisions FILE` takes the decided ones in.
 */
import { parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import type { Catalogue, Period } from '../figures/model.ts';
import { parsePeriod } from '../figures/period.ts';
import { ReportProblem } from './problem.ts';

export interface OpenDecision {
  readonly bullet: string;
  /** As the report writes it: "£5.7m". */
  readonly number: string;
  /** Which of the bullet's numbers it is, from 1. */
  readonly place: number;
  readonly sentence: string;
  readonly why: string;
}

/** What an analyst wrote for a number; null while nothing is decided. */
export interface Decision {
  readonly metric: string;
  readonly period: Period | null;
  readonly area: string | null;
  readonly value: number | null;
  readonly note: string | null;
}

const entrySchema = z.strictObject({
  bullet: z.string(),
  number: z.coerce.string(),
  place: z.int().positive(),
  sentence: z.string().default(''),
  why: z.string().default(''),
  decide: z
    .union([
      z.literal('not a figure'),
      z.strictObject({
        metric: z.string(),
        period: z.coerce.string().optional(),
        area: z.string().optional(),
        value: z.number().optional(),
        note: z.string().optional(),
      }),
    ])
    .nullable()
    .default(null),
});
const fileSchema = z.strictObject({ report: z.string(), numbers: z.array(entrySchema).default([]) });

type Entry = z.output<typeof entrySchema>;

export class Decisions {
  readonly entries: readonly Entry[];
  readonly #file: string;

  constructor(entries: readonly Entry[] = [], file = '') {
    this.entries = entries;
    this.#file = file;
  }

  /** Throws ReportProblem when the text is no decisions file. */
  static parse(text: string, file: string): Decisions {
    const document = parseDocument(text);
    const [error] = document.errors;
    if (error) throw new ReportProblem(`${file} cannot be read as YAML: ${error.message}`);
    const read = fileSchema.safeParse(document.toJS());
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new ReportProblem(
        `${file}: ${issue!.path.join('.')}: ${issue!.message}. Decide a number as "decide: not a figure" or "decide: { metric: calls-101, period: Q3 2020/21 }".`,
      );
    }
    return new Decisions(read.data.numbers, file);
  }

  /** How many numbers are decided. */
  get made(): number {
    return this.entries.filter(({ decide }) => decide !== null).length;
  }

  find({ bullet, number, place }: OpenDecision): Entry | undefined {
    return this.entries.find((entry) => entry.bullet === bullet && entry.number === number && entry.place === place);
  }

  where(entry: Entry): string {
    return `${this.#file}: bullet ${entry.bullet}, ${entry.number}`;
  }
}

/** What was decided on the number; null when nothing was. Throws ReportProblem for a metric, area or period that is not there. */
export function decided(
  decisions: Decisions,
  open: OpenDecision,
  { metrics, areas }: Pick<Catalogue, 'metrics' | 'areas'>,
): Decision | 'not a figure' | null {
  const entry = decisions.find(open);
  if (!entry?.decide) return null;
  if (entry.decide === 'not a figure') return 'not a figure';
  const { metric, period, area, value, note } = entry.decide;
  if (!metrics.some(({ id }) => id === metric))
    throw new ReportProblem(`${decisions.where(entry)}: no metric is named ${metric} (see data/metrics.yaml)`);
  if (area !== undefined && !areas.some(({ id }) => id === area))
    throw new ReportProblem(`${decisions.where(entry)}: no area is named ${area} (see data/areas.yaml)`);
  return {
    metric,
    period: period === undefined ? null : readPeriod(period, decisions.where(entry)),
    area: area ?? null,
    value: value ?? null,
    note: note ?? null,
  };
}

function readPeriod(text: string, where: string): Period {
  try {
    return parsePeriod(text);
  } catch (fault) {
    throw new ReportProblem(`${where}: ${fault instanceof Error ? fault.message : String(fault)}`);
  }
}

const HEAD = `# Numbers of the report that no metric was found for. Decide each in its "decide" line, then import again with --decisions:
#   decide: not a figure
#   decide: { metric: calls-101 }                              the report's own period, the area of its bullet
#   decide: { metric: calls-101, period: Q2 2020/21, area: colchester, value: 4500, note: "..." }
# Metrics stand in data/metrics.yaml, areas in data/areas.yaml. What stays undecided is kept out of the figures.
`;

/** The file's text: what is open, and what was decided before. */
export function decisionsText(report: string, open: readonly OpenDecision[], made: Decisions): string {
  const decidedBefore = made.entries.filter(({ decide }) => decide !== null);
  const numbers = [...decidedBefore, ...open.map((entry) => ({ ...entry, decide: null }))];
  return `${HEAD}${stringify({ report, numbers }, { lineWidth: 120 })}`;
}
