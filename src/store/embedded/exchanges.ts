/** What was asked and how it ended, for as many days as it is kept. */
import type { Database } from '../database.ts';
import type { GroupCommit } from '../group-commit.ts';
import type { Exchange, ExchangeQuery } from '../store.ts';
import { instant, OF_A_TURN } from './conversations.ts';

const DAY = 24 * 60 * 60 * 1000;

export class EmbeddedExchanges {
  readonly #database: Database;
  readonly #commits: GroupCommit;
  readonly #days: number;
  readonly #now: () => Date;

  constructor(database: Database, commits: GroupCommit, days: number, now: () => Date) {
    this.#database = database;
    this.#commits = commits;
    this.#days = days;
    this.#now = now;
  }

  /** The same id again replaces the exchange, as feedback does. */
  async record(exchange: Exchange): Promise<void> {
    const { id, at, channel, sender, question, kind, outcome, feedback } = exchange;
    const sql =
      'INSERT OR REPLACE INTO exchanges (id, at, channel, sender, question, kind, outcome, feedback) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
    const values = [id, instant(at), channel, sender, question, kind, outcome, feedback];
    await this.#commits.write(() => this.#database.run(sql, ...values), OF_A_TURN);
  }

  async questionsOf(sender: string, limit: number): Promise<readonly string[]> {
    const sql =
      'SELECT question FROM exchanges WHERE sender = ? AND at >= ? GROUP BY question ORDER BY max(at) DESC LIMIT ?';
    const rows = await this.#database.read(() =>
      this.#database.all<{ question: string }>(sql, sender, this.#oldest(), limit),
    );
    return rows.map((row) => row.question);
  }

  async giveFeedback(id: string, feedback: 'like' | 'dislike'): Promise<boolean> {
    const sql = 'UPDATE exchanges SET feedback = ? WHERE id = ? AND at >= ? RETURNING id';
    return this.#commits.write(() => this.#database.get(sql, feedback, id, this.#oldest()) !== undefined);
  }

  async list({ sender, outcome }: ExchangeQuery): Promise<readonly Exchange[]> {
    const sql = `SELECT id, at, channel, sender, question, kind, outcome, feedback FROM exchanges
      WHERE at >= ?1 AND (?2 IS NULL OR sender = ?2) AND (?3 IS NULL OR outcome = ?3) ORDER BY at DESC, id`;
    const rows = await this.#database.read(() =>
      this.#database.all<Exchange>(sql, this.#oldest(), sender ?? null, outcome ?? null),
    );
    return rows.map((row) => ({ ...row }));
  }

  /** To be called inside a transaction. */
  forgetOld(): void {
    this.#database.run('DELETE FROM exchanges WHERE at < ?', this.#oldest());
    // A backup has no questions of before either.
    this.#database.run('DELETE FROM erasures WHERE at < ?', this.#oldest());
  }

  #oldest(): string {
    return new Date(this.#now().getTime() - this.#days * DAY).toISOString();
  }
}
