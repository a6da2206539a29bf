/** Makes the rounds of digests while the bot runs: what is due is drawn up, released, carried and reported. */
import type { Store } from '../store/store.ts';
import type { Actions } from './actions.ts';
import { Postman, type PostmanLog, type PostmanOptions } from './postman.ts';
import { Rounds } from './rounds.ts';
import type { Carrier } from './sending.ts';

export interface RunnerOptions {
  readonly store: Store;
  readonly actions: Actions;
  readonly carriers: readonly Carrier[];
  readonly leadHours: number;
  readonly log: PostmanLog;
  readonly now: () => Date;
  /** Milliseconds between two rounds. */
  readonly every?: number;
  readonly tuning?: Pick<PostmanOptions, 'hold' | 'sendTime' | 'most' | 'perSecond'>;
}

const EVERY = 5_000;

export class DigestRunner {
  readonly #rounds: Rounds;
  readonly #postman: Postman;
  readonly #log: PostmanLog;
  readonly #every: number;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #isStopped = false;

  constructor({ store, actions, carriers, leadHours, log, now, every = EVERY, tuning = {} }: RunnerOptions) {
    this.#rounds = new Rounds({ actions, leadHours });
    this.#postman = new Postman({ store: store.digests, book: actions.book, carriers, log, now, ...tuning });
    this.#log = log;
    this.#every = every;
  }

  start(): void {
    this.#timer = setInterval(() => {
      // One round at a time; what falls due meanwhile is the next one's.
      this.#running ??= this.#round().finally(() => {
        this.#running = null;
      });
    }, this.#every);
    this.#timer.unref();
  }

  /** Messages under way come to their end; each takes a few seconds at most. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  /** Again at once while there was something to carry: more may wait behind it. */
  async #round(): Promise<void> {
    for (let carried = 1; carried > 0 && !this.#isStopped; ) {
      carried = 0;
      for (const part of [
        () => this.#rounds.make(),
        async () => {
          carried = await this.#postman.round(() => this.#isStopped);
        },
      ])
        try {
          await part();
        } catch (err) {
          this.#log.error({ err, fault: err }, 'a round of digests failed');
        }
    }
  }
}
