/** A small bar chart of one metric. Teams draws it; what cannot shows a line of blocks instead. The numbers stand beside it. */
import { hedged, sparkline } from '../../../../answers/say.ts';
import type { Reply } from '../../../../reply.ts';
import { type Element, words } from './element.ts';

export interface Point {
  readonly label: string;
  readonly from: string;
  readonly value: number;
}

/** Two points are a comparison, not a course. */
const FEWEST = 3;
const MOST = 12;

/** The periods of the first figure's metric and area, earliest first, from the figures and from what they are compared with. */
export function points(reply: Reply): readonly Point[] {
  const first = reply.figures[0];
  if (!first?.metric) return [];
  const found = new Map<string, Point>();
  for (const { metric, area, period, value } of reply.figures)
    if (metric === first.metric && area === first.area) found.set(period.from + period.to, { ...period, value });
  for (const { metric, area, against, was } of reply.change)
    if (metric === first.metric && area === first.area)
      found.set(against.from + against.to, { ...against, value: was });
  return [...found.values()].sort((a, b) => a.from.localeCompare(b.from)).slice(-MOST);
}

export function chart(reply: Reply): readonly Element[] {
  const held = points(reply);
  const figure = reply.figures[0];
  // The course of one of several things would look as if it were that of all.
  const isOfSeveral = new Set(reply.figures.map(({ metric }) => metric).filter(Boolean)).size > 1;
  if (!figure || isOfSeveral || held.length < FEWEST) return [];
  return [
    {
      type: 'Chart.VerticalBar',
      spacing: 'Medium',
      title: `${figure.label}, ${figure.area}`,
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

/** "Q3 20/21", "Oct 2020", "Dec 2020" for the last day of it: below a bar there is room for about nine characters. */
export const shortLabel = (label: string): string =>
  label
    .replace(/\b20(\d\d\/\d\d)\b/, '$1')
    .replace(/^\d{1,2} (?=[A-Z][a-z]+ \d{4}$)/, '')
    .replace(/\b([A-Z][a-z]{2})[a-z]+(?= (?:\d{4}|to)\b)/g, '$1');

/** The chart's numbers as lines, latest first. */
export function pointLines(reply: Reply): readonly { readonly name: string; readonly value: string }[] {
  const figure = reply.figures[0];
  if (!figure) return [];
  return [...points(reply)].reverse().map(({ label, value }) => ({
    name: label,
    value: hedged({ value, precision: value === figure.value ? figure.precision : 'exact' }, figure.unit),
  }));
}
