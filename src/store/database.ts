/** One SQLite file that any number of processes share: opening, migrations, transactions and reused statements. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { migrations } from './schema.ts';

/** How long a process waits for another's write, in milliseconds. A save takes a fraction of a second. */
const BUSY_TIMEOUT = 15_000;
const IN_MEMORY = ':memory:';

export class Database {
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  /** Creates the folder and the tables where they are missing. Throws an error that names the file. */
  constructor(file: string) {
    try {
      if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true });
      this.#connection = new DatabaseSync(file, { timeout: BUSY_TIMEOUT });
    } catch (cause) {
      throw cannotOpen(file, cause);
    }
    try {
      this.#useWriteAheadLog(file);
      this.#migrate();
    } catch (cause) {
      this.close();
      throw cannotOpen(file, cause);
    }
  }

  all<Row>(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#statement(sql).all(...values) as Row[];
  }

  get<Row>(sql: string, ...values: SQLInputValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  run(sql: string, ...values: SQLInputValue[]): void {
    this.#statement(sql).run(...values);
  }

  /**
   * Runs `work` whole or not at all. It takes the write lock at once (IMMEDIATE), so what it reads cannot go stale before it
   * writes, and it is synchronous, so that no other turn of this process comes in between.
   */
  transaction<T>(work: () => T): T {
    this.#connection.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#connection.exec('COMMIT');
      return result;
    } catch (fault) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw fault;
    }
  }

  /** What SQLite finds wrong with the file, one line a fault. */
  faults(): string[] {
    const broken = this.all<{ integrity_check: string }>('PRAGMA integrity_check').map((row) => row.integrity_check);
    const loose = this.all<{ table: string }>('PRAGMA foreign_key_check').map(
      ({ table }) => `${table}: a row of no report.`,
    );
    return [...broken.filter((line) => line !== 'ok'), ...loose];
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    this.#statements.clear();
    this.#connection.close();
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = this.#connection.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  /** SQLite answers "locked" at once, without its busy timeout, when two processes turn the log on together. */
  #useWriteAheadLog(file: string): void {
    if (file === IN_MEMORY) return;
    const until = Date.now() + BUSY_TIMEOUT;
    for (;;) {
      try {
        const mode = this.#connection.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string };
        if (mode.journal_mode === 'wal') return;
      } catch (fault) {
        if (!isBusy(fault) || Date.now() > until) throw fault;
      }
      if (Date.now() > until) throw new Error('the write-ahead log cannot be turned on (is this a network drive?)');
      pause(20);
    }
  }

  #migrate(): void {
    if (this.#userVersion() === migrations.length) return;
    this.transaction(() => {
      const version = this.#userVersion();
      if (version > migrations.length) throw new Error('it was written by a newer release of Force Figures');
      for (const migration of migrations.slice(version)) this.#connection.exec(migration);
      this.#connection.exec(`PRAGMA user_version = ${migrations.length}`);
    });
  }

  #userVersion(): number {
    const row = this.#connection.prepare('PRAGMA user_version').get() as { user_version: number };
    return row.user_version;
  }
}

const cannotOpen = (file: string, cause: unknown): Error =>
  new Error(`The store ${file} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

/** The code that node:sqlite gives SQLite's errors; the low byte is the primary result code, 5 is SQLITE_BUSY. */
const isBusy = (fault: unknown): boolean =>
  fault instanceof Error && 'errcode' in fault && (Number(fault.errcode) & 0xff) === 5;

const pause = (milliseconds: number): void => {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
};
