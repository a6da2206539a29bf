/** A small bar chart of one metric. Teams draws it; what cannot shows a line of blocks instead. The numbers stand beside it. */
import { capital, hedged, sparkline } from '../../../../answers/say.ts';
import type { Reply } from '../../../../reply.ts';
import { course, shortLabel } from '../../../course.ts';
import { type Element, words } from './element.ts';

export function chart(reply: Reply): readonly Element[] {
  const held = course(reply);
  const figure = reply.figures[0];
  if (!figure || held.length === 0) return [];
  return [
    {
      type: 'Chart.VerticalBar',
      spacing: 'Medium',
      title: `${capital(figure.label)}, ${figure.area}`,
      // One colour: shades would look as if they meant something.
      color: 'categoricalBlue',
      showBarValues: true,
      data: held.map(({ label, value }) => ({ x: shortLabel(label), y: value })),
      fallback: words(`${sparkline(held.map(({ value }) => value))}  ${held[0]!.label} to ${held.at(-1)!.label}`, {
        isSubtle: true,
      }),
    },
  ];
}

/** The numbers of all that was told as lines, in the order of the chart. */
export function pointLines({ figures }: Reply): readonly { readonly name: string; readonly value: string }[] {
  return figures
    .filter(({ metric }) => metric !== null)
    .toSorted((a, b) => a.period.to.localeCompare(b.period.to))
    .map((figure) => ({ name: figure.period.label, value: hedged(figure, figure.unit) }));
}
