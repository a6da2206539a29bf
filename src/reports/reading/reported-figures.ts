/** The figures and targets of a report: one for each metric, period and area, with what follows from them. */
import type { Figure, Target } from '../../figures/model.ts';
import { samePeriod } from '../../figures/period.ts';
import { asDecided, type Told } from '../as-decided.ts';
import type { Decision } from '../decisions.ts';
import { fromDifferences, fromSums, restOfQuarter } from '../figures/derived.ts';
import { disagreementOf } from '../figures/disagreements.ts';
import { apart } from '../figures/held.ts';
import type { Tie } from '../figures/ties/tie.ts';
import type { ReportContext } from './report-context.ts';

/** A figure without words on how it moved. */
type Unmoved = Pick<Figure, 'metric' | 'value' | 'precision' | 'period' | 'area' | 'note' | 'priority' | 'source'>;

export class ReportedFigures {
  readonly targets: Target[] = [];
  /** Where the report disagrees with itself. */
  readonly remarks: string[] = [];
  readonly #figures: Figure[] = [];
  readonly #context: ReportContext;

  constructor(context: ReportContext) {
    this.#context = context;
  }

  /** Ids of the areas that they are of. */
  get areas(): readonly string[] {
    return this.#figures.map(({ area }) => area);
  }

  /** As an analyst decided. */
  holdDecided(answer: Decision, told: Told): void {
    const decided = asDecided(answer, told);
    if ('target' in decided) this.targets.push(decided.target);
    else this.hold(decided.figure);
  }

  /** As the report has it, without words on how it moved. */
  holdAs(figure: Unmoved): void {
    this.hold({ ...figure, basis: 'reported', working: null, stated: [], superseded: [] });
  }

  /** One figure for a metric, period and area. A second of another value is said; the one nearer to what it was before stands. */
  hold(read: Figure): void {
    const metric = this.#context.patterns.metrics.find(({ id }) => id === read.metric)!;
    const figure = { ...read, source: { ...read.source, commitment: this.#context.commitmentOf(metric, read) } };
    const at = this.#figures.findIndex(
      (held) => held.metric === figure.metric && held.area === figure.area && samePeriod(held.period, figure.period),
    );
    const same = this.#figures[at];
    if (!same) {
      this.#figures.push(figure);
      return;
    }
    if (same.value === figure.value) return;
    const before = this.#context.held.before(metric, figure.area, this.#context.period);
    const isNearer = before !== null && apart(figure.value, before) < apart(same.value, before);
    const [stands, other] = isNearer ? [figure, same] : [same, figure];
    this.#figures[at] = stands;
    this.remarks.push(
      `bullet ${other.source.bullet}: ${figure.metric} for ${figure.period.label} is ${other.value}; bullet ${stands.source.bullet} has ${stands.value}, which stands`,
    );
  }

  /** Why a number that was tied is not taken without asking; null as a rule. */
  doubt(
    { metric, value, period }: Pick<Tie, 'metric' | 'value' | 'period'>,
    area: string,
    priority: number,
  ): string | null {
    if (metric.priority !== priority && this.#context.isOfPlan)
      return `it stands under priority ${priority}, and ${metric.id} is of priority ${metric.priority}`;
    const before = this.#context.held.farFrom(metric, area, value, this.#context.period, period);
    return before === null ? null : `it is far from what ${metric.id} was before (${before})`;
  }

  derive(): void {
    const kinds = new Map(this.#context.options.catalogue.metrics.map((metric) => [metric.id, metric.kind]));
    for (const [at, figure] of this.#figures.entries()) {
      const disagreement = disagreementOf(figure, this.#figures, kinds.get(figure.metric) ?? 'count');
      if (!disagreement) continue;
      this.#figures[at] = { ...figure, note: disagreement.note };
      this.remarks.push(`bullet ${figure.source.bullet}, ${figure.metric}: ${disagreement.note}`);
    }
    const reported = [...this.#figures];
    const derived = [
      ...fromDifferences(reported),
      ...restOfQuarter(reported, (metric) => kinds.get(metric)),
      ...fromSums(reported, this.#context.patterns.sums, this.#context.options.held),
    ];
    for (const figure of derived) {
      const held = this.#figures.some(
        ({ metric, area, period }) =>
          metric === figure.metric &&
          area === figure.area &&
          period.from === figure.period.from &&
          period.to === figure.period.to,
      );
      if (!held) this.#figures.push(figure);
    }
  }

  /** By bullet, and within a bullet as they were found. */
  inOrder(order: ReadonlyMap<string, number>): Figure[] {
    return this.#figures.toSorted((a, b) => order.get(a.source.bullet)! - order.get(b.source.bullet)!);
  }
}
