/** Builds the bot without its channels: a terminal or an import does not load the platforms' SDKs. See service.ts. */
import type { Config } from './config.ts';
import { dataOf, dialogsOf } from './content/folder.ts';
import type { Knowledge } from './conversation/knowledge.ts';
import {
  type AnyConversation,
  Conversation,
  type ConversationOptions,
  type DigestsAsked,
} from './conversation/take-turn.ts';
import { loadWording } from './conversation/wording.ts';
import type { Names } from './digests/sight.ts';
import { mayAskOfDigests } from './language/asking/digests-asked.ts';
import { wordsOf } from './language/terms.ts';
import { normalise } from './language/text.ts';
import { loadPhrases } from './question/dialogs.ts';
import { read } from './question/read.ts';
import { openEmbeddedStore } from './store/embedded.ts';
import type { Store } from './store/store.ts';

export interface Bot {
  /** What is asked is kept there, and the reports of the first force. */
  readonly store: Store;
  /** All that reports are in. */
  readonly stores: readonly Store[];
  readonly conversation: AnyConversation;
  close(): Promise<void>;
}

/** For a process that goes on: what it knows, what it does while the database is away at its start, and when opening it fails for good. */
export interface Patience {
  /** Told when an answer is given although the conversation could not be kept. */
  readonly notKept?: (fault: Error) => void;
  readonly waiting: (fault: Error) => void;
  readonly failed: (fault: unknown) => void;
  /** What people and places of digests are called. */
  readonly names?: Names;
}

/**
 * The store alone, for what has no conversation: imports and their management. Throws StoreAway when the database cannot be
 * reached, unless there is `patience`. `newKey`: forgets what people asked when it was hashed with another key.
 */
export async function openStore(
  { mongodbUri, storeFile, identityKey, seed, exchangeDays, contentDir }: Config,
  now: () => Date = () => new Date(),
  patience?: Patience,
  { newKey = false } = {},
): Promise<Store> {
  const common = { dataDir: dataOf(contentDir), seed, now, exchangeDays, identityKey, newKey };
  if (mongodbUri === null) return openEmbeddedStore({ file: storeFile, ...common });
  // The driver is loaded where it is used: a start on the embedded store does without.
  const { openMongoStore } = await import('./store/mongo/store.ts');
  const keyFile = `${storeFile}.key`;
  return openMongoStore({ uri: mongodbUri, keyFile, follow: patience !== undefined, ...common, ...patience });
}

/** Throws when a setting cannot be met or the packaged content has mistakes; the message says what to do. */
export async function buildBot(
  config: Config,
  now: () => Date = () => new Date(),
  patience?: Patience,
  explain?: ConversationOptions['explain'],
): Promise<Bot> {
  if (config.forces.length > 0) return botOfForces(config, now, patience, explain);
  const store = await openStore(config, now, patience);
  const conversation = conversationOf(config, { store, now, patience, explain });
  return { store, stores: [store], conversation, close: () => store.close() };
}

interface Building {
  readonly store: Store;
  readonly now: () => Date;
  readonly patience: Patience | undefined;
  readonly explain: ConversationOptions['explain'];
}

/** `elsewhere`: names of other forces and places beside those that the content lists. */
function conversationOf(
  { contentDir, conversationMinutes }: Pick<Config, 'contentDir' | 'conversationMinutes'>,
  { store, now, patience, explain }: Building,
  elsewhere: readonly string[] = [],
): Conversation {
  const dialogs = dialogsOf(contentDir);
  const phrases = loadPhrases(dialogs);
  return new Conversation({
    store,
    phrases: elsewhere.length > 0 ? { ...phrases, elsewhere: [...phrases.elsewhere, ...elsewhere] } : phrases,
    wording: loadWording(dialogs),
    now,
    minutes: conversationMinutes,
    notKept: patience?.notKept,
    ofDigests: (text, knowledge, told) =>
      ofDigests(text, knowledge, told, { store, now, dialogs, called: patience?.names }),
    ...(explain ? { explain } : {}),
  });
}

/** What is asked is kept in the first force's store, whichever force it is asked of; digests are of that force. */
async function botOfForces(
  config: Config,
  now: () => Date,
  patience: Patience | undefined,
  explain: ConversationOptions['explain'],
): Promise<Bot> {
  const [{ Forces }, { withConversationsIn }] = await Promise.all([
    import('./conversation/forces.ts'),
    import('./store/beside.ts'),
  ]);
  const stores: Store[] = [];
  const close = async () => void (await Promise.all(stores.map((store) => store.close())));
  try {
    for (const force of config.forces) stores.push(await openStore({ ...config, ...force }, now, patience));
  } catch (fault) {
    await close();
    throw fault;
  }
  const store = Object.assign(stores[0]!, { beside: new Map<string, Store>() });
  const forces = config.forces.map(({ id, contentDir }, at) => {
    const of = at === 0 ? store : withConversationsIn(store, stores[at]!);
    const building = { store: of, now, patience, explain };
    return {
      id,
      store: of,
      converse: (elsewhere: readonly string[]) => conversationOf({ ...config, contentDir }, building, elsewhere),
    };
  });
  const conversation = new Forces({
    forces,
    places: config.placeForces,
    wording: loadWording(dialogsOf(config.contentDir)),
    now,
    days: config.exchangeDays,
  });
  return { store, stores, conversation, close };
}

/** Digests are loaded when they are asked about: most starts do without. `told`: the edition that was spoken of last. */
async function ofDigests(
  text: string,
  { lexicon, catalogue, latest }: Knowledge,
  told: string | null,
  { store, now, dialogs, called }: { store: Store; now: () => Date; dialogs: string; called: Names | undefined },
): Promise<DigestsAsked | null> {
  if (told === null && !mayAskOfDigests(text)) return null;
  const [{ askedOfDigests }, { digestQuestion }, { loadDigestWording }] = await Promise.all([
    import('./digests/asked.ts'),
    import('./digests/question.ts'),
    import('./digests/wording.ts'),
  ]);
  const question = digestQuestion(text, now(), told !== null);
  if (!question) return null;
  const words = question.subject.join(' ');
  const named = lexicon.names.find(wordsOf(normalise(words))).filter(({ kind }) => kind === 'operation');
  const operations = catalogue.operations.filter(({ id }) => named.some((n) => n.id === id));
  const names = operations.flatMap(({ name, aliases }) => [name, ...aliases]);
  const metrics = words && names.length === 0 && latest ? read(words, lexicon, { latest, focus: null }).metrics : null;
  const ids = metrics?.origin === 'stated' ? metrics.value : [];
  const label = names[0] ?? catalogue.metrics.find(({ id }) => ids.length === 1 && id === ids[0])?.label ?? null;
  return askedOfDigests(question, {
    store,
    wording: loadDigestWording(dialogs),
    names: called,
    told,
    subject: { names, metrics: ids, words: names.length > 0 ? [] : question.subject, label },
  });
}
