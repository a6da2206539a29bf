/** Whether a word is a verb and nothing else. Pure. */

import { isPast } from '../grammar.ts';
import { kindsOf, type WordKind } from './word-kinds.ts';

const DOINGS: ReadonlySet<WordKind> = new Set(['telling', 'moving', 'dealing', 'feeling']);

/** A verb that is no noun, and makes nothing new: "decompose", "retrieve". */
export const isVerbAlone = (word: string): boolean =>
  !isPast(word) && kindsOf(word).length > 0 && kindsOf(word).every((kind) => DOINGS.has(kind));
