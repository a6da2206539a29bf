/** Where something stands in a report. */
import type { FaceBuilder } from './face.ts';
import { words } from './parts/element.ts';
import { linesBelow } from './parts/lines.ts';

export const sourceFace: FaceBuilder = (reply) => ({ top: linesBelow(reply).map((line) => words(line)), items: [] });
