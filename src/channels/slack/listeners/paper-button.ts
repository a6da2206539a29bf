/** "As a PDF": the brief that was answered is posted as a file where it was asked. */
import type { App, BlockAction, ButtonAction } from '@slack/bolt';
import { paperRead } from '../../../brief/paper.ts';
import { ACTIONS } from '../blocks/actions.ts';
import { press } from './button.ts';
import type { Listening } from './listening.ts';

export function paperButton(app: App, { accept }: Listening): void {
  app.action<BlockAction<ButtonAction>>(ACTIONS.paper, async ({ body, action, ack }) => {
    const pressed = press(body, action);
    if (pressed) {
      const { id, from, place, value } = pressed;
      await accept({ kind: 'paper', id, from, place, ...paperRead(value) });
    }
    await ack();
  });
}
