/** Feedback is kept with the exchange, and thanked for where only its giver sees it. */
import { simple } from '../blocks/simple.ts';
import { CHANNEL } from '../desk.ts';
import { post } from '../post.ts';
import type { FeedbackTask } from '../task.ts';
import type { At } from './index.ts';

export async function feedback(task: FeedbackTask, { exchanges, workspace, words, hold }: At): Promise<void> {
  const kept = await exchanges.feedback(CHANNEL, task.exchange, task.feedback);
  await hold();
  const said = words.say(kept ? 'feedbackKept' : 'feedbackGone');
  await post({ client: workspace.client, place: task.place, user: task.from.user }, simple(said), 'only-you');
}
