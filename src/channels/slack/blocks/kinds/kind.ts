/** What a builder makes of a reply: the blocks that open the answer, and the sentences that follow. */
import type { Reply } from '../../../../reply.ts';
import type { SlackBlock } from '../message.ts';
import { partsOf } from '../parts/lines.ts';
import { section } from '../parts/section.ts';

export interface Body {
  readonly blocks: readonly SlackBlock[];
  /** Shown below, cut where they are many. */
  readonly lines: readonly string[];
}

export type Builder = (reply: Reply) => Body;

/** The answer, then its sentences. */
export const sentences: Builder = (reply) => {
  const { lead, rest, movements } = partsOf(reply);
  return { blocks: [section(lead)], lines: [...movements, ...rest] };
};
