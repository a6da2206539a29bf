/** What a number is of whose own words name no metric, by the numbers told before it. */
import type { Period } from '../../../figures/model.ts';
import { covers, samePeriod } from '../../../figures/period.ts';
import type { BulletText } from '../bullet-text.ts';
import { fits, forKind } from '../fits.ts';
import type { Movement } from '../movements.ts';
import { countedFrom } from '../period-cues.ts';
import { restatementOf } from '../restatements.ts';
import type { Sentence } from '../sentences.ts';
import type { Statements } from '../statement.ts';
import { countsTheSame } from '../things.ts';
import type { BulletContext } from './bullet-context.ts';
import { Comparisons } from './comparisons.ts';
import type { MetricCandidates } from './metric-candidates.ts';
import { PartsAndTotals } from './parts-and-totals.ts';
import { spokenOf } from './spoken-of.ts';
import { type Tie, UNNAMED } from './tie.ts';
import type { TiedNumbers } from './tied-numbers.ts';
import type { ToldPeriods } from './told-periods.ts';
import type { TyingState } from './tying-state.ts';

export class Ellipsis {
  readonly #context: BulletContext;
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #statements: Statements;
  readonly #movements: ReadonlyMap<number, Movement>;
  readonly #series: BulletContext['series'];
  readonly #periods: ToldPeriods;
  readonly #metrics: MetricCandidates;
  readonly #tied: TiedNumbers;
  readonly #comparisons: Comparisons;
  readonly #partsAndTotals: PartsAndTotals;

  constructor(state: TyingState) {
    const {
      context: { bullet, quarter, statements, movements, series },
      periods,
      metrics,
      tied,
    } = state;
    this.#context = state.context;
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#statements = statements;
    this.#movements = movements;
    this.#series = series;
    this.#periods = periods;
    this.#metrics = metrics;
    this.#tied = tied;
    this.#comparisons = new Comparisons(state);
    this.#partsAndTotals = new PartsAndTotals(state);
  }

  /** A number that no pattern found: one month's part, a figure restated, a movement, or what another is compared with. */
  tieToAnother(at: number): string | null {
    const restated = restatementOf(this.#bullet, at);
    if (restated === 'old') return null;
    const movement = this.#movements.get(at);
    if (movement) return this.#comparisons.move(at, movement);
    if (this.#oneOfSeries(at)) return null;
    const month = this.#periods.monthOf(at);
    if (month && covers(this.#quarter, month) && restated === null) return this.#partsAndTotals.partOf(at, month);
    if (this.#partsAndTotals.whole(at) || this.#partsAndTotals.total(at)) return null;
    const why = this.#comparisons.compare(at, restated === 'new');
    return why === UNNAMED && this.#goesOn(at) ? null : why;
  }

  /** "Road deaths: 8 this quarter, 11 last quarter": the second is of what the first is, where nothing else is said of it. */
  #oneOfSeries(at: number): boolean {
    const series = this.#series.get(at);
    if (!series) return false;
    const quantity = this.#bullet.quantities[at]!;
    const metrics = new Set(
      this.#tied.ties.filter((tie) => series.members.includes(tie.quantity)).map(({ metric }) => metric),
    );
    const [metric, ...others] = metrics;
    if (!metric || others.length > 0 || !fits(metric, quantity)) return false;
    if (metric.kind !== 'stock' && series.period.kind === 'at') return false;
    const tied = this.#tied.ties.find((tie) => series.members.includes(tie.quantity))!;
    if (!countsTheSame(this.#bullet, at, metric, tied.quantity)) return false;
    if (this.#metrics.unread(metric, at, series.period.kind === 'month') !== null) return false;
    this.#tied.addCompared(metric, at, forKind(metric, series.period));
    return true;
  }

  /** "Last year 74,200 calls came; this quarter it was 70,100": of what the one number before is, at another time. */
  #goesOn(at: number): boolean {
    const statement = this.#statements.of(at);
    if (statement === null || statement.head.size > 0 || this.#periods.periodAround(at).compares) return false;
    if (/^\s*(?:fewer|less|more|higher|lower|greater)\b/i.test(this.#bullet.behind(at))) return false;
    const quantity = this.#bullet.quantities[at]!;
    const sentence = this.#bullet.sentenceOf(at);
    const before = this.#bullet.sentences.filter(({ start }) => start < sentence.start).at(-1);
    const isOf = (of: Sentence | undefined) => (tie: Tie) => {
      const { start } = this.#bullet.quantities[tie.quantity]!;
      return of !== undefined && tie.quantity < at && start >= of.start && start < of.end;
    };
    const here = this.#tied.ties.filter(isOf(sentence));
    const ties = here.length > 0 ? here : this.#tied.ties.filter(isOf(before));
    const metric = ties[0]?.metric ?? spokenOf(this.#context, quantity);
    if (!metric || ties.some((tie) => tie.metric !== metric) || !fits(metric, quantity)) return false;
    if (this.#metrics.unread(metric, at) !== null) return false;
    const around = this.#periods.periodAround(at).period;
    const named = around ?? this.#periods.ownPeriod(at, metric);
    if (named === 'several' || (named?.kind === 'at' && metric.kind !== 'stock')) return false;
    const words = this.#bullet.clauseBefore(at) + this.#bullet.untilNext(at);
    const period = forKind(metric, countedFrom(ties.at(-1)?.period, named ?? this.#quarter, words, this.#quarter));
    // "In Oldport two orders were granted, in Northmere as a whole eight"
    const isWhole =
      statement.scope === 'force' && ties.every(({ scope, value }) => scope === null && value < quantity.value);
    const isAlike = (tie: Tie): boolean => samePeriod(tie.period, period) && !isWhole;
    if (ties.some(isAlike)) return false;
    this.#tied.add(metric, at, period);
    return true;
  }
}
