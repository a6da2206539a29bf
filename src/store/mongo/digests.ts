/** Digests in MongoDB: a document is saved, and a message won, by the one update that finds it as it was. */
import { randomUUID } from 'node:crypto';
import { type Filter, MongoBulkWriteError } from 'mongodb';
import {
  type Digests,
  type DocumentKind,
  type DocumentQuery,
  type End,
  FORGOTTEN,
  type Hold,
  isToPerson,
  type KeptPlace,
  type NewOutgoing,
  type Outgoing,
  type PostedQuery,
  type SavedDocument,
  type Standing,
  type StoredDocument,
} from '../digests.ts';
import { naming, renamed } from '../rename-person.ts';
import type { Collections } from './collections.ts';
import type { DigestDocument, OutgoingDocument } from './documents.ts';
import { isDuplicate, persistently } from './faults.ts';

/** Two kinds may have the same id. */
const keyOf = (kind: DocumentKind, id: string): string => `${kind} ${id}`;
const LONG_AGO = new Date(0);
const UNENDED = { state: { $in: ['waiting' as const, 'sending' as const] } };

export class MongoDigests implements Digests {
  readonly #collections: () => Promise<Collections>;

  constructor(collections: () => Promise<Collections>) {
    this.#collections = collections;
  }

  async find(kind: DocumentKind, id: string): Promise<StoredDocument | null> {
    const { digests } = await this.#collections();
    const found = await persistently(() => digests.findOne({ _id: keyOf(kind, id) }));
    return found && documentOf(found);
  }

  async list({ kind, of, open, limit = 0 }: DocumentQuery): Promise<readonly StoredDocument[]> {
    const { digests } = await this.#collections();
    const asked = { kind, ...(of === undefined ? {} : { of }), ...(open === undefined ? {} : { open }) };
    const found = await persistently(() => digests.find(asked, { sort: { _id: -1 }, limit }).toArray());
    return found.map(documentOf);
  }

  async save({ kind, id, of, open, body, posting }: SavedDocument, version: number): Promise<boolean> {
    const { digests } = await this.#collections();
    const _id = keyOf(kind, id);
    const stamp = randomUUID();
    const told = posting ? { posted: new Date(posting.at), terms: [...posting.terms] } : {};
    const next = { kind, of, open, body: JSON.stringify(body), version: version + 1, stamp, ...told };
    return persistently(async () => {
      if (version === 0)
        try {
          await digests.insertOne({ _id, ...next });
          return true;
        } catch (fault) {
          if (!isDuplicate(fault)) throw fault;
        }
      else {
        const { matchedCount } = await digests.replaceOne({ _id, version }, next);
        if (matchedCount === 1) return true;
      }
      // A first try may have been taken although its answer was lost.
      return (await digests.findOne({ _id }))?.stamp === stamp;
    });
  }

  async posted({ limit, skip = 0, ...query }: PostedQuery): Promise<readonly StoredDocument[]> {
    const { digests } = await this.#collections();
    const order = { sort: { posted: -1 as const, _id: -1 as const }, limit, skip };
    return (await persistently(() => digests.find(postedWhere(query), order).toArray())).map(documentOf);
  }

  async postedCount(query: Omit<PostedQuery, 'limit' | 'skip'>): Promise<number> {
    const { digests } = await this.#collections();
    return persistently(() => digests.countDocuments(postedWhere(query)));
  }

  async add(messages: readonly NewOutgoing[]): Promise<number> {
    if (messages.length === 0) return 0;
    const { outgoing } = await this.#collections();
    const documents = messages.map(({ id, channel, of, body, from, until }) => ({
      _id: id,
      channel,
      of,
      body: JSON.stringify(body),
      from: new Date(from),
      until: dateOf(until),
      state: 'waiting' as const,
      attempts: 0,
      owner: null,
      heldUntil: LONG_AGO,
      begun: null,
      receipt: null,
      reason: null,
      ended: null,
    }));
    return persistently(async () => {
      try {
        return (await outgoing.insertMany(documents, { ordered: false })).insertedCount;
      } catch (fault) {
        // Those that are known are left as they are; the others are written.
        if (fault instanceof MongoBulkWriteError && isDuplicate(fault)) return fault.insertedCount;
        throw fault;
      }
    });
  }

  async take(channels: readonly string[], { owner, now, until }: Hold, limit: number): Promise<readonly Outgoing[]> {
    const { outgoing } = await this.#collections();
    const at = new Date(now);
    const free = { heldUntil: { $lte: at }, ...UNENDED };
    const due: Filter<OutgoingDocument> = {
      ended: null,
      channel: { $in: [...channels] },
      from: { $lte: at },
      ...free,
    };
    const found = await persistently(() => outgoing.find(due, { sort: { from: 1, _id: 1 }, limit }).toArray());
    const taken = await Promise.all(
      found.map(async (message) => {
        const { _id } = message;
        // As it was found: whoever takes it counts an attempt.
        const attempts = message.attempts + 1;
        const { matchedCount } = await persistently(() =>
          outgoing.updateOne(
            { _id, attempts: message.attempts, ...free },
            { $set: { owner, heldUntil: new Date(until), attempts } },
          ),
        );
        return matchedCount === 1 ? [outgoingOf({ ...message, attempts })] : [];
      }),
    );
    return taken.flat();
  }

  async begin(id: string, { owner, now, until }: Hold): Promise<boolean> {
    const { outgoing } = await this.#collections();
    const at = new Date(now);
    return persistently(async () => {
      const held = { _id: id, owner, heldUntil: { $gt: at }, ...UNENDED };
      const sending = { state: 'sending' as const, heldUntil: new Date(until) };
      const first = await outgoing.updateOne({ ...held, begun: null }, { $set: { ...sending, begun: at } });
      if (first.matchedCount === 1) return true;
      return (await outgoing.updateOne(held, { $set: sending })).matchedCount === 1;
    });
  }

  async release(
    id: string,
    owner: string,
    { from, reason, unsent }: { from: string; reason: string; unsent: boolean },
  ): Promise<void> {
    const { outgoing } = await this.#collections();
    const state = unsent ? ('waiting' as const) : ('sending' as const);
    await persistently(() =>
      outgoing.updateOne(
        { _id: id, owner, ...UNENDED },
        { $set: { state, heldUntil: new Date(from), owner: null, reason } },
      ),
    );
  }

  async end(id: string, owner: string, { state, at, receipt, reason }: End): Promise<boolean> {
    const { outgoing } = await this.#collections();
    const ended = {
      state,
      ended: new Date(at),
      receipt: receipt === undefined ? null : JSON.stringify(receipt),
      reason: reason ?? null,
    };
    return persistently(async () => {
      // The owner stays named at the end, so that a retry of this very write finds its own work done.
      const { matchedCount } = await outgoing.updateOne({ _id: id, owner, ...UNENDED }, { $set: ended });
      if (matchedCount === 1) return true;
      return (await outgoing.countDocuments({ _id: id, owner, state, ended: new Date(at) })) === 1;
    });
  }

  async resolve(id: string, found: 'sent' | 'again', at: string, until: string | null): Promise<boolean> {
    const { outgoing } = await this.#collections();
    const change =
      found === 'sent'
        ? { state: 'sent' as const, ended: new Date(at) }
        : {
            state: 'waiting' as const,
            ended: null,
            begun: null,
            owner: null,
            heldUntil: LONG_AGO,
            from: new Date(at),
            until: dateOf(until),
          };
    const { matchedCount } = await persistently(() =>
      outgoing.updateOne({ _id: id, state: 'uncertain' }, { $set: change }),
    );
    return matchedCount === 1;
  }

  async cancel(of: string, at: string, reason: string): Promise<number> {
    const { outgoing } = await this.#collections();
    const change = { state: 'cancelled' as const, ended: new Date(at), reason, owner: null };
    const { matchedCount } = await persistently(() => outgoing.updateMany({ of, state: 'waiting' }, { $set: change }));
    return matchedCount;
  }

  async expire(of: string, at: string): Promise<number> {
    const { outgoing } = await this.#collections();
    const over = { of, state: 'waiting' as const, until: { $ne: null, $lt: new Date(at) } };
    const late = { state: 'late' as const, ended: new Date(at), owner: null };
    await persistently(() => outgoing.updateMany({ ...over, reason: null }, { $set: { reason: 'late' } }));
    const { matchedCount } = await persistently(() => outgoing.updateMany(over, { $set: late }));
    return matchedCount;
  }

  async outgoing(of: string): Promise<readonly Outgoing[]> {
    const { outgoing } = await this.#collections();
    return (await persistently(() => outgoing.find({ of }, { sort: { _id: 1 } }).toArray())).map(outgoingOf);
  }

  async outgoingMessage(id: string): Promise<Outgoing | null> {
    const { outgoing } = await this.#collections();
    const found = await persistently(() => outgoing.findOne({ _id: id }));
    return found && outgoingOf(found);
  }

  async standing(of: string): Promise<readonly Standing[]> {
    const { outgoing } = await this.#collections();
    const asked = { sort: { _id: 1 as const }, projection: { of: 1, state: 1, ended: 1 } };
    const found = await persistently(() => outgoing.find({ of }, asked).toArray());
    return found.map((one) => ({
      id: one._id,
      of: one.of,
      state: one.state,
      ended: one.ended?.toISOString() ?? null,
    }));
  }

  async untaken(channel: string, most: number): Promise<number> {
    const { outgoing } = await this.#collections();
    return persistently(() => outgoing.countDocuments({ ended: null, channel, attempts: 0 }, { limit: most }));
  }

  async savePlace({ id, channel, body }: KeptPlace): Promise<void> {
    const { places } = await this.#collections();
    const place = { channel, body: JSON.stringify(body) };
    await persistently(() => places.replaceOne({ _id: id }, place, { upsert: true }));
  }

  async removePlace(id: string): Promise<void> {
    const { places } = await this.#collections();
    await persistently(() => places.deleteOne({ _id: id }));
  }

  async places(channel?: string): Promise<readonly KeptPlace[]> {
    const { places } = await this.#collections();
    const asked = channel === undefined ? {} : { channel };
    const found = await persistently(() => places.find(asked, { sort: { _id: 1 } }).toArray());
    return found.map(({ _id, channel, body }) => ({ id: _id, channel, body: JSON.parse(body) }));
  }

  async forgetPerson(person: string, pseudonym: string, at: string): Promise<number> {
    const { digests, outgoing, places } = await this.#collections();
    // A server's own regular expressions have no look-behind: it finds more, and what is meant is looked for here.
    const literal = { $regex: person.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') };
    const json = (body: string): string => JSON.stringify(renamed(JSON.parse(body), person, pseudonym));
    let forgotten = 0;
    for (const { _id } of await persistently(() => digests.find({ body: literal }).toArray()))
      if (await persistently(() => this.#rename(_id, json))) forgotten += 1;
    const messages = { $or: [{ body: literal }, { _id: literal }] };
    for (const { _id, ...message } of await persistently(() => outgoing.find(messages).toArray())) {
      const channel = String(renamed(message.channel, person, pseudonym));
      const next = { ...message, channel, body: json(message.body) };
      const id = String(renamed(_id, person, pseudonym));
      if (id === _id && next.body === message.body) continue;
      const isOpen = message.state === 'waiting' || message.state === 'sending';
      const ended = { state: 'cancelled' as const, ended: new Date(at), reason: FORGOTTEN, owner: null };
      if (isToPerson(_id, person)) Object.assign(next, { receipt: null }, isOpen ? ended : {});
      await persistently(() => outgoing.replaceOne({ _id: id }, next, { upsert: true }));
      if (id !== _id) await persistently(() => outgoing.deleteOne({ _id }));
      forgotten += 1;
    }
    const bare = person.slice(person.indexOf(':') + 1);
    for (const { _id, body } of await persistently(() => places.find({}).toArray()))
      if (naming(bare).test(body)) {
        await persistently(() => places.deleteOne({ _id }));
        forgotten += 1;
      }
    return forgotten;
  }

  /** As it stands now, whoever has changed it meanwhile. */
  async #rename(_id: string, json: (body: string) => string): Promise<boolean> {
    const { digests } = await this.#collections();
    for (;;) {
      const found = await digests.findOne({ _id });
      if (!found) return false;
      const { body, version } = found;
      const next = json(body);
      if (next === body) return false;
      const change = { body: next, version: version + 1, stamp: randomUUID() };
      if ((await digests.updateOne({ _id, version }, { $set: change })).matchedCount === 1) return true;
    }
  }
}

function postedWhere({ of, from, until, telling = [] }: Omit<PostedQuery, 'limit' | 'skip'>): Filter<DigestDocument> {
  return {
    posted: { $gte: from ? new Date(from) : LONG_AGO, ...(until ? { $lt: new Date(until) } : {}) },
    ...(of === undefined ? {} : { of }),
    ...(telling.length > 0
      ? { $or: [{ terms: { $exists: false } }, ...telling.map((terms) => ({ terms: { $all: [...terms] } }))] }
      : {}),
  };
}

const dateOf = (iso: string | null): Date | null => (iso === null ? null : new Date(iso));

const documentOf = ({ _id, kind, of, open, body, version }: DigestDocument): StoredDocument => ({
  kind,
  id: _id.slice(kind.length + 1),
  of,
  open,
  body: JSON.parse(body),
  version,
});

const outgoingOf = (document: OutgoingDocument): Outgoing => ({
  id: document._id,
  channel: document.channel,
  of: document.of,
  body: JSON.parse(document.body),
  from: document.from.toISOString(),
  until: document.until?.toISOString() ?? null,
  state: document.state,
  attempts: document.attempts,
  begun: document.begun?.toISOString() ?? null,
  receipt: document.receipt === null ? null : JSON.parse(document.receipt),
  reason: document.reason,
  ended: document.ended?.toISOString() ?? null,
});
