/**
 * Buttons that ask the next question, by plain data that every client sends: the answer says how it was read, so that everybody
 * sees what was asked.
 */
import { capital } from '../../../../answers/say.ts';
import { paperValue } from '../../../../brief/paper.ts';
import type { Choice, Reply, ReplyPaper } from '../../../../reply.ts';
import { cut } from '../../plain.ts';
import { container, type Element, words } from './element.ts';

/** Teams lays out six at most. */
const MOST = 6;
const ROWS = 3;
const LONGEST_TITLE = 60;

/** A longer title is cut off on a telephone, where it may be what tells one choice from another. */
const LONGEST_ON_PHONE = 28;

/** `rows` stand on the card, `last` below it. `files`: a brief can be had as a file where it is asked for. */
export function buttons(
  reply: Reply,
  files = false,
): { readonly rows: readonly Element[]; readonly last: readonly Element[] } {
  const choices = wantRows(reply) ? [] : reply.choices.slice(0, MOST);
  const paper = files && reply.paper ? [paperButton(reply.paper)] : [];
  const all = [...[...choices, ...reply.followUps].slice(0, ROWS * MOST - paper.length).map(button), ...paper];
  const full = all.length > MOST ? Math.floor((all.length - 1) / MOST) : 0;
  return {
    rows: Array.from({ length: full }, (_, row) => ({
      type: 'ActionSet',
      actions: all.slice(row * MOST, (row + 1) * MOST),
    })),
    last: all.slice(full * MOST),
  };
}

const paperButton = (paper: ReplyPaper): Element => ({
  type: 'Action.Submit',
  title: 'As a PDF',
  data: { paper: paperValue(paper) },
});

/** Choices whose words need lines: boxes below each other that can be pressed, in which text wraps. */
export function choiceRows(reply: Reply): readonly Element[] {
  if (!wantRows(reply)) return [];
  return reply.choices.slice(0, MOST).map((choice) =>
    container([words(capital(choice.label), { color: 'Accent', weight: 'Bolder' })], {
      style: 'emphasis',
      spacing: 'Small',
      selectAction: button(choice),
    }),
  );
}

const wantRows = ({ choices }: Reply): boolean => choices.some(({ label }) => label.length > LONGEST_ON_PHONE);

const button = ({ label, ask }: Choice): Element => ({
  type: 'Action.Submit',
  title: cut(capital(label), LONGEST_TITLE),
  data: { ask },
});

/** Asks for the part of a list that the card has no room for. */
export const moreButton = (title: string, key: string, from: number): Element => ({
  type: 'Action.Submit',
  title,
  data: { more: { key, from } },
});

/** Takes the answer back. Where a client knows that, it stands behind the other buttons. */
export const REMOVE: Element = {
  type: 'Action.Submit',
  title: 'Delete this answer',
  mode: 'secondary',
  data: { remove: true },
};
