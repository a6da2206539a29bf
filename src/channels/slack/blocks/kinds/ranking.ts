/** The winner large, and all that were ranked as a chart and as a table. */
import { capital, hedged } from '../../../../answers/say.ts';
import { rankingChart } from '../parts/chart.ts';
import { header } from '../parts/header.ts';
import { partsOf } from '../parts/lines.ts';
import { fields, section } from '../parts/section.ts';
import { table } from '../parts/table.ts';
import type { Builder } from './kind.ts';

export const ranking: Builder = (reply) => {
  const { lead, rest, movements } = partsOf(reply);
  const rows = reply.figures.map((f, place) => [
    String(place + 1),
    capital(f.label),
    f.area,
    f.period.label,
    hedged(f, f.unit),
  ]);
  const ranked = rest.filter((line) => /^\d+\. /.test(line));
  const made = ranked.length === rows.length ? table([['', 'Figure', 'Area', 'Period', 'Value'], ...rows], [4]) : null;
  return {
    blocks: [
      ...header(reply.figures[0]),
      section(lead),
      ...fields(movements),
      ...rankingChart(reply.figures),
      ...(made ? [made] : []),
    ],
    lines: made ? rest.filter((line) => !ranked.includes(line)) : rest,
  };
};
