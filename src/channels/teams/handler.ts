/** What Teams tells the bot, and what the bot does about it: all that it can do in Teams is on this page. */
import {
  type InvokeResponse,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  TeamsActivityHandler,
  TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { newReference, type Turns } from '../../conversation/turns.ts';
import type { Reply } from '../../reply.ts';
import { nothingFound, results } from './extension.ts';
import type { CutLists } from './lists.ts';
import { apology, buildMessage } from './message.ts';
import { withTyping } from './typing.ts';

export interface HandlerParts {
  readonly turns: Turns;
  readonly lists: CutLists;
}

export const CHANNEL = 'teams';
const WELCOME = 'help';
/** So many choices are looked up for the compose box; each is a turn. */
const MOST_CHOICES = 3;
const GONE = 'This list is no longer at hand: please ask again.';

const pressed = z.union([
  z.object({ ask: z.string().min(1).max(2_000) }),
  z.object({ more: z.object({ key: z.string().max(40), from: z.int().min(0).max(100_000) }) }),
]);
const feedback = z.object({
  actionName: z.literal('feedback'),
  actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }),
});
const search = z.object({ parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).nullish() });

export class TeamsHandler extends TeamsActivityHandler {
  readonly #parts: HandlerParts;

  constructor(parts: HandlerParts) {
    super();
    this.#parts = parts;
    this.onMessage(async (context, next) => {
      await this.#message(context);
      await next();
    });
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id === recipient.id)) await this.#answer(context, WELCOME);
      await next();
    });
  }

  async #message(context: TurnContext): Promise<void> {
    const { value } = context.activity;
    const action = value === undefined ? undefined : pressed.safeParse(value).data;
    if (action && 'more' in action) return this.#more(context, action.more);
    const text = action?.ask ?? spoken(context);
    // A picture or a file without a word: help tells what can be asked.
    return this.#answer(context, text || WELCOME);
  }

  async #answer(context: TurnContext, text: string): Promise<void> {
    const { turns, lists } = this.#parts;
    const { conversation, from } = context.activity;
    const reference = newReference();
    const message = {
      text,
      conversation: `${CHANNEL}:${conversation.id}`,
      channel: CHANNEL,
      person: from.aadObjectId ?? from.id,
    };
    const deliver = async (reply: Reply): Promise<string | null> => {
      const { activity, isCut } = buildMessage(reply, { key: reference });
      if (isCut) await lists.keep(conversation.id, reference, reply);
      const sent = await context.sendActivity(activity);
      return sent?.id ? feedbackId(conversation.id, sent.id) : null;
    };
    try {
      await withTyping(context, () => turns.take(message, deliver, reference));
    } catch {
      // Logged where it happened; what cannot be said either was the delivery's fault.
      await context.sendActivity(apology(reference)).catch(() => {});
    }
  }

  async #more(context: TurnContext, { key, from }: { key: string; from: number }): Promise<void> {
    const reply = await this.#parts.lists.find(context.activity.conversation.id, key);
    if (!reply) await context.sendActivity(GONE);
    else await context.sendActivity(buildMessage(reply, { key, from }).activity);
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { name, value } = context.activity;
    if (name === 'message/submitAction') return this.#feedback(context);
    if (name === 'composeExtension/query') {
      const query = search.safeParse(value ?? {});
      if (!query.success) return { status: 400 };
      return { status: 200, body: await this.#search(query.data as MessagingExtensionQuery) };
    }
    // The SDK's own dispatch reads values that nobody has checked; nothing of it is used.
    return { status: 501 };
  }

  async #feedback(context: TurnContext): Promise<InvokeResponse> {
    const { value, replyToId, conversation } = context.activity;
    const given = feedback.safeParse(value);
    if (!given.success) return { status: 400 };
    if (replyToId)
      await this.#parts.turns.feedback(
        CHANNEL,
        feedbackId(conversation.id, replyToId),
        given.data.actionValue.reaction,
      );
    return { status: 200, body: {} };
  }

  async #search(query: MessagingExtensionQuery): Promise<MessagingExtensionResponse> {
    const { turns } = this.#parts;
    const typed = query.parameters?.map(({ value }) => value).find((value) => typeof value === 'string');
    const key = newReference();
    const reply = await turns.peek(typed?.trim() || WELCOME, `${CHANNEL}-search:${key}`);
    if (reply.outcome === 'answered') return results([reply], key);
    const near: Reply[] = [];
    for (const { ask } of reply.choices.slice(0, MOST_CHOICES))
      near.push(await turns.peek(ask, `${CHANNEL}-search:${key}`));
    const found = results(near, key);
    return found.composeExtension?.attachments?.length ? found : nothingFound(reply);
  }
}

/** What was said to the bot, without its name. */
function spoken({ activity }: TurnContext): string {
  const mentions = TurnContext.getMentions(activity).filter(({ mentioned }) => mentioned?.id === activity.recipient.id);
  let text = activity.text ?? '';
  for (const { text: mention } of mentions) if (mention) text = text.replaceAll(mention, ' ');
  return text
    .replace(/<\/?at(?:\s[^>]*)?>/gi, ' ')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The ids of messages are unique in their conversation alone. */
const feedbackId = (conversation: string, activity: string): string => `${conversation}/${activity}`;
