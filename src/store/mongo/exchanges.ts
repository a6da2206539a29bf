/** Conversations and what was asked, in MongoDB. What has expired is left out when reading: the server removes it later. */

import type { Identity } from '../identity.ts';
import type { ConversationState, Exchange, ExchangeQuery } from '../store.ts';
import type { Collections } from './collections.ts';
import type { ExchangeDocument } from './documents.ts';
import { LONG_PATIENCE, persistently } from './faults.ts';

const DAY = 24 * 60 * 60 * 1000;

interface Opened {
  readonly collections: Collections;
  readonly identity: Identity;
}

export async function readConversation(
  { collections: { conversations }, identity }: Opened,
  id: string,
  now: string,
): Promise<ConversationState | null> {
  const name = identity.id('conversation', id);
  const found = await persistently(() => conversations.findOne({ _id: name, expires: { $gt: new Date(now) } }));
  if (!found) return null;
  const { state, expires, people } = found;
  return { id, state: JSON.parse(state), expires: expires.toISOString(), ...(people.length > 0 && { people }) };
}

export async function writeConversation(
  { collections: { conversations }, identity }: Opened,
  { id, state, expires, people = [] }: ConversationState,
): Promise<void> {
  const name = identity.id('conversation', id);
  const document = { state: JSON.stringify(state ?? null), expires: new Date(expires), people: [...people] };
  await persistently(() => conversations.replaceOne({ _id: name }, document, { upsert: true }));
}

export async function forgetConversation({ collections, identity }: Opened, id: string): Promise<void> {
  const name = identity.id('conversation', id);
  await persistently(() => collections.conversations.deleteOne({ _id: name }));
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
    const found = await persistently(
      () => this.#in.exchanges.find({ at: { $gte: this.#oldest() }, ...of }, { sort: { at: -1, _id: 1 } }).toArray(),
      LONG_PATIENCE,
    );
    return found.map(asExchange);
  }

  #oldest(): Date {
    return new Date(this.#now().getTime() - this.#days * DAY);
  }
}

const asExchange = ({ _id, at, ...rest }: ExchangeDocument): Exchange => ({ id: _id, at: at.toISOString(), ...rest });
