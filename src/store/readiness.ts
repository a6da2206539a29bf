/** Whether the bot can answer and keep what is asked: the store can be read and written, and reports are what was saved. */
import { setTimeout as pause } from 'node:timers/promises';
import { NotWhole, type Store, StoreAway } from './store.ts';

/** In milliseconds. Reading every report again is for now and then; whether the store is there is asked every time. */
const LOOK_AGAIN = 60_000;
/** So many times as long as the last look took, so that a great store is not always being looked at. */
const REST = 20;
/** For how long a look is waited for: who asks whether the bot is ready does not wait for a hundred thousand updates. */
const PATIENCE = 1_000;

/** `load`: what answers are made of, read and checked when it is not there yet. */
export function readiness(
  store: Pick<Store, 'reachable' | 'verify'>,
  load: () => Promise<unknown>,
  clock: () => number = () => performance.now(),
): () => Promise<void> {
  let next = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | null = null;
  let fault: unknown = null;
  const look = async (): Promise<void> => {
    const began = clock();
    try {
      await store.verify();
      fault = null;
      next = clock() + Math.max(LOOK_AGAIN, REST * (clock() - began));
    } catch (found) {
      fault = found;
    }
    looking = null;
  };
  return async () => {
    await store.reachable();
    await load();
    if (clock() >= next) looking ??= look();
    // What the last look found stands until this one is over.
    if (looking) await Promise.race([looking, pause(PATIENCE, undefined, { ref: false })]);
    if (fault) throw fault;
  };
}

/** In words that anybody may read; the log has the rest. */
export function whyNotReady(fault: unknown): string {
  if (fault instanceof StoreAway) return fault.why;
  return fault instanceof NotWhole ? 'a published report is not what was saved' : 'see the log';
}
