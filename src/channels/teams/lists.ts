/** Replies whose card was cut, kept as long as a conversation, so that "Show more" works in any process. */
import { KeptReplies, type KeptReply } from '../../conversation/kept-replies.ts';
import type { Reply } from '../../reply.ts';
import { type Store, StoreAway } from '../../store/store.ts';

export class CutLists {
  readonly #kept: KeptReplies;
  readonly #minutes: number;

  constructor(store: Store, minutes: number, now: () => Date) {
    this.#kept = new KeptReplies(store, now);
    this.#minutes = minutes;
  }

  /** The conversation's id is part of the name: a key alone does not open another conversation's list. */
  async keep(
    conversation: string,
    key: string,
    reply: Reply,
    from: { readonly channel: string; readonly person: string },
  ): Promise<void> {
    try {
      await this.#kept.keep(name(conversation, key), reply, this.#minutes, from);
    } catch (fault) {
      // The answer itself needs nothing of it; that its conversation is not kept either is logged.
      if (!(fault instanceof StoreAway)) throw fault;
    }
  }

  find(conversation: string, key: string): Promise<KeptReply | null> {
    return this.#kept.find(name(conversation, key));
  }
}

const name = (conversation: string, key: string): string => `teams-list:${key}:${conversation}`;
