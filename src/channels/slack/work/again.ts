/** An answer that was given is posted again: in the channel, or whole in its thread. */
import { renderAll, renderShared } from '../blocks/index.ts';
import { simple } from '../blocks/simple.ts';
import { post } from '../post.ts';
import type { AgainTask } from '../task.ts';
import { keptReply } from './kept.ts';
import type { At } from './worker.ts';

export async function again(task: AgainTask, at: At): Promise<void> {
  const { workspace, words, hold } = at;
  const to = { client: workspace.client, place: task.place, user: task.from.user };
  const kept = await keptReply(task.reply, at);
  await hold();
  if (!kept) return post(to, simple(words.say('gone')), 'only-you');
  // What was withdrawn or corrected is not given out again, to nobody.
  if (!kept.stands) return post(to, simple(words.say('changed')), 'only-you');
  const { reply } = kept;
  if (task.kind === 'share')
    return post(to, renderShared(reply, { words, key: task.reply, by: task.from.user }), 'channel');
  const aside = task.place.responseUrl !== null;
  for (const message of renderAll(reply, { words })) await post(to, message, aside ? 'only-you' : 'channel');
}
