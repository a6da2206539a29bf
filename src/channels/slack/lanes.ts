/** One lane a conversation, so that answers keep their order, at Slack's pace of one message a second a channel. */
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds between two messages of a channel: https://docs.slack.dev/apis/web-api/rate-limits */
const PACE = 1000;
/** So many lanes are kept before those that are long idle are looked for. */
const MANY = 1000;

interface Lane {
  /** What is in the lane is over. */
  last: Promise<unknown>;
  waiting: number;
  /** In performance.now()'s milliseconds: when the last of it began. */
  began: number;
}

export class Lanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #pace: number;

  constructor(pace = PACE) {
    this.#pace = pace;
  }

  /** Runs `work` after what is in the lane already. `paced`: it may post to a channel. */
  run<T>(key: string, paced: boolean, work: () => Promise<T>): Promise<T> {
    const lane = this.#lane(`${paced} ${key}`);
    lane.waiting += 1;
    const run = async (): Promise<T> => {
      const wait = paced ? lane.began + this.#pace - performance.now() : 0;
      if (wait > 0) await pause(wait);
      lane.began = performance.now();
      return work().finally(() => {
        lane.waiting -= 1;
      });
    };
    const running = lane.last.then(run, run);
    lane.last = running;
    return running;
  }

  #lane(key: string): Lane {
    const known = this.#lanes.get(key);
    if (known) return known;
    if (this.#lanes.size >= MANY) this.#dropIdle();
    const lane = { last: Promise.resolve(), waiting: 0, began: Number.NEGATIVE_INFINITY };
    this.#lanes.set(key, lane);
    return lane;
  }

  /** A lane is only dropped when its last message is older than the pace. */
  #dropIdle(): void {
    const before = performance.now() - 2 * this.#pace;
    for (const [key, { began, waiting }] of this.#lanes) if (began < before && waiting === 0) this.#lanes.delete(key);
  }
}
