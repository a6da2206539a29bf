/** Whether the bot can answer and keep what is asked: the store can be read and written, and reports are what was saved. */
import { NotWhole, type Store, StoreAway } from './store.ts';

/** In milliseconds. Reading every report again is for now and then; whether the store is there is asked every time. */
const LOOK_AGAIN = 60_000;

/** `load`: what answers are made of, read and checked when it is not there yet. */
export function readiness(
  store: Pick<Store, 'reachable' | 'verify'>,
  load: () => Promise<unknown>,
  clock: () => number = () => performance.now(),
): () => Promise<void> {
  let checked = Number.NEGATIVE_INFINITY;
  return async () => {
    await store.reachable();
    await load();
    if (clock() - checked < LOOK_AGAIN) return;
    await store.verify();
    checked = clock();
  };
}

/** In words that anybody may read; the log has the rest. */
export function whyNotReady(fault: unknown): string {
  if (fault instanceof StoreAway) return fault.why;
  return fault instanceof NotWhole ? 'a published report is not what was saved' : 'see the log';
}
