/** The foot of a card: how the question was read, notes, and where the answer stands. */

import { type Place, placesSaid, type Reply } from '../../../../reply.ts';
import { places } from '../../citations.ts';
import { cut } from '../../plain.ts';
import { longDate } from './date.ts';
import { type Element, words } from './element.ts';
import { notes } from './lines.ts';

const MOST_PLACES = 4;
const MOST_NOTES = 6;
const LONGEST_NOTE = 400;

export function foot(reply: Reply): readonly Element[] {
  const lines = [...noteLines(reply), ...readingLines(reply), ...citationLines(reply)];
  return lines.map((line, index) => (index === 0 ? { ...line, separator: true, spacing: 'Medium' } : line));
}

function noteLines(reply: Reply): readonly Element[] {
  return notes(reply)
    .slice(0, MOST_NOTES)
    .map((note) => words(cut(note, LONGEST_NOTE), { size: 'Small' }, { spacing: 'Small' }));
}

function readingLines({ reading, assumed, outcome }: Reply): readonly Element[] {
  if (!reading || outcome === 'guide') return [];
  const how = assumed.length ? ` (${assumed.join('; ')})` : '';
  return [
    words(`Read as: ${cut(reading, LONGEST_NOTE)}${how}`, { size: 'Small', isSubtle: true }, { spacing: 'Small' }),
  ];
}

const named = ({ priority, title }: { readonly priority: number; readonly title: string }): string =>
  `Priority ${priority} · ${title}`;

function citationLines(reply: Reply): readonly Element[] {
  const cited = places(reply);
  const isLong = cited.length > MOST_PLACES;
  // Of one priority in several reports each report has its own pages.
  const isSpread = new Set(cited.map(({ report }) => report)).size > 1 && new Set(cited.map(named)).size === 1;
  const lines = isLong
    ? []
    : isSpread
      ? cited.slice(0, 1).map(named)
      : cited.map((place) => `${named(place)} · ${placesSaid(place.pages)}`);
  // A list of priorities names them itself.
  if (cited.length === 0 && reply.kind !== 'list')
    lines.push(...reply.priorities.slice(0, MOST_PLACES).map(({ number, title }) => `Priority ${number} · ${title}`));
  // Of many places each report is named once, with all its pages.
  const pagesOf = (title: string): readonly Place[] =>
    cited.filter(({ report }) => report === title).flatMap(({ pages }) => pages);
  const reports = reply.reports.map(({ title, asAt, marking }) => {
    const pages = isLong || isSpread ? pagesOf(title) : [];
    return [title, pages.length > 0 ? placesSaid(pages) : null, `data as at ${longDate(asAt)}`, marking]
      .filter(Boolean)
      .join(' · ');
  });
  return [
    ...lines.map((line, index) =>
      words(line, { size: 'Small', weight: 'Bolder' }, { spacing: index === 0 ? 'Small' : 'None' }),
    ),
    ...reports.map((line) => words(line, { size: 'Small', isSubtle: true }, { spacing: 'None' })),
  ];
}
