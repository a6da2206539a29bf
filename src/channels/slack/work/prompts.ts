/** Prompts for a newly opened assistant pane. */
import { calling } from '../post.ts';
import type { OpenedTask } from '../task.ts';
import type { At } from './worker.ts';

export async function prompts({ place }: OpenedTask, { workspace, words, hold }: At): Promise<void> {
  const offered = words.suggested.map(({ label, ask }) => ({ title: label, message: ask }));
  const [first, ...rest] = offered;
  if (!first || place.thread === null) return;
  const { channel: channel_id, thread: thread_ts } = place;
  await hold();
  await calling(() =>
    workspace.client.assistant.threads.setSuggestedPrompts({
      channel_id,
      thread_ts,
      title: words.say('promptsTitle'),
      prompts: [first, ...rest],
    }),
  );
}
