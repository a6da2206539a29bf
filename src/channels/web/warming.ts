/** Answers a question of its own while the first page is being drawn: whoever asks first does not wait for what is made once. */
import { randomUUID } from 'node:crypto';
import type { AnyConversation } from '../../conversation/take-turn.ts';
import { turnsOfTheLoop } from '../../turns-of-the-loop.ts';

/** Milliseconds without a request for a file of the page: the browser has them all and is at work itself. */
const QUIET = 15;

export class Warming {
  readonly #conversation: Pick<AnyConversation, 'takeTurn' | 'forget'>;
  #question: string | null;
  #timer: NodeJS.Timeout | null = null;

  /** `question`: as the page suggests it; null for none. */
  constructor(conversation: Pick<AnyConversation, 'takeTurn' | 'forget'>, question: string | null) {
    this.#conversation = conversation;
    this.#question = question;
  }

  /** To be told of every file that was sent. */
  soon(): void {
    if (this.#question === null) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#warm(), QUIET);
    this.#timer.unref();
  }

  /** Somebody asks: that does the same. */
  needless(): void {
    this.#question = null;
  }

  /** Once. What is wrong with it is told to whoever really asks. */
  async #warm(): Promise<void> {
    // Who has asked while something else was done is heard first.
    await turnsOfTheLoop();
    const text = this.#question;
    this.#question = null;
    if (text === null) return;
    const conversation = `web-warming:${randomUUID()}`;
    await this.#conversation.takeTurn({ text, conversation }).catch(() => {});
    await this.#conversation.forget(conversation).catch(() => {});
  }
}
