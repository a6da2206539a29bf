/** The inbox in MongoDB: an entry is one document, and a lease is won by the update that changes its owner. */
import { randomUUID } from 'node:crypto';
import type { Inbox, InboxEntry, Lease, TakenEntry } from '../inbox.ts';
import { type Collections, KNOWN_FOR } from './collections.ts';
import { isDuplicate, persistently } from './faults.ts';

export class MongoInbox implements Inbox {
  readonly #collections: () => Promise<Collections>;

  constructor(collections: () => Promise<Collections>) {
    this.#collections = collections;
  }

  async accept({ id, channel, body }: InboxEntry, { owner, now, until }: Lease): Promise<boolean> {
    const { inbox } = await this.#collections();
    const delivery = randomUUID();
    const entry = { channel, body: JSON.stringify(body), received: new Date(now), attempts: 1, owner, delivery };
    return persistently(async () => {
      try {
        await inbox.insertOne({ _id: id, ...entry, heldUntil: new Date(until), done: null });
        return true;
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault;
        // Written by a try of ours whose answer was lost, or by another delivery.
        return (await inbox.findOne({ _id: id }))?.delivery === delivery;
      }
    });
  }

  async take(channel: string, { owner, now, until }: Lease, limit: number): Promise<readonly TakenEntry[]> {
    const { inbox } = await this.#collections();
    const at = new Date(now);
    await persistently(() => inbox.deleteMany({ done: { $lte: new Date(at.getTime() - KNOWN_FOR * 1000) } }));
    const free = { channel, done: null, heldUntil: { $lte: at } };
    const waiting = await persistently(() =>
      inbox.find(free, { sort: { received: 1, _id: 1 }, limit, projection: { _id: 1 } }).toArray(),
    );
    const taken: TakenEntry[] = [];
    for (const { _id } of waiting) {
      const entry = await persistently(() =>
        inbox.findOneAndUpdate(
          { ...free, _id },
          { $set: { owner, heldUntil: new Date(until) }, $inc: { attempts: 1 } },
          { returnDocument: 'after' },
        ),
      );
      if (entry) taken.push({ id: _id, channel, body: JSON.parse(entry.body ?? 'null'), attempts: entry.attempts });
    }
    return taken;
  }

  async renew(ids: readonly string[], { owner, until }: Lease): Promise<readonly string[]> {
    const { inbox } = await this.#collections();
    const held = { _id: { $in: [...ids] }, owner, done: null };
    await persistently(() => inbox.updateMany(held, { $set: { heldUntil: new Date(until) } }));
    const still = await persistently(() => inbox.find(held, { projection: { _id: 1 } }).toArray());
    return still.map(({ _id }) => _id);
  }

  async release(id: string, owner: string, from: string): Promise<void> {
    const { inbox } = await this.#collections();
    await persistently(() =>
      inbox.updateOne({ _id: id, owner, done: null }, { $set: { heldUntil: new Date(from), owner: null } }),
    );
  }

  async done(id: string, owner: string, now: string): Promise<void> {
    const { inbox } = await this.#collections();
    await persistently(() =>
      inbox.updateOne({ _id: id, owner, done: null }, { $set: { done: new Date(now), body: null, owner: null } }),
    );
  }
}
