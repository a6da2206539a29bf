/** Updates as the items of a card, under the area they belong to. */
import type { Reply, ReplyUpdate } from '../../../../reply.ts';
import { cut } from '../../plain.ts';
import type { Item } from '../face.ts';
import { type Element, runs, words } from './element.ts';

/** Longer than any bullet of a report; a card has room for a few of them. */
const LONGEST = 4_000;

export function updateItems(reply: Reply): readonly Item[] {
  return reply.updates.map((update) => ({ group: update.area, elements: updateElements(update) }));
}

function updateElements(update: ReplyUpdate): readonly Element[] {
  const { text, excerpt, operations, priority, source } = update;
  const place = `Priority ${priority} · page ${source.printedPage ?? source.page}${excerpt ? ' · excerpt' : ''}`;
  return [
    ...(operations.length
      ? [words(operations.map(titled).join(' · '), { weight: 'Bolder', color: 'Accent' }, { spacing: 'Small' })]
      : []),
    runs([{ text: cut(text, LONGEST) }], { spacing: 'Small' }),
    words(place, { size: 'Small', isSubtle: true }, { spacing: 'None' }),
  ];
}

/** A codename alone would not be known as one; a name in small letters is a project's. */
const titled = (name: string): string => (name === name.toUpperCase() ? `Operation ${name}` : `Project ${name}`);
