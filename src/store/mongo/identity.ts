/** Which key a database's hashes were made with, and the change from ids as the platforms give them to their hashes. */
import { type Identity, IdentityLost, isAnothers, type KeyPlace, type KnownKey, readIdentity } from '../identity.ts';
import { sealEntry } from '../inbox.ts';
import type { Collections } from './collections.ts';
import { isDuplicate } from './faults.ts';

const FINGERPRINT = 'identity';
const LEGACY = 'exchange key';

async function knownKey({ meta }: Collections): Promise<KnownKey> {
  const value = async (id: string): Promise<string | null> => (await meta.findOne({ _id: id }))?.value ?? null;
  return { fingerprint: await value(FINGERPRINT), legacy: await value(LEGACY) };
}

/** With `newKey` what was hashed with another key is forgotten. Throws IdentityLost. */
export async function agreedIdentity(collections: Collections, place: KeyPlace, newKey: boolean): Promise<Identity> {
  const known = await knownKey(collections);
  const identity = readIdentity(place, known, newKey);
  const { meta, conversations, exchanges, inbox, erasures } = collections;
  const made = { value: identity.fingerprint };
  if (isAnothers(known, identity)) {
    for (const kept of [conversations, exchanges, inbox, erasures]) await kept.deleteMany({} as never);
    await meta.replaceOne({ _id: FINGERPRINT }, made, { upsert: true });
  }
  try {
    await meta.updateOne({ _id: FINGERPRINT }, { $setOnInsert: made }, { upsert: true });
  } catch (fault) {
    if (!isDuplicate(fault)) throw fault;
  }
  // Of two machines that start at the same moment on nothing one has made the key, and the other has another.
  if (isAnothers(await knownKey(collections), identity)) throw new IdentityLost(place.file);
  return identity;
}

/** Safe to repeat after it was stopped. */
export async function hashIds({ meta, conversations, exchanges, inbox }: Collections, identity: Identity) {
  await conversations.deleteMany({});
  for await (const { _id, ...exchange } of exchanges.find({})) {
    if (isHashed(_id)) continue;
    await exchanges.replaceOne({ _id: identity.id('exchange', _id) }, exchange, { upsert: true });
    await exchanges.deleteOne({ _id });
  }
  for await (const { _id, ...entry } of inbox.find({})) {
    if (isHashed(_id)) continue;
    const name = identity.id('inbox', _id);
    const body = entry.body === null ? null : sealEntry(identity, name, { id: _id, body: JSON.parse(entry.body) });
    await inbox.replaceOne({ _id: name }, { ...entry, body, person: null }, { upsert: true });
    await inbox.deleteOne({ _id });
  }
  await meta.deleteOne({ _id: LEGACY });
}

const isHashed = (id: string): boolean => /^[0-9a-f]{64}$/.test(id);
