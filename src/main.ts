/** Builds the bot without its channels: a terminal or an import does not load the platforms' SDKs. See service.ts. */
import { fileURLToPath } from 'node:url';
import type { Config } from './config.ts';
import { Conversation } from './conversation/take-turn.ts';
import { loadWording } from './conversation/wording.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import type { Store } from './store/store.ts';
import { loadPhrases } from './understanding/dialogs.ts';

export interface Bot {
  readonly store: Store;
  readonly conversation: Conversation;
  close(): Promise<void>;
}

const folder = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The store alone, for what has no conversation: imports and their management. */
export async function openStore(config: Config, now: () => Date = () => new Date()): Promise<Store> {
  // Better no start than data that goes elsewhere than its owner thinks.
  if (config.mongodbUri)
    throw new Error('MONGODB_URI is set, but MongoDB is not supported yet: unset it, and STORE_FILE is used.');
  return openEmbeddedStore({
    file: config.storeFile,
    dataDir: folder('data'),
    seed: config.seed,
    now,
    exchangeDays: config.exchangeDays,
  });
}

/** Throws when a setting cannot be met or the packaged content has mistakes; the message says what to do. */
export async function buildBot(config: Config, now: () => Date = () => new Date()): Promise<Bot> {
  const store = await openStore(config, now);
  const conversation = new Conversation({
    store,
    phrases: loadPhrases(folder('dialogs')),
    wording: loadWording(folder('dialogs')),
    now,
    minutes: config.conversationMinutes,
  });
  return { store, conversation, close: () => store.close() };
}
