/** What was done, by area. A number that was asked for stands above. */
import type { FaceBuilder } from './face.ts';
import { figureLine } from './parts/figure.ts';
import { updateItems } from './parts/updates.ts';

export const updatesFace: FaceBuilder = (reply) => ({
  top: reply.figures.map((figure) => figureLine(figure)),
  items: updateItems(reply),
});
