/** A brief as a PDF, uploaded where its button was pressed. */
import { WebAPIPlatformError } from '@slack/web-api';
import { paperOf } from '../../../brief/paper.ts';
import { simple } from '../blocks/simple.ts';
import { calling, post } from '../post.ts';
import type { PaperTask } from '../task.ts';
import type { At } from './worker.ts';

export async function paper(task: PaperTask, at: At): Promise<void> {
  const { workspace, words, hold, conversation, now } = at;
  const { place } = task;
  const to = { client: workspace.client, place, user: task.from.user };
  const made = await paperOf(task, await conversation.context(task.report), now());
  await hold();
  // Withdrawn since.
  if (!made) return post(to, simple(words.say('changed')), 'only-you');
  const thread = place.thread === null ? {} : { thread_ts: place.thread };
  try {
    await calling(() => workspace.client.files.uploadV2({ channel_id: place.channel, ...thread, ...made }));
  } catch (fault) {
    if (!(fault instanceof WebAPIPlatformError) || fault.data.error !== 'missing_scope') throw fault;
    // Installed before the bot asked to upload files.
    await post(to, simple(words.say('paperNotAllowed')), 'only-you');
  }
}
