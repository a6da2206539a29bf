/**
 * An activity that is delivered again, because its answer was late or lost, is answered once: by this process, which remembers
 * it, and by any other that shares the store, where its id is claimed.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../../log.ts';
import type { Inbox, Lease } from '../../store/inbox.ts';
import { within } from '../../within.ts';
import type { Answer } from './transport.ts';

/** Bot Connector delivers again within a minute; so many are remembered in any case. */
const MOST = 10_000;
/** Milliseconds after which what a crashed process has claimed is free. A turn is over long before. */
const LEASE = 15_000;
/** Milliseconds for which an answer waits for the store to say whose it is. */
const PATIENCE = 1_000;
/** Milliseconds between two looks at what another process is answering. */
const LOOK_AGAIN = 250;
const DONE: Answer = { status: 200 };

export interface OnceParts {
  readonly inbox: Inbox;
  readonly now: () => Date;
  readonly log: Log;
}

export class Once {
  readonly #parts: OnceParts;
  readonly #owner = `${process.pid}-${randomUUID()}`;
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #telling = new Set<Promise<void>>();

  constructor(parts: OnceParts) {
    this.#parts = parts;
  }

  /**
   * What came of it the first time; again where that was a fault, since nothing was answered then. `isShared`: what another
   * process has answered is answered, and nobody waits for the answer in the response.
   */
  run(key: string | null, isShared: boolean, work: () => Promise<Answer>): Promise<Answer> {
    if (key === null) return work();
    const known = this.#answers.get(key);
    if (known) return known;
    if (this.#answers.size >= MOST) this.#answers.delete(this.#answers.keys().next().value!);
    const answer = isShared ? this.#claimed(key, work) : work();
    this.#answers.set(key, answer);
    const forget = () => this.#answers.delete(key);
    answer.then(({ status }) => (status >= 500 ? forget() : undefined), forget);
    return answer;
  }

  /** When the store knows what was answered. */
  async idle(): Promise<void> {
    await Promise.allSettled(this.#telling);
  }

  async #claimed(key: string, work: () => Promise<Answer>): Promise<Answer> {
    const id = `teams\n${key}`;
    const end = performance.now() + LEASE;
    let claim = await this.#claim(id);
    while (claim === 'held' && performance.now() < end) {
      await pause(LOOK_AGAIN);
      claim = await this.#claim(id);
    }
    if (claim === 'done' || claim === 'held') return DONE;
    if (claim === 'unknown') return work();
    try {
      const answer = await work();
      this.#tell(id, answer.status < 500);
      return answer;
    } catch (fault) {
      this.#tell(id, false);
      throw fault;
    }
  }

  /** Unknown while the store is away: an answer that may come twice is better than none. */
  async #claim(id: string): Promise<'ours' | 'held' | 'done' | 'unknown'> {
    const { inbox, log } = this.#parts;
    try {
      return await within(PATIENCE, inbox.claim(id, this.#lease()), () => new Error(`no answer within ${PATIENCE} ms`));
    } catch (err) {
      log.warn({ err }, 'whether another process answers cannot be looked up');
      return 'unknown';
    }
  }

  #lease(): Lease {
    const now = this.#parts.now();
    return { owner: this.#owner, now: now.toISOString(), until: new Date(now.getTime() + LEASE).toISOString() };
  }

  /** Nobody waits for it. */
  #tell(id: string, isDone: boolean): void {
    const { inbox, log, now } = this.#parts;
    const at = now().toISOString();
    const told: Promise<void> = (isDone ? inbox.done(id, this.#owner, at) : inbox.release(id, this.#owner, at))
      .catch((err) => log.warn({ err }, 'that an activity was answered could not be kept'))
      .finally(() => this.#telling.delete(told));
    this.#telling.add(told);
  }
}
