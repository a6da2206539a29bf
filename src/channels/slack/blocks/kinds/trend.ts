/** The latest figure large, its movements, and every period as a chart and as a table. */
import { hedged } from '../../../../answers/say.ts';
import { trendChart } from '../parts/chart.ts';
import { header } from '../parts/header.ts';
import { partsOf } from '../parts/lines.ts';
import { fields, section } from '../parts/section.ts';
import { table } from '../parts/table.ts';
import type { Builder } from './kind.ts';

export const trend: Builder = (reply) => {
  const { lead, rest, movements } = partsOf(reply);
  const periods = reply.figures.toSorted((a, b) => a.period.to.localeCompare(b.period.to));
  const rows = periods.map((f) => [f.period.label, hedged(f, f.unit)]);
  const made = table([['Period', reply.figures[0]?.unit ?? ''], ...rows], [1]);
  // The lines that the table holds, and the bars of text that the chart is drawn from.
  const shown = (line: string): boolean =>
    line.startsWith('Periods held:') || rows.some(([label, value]) => line.startsWith(label!) && line.endsWith(value!));
  return {
    blocks: [
      ...header(reply.figures[0]),
      section(lead),
      ...fields(movements),
      ...trendChart(reply),
      ...(made ? [made] : []),
    ],
    lines: made ? rest.filter((line) => !shown(line)) : rest,
  };
};
