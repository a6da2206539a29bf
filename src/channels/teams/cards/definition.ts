/** What a word means: its lines below the first, which the message says. */
import type { FaceBuilder } from './face.ts';
import { words } from './parts/element.ts';
import { linesBelow } from './parts/lines.ts';
import { updateItems } from './parts/updates.ts';

export const definitionFace: FaceBuilder = (reply) => ({
  top: linesBelow(reply).map((line) => words(line)),
  items: updateItems(reply),
});
