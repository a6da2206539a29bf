/** The inbox in MongoDB: an entry is one document, and a lease is won by the update that changes its owner. */
import { randomUUID } from 'node:crypto';
import type { Identity } from '../identity.ts';
import {
  CLAIMS,
  type Claim,
  type Inbox,
  type InboxEntry,
  type Lease,
  openEntry,
  sealEntry,
  type TakenEntry,
} from '../inbox.ts';
import type { Collections } from './collections.ts';
import { isDuplicate, persistently } from './faults.ts';

interface Opened {
  readonly collections: Collections;
  readonly identity: Identity;
}

export class MongoInbox implements Inbox {
  readonly #opened: () => Promise<Opened>;

  constructor(opened: () => Promise<Opened>) {
    this.#opened = opened;
  }

  async accept({ id, channel, body, person = null }: InboxEntry, { owner, now, until }: Lease): Promise<boolean> {
    const { collections, identity } = await this.#opened();
    const { inbox } = collections;
    const delivery = randomUUID();
    const name = nameOf(identity, id);
    const sealed = sealEntry(identity, name, { id, body });
    const entry = { channel, body: sealed, person, received: new Date(now), attempts: 1, owner, delivery };
    return persistently(async () => {
      try {
        await inbox.insertOne({ _id: name, ...entry, heldUntil: new Date(until), done: null });
        return true;
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault;
        // Written by a try of ours whose answer was lost, or by another delivery.
        return (await inbox.findOne({ _id: name }))?.delivery === delivery;
      }
    });
  }

  async take(channel: string, { owner, now, until }: Lease, limit: number): Promise<readonly TakenEntry[]> {
    const { collections, identity } = await this.#opened();
    const { inbox } = collections;
    const at = new Date(now);
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
      if (entry?.body) taken.push({ ...openEntry(identity, _id, entry.body), channel, attempts: entry.attempts });
    }
    return taken;
  }

  async renew(ids: readonly string[], { owner, until }: Lease): Promise<readonly string[]> {
    const { collections, identity } = await this.#opened();
    const { inbox } = collections;
    const byName = new Map(ids.map((id) => [nameOf(identity, id), id]));
    const held = { _id: { $in: [...byName.keys()] }, owner, done: null };
    await persistently(() => inbox.updateMany(held, { $set: { heldUntil: new Date(until) } }));
    const still = await persistently(() => inbox.find(held, { projection: { _id: 1 } }).toArray());
    return still.map(({ _id }) => byName.get(_id)!);
  }

  async release(id: string, owner: string, from: string): Promise<void> {
    const { collections, identity } = await this.#opened();
    await persistently(() =>
      collections.inbox.updateOne(
        { _id: nameOf(identity, id), owner, done: null },
        { $set: { heldUntil: new Date(from), owner: null } },
      ),
    );
  }

  async done(id: string, owner: string, now: string): Promise<void> {
    const { collections, identity } = await this.#opened();
    const answered = { done: new Date(now), body: null, person: null, owner: null };
    await persistently(() =>
      collections.inbox.updateOne({ _id: nameOf(identity, id), owner, done: null }, { $set: answered }),
    );
  }

  async claim(id: string, { owner, now, until }: Lease): Promise<Claim> {
    const { collections, identity } = await this.#opened();
    const { inbox } = collections;
    const [name, at, heldUntil] = [nameOf(identity, id), new Date(now), new Date(until)];
    const delivery = randomUUID();
    const claim = { channel: CLAIMS, body: null, person: null, received: at, attempts: 1, owner, heldUntil };
    return persistently(async () => {
      try {
        await inbox.insertOne({ _id: name, ...claim, done: null, delivery });
        return 'ours';
      } catch (fault) {
        if (!isDuplicate(fault)) throw fault;
      }
      const free = { _id: name, done: null, heldUntil: { $lte: at } };
      const { modifiedCount } = await inbox.updateOne(free, {
        $set: { owner, heldUntil, delivery },
        $inc: { attempts: 1 },
      });
      if (modifiedCount === 1) return 'ours';
      const held = await inbox.findOne({ _id: name });
      // Written by a try of ours whose answer was lost.
      if (held?.delivery === delivery) return 'ours';
      return held?.done === null ? 'held' : 'done';
    });
  }
}

const nameOf = (identity: Identity, id: string): string => identity.id('inbox', id);
