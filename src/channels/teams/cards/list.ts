/** Several figures or updates, in the order of the report. Operations are named, not told: pressing one tells it. */
import { capital } from '../../../answers/say.ts';
import type { FaceBuilder, Item } from './face.ts';
import { runs } from './parts/element.ts';
import { figureLine } from './parts/figure.ts';
import { listLines } from './parts/lines.ts';
import { updateItems } from './parts/updates.ts';

export const listFace: FaceBuilder = (reply) => {
  const named = listLines(reply);
  return {
    top: [],
    items: [
      ...reply.figures.map((figure) => ({
        group: `${figure.period.label} · ${figure.area}`,
        elements: [figureLine(figure, capital(figure.label))],
      })),
      ...(named.length ? named.map(nameItem) : updateItems(reply)),
    ],
  };
};

function nameItem(line: string): Item {
  const [, name = line, place = ''] = /^([^:(]+)(.*)$/.exec(line) ?? [];
  return {
    group: null,
    elements: [
      runs(
        [
          { text: name.trim(), weight: 'Bolder' },
          { text: place, isSubtle: true },
        ],
        { spacing: 'Small' },
      ),
    ],
  };
}
