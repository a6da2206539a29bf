/**
 * Installations as they are kept: sealed, because whoever can read the store's file is not to act as the bot. The key comes
 * of a setting, so that the file alone is of no use.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Installation, Installations } from '../../store/installations.ts';

const CIPHER = 'aes-256-gcm';
/** Bytes of AES-256's key, of GCM's nonce and of its tag. */
const KEY = 32;
const NONCE = 12;
const TAG = 16;

interface Sealed {
  /** Nonce, tag and cipher text, as base64. */
  readonly sealed: string;
}

/** `secret`: SLACK_STATE_SECRET. What earlier releases kept open is still read, and sealed when it is next saved. */
export function sealedInstallations(installations: Installations, secret: string): Installations {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'force-figures slack installations', KEY));
  return {
    save: ({ id, body }) => installations.save({ id, body: seal(body, id, key) }),
    find: async (id) => {
      const found = await installations.find(id);
      return found && isSealed(found.body) ? { id, body: open(found.body, id, key) } : found;
    },
    remove: (id) => installations.remove(id),
  };
}

const isSealed = (body: unknown): body is Sealed => typeof (body as Partial<Sealed> | null)?.sealed === 'string';

/** The id is sealed with it: a row that was copied to another workspace's does not open. */
function seal(body: Installation['body'], id: string, key: Buffer): Sealed {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG }).setAAD(Buffer.from(id));
  const text = Buffer.concat([cipher.update(JSON.stringify(body), 'utf8'), cipher.final()]);
  return { sealed: Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64') };
}

function open({ sealed }: Sealed, id: string, key: Buffer): unknown {
  const bytes = Buffer.from(sealed, 'base64');
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]);
    return JSON.parse(text.toString('utf8'));
  } catch (cause) {
    throw new Error(
      `The installation of ${id} does not open: SLACK_STATE_SECRET is not what it was. Set it back, or install the bot again.`,
      { cause },
    );
  }
}
