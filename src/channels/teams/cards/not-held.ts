/** What is not held; the nearest things held are the buttons. */
import type { FaceBuilder } from './face.ts';
import { words } from './parts/element.ts';
import { linesBelow } from './parts/lines.ts';

export const notHeldFace: FaceBuilder = (reply) => ({ top: linesBelow(reply).map((line) => words(line)), items: [] });
