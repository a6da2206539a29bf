/**
 * How much of the machine one person may have, so that nobody is kept waiting by another. Messages that cost no more than an
 * ordinary question are free; what a message costs beyond is taken from its sender's bucket, which fills again by itself.
 */

export interface BudgetLimits {
  /** Milliseconds of reading that an ordinary question takes at most. */
  readonly free: number;
  /** What a bucket holds, in milliseconds of reading beyond that. */
  readonly bucket: number;
  /** Milliseconds that flow into it a second. */
  readonly refill: number;
  /** Most that one message is charged: a machine that is busy otherwise makes any of them slow. */
  readonly dearest: number;
  /** A person's messages that wait for their answers at once. */
  readonly waiting: number;
  /** Seconds between two hints that it was too much; what is refused in between gets none. */
  readonly hint: number;
  /** Messages that a new process reads before anybody is charged: until its code is warm, each takes many times as long. */
  readonly cold: number;
}

/** Fitted with `npm run check:hostile`, on which the worst messages take ten times as long as a question. */
export const LIMITS: BudgetLimits = {
  free: 10,
  bucket: 60,
  refill: 2,
  dearest: 50,
  waiting: 1_000,
  hint: 10,
  cold: 20,
};

/** Null: go on. Else after how many seconds a message is read again, and whether that is to be said. */
export type Refusal = { readonly seconds: number; readonly say: boolean } | null;

interface Bucket {
  level: number;
  at: number;
  waiting: number;
  hinted: number;
  /** The last of the person's turns. */
  last: Promise<unknown>;
}

/** Buckets that are looked through for full ones, which are as good as none. */
const MANY = 10_000;

export class Budgets {
  readonly #limits: BudgetLimits;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, Bucket>();
  #read = 0;

  /** `clock`: milliseconds that only grow. */
  constructor(clock: () => number = () => performance.now(), limits: BudgetLimits = LIMITS) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Asked when a message arrives. One that is let in must be `left` again, whatever came of it. */
  admit(person: string): Refusal {
    const bucket = this.#bucket(person);
    const { refill, waiting, hint } = this.#limits;
    const isFull = bucket.waiting >= waiting;
    if (bucket.level > 0 && !isFull) {
      bucket.waiting += 1;
      return null;
    }
    const say = this.#clock() - bucket.hinted >= hint * 1000;
    if (say) bucket.hinted = this.#clock();
    return { seconds: Math.max(1, Math.ceil((1 - bucket.level) / refill)), say };
  }

  /** `spent`: milliseconds that the message was read for. */
  charge(person: string, spent: number): void {
    const { free, dearest, cold } = this.#limits;
    this.#read += 1;
    if (this.#read <= cold) return;
    this.#bucket(person).level -= Math.min(dearest, Math.max(0, spent - free));
  }

  left(person: string): void {
    const bucket = this.#bucket(person);
    bucket.waiting = Math.max(0, bucket.waiting - 1);
  }

  /** A person's turns come one after the other: whoever sends many at once does not take the place of others. */
  inTurn<T>(person: string, work: () => Promise<T>): Promise<T> {
    const bucket = this.#bucket(person);
    const turn = bucket.last.then(work, work);
    bucket.last = turn.catch(() => {});
    return turn;
  }

  #bucket(person: string): Bucket {
    const now = this.#clock();
    const { bucket: most, refill } = this.#limits;
    const known = this.#buckets.get(person);
    if (known) {
      known.level = Math.min(most, known.level + ((now - known.at) / 1000) * refill);
      known.at = now;
      return known;
    }
    if (this.#buckets.size >= MANY) this.#dropFull(now);
    const made = { level: most, at: now, waiting: 0, hinted: Number.NEGATIVE_INFINITY, last: Promise.resolve() };
    this.#buckets.set(person, made);
    return made;
  }

  #dropFull(now: number): void {
    const { bucket: most, refill } = this.#limits;
    for (const [person, { level, at, waiting }] of this.#buckets)
      if (waiting === 0 && level + ((now - at) / 1000) * refill >= most) this.#buckets.delete(person);
  }
}
