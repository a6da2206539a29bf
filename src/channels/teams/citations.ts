/** Where a reply stands, as numbered citations: the marks in the message, and the entity that Teams shows for each. */
import {
  type Place as PlaceInReport,
  placeOf,
  placesSaid,
  type Reply,
  type ReplySource,
  standsUnder,
} from '../../reply.ts';
import { cut } from './plain.ts';

/** One place in a report. */
export interface Place {
  readonly priority: number;
  readonly title: string;
  readonly report: string;
  readonly pages: readonly PlaceInReport[];
  readonly commitments: readonly string[];
}

/** Teams takes 20; more than a few marks after one line are noise. */
const MOST = 5;
const NAME = 80;
const ABSTRACT = 160;

/** A place for each priority and report, in the order in which the reply cites them. */
export function places(reply: Reply): readonly Place[] {
  const found = new Map<
    string,
    { priority: number; report: string; pages: Set<PlaceInReport>; commitments: Set<string> }
  >();
  const cited: readonly { priority: number; source: ReplySource }[] = [...reply.figures, ...reply.updates];
  for (const { priority, source } of cited) {
    const key = `${priority} ${source.report}`;
    const place = found.get(key) ?? { priority, report: source.report, pages: new Set(), commitments: new Set() };
    place.pages.add(placeOf(source));
    place.commitments.add(source.commitment);
    found.set(key, place);
  }
  return [...found.values()].map(({ priority, report, pages, commitments }) => ({
    priority,
    title: reply.priorities.find(({ number }) => number === priority)?.title ?? '',
    report: reply.reports.find(({ id }) => id === report)?.title ?? report,
    pages: [...pages],
    commitments: [...commitments],
  }));
}

export function citationMarks(reply: Reply): string {
  return places(reply)
    .slice(0, MOST)
    .map((_, index) => `[${index + 1}]`)
    .join('');
}

/** Null where nothing is cited. No AI label: no AI wrote the reply. */
export function citationEntity(reply: Reply): Record<string, unknown> | null {
  const cited = places(reply).slice(0, MOST);
  if (cited.length === 0) return null;
  return {
    type: 'https://schema.org/Message',
    '@type': 'Message',
    '@context': 'https://schema.org',
    citation: cited.map((place, index) => ({
      '@type': 'Claim',
      position: index + 1,
      appearance: {
        '@type': 'DigitalDocument',
        name: cut(`${place.report}, ${placesSaid(place.pages)}`, NAME),
        abstract: cut(standsUnder(place.priority, place.title, place.commitments), ABSTRACT),
      },
    })),
  };
}
