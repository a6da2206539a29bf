/** Opens a store's file under its key, with the tables of this release. */
import { Database } from '../database.ts';
import { BackupOfAnotherKey, type Identity, isAnothers, readIdentity } from '../identity.ts';
import { bringRows } from './earlier.ts';
import { knownKey, setMeta } from './meta.ts';
import { forgetPeople } from './people.ts';

export interface EmbeddedStoreOptions {
  /** Its folder is created; ':memory:' keeps nothing. */
  readonly file: string;
  /** The packaged content: vocabulary and reports. */
  readonly dataDir: string;
  /** `none` takes in the vocabulary alone. */
  readonly seed: 'packaged' | 'none';
  readonly now?: () => Date;
  /** How long questions asked are kept. */
  readonly exchangeDays?: number;
  /** IDENTITY_KEY; null: the key stands in a file beside the store's. */
  readonly identityKey?: string | null;
  /** Forgets what people asked when the store was made with another key. */
  readonly newKey?: boolean;
  /** The file grows to no more pages of 4 kB, or no further than it is: as a disk's quota would have it. */
  readonly mostPages?: number;
}

/** The content is what it was. Throws IdentityLost when the file's key is not there. */
export async function openFile(options: EmbeddedStoreOptions): Promise<{ database: Database; identity: Identity }> {
  const { file, identityKey = null, newKey = false, mostPages } = options;
  const database = await Database.open(file);
  try {
    const known = await database.read(() => knownKey(database));
    // The file is not touched, nor a key made for it, before it is known to be of no newer release.
    await database.refuseNewer();
    const place = { given: identityKey, file: file === ':memory:' ? null : keyFileOf(file) };
    const identity = readIdentity(place, known, newKey);
    await database.migrate((from) => {
      bringRows(database, identity, from);
      setMeta(database, 'identity', identity.fingerprint);
      database.run("DELETE FROM meta WHERE key = 'exchange key'");
    });
    if (known.legacy !== null) await database.emptyLog();
    if (mostPages !== undefined) await database.execute(`PRAGMA max_page_count = ${mostPages}`);
    if (isAnothers(known, identity)) await forgetPeople(database, identity);
    return { database, identity };
  } catch (fault) {
    database.close();
    throw fault;
  }
}

/** A copy of another store's file, under this store's key. Throws BackupOfAnotherKey. */
export async function openCopy(
  copy: string,
  { file, identityKey = null }: Pick<EmbeddedStoreOptions, 'file' | 'identityKey'>,
  identity: Identity,
): Promise<Database> {
  const database = await Database.open(copy);
  try {
    await database.refuseNewer();
    if (isAnothers(await database.read(() => knownKey(database)), identity))
      throw new BackupOfAnotherKey(copy, { given: identityKey, file: keyFileOf(file) }, true);
    await database.migrate((from) => {
      bringRows(database, identity, from);
    });
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}

export const keyFileOf = (file: string): string => `${file}.key`;
