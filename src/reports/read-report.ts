/** A report's pages as what the store keeps: updates, figures and vocabulary, and what is left for an analyst to decide. */
import type { ReportBundle } from '../store/store.ts';
import type { Standing, UnclearHeading } from './bullet-places.ts';
import type { NamedPlace, OpenDecision } from './decisions.ts';
import { endsBeside } from './figures/held.ts';
import type { Cover } from './layout/cover.ts';
import type { Page } from './layout/pages.ts';
import { outlined, type ReadOptions, reportId } from './outlined.ts';
import { ReportProblem } from './problem.ts';
import { BulletFigures } from './reading/bullet-figures.ts';
import { OpenDecisions } from './reading/open-decisions.ts';
import { ReportContext } from './reading/report-context.ts';
import { reportRecord } from './reading/report-record.ts';
import { ReportedFigures } from './reading/reported-figures.ts';
import { TableFigures } from './reading/table-figures.ts';
import { readUnplaced } from './reading/unplaced-figures.ts';
import { Updates } from './reading/updates.ts';
import { stretchesOf } from './stretches.ts';

export type { ReadOptions } from './outlined.ts';
export { reportId } from './outlined.ts';

export interface Reading {
  readonly bundle: ReportBundle;
  readonly cover: Cover;
  readonly pages: number;
  /** Quantities that the report states in its bullets. */
  readonly quantities: number;
  readonly open: readonly OpenDecision[];
  /** Places that it brings, and names that may be places. */
  readonly named: readonly NamedPlace[];
  /** Headings that are no title of the plan's and not decided yet. */
  readonly headings: readonly UnclearHeading[];
  /** Where the report disagrees with itself, or a part of it could not be placed. */
  readonly remarks: readonly string[];
}

/** Throws ReportProblem when the pages are no report of this plan, or its period cannot be told. */
export function readReport(held: readonly Page[], options: ReadOptions): Reading {
  const { cover, bullets, front, period, columns, own } = outlined(held, options);
  const id = reportId(options.force, period);
  const reader = new ReportReader(new ReportContext(bullets, front, period, id, own, columns(period)));
  return reader.read(held.length, cover);
}

/** The id that the report gets, and the last days of what is held that it is read beside. Throws as readReport does. */
export function whichReport(
  held: readonly Page[],
  options: ReadOptions,
): { readonly id: string; readonly beside: readonly string[] } {
  const { period } = outlined(held, options);
  const texts = held.map(({ lines }) => lines.join(' '));
  return { id: reportId(options.force, period), beside: endsBeside(period, texts) };
}

class ReportReader {
  readonly #context: ReportContext;
  readonly #updates: Updates;
  readonly #figures: ReportedFigures;
  readonly #decisions: OpenDecisions;
  readonly #bullets: BulletFigures;
  readonly #tables: TableFigures;
  /** The place of each bullet and table, by its id. */
  readonly #order = new Map<string, number>();
  #quantities = 0;

  constructor(context: ReportContext) {
    this.#context = context;
    this.#updates = new Updates(context);
    this.#figures = new ReportedFigures(context);
    this.#decisions = new OpenDecisions(context);
    this.#bullets = new BulletFigures(context, this.#figures, this.#decisions);
    this.#tables = new TableFigures(context, this.#figures, this.#decisions);
  }

  read(pages: number, cover: Cover): Reading {
    const { standings, remarks, unclear, loose, headings } = this.#context.stood;
    if (standings.length === 0 && loose.every(({ bullet }) => bullet.heading === null))
      throw new ReportProblem(
        'None of its bullets stands under a priority. Is it a report of the plan in data/priorities.yaml? Its pages have headings such as "Priority 1 - ...".',
      );
    for (const [at, standing] of standings.entries()) {
      this.#order.set(standing.id, at);
      const { table } = standing.bullet;
      this.#quantities += table ? this.#tables.read(standing, table) : this.#readBullet(standing);
    }
    for (const one of loose) {
      this.#order.set(one.id, this.#order.size);
      this.#quantities += readUnplaced(one, this.#context, this.#figures, this.#decisions);
    }
    this.#figures.derive();
    const vocabulary = this.#updates.vocabulary(this.#figures.areas);
    const bundle: ReportBundle = {
      report: reportRecord(this.#context, cover, this.#figures.targets),
      figures: this.#figures.inOrder(this.#order),
      updates: this.#updates.themed(),
      vocabulary,
    };
    const named = [
      ...unclear.map(({ name, page }) => ({ name, page, taken: null })),
      ...vocabulary.areas.map((area) => ({
        name: area.name,
        page: this.#updates.pageOf(area),
        taken: `${area.kind} in ${area.parent}`,
      })),
    ];
    return {
      bundle,
      cover,
      pages,
      quantities: this.#quantities,
      open: this.#decisions.open,
      named,
      headings: headings.filter(({ title }) => !this.#context.options.decisions.isDecided(title)),
      remarks: [
        ...remarks,
        ...headings.map(
          ({ title, page, taken, holds }) =>
            `page ${page}: "${title}" is no priority of the plan; what stands under it is ${taken === null ? 'left out' : `taken for priority ${taken}, by its number`} (${holds})`,
        ),
        ...unclear.map(({ name, page }) => `page ${page}: no area is called "${name}"`),
        ...this.#context.remarks,
        ...this.#figures.remarks,
      ],
    };
  }

  /** How many numbers its text has. */
  #readBullet(standing: Standing): number {
    const { from } = standing;
    const { text } = standing.bullet;
    const { places: names } = this.#context;
    const stretches = stretchesOf(text).map(({ start, end }) => ({ start, text: text.slice(start, end) }));
    const places = names.find(text, from);
    const source = this.#context.sourceOf(standing);
    this.#updates.add(standing, stretches, places, source);
    let counted = 0;
    for (const stretch of stretches) {
      const within = stretches.length === 1 ? places : names.find(stretch.text, Math.max(0, from - stretch.start));
      counted += this.#bullets.read(standing, { text: stretch.text, counted, places: within }, source);
    }
    return counted;
  }
}
