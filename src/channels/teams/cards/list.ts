/** Several figures or updates, in the order of the report. */
import { capital } from '../../../answers/say.ts';
import type { FaceBuilder } from './face.ts';
import { figureLine } from './parts/figure.ts';
import { updateItems } from './parts/updates.ts';

export const listFace: FaceBuilder = (reply) => ({
  top: [],
  items: [
    ...reply.figures.map((figure) => ({
      group: `${figure.period.label} · ${figure.area}`,
      elements: [figureLine(figure, capital(figure.label))],
    })),
    ...updateItems(reply),
  ],
});
