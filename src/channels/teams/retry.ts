/** Sending again what Bot Connector did not take. */
import { setTimeout as pause } from 'node:timers/promises';
import { within } from '../../within.ts';
import { withoutBidi } from '../bidi.ts';
import { classed } from '../faults.ts';
import { ConnectorFault, type Transport } from './transport.ts';

export type Sleep = (milliseconds: number) => Promise<unknown>;

interface RetryOptions {
  /** A repeat does no harm: typing, an update. A message that came through although a gateway gave up would stand twice. */
  readonly repeatable: boolean;
  readonly sleep: Sleep;
}

/** Nearly always a connection kept from before that the other end had closed meanwhile: what was sent on it was not read. */
const CLOSED = ['ECONNRESET', 'EPIPE'];
/** Milliseconds until a call that is not answered counts as failed. */
const ANSWERS_WITHIN = 5_000;
const MOST_TRIES = 4;
const FIRST_PAUSE = 500;
/** The platform's turn is over after 15 seconds. */
const LONGEST_PAUSE = 5_000;

const late = (): ConnectorFault =>
  new ConnectorFault(`no answer within ${ANSWERS_WITHIN} ms`, {
    statusCode: null,
    code: 'ETIMEDOUT',
    retryAfter: null,
  });

/** Throws a ConnectorFault when it takes too long. */
export const inTime = <T>(call: Promise<T>): Promise<T> => within(ANSWERS_WITHIN, call, late);

/** The same transport, which sends again what may be sent again. */
export function retrying(transport: Transport, sleep: Sleep = pause): Transport {
  const repeat = <T>(call: () => Promise<T>) => tryAgain(call, { repeatable: true, sleep });
  return {
    receive: transport.receive,
    send: (to, activity) =>
      tryAgain(() => transport.send(to, withoutBidi(activity)), { repeatable: activity.type === 'typing', sleep }),
    update: (to, id, activity) => repeat(() => transport.update(to, id, activity)),
    remove: (to, id) => repeat(() => transport.remove(to, id)),
    openChat: (beside, person) => repeat(() => transport.openChat(beside, person)),
    member: (of, person) => repeat(() => transport.member(of, person)),
    members: (of, most) => repeat(() => transport.members(of, most)),
  };
}

async function tryAgain<T>(call: () => Promise<T>, { repeatable, sleep }: RetryOptions): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await inTime(call());
    } catch (fault) {
      if (!(fault instanceof ConnectorFault)) throw fault;
      const { code } = fault;
      if (tries === 1 && code !== null && CLOSED.includes(code)) continue;
      // Whether a request came through that a gateway gave up is not known: only what does no harm twice is sent again.
      const { passing, unsent, retryAfter } = classed(fault);
      if (!(unsent || (repeatable && passing)) || tries === MOST_TRIES) throw fault;
      const backOff = FIRST_PAUSE * 2 ** (tries - 1) * (0.75 + Math.random() / 2);
      await sleep(Math.min(retryAfter ?? backOff, LONGEST_PAUSE));
    }
  }
}
