/** An answer is deleted for who asked for it, and for nobody else. */
import { CHANNEL } from '../desk.ts';
import { calling, exchangeOf } from '../post.ts';
import { type DeleteTask, personOf } from '../task.ts';
import type { At } from './worker.ts';

export async function deleteAnswer({ place, from, message: ts }: DeleteTask, at: At): Promise<void> {
  const { workspace, turns, hold, log } = at;
  const { channel } = place;
  const one = { channel, ts, oldest: ts, latest: ts, inclusive: true, limit: 1, include_all_metadata: true };
  const { messages = [] } = await calling(() => workspace.client.conversations.replies(one));
  const exchange = exchangeOf(messages.find((message) => message.ts === ts));
  if (!exchange || !(await turns.isOf({ channel: CHANNEL, person: personOf(from) }, exchange))) return;
  await hold();
  await calling(() => workspace.client.chat.delete({ channel, ts }));
  log.info({ channel: CHANNEL, exchange }, 'an answer was deleted by who had asked');
}
