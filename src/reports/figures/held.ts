/**
 * What other reports hold. A number that is one of theirs tells what it is and of when, where a text leaves that out; and what a
 * metric was before tells whether a number read for it can be right.
 */
import type { Figure, Metric, Period } from '../../figures/model.ts';
import { daysIn, samePeriod } from '../../figures/period.ts';
import { periodsTold } from '../language.ts';
import { forKind, usualComparisons } from './fits.ts';
import { countsRates } from './things.ts';

/** Below this a number may well be several times what it was. */
const SMALL = 30;
/** A count that is so many times what it was is more likely of something else: a part, a target, another place. */
const FAR = 3;

/**
 * The last days of the periods whose figures a report is read beside: its own, those that reports usually compare with, and
 * those that its words name.
 */
export const endsBeside = (period: Period, texts: readonly string[] = []): readonly string[] => {
  const named = texts.flatMap((text) => periodsTold(text, period)).flatMap((told) => [told.period, told.compared]);
  return [...new Set([period, ...usualComparisons(period), ...named].map(({ to }) => to))];
};

export class HeldValues {
  readonly #byMetric: ReadonlyMap<string, readonly Figure[]>;
  readonly #byEnd: ReadonlyMap<string, readonly Figure[]>;

  constructor(figures: readonly Figure[] = []) {
    this.#byMetric = Map.groupBy(figures, ({ metric }) => metric);
    this.#byEnd = Map.groupBy(figures, ({ period }) => period.to);
  }

  #of({ id }: Metric): readonly Figure[] {
    return this.#byMetric.get(id) ?? [];
  }

  /** The one of the periods that the metric had this value in; null when none or several. */
  periodOf(metric: Metric, value: number, periods: readonly Period[]): Period | null {
    const found = periods.filter((period) =>
      this.#of(metric).some((figure) => samePeriod(figure.period, period) && had(figure, value)),
    );
    return found.length === 1 ? found[0]! : null;
  }

  /** The one metric that had this value in the period; null when none or several. */
  metricOf(value: number, period: Period, metrics: readonly Metric[]): Metric | null {
    const ids = new Set(
      (this.#byEnd.get(period.to) ?? [])
        .filter((figure) => had(figure, value))
        .filter((figure) => samePeriod(figure.period, period) || figure.period.kind === 'at')
        .map((figure) => figure.metric),
    );
    return ids.size === 1 ? (metrics.find(({ id }) => ids.has(id)) ?? null) : null;
  }

  /** What the metric was in the area in the quarter before, or else the year before; null where neither is held. */
  before(metric: Metric, area: string, quarter: Period): number | null {
    const figures = this.#of(metric).filter((figure) => figure.area === area);
    if (figures.length === 0) return null;
    for (const period of usualComparisons(quarter)) {
      const found = figures.find((figure) => samePeriod(figure.period, forKind(metric, period)));
      if (found) return found.value;
    }
    return null;
  }

  /** What it was before, when the value is too far from that, for the length of its period, to be taken without asking; null as a rule. */
  farFrom(metric: Metric, area: string, value: number, quarter: Period, period: Period = quarter): number | null {
    if (metric.kind === 'money' || metric.kind === 'share') return null;
    const isLevel = metric.kind === 'stock' || countsRates(metric);
    if (!isLevel && (period.kind === 'at' || period.kind === 'to-date')) return null;
    const before = this.before(metric, area, quarter);
    const usual = (before ?? 0) * (isLevel ? 1 : daysIn(period) / daysIn(quarter));
    return usual >= SMALL && apart(value, usual) > FAR ? before : null;
  }

  /** Whether it has only ever been held for that area. */
  isOnlyOf(metric: Metric, area: string): boolean {
    const own = this.#of(metric);
    return own.length > 0 && own.every((figure) => figure.area === area);
  }
}

/** How many times the one is the other. */
export const apart = (a: number, b: number): number => Math.max(a, b) / Math.max(1, Math.min(a, b));

/** Now, or before a later report restated it. */
const had = (figure: Figure, value: number): boolean =>
  figure.value === value || figure.superseded.some((old) => old.value === value);
