/** One lane a conversation, so that answers keep their order, at Slack's pace of one message a second a channel. */
import PQueue from 'p-queue';

/** Milliseconds between two messages of a channel: https://docs.slack.dev/apis/web-api/rate-limits */
export const PACE = 1000;
/** So many lanes are kept before those that are long idle are looked for. */
const MANY = 1000;

interface Lane {
  readonly queue: PQueue;
  used: number;
}

export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #pace: number;

  constructor(pace = PACE) {
    this.#pace = pace;
  }

  /** Runs `work` after what is in the lane already. `paced`: it may post to a channel. */
  run<T>(key: string, paced: boolean, work: () => Promise<T>): Promise<T> {
    const lane = this.#lane(`${paced} ${key}`, paced);
    lane.used = Date.now();
    return lane.queue.add(work);
  }

  #lane(key: string, paced: boolean): Lane {
    const known = this.#lanes.get(key);
    if (known) return known;
    if (this.#lanes.size >= MANY) this.#dropIdle();
    const pace = paced && this.#pace > 0 ? { intervalCap: 1, interval: this.#pace } : {};
    const lane = { queue: new PQueue({ concurrency: 1, ...pace }), used: Date.now() };
    this.#lanes.set(key, lane);
    return lane;
  }

  /** A lane is only dropped when its last message is older than the pace. */
  #dropIdle(): void {
    const before = Date.now() - 2 * this.#pace;
    for (const [key, { queue, used }] of this.#lanes)
      if (used < before && queue.size === 0 && queue.pending === 0) this.#lanes.delete(key);
  }
}
