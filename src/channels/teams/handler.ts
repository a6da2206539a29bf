/** What Teams tells the bot, and what the bot does about it: all that it can do in Teams is on this page. */
import { z } from 'zod';
import { paperRead } from '../../brief/paper.ts';
import { newReference, type Turns } from '../../conversation/turns.ts';
import type { Log } from '../../log.ts';
import type { Reply, ReplyPaper } from '../../reply.ts';
import { classed } from '../faults.ts';
import type { Standing } from './access.ts';
import type { IncomingActivity } from './activity.ts';
import { actOnDigest, type Desk, digestAct, digestsOf } from './digest/acts.ts';
import { nothingFound, results, type SearchAnswer } from './extension.ts';
import type { CutLists } from './lists.ts';
import { apology, buildMessage, uncertain } from './message.ts';
import { askToKeep, CONSENT, consentIn, isKeeper, keptFile, type MakePaper, upload } from './paper.ts';
import { isToSomebodyElse, spoken } from './spoken.ts';
import { type Answer, ConnectorFault, type OutgoingActivity, type Place } from './transport.ts';
import type { Turn } from './turn.ts';
import { withTyping } from './typing.ts';

export interface HandlerParts {
  readonly turns: Turns;
  readonly lists: CutLists;
  /** Keeps what Teams has not taken; it is sent when Teams is there again. */
  readonly outbox?: { readonly keep: Keep };
  /** `isChecked`: it is checked who sends, so that whoever approves is who the directory says. */
  readonly digests?: Desk & { readonly isChecked: boolean };
  /** Absent: no brief is offered as a file. `isChecked` as above: where a file may go. */
  readonly papers?: { readonly make: MakePaper; readonly isChecked: boolean };
  readonly log: Log;
}

export type Keep = (
  place: Place,
  activity: OutgoingActivity,
  from: { readonly channel: string; readonly person: string },
) => Promise<void>;

const CHANNEL = 'teams';
const WELCOME = 'help';
/** What those who write or approve digests say to see them. */
const DIGESTS = 'digests';
/** So many choices are looked up for the compose box; each is a turn. */
const MOST_CHOICES = 3;
const GONE = 'This list is no longer at hand: please ask again.';
const CHANGED = 'The reports have changed since this list was given: please ask again.';
const WITHDRAWN = 'The report has changed since: please ask again.';
const NOT_KEPT = 'The file could not be kept. Please try again.';
const NOT_YOURS = 'Only who asked for an answer can delete it.';

const pressed = z.union([
  z.object({ ask: z.string().min(1).max(2_000) }),
  z.object({ remove: z.literal(true) }),
  z.object({ paper: z.string().min(1).max(200) }),
  digestAct,
  z.object({ more: z.object({ key: z.string().max(40), from: z.int().min(0).max(100_000) }) }),
]);
const feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});
const search = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown().optional() })).nullish(),
});

type Search = z.infer<typeof search>;

const DONE: Answer = { status: 200 };
/** An invoke is answered with a body. */
const DONE_EMPTY: Answer = { status: 200, body: {} };
const UNKNOWN: Answer = { status: 501 };
const BAD: Answer = { status: 400 };

export class TeamsHandler {
  readonly #parts: HandlerParts;

  constructor(parts: HandlerParts) {
    this.#parts = parts;
  }

  async handle(turn: Turn, standing: Standing = 'member'): Promise<Answer> {
    switch (turn.activity.type) {
      case 'message':
        await this.#message(turn, standing);
        return DONE;
      case 'conversationUpdate':
        await this.#added(turn);
        return DONE;
      case 'invoke':
        return this.#invoked(turn);
      default:
        return DONE;
    }
  }

  async #added(turn: Turn): Promise<void> {
    const { membersAdded = [], recipient } = turn.activity;
    if (membersAdded.some(({ id }) => id === recipient.id)) await this.#answer(turn, WELCOME);
  }

  async #message(turn: Turn, standing: Standing): Promise<void> {
    const { value } = turn.activity;
    const action = value === undefined ? undefined : pressed.safeParse(value).data;
    if (action && 'more' in action) return this.#more(turn, action.more);
    if (action && 'remove' in action) return this.#remove(turn);
    if (action && 'paper' in action) return this.#offer(turn, paperRead(action.paper));
    if (action && 'digest' in action) return this.#digest(turn, action, standing);
    if (!action && turn.place.kind !== 'personal' && isToSomebodyElse(turn.activity)) return;
    const text = action?.ask ?? spoken(turn.activity);
    if (turn.place.kind === 'personal' && text?.trim().replace(/^\//, '').toLowerCase() === DIGESTS) {
      const digests = this.#parts.digests && (await digestsOf(this.#byOf(turn, standing), this.#parts.digests));
      if (digests) return void (await turn.send(digests));
    }
    // A picture or a file without a word: help tells what can be asked.
    return this.#answer(turn, text || WELCOME);
  }

  async #answer(turn: Turn, text: string): Promise<void> {
    const { turns, lists } = this.#parts;
    const { conversation } = turn.activity;
    const reference = newReference();
    const message = {
      text,
      conversation: `${CHANNEL}:${conversation.id}`,
      channel: CHANNEL,
      person: personOf(turn.activity),
      shared: conversation.conversationType !== 'personal',
    };
    let unsent: OutgoingActivity | null = null;
    const deliver = async (reply: Reply): Promise<string | null> => {
      const { activity, isCut } = buildMessage(reply, {
        key: reference,
        removable: true,
        files: this.#parts.papers !== undefined && !message.shared,
      });
      if (isCut) await lists.keep(conversation.id, reference, reply, message);
      unsent = activity;
      const sent = await turn.send(activity);
      unsent = null;
      return sent ? feedbackId(conversation.id, sent) : null;
    };
    try {
      await withTyping(turn, () => turns.take(message, deliver, reference));
    } catch (fault) {
      const note = mayHaveArrived(fault) ? uncertain(reference) : apology(reference);
      // Logged where it happened. Whoever cannot be told now is answered, or told, when Teams is there again.
      await turn.send(note).catch(async (second) => {
        if (!classed(second).passing) return;
        await this.#parts.outbox?.keep(turn.place, classed(fault).passing && unsent ? unsent : note, message);
      });
    }
  }

  /** By whom the directory says that it is; a guest has no part in what is still being written. */
  async #digest(turn: Turn, given: z.infer<typeof digestAct>, standing: Standing): Promise<void> {
    const { digests } = this.#parts;
    if (digests) await turn.sendAside(await actOnDigest(given, this.#byOf(turn, standing), digests));
  }

  #byOf({ activity: { from } }: Turn, standing: Standing): string | null {
    const isKnown = this.#parts.digests?.isChecked && standing === 'member';
    return isKnown && from.aadObjectId ? `${CHANNEL}:${from.aadObjectId}` : null;
  }

  async #remove(turn: Turn): Promise<void> {
    const { turns, log } = this.#parts;
    const { replyToId, conversation } = turn.activity;
    if (!replyToId) return;
    const who = { channel: CHANNEL, person: personOf(turn.activity) };
    if (!(await turns.isOf(who, feedbackId(conversation.id, replyToId)))) {
      await turn.sendAside({ type: 'message', text: NOT_YOURS });
      return;
    }
    await turn.remove(replyToId);
    log.info({ channel: CHANNEL, message: replyToId }, 'an answer was deleted by who had asked');
  }

  async #offer(turn: Turn, wanted: ReplyPaper): Promise<void> {
    const { papers } = this.#parts;
    if (!papers || turn.place.kind !== 'personal') return;
    const made = await papers.make(wanted);
    await turn.send(made ? askToKeep(wanted, made) : { type: 'message', text: WITHDRAWN });
  }

  /** Whether the file may be kept, and where: the question goes when it is answered. */
  async #consented(turn: Turn): Promise<Answer> {
    const { papers, log } = this.#parts;
    const given = consentIn(turn.activity.value);
    if (!given || !papers || turn.place.kind !== 'personal') return BAD;
    if (given.action === 'accept') {
      if (!isKeeper(given.uploadInfo.uploadUrl, papers.isChecked)) {
        log.warn({ channel: CHANNEL }, 'refused: a file was to go to a place that is no OneDrive');
        return BAD;
      }
      const done = await upload(given, papers.make).catch((err) => {
        log.warn({ channel: CHANNEL, err: { name: err?.name } }, 'a file could not be uploaded');
        return 'refused' as const;
      });
      const said = done === 'withdrawn' ? WITHDRAWN : NOT_KEPT;
      await turn.send(done === 'kept' ? keptFile(given.uploadInfo) : { type: 'message', text: said });
      if (done === 'refused') return DONE_EMPTY;
    }
    const { replyToId } = turn.activity;
    if (replyToId) await turn.remove(replyToId).catch(() => {});
    return DONE_EMPTY;
  }

  async #more(turn: Turn, { key, from }: { key: string; from: number }): Promise<void> {
    const kept = await this.#parts.lists.find(turn.activity.conversation.id, key);
    const said = kept?.stands ? buildMessage(kept.reply, { key, from }).activity : null;
    await turn.send(said ?? { type: 'message', text: kept ? CHANGED : GONE });
  }

  async #invoked(turn: Turn): Promise<Answer> {
    const { name, value } = turn.activity;
    if (name === 'message/submitAction') return this.#feedback(turn.activity);
    if (name === CONSENT) return this.#consented(turn);
    if (name !== 'composeExtension/query') return UNKNOWN;
    const query = search.safeParse(value ?? {});
    return query.success ? { status: 200, body: await this.#search(query.data, personOf(turn.activity)) } : BAD;
  }

  async #feedback({ value, replyToId, conversation, from }: IncomingActivity): Promise<Answer> {
    const given = feedback.safeParse(value);
    if (!given.success) return BAD;
    if (replyToId)
      await this.#parts.turns.feedback({
        channel: CHANNEL,
        exchange: feedbackId(conversation.id, replyToId),
        person: personOf({ from }),
        value: given.data.actionValue.reaction,
      });
    return { status: 200, body: {} };
  }

  async #search(query: Search, person: string): Promise<SearchAnswer> {
    const { turns } = this.#parts;
    const typed = query.parameters?.map(({ value }) => value).find((value) => typeof value === 'string');
    const key = newReference();
    const reply = await turns.peek(typed?.trim() || WELCOME, `${CHANNEL}-search:${key}`, `${CHANNEL}\n${person}`);
    if (reply.outcome === 'answered') return results([reply], key);
    const near: Reply[] = [];
    for (const { ask } of reply.choices.slice(0, MOST_CHOICES))
      near.push(await turns.peek(ask, `${CHANNEL}-search:${key}`, `${CHANNEL}\n${person}`));
    const found = results(near, key);
    return found.composeExtension.attachments?.length ? found : nothingFound(reply);
  }
}

/** The platform did not say whether it took what was sent. */
function mayHaveArrived(fault: unknown): boolean {
  const { passing, unsent } = classed(fault);
  return fault instanceof ConnectorFault && passing && !unsent;
}

/** The ids of messages are unique in their conversation alone. */
const feedbackId = (conversation: string, activity: string): string => `${conversation}/${activity}`;

const personOf = ({ from }: Pick<IncomingActivity, 'from'>): string => from.aadObjectId ?? from.id;
