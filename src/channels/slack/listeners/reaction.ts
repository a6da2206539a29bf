/** A wastebasket as a reaction to one of the bot's answers: who asked for it wants it gone. */
import type { App } from '@slack/bolt';
import type { Listening } from './listening.ts';
import { eventSender } from './sender.ts';

const DELETE = 'wastebasket';

export function reaction(app: App, { accept }: Listening): void {
  app.event('reaction_added', async ({ event, body, context }) => {
    const { item, item_user, user, reaction: name } = event;
    if (name !== DELETE || item.type !== 'message' || item_user !== context.botUserId) return;
    await accept({
      kind: 'delete',
      id: body.event_id,
      from: eventSender(body, user, {}),
      place: { channel: item.channel, thread: null, responseUrl: null, assistant: false },
      message: item.ts,
    });
  });
}
