/** The workspaces that have installed the bot, each with what its platform needs kept (tokens, bot ids). */
import type { Database } from './database.ts';

export interface Installation {
  /** The workspace's or organisation's id. */
  readonly id: string;
  /** JSON, as the platform's SDK gives it. */
  readonly body: unknown;
}

export interface Installations {
  save(installation: Installation): Promise<void>;
  find(id: string): Promise<Installation | null>;
  remove(id: string): Promise<void>;
}

export class EmbeddedInstallations implements Installations {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async save({ id, body }: Installation): Promise<void> {
    const sql = 'INSERT OR REPLACE INTO installations (id, body) VALUES (?, ?)';
    await this.#database.write(() => this.#database.run(sql, id, JSON.stringify(body)));
  }

  async find(id: string): Promise<Installation | null> {
    const sql = 'SELECT body FROM installations WHERE id = ?';
    const row = await this.#database.read(() => this.#database.get<{ body: string }>(sql, id));
    return row ? { id, body: JSON.parse(row.body) } : null;
  }

  async remove(id: string): Promise<void> {
    await this.#database.write(() => this.#database.run('DELETE FROM installations WHERE id = ?', id));
  }
}
