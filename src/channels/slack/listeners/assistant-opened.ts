/** A new thread in the assistant pane is offered prompts. */
import type { App } from '@slack/bolt';
import type { Listening } from './listening.ts';
import { eventSender } from './sender.ts';

export function assistantOpened(app: App, { accept }: Listening): void {
  app.event('assistant_thread_started', async ({ event, body }) => {
    const { user_id, channel_id, thread_ts } = event.assistant_thread;
    await accept({
      kind: 'prompts',
      id: body.event_id,
      from: eventSender(body, user_id, {}),
      place: { channel: channel_id, thread: thread_ts, responseUrl: null, assistant: true },
    });
  });
}
