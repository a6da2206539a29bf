/** One operation or project: what the reports say of it, by area. */
import type { FaceBuilder } from './face.ts';
import { figureLine } from './parts/figure.ts';
import { updateItems } from './parts/updates.ts';

export const operationFace: FaceBuilder = (reply) => ({
  top: reply.figures.map((figure) => figureLine(figure)),
  items: updateItems(reply),
});
