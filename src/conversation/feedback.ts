/** Thumbs: kept with the exchange, and counted once for each person and exchange, however often they are pressed. */
import type { Metrics } from '../metrics.ts';
import type { Exchanges } from './exchanges.ts';

export interface Thumb {
  readonly channel: string;
  /** The exchange's id on its platform. */
  readonly exchange: string;
  readonly person: string;
  readonly value: 'like' | 'dislike';
}

/** Presses that are remembered; who presses again after so many others is counted again. */
const MOST = 10_000;

export class Feedback {
  readonly #exchanges: Pick<Exchanges, 'feedback'>;
  readonly #metrics: Pick<Metrics, 'feedback'>;
  readonly #given = new Set<string>();

  constructor(exchanges: Pick<Exchanges, 'feedback'>, metrics: Pick<Metrics, 'feedback'>) {
    this.#exchanges = exchanges;
    this.#metrics = metrics;
  }

  /** False when the exchange is not held (any more). */
  async give({ channel, exchange, person, value }: Thumb): Promise<boolean> {
    const kept = await this.#exchanges.feedback(channel, exchange, value);
    const key = `${channel}\n${exchange}\n${person}`;
    if (!kept || this.#given.has(key)) return kept;
    if (this.#given.size >= MOST) this.#given.delete(this.#given.values().next().value!);
    this.#given.add(key);
    this.#metrics.feedback(channel, value);
    return kept;
  }
}
