/** A channel's turn: the answer, timed, counted and kept; a fault becomes a reference id that the log holds too. */
import { randomUUID } from 'node:crypto';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { Reply } from '../reply.ts';
import { within } from '../within.ts';
import { Budgets } from './budgets.ts';
import type { Exchanges } from './exchanges.ts';
import { Feedback, type Thumb } from './feedback.ts';
import type { Conversation, Message } from './take-turn.ts';

export interface ChannelMessage extends Message {
  readonly channel: string;
  /** The platform's id of the person. */
  readonly person: string;
}

export interface TurnsParts {
  readonly conversation: Pick<Conversation, 'takeTurn' | 'forget' | 'note'>;
  readonly exchanges: Exchanges;
  readonly metrics: Metrics;
  readonly log: Log;
  readonly budgets?: Budgets;
}

/** Sends the reply and gives the platform's id of what was sent; null where feedback cannot come back. */
export type Deliver = (reply: Reply) => Promise<string | null>;

/** Nothing longer is a question, and reading it would hold up everybody else. */
export const LONGEST_MESSAGE = 2_000;

/** In milliseconds. Whoever asked has waited long enough; the apology says to ask again. */
const LONGEST_TURN = 5_000;

/** A turn that took too long may be over sooner when it is taken again. */
export class LateTurn extends Error {
  readonly passing = true;

  constructor() {
    super(`no answer within ${LONGEST_TURN} ms`);
    this.name = 'LateTurn';
  }
}

/** Every turn ends, whatever it waits for. */
export const inTime = <T>(turn: Promise<T>): Promise<T> => within(LONGEST_TURN, turn, () => new LateTurn());

export class Turns {
  readonly #parts: TurnsParts;
  readonly #budgets: Budgets;
  readonly #feedback: Feedback;

  constructor(parts: TurnsParts) {
    this.#parts = parts;
    this.#budgets = parts.budgets ?? new Budgets();
    this.#feedback = new Feedback(parts.exchanges, parts.metrics);
  }

  /** Throws what the answer or its delivery threw, after it is logged and counted; `reference` finds it in the log. */
  async take(message: ChannelMessage, deliver: Deliver, reference = newReference()): Promise<void> {
    const { conversation, exchanges, metrics, log } = this.#parts;
    const { channel, person, ...asked } = message;
    const from = { channel, person };
    const who = `${channel}\n${message.person}`;
    const refusal = this.#budgets.admit(who);
    if (refusal) {
      log.warn({ reference, channel, seconds: refusal.seconds }, 'too much at once');
      metrics.limited(channel);
      if (refusal.say) await deliver(conversation.note('tooMuch', { seconds: String(refusal.seconds) }));
      return;
    }
    try {
      const began = performance.now();
      const text = message.text.slice(0, LONGEST_MESSAGE);
      const spend = (spent: number) => this.#budgets.charge(who, spent);
      const turn = this.#budgets.inTurn(who, () => inTime(conversation.takeTurn({ ...asked, text, from, spend })));
      const reply = await inTime(turn);
      const milliseconds = performance.now() - began;
      metrics.answered(channel, reply.outcome, milliseconds / 1000);
      const id = (await deliver(reply)) ?? reference;
      try {
        await exchanges.record({ id, channel, person: message.person, reply });
      } catch (err) {
        // The answer is there already: an apology after it would say that it is not.
        metrics.failed(channel);
        log.error({ reference, channel, err }, 'exchange not kept');
      }
      log.info(
        {
          reference,
          channel,
          kind: reply.kind,
          outcome: reply.outcome,
          milliseconds: Math.round(milliseconds * 10) / 10,
        },
        'answered',
      );
    } catch (err) {
      metrics.failed(channel);
      log.error({ reference, channel, err }, 'turn failed');
      throw err;
    } finally {
      this.#budgets.left(who);
    }
  }

  /** An answer that belongs to no conversation and is not kept: for a search as it is typed. */
  async peek(text: string, scratch: string, person = scratch): Promise<Reply> {
    const { conversation } = this.#parts;
    const refusal = this.#budgets.admit(person);
    if (refusal) return conversation.note('tooMuch', { seconds: String(refusal.seconds) });
    const spend = (spent: number) => this.#budgets.charge(person, spent);
    const message = { text: text.slice(0, LONGEST_MESSAGE), conversation: scratch, spend };
    try {
      return await inTime(this.#budgets.inTurn(person, () => inTime(conversation.takeTurn(message))));
    } finally {
      this.#budgets.left(person);
      await conversation.forget(scratch);
    }
  }

  /** False when the exchange is not held (any more). */
  feedback(thumb: Thumb): Promise<boolean> {
    return this.#feedback.give(thumb);
  }
}

/** Short enough to be read out on the telephone. */
export const newReference = (): string => randomUUID().slice(0, 8).toUpperCase();
