/**
 * Who people are, in a form that tells nobody: ids of people, of conversations and of messages are kept as keyed hashes, and
 * what must be read again is sealed. The key stands outside the store: in IDENTITY_KEY, or in a file of its own.
 */
import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const CIPHER = 'aes-256-gcm';
/** Bytes of the key, of GCM's nonce and of its tag. */
const KEY = 32;
const NONCE = 12;
const TAG = 16;
const MOST_HASHES = 2_000;
const HEX = /^[0-9a-f]{64}$/i;

/** What ids are of: the same id of another kind has another hash. */
export type IdKind = 'conversation' | 'exchange' | 'inbox';

export class Identity {
  readonly #key: KeyObject;
  readonly #ids: KeyObject;
  readonly #seal: KeyObject;
  /** The same few are asked for several times in a turn. */
  readonly #hashes = new Map<string, string>();

  /** 64 hexadecimal digits. */
  constructor(key: string) {
    // As key objects: a key that is given as bytes is made into one at every use, which takes five times as long.
    this.#key = createSecretKey(Buffer.from(key, 'hex'));
    const derived = (use: string): KeyObject =>
      createSecretKey(Buffer.from(hkdfSync('sha256', this.#key, '', `force-figures ${use}`, KEY)));
    this.#ids = derived('ids');
    this.#seal = derived('seal');
  }

  /** Of a person in a channel; the person's id as the platform gives it. */
  person(channel: string, id: string): string {
    return this.#hashed(this.#key, `${channel}\n${id}`, 'person');
  }

  id(kind: IdKind, id: string): string {
    return this.#hashed(this.#ids, `${kind}\n${id}`, 'id');
  }

  #hashed(key: KeyObject, text: string, use: string): string {
    const name = `${use}\n${text}`;
    const known = this.#hashes.get(name);
    if (known !== undefined) return known;
    if (this.#hashes.size >= MOST_HASHES) this.#hashes.clear();
    const hash = hashed(key, text);
    this.#hashes.set(name, hash);
    return hash;
  }

  /** Tells this key from others, and nothing about it. */
  get fingerprint(): string {
    return hashed(this.#ids, 'fingerprint');
  }

  /** JSON that only this key opens, under this name. */
  seal(body: unknown, name: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(CIPHER, this.#seal, nonce, { authTagLength: TAG }).setAAD(Buffer.from(name));
    const text = Buffer.concat([cipher.update(JSON.stringify(body) ?? 'null', 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64');
  }

  open(sealed: string, name: string): unknown {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv(CIPHER, this.#seal, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(name))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  }
}

const hashed = (key: KeyObject, text: string): string => createHmac('sha256', key).update(text).digest('hex');

/** The store was made with another key, or its key is gone: nobody's questions could be found or erased. */
export class IdentityLost extends Error {
  constructor(file: string | null) {
    super(
      `What the store keeps of people was hashed with another key. Set IDENTITY_KEY to that key${file ? `, or put its file back as ${file}` : ''}. If it is lost: npm run store -- new-key, which forgets what people asked.`,
    );
    this.name = 'IdentityLost';
  }
}

/** A backup was made with another key than the one of the store that is to take it in. */
export class BackupOfAnotherKey extends Error {
  /** `held`: whether there is a key at that place. */
  constructor(backup: string, { given, file }: KeyPlace, held: boolean) {
    const here = given !== null ? 'IDENTITY_KEY' : file === null ? null : `the key file ${resolve(file)}`;
    const wanted = [
      ...(file === null
        ? []
        : [
            `put the key file of the store that the backup is of (its STORE_FILE with ".key" behind it) at ${resolve(file)}`,
          ]),
      'set IDENTITY_KEY to that key',
    ];
    super(
      `${backup} was made with another key: ${here === null || !held ? `${here ?? 'it'} is not there` : `${here} is not it`}. Nothing was changed. ` +
        `Before anything else uses this store, ${wanted.join(', or ')}; then restore again. If that key is lost: put a copy of the backup in the store's place, then npm run store -- new-key, which forgets what people asked.`,
    );
    this.name = 'BackupOfAnotherKey';
  }
}

export interface KeyPlace {
  /** IDENTITY_KEY; null: the key file. */
  readonly given: string | null;
  /** Null: the key is held in memory alone. */
  readonly file: string | null;
}

/** What the store knows of its key. */
export interface KnownKey {
  /** Of the key that its hashes were made with; null for a new store. */
  readonly fingerprint: string | null;
  /** Earlier releases kept the key in the store itself. */
  readonly legacy: string | null;
}

/** Whether the store's hashes were made with another key. */
export function isAnothers({ fingerprint, legacy }: KnownKey, identity: Identity): boolean {
  const made = fingerprint ?? (legacy === null ? null : new Identity(legacy).fingerprint);
  return made !== null && made !== identity.fingerprint;
}

/**
 * The key as it is set or stands in its file; made when there is none and the store needs none. `anew`: another key than the
 * store's will do, because what was hashed with that is to be forgotten. Throws IdentityLost.
 */
export function readIdentity({ given, file }: KeyPlace, known: KnownKey, anew = false): Identity {
  const held = given ?? (file === null ? null : readKey(file));
  if (held === null && known.fingerprint !== null && !anew) throw new IdentityLost(file);
  const key = held ?? (anew ? null : known.legacy) ?? randomBytes(KEY).toString('hex');
  const identity = new Identity(held === null && file !== null ? keepKey(file, key) : key);
  if (!anew && isAnothers(known, identity)) throw new IdentityLost(file);
  return identity;
}

/** Throws BackupOfAnotherKey. Makes no key and changes nothing. */
export function checkBackupKey(backup: string, known: KnownKey, place: KeyPlace): void {
  const key = place.given ?? (place.file === null ? null : readKey(place.file));
  // One of an earlier release brings its key with it.
  if (key === null ? known.fingerprint !== null : isAnothers(known, new Identity(key)))
    throw new BackupOfAnotherKey(backup, place, key !== null);
}

function readKey(file: string): string | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(`The key file ${file} cannot be read: ${(fault as Error).message}`);
  }
  if (!HEX.test(text)) throw new Error(`The key file ${file} does not hold 64 hexadecimal digits: put it back.`);
  try {
    chmodSync(file, 0o600);
  } catch {
    // Another user's file that this one may read.
  }
  return text;
}

/** Written whole before it has its name: of two processes that start together one makes it, and both read the same. */
function keepKey(file: string, key: string): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const made = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  writeFileSync(made, `${key}\n`, { mode: 0o600, flag: 'wx' });
  try {
    linkSync(made, file);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EEXIST') throw fault;
  } finally {
    rmSync(made);
  }
  return readKey(file)!;
}
