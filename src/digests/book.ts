/** Digests and editions as they stand in the store: read, and changed by whoever has read what stands. */
import type { Digests, PostedQuery, StoredDocument } from '../store/digests.ts';
import { type Digest, type Edition, type Entry, POSTED } from './model.ts';
import { termsOf } from './telling.ts';

export interface Held<T> {
  readonly it: T;
  readonly version: number;
}

const OPEN_EDITIONS: readonly Edition['state'][] = ['draft', 'submitted', 'approved', 'released'];

export class Book {
  readonly #store: Digests;

  constructor(store: Digests) {
    this.#store = store;
  }

  async digest(id: string): Promise<Held<Digest> | null> {
    return held(await this.#store.find('digest', id));
  }

  async edition(id: string): Promise<Held<Edition> | null> {
    return held(await this.#store.find('edition', id));
  }

  async digests(open?: boolean): Promise<readonly Held<Digest>[]> {
    return (await this.#store.list({ kind: 'digest', ...(open === undefined ? {} : { open }) })).map(
      (document) => held<Digest>(document)!,
    );
  }

  async openEditions(): Promise<readonly Held<Edition>[]> {
    return (await this.#store.list({ kind: 'edition', open: true })).map((document) => held<Edition>(document)!);
  }

  /** Latest first. */
  async editions(digest?: string, limit?: number): Promise<readonly Held<Edition>[]> {
    const query = { kind: 'edition', ...(digest ? { of: digest } : {}), ...(limit ? { limit } : {}) } as const;
    return (await this.#store.list(query)).map((document) => held<Edition>(document)!);
  }

  /** What the last edition that was posted for a run before `due` was made of; null before the first. */
  async lastSeen(digest: string, due: string): Promise<readonly string[] | null> {
    const [last] = await this.posted({ of: digest, until: due, limit: 1 });
    return last?.it.seen ?? null;
  }

  /** Those that were posted, latest first. */
  async posted(query: PostedQuery): Promise<readonly Held<Edition>[]> {
    return (await this.#store.posted(query)).map((document) => held<Edition>(document)!);
  }

  postedCount(query: Omit<PostedQuery, 'limit' | 'skip'>): Promise<number> {
    return this.#store.postedCount(query);
  }

  /** `version` 0 for a new one. False when somebody else was quicker. */
  saveDigest(it: Digest, version: number): Promise<boolean> {
    // What was deleted can be brought back, and is looked for by its author alone.
    const open = it.state === 'active' || it.state === 'paused';
    return this.#store.save({ kind: 'digest', id: it.id, of: null, open, body: it }, version);
  }

  saveEdition(it: Edition, version: number): Promise<boolean> {
    const open = OPEN_EDITIONS.includes(it.state);
    const posting = POSTED.includes(it.state) ? { at: it.due, terms: termsOf(it) } : null;
    return this.#store.save({ kind: 'edition', id: it.id, of: it.digest, open, body: it, posting }, version);
  }
}

const held = <T>(document: StoredDocument | null): Held<T> | null =>
  document && { it: document.body as T, version: document.version };

export const entry = (at: string, who: Entry['who'], what: string, detail: string | null = null): Entry => ({
  at,
  who,
  what,
  detail,
});

/** With one more line of its history. */
export const noted = <T extends { readonly history: readonly Entry[] }>(it: T, change: Partial<T>, line: Entry): T => ({
  ...it,
  ...change,
  history: [...it.history, line],
});
