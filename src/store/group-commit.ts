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

const isAtOnce = ({ durability }: Waiting): boolean => durability === 'at once';
const parted = (waiting: readonly Waiting[]): [atOnce: Waiting[], soon: Waiting[]] => [
  waiting.filter(isAtOnce),
  waiting.filter((one) => !isAtOnce(one)),
];

export class GroupCommit {
  readonly #database: Database;
  readonly #between: number;
  #waiting: Waiting[] = [];
  /** Of the last commit that waited for the disk: when it was, and how many writes waited for it. */
  #committed = Number.NEGATIVE_INFINITY;
  #last = 0;
  #running = false;
  #timer: NodeJS.Timeout | null = null;
  #isNext = false;
  readonly #syncing = new Set<Promise<void>>();

  /** `between`: milliseconds from one commit to the next while many wait for the disk; one that comes alone is committed at once. */
  constructor(database: Database, between: number) {
    this.#database = database;
    this.#between = between;
  }

  /**
   * What `work` gives, once it is committed. It is synchronous, and all of it or nothing is kept. Throws StoreAway when another
   * process has kept the file locked for PATIENCE, or the disk takes nothing more. What is committed with others is as durable
   * as the most durable of them; what waits for no disk does not wait for those that do.
   */
  write<T>(work: () => T, durability: Durability = 'at once'): Promise<T> {
    this.#plan(durability);
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
      this.#stopTimer();
      await this.#commitAll();
      if (this.#running) await pause(TRY_AGAIN);
    }
    this.#stopTimer();
    await Promise.all(this.#syncing);
  }

  /** When the next commit is: at the end of this turn of the event loop, or where many wait for the disk a little later. */
  #plan(durability: Durability): void {
    if (this.#running || this.#isNext) return;
    const wait = durability === 'at once' && this.#last > 1 ? this.#committed + this.#between - performance.now() : 0;
    if (wait <= 0) {
      this.#isNext = true;
      setImmediate(() => {
        this.#isNext = false;
        void this.#commitAll();
      });
    } else
      this.#timer ??= setTimeout(() => {
        this.#timer = null;
        void this.#commitAll();
      }, wait);
  }

  #stopTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  async #commitAll(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#waiting.length > 0) {
      // Those that wait for the disk have their time set while there is a timer, and are left to it.
      const [left, waiting] = this.#timer ? parted(this.#waiting) : [[], this.#waiting];
      if (waiting.length === 0) break;
      this.#waiting = left;
      const durable = waiting.filter(isAtOnce).length;
      if (durable > 0) {
        this.#committed = performance.now();
        this.#last = durable;
      }
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
    this.#settle(waiting);
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
    this.#settle([one]);
  }

  /** Those that wait for the disk are told when it has what was committed; meanwhile others are committed. */
  #settle(waiting: readonly Waiting[]): void {
    const [atOnce, soon] = parted(waiting);
    for (const { settle } of soon) settle();
    if (atOnce.length === 0) return;
    const told: Promise<void> = this.#database
      .synced()
      .then(
        () => undefined,
        (fault: unknown) => fault,
      )
      .then((fault) => {
        for (const { settle } of atOnce) settle(fault);
        this.#syncing.delete(told);
      });
    this.#syncing.add(told);
  }

  #inTransaction(waiting: readonly Waiting[]): void {
    this.#database.transaction(() => {
      for (const { write } of waiting) write();
    }, 'soon');
  }
}
