/**
 * Takes messages that are due out of the store and has each carried once. Before a message leaves, the store says so; what a
 * crash or a broken connection leaves in doubt is looked for on the platform, and where that cannot be done it is reported as
 * uncertain and never sent again by itself.
 */
import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import type { Digests, End, Hold, Outgoing } from '../store/digests.ts';
import type { Book } from './book.ts';
import type { Edition } from './model.ts';
import { type Carrier, CarrierFault, isPost, type Receipt, type Sending } from './sending.ts';

export interface PostmanLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface PostmanOptions {
  readonly store: Digests;
  readonly book: Pick<Book, 'edition'>;
  readonly carriers: readonly Carrier[];
  readonly log: PostmanLog;
  readonly now?: () => Date;
  /** Milliseconds; a message whose process has died is taken up by another after so long. */
  readonly hold?: number;
  /** Milliseconds within which a carrier's sending has ended one way or the other; shorter than half a hold. */
  readonly sendTime?: number;
  /** At a time, in this process. */
  readonly most?: number;
  /** Begun within a second, in this process. */
  readonly perSecond?: number;
}

const FIRST_PAUSE = 5_000;
const LONGEST_PAUSE = 5 * 60_000;
/** A direct message that has failed so often is given up; what it told stands in the trail. */
const MOST_ATTEMPTS = 12;
const POSTED: readonly Edition['state'][] = ['released', 'delivered'];

export class Postman {
  readonly #options: PostmanOptions;
  readonly #owner = `${process.pid}-${randomUUID()}`;
  readonly #carriers: ReadonlyMap<string, Carrier>;
  readonly #queue: PQueue;
  readonly #hold: number;
  readonly #sendTime: number;
  readonly #most: number;

  constructor(options: PostmanOptions) {
    this.#options = options;
    this.#carriers = new Map(options.carriers.map((carrier) => [carrier.channel, carrier]));
    this.#hold = options.hold ?? 60_000;
    this.#sendTime = options.sendTime ?? 15_000;
    this.#most = options.most ?? 4;
    // Spread out, so that whoever asks meanwhile is answered as usual; those of one taking together, to be begun in one commit.
    const interval = (1_000 * this.#most) / (options.perSecond ?? 20);
    this.#queue = new PQueue({ concurrency: this.#most, interval, intervalCap: this.#most });
  }

  /** Everything that is due now; how many messages were taken up. Ends when each has been dealt with. */
  async round(isStopping: () => boolean = () => false): Promise<number> {
    let count = 0;
    while (!isStopping()) {
      const taken = await this.#options.store.take([...this.#carriers.keys()], this.#newHold(), this.#most);
      if (taken.length === 0) break;
      count += taken.length;
      await Promise.all(taken.map((row) => this.#queue.add(() => this.#carry(row))));
    }
    return count;
  }

  #now(): number {
    return (this.#options.now?.() ?? new Date()).getTime();
  }

  #iso(time: number): string {
    return new Date(time).toISOString();
  }

  #newHold(): Hold {
    const now = this.#now();
    return { owner: this.#owner, now: this.#iso(now), until: this.#iso(now + this.#hold) };
  }

  async #carry(row: Outgoing): Promise<void> {
    const { store, log } = this.#options;
    const carrier = this.#carriers.get(row.channel)!;
    try {
      await this.#deliver(row, carrier);
    } catch (fault) {
      log.error({ fault, err: fault, message: row.id }, 'a digest message could not be dealt with');
      // Whatever it was, it may be over later; whether the message left is told by its state.
      await store
        .release(row.id, this.#owner, { from: this.#later(row), reason: 'crash', unsent: row.state === 'waiting' })
        .catch(() => {});
    }
  }

  async #deliver(row: Outgoing, carrier: Carrier): Promise<void> {
    const { store } = this.#options;
    const sending = row.body as Sending;
    if (row.state === 'sending' && (sending.do === 'post' || sending.do === 'tell')) {
      const found = await this.#lookedFor(row, sending, carrier);
      if (found === 'ended') return;
    }
    if (row.until !== null && this.#now() + this.#sendTime > Date.parse(row.until))
      return this.#end(row, { state: 'late', reason: row.reason ?? 'late' });
    const of = await this.#receiptOf(sending);
    if (of === 'not yet') return this.#back(row, 'waits for its post', true);
    if (of === 'never') return this.#end(row, { state: 'cancelled', reason: 'its post is not there' });
    if (await this.#isOvertaken(row, sending)) return this.#end(row, { state: 'cancelled', reason: 'overtaken' });
    if (isPost(row) && !(await this.#isStillToBePosted(row))) return this.#end(row, { state: 'cancelled' });
    if (!(await store.begin(row.id, this.#newHold()))) return;
    try {
      const receipt = await carrier.send(sending, row.id, of);
      await this.#end(row, { state: 'sent', receipt });
    } catch (fault) {
      await this.#failed(row, sending, carrier, fault);
    }
  }

  /** One that may have left: it is found, or it is sent (again), or nobody can tell. */
  async #lookedFor(row: Outgoing, sending: Sending, carrier: Carrier): Promise<'ended' | 'not there'> {
    if (!carrier.find) {
      await this.#end(row, { state: 'uncertain', reason: row.reason ?? 'crash' });
      return 'ended';
    }
    try {
      const receipt = await carrier.find(sending, row.id, row.begun ?? row.from);
      if (!receipt) return 'not there';
      await this.#end(row, { state: 'sent', receipt });
    } catch (fault) {
      if (fault instanceof CarrierFault && fault.kind === 'refused')
        await this.#end(row, { state: 'uncertain', reason: `${fault.reason}\n${fault.message}` });
      else await this.#back(row, 'crash', false, fault);
    }
    return 'ended';
  }

  async #failed(row: Outgoing, sending: Sending, carrier: Carrier, fault: unknown): Promise<void> {
    const told =
      fault instanceof CarrierFault ? fault : new CarrierFault('unknown', String(fault), { reason: 'crash' });
    const { log } = this.#options;
    log.warn({ message: row.id, kind: told.kind, reason: told.message }, 'a digest message was not sent');
    const reason = `${told.reason}\n${told.message}`;
    if (told.kind === 'refused') return this.#end(row, { state: 'failed', reason });
    const repeatable = sending.do !== 'post' && sending.do !== 'tell';
    if (told.kind === 'unknown' && !carrier.find && !repeatable) return this.#end(row, { state: 'uncertain', reason });
    if (row.until === null && row.attempts >= MOST_ATTEMPTS) return this.#end(row, { state: 'failed', reason });
    return this.#back(row, reason, told.kind === 'unsent', told);
  }

  /** What a message is about must be there first. */
  async #receiptOf(sending: Sending): Promise<Receipt | null | 'not yet' | 'never'> {
    if (!('of' in sending)) return null;
    const post = await this.#options.store.outgoingMessage(sending.of);
    if (post?.state === 'sent') return post.receipt as Receipt;
    return post && post.ended === null ? 'not yet' : 'never';
  }

  /** Between its release and now it may have been recalled. */
  async #isStillToBePosted({ of }: Outgoing): Promise<boolean> {
    const edition = await this.#options.book.edition(of);
    return edition !== null && POSTED.includes(edition.it.state);
  }

  /** What was tried again for long enough does not undo what was done with the same post since. */
  async #isOvertaken(row: Outgoing, sending: Sending): Promise<boolean> {
    if (sending.do !== 'replace' && sending.do !== 'note') return false;
    const since = (await this.#options.store.outgoing(row.of)).flatMap(({ body, from }) => {
      const other = body as Sending;
      return 'of' in other && other.of === sending.of && from > row.from ? [other.do] : [];
    });
    return since.includes('remove') || (sending.do === 'replace' && since.includes('replace'));
  }

  async #end(row: Outgoing, end: Omit<End, 'at'>): Promise<void> {
    const { store, log } = this.#options;
    const ended = await store.end(row.id, this.#owner, { ...end, at: this.#iso(this.#now()) });
    if (ended) log.info({ message: row.id, state: end.state, attempts: row.attempts }, 'digest message');
  }

  async #back(row: Outgoing, reason: string, unsent: boolean, fault?: unknown): Promise<void> {
    const asked = fault instanceof CarrierFault ? (fault.retryAfter ?? 0) : 0;
    const from = this.#iso(Math.max(Date.parse(this.#later(row)), this.#now() + asked));
    await this.#options.store.release(row.id, this.#owner, { from, reason, unsent });
  }

  #later({ attempts }: Outgoing): string {
    const pause = Math.min(FIRST_PAUSE * 2 ** Math.max(0, attempts - 1), LONGEST_PAUSE);
    return this.#iso(this.#now() + pause);
  }
}
