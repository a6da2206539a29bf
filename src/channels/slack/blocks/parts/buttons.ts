/** Questions to press, sharing, the whole of a cut answer, and feedback. */
import type { Button } from '@slack/types';
import type { Choice } from '../../../../reply.ts';
import type { Words } from '../../words.ts';
import { ACTIONS } from '../actions.ts';
import { LIMITS } from '../limits.ts';
import type { SlackBlock } from '../message.ts';
import { plainText } from '../text.ts';

export const button = (action: string, label: string, value: string): Button => ({
  type: 'button',
  action_id: action,
  text: plainText(label, LIMITS.button),
  value,
});

/** A button carries its whole question; one that is too long for it is left out. */
export function questions(choices: readonly Choice[]): Button[] {
  return choices
    .filter(({ ask }) => ask.length <= LIMITS.value)
    .map(({ label, ask }, index) => button(`${ACTIONS.ask}-${index}`, label, ask));
}

export const actions = (buttons: readonly Button[]): SlackBlock[] =>
  buttons.length ? [{ type: 'actions', elements: buttons.slice(0, LIMITS.actions) }] : [];

/** `exchange`: what the feedback is kept with. */
export function feedback(exchange: string, words: Words): SlackBlock {
  const side = (label: string, value: string) => ({
    text: plainText(label, LIMITS.button),
    accessibility_label: label,
    value: `${value}:${exchange}`,
  });
  return {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: ACTIONS.feedback,
        positive_button: side(words.say('useful'), 'like'),
        negative_button: side(words.say('notUseful'), 'dislike'),
      },
    ],
  };
}

/** Whether an answer can be posted again from its buttons, shared or whole, and so has to be kept. */
export function offersAgain(blocks: readonly SlackBlock[]): boolean {
  const again: readonly (string | undefined)[] = [ACTIONS.share, ACTIONS['show-all']];
  return blocks.some(
    (block) => block.type === 'actions' && block.elements.some((part) => again.includes(part.action_id)),
  );
}
