/** Several figures or updates, in the order of the report. Operations are named, not told: pressing one tells it. */
import { capital } from '../../../answers/say.ts';
import type { Reply } from '../../../reply.ts';
import type { FaceBuilder, Item } from './face.ts';
import { runs } from './parts/element.ts';
import { figureLine } from './parts/figure.ts';
import { linesBelow, listLines } from './parts/lines.ts';
import { updateItems } from './parts/updates.ts';

export const listFace: FaceBuilder = (reply) => ({
  top: [],
  items: [
    ...reply.figures.map((figure) => ({
      group: `${figure.period.label} · ${figure.area}`,
      elements: [figureLine(figure, capital(figure.label))],
    })),
    ...named(reply),
  ],
});

function named(reply: Reply): readonly Item[] {
  const operations = listLines(reply);
  if (operations.length > 0) return operations.map(lineItem);
  return reply.figures.length + reply.updates.length > 0 ? updateItems(reply) : linesBelow(reply).map(lineItem);
}

/** Names in a line; with more than these, a button tells the rest. */
const MOST_NAMES = 8;
const LONGEST_LINE = 300;

/** What stands before a colon or a bracket is the name. */
function lineItem(line: string): Item {
  const [, name = '', rest = line] = /^([^:(]{1,90}?)(\s*[:(].*)$/.exec(line) ?? [];
  const bold = name ? [{ text: name, weight: 'Bolder' } as const] : [];
  return { group: null, elements: [runs([...bold, { text: fewNames(rest) }], { spacing: 'Small' })] };
}

function fewNames(text: string): string {
  const names = text.split(', ');
  if (text.length <= LONGEST_LINE || names.length <= MOST_NAMES) return text;
  return `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more.`;
}
