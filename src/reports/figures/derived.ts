/** Figures that follow exactly from what a report prints, with their working. */
import type { Figure, Metric } from '../../figures/model.ts';
import { between, monthsIn } from '../../figures/period.ts';
import type { Sum } from './patterns.ts';

/** "73,887", as the report would write it. */
export const written = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

/** The earlier period's value from the later one and a stated difference; never from a percentage, which is rounded. */
export function fromDifferences(figures: readonly Figure[]): Figure[] {
  return figures.flatMap((figure) =>
    figure.stated
      .filter(({ difference }) => difference !== null && figure.precision === 'exact')
      .map(({ against, difference }) => ({
        ...figure,
        value: figure.value - difference!,
        period: against,
        basis: 'derived' as const,
        working: `${written(figure.value)} ${difference! < 0 ? '+' : '-'} ${written(Math.abs(difference!))}`,
        note: null,
        stated: [],
      })),
  );
}

/** What is left of a quarter when one of its end months is known: "70,753 - 28,503". */
export function restOfQuarter(
  figures: readonly Figure[],
  kindOf: (metric: string) => Metric['kind'] | undefined,
): Figure[] {
  return figures.flatMap((whole) => {
    const months = whole.period.kind === 'quarter' ? monthsIn(whole.period) : null;
    const kind = kindOf(whole.metric);
    if (!months || whole.precision !== 'exact' || (kind !== 'count' && kind !== 'hours')) return [];
    const known = figures.filter(
      (part) =>
        part.metric === whole.metric &&
        part.area === whole.area &&
        part.precision === 'exact' &&
        months.some((month) => month.from === part.period.from && month.to === part.period.to),
    );
    const [month] = known;
    if (known.length !== 1 || !month || month.value > whole.value) return [];
    const at = months.findIndex(({ from }) => from === month.period.from);
    if (at === 1) return [];
    const rest = at === 0 ? [months[1]!.from, months[2]!.to] : [months[0]!.from, months[1]!.to];
    return [
      {
        ...whole,
        value: whole.value - month.value,
        period: between(rest[0]!, rest[1]!),
        basis: 'derived' as const,
        working: `${written(whole.value)} - ${written(month.value)}`,
        note: null,
        stated: [],
      },
    ];
  });
}

/**
 * Metrics that are a sum of others: seriously injured = killed or seriously injured less killed. Of a whole that was restated
 * the part may be in another report.
 */
export function fromSums(figures: readonly Figure[], sums: readonly Sum[], held: readonly Figure[] = []): Figure[] {
  return sums.flatMap(({ metric, plus, minus }) =>
    figures
      .filter((whole) => whole.metric === plus && whole.precision === 'exact')
      .flatMap((whole) => {
        const isPart = (other: Figure): boolean =>
          other.metric === minus &&
          other.area === whole.area &&
          other.precision === 'exact' &&
          other.period.from === whole.period.from &&
          other.period.to === whole.period.to;
        const isRestated = held.some(
          ({ metric: of, value, area, period: { from, to } }) =>
            of === plus &&
            value !== whole.value &&
            area === whole.area &&
            from === whole.period.from &&
            to === whole.period.to,
        );
        const part = figures.find(isPart) ?? (isRestated ? held.find(isPart) : undefined);
        if (!part || part.value > whole.value) return [];
        return [
          {
            ...whole,
            metric: metric.id,
            value: whole.value - part.value,
            basis: 'derived' as const,
            working: `${written(whole.value)} - ${written(part.value)}`,
            note: null,
            stated: [],
          },
        ];
      }),
  );
}
