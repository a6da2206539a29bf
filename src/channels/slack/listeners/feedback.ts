/** The two feedback buttons below an answer. */
import type { App, BlockAction } from '@slack/bolt';
import { ACTIONS } from '../blocks/actions.ts';
import { press } from './button.ts';
import type { Listening } from './listening.ts';

export function feedback(app: App, { accept }: Listening): void {
  app.action<BlockAction>(ACTIONS.feedback, async ({ body, action, ack }) => {
    const pressed = press(body, action as { action_id: string; action_ts: string; value?: string });
    const [, given, exchange] = /^(like|dislike):(.+)$/.exec(pressed?.value ?? '') ?? [];
    if (pressed && exchange) {
      const { id, from, place } = pressed;
      // Only who pressed is thanked.
      const aside = { ...place, responseUrl: body.response_url ?? null };
      await accept({ kind: 'feedback', id, from, place: aside, exchange, feedback: given as 'like' | 'dislike' });
    }
    await ack();
  });
}
