/** Which faults of a database pass by themselves, and what is done about them. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  MongoDriverError,
  MongoNetworkError,
  MongoOperationTimeoutError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { within } from '../../within.ts';
import { StoreAway } from '../store.ts';

/** The server has stepped down, or is about to: the write was not taken. Drivers retry it only when the server labels it so. */
const NOT_PRIMARY = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);
const DUPLICATE = 11000;

export const isDuplicate = (fault: unknown): boolean => fault instanceof MongoServerError && fault.code === DUPLICATE;

export const isAway = (fault: unknown): boolean =>
  fault instanceof MongoServerSelectionError ||
  fault instanceof MongoNetworkError ||
  fault instanceof MongoOperationTimeoutError ||
  // The pool is full; its class is not exported.
  (fault instanceof MongoDriverError && fault.name === 'MongoWaitQueueTimeoutError') ||
  isNotPrimary(fault);

const isNotPrimary = (fault: unknown): boolean =>
  fault instanceof MongoServerError && typeof fault.code === 'number' && NOT_PRIMARY.has(fault.code);

/** What the database did not do because it is away is told as StoreAway, with the fault as its cause. */
export const asAway = (fault: unknown): unknown => (isAway(fault) ? new StoreAway(fault) : fault);

/** How long one operation of a turn may take, an election included; a turn has a few of them, and 5 seconds in all. */
export const PATIENCE = 4_000;
/** The same of what is no turn's, and reads all that is held: however slow the server, it is to come to an end. */
export const LONG_PATIENCE = 15_000;
const FIRST_PAUSE = 50;

/**
 * An operation that may be done twice with the same result. It is tried again while there is no primary, for no longer than
 * `patience` in all; what the database then still does not do becomes StoreAway, with the fault as its cause.
 */
export async function persistently<T>(operation: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const end = performance.now() + patience;
  for (let wait = FIRST_PAUSE; ; wait *= 2) {
    try {
      return await limited(operation(), end - performance.now());
    } catch (fault) {
      if (!isAway(fault) && !(fault instanceof StoreAway)) throw fault;
      const again = isNotPrimary(fault) || fault instanceof MongoNetworkError;
      if (!again || performance.now() + wait >= end) throw asAway(fault);
      await pause(wait);
    }
  }
}

/** Not every server ends a command when the driver's own time limit says so. */
export const limited = <T>(promise: Promise<T>, milliseconds: number): Promise<T> =>
  within(milliseconds, promise, () => new StoreAway(new Error(`no answer within ${Math.round(milliseconds)} ms`)));
