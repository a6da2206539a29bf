/** A channel's turn: the answer, timed, counted and kept; a fault becomes a reference id that the log holds too. */
import { randomUUID } from 'node:crypto';
import { type Judgement, judgementOf } from '../language/asking/judgements.ts';
import type { Metrics } from '../metrics.ts';
import type { Reply } from '../reply.ts';
import { within } from '../within.ts';
import { Budgets, type Refusal } from './budgets.ts';
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
  readonly log: TurnsLog;
  readonly budgets?: Budgets;
}

/** The part of a log that is used here. */
export type TurnsLog = Readonly<Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>>;

/** What a delivery gives where nothing was said, because the message was not for the bot: nothing of it is kept. */
export const UNSAID = Symbol('unsaid');

/** Sends the reply and gives the platform's id of what was sent; null where feedback cannot come back. */
export type Deliver = (reply: Reply) => Promise<string | null | typeof UNSAID>;

/** A person of a channel, by the platform's id. */
export type Who = Pick<ChannelMessage, 'channel' | 'person'>;

export interface AnswerOptions {
  readonly reference: string;
  readonly known?: Reply | null;
}

const keyOf = ({ channel, person }: Who): string => `${channel}\n${person}`;

/** Nothing longer is a question, and reading it would hold up everybody else. */
export const LONGEST_MESSAGE = 2_000;

/** In milliseconds. Whoever asked has waited long enough; the apology says to ask again. */
const LONGEST_TURN = 5_000;

/** A turn that took too long may be over sooner when it is taken again. */
class LateTurn extends Error {
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

  /**
   * From a message's arrival to its answer. Throws what the answer or its delivery threw, after it is logged and counted;
   * `reference` finds it in the log.
   */
  async take(message: ChannelMessage, deliver: Deliver, reference = newReference()): Promise<void> {
    const { conversation, metrics, log } = this.#parts;
    const { channel } = message;
    const refusal = this.admit(message);
    if (refusal) {
      log.warn({ reference, channel, seconds: refusal.seconds }, 'too much at once');
      if (refusal.say) await deliver(conversation.note('tooMuch', { seconds: String(refusal.seconds) }));
      return;
    }
    try {
      await (await this.answer(message, deliver, { reference })).kept;
    } catch (err) {
      metrics.failed(channel);
      log.error({ reference, channel, err }, 'turn failed');
      throw err;
    } finally {
      this.left(message);
    }
  }

  /** Null: its sender may ask. Whoever is let in must be `left` again, whatever came of the message. */
  admit({ channel, person }: Who): Refusal {
    const refusal = this.#budgets.admit(keyOf({ channel, person }));
    if (refusal) this.#parts.metrics.limited(channel);
    return refusal;
  }

  left({ channel, person }: Who): void {
    this.#budgets.left(keyOf({ channel, person }));
  }

  /**
   * The answer to a message that was let in, delivered, kept, counted and logged: once, when it is there. Faults are the
   * caller's, who may try again; `known` is the reply of an earlier try. What the caller writes at once goes into one commit
   * with the exchange.
   */
  async answer(
    message: ChannelMessage,
    deliver: Deliver,
    { reference, known }: AnswerOptions,
  ): Promise<{ readonly kept: Promise<void> }> {
    const { metrics, log } = this.#parts;
    const { channel } = message;
    const began = performance.now();
    const judgement = judgementOf(message.text);
    const reply = known ?? (await (judgement ? this.#judged(message, judgement) : this.#reply(message)));
    const milliseconds = performance.now() - began;
    const delivered = await deliver(reply);
    if (delivered === UNSAID) return { kept: Promise.resolve() };
    metrics.answered(channel, reply.outcome, milliseconds / 1000);
    const kept = this.#record(message, reply, delivered ?? reference, reference);
    const { kind, outcome } = reply;
    log.info({ reference, channel, kind, outcome, milliseconds: Math.round(milliseconds * 10) / 10 }, 'answered');
    return { kept };
  }

  async #record({ channel, person }: Who, reply: Reply, id: string, reference: string): Promise<void> {
    const { exchanges, metrics, log } = this.#parts;
    try {
      await exchanges.record({ id, channel, person, reply });
    } catch (err) {
      // The answer is there already: an apology after it would say that it is not.
      metrics.failed(channel);
      log.error({ reference, channel, err }, 'exchange not kept');
    }
  }

  /** The message as it is read: no longer than a question, at its sender's cost. */
  messageOf(message: ChannelMessage): Message {
    const { channel, person, text, ...asked } = message;
    const from = { channel, person };
    const spend = (spent: number) => this.#budgets.charge(keyOf(from), spent);
    return { ...asked, text: text.slice(0, LONGEST_MESSAGE), from, spend };
  }

  /** A message that only judges the answer before is kept with that answer, as a press of its buttons is. */
  async #judged({ channel, person, text }: ChannelMessage, value: Judgement): Promise<Reply> {
    const isKept = await this.#feedback.giveOnLast({ channel, person, value });
    const key = isKept ? (value === 'like' ? 'judgedUseful' : 'judgedNotUseful') : 'judgedNothing';
    return { ...this.#parts.conversation.note(key), question: text };
  }

  #reply(message: ChannelMessage): Promise<Reply> {
    const { conversation } = this.#parts;
    const asked = this.messageOf(message);
    return inTime(this.#budgets.inTurn(keyOf(message), () => inTime(conversation.takeTurn(asked))));
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

  /** Whether an answer may be taken back: by who asked for it. */
  isOf({ channel, person }: Who, id: string): Promise<boolean> {
    return this.#parts.exchanges.isOf(channel, person, id);
  }
}

/** Short enough to be read out on the telephone. */
export const newReference = (): string => randomUUID().slice(0, 8).toUpperCase();
