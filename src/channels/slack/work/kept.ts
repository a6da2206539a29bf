/** Replies that were given, kept for a day: they are posted again for "share" and "show all". */
import type { Reply } from '../../../reply.ts';
import type { At } from './index.ts';

const DAY = 24 * 60 * 60 * 1000;
const idOf = (key: string): string => `slack-reply:${key}`;

export async function keepReply(key: string, reply: Reply, { store, now }: At): Promise<void> {
  const expires = new Date(now().getTime() + DAY).toISOString();
  await store.saveConversation({ id: idOf(key), state: reply, expires });
}

export async function keptReply(key: string, { store, now }: At): Promise<Reply | null> {
  return ((await store.conversation(idOf(key), now().toISOString()))?.state as Reply | undefined) ?? null;
}
