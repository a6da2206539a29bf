/** Replies whose card was cut, kept as long as a conversation, so that "Show more" works in any process. */
import type { Reply } from '../../reply.ts';
import type { Store } from '../../store/store.ts';

const MINUTE = 60_000;

export class CutLists {
  readonly #store: Pick<Store, 'conversation' | 'saveConversation'>;
  readonly #minutes: number;
  readonly #now: () => Date;

  constructor(store: Pick<Store, 'conversation' | 'saveConversation'>, minutes: number, now: () => Date) {
    this.#store = store;
    this.#minutes = minutes;
    this.#now = now;
  }

  /** The conversation's id is part of the name: a key alone does not open another conversation's list. */
  async keep(conversation: string, key: string, reply: Reply): Promise<void> {
    const expires = new Date(this.#now().getTime() + this.#minutes * MINUTE).toISOString();
    await this.#store.saveConversation({ id: name(conversation, key), state: reply, expires });
  }

  async find(conversation: string, key: string): Promise<Reply | null> {
    const kept = await this.#store.conversation(name(conversation, key), this.#now().toISOString());
    return (kept?.state as Reply | undefined) ?? null;
  }
}

const name = (conversation: string, key: string): string => `teams-list:${key}:${conversation}`;
