/** A choice or a follow-up: its question is asked as if it had been typed there. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { ACTIONS } from '../blocks/actions.ts';
import { press } from './button.ts';
import type { Listening } from './listening.ts';

export function questionButtons(app: App, { accept }: Listening): void {
  app.action<BlockAction<ButtonAction>>(new RegExp(`^${ACTIONS.ask}-\\d+$`), async ({ body, action, ack }) => {
    const pressed = press(body, action);
    if (pressed) {
      const { value: text, ...task } = pressed;
      await accept({ kind: 'ask', ...task, text, overheard: false });
    }
    await ack();
  });
}
