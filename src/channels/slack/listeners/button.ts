/** What a press of one of the bot's buttons tells: who, where, and what the button carries. */
import type { BlockAction, ButtonAction } from '@slack/bolt';
import type { Place, Sender } from '../task.ts';
import { asideConversation, directConversation, threadConversation } from './conversation.ts';
import { interactionSender } from './sender.ts';

export interface Press {
  readonly id: string;
  readonly from: Sender;
  readonly place: Place;
  readonly conversation: string;
  readonly value: string;
}

/** Null for a press that is in no conversation. In the Home tab the answer goes to the direct messages. */
export function press(
  body: BlockAction,
  action: Pick<ButtonAction, 'action_ts' | 'action_id'> & { value?: string },
): Press | null {
  const from = interactionSender(body);
  const id = `action-${body.trigger_id || `${from.user}-${action.action_ts}`}-${action.action_id}`;
  const value = action.value ?? '';
  if (body.container?.type === 'view') {
    // Slack takes a user's id for the channel of their direct messages with the bot.
    const place = { channel: from.user, thread: null, responseUrl: null, assistant: false };
    return { id, from, place, value, conversation: directConversation(from.team, from.user) };
  }
  const channel = body.channel?.id ?? (body.container?.channel_id as string | undefined);
  if (!channel) return null;
  if (body.container?.is_ephemeral) {
    const place = { channel, thread: null, responseUrl: body.response_url ?? null, assistant: false };
    return { id, from, place, value, conversation: asideConversation(from.team, channel, from.user) };
  }
  const held = body.message as { thread_ts?: string; ts?: string } | undefined;
  const direct = channel.startsWith('D');
  const thread =
    held?.thread_ts ?? (direct ? null : (held?.ts ?? (body.container?.message_ts as string | undefined) ?? null));
  const place = { channel, thread, responseUrl: null, assistant: direct && thread !== null };
  const conversation =
    thread === null ? directConversation(from.team, channel) : threadConversation(from.team, channel, thread);
  return { id, from, place, value, conversation };
}
