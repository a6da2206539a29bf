/**
 * Ties the numbers of one bullet to metrics: those that the metrics' patterns find, the numbers they are compared with, and
 * how much they moved. What cannot be tied for certain is left open with the reason; nothing is guessed.
 */
import type { Period } from '../../figures/model.ts';
import { atDate, samePeriod, toDate } from '../../figures/period.ts';
import { isExtreme, monthNamed, saysBefore } from '../language.ts';
import type { Bullet, BulletText } from './bullet-text.ts';
import { forKind } from './fits.ts';
import { Frames } from './frames.ts';
import { HeldValues } from './held.ts';
import type { Movement } from './movements.ts';
import { isWhole, type PatternMatch, type Patterns } from './patterns.ts';
import type { Statements } from './statement.ts';
import { type Account, BulletContext } from './ties/bullet-context.ts';
import { Ellipsis } from './ties/ellipsis.ts';
import { InOrder } from './ties/in-order.ts';
import type { MetricCandidates } from './ties/metric-candidates.ts';
import { OneMeasure } from './ties/one-measure.ts';
import type { MatchedNumbers } from './ties/pattern-matches.ts';
import { TargetNumbers } from './ties/target-numbers.ts';
import { type Aim, type OpenNumber, type Ties, UNNAMED } from './ties/tie.ts';
import type { TiedNumbers } from './ties/tied-numbers.ts';
import type { ToldPeriods } from './ties/told-periods.ts';
import { TyingState } from './ties/tying-state.ts';

export function tieNumbers(
  bullet: Bullet,
  patterns: Patterns,
  quarter: Period,
  held: HeldValues = new HeldValues(),
  account: Account = { frames: new Frames(patterns.metrics) },
): Ties {
  if (bullet.quantities.length === 0) return { ties: [], aims: [], open: [] };
  return new Tying(new TyingState(new BulletContext(bullet, patterns, quarter, held, account))).run();
}

class Tying {
  readonly #bullet: BulletText;
  readonly #quarter: Period;
  readonly #statements: Statements;
  readonly #patterns: Patterns;
  readonly #movements: ReadonlyMap<number, Movement>;
  readonly #series: BulletContext['series'];
  readonly #matches: MatchedNumbers['matches'];
  readonly #fromTo: MatchedNumbers['fromTo'];
  readonly #passed: MatchedNumbers['passed'];
  readonly #periods: ToldPeriods;
  readonly #metrics: MetricCandidates;
  readonly #tied: TiedNumbers;
  readonly #targets: TargetNumbers;
  readonly #ellipsis: Ellipsis;
  readonly #oneMeasure: OneMeasure;
  readonly #inOrder: InOrder;
  readonly #open: OpenNumber[] = [];
  readonly #aims: Aim[] = [];

  constructor(state: TyingState) {
    const {
      context: {
        bullet,
        quarter,
        statements,
        patterns,
        movements,
        series,
        matched: { matches, fromTo, passed },
      },
      periods,
      metrics,
      tied,
    } = state;
    this.#bullet = bullet;
    this.#quarter = quarter;
    this.#statements = statements;
    this.#patterns = patterns;
    this.#movements = movements;
    this.#series = series;
    this.#matches = matches;
    this.#fromTo = fromTo;
    this.#passed = passed;
    this.#periods = periods;
    this.#metrics = metrics;
    this.#tied = tied;
    this.#targets = new TargetNumbers(state);
    this.#ellipsis = new Ellipsis(state);
    this.#oneMeasure = new OneMeasure(state);
    this.#inOrder = new InOrder(state);
  }

  run(): Ties {
    const { quantities } = this.#bullet;
    // Of "from 474 to 516" the second is tied first: it is what the first is compared with.
    const order = quantities.map((_, at) => this.#fromTo.get(at) ?? at).filter((at) => !this.#isWhole(at));
    const open = (at: number, why: string | null | undefined): void => {
      if (!why) return;
      const aim = this.#targets.aimAt(at);
      if (aim) {
        this.#aims.push(aim);
        return;
      }
      const suggested = this.#metrics.suggest(at);
      this.#open.push({ quantity: at, why: why === UNNAMED ? this.#metrics.whyNot(at, suggested) : why, suggested });
    };
    const found = order.map((at) => this.#metrics.find(at));
    // What is named is tied before the rest: "Compared with the previous quarter (90), calls fell to 80".
    for (const [place, at] of order.entries()) {
      const { matches, why } = found[place]!;
      if (quantities[at]!.doubt) open(at, quantities[at]!.doubt);
      else if (this.#passed.has(at)) open(at, 'it is one of several that another number moved through');
      else if (matches.length > 0)
        open(
          at,
          matches.map((match) => this.#tie(match, at)).find((reason) => reason !== null),
        );
      else open(at, why);
    }
    for (const [place, at] of order.entries()) {
      const { matches, why } = found[place]!;
      if (!quantities[at]!.doubt && !this.#passed.has(at) && matches.length === 0 && why === null)
        open(at, this.#ellipsis.tieToAnother(at));
    }
    this.#leaveSums();
    return this.#oneMeasure.read(this.#inOrder.read({ ties: this.#tied.ties, aims: this.#aims, open: this.#open }));
  }

  /**
   * "109,310 people, that is 106,240 members and 3,070 coordinators": of two that would be of one metric, what the other and a third
   * come to is of both; where the third is a part of the metric, it is the whole, and the other is what is left.
   */
  #leaveSums(): void {
    const { ties } = this.#tied;
    for (const sum of [...ties])
      for (const part of ties.filter(({ metric, period }) => metric === sum.metric && samePeriod(period, sum.period))) {
        const third = ties.find(({ metric, value }) => metric !== sum.metric && value === sum.value - part.value);
        if (!third || !ties.includes(sum)) continue;
        const isWhole = third.metric.partOf === sum.metric.id;
        const { quantity } = ties.splice(ties.indexOf(isWhole ? part : sum), 1)[0]!;
        const why = isWhole ? 'it is of a part of them' : 'it is of several things together';
        this.#open.push({ quantity, why, suggested: null });
      }
  }

  #tie({ metric, month, reads, statesIt }: PatternMatch, at: number): string | null {
    const quantity = this.#bullet.quantities[at]!;
    if (month !== null) {
      const period = monthNamed(month, this.#quarter);
      this.#tied.add(metric, at, period);
      // What the busiest month had is that month's figure as well.
      const base =
        metric.partOf === metric.busiestMonthOf
          ? this.#patterns.metrics.find(({ id }) => id === metric.partOf)
          : undefined;
      if (base && !this.#matches.get(at)?.some((match) => match.metric === base)) this.#tied.add(base, at, period);
      return null;
    }
    if (metric.kind !== 'stock' && this.#periods.isSumOfMonths(at)) {
      this.#tied.add(metric, at, this.#quarter);
      return null;
    }
    const inSeries = this.#series.get(at)?.period;
    // "25,900 in January, 72,640 by the end of the quarter": nothing is counted on a day.
    if (inSeries && reads === null && (metric.kind === 'stock' || inSeries.kind !== 'at')) {
      this.#tied.addCompared(metric, at, forKind(metric, inSeries));
      return null;
    }
    const inMonth = this.#movements.has(at) ? null : this.#periods.monthOf(at);
    if (inMonth && metric.kind !== 'stock') {
      this.#tied.add(metric, at, inMonth);
      return null;
    }
    if (/\b(?:a|per)\s+day\b/i.test(metric.unit) && !this.#tied.totalOf(at))
      return `it is a rate, and no number beside it is of the same in all (${metric.id}?)`;
    const { to } = this.#quarter;
    if (reads !== null) {
      this.#tied.add(metric, at, reads === 'at' ? atDate(to) : toDate(to));
      return null;
    }
    const around = this.#periods.periodAround(at);
    // A date is when something happened; only a level is counted on it.
    const stated = around.period?.kind === 'at' && metric.kind !== 'stock' ? null : around.period;
    // "One intake began on 19 December" tells of an event; "on 12 March 1,011 calls came" of a day's number.
    const onDay = metric.kind === 'stock' || quantity.inWords ? null : this.#periods.dayOf(at);
    const { period: day } = around;
    if (metric.kind !== 'stock' && day?.kind === 'at' && day.to < this.#quarter.from)
      return `it is of ${day.label} (${metric.id}?)`;
    if (onDay !== null) return `it is of ${onDay.label} (${metric.id}?)`;
    const compared = stated === null && around.compares && !statesIt && !this.#statements.setsForcesApart(at);
    const known = compared ? this.#periods.heldPeriod(metric, at) : null;
    if (compared && known === null)
      return `it is compared with, and no words say of which period it is (${metric.id}?)`;
    const named = stated ?? known ?? this.#periods.ownPeriod(at, metric);
    const [isBefore, isBeforeBehind] = [this.#bullet.lead(at), /^[^.;,()]*/.exec(this.#bullet.behind(at))![0]].map(
      saysBefore,
    );
    if ((named === null && isBefore) || (stated === null && isBeforeBehind))
      return `it is of a time before, and no words say of which (${metric.id}?)`;
    if (named === 'several') return `more than one period stands beside it (${metric.id}?)`;
    if (named !== null && !samePeriod(named, this.#quarter) && isExtreme(this.#bullet.before(at)))
      return `it is of some time within ${named.label} (${metric.id}?)`;
    const period = forKind(metric, named ?? this.#periods.lasting(quantity, metric) ?? this.#quarter);
    const isUnclear = this.#statements.of(at)?.cues.some((cue) => cue.unclear && samePeriod(cue.period, period));
    if (isUnclear && !around.compares && !statesIt) return `it may be of a whole year (${metric.id}?)`;
    this.#tied.addCompared(metric, at, period);
    return null;
  }

  /** "nine of the 142": the second is the whole, which is told elsewhere. */
  #isWhole(at: number): boolean {
    const { text, quantities } = this.#bullet;
    const [part, whole] = [quantities[at - 1], quantities[at]!];
    return part !== undefined && isWhole(text, part, whole);
  }
}
