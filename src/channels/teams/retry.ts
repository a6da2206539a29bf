/** Sending again what Bot Connector did not take. */
import { setTimeout as pause } from 'node:timers/promises';

export interface RetryOptions {
  /** A repeat does no harm: typing, an update. A message that came through although a gateway gave up would stand twice. */
  readonly repeatable: boolean;
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
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

export async function retrying<T>(send: () => Promise<T>, { repeatable, sleep = pause }: RetryOptions): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await send();
    } catch (fault) {
      const { statusCode, code } = fault as { statusCode?: unknown; code?: unknown };
      if (tries === 1 && CLOSED.includes(code as string)) continue;
      const refused = REFUSED.includes(statusCode as number) || UNSENT.includes(code as string);
      const again = refused || (repeatable && UNKNOWN.includes(statusCode as number));
      if (!again || tries === MOST_TRIES) throw fault;
      const asked = retryAfter(fault);
      const backOff = FIRST_PAUSE * 2 ** (tries - 1) * (0.75 + Math.random() / 2);
      await sleep(Math.min(asked ?? backOff, LONGEST_PAUSE));
    }
  }
}

/** In milliseconds, from the Retry-After header in seconds. */
function retryAfter(fault: unknown): number | null {
  const { response } = fault as { response?: { headers?: { get?(name: string): string | undefined } } };
  const seconds = Number(response?.headers?.get?.('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}
