/** Greetings, help and thanks. */
import type { FaceBuilder } from './face.ts';
import { words } from './parts/element.ts';
import { linesBelow } from './parts/lines.ts';

export const guideFace: FaceBuilder = (reply) => ({ top: linesBelow(reply).map((line) => words(line)), items: [] });
