/** The course of the first figure's metric, as every platform draws it: periods of one length, earliest first, as bars from zero. */
import type { Reply } from '../reply.ts';

export interface Point {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly value: number;
}

/** Two points are a comparison, not a course. */
const FEWEST = 3;
const MOST = 12;

/** From the figures and from what they are compared with; none where there are too few of the same length as the first. */
export function course(reply: Reply): readonly Point[] {
  const first = reply.figures[0];
  // The course of one of several things would look as if it were that of all.
  if (!first?.metric || new Set(reply.figures.map(({ metric }) => metric).filter(Boolean)).size > 1) return [];
  const found = new Map<string, Point>();
  for (const { metric, area, period, value } of reply.figures)
    if (metric === first.metric && area === first.area) found.set(period.from + period.to, { ...period, value });
  for (const { metric, area, against, was } of reply.change)
    if (metric === first.metric && area === first.area)
      found.set(against.from + against.to, { ...against, value: was });
  // A month beside a quarter would look as if so much less had been counted.
  const alike = [...found.values()].filter((point) => months(point) === months(first.period));
  return alike.length < FEWEST ? [] : alike.sort((a, b) => a.from.localeCompare(b.from)).slice(-MOST);
}

const DAYS_IN_MONTH = 30.44;
const months = ({ from, to }: { readonly from: string; readonly to: string }): number =>
  from === to ? 0 : Math.round((Date.parse(to) - Date.parse(from)) / (DAYS_IN_MONTH * 86_400_000));

/** "Q3 20/21", "Oct 2020", "Dec 2020" for the last day of it: below a bar there is room for about nine characters. */
export const shortLabel = (label: string): string =>
  label
    .replace(/\b20(\d\d\/\d\d)\b/, '$1')
    .replace(/^\d{1,2} (?=[A-Z][a-z]+ \d{4}$)/, '')
    .replace(/\b([A-Z][a-z]{2})[a-z]+(?= (?:\d{4}|to)\b)/g, '$1');
