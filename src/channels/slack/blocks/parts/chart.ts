/** A metric's periods, or ranked metrics, as a chart where there are three points or more. */
import { capital } from '../../../../answers/say.ts';
import type { ReplyFigure } from '../../../../reply.ts';
import { LIMITS } from '../limits.ts';
import type { ChartBlock } from '../message.ts';

const FEWEST = 3;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** Categories have to differ: Slack matches points to them by their words. */
function chart(
  type: 'line' | 'bar',
  title: string,
  name: string,
  points: readonly (readonly [string, number])[],
): ChartBlock[] {
  const labels = points.map(([label]) => cut(label, LIMITS.chartLabel));
  if (points.length < FEWEST || points.length > LIMITS.chartPoints || new Set(labels).size < labels.length) return [];
  const data = points.map(([, value], index) => ({ label: labels[index]!, value }));
  return [
    {
      type: 'data_visualization',
      title: cut(title, LIMITS.chartTitle),
      chart: { type, series: [{ name: cut(name, LIMITS.chartLabel), data }], axis_config: { categories: labels } },
    },
  ];
}

export function trendChart(figures: readonly ReplyFigure[]): ChartBlock[] {
  const [first] = figures;
  if (!first || figures.some((figure) => figure.unit !== first.unit)) return [];
  const points = figures
    .toSorted((a, b) => a.period.to.localeCompare(b.period.to))
    .map((figure) => [figure.period.label, figure.value] as const);
  return chart('line', `${capital(first.label)}, ${first.area}`, first.unit, points);
}

export function rankingChart(figures: readonly ReplyFigure[]): ChartBlock[] {
  const [first] = figures;
  if (!first || figures.some((figure) => figure.unit !== first.unit)) return [];
  const byArea = figures.every((figure) => figure.metric === first.metric);
  const points = figures.map((figure) => [byArea ? figure.area : figure.label, figure.value] as const);
  return chart('bar', first.period.label, first.unit, points);
}
