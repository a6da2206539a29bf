/**
 * What a platform has sent and nobody has answered yet. An entry is written before its receipt is acknowledged, and is worked
 * on under a lease, so that of two processes (or two deliveries) one answers it, and a crash loses nothing.
 */
import type { Database, Durability } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import type { Identity } from './identity.ts';

export interface InboxEntry {
  /** The platform's own id of the event: a redelivery has the same. */
  readonly id: string;
  readonly channel: string;
  /** JSON, kept sealed. Dropped once the entry is done. */
  readonly body: unknown;
  /** Whose words it holds: a keyed hash. */
  readonly person?: string | null;
}

export interface TakenEntry extends Omit<InboxEntry, 'person'> {
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
  /** Answered, what was taken up or claimed. Its id stays known for a while, so that a late redelivery is recognised. */
  done(id: string, owner: string, now: string): Promise<void>;
  /**
   * For what is answered at once and whose words are not kept: its id alone is written down, and no disk is waited for. What a
   * crash has left is claimed anew when its lease is over; it is given back by `release` like an entry.
   */
  claim(id: string, lease: Lease): Promise<Claim>;
}

/** Ours to work on; worked on by another; or done. */
export type Claim = 'ours' | 'held' | 'done';

/** Under this channel stand claims, which nobody takes up. */
export const CLAIMS = 'claims';

/** Slack's last redelivery comes after an hour; a day leaves room for queues that were paused. */
const KNOWN_FOR = 24 * 60 * 60 * 1000;

/** A power cut may let what was answered right before it be answered again; what is not answered yet, it leaves. */
const ANSWERED: Durability = 'soon';

/** Nothing counts as written before its commit. */
export class EmbeddedInbox implements Inbox {
  readonly #database: Database;
  readonly #identity: Identity;
  readonly #commits: GroupCommit;

  /** `commits`: the store's, so that what a turn writes in several tables is one commit. */
  constructor(database: Database, identity: Identity, commits: GroupCommit) {
    this.#database = database;
    this.#identity = identity;
    this.#commits = commits;
  }

  async accept({ id, channel, body, person = null }: InboxEntry, { owner, now, until }: Lease): Promise<boolean> {
    const name = this.#name(id);
    const values = [name, channel, sealEntry(this.#identity, name, { id, body }), person, now, owner, until];
    const sql = `INSERT INTO inbox (id, channel, body, person, received, attempts, owner, held_until)
      VALUES (?, ?, ?, ?, ?, 1, ?, ?) ON CONFLICT DO NOTHING RETURNING id`;
    return this.#commits.write(() => this.#database.get(sql, ...values) !== undefined);
  }

  async take(channel: string, { owner, now, until }: Lease, limit: number): Promise<readonly TakenEntry[]> {
    const sql = `SELECT id, body, attempts FROM inbox WHERE done IS NULL AND held_until <= ? AND channel = ?
      ORDER BY received, id LIMIT ?`;
    type Row = { readonly id: string; readonly body: string; readonly attempts: number };
    const find = () => this.#database.all<Row>(sql, now, channel, limit);
    // Mostly there is nothing: then nothing is locked for it.
    if ((await this.#database.read(find)).length === 0) return [];
    return this.#commits.write(() => {
      const rows = find();
      for (const { id } of rows)
        this.#database.run(
          'UPDATE inbox SET owner = ?, held_until = ?, attempts = attempts + 1 WHERE id = ?',
          ...[owner, until, id],
        );
      return rows.map(({ id: name, body, attempts }) => ({
        ...openEntry(this.#identity, name, body),
        channel,
        attempts: attempts + 1,
      }));
    });
  }

  async renew(ids: readonly string[], { owner, until }: Lease): Promise<readonly string[]> {
    const byName = new Map(ids.map((id) => [this.#name(id), id]));
    const sql = `UPDATE inbox SET held_until = ? WHERE owner = ? AND done IS NULL
      AND id IN (SELECT value FROM json_each(?)) RETURNING id`;
    const held = await this.#commits.write(() =>
      this.#database.all<{ id: string }>(sql, until, owner, JSON.stringify([...byName.keys()])),
    );
    return held.map((row) => byName.get(row.id)!);
  }

  async release(id: string, owner: string, from: string): Promise<void> {
    const sql = 'UPDATE inbox SET held_until = ?, owner = NULL WHERE id = ? AND owner = ? AND done IS NULL';
    await this.#commits.write(() => this.#database.run(sql, from, this.#name(id), owner));
  }

  async done(id: string, owner: string, now: string): Promise<void> {
    const sql = `UPDATE inbox SET done = ?, body = NULL, person = NULL, owner = NULL
      WHERE id = ? AND owner = ? AND done IS NULL`;
    await this.#commits.write(() => this.#database.run(sql, now, this.#name(id), owner), ANSWERED);
  }

  async claim(id: string, { owner, now, until }: Lease): Promise<Claim> {
    const name = this.#name(id);
    const sql = `INSERT INTO inbox (id, channel, received, attempts, owner, held_until) VALUES (?, ?, ?, 1, ?, ?)
      ON CONFLICT DO UPDATE SET owner = excluded.owner, held_until = excluded.held_until, attempts = attempts + 1
        WHERE done IS NULL AND held_until <= excluded.received RETURNING id`;
    return this.#commits.write(() => {
      if (this.#database.get(sql, name, CLAIMS, now, owner, until) !== undefined) return 'ours';
      return this.#database.get('SELECT 1 FROM inbox WHERE id = ? AND done IS NULL', name) ? 'held' : 'done';
    }, ANSWERED);
  }

  /** Forgets what was done so long ago that no delivery of it can come any more. To be called inside a transaction. */
  forgetDone(now: Date): void {
    const before = new Date(now.getTime() - KNOWN_FOR).toISOString();
    this.#database.run('DELETE FROM inbox WHERE done < ?', before);
    this.#database.run('DELETE FROM inbox WHERE done IS NULL AND channel = ? AND held_until < ?', CLAIMS, before);
  }

  #name(id: string): string {
    return this.#identity.id('inbox', id);
  }
}

/** The platform's id goes with the body: some have a person's id in them. */
export const sealEntry = (identity: Identity, name: string, entry: Pick<InboxEntry, 'id' | 'body'>): string =>
  identity.seal(entry, name);

export const openEntry = (identity: Identity, name: string, sealed: string): Pick<InboxEntry, 'id' | 'body'> =>
  identity.open(sealed, name) as Pick<InboxEntry, 'id' | 'body'>;
