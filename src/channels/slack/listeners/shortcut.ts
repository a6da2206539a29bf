/** "Look up the figures in this message": the message's words as a question, answered for the one who looks. */
import type { App, MessageShortcut } from '@slack/bolt';
import { spoken } from '../message-text.ts';
import { asideConversation } from './conversation.ts';
import type { Listening } from './listening.ts';
import { interactionSender } from './sender.ts';

const LOOK_UP = 'look_up_figures';

export function shortcut(app: App, { accept, look }: Listening): void {
  app.shortcut<MessageShortcut>(LOOK_UP, async ({ shortcut: given, context, ack }) => {
    const from = interactionSender(given);
    const conversation = asideConversation(from.team, given.channel.id, from.user);
    const text = spoken(given.message, context.botUserId);
    // The words are somebody else's, who did not write them to the bot: how they were read is kept instead.
    const reply = await look({ from, conversation, text });
    await accept({
      kind: 'ask',
      id: `shortcut-${given.trigger_id}`,
      from,
      place: { channel: given.channel.id, thread: null, responseUrl: given.response_url, assistant: false },
      text: reply.reading,
      answer: { ...reply, question: reply.reading },
      conversation,
      overheard: false,
    });
    await ack();
  });
}
