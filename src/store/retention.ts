/** What is past its time goes by the clock, at the start and from then on, whether anybody asks anything or not. */
import type { Log } from '../log.ts';
import type { Store } from './store.ts';

const HOUR = 60 * 60 * 1000;

/** Gives what ends it. Conversations last for minutes and questions for days: an hour is often enough for both. */
export function keepTidy(store: Pick<Store, 'tidy'>, log: Log, every = HOUR): () => void {
  const tidy = () =>
    store.tidy().catch((err: unknown) => log.warn({ err }, 'what is past its time could not be deleted'));
  void tidy();
  const clock = setInterval(tidy, every);
  clock.unref();
  return () => clearInterval(clock);
}
