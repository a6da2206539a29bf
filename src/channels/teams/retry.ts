/** Sending again what Bot Connector did not take. */
import { setTimeout as pause } from 'node:timers/promises';
import { ConnectorFault, type Transport } from './transport.ts';

export type Sleep = (milliseconds: number) => Promise<unknown>;

interface RetryOptions {
  /** A repeat does no harm: typing, an update. A message that came through although a gateway gave up would stand twice. */
  readonly repeatable: boolean;
  readonly sleep: Sleep;
}

/** 429: too many; 412: two writers at once. The request was refused as a whole, so a repeat is safe. */
const REFUSED = [429, 412];
/** The connection was never made. */
const UNSENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
/** Nearly always a connection kept from before that the other end had closed meanwhile: what was sent on it was not read. */
const CLOSED = ['ECONNRESET', 'EPIPE'];
/** A gateway gave up waiting; whether the request came through is not known. */
const UNKNOWN = [502, 504];
const MOST_TRIES = 4;
const FIRST_PAUSE = 500;
/** The platform's turn is over after 15 seconds. */
const LONGEST_PAUSE = 5_000;

/** The same transport, which sends again what may be sent again. */
export function retrying(transport: Transport, sleep: Sleep = pause): Transport {
  const repeat = <T>(call: () => Promise<T>) => tryAgain(call, { repeatable: true, sleep });
  return {
    receive: transport.receive,
    send: (to, activity) =>
      tryAgain(() => transport.send(to, activity), { repeatable: activity.type === 'typing', sleep }),
    update: (to, id, activity) => repeat(() => transport.update(to, id, activity)),
    remove: (to, id) => repeat(() => transport.remove(to, id)),
    openChat: (beside, person) => repeat(() => transport.openChat(beside, person)),
    member: (of, person) => repeat(() => transport.member(of, person)),
    members: (of) => repeat(() => transport.members(of)),
  };
}

async function tryAgain<T>(call: () => Promise<T>, { repeatable, sleep }: RetryOptions): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (fault) {
      if (!(fault instanceof ConnectorFault)) throw fault;
      const { statusCode, code, retryAfter } = fault;
      if (tries === 1 && code !== null && CLOSED.includes(code)) continue;
      const refused = (statusCode !== null && REFUSED.includes(statusCode)) || (code !== null && UNSENT.includes(code));
      const again = refused || (repeatable && statusCode !== null && UNKNOWN.includes(statusCode));
      if (!again || tries === MOST_TRIES) throw fault;
      const backOff = FIRST_PAUSE * 2 ** (tries - 1) * (0.75 + Math.random() / 2);
      await sleep(Math.min(retryAfter ?? backOff, LONGEST_PAUSE));
    }
  }
}
