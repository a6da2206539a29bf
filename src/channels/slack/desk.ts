/**
 * Between the event and its answer: a task is written to the inbox before it is acknowledged, worked on under a lease that is
 * renewed meanwhile, and ticked off when it is answered, or when its person is told that it was not. What fails for a while is
 * tried for as long as an answer is of use. What nobody holds any more is taken up at the start and at every turn of the clock.
 */
import { randomUUID } from 'node:crypto';
import type { Inbox, Lease, TakenEntry } from '../../store/inbox.ts';
import { classed } from '../faults.ts';
import { Backlog, type Waiting } from './backlog.ts';
import type { Lanes } from './lanes.ts';
import type { Log } from './log.ts';
import { PassingFault } from './post.ts';
import { personOf, type Task } from './task.ts';

export const CHANNEL = 'slack';

/** What became of a task that is given up: an answer that was tried for may have arrived, or it failed and none has. */
export type GivenUp = 'uncertain' | 'fault';

export interface DeskOptions {
  readonly inbox: Inbox;
  readonly lanes: Lanes;
  /** The keyed hash of who sent it, so that what waits is erased with them. */
  readonly personOf?: (task: Task) => Promise<string>;
  readonly log: Log;
  /**
   * Answers a task. `hold` makes sure, right before something is posted, that nobody else has taken the task up. `isRepeat`: it
   * was tried before, here or by a process that has died since.
   */
  readonly work: (task: Task, hold: () => Promise<void>, isRepeat: boolean) => Promise<void>;
  /** Tells the person. Tried again like an answer. */
  readonly giveUp: (task: Task, reference: string, why: GivenUp) => Promise<void>;
  /** Told of every fault, passing or not. */
  readonly failed?: () => void;
  /** Told whether the platform could be reached. */
  readonly reached?: (isThere: boolean) => void;
  /** Told when a task is over that this process has accepted. */
  readonly over?: (task: Task) => void;
  readonly now?: () => Date;
  /** Milliseconds; a crashed process's tasks are free after so long. */
  readonly lease?: number;
  /** Milliseconds for which an answer is tried for. */
  readonly patience?: number;
}

/** An answer is of use for so long, in milliseconds. */
const PATIENCE = 60 * 60 * 1000;
/** Beyond that it is tried for so long to say that there is none. */
const TELLING = 24 * 60 * 60 * 1000;
/** Taken up so often and never over: it is what ends the process. */
const MOST_TAKEN = 20;
/** Milliseconds to the second try; each wait is twice the one before, up to the longest. */
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Taken up at a time, so that several processes share what a crash left. */
const HANDFUL = 20;

/** Somebody else has taken the task up, because this process was away for longer than its lease. */
class Lost extends Error {}

interface Held extends Waiting {
  readonly task: Task;
  /** Until when the lease is, in milliseconds. */
  until: number;
  tries: number;
  /** How often it was taken up, here and elsewhere. */
  readonly taken: number;
  givenUp: { readonly why: GivenUp; readonly reference: string } | null;
}

export class Desk {
  readonly #options: DeskOptions;
  readonly #owner = `${process.pid}-${randomUUID()}`;
  readonly #lease: number;
  readonly #patience: number;
  readonly #now: () => Date;
  readonly #held = new Map<string, Held>();
  readonly #backlog = new Backlog<Held>();
  /** Calls that wait in a lane for their turn; each takes up what is to be taken up then. */
  readonly #calls = new Map<string, number>();
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #running = new Set<Promise<void>>();
  #clock: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(options: DeskOptions) {
    this.#options = options;
    this.#lease = options.lease ?? 15_000;
    this.#patience = options.patience ?? PATIENCE;
    this.#now = options.now ?? (() => new Date());
  }

  /** Returns when the task is written down; the answer follows by itself. A task that is known already is left alone: false. */
  async accept(arrived: Task): Promise<boolean> {
    const task = { ...arrived, asked: this.#now().toISOString() };
    const lease = this.#newLease();
    const person = (await this.#options.personOf?.(task)) ?? null;
    if (!(await this.#options.inbox.accept({ id: task.id, channel: CHANNEL, body: task, person }, lease))) return false;
    this.#begin(task, lease, 1);
    return true;
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
    this.#isStopped = true;
    if (this.#clock) clearInterval(this.#clock);
    for (const timer of this.#timers.values()) clearTimeout(timer);
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

  /** When nothing is under way. What is put off because it failed is not. */
  async idle(): Promise<void> {
    while (this.#running.size) await Promise.all(this.#running);
  }

  /** Lengthens what is held, and takes up what is free. */
  async #turn(): Promise<void> {
    await this.#renew([...this.#held.keys()]);
    for (;;) {
      const lease = this.#newLease();
      const taken: readonly TakenEntry[] = await this.#options.inbox.take(CHANNEL, lease, HANDFUL);
      for (const { body, attempts } of taken) this.#begin(body as Task, lease, attempts);
      if (taken.length < HANDFUL || this.#isStopped) return;
    }
  }

  async #renew(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const lease = this.#newLease();
    const kept = new Set(await this.#options.inbox.renew(ids, lease));
    for (const id of ids) {
      const held = this.#held.get(id);
      if (held && kept.has(id)) held.until = Date.parse(lease.until);
      else this.#forget(id);
    }
  }

  #newLease(): Lease {
    const now = this.#now().getTime();
    const iso = (time: number): string => new Date(time).toISOString();
    return { owner: this.#owner, now: iso(now), until: iso(now + this.#lease) };
  }

  #begin(task: Task, lease: Lease, taken: number): void {
    const paced = task.place.responseUrl === null && !['home', 'feedback', 'delete'].includes(task.kind);
    const now = this.#now().getTime();
    const held: Held = {
      id: task.id,
      lane: `${paced} ${task.from.team} ${task.place.channel}`,
      person: personOf(task.from),
      asked: task.asked ? Date.parse(task.asked) : now,
      notBefore: now,
      running: false,
      task,
      until: Date.parse(lease.until),
      tries: 0,
      taken,
      givenUp: taken > MOST_TAKEN ? { why: 'fault', reference: newReference() } : null,
    };
    this.#forget(task.id);
    this.#held.set(task.id, held);
    this.#backlog.add(held);
    this.#call(held.lane);
  }

  #forget(id: string): void {
    const held = this.#held.get(id);
    if (held) this.#backlog.remove(held);
    this.#held.delete(id);
  }

  /** As many calls in the lane as there is to take up, and one later for what is put off. */
  #call(lane: string): void {
    if (this.#isStopped && this.#held.size === 0) return;
    const now = this.#now().getTime();
    for (let calls = this.#calls.get(lane) ?? 0; calls < this.#backlog.ready(lane, now); calls += 1) {
      this.#calls.set(lane, calls + 1);
      const run: Promise<void> = this.#options.lanes
        .run(lane.slice(lane.indexOf(' ') + 1), lane.startsWith('true'), () => this.#takeUp(lane))
        .catch((fault) => this.#options.log.error({ fault }, 'a Slack task cannot be ticked off'))
        .finally(() => {
          this.#running.delete(run);
          this.#call(lane);
        });
      this.#running.add(run);
    }
    const soonest = this.#backlog.soonest(lane, now);
    clearTimeout(this.#timers.get(lane));
    this.#timers.delete(lane);
    if (soonest === null || this.#isStopped) return;
    const timer = setTimeout(() => this.#call(lane), Math.max(10, soonest - now));
    timer.unref();
    this.#timers.set(lane, timer);
  }

  async #takeUp(lane: string): Promise<void> {
    const left = this.#calls.get(lane)! - 1;
    if (left > 0) this.#calls.set(lane, left);
    else this.#calls.delete(lane);
    const held = this.#backlog.next(lane, this.#now().getTime());
    if (!held) return;
    held.running = true;
    try {
      if (await this.#attempt(held)) {
        this.#forget(held.id);
        this.#options.over?.(held.task);
        await this.#options.inbox.done(held.id, this.#owner, this.#now().toISOString());
      }
    } finally {
      held.running = false;
    }
  }

  /** Whether the task is over: answered, told or past telling. */
  async #attempt(held: Held): Promise<boolean> {
    const { work, giveUp, log } = this.#options;
    const { task } = held;
    const age = this.#now().getTime() - held.asked;
    if (age > this.#patience && !held.givenUp) held.givenUp = { why: 'uncertain', reference: newReference() };
    const hold = () => this.#hold(task.id);
    try {
      await hold();
      if (held.givenUp) await giveUp(task, held.givenUp.reference, held.givenUp.why);
      else await work(task, hold, held.taken > 1 || held.tries > 0);
      this.#options.reached?.(true);
      return true;
    } catch (fault) {
      if (fault instanceof Lost) {
        log.warn({ task: task.id }, 'a Slack task was taken up by another process');
        this.#forget(task.id);
        return false;
      }
      return this.#failed(held, fault);
    }
  }

  #failed(held: Held, fault: unknown): boolean {
    const { log } = this.#options;
    const { task } = held;
    const { passing, retryAfter } = classed(fault);
    held.tries += 1;
    const reference = held.givenUp?.reference ?? newReference();
    const fields = { fault, task: task.id, kind: task.kind, reference, tries: held.tries };
    log.error(fields, passing ? 'a Slack task failed and is tried again' : 'a Slack task failed');
    this.#options.failed?.();
    if (fault instanceof PassingFault) this.#options.reached?.(false);
    const now = this.#now().getTime();
    const isOver = now - held.asked > this.#patience + TELLING;
    if (isOver || (held.givenUp && !passing)) {
      log.error({ task: task.id, reference }, 'nor can that be said');
      return true;
    }
    const isFirst = held.tries === 1 && held.taken === 1;
    if (!passing) held.givenUp = { why: isFirst ? 'fault' : 'uncertain', reference };
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (held.tries - 1), 2 * this.#lease);
    held.notBefore = passing ? now + Math.max(wait, retryAfter ?? 0) : now;
    return false;
  }

  async #hold(id: string): Promise<void> {
    const held = this.#held.get(id);
    if (!held) throw new Lost();
    if (held.until - this.#now().getTime() > this.#lease / 2) return;
    await this.#renew([id]);
    if (!this.#held.has(id)) throw new Lost();
  }
}

const newReference = (): string => randomUUID().slice(0, 8);
