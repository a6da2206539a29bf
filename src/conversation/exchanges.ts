/** What was asked and how it ended, kept so that analysts see what people want and cannot get. */
import type { Reply } from '../reply.ts';
import type { Identity } from '../store/identity.ts';
import type { Erased, Exchange, ExchangeQuery, Store } from '../store/store.ts';

export interface Asked {
  /** The platform's id of the delivered reply, by which feedback comes back. */
  readonly id: string;
  readonly channel: string;
  /** The platform's id of the person; only its keyed hash is kept. */
  readonly person: string;
  readonly reply: Reply;
}

/** A pasted page is no question; its beginning is enough to see what was wanted. */
const LONGEST_QUESTION = 500;

export class Exchanges {
  readonly #store: Store;
  readonly #now: () => Date;
  #identity: Promise<Identity> | null = null;

  constructor(store: Store, now: () => Date = () => new Date()) {
    this.#store = store;
    this.#now = now;
  }

  async record({ id, channel, person, reply }: Asked): Promise<void> {
    const identity = await this.#hashes();
    await this.#store.recordExchange({
      id: identity.id('exchange', exchangeId(channel, id)),
      at: this.#now().toISOString(),
      channel,
      sender: identity.person(channel, person),
      question: reply.question.slice(0, LONGEST_QUESTION),
      kind: reply.kind,
      outcome: reply.outcome,
      feedback: null,
    });
  }

  /** False when the exchange is not held (any more). */
  async feedback(channel: string, id: string, value: 'like' | 'dislike'): Promise<boolean> {
    const identity = await this.#hashes();
    return this.#store.giveFeedback(identity.id('exchange', exchangeId(channel, id)), value);
  }

  /** The same for what this person was answered last, wherever that was. Gives which it was; null when it is not held (any more). */
  async feedbackOnLast(channel: string, person: string, value: 'like' | 'dislike'): Promise<string | null> {
    const theirs = await this.#store.exchanges({ sender: await this.#person(channel, person) });
    const last = theirs.find(({ outcome }) => outcome !== 'guide');
    return last && (await this.#store.giveFeedback(last.id, value)) ? last.id : null;
  }

  /** Whether it was this person who asked. */
  async isOf(channel: string, person: string, id: string): Promise<boolean> {
    const identity = await this.#hashes();
    const asked = identity.id('exchange', exchangeId(channel, id));
    const theirs = await this.#store.exchanges({ sender: identity.person(channel, person) });
    return theirs.some((exchange) => exchange.id === asked);
  }

  /** What a person has asked, each question once, latest first. */
  async questionsOf(channel: string, person: string, limit: number): Promise<readonly string[]> {
    return this.#store.questionsOf(await this.#person(channel, person), limit);
  }

  list(query: ExchangeQuery = {}): Promise<readonly Exchange[]> {
    return this.#store.exchanges(query);
  }

  /**
   * Deletes all words of a person in a channel: questions, what conversations were about, kept replies, what waits for an
   * answer. What they did with digests stays, under a pseudonym. `left`: where a text of theirs was found afterwards all the same; as a rule nowhere.
   */
  async erase(
    channel: string,
    person: string,
  ): Promise<Erased & { readonly digests: number; readonly left: readonly string[] }> {
    const who = await this.#person(channel, person);
    const pseudonym = `${channel}:erased-${who.slice(0, 12)}`;
    const digests = await this.#store.digests.forgetPerson(
      `${channel}:${person}`,
      pseudonym,
      this.#now().toISOString(),
    );
    const erased = await this.#store.erasePerson(who);
    return { ...erased, digests, left: await this.#store.traces(who, [...erased.phrases, person]) };
  }

  async #person(channel: string, person: string): Promise<string> {
    return (await this.#hashes()).person(channel, person);
  }

  /** Without the key, which stands outside the store, a hash tells nothing about the id, and ids cannot be tried out. */
  #hashes(): Promise<Identity> {
    this.#identity ??= this.#store.identity();
    // A database that is away now may be there the next time.
    this.#identity.catch(() => {
      this.#identity = null;
    });
    return this.#identity;
  }
}

const exchangeId = (channel: string, id: string): string => `${channel}:${id}`;
