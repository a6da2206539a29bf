/** "@Force Figures how many 101 calls": answered in a thread, which becomes a conversation. */
import type { App } from '@slack/bolt';
import { plain } from '../plain.ts';
import { threadConversation } from './conversation.ts';
import type { Listening } from './listening.ts';
import { eventSender, messageId } from './sender.ts';

export function mention(app: App, { accept }: Listening): void {
  app.event('app_mention', async ({ event, body, context }) => {
    if (!event.user || event.bot_id || event.edited) return;
    const from = eventSender(body, event.user, event);
    const thread = event.thread_ts ?? event.ts;
    await accept({
      kind: 'ask',
      id: messageId(from.team, event.channel, event.ts),
      from,
      place: {
        channel: event.channel,
        thread,
        beginsThread: event.thread_ts === undefined,
        responseUrl: null,
        assistant: false,
      },
      text: plain(event.text, context.botUserId),
      conversation: threadConversation(from.team, event.channel, thread),
      overheard: false,
    });
  });
}
