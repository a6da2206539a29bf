/**
 * Answers are worked out one after the other, each when nothing else is to be done: an answer keeps the process busy, and an
 * acknowledgement, which Slack waits for, is not to stand behind the answers of all that came before it.
 */
import { setImmediate as afterwards } from 'node:timers/promises';
import PQueue from 'p-queue';

/** Milliseconds: a turn of the event loop that took less had nothing to do. */
const IDLE = 0.2;
/** Milliseconds that an answer waits for such a turn. */
const PATIENCE = 20;

export class TurnByTurn {
  readonly #queue = new PQueue({ concurrency: 1 });

  take<T>(turn: () => Promise<T>): Promise<T> {
    return this.#queue.add(async () => {
      await quiet();
      return turn();
    });
  }
}

async function quiet(): Promise<void> {
  const until = performance.now() + PATIENCE;
  for (let now = performance.now(); now < until; ) {
    const before = now;
    await afterwards();
    now = performance.now();
    if (now - before < IDLE) return;
  }
}
