/** A metric's periods, or ranked metrics, as a chart where there are three points or more. */
import { capital } from '../../../../answers/say.ts';
import type { Reply, ReplyFigure } from '../../../../reply.ts';
import { course, shortLabel } from '../../../course.ts';
import { LIMITS } from '../limits.ts';
import type { ChartBlock } from '../message.ts';

const FEWEST = 3;

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** Categories have to differ: Slack matches points to them by their words. */
function chart(title: string, name: string, points: readonly (readonly [string, number])[]): ChartBlock[] {
  const labels = points.map(([label]) => cut(label, LIMITS.chartLabel));
  if (points.length < FEWEST || points.length > LIMITS.chartPoints || new Set(labels).size < labels.length) return [];
  const data = points.map(([, value], index) => ({ label: labels[index]!, value }));
  return [
    {
      type: 'data_visualization',
      title: cut(title, LIMITS.chartTitle),
      chart: {
        type: 'bar',
        series: [{ name: cut(name, LIMITS.chartLabel), data }],
        axis_config: { categories: labels },
      },
    },
  ];
}

export function trendChart(reply: Reply): ChartBlock[] {
  const [first] = reply.figures;
  if (!first) return [];
  const points = course(reply).map(({ label, value }) => [shortLabel(label), value] as const);
  return chart(`${capital(first.label)}, ${first.area}`, first.unit, points);
}

export function rankingChart(figures: readonly ReplyFigure[]): ChartBlock[] {
  const [first] = figures;
  if (!first || figures.some((figure) => figure.unit !== first.unit)) return [];
  const byArea = figures.every((figure) => figure.metric === first.metric);
  if (byArea && figures.every(({ area }) => area === first.area)) {
    const times = figures.map(({ period, value }) => [shortLabel(period.label), value] as const);
    return chart(`${capital(first.label)}, ${first.area}`, first.unit, times);
  }
  const points = figures.map((figure) => [byArea ? figure.area : figure.label, figure.value] as const);
  return chart(first.period.label, first.unit, points);
}
