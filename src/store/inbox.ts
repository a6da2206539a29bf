/**
 * What a platform has sent and nobody has answered yet. An entry is written before its receipt is acknowledged, and is worked
 * on under a lease, so that of two processes (or two deliveries) one answers it, and a crash loses nothing.
 */
import type { Database } from './database.ts';
import { GroupCommit } from './group-commit.ts';

export interface InboxEntry {
  /** The platform's own id of the event: a redelivery has the same. */
  readonly id: string;
  readonly channel: string;
  /** JSON. Dropped once the entry is done. */
  readonly body: unknown;
}

export interface TakenEntry extends InboxEntry {
  /** How often it has been taken up, this time included. */
  readonly attempts: number;
}

/** Until when (ISO instants) an owner may work on what it holds. */
export interface Lease {
  readonly owner: string;
  readonly now: string;
  readonly until: string;
}

export interface Inbox {
  /** Writes an entry down, held by the lease. False when its id is known: another delivery is worked on, or done. */
  accept(entry: InboxEntry, lease: Lease): Promise<boolean>;
  /** Takes up entries that are not done and that no live lease holds, oldest first. */
  take(channel: string, lease: Lease, limit: number): Promise<readonly TakenEntry[]>;
  /** Lengthens the lease on those of the entries that its owner still holds, and names them. */
  renew(ids: readonly string[], lease: Lease): Promise<readonly string[]>;
  /** Given back: it may be taken up from `from` (ISO instant) on. */
  release(id: string, owner: string, from: string): Promise<void>;
  /** Answered. Its id stays known for a while, so that a late redelivery is recognised. */
  done(id: string, owner: string, now: string): Promise<void>;
}

/** Slack's last redelivery comes after an hour; a day leaves room for queues that were paused. */
const KNOWN_FOR = 24 * 60 * 60 * 1000;

/** Milliseconds between two commits: each waits for the disk, so when much comes in at once it is committed together. */
const BETWEEN = 5;

/** Nothing counts as written before its commit. */
export class EmbeddedInbox implements Inbox {
  readonly #database: Database;
  readonly #commits: GroupCommit;

  constructor(database: Database) {
    this.#database = database;
    this.#commits = new GroupCommit(database, BETWEEN);
  }

  /** What still waits, before the database is closed. */
  flush(): void {
    this.#commits.flush();
  }

  async accept({ id, channel, body }: InboxEntry, { owner, now, until }: Lease): Promise<boolean> {
    const values = [id, channel, JSON.stringify(body), now, owner, until];
    const sql = `INSERT INTO inbox (id, channel, body, received, attempts, owner, held_until) VALUES (?, ?, ?, ?, 1, ?, ?)
      ON CONFLICT DO NOTHING RETURNING id`;
    return this.#commits.write(() => this.#database.get(sql, ...values) !== undefined);
  }

  async take(channel: string, { owner, now, until }: Lease, limit: number): Promise<readonly TakenEntry[]> {
    return this.#database.transaction(() => {
      const known = new Date(Date.parse(now) - KNOWN_FOR).toISOString();
      this.#database.run('DELETE FROM inbox WHERE done < ?', known);
      const rows = this.#database.all<{ id: string; body: string; attempts: number }>(
        `SELECT id, body, attempts FROM inbox WHERE done IS NULL AND held_until <= ? AND channel = ?
           ORDER BY received, id LIMIT ?`,
        ...[now, channel, limit],
      );
      for (const { id } of rows)
        this.#database.run(
          'UPDATE inbox SET owner = ?, held_until = ?, attempts = attempts + 1 WHERE id = ?',
          ...[owner, until, id],
        );
      return rows.map(({ id, body, attempts }) => ({ id, channel, body: JSON.parse(body), attempts: attempts + 1 }));
    });
  }

  async renew(ids: readonly string[], { owner, until }: Lease): Promise<readonly string[]> {
    return this.#database
      .all<{ id: string }>(
        `UPDATE inbox SET held_until = ? WHERE owner = ? AND done IS NULL AND id IN (SELECT value FROM json_each(?))
           RETURNING id`,
        ...[until, owner, JSON.stringify(ids)],
      )
      .map((row) => row.id);
  }

  async release(id: string, owner: string, from: string): Promise<void> {
    this.#database.run(
      'UPDATE inbox SET held_until = ?, owner = NULL WHERE id = ? AND owner = ? AND done IS NULL',
      ...[from, id, owner],
    );
  }

  async done(id: string, owner: string, now: string): Promise<void> {
    await this.#commits.write(() => {
      this.#database.run(
        'UPDATE inbox SET done = ?, body = NULL, owner = NULL WHERE id = ? AND owner = ? AND done IS NULL',
        ...[now, id, owner],
      );
    });
  }
}
