/** Buttons that ask the next question: pressing one says it in the chat, so that everybody sees what was asked. */
import type { Choice, Reply } from '../../../../reply.ts';
import { cut } from '../../plain.ts';
import type { Element } from './element.ts';

/** Teams lays out six at most. */
const MOST = 6;
const LONGEST_TITLE = 60;

export function buttons(reply: Reply): readonly Element[] {
  return [...reply.choices, ...reply.followUps].slice(0, MOST).map(button);
}

const button = ({ label, ask }: Choice): Element => ({
  type: 'Action.Submit',
  title: cut(label, LONGEST_TITLE),
  tooltip: cut(ask, 200),
  data: { ask, msteams: { type: 'messageBack', displayText: ask, text: ask } },
});

/** Asks for the part of a list that the card has no room for. */
export const moreButton = (title: string, key: string, from: number): Element => ({
  type: 'Action.Submit',
  title,
  data: { more: { key, from } },
});
