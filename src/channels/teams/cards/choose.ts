/** Which of several is meant: the choices are the buttons. */
import type { FaceBuilder } from './face.ts';
import { words } from './parts/element.ts';
import { linesBelow } from './parts/lines.ts';

export const chooseFace: FaceBuilder = (reply) => ({ top: linesBelow(reply).map((line) => words(line)), items: [] });
