/** Replies that were given, kept for a day: they are posted again for "share" and "show all". */
import { KeptReplies, type KeptReply } from '../../../conversation/kept-replies.ts';
import type { Reply } from '../../../reply.ts';
import { CHANNEL } from '../desk.ts';
import { personOf, type Sender } from '../task.ts';
import type { At } from './worker.ts';

const DAY = 24 * 60;
const idOf = (key: string): string => `slack-reply:${key}`;

export async function keepReply(
  { id, from }: { readonly id: string; readonly from: Sender },
  reply: Reply,
  { store, now }: At,
): Promise<void> {
  await new KeptReplies(store, now).keep(idOf(id), reply, DAY, { channel: CHANNEL, person: personOf(from) });
}

export async function keptReply(key: string, { store, now }: At): Promise<KeptReply | null> {
  return new KeptReplies(store, now).find(idOf(key));
}
