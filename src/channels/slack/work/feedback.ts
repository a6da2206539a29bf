/** Feedback is kept with the exchange, and thanked for where only its giver sees it. */
import { simple } from '../blocks/simple.ts';
import { CHANNEL } from '../desk.ts';
import { post } from '../post.ts';
import { type FeedbackTask, personOf } from '../task.ts';
import type { At } from './worker.ts';

export async function feedback(task: FeedbackTask, { feedbacks, workspace, words, hold }: At): Promise<void> {
  const { exchange, feedback: value, from } = task;
  const kept = await feedbacks.give({ channel: CHANNEL, exchange, person: personOf(from), value });
  await hold();
  const said = words.say(kept ? 'feedbackKept' : 'feedbackGone');
  await post({ client: workspace.client, place: task.place, user: task.from.user }, simple(said), 'only-you');
}
