/** What other reports hold: a number that is one of theirs tells what it is and of when, where a text leaves that out. */
import type { Figure, Metric, Period } from '../../figures/model.ts';
import { samePeriod } from '../../figures/period.ts';

export class HeldValues {
  readonly #figures: readonly Figure[];

  constructor(figures: readonly Figure[] = []) {
    this.#figures = figures;
  }

  /** The one of the periods that the metric had this value in; null when none or several. */
  periodOf(metric: Metric, value: number, periods: readonly Period[]): Period | null {
    const found = periods.filter((period) =>
      this.#figures.some(
        (figure) => figure.metric === metric.id && samePeriod(figure.period, period) && had(figure, value),
      ),
    );
    return found.length === 1 ? found[0]! : null;
  }

  /** The one metric that had this value in the period; null when none or several. */
  metricOf(value: number, period: Period, metrics: readonly Metric[]): Metric | null {
    const ids = new Set(
      this.#figures
        .filter((figure) => figure.period.to === period.to && had(figure, value))
        .filter((figure) => samePeriod(figure.period, period) || figure.period.kind === 'at')
        .map((figure) => figure.metric),
    );
    return ids.size === 1 ? (metrics.find(({ id }) => ids.has(id)) ?? null) : null;
  }
}

/** Now, or before a later report restated it. */
const had = (figure: Figure, value: number): boolean =>
  figure.value === value || figure.superseded.some((old) => old.value === value);
