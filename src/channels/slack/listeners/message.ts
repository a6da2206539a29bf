/**
 * Direct messages, also in the assistant pane, and what is said to the bot in a thread that it answered in lately. Every
 * other message of a channel is left where it is: not answered, not logged, not kept.
 */
import type { App } from '@slack/bolt';
import { spoken } from '../message-text.ts';
import { others } from '../plain.ts';
import { directConversation, threadConversation } from './conversation.ts';
import type { Listening } from './listening.ts';
import { mentioned } from './mention.ts';
import { eventSender, messageId } from './sender.ts';

/** The subtypes that a person's own message may have. */
const TYPED: readonly (string | undefined)[] = [undefined, 'file_share', 'me_message', 'thread_broadcast'];

export function message(app: App, { accept, isSpokenTo }: Listening): void {
  app.message(async ({ message: event, body, context }) => {
    if (!TYPED.includes(event.subtype) || !('user' in event) || !event.user || 'bot_id' in event) return;
    const text = 'text' in event ? (event.text ?? '') : '';
    const from = eventSender(body, event.user, event);
    const thread = 'thread_ts' in event ? (event.thread_ts ?? null) : null;
    const ask = {
      kind: 'ask' as const,
      id: messageId(from.team, event.channel, event.ts),
      from,
    };
    if (event.channel_type === 'im') {
      const assistant = thread !== null;
      const conversation =
        thread === null
          ? directConversation(from.team, event.channel)
          : threadConversation(from.team, event.channel, thread);
      await accept({
        ...ask,
        text: spoken(event, context.botUserId),
        conversation,
        overheard: false,
        place: { channel: event.channel, thread, responseUrl: null, assistant },
      });
      return;
    }
    if (text.includes(`<@${context.botUserId}>`)) {
      // It comes as a mention too, and is answered as that; with a file it may not.
      if (event.subtype === 'file_share') await accept(mentioned(event, from, context.botUserId));
      return;
    }
    if (thread === null) return;
    const conversation = threadConversation(from.team, event.channel, thread);
    const toOthers = others(text, context.botUserId).length > 0;
    // What is handed on is for whoever reads the thread.
    const own = spoken({ ...event, attachments: null }, context.botUserId);
    if (!(await isSpokenTo({ from, conversation, text: own }, toOthers))) return;
    await accept({
      ...ask,
      text: own,
      conversation,
      overheard: true,
      place: { channel: event.channel, thread, responseUrl: null, assistant: false },
    });
  });
}
