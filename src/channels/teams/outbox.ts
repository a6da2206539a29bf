/**
 * Answers that Teams did not take while it was away: they are written down before their question is acknowledged, and tried
 * for as long as they are of use; then their asker is told. Any process takes up what another has left.
 */
import { randomUUID } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Log } from '../../log.ts';
import type { Inbox } from '../../store/inbox.ts';
import { classed } from '../faults.ts';
import type { OutgoingActivity, Place, Transport } from './transport.ts';

const CHANNEL = 'teams';

interface Undelivered {
  readonly id: string;
  readonly place: Place;
  readonly activity: OutgoingActivity;
  /** ISO instant. */
  readonly asked: string;
}

export interface OutboxOptions {
  readonly inbox: Inbox;
  /** As it is, without retries of its own. */
  readonly transport: Pick<Transport, 'send'>;
  readonly log: Log;
  readonly now: () => Date;
  /** Milliseconds for which an answer is tried for. */
  readonly patience: number;
  /** Milliseconds between two looks. */
  readonly every?: number;
}

/** Milliseconds for which a process may work on what it has taken. */
const LEASE = 120_000;
const HANDFUL = 20;
/** Milliseconds after which an answer says when it was asked. */
const LATE = 5 * 60_000;
/** Beyond its time it is tried for so long to say that there was no answer. */
const TELLING = 24 * 60 * 60_000;
const LONGEST_WAIT = 30_000;

export class Outbox {
  readonly #options: OutboxOptions;
  readonly #owner = `${process.pid}-${randomUUID()}`;
  #clock: NodeJS.Timeout | null = null;
  #turn: Promise<void> = Promise.resolve();
  #isTurning = false;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  /** Returns when it is written down. */
  async keep(place: Place, activity: OutgoingActivity, person: string | null): Promise<void> {
    const { inbox, now, every = 5_000 } = this.#options;
    const asked = now();
    const body: Undelivered = { id: randomUUID(), place, activity, asked: asked.toISOString() };
    const lease = {
      owner: this.#owner,
      now: asked.toISOString(),
      until: new Date(asked.getTime() + LEASE).toISOString(),
    };
    await inbox.accept({ id: body.id, channel: CHANNEL, body, person }, lease);
    // Not at once: it has just failed.
    await inbox.release(body.id, this.#owner, new Date(asked.getTime() + 3 * every).toISOString());
  }

  start(): void {
    this.#clock = setInterval(() => this.#look(), this.#options.every ?? 5_000);
    this.#clock.unref();
  }

  async stop(): Promise<void> {
    if (this.#clock) clearInterval(this.#clock);
    this.#clock = null;
    await this.#turn;
  }

  #look(): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    this.#turn = this.#deliver()
      .catch((err) => this.#options.log.error({ err }, 'what Teams has not taken cannot be looked at'))
      .finally(() => {
        this.#isTurning = false;
      });
  }

  async #deliver(): Promise<void> {
    const { inbox, now } = this.#options;
    const time = now().getTime();
    const lease = { owner: this.#owner, now: now().toISOString(), until: new Date(time + LEASE).toISOString() };
    // Of a conversation nothing overtakes what was asked before.
    const stuck = new Set<string>();
    for (const { body, attempts, id } of await inbox.take(CHANNEL, lease, HANDFUL)) {
      const undelivered = body as Undelivered;
      const { conversation } = undelivered.place;
      if (this.#clock !== null && !stuck.has(conversation) && (await this.#isOver(undelivered)))
        await inbox.done(id, this.#owner, now().toISOString());
      else {
        stuck.add(conversation);
        const wait = Math.min(LONGEST_WAIT, 1_000 * 2 ** Math.min(attempts, 5));
        await inbox.release(id, this.#owner, new Date(now().getTime() + wait).toISOString());
      }
    }
  }

  async #isOver({ place, activity, asked }: Undelivered): Promise<boolean> {
    const { transport, log, now, patience } = this.#options;
    const age = now().getTime() - Date.parse(asked);
    const time = DateTime.fromISO(asked, { zone: 'utc' }).toFormat("HH:mm 'UTC'");
    const late: OutgoingActivity = {
      type: 'message',
      text: `If no answer to your question of ${time} stands above, please ask again.`,
    };
    const said = age < LATE ? activity : { ...activity, text: `Asked at ${time}. ${activity.text ?? ''}` };
    try {
      await transport.send(place, age > patience ? late : said);
      return true;
    } catch (err) {
      const { passing } = classed(err);
      log.warn({ err }, passing ? 'Teams does not take an answer yet' : 'Teams does not take an answer');
      return !passing || age > patience + TELLING;
    }
  }
}
