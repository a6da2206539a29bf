/** Whoever sends too much at once is asked to wait, where only they see it. */
import { simple } from '../blocks/simple.ts';
import { post } from '../post.ts';
import type { WaitTask } from '../task.ts';
import type { At } from './worker.ts';

export async function wait({ seconds, place, from }: WaitTask, { conversation, workspace, hold }: At): Promise<void> {
  const { text } = conversation.note('tooMuch', { seconds: String(seconds) });
  await hold();
  await post({ client: workspace.client, place, user: from.user }, simple(text), 'only-you');
}
