/** In threads that the bot has answered in: what is said to it, and who has spoken since. Of what is not, nothing is kept. */
import { couldBe, formOf, isQuestion, Names } from './spoken-to.ts';
import type { Conversation, Message } from './take-turn.ts';

export interface OverhearingParts {
  readonly conversation: Pick<Conversation, 'answeredLast' | 'keyOf' | 'knowledge' | 'look'>;
}

/** Threads in which people talk now; older ones count as if nobody had spoken since. */
const MOST_THREADS = 10_000;

export class Overhearing {
  readonly #parts: OverhearingParts;
  /** Threads in which somebody else has spoken since the last answer. */
  readonly #interrupted = new Set<string>();
  #names: { readonly version: string; readonly names: Names } | null = null;

  constructor(parts: OverhearingParts) {
    this.#parts = parts;
  }

  /** Whether the message is for the bot. `toOthers`: it names somebody else. */
  async isSpokenTo(message: Message, toOthers: boolean): Promise<boolean> {
    const { conversation } = this.#parts;
    const by = await conversation.answeredLast(message.conversation);
    if (by === null) return false;
    const isAnswered = by === (await conversation.keyOf(message));
    const standing = { isAnswered, isNext: !this.#interrupted.has(message.conversation) };
    if (!toOthers && couldBe(formOf(message.text, await this.#namesNow()), standing)) {
      const reply = await conversation.look({ ...message, shared: true });
      if (isQuestion(reply, standing)) return true;
    }
    if (!isAnswered) this.#interrupt(message.conversation);
    return false;
  }

  /** The bot was spoken to there: its answer is the next thing said. */
  answers(conversation: string): void {
    this.#interrupted.delete(conversation);
  }

  #interrupt(conversation: string): void {
    if (this.#interrupted.size >= MOST_THREADS) this.#interrupted.delete(this.#interrupted.values().next().value!);
    this.#interrupted.add(conversation);
  }

  async #namesNow(): Promise<Names> {
    const { version, lexicon } = await this.#parts.conversation.knowledge();
    if (this.#names?.version !== version) this.#names = { version, names: new Names(lexicon) };
    return this.#names.names;
  }
}
