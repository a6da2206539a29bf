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
  readonly #exchanges: Pick<Exchanges, 'feedback' | 'feedbackOnLast'>;
  readonly #metrics: Pick<Metrics, 'feedback'>;
  readonly #given = new Set<string>();

  constructor(exchanges: Pick<Exchanges, 'feedback' | 'feedbackOnLast'>, metrics: Pick<Metrics, 'feedback'>) {
    this.#exchanges = exchanges;
    this.#metrics = metrics;
  }

  /** False when the exchange is not held (any more). */
  async give({ channel, exchange, person, value }: Thumb): Promise<boolean> {
    const kept = await this.#exchanges.feedback(channel, exchange, value);
    if (kept) this.#count(exchange, { channel, person, value });
    return kept;
  }

  /** On what this person was answered last; false when that is not held (any more). */
  async giveOnLast({ channel, person, value }: Omit<Thumb, 'exchange'>): Promise<boolean> {
    const exchange = await this.#exchanges.feedbackOnLast(channel, person, value);
    if (exchange !== null) this.#count(exchange, { channel, person, value });
    return exchange !== null;
  }

  #count(exchange: string, { channel, person, value }: Omit<Thumb, 'exchange'>): void {
    const key = `${channel}\n${exchange}\n${person}`;
    if (this.#given.has(key)) return;
    if (this.#given.size >= MOST) this.#given.delete(this.#given.values().next().value!);
    this.#given.add(key);
    this.#metrics.feedback(channel, value);
  }
}
