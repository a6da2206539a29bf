/** Collections, validators and indexes as this release needs them, made by one instance while others wait. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Identity, KeyPlace } from '../identity.ts';
import { type Collections, collectionPlans } from './collections.ts';
import { isDuplicate, persistently } from './faults.ts';
import { agreedIdentity, hashIds } from './identity.ts';
import { validatorOf } from './validator.ts';

/** Entry n takes a database from schema version n to n + 1; what has run once is never edited. */
const migrations: readonly ((collections: Collections, identity: Identity) => Promise<void>)[] = [
  async ({ state }) => {
    const empty = { sequence: 0, revision: 0, stamp: '', content: null, versions: [] };
    await state.updateOne({ _id: 'current' }, { $setOnInsert: empty }, { upsert: true });
  },
  hashIds,
  // Documents have sums from here on, which the validators of an earlier release refuse: it is not to put those back.
  async () => {},
  // What was posted is found by its day from here on.
  async ({ digests }) => {
    const editions = digests.find({ kind: 'edition', posted: { $exists: false } });
    for await (const { _id, body } of editions) {
      const { state, due } = JSON.parse(body) as { state: string; due: string };
      if (['released', 'delivered', 'recalled'].includes(state))
        await digests.updateOne({ _id }, { $set: { posted: new Date(due) } });
    }
  },
  // Terms were of the first lines of a digest alone: what tells of something is looked for in its words.
  async ({ digests }) => void (await digests.updateMany({ terms: { $exists: true } }, { $unset: { terms: '' } })),
];

const SCHEMA = 'schema';
const LOCK = 60_000;
const WAIT = 200;

export interface PrepareOptions {
  readonly exchangeDays: number;
  readonly now: () => Date;
  readonly key: KeyPlace;
  /** Forget what was hashed with another key. */
  readonly newKey: boolean;
}

/** Safe to repeat and to run from several instances at once. Throws when the database is of a newer release. */
export async function prepare(
  collections: Collections,
  { exchangeDays, now, key, newKey }: PrepareOptions,
): Promise<Identity> {
  const { meta } = collections;
  const holder = randomUUID();
  await lock(collections, holder, now);
  // A long migration keeps its lock; an instance that dies gives it up within a minute.
  const renewal = setInterval(() => {
    const until = new Date(now().getTime() + LOCK);
    meta.updateOne({ _id: SCHEMA, holder }, { $set: { until } }).catch(() => {});
  }, LOCK / 3);
  try {
    const version = (await meta.findOne({ _id: SCHEMA }))?.version ?? 0;
    if (version > migrations.length)
      throw new Error(
        `The database has schema version ${version}, and this release knows ${migrations.length}: it was made by a newer release. Run that one, or name another database in MONGODB_URI.`,
      );
    const identity = await agreedIdentity(collections, key, newKey);
    await makeCollections(collections, exchangeDays);
    for (let from = version; from < migrations.length; from += 1) {
      await migrations[from]!(collections, identity);
      await meta.updateOne({ _id: SCHEMA, holder }, { $set: { version: from + 1 } });
    }
    return identity;
  } finally {
    clearInterval(renewal);
    // Others wait for as long as it is held.
    await persistently(() => meta.updateOne({ _id: SCHEMA, holder }, { $set: { holder: null, until: null } }));
  }
}

async function lock({ meta }: Collections, holder: string, now: () => Date): Promise<void> {
  try {
    await meta.updateOne(
      { _id: SCHEMA },
      { $setOnInsert: { version: 0, holder: null, until: null } },
      { upsert: true },
    );
  } catch (fault) {
    if (!isDuplicate(fault)) throw fault;
  }
  for (;;) {
    const at = now();
    const locked = await meta.findOneAndUpdate(
      { _id: SCHEMA, $or: [{ holder: null }, { until: { $lte: at } }] },
      { $set: { holder, until: new Date(at.getTime() + LOCK) } },
    );
    if (locked !== null) return;
    await pause(WAIT);
  }
}

async function makeCollections({ db }: Collections, exchangeDays: number): Promise<void> {
  const held = new Map((await db.listCollections().toArray()).map((info) => [info.name, info]));
  for (const { name, schema, indexes } of collectionPlans(exchangeDays)) {
    const validator = validatorOf(schema);
    const before = held.get(name) as { options?: { validator?: unknown } } | undefined;
    if (!before) await db.createCollection(name, { validator });
    else if (!isDeepStrictEqual(plain(before.options?.validator), plain(validator)))
      await db.command({ collMod: name, validator });
    await makeIndexes(db.collection(name), indexes);
  }
}

async function makeIndexes(
  collection: ReturnType<Collections['db']['collection']>,
  indexes: ReturnType<typeof collectionPlans>[number]['indexes'],
): Promise<void> {
  if (indexes.length === 0) return;
  const held = new Map((await collection.indexes()).map((index) => [index.name, index]));
  for (const { keys, options = {} } of indexes) {
    const before = held.get(options.name);
    if (before && before.expireAfterSeconds !== options.expireAfterSeconds)
      // Days that questions are kept for are a setting.
      await collection.dropIndex(options.name!);
    await collection.createIndex(keys, options);
  }
}

/** As it comes back from a server: without the order of types that BSON adds. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));
