/** A brief, as its own lines: under its priority, or under what its lists are of. */
import type { Reply } from '../../../reply.ts';
import type { FaceBuilder, Item } from './face.ts';
import { words } from './parts/element.ts';
import { linesBelow } from './parts/lines.ts';
import { updateItems } from './parts/updates.ts';

export const summaryFace: FaceBuilder = (reply) => {
  let group: string | null = null;
  const items: Item[] = [];
  for (const line of linesBelow(reply)) {
    // "Better:", "Worse: none of the measures held."
    const [, label, rest = ''] = /^([A-Z][a-z ]+):(?: (.+))?$/.exec(line) ?? [];
    if (label) group = label;
    const text = label ? rest : line;
    if (text) items.push(item(text, group, reply));
  }
  // Of a theme that one update is all of, the update is the brief.
  return { top: [], items: items.length > 0 ? items : updateItems(reply) };
};

function item(line: string, group: string | null, reply: Reply): Item {
  const plain = line.replace(/^- /, '');
  const own = reply.priorities.find(({ number, title }) => plain.startsWith(`${number}. ${title}: `));
  const text = own ? plain.slice(`${own.number}. ${own.title}: `.length) : plain;
  return {
    group: own ? `Priority ${own.number} · ${own.title}` : group,
    elements: [words(text, {}, { spacing: 'Small' })],
  };
}
