/** What is thrown where the store cannot be used now. */

/**
 * The store cannot be reached or used, or is too slow to wait for: a lock, a full disk, a damaged file. Nothing is
 * half-written, and it may be well in a moment.
 */
export class StoreAway extends Error {
  /** What was to be done may be tried again later. */
  readonly passing = true;

  /** In a few words that anybody may read. */
  readonly why: string;

  constructor(cause: unknown, why = 'the database cannot be reached') {
    const [first = '', ...rest] = why;
    super(`${first.toUpperCase()}${rest.join('')}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
    this.why = why;
    this.name = 'StoreAway';
  }
}
