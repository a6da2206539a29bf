/** What is published at one version of the store, each query asked of the store once: answers ask the same few again and again. */
import type { Figure, Update } from '../figures/model.ts';
import type { Store } from '../store/store.ts';

export type PublishedContent = Pick<Store, 'figures' | 'updates'>;

/** Figures and updates held at most, over all queries; what was asked longest ago goes first. */
const MOST_HELD = 5_000;

export class Published implements PublishedContent {
  readonly #store: PublishedContent;
  readonly #most: number;
  readonly #held = new Map<string, { readonly found: Promise<readonly unknown[]>; count: number }>();
  #count = 0;

  /** For one version of the store: a new one needs a new Published. */
  constructor(store: PublishedContent, most = MOST_HELD) {
    this.#store = store;
    this.#most = most;
  }

  figures(query: Parameters<Store['figures']>[0]): Promise<readonly Figure[]> {
    return this.#once(`figures ${JSON.stringify(query)}`, () => this.#store.figures(query));
  }

  updates(query: Parameters<Store['updates']>[0]): Promise<readonly Update[]> {
    return this.#once(`updates ${JSON.stringify(query)}`, () => this.#store.updates(query));
  }

  #once<T>(key: string, ask: () => Promise<readonly T[]>): Promise<readonly T[]> {
    const known = this.#held.get(key);
    if (known) {
      this.#held.delete(key);
      this.#held.set(key, known);
      return known.found as Promise<readonly T[]>;
    }
    const found = ask();
    const entry = { found, count: 0 };
    this.#held.set(key, entry);
    found.then(
      ({ length }) => {
        if (this.#held.get(key) !== entry) return;
        // A query that finds nothing takes room too.
        entry.count = length + 1;
        this.#count += entry.count;
        this.#makeRoom();
      },
      () => this.#held.delete(key),
    );
    return found;
  }

  #makeRoom(): void {
    for (const [key, { count }] of this.#held) {
      if (this.#count <= this.#most) return;
      this.#held.delete(key);
      this.#count -= count;
    }
  }
}
