/** A Reply as the page shows it: the very message and card of Teams, and the same answer as Slack's blocks. */
import { placesSaid, type Reply, standsUnder } from '../../reply.ts';
import { render, renderAll } from '../slack/blocks/index.ts';
import type { SlackBlock } from '../slack/blocks/message.ts';
import type { Words } from '../slack/words.ts';
import { buildCard, type Card } from '../teams/cards/card.ts';
import { answerLine } from '../teams/cards/parts/lines.ts';
import { places } from '../teams/citations.ts';

export interface Shown {
  /** What "show more" and feedback name it by. */
  readonly id: string;
  readonly outcome: Reply['outcome'];
  /** The answer in one line, which stands above the card. */
  readonly line: string;
  /** The whole answer, for screen readers and for copying. */
  readonly text: string;
  /** Where it stands in the reports, in the order of the marks. */
  readonly sources: readonly { readonly name: string; readonly says: string }[];
  /** Null where the line says it all. */
  readonly card: Card | null;
  readonly slack: readonly SlackBlock[];
}

export interface ShownReply {
  readonly shown: Shown;
  /** Something was left out: the reply is kept under its id, so that it can be had. */
  readonly isCut: boolean;
}

export function show(reply: Reply, id: string, words: Words): ShownReply {
  const built = buildCard(reply, { key: id, files: true });
  const { blocks } = render(reply, { words, key: id, aside: false });
  return {
    shown: {
      id,
      outcome: reply.outcome,
      line: answerLine(reply),
      text: reply.text,
      sources: places(reply).map(({ report, pages, priority, title, commitments }) => ({
        name: `${report}, ${placesSaid(pages)}`,
        says: standsUnder(priority, title, commitments),
      })),
      card: built?.card ?? null,
      slack: blocks,
    },
    isCut: (built?.isCut ?? false) || blocks.some(offersAll),
  };
}

/** The card of what is left from the given item on. */
export const moreCard = (reply: Reply, key: string, from: number): Card | null =>
  buildCard(reply, { key, from })?.card ?? null;

export const allBlocks = (reply: Reply, words: Words): readonly SlackBlock[] =>
  renderAll(reply, { words }).flatMap(({ blocks }) => blocks);

const offersAll = (block: SlackBlock): boolean =>
  block.type === 'actions' && block.elements.some(({ action_id }) => action_id === 'show-all');
