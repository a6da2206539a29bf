/** What conversations were about, each until it expires. */
import type { Database, Durability } from '../database.ts';
import type { GroupCommit } from '../group-commit.ts';
import type { Identity } from '../identity.ts';
import type { ConversationState } from '../store.ts';

/** What a conversation was about and what was asked: after a power cut nobody goes on from the last half second of it. */
export const OF_A_TURN: Durability = 'soon';

export class EmbeddedConversations {
  readonly #database: Database;
  readonly #identity: Identity;
  readonly #commits: GroupCommit;

  constructor(database: Database, identity: Identity, commits: GroupCommit) {
    this.#database = database;
    this.#identity = identity;
    this.#commits = commits;
  }

  async find(id: string, now: string): Promise<ConversationState | null> {
    const sql = 'SELECT state, expires, people FROM conversations WHERE id = ? AND expires > ?';
    const name = this.#identity.id('conversation', id);
    type Row = { readonly state: string; readonly expires: string; readonly people: string };
    const row = await this.#database.read(() => this.#database.get<Row>(sql, name, instant(now)));
    if (!row) return null;
    const people = JSON.parse(row.people) as string[];
    return { id, state: JSON.parse(row.state), expires: row.expires, ...(people.length > 0 && { people }) };
  }

  async save({ id, state, expires, people = [] }: ConversationState): Promise<void> {
    const sql = `INSERT INTO conversations (id, state, expires, people) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE
      SET state = excluded.state, expires = excluded.expires, people = excluded.people`;
    const name = this.#identity.id('conversation', id);
    const values = [name, JSON.stringify(state ?? null), instant(expires), JSON.stringify(people)];
    await this.#commits.write(() => this.#database.run(sql, ...values), OF_A_TURN);
  }

  async forget(id: string): Promise<void> {
    const name = this.#identity.id('conversation', id);
    await this.#commits.write(() => this.#database.run('DELETE FROM conversations WHERE id = ?', name), OF_A_TURN);
  }

  /** Readers leave out what has expired; here it is deleted too. To be called inside a transaction. */
  forgetExpired(now: Date): void {
    this.#database.run('DELETE FROM conversations WHERE expires <= ?', now.toISOString());
  }
}

/** Instants are kept in one form, so that they can be compared as text. */
export const instant = (iso: string): string => new Date(iso).toISOString();
