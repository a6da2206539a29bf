/** "@Force Figures how many 101 calls": answered in a thread, which becomes a conversation. */
import type { App } from '@slack/bolt';
import { spoken, type WithText } from '../message-text.ts';
import type { AskTask, Sender } from '../task.ts';
import { threadConversation } from './conversation.ts';
import type { Listening } from './listening.ts';
import { eventSender, messageId } from './sender.ts';

export function mention(app: App, { accept }: Listening): void {
  app.event('app_mention', async ({ event, body, context }) => {
    if (!event.user || event.bot_id || event.edited) return;
    await accept(mentioned(event, eventSender(body, event.user, event), context.botUserId));
  });
}

interface Mentioning extends WithText {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
}

export function mentioned(event: Mentioning, from: Sender, bot: string | undefined): AskTask {
  const { channel, ts, thread_ts: thread = ts } = event;
  return {
    kind: 'ask',
    id: messageId(from.team, channel, ts),
    from,
    place: { channel, thread, beginsThread: event.thread_ts === undefined, responseUrl: null, assistant: false },
    text: spoken(event, bot),
    conversation: threadConversation(from.team, channel, thread),
    overheard: false,
  };
}
