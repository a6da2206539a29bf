/** A priority or the whole report in a minute: figures, what moved, then updates. */
import { capital } from '../../../answers/say.ts';
import type { FaceBuilder } from './face.ts';
import { changes } from './parts/change.ts';
import { figureLine } from './parts/figure.ts';
import { updateItems } from './parts/updates.ts';

export const summaryFace: FaceBuilder = (reply) => ({
  top: [
    ...reply.figures.map((figure) => figureLine(figure, `${capital(figure.label)}, ${figure.period.label}`)),
    ...(reply.figures.length === 1 ? changes(reply) : []),
  ],
  items: updateItems(reply),
});
