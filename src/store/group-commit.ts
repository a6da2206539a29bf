/** Writes that come at about the same time, committed together: each commit waits for the disk, and one wait does for all. */
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, type Durability, isBusy, PATIENCE, storeFault } from './database.ts';

interface Waiting {
  readonly write: () => void;
  readonly durability: Durability;
  readonly settle: (fault?: unknown) => void;
  /** In performance.now()'s milliseconds: when whoever waits is told that it could not be written. */
  readonly until: number;
}

/** Between two tries while another process writes. */
const TRY_AGAIN = 10;

export class GroupCommit {
  readonly #database: Database;
  readonly #between: number;
  #waiting: Waiting[] = [];
  #committed = Number.NEGATIVE_INFINITY;
  #last = 0;
  #running = false;

  /** `between`: milliseconds from one commit to the next while there are many; a write that comes alone is committed at once. */
  constructor(database: Database, between: number) {
    this.#database = database;
    this.#between = between;
  }

  /**
   * What `work` gives, once it is committed. It is synchronous, and all of it or nothing is kept. Throws StoreAway when another
   * process has kept the file locked for PATIENCE, or the disk takes nothing more. What is committed with others is as durable
   * as the most durable of them.
   */
  write<T>(work: () => T, durability: Durability = 'at once'): Promise<T> {
    if (this.#waiting.length === 0 && !this.#running) {
      // What waits for no disk gains nothing by waiting for others.
      const isCrowded = durability === 'at once' && this.#last > 1;
      const wait = isCrowded ? this.#committed + this.#between - performance.now() : 0;
      if (wait > 0) setTimeout(() => void this.#commitAll(), wait);
      else setImmediate(() => void this.#commitAll());
    }
    return new Promise((resolve, reject) => {
      let result: T;
      const write = () => {
        result = work();
      };
      const settle = (fault?: unknown) => (fault === undefined ? resolve(result) : reject(storeFault(fault)));
      this.#waiting.push({ write, durability, settle, until: performance.now() + PATIENCE });
    });
  }

  /** When nothing waits any more, before the database is closed. */
  async flush(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#commitAll();
      if (this.#running) await pause(TRY_AGAIN);
    }
  }

  async #commitAll(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#waiting.length > 0) {
      const waiting = this.#waiting;
      this.#waiting = [];
      this.#committed = performance.now();
      this.#last = waiting.length;
      if (this.#commit(waiting)) continue;
      // What came meanwhile stands behind what could not be written yet.
      this.#waiting = [...this.#stillPatient(waiting), ...this.#waiting];
      await pause(TRY_AGAIN);
    }
    this.#running = false;
  }

  #stillPatient(waiting: readonly Waiting[]): Waiting[] {
    const now = performance.now();
    return waiting.filter(({ until, settle }) => {
      if (now < until) return true;
      settle(Object.assign(new Error('database is locked'), { errcode: 5 }));
      return false;
    });
  }

  /** False when another process writes. */
  #commit(waiting: readonly Waiting[]): boolean {
    try {
      this.#inTransaction(waiting);
    } catch (fault) {
      if (isBusy(fault)) return false;
      // One that cannot be written does not take the others with it.
      if (waiting.length === 1) waiting[0]!.settle(fault);
      else for (const one of waiting) this.#alone(one);
      return true;
    }
    for (const { settle } of waiting) settle();
    return true;
  }

  #alone(one: Waiting): void {
    try {
      this.#inTransaction([one]);
    } catch (fault) {
      // Another process came in between: it goes back to those that wait.
      if (isBusy(fault) && performance.now() < one.until) this.#waiting.push(one);
      else one.settle(fault);
      return;
    }
    one.settle();
  }

  #inTransaction(waiting: readonly Waiting[]): void {
    const durability = waiting.some((one) => one.durability === 'at once') ? 'at once' : 'soon';
    this.#database.transaction(() => {
      for (const { write } of waiting) write();
    }, durability);
  }
}
