/** What a kind of answer puts on its card: the top, and the items of a list where it has one. */
import type { Reply } from '../../../reply.ts';
import type { Element } from './parts/element.ts';

export interface Item {
  /** The heading it stands under; null for none. */
  readonly group: string | null;
  readonly elements: readonly Element[];
}

export interface Face {
  readonly top: readonly Element[];
  readonly items: readonly Item[];
}

export type FaceBuilder = (reply: Reply) => Face;
