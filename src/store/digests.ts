/**
 * What digests need kept: documents that several people change, messages that are rows before they are sent, and the places
 * that the bot may post to. The store knows nothing of what they say.
 */
import type { SQLInputValue } from 'node:sqlite';
import { type Database, LONG_PATIENCE } from './database.ts';
import type { GroupCommit } from './group-commit.ts';
import { naming, renamed } from './rename-person.ts';

/** A digest, or one of its editions. */
export type DocumentKind = 'digest' | 'edition';

export interface StoredDocument {
  readonly kind: DocumentKind;
  readonly id: string;
  /** Of an edition: its digest's id. */
  readonly of: string | null;
  /** Something is still to be done with it; what is closed is kept, and is not looked at every minute. */
  readonly open: boolean;
  /** JSON. */
  readonly body: unknown;
  /** Counts how often it was saved, from 1. */
  readonly version: number;
}

export type SavedDocument = Omit<StoredDocument, 'version'> & { readonly posting?: Posting | null };

/** Of a document that was posted: by what it is found again. */
export interface Posting {
  /** ISO instant. */
  readonly at: string;
  /** Words and names that it tells, each once. */
  readonly terms: readonly string[];
}

export interface PostedQuery {
  readonly of?: string;
  /** ISO instants, from the first up to and not including the second. */
  readonly from?: string;
  readonly until?: string;
  /** Telling all terms of one of these, or not known what it tells. */
  readonly telling?: readonly (readonly string[])[];
  readonly limit: number;
  /** So many of the latest are passed over. */
  readonly skip?: number;
}

export interface DocumentQuery {
  readonly kind: DocumentKind;
  readonly of?: string;
  readonly open?: boolean;
  readonly limit?: number;
}

/**
 * waiting: nobody has begun to send it. sending: it may have left, and whether it arrived is not written down yet. The others
 * are its end; uncertain: it may have arrived, and the platform cannot be asked.
 */
export type OutgoingState = 'waiting' | 'sending' | 'sent' | 'failed' | 'uncertain' | 'late' | 'cancelled';
export type OutgoingEnd = Exclude<OutgoingState, 'waiting' | 'sending'>;

/** A message to one place. Its id is made of what it is for, so that it is written once however often it is asked for. */
export interface NewOutgoing {
  readonly id: string;
  /** What carries it; a person's own name where they fetch it themselves. */
  readonly channel: string;
  /** The edition or digest it belongs to. */
  readonly of: string;
  /** JSON: what is sent, and where. */
  readonly body: unknown;
  /** ISO instants: not sent before, and not after. */
  readonly from: string;
  readonly until: string | null;
}

export interface Outgoing extends NewOutgoing {
  readonly state: OutgoingState;
  /** How often it was taken up. */
  readonly attempts: number;
  /** When it was first begun to be sent; ISO instant. */
  readonly begun: string | null;
  /** JSON: by what the platform knows it. */
  readonly receipt: unknown;
  /** Why it is where it is. */
  readonly reason: string | null;
  /** When it came to its end; ISO instant. */
  readonly ended: string | null;
}

/** Where a message stands, without what it says. */
export type Standing = Pick<Outgoing, 'id' | 'of' | 'state' | 'ended'>;

/** Until when (ISO instants) an owner may work on what it holds. */
export interface Hold {
  readonly owner: string;
  readonly now: string;
  readonly until: string;
}

export interface End {
  readonly state: OutgoingEnd;
  readonly at: string;
  readonly receipt?: unknown;
  readonly reason?: string;
}

/** A place that the bot can post to by itself, as its platform needs it kept. */
export interface KeptPlace {
  readonly id: string;
  readonly channel: string;
  /** JSON. */
  readonly body: unknown;
}

export interface Digests {
  find(kind: DocumentKind, id: string): Promise<StoredDocument | null>;
  /** Latest id first. */
  list(query: DocumentQuery): Promise<readonly StoredDocument[]>;
  /** `version` is the one that was read, 0 for a new one. False when somebody else has saved it since. */
  save(document: SavedDocument, version: number): Promise<boolean>;
  /** Those that were saved with a posting, posted last first. */
  posted(query: PostedQuery): Promise<readonly StoredDocument[]>;
  postedCount(query: Omit<PostedQuery, 'limit' | 'skip'>): Promise<number>;

  /** Writes messages down; those whose id is known are left as they are. How many were new. */
  add(messages: readonly NewOutgoing[]): Promise<number>;
  /** Takes up messages that are due, at no end, and held by nobody, those due first first. */
  take(channels: readonly string[], hold: Hold, limit: number): Promise<readonly Outgoing[]>;
  /** Right before it is sent. False when it is no longer held: somebody else has taken it up, or cancelled it. */
  begin(id: string, hold: Hold): Promise<boolean>;
  /** Given back, to be taken up from `from` on. `unsent`: it certainly did not leave. */
  release(id: string, owner: string, back: { from: string; reason: string; unsent: boolean }): Promise<void>;
  /** False when it is no longer held by the owner. */
  end(id: string, owner: string, end: End): Promise<boolean>;
  /** What a person found out about one that is uncertain: it is there, or it is to be sent (again) until `until`. */
  resolve(id: string, found: 'sent' | 'again', at: string, until: string | null): Promise<boolean>;
  /** Those of `of` that nobody has begun to send. How many. */
  cancel(of: string, at: string, reason: string): Promise<number>;
  /** Those of `of` that nobody has begun to send and whose time is over by `at` are late. How many. */
  expire(of: string, at: string): Promise<number>;
  /** Every message of an edition or digest, in the order of their ids. */
  outgoing(of: string): Promise<readonly Outgoing[]>;
  outgoingMessage(id: string): Promise<Outgoing | null>;
  /** As `outgoing`, and where each stands alone: what is looked at again and again. */
  standing(of: string): Promise<readonly Standing[]>;
  /** Of a channel, those that nobody has taken up yet; at most `most` are counted. */
  untaken(channel: string, most: number): Promise<number>;

  savePlace(place: KeptPlace): Promise<void>;
  removePlace(id: string): Promise<void>;
  places(channel?: string): Promise<readonly KeptPlace[]>;

  /**
   * Puts a pseudonym in place of a person ("slack:T0123/U0456") in documents and messages; messages to them that have not left
   * are cancelled, where others arrived is forgotten, and so is their own chat. In how many of them.
   */
  forgetPerson(person: string, pseudonym: string, at: string): Promise<number>;
}

/** A message to a person ends with their name. */
export const isToPerson = (id: string, person: string): boolean => id.endsWith(`/${person}`);
export const FORGOTTEN = 'erased';

interface DocumentRow {
  readonly kind: DocumentKind;
  readonly id: string;
  readonly parent: string | null;
  readonly open: number;
  readonly body: string;
  readonly version: number;
}

interface OutgoingRow {
  readonly id: string;
  readonly channel: string;
  readonly parent: string;
  readonly body: string;
  readonly date_from: string;
  readonly date_until: string | null;
  readonly state: OutgoingState;
  readonly attempts: number;
  readonly begun: string | null;
  readonly receipt: string | null;
  readonly reason: string | null;
  readonly ended: string | null;
}

const MESSAGE = 'id, channel, parent, body, date_from, date_until, state, attempts, begun, receipt, reason, ended';

export class EmbeddedDigests implements Digests {
  readonly #database: Database;
  readonly #commits: GroupCommit;

  /**
   * That a message is about to be sent is on the disk before it is. Who holds it and how it ended need not be: after a power cut
   * it counts as begun, and is looked for or reported like one whose process has died.
   */
  constructor(database: Database, commits: GroupCommit) {
    this.#database = database;
    this.#commits = commits;
  }

  async find(kind: DocumentKind, id: string): Promise<StoredDocument | null> {
    const sql = 'SELECT * FROM digest_documents WHERE kind = ? AND id = ?';
    const row = await this.#database.read(() => this.#database.get<DocumentRow>(sql, kind, id));
    return row ? documentOf(row) : null;
  }

  async list({ kind, of, open, limit = -1 }: DocumentQuery): Promise<readonly StoredDocument[]> {
    const sql = `SELECT * FROM digest_documents WHERE kind = ?1 AND (?2 IS NULL OR parent = ?2)
      AND (?3 IS NULL OR open = ?3) ORDER BY id DESC LIMIT ?4`;
    const asked = [kind, of ?? null, open === undefined ? null : Number(open), limit];
    return this.#database.read(() => this.#database.all<DocumentRow>(sql, ...asked).map(documentOf));
  }

  async save({ kind, id, of, open, body, posting = null }: SavedDocument, version: number): Promise<boolean> {
    const values = [of, Number(open), JSON.stringify(body), posting?.at ?? null, Number(posting !== null)];
    return this.#database.write(() => {
      const saved =
        version === 0
          ? this.#database.get(
              `INSERT INTO digest_documents (parent, open, body, posted, is_told, kind, id, version)
                 VALUES (?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING RETURNING id`,
              ...[...values, kind, id],
            )
          : this.#database.get(
              `UPDATE digest_documents SET parent = ?, open = ?, body = ?, posted = ?, is_told = ?, version = version + 1
                 WHERE kind = ? AND id = ? AND version = ? RETURNING id`,
              ...[...values, kind, id, version],
            );
      if (!saved) return false;
      if (posting) this.#tell(id, posting.terms);
      return true;
    });
  }

  #tell(id: string, terms: readonly string[]): void {
    const now = JSON.stringify(terms);
    this.#database.run(
      'DELETE FROM digest_terms WHERE id = ? AND term NOT IN (SELECT value FROM json_each(?))',
      ...[id, now],
    );
    this.#database.run('INSERT OR IGNORE INTO digest_terms SELECT value, ? FROM json_each(?)', id, now);
  }

  async posted({ limit, skip = 0, ...query }: PostedQuery): Promise<readonly StoredDocument[]> {
    const { where, asked } = postedWhere(query);
    const sql = `SELECT kind, id, parent, open, body, version FROM digest_documents WHERE ${where}
      ORDER BY posted DESC, id DESC LIMIT ? OFFSET ?`;
    return this.#database.read(() => this.#database.all<DocumentRow>(sql, ...asked, limit, skip).map(documentOf));
  }

  async postedCount(query: Omit<PostedQuery, 'limit' | 'skip'>): Promise<number> {
    const { where, asked } = postedWhere(query);
    const sql = `SELECT count(*) AS count FROM digest_documents WHERE ${where}`;
    return (await this.#database.read(() => this.#database.get<{ count: number }>(sql, ...asked)))!.count;
  }

  async add(messages: readonly NewOutgoing[]): Promise<number> {
    if (messages.length === 0) return 0;
    return this.#database.write(() => {
      let added = 0;
      for (const { id, channel, of, body, from, until } of messages) {
        const row = this.#database.get(
          `INSERT INTO outgoing (id, channel, parent, body, date_from, date_until, state, attempts, held_until)
             VALUES (?, ?, ?, ?, ?, ?, 'waiting', 0, '') ON CONFLICT DO NOTHING RETURNING id`,
          ...[id, channel, of, JSON.stringify(body), from, until],
        );
        if (row) added += 1;
      }
      return added;
    });
  }

  async take(channels: readonly string[], { owner, now, until }: Hold, limit: number): Promise<readonly Outgoing[]> {
    const free = `state IN ('waiting', 'sending') AND held_until <= ?1 AND date_from <= ?1
      AND channel IN (SELECT value FROM json_each(?2))`;
    const asked = [now, JSON.stringify(channels)];
    // To look costs no lock; most turns of the clock find nothing.
    const look = () => this.#database.get(`SELECT 1 FROM outgoing WHERE ${free} LIMIT 1`, ...asked);
    if (!(await this.#database.read(look))) return [];
    return this.#soon(() => {
      const rows = this.#database.all<OutgoingRow>(
        `SELECT ${MESSAGE} FROM outgoing WHERE ${free} ORDER BY date_from, id LIMIT ?3`,
        ...[...asked, limit],
      );
      for (const { id } of rows)
        this.#database.run(
          'UPDATE outgoing SET owner = ?, held_until = ?, attempts = attempts + 1 WHERE id = ?',
          ...[owner, until, id],
        );
      return rows.map((row) => ({ ...outgoingOf(row), attempts: row.attempts + 1 }));
    });
  }

  async begin(id: string, { owner, now, until }: Hold): Promise<boolean> {
    const sql = `UPDATE outgoing SET state = 'sending', begun = coalesce(begun, ?), held_until = ?
      WHERE id = ? AND owner = ? AND held_until > ? AND state IN ('waiting', 'sending') RETURNING id`;
    // Several that are begun at about the same time wait for the disk together.
    return this.#commits.write(() => this.#database.get(sql, now, until, id, owner, now) !== undefined);
  }

  async release(
    id: string,
    owner: string,
    { from, reason, unsent }: { from: string; reason: string; unsent: boolean },
  ): Promise<void> {
    const sql = `UPDATE outgoing SET state = ?, held_until = ?, owner = NULL, reason = ?
      WHERE id = ? AND owner = ? AND state IN ('waiting', 'sending')`;
    await this.#soon(() => this.#database.run(sql, unsent ? 'waiting' : 'sending', from, reason, id, owner));
  }

  async end(id: string, owner: string, { state, at, receipt, reason }: End): Promise<boolean> {
    const sql = `UPDATE outgoing SET state = ?, ended = ?, receipt = ?, reason = ?, owner = NULL
      WHERE id = ? AND owner = ? AND state IN ('waiting', 'sending') RETURNING id`;
    const values = [state, at, receipt === undefined ? null : JSON.stringify(receipt), reason ?? null, id, owner];
    return this.#soon(() => this.#database.get(sql, ...values) !== undefined);
  }

  async resolve(id: string, found: 'sent' | 'again', at: string, until: string | null): Promise<boolean> {
    return found === 'sent'
      ? this.#changed(
          `UPDATE outgoing SET state = 'sent', ended = ? WHERE id = ? AND state = 'uncertain' RETURNING id`,
          ...[at, id],
        )
      : this.#changed(
          `UPDATE outgoing SET state = 'waiting', ended = NULL, begun = NULL, held_until = '', date_from = ?, date_until = ?
             WHERE id = ? AND state = 'uncertain' RETURNING id`,
          ...[at, until, id],
        );
  }

  async cancel(of: string, at: string, reason: string): Promise<number> {
    const sql = `UPDATE outgoing SET state = 'cancelled', ended = ?, reason = ?, owner = NULL
      WHERE parent = ? AND state = 'waiting' RETURNING id`;
    return this.#database.write(() => this.#database.all(sql, at, reason, of).length);
  }

  async expire(of: string, at: string): Promise<number> {
    const sql = `UPDATE outgoing SET state = 'late', ended = ?1, reason = coalesce(reason, 'late'), owner = NULL
      WHERE parent = ?2 AND state = 'waiting' AND date_until < ?1 RETURNING id`;
    return this.#database.write(() => this.#database.all(sql, at, of).length);
  }

  async outgoing(of: string): Promise<readonly Outgoing[]> {
    const sql = `SELECT ${MESSAGE} FROM outgoing WHERE parent = ? ORDER BY id`;
    return this.#database.read(() => this.#database.all<OutgoingRow>(sql, of).map(outgoingOf));
  }

  async outgoingMessage(id: string): Promise<Outgoing | null> {
    const sql = `SELECT ${MESSAGE} FROM outgoing WHERE id = ?`;
    const row = await this.#database.read(() => this.#database.get<OutgoingRow>(sql, id));
    return row ? outgoingOf(row) : null;
  }

  async standing(of: string): Promise<readonly Standing[]> {
    const sql = 'SELECT id, parent AS "of", state, ended FROM outgoing WHERE parent = ? ORDER BY id';
    return this.#database.read(() => this.#database.all<Standing>(sql, of).map((row) => ({ ...row })));
  }

  async untaken(channel: string, most: number): Promise<number> {
    const sql = `SELECT count(*) AS count FROM (SELECT 1 FROM outgoing WHERE state IN ('waiting', 'sending')
      AND channel = ? AND attempts = 0 LIMIT ?)`;
    const counted = () => this.#database.get<{ count: number }>(sql, channel, most);
    return (await this.#database.read(counted))!.count;
  }

  async savePlace({ id, channel, body }: KeptPlace): Promise<void> {
    const sql = 'INSERT OR REPLACE INTO digest_places (id, channel, body) VALUES (?, ?, ?)';
    // With the turn that told it: the next message from there tells it again.
    await this.#commits.write(() => this.#database.run(sql, id, channel, JSON.stringify(body)), 'soon');
  }

  async removePlace(id: string): Promise<void> {
    await this.#commits.write(() => this.#database.run('DELETE FROM digest_places WHERE id = ?', id));
  }

  async places(channel?: string): Promise<readonly KeptPlace[]> {
    const sql = 'SELECT id, channel, body FROM digest_places WHERE ?1 IS NULL OR channel = ?1 ORDER BY id';
    type Row = { readonly id: string; readonly channel: string; readonly body: string };
    const rows = await this.#database.read(() => this.#database.all<Row>(sql, channel ?? null));
    return rows.map((row) => ({ id: row.id, channel: row.channel, body: JSON.parse(row.body) }));
  }

  async forgetPerson(person: string, pseudonym: string, at: string): Promise<number> {
    return this.#database.write(() => {
      const { run, all } = {
        run: this.#database.run.bind(this.#database),
        all: this.#database.all.bind(this.#database),
      };
      let forgotten = 0;
      for (const { kind, id, body } of all<DocumentRow>(
        'SELECT * FROM digest_documents WHERE instr(body, ?) > 0',
        person,
      )) {
        const next = JSON.stringify(renamed(JSON.parse(body), person, pseudonym));
        if (next === body) continue;
        run('UPDATE digest_documents SET body = ?, version = version + 1 WHERE kind = ? AND id = ?', next, kind, id);
        forgotten += 1;
      }
      for (const { id, body, channel } of all<OutgoingRow>(
        `SELECT ${MESSAGE} FROM outgoing WHERE instr(body, ?1) > 0 OR instr(id, ?1) > 0`,
        person,
      )) {
        const next = [renamed(id, person, pseudonym), JSON.stringify(renamed(JSON.parse(body), person, pseudonym))];
        if (next[0] === id && next[1] === body) continue;
        forgotten += 1;
        run(
          'UPDATE outgoing SET id = ?, body = ?, channel = ? WHERE id = ?',
          ...[...(next as string[]), renamed(channel, person, pseudonym) as string, id],
        );
        if (!isToPerson(id, person)) continue;
        run('UPDATE outgoing SET receipt = NULL WHERE id = ?', next[0] as string);
        run(
          `UPDATE outgoing SET state = 'cancelled', ended = ?, reason = ?, owner = NULL
             WHERE id = ? AND state IN ('waiting', 'sending')`,
          ...[at, FORGOTTEN, next[0] as string],
        );
      }
      for (const { id, body } of all<{ id: string; body: string }>('SELECT id, body FROM digest_places'))
        if (naming(person.slice(person.indexOf(':') + 1)).test(body)) {
          run('DELETE FROM digest_places WHERE id = ?', id);
          forgotten += 1;
        }
      return forgotten;
    });
  }

  #soon<T>(work: () => T): Promise<T> {
    return this.#database.write(work, LONG_PATIENCE, 'soon');
  }

  #changed(sql: string, ...values: SQLInputValue[]): Promise<boolean> {
    return this.#database.write(() => this.#database.get(sql, ...values) !== undefined);
  }
}

function postedWhere({ of, from, until, telling = [] }: Omit<PostedQuery, 'limit' | 'skip'>) {
  const groups = telling.map(
    () => `id IN (SELECT id FROM digest_terms WHERE term IN (SELECT value FROM json_each(?))
      GROUP BY id HAVING count(*) = ?)`,
  );
  const where = [
    'posted IS NOT NULL AND posted >= ? AND posted < ?',
    ...(of === undefined ? [] : ['parent = ?']),
    ...(groups.length > 0 ? [`(is_told = 0 OR ${groups.join(' OR ')})`] : []),
  ].join(' AND ');
  const asked = [
    ...[from ?? '', until ?? '~', ...(of === undefined ? [] : [of])],
    ...telling.flatMap((terms) => [JSON.stringify(terms), new Set(terms).size]),
  ];
  return { where, asked };
}

const documentOf = ({ kind, id, parent, open, body, version }: DocumentRow): StoredDocument => ({
  kind,
  id,
  of: parent,
  open: open === 1,
  body: JSON.parse(body),
  version,
});

const outgoingOf = (row: OutgoingRow): Outgoing => ({
  id: row.id,
  channel: row.channel,
  of: row.parent,
  body: JSON.parse(row.body),
  from: row.date_from,
  until: row.date_until,
  state: row.state,
  attempts: row.attempts,
  begun: row.begun,
  receipt: row.receipt === null ? null : JSON.parse(row.receipt),
  reason: row.reason,
  ended: row.ended,
});
