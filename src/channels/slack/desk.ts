/**
 * Between the event and its answer: a task is written to the inbox before it is acknowledged, worked on under a lease that is
 * renewed meanwhile, and ticked off when it is answered. What nobody holds any more is taken up at the start and from then on
 * at every turn of the clock.
 */
import { randomUUID } from 'node:crypto';
import type { Inbox, Lease } from '../../store/inbox.ts';
import type { Lanes } from './lanes.ts';
import type { Log } from './log.ts';
import type { Task } from './task.ts';

export const CHANNEL = 'slack';

export interface DeskOptions {
  readonly inbox: Inbox;
  readonly lanes: Lanes;
  readonly log: Log;
  /** Answers a task. `hold` makes sure, right before something is posted, that nobody else has taken the task up. */
  readonly work: (task: Task, hold: () => Promise<void>) => Promise<void>;
  /** Told when a task has failed for good. */
  readonly giveUp: (task: Task, reference: string) => Promise<void>;
  /** Told of every fault, passing or not. */
  readonly failed?: () => void;
  readonly now?: () => Date;
  /** Milliseconds; a crashed process's tasks are free after so long. */
  readonly lease?: number;
}

/** Some failures pass (an outage, a full disk); one that has come so often does not. */
const MOST_ATTEMPTS = 5;
/** Taken up at a time, so that several processes share what a crash left. */
const HANDFUL = 20;

/** Somebody else has taken the task up, because this process was away for longer than its lease. */
class Lost extends Error {}

export class Desk {
  readonly #options: DeskOptions;
  readonly #owner = `${process.pid}-${randomUUID()}`;
  readonly #lease: number;
  readonly #now: () => Date;
  readonly #held = new Map<string, { until: number }>();
  readonly #running = new Set<Promise<void>>();
  #clock: NodeJS.Timeout | null = null;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#lease = options.lease ?? 15_000;
    this.#now = options.now ?? (() => new Date());
  }

  /** Returns when the task is written down; the answer follows by itself. A task that is known already is left alone. */
  async accept(task: Task): Promise<void> {
    const lease = this.#newLease();
    if (await this.#options.inbox.accept({ id: task.id, channel: CHANNEL, body: task }, lease))
      this.#begin(task, lease, 1);
  }

  async start(): Promise<void> {
    // A store that is away now may be there at the next turn.
    const turn = () =>
      this.#turn().catch((fault) => this.#options.log.error({ fault }, 'the Slack inbox cannot be read'));
    await turn();
    this.#clock = setInterval(turn, this.#lease / 3);
    this.#clock.unref();
  }

  /** Waits for the tasks under way, at most `patience` milliseconds; the rest are given back. */
  async stop(patience: number): Promise<void> {
    if (this.#clock) clearInterval(this.#clock);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.idle(), late]);
    clearTimeout(timer);
    const now = this.#now().toISOString();
    // What cannot be given back now is free when its lease is over.
    const release = (id: string) => this.#options.inbox.release(id, this.#owner, now);
    await Promise.allSettled([...this.#held.keys()].map(release));
    this.#held.clear();
  }

  /** When nothing is under way. */
  async idle(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }

  /** Lengthens what is held, and takes up what is free. */
  async #turn(): Promise<void> {
    await this.#renew([...this.#held.keys()]);
    const lease = this.#newLease();
    for (const { body, attempts } of await this.#options.inbox.take(CHANNEL, lease, HANDFUL))
      this.#begin(body as Task, lease, attempts);
  }

  async #renew(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const lease = this.#newLease();
    const kept = new Set(await this.#options.inbox.renew(ids, lease));
    for (const id of ids) {
      if (kept.has(id)) this.#held.set(id, { until: Date.parse(lease.until) });
      else this.#held.delete(id);
    }
  }

  #newLease(): Lease {
    const now = this.#now().getTime();
    const iso = (time: number): string => new Date(time).toISOString();
    return { owner: this.#owner, now: iso(now), until: iso(now + this.#lease) };
  }

  #begin(task: Task, lease: Lease, attempts: number): void {
    this.#held.set(task.id, { until: Date.parse(lease.until) });
    const paced = task.place.responseUrl === null && task.kind !== 'home' && task.kind !== 'feedback';
    const lane = `${task.from.team} ${task.place.channel}`;
    const run = this.#options.lanes
      .run(lane, paced, () => this.#attempt(task, attempts))
      .catch((fault) => this.#options.log.error({ fault, task: task.id }, 'a Slack task cannot be ticked off'))
      .finally(() => {
        this.#held.delete(task.id);
        this.#running.delete(run);
      });
    this.#running.add(run);
  }

  async #attempt(task: Task, attempts: number): Promise<void> {
    const { inbox, work, giveUp, log } = this.#options;
    try {
      await this.#hold(task.id);
      await work(task, () => this.#hold(task.id));
    } catch (fault) {
      if (fault instanceof Lost) return log.warn({ task: task.id }, 'a Slack task was taken up by another process');
      const reference = randomUUID().slice(0, 8);
      log.error({ fault, task: task.id, kind: task.kind, reference, attempts }, 'a Slack task failed');
      this.#options.failed?.();
      if (attempts < MOST_ATTEMPTS && isPassing(fault)) {
        const again = this.#now().getTime() + this.#lease * 2 ** (attempts - 1);
        return inbox.release(task.id, this.#owner, new Date(again).toISOString());
      }
      await giveUp(task, reference).catch((second) => log.error({ fault: second, reference }, 'nor can that be said'));
    }
    await inbox.done(task.id, this.#owner, this.#now().toISOString());
  }

  async #hold(id: string): Promise<void> {
    const held = this.#held.get(id);
    if (!held) throw new Lost();
    if (held.until - this.#now().getTime() > this.#lease / 2) return;
    await this.#renew([id]);
    if (!this.#held.has(id)) throw new Lost();
  }
}

/** Whether a fault may be over at the next attempt. Each kind of fault says so itself; see post.ts. */
function isPassing(fault: unknown): boolean {
  return (fault as { passing?: boolean }).passing === true;
}
