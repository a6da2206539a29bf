/** A question is answered where it was asked. */

import { inTime, LONGEST_MESSAGE } from '../../../conversation/turns.ts';
import type { Reply } from '../../../reply.ts';
import { StoreAway } from '../../../store/store.ts';
import { render } from '../blocks/index.ts';
import { offersAgain } from '../blocks/parts/buttons.ts';
import { CHANNEL } from '../desk.ts';
import { saidLate } from '../late.ts';
import { post } from '../post.ts';
import { type AskTask, personOf } from '../task.ts';
import type { At } from './index.ts';
import { keepReply, keptReply } from './kept.ts';

/** What a mention without any words asks. */
const NOTHING = 'help';

export async function ask(task: AskTask, at: At): Promise<void> {
  const { workspace, words, hold, log } = at;
  const { place, from } = task;
  if (place.assistant && place.thread !== null)
    // A courtesy, of which the answer does not wait.
    workspace.client.assistant.threads
      .setStatus({ channel_id: place.channel, thread_ts: place.thread, status: words.say('lookingUp') })
      .catch((fault) => log.warn({ fault }, 'the status in the assistant pane cannot be set'));
  const reply = await answered(task, at);
  if (task.overheard && !understood(reply)) return;
  const aside = place.responseUrl !== null;
  const message = saidLate(render(reply, { words, key: task.id, aside }), task, at);
  if (offersAgain(message.blocks))
    await keepReply(task, reply, at).catch((fault) => notKept(fault, 'an answer cannot be posted again', task, at));
  await hold();
  await post({ client: workspace.client, place, user: from.user }, message, aside ? 'only-you' : 'channel');
}

/** What a crash lets be asked twice is answered the same: by the kept reply, or else by the same turn of the conversation. */
async function answered(task: AskTask, at: At): Promise<Reply> {
  const known = await keptReply(task.id, at);
  if (known?.stands) return known.reply;
  const { conversation, exchanges, metrics, log, budgets } = at;
  const began = performance.now();
  const from = { channel: CHANNEL, person: personOf(task.from) };
  const spend = (spent: number) => budgets.charge(from.person, spent);
  const text = (task.text || NOTHING).slice(0, LONGEST_MESSAGE);
  const reply = task.answer ?? (await inTime(conversation.takeTurn({ ...spokenBy(task), text, turn: task.id, spend })));
  // What people say to each other is kept nowhere.
  if (task.overheard && !understood(reply)) return reply;
  try {
    await exchanges.record({ id: task.id, ...from, reply });
  } catch (fault) {
    notKept(fault, 'an answer is given, and the question could not be kept', task, at);
  }
  const milliseconds = performance.now() - began;
  metrics.answered(CHANNEL, reply.outcome, milliseconds / 1000);
  const { kind, outcome } = reply;
  log.info({ task: task.id, channel: CHANNEL, kind, outcome, milliseconds: Math.round(milliseconds) }, 'answered');
  return reply;
}

/** The answer needs nothing of what could not be written; other faults are faults. */
function notKept(fault: unknown, said: string, task: AskTask, { log }: At): void {
  if (!(fault instanceof StoreAway)) throw fault;
  log.warn({ fault, task: task.id }, said);
}

/** People in a thread also talk to each other: a guide, or "not held" of which nothing was read, is not for them. */
const understood = (reply: Reply): boolean =>
  reply.outcome === 'answered' || reply.outcome === 'choose' || (reply.outcome === 'not-held' && reply.reading !== '');

/** In a thread of a channel several people speak; direct messages and what is asked aside are one person's. */
const spokenBy = ({ conversation, from, place }: AskTask) => ({
  conversation,
  from: { channel: CHANNEL, person: personOf(from) },
  shared: place.thread !== null && !place.assistant,
});
