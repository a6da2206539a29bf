/** The Home tab is drawn anew each time it is opened. */
import type { App } from '@slack/bolt';
import type { Listening } from './listening.ts';
import { eventSender } from './sender.ts';

export function homeOpened(app: App, { accept }: Listening): void {
  app.event('app_home_opened', async ({ event, body }) => {
    if (event.tab !== 'home') return;
    await accept({
      kind: 'home',
      id: body.event_id,
      from: eventSender(body, event.user, {}),
      place: { channel: event.channel, thread: null, responseUrl: null, assistant: false },
    });
  });
}
