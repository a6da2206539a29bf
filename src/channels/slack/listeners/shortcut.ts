/** "Look up the figures in this message": the message's words as a question, answered for the one who looks. */
import type { App, MessageShortcut } from '@slack/bolt';
import { messageText } from '../message-text.ts';
import { plain } from '../plain.ts';
import { asideConversation } from './conversation.ts';
import type { Listening } from './index.ts';
import { interactionSender } from './sender.ts';

export const LOOK_UP = 'look_up_figures';

export function shortcut(app: App, { accept }: Listening): void {
  app.shortcut<MessageShortcut>(LOOK_UP, async ({ shortcut: given, context, ack }) => {
    const from = interactionSender(given);
    await accept({
      kind: 'ask',
      id: `shortcut-${given.trigger_id}`,
      from,
      place: { channel: given.channel.id, thread: null, responseUrl: given.response_url, assistant: false },
      text: plain(messageText(given.message), context.botUserId),
      conversation: asideConversation(from.team, given.channel.id, from.user),
      overheard: false,
    });
    await ack();
  });
}
