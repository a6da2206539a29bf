/** Writes that come at about the same time, committed together: each commit waits for the disk, and one wait does for all. */
import type { Database } from './database.ts';

interface Waiting {
  readonly write: () => void;
  readonly settle: (fault?: unknown) => void;
}

export class GroupCommit {
  readonly #database: Database;
  readonly #between: number;
  #waiting: Waiting[] = [];
  #committed = Number.NEGATIVE_INFINITY;
  #last = 0;

  /** `between`: milliseconds from one commit to the next while there are many; a write that comes alone is committed at once. */
  constructor(database: Database, between: number) {
    this.#database = database;
    this.#between = between;
  }

  /** What `work` gives, once it is committed. It is synchronous, and all of it or nothing is kept. */
  write<T>(work: () => T): Promise<T> {
    if (this.#waiting.length === 0) {
      const wait = this.#last > 1 ? this.#committed + this.#between - performance.now() : 0;
      if (wait > 0) setTimeout(() => this.#commit(), wait);
      else setImmediate(() => this.#commit());
    }
    return new Promise((resolve, reject) => {
      let result: T;
      const write = () => {
        result = work();
      };
      this.#waiting.push({ write, settle: (fault) => (fault === undefined ? resolve(result) : reject(fault)) });
    });
  }

  /** What still waits, before the database is closed. */
  flush(): void {
    if (this.#waiting.length > 0) this.#commit();
  }

  #commit(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    this.#committed = performance.now();
    this.#last = waiting.length;
    try {
      this.#inTransaction(waiting);
    } catch (fault) {
      // One that cannot be written does not take the others with it.
      if (waiting.length === 1) waiting[0]!.settle(fault);
      else for (const one of waiting) this.#alone(one);
      return;
    }
    for (const { settle } of waiting) settle();
  }

  #alone(one: Waiting): void {
    try {
      this.#inTransaction([one]);
    } catch (fault) {
      one.settle(fault);
      return;
    }
    one.settle();
  }

  #inTransaction(waiting: readonly Waiting[]): void {
    this.#database.transaction(() => {
      for (const { write } of waiting) write();
    });
  }
}
