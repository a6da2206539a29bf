/** A question is answered where it was asked. */
import { UNSAID } from '../../../conversation/turns.ts';
import type { Reply } from '../../../reply.ts';
import { StoreAway } from '../../../store/store.ts';
import { render } from '../blocks/index.ts';
import { offersAgain } from '../blocks/parts/buttons.ts';
import { CHANNEL } from '../desk.ts';
import { saidLate } from '../late.ts';
import { post } from '../post.ts';
import { type AskTask, personOf } from '../task.ts';
import { keepReply, keptReply } from './kept.ts';
import type { At } from './worker.ts';

/** What a mention without any words asks. */
const NOTHING = 'help';

export async function ask(task: AskTask, at: At): Promise<void> {
  const { turns, workspace, words, log, isRepeat } = at;
  const { id, place } = task;
  if (place.assistant && place.thread !== null)
    // A courtesy, of which the answer does not wait.
    workspace.client.assistant.threads
      .setStatus({ channel_id: place.channel, thread_ts: place.thread, status: words.say('lookingUp') })
      .catch((fault) => log.warn({ fault }, 'the status in the assistant pane cannot be set'));
  const message = { ...spokenBy(task), text: task.text || NOTHING, turn: id };
  // What a crash lets be asked twice is answered the same: by the kept reply, or else by the same turn of the conversation.
  const known = isRepeat ? await keptReply(id, at) : null;
  await turns.answer(message, (reply) => deliver(task, reply, at), {
    reference: id,
    known: known?.stands ? known.reply : (task.answer ?? null),
  });
}

async function deliver(task: AskTask, reply: Reply, at: At): Promise<string | typeof UNSAID> {
  const { workspace, words, hold } = at;
  const { id, place, from } = task;
  if (task.overheard && !understood(reply)) return UNSAID;
  const aside = place.responseUrl !== null;
  const message = saidLate(render(reply, { words, key: id, aside }), task, at);
  if (offersAgain(message.blocks))
    await keepReply(task, reply, at).catch((fault) => notKept(fault, 'an answer cannot be posted again', task, at));
  await hold();
  await post(
    { client: workspace.client, place, user: from.user, exchange: id },
    message,
    aside ? 'only-you' : 'channel',
  );
  return id;
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
  channel: CHANNEL,
  person: personOf(from),
  shared: place.thread !== null && !place.assistant,
});
