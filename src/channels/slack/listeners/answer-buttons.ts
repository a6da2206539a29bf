/** "Share in channel" and "Show all": an answer that was given is posted again, for more people or whole. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { ACTIONS } from '../blocks/actions.ts';
import { press } from './button.ts';
import type { Listening } from './listening.ts';

export function answerButtons(app: App, { accept }: Listening): void {
  for (const kind of ['share', 'show-all'] as const)
    app.action<BlockAction<ButtonAction>>(ACTIONS[kind], async ({ body, action, ack }) => {
      const pressed = press(body, action);
      if (pressed) {
        const { id, from, place, value: reply } = pressed;
        await accept({ kind, id, from, place, reply });
      }
      await ack();
    });
}
