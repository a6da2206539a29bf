/** Guests and people of other organisations are told so, where only they see it. What was merely overheard gets no answer. */
import { simple } from '../blocks/simple.ts';
import { calling, post } from '../post.ts';
import type { Task } from '../task.ts';
import type { At } from './worker.ts';

export async function refuse(task: Task, { workspace, words, hold, log }: Omit<At, 'standing'>): Promise<void> {
  log.info({ task: task.id, team: task.from.home ?? task.from.team }, 'somebody who may not ask was refused');
  if ((task.kind === 'ask' && task.overheard) || task.kind === 'delete') return;
  await hold();
  const message = simple(words.say('refused'));
  if (task.kind === 'home') {
    const view = { type: 'home' as const, blocks: message.blocks as never };
    await calling(() => workspace.client.views.publish({ user_id: task.from.user, view }));
    return;
  }
  await post({ client: workspace.client, place: task.place, user: task.from.user }, message, 'only-you');
}
