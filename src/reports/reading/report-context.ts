/** What the parts of one report are read by: its period and plan, its places, and how it writes numbers. */
import { AreaTree } from '../../figures/area-tree.ts';
import type { Area, Figure, Metric, Period, Source } from '../../figures/model.ts';
import type { Standing, Stood } from '../bullet-places.ts';
import { Frames } from '../figures/frames.ts';
import { HeldValues } from '../figures/held.ts';
import type { NamedPlaces } from '../figures/marks.ts';
import { Patterns } from '../figures/patterns.ts';
import { type NumberHabits, numberHabits } from '../figures/quantities.ts';
import { timeUnit } from '../language.ts';
import type { OutlineBullet } from '../layout/outline.ts';
import { Promises } from '../layout/promises.ts';
import { plainName } from '../names/place-names.ts';
import { Places } from '../names/places.ts';
import type { ReadOptions } from '../outlined.ts';
import { namedPlaces, placesOf } from '../report-places.ts';
import type { ColumnContext } from '../tables/columns.ts';

export class ReportContext {
  readonly period: Period;
  readonly id: string;
  readonly options: ReadOptions;
  readonly stood: Stood;
  readonly areas: readonly Area[];
  readonly tree: AreaTree;
  readonly places: Places;
  readonly patterns: Patterns;
  readonly columns: ColumnContext;
  readonly frames: Frames;
  readonly placeNames: NamedPlaces;
  readonly habits: NumberHabits;
  readonly held: HeldValues;
  readonly wholeText: string;
  /** Metrics name the priorities of the current plan; under an earlier one they may have stood elsewhere. */
  readonly isOfPlan: boolean;
  readonly #promises: Promises;

  constructor(
    bullets: readonly OutlineBullet[],
    front: readonly string[],
    period: Period,
    id: string,
    options: ReadOptions,
    columns: ColumnContext,
  ) {
    const { catalogue, decisions } = options;
    this.columns = columns;
    this.wholeText = [...front, ...bullets.map(({ text }) => text)].join('\n');
    this.period = period;
    this.id = id;
    this.options = options;
    const { plan } = options.packaged;
    this.isOfPlan = period.to >= plan.from && period.from <= plan.to;
    this.#promises = new Promises(catalogue);
    this.patterns = new Patterns(catalogue.metrics);
    this.frames = new Frames(catalogue.metrics, catalogue.synonyms);
    const timed = catalogue.metrics.filter(({ unit }) => timeUnit(unit) !== null);
    // Hours are most often of work, and told in no parts.
    const means = timed.filter(({ kind }) => kind === 'average');
    const units = new Set((means.length > 0 ? means : timed).map(({ unit }) => timeUnit(unit)!));
    this.habits = numberHabits(bullets.map(({ text }) => text).join('\n'), [...units], means.length > 0);
    this.held = new HeldValues(options.held);
    const own = new Set(
      [options.force, ...catalogue.areas.flatMap(({ name, aliases }) => [name, ...aliases])].map(plainName),
    );
    const { stood, areas } = placesOf(bullets, catalogue, decisions);
    this.stood = stood;
    this.areas = areas;
    this.tree = new AreaTree(areas);
    const namesOf = (of: readonly Area[]): string[] => of.flatMap(({ name, aliases }) => [name, ...aliases]);
    this.placeNames = namedPlaces(
      [options.force, ...namesOf(areas.filter(({ id }) => id === this.tree.force.id))],
      namesOf(areas.filter(({ id }) => id !== this.tree.force.id)),
      options.elsewhere?.filter((name) => !own.has(name)) ?? [],
    );
    this.places = new Places(
      areas,
      catalogue.glossary.map((entry) => entry.meaning),
    );
  }

  /** What is to be said of the report as a whole. */
  get remarks(): readonly string[] {
    const { plan } = this.options.catalogue;
    if (this.period.to <= plan.to) return [];
    return [
      `the plan of data/priorities.yaml ended on ${plan.to}, before the end of ${this.period.label}; what the report tells is taken under its priorities`,
    ];
  }

  /** A figure's commitment is what its bullet stands under; under none it is that of what is measured. */
  commitmentOf(metric: Metric, { priority, source }: Pick<Figure, 'priority' | 'source'>): string {
    return source.commitment === '' && metric.priority === priority ? metric.commitment : source.commitment;
  }

  /** Where what a bullet or a table tells stands in the report. */
  sourceOf({ bullet, id, priority }: Standing): Source {
    const commitment = this.#promises.commitment(priority, bullet.promise);
    return {
      report: this.id,
      page: bullet.page,
      printedPage: bullet.printed,
      commitment: commitment?.id ?? '',
      bullet: id,
    };
  }
}
