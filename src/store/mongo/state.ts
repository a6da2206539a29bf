/**
 * The one document that says which stages are the content and the reports. Everything else of them is staged before, and is
 * nothing until this document names it: so every change is seen whole or not at all, on every kind of server alike.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { ChangeStream, Collection } from 'mongodb';
import type { StateDocument, VersionDocument } from './documents.ts';
import { persistently } from './faults.ts';

const ID = 'current';
/** Where there is no change stream, and where one was lost without a word. */
const POLL = 2_000;

export type Switched = Pick<StateDocument, 'content' | 'versions'> & { readonly visible: boolean };

/** Latest period first; of two that end together, the one that covers more; then the later published. */
export const inOrder = (a: VersionDocument, b: VersionDocument): number =>
  compared(b.to, a.to) ||
  compared(a.from, b.from) ||
  compared(b.published ?? '', a.published ?? '') ||
  compared(a.report, b.report);

/** Of two files for one report the figures of the one that was published last come first. */
export const inOrderOfFigures = (a: VersionDocument, b: VersionDocument): number =>
  compared(b.to, a.to) ||
  compared(a.from, b.from) ||
  compared(b.publishedAt ?? b.savedAt, a.publishedAt ?? a.savedAt) ||
  inOrder(a, b);

const compared = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

export class State {
  readonly #collection: Collection<StateDocument>;
  #current: StateDocument;
  #stream: ChangeStream<StateDocument> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closed = false;

  private constructor(collection: Collection<StateDocument>, current: StateDocument) {
    this.#collection = collection;
    this.#current = current;
  }

  /** `follow`: learn of what other instances switch, by a change stream where the server has them and by polling. */
  static async open(collection: Collection<StateDocument>, follow: boolean): Promise<State> {
    const state = new State(collection, await read(collection));
    if (follow) {
      state.#timer = setInterval(() => void state.refresh().catch(() => {}), POLL);
      state.#timer.unref();
      void state.#watch();
    }
    return state;
  }

  /** As this process knows it; at most a few seconds old. */
  get current(): StateDocument {
    return this.#current;
  }

  async refresh(): Promise<StateDocument> {
    this.#adopt(await persistently(() => read(this.#collection)));
    return this.#current;
  }

  /**
   * What `change` makes of the state as it stands, in place of it. Called again when another instance was quicker; null
   * changes nothing.
   */
  async switch(change: (state: StateDocument) => Switched | null): Promise<void> {
    const stamp = randomUUID();
    for (;;) {
      const before = await this.refresh();
      const { content, versions, visible } = change(before) ?? { visible: null };
      if (visible === null) return;
      const next: StateDocument = {
        _id: ID,
        sequence: before.sequence + 1,
        revision: before.revision + (visible ? 1 : 0),
        stamp,
        content: content!,
        versions: versions!,
      };
      const switched = await persistently(async () => {
        const { matchedCount } = await this.#collection.replaceOne({ _id: ID, sequence: before.sequence }, next);
        // A first try may have been taken although its answer was lost.
        return matchedCount === 1 || (await read(this.#collection)).stamp === stamp;
      });
      if (switched) {
        this.#adopt(next);
        return;
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#stream?.close().catch(() => {});
  }

  #adopt(state: StateDocument): void {
    if (state.sequence > this.#current.sequence) this.#current = state;
  }

  async #watch(): Promise<void> {
    while (!this.#closed) {
      try {
        this.#stream = this.#collection.watch<StateDocument>([], {
          fullDocument: 'updateLookup',
          maxAwaitTimeMS: 1_000,
        });
        for await (const event of this.#stream)
          if ('fullDocument' in event && event.fullDocument) this.#adopt(event.fullDocument);
      } catch {
        // A standalone server has none; after a network fault it is opened again. Until then the poll serves.
      }
      await this.#stream?.close().catch(() => {});
      if (!this.#closed) await pause(POLL, undefined, { ref: false });
    }
  }
}

async function read(collection: Collection<StateDocument>): Promise<StateDocument> {
  const state = await collection.findOne({ _id: ID });
  if (state === null) throw new Error('The database has lost its state document: run "npm run check:store".');
  return state;
}
