/** Conversations and what was asked, in MongoDB. What has expired is left out when reading: the server removes it later. */
import { randomBytes } from 'node:crypto';
import type { ConversationState, Exchange, ExchangeQuery } from '../store.ts';
import type { Collections } from './collections.ts';
import type { ExchangeDocument } from './documents.ts';
import { isDuplicate, persistently } from './faults.ts';

const DAY = 24 * 60 * 60 * 1000;

export async function readConversation(
  { conversations }: Collections,
  id: string,
  now: string,
): Promise<ConversationState | null> {
  const found = await persistently(() => conversations.findOne({ _id: id, expires: { $gt: new Date(now) } }));
  return found && { id, state: JSON.parse(found.state), expires: found.expires.toISOString() };
}

export async function writeConversation(
  { conversations }: Collections,
  conversation: ConversationState,
): Promise<void> {
  const { id, state, expires } = conversation;
  const document = { state: JSON.stringify(state ?? null), expires: new Date(expires) };
  await persistently(() => conversations.replaceOne({ _id: id }, document, { upsert: true }));
}

export class MongoExchanges {
  readonly #in: Collections;
  readonly #days: number;
  readonly #now: () => Date;

  constructor(collections: Collections, days: number, now: () => Date) {
    this.#in = collections;
    this.#days = days;
    this.#now = now;
  }

  async record({ id, at, ...exchange }: Exchange): Promise<void> {
    await persistently(() =>
      this.#in.exchanges.replaceOne({ _id: id }, { at: new Date(at), ...exchange }, { upsert: true }),
    );
  }

  async questionsOf(sender: string, limit: number): Promise<readonly string[]> {
    const found = await persistently(() =>
      this.#in.exchanges
        .aggregate<{ _id: string }>([
          { $match: { sender, at: { $gte: this.#oldest() } } },
          { $group: { _id: '$question', last: { $max: '$at' } } },
          { $sort: { last: -1 } },
          { $limit: limit },
        ])
        .toArray(),
    );
    return found.map(({ _id }) => _id);
  }

  async giveFeedback(id: string, feedback: 'like' | 'dislike'): Promise<boolean> {
    const { matchedCount } = await persistently(() =>
      this.#in.exchanges.updateOne({ _id: id, at: { $gte: this.#oldest() } }, { $set: { feedback } }),
    );
    return matchedCount === 1;
  }

  async list({ sender, outcome }: ExchangeQuery): Promise<readonly Exchange[]> {
    const of = { ...(sender !== undefined && { sender }), ...(outcome !== undefined && { outcome }) };
    const found = await persistently(() =>
      this.#in.exchanges.find({ at: { $gte: this.#oldest() }, ...of }, { sort: { at: -1, _id: 1 } }).toArray(),
    );
    return found.map(asExchange);
  }

  async erase(sender: string): Promise<number> {
    return (await persistently(() => this.#in.exchanges.deleteMany({ sender }))).deletedCount;
  }

  async key(): Promise<string> {
    const made = { value: randomBytes(32).toString('hex') };
    const { meta } = this.#in;
    return persistently(async () => {
      try {
        await meta.updateOne({ _id: 'exchange key' }, { $setOnInsert: made }, { upsert: true });
      } catch (fault) {
        // Another instance made it at the same moment.
        if (!isDuplicate(fault)) throw fault;
      }
      return (await meta.findOne({ _id: 'exchange key' }))!.value!;
    });
  }

  #oldest(): Date {
    return new Date(this.#now().getTime() - this.#days * DAY);
  }
}

const asExchange = ({ _id, at, ...rest }: ExchangeDocument): Exchange => ({ id: _id, at: at.toISOString(), ...rest });
