/** One SQLite file that any number of processes share: opening, migrations, transactions and reused statements. */
import { chmodSync, closeSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { StoreAway } from './away.ts';
import { Checkpoints } from './checkpoints.ts';
import { migrations } from './schema.ts';

/** In milliseconds: for how long another process's lock is waited for, in a turn and in what has more time (an import). */
export const PATIENCE = 4_000;
export const LONG_PATIENCE = 15_000;
/**
 * Between two tries. SQLite's own waiting would hold up everything else in this process, so that it is told not to wait, and
 * the wait is a timer.
 */
const PAUSES = [1, 2, 5, 10, 20, 25] as const;
const IN_MEMORY = ':memory:';
/** In milliseconds: what a power cut can take of the last turns. A process that is killed loses nothing that was committed. */
const SYNC_WITHIN = 500;

/**
 * When a commit is on the disk. `at once`: before it counts as done. `soon`: within half a second, for what nobody builds on
 * after a power cut; the file is whole in either case.
 */
export type Durability = 'at once' | 'soon';
/** What every SQLite file begins with. */
const MAGIC = Buffer.from('SQLite format 3\0');

/** Another process's lock is waited for without holding up this one: what meets one is tried again later. */
export class Database {
  readonly file: string | null;
  readonly #connection: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #inode: number | null;
  #durability: Durability = 'at once';
  #sync: NodeJS.Timeout | null = null;
  #checkpoints: Checkpoints | null = null;
  #log: Promise<FileHandle> | null = null;

  private constructor(file: string, connection: DatabaseSync) {
    this.file = file === IN_MEMORY ? null : file;
    this.#connection = connection;
    this.#inode = this.file === null ? null : statSync(this.file).ino;
  }

  /**
   * Creates the file and its folder where they are missing, for this user alone. What is deleted is overwritten. Throws an
   * error that names the file.
   */
  static async open(file: string): Promise<Database> {
    let database: Database | null = null;
    try {
      if (file !== IN_MEMORY) makePrivate(file);
      database = new Database(file, new DatabaseSync(file, { timeout: 0 }));
      const connection = database.#connection;
      await whenFree(() => database!.#useWriteAheadLog(), LONG_PATIENCE);
      database.#checkpointBeside();
      // Without it a deleted question would stay readable in the file.
      connection.exec('PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY');
      return database;
    } catch (cause) {
      database?.close();
      throw cannotOpen(file, cause);
    }
  }

  /** What `look` finds in a file that nobody writes to; neither the file nor its folder is touched. Throws an error that names the file. */
  static look<T>(file: string, look: (database: Database) => T): T {
    const address = pathToFileURL(file);
    address.searchParams.set('immutable', '1');
    let connection: DatabaseSync | null = null;
    try {
      connection = new DatabaseSync(address, { readOnly: true });
      return look(new Database(file, connection));
    } catch (cause) {
      throw cannotOpen(file, cause);
    } finally {
      connection?.close();
    }
  }

  /** A synchronous look, tried again while another process holds the file. Throws StoreAway. */
  async read<T>(work: () => T): Promise<T> {
    try {
      return work();
    } catch (fault) {
      if (isBusy(fault)) return storeFaults(() => whenFree(work, PATIENCE));
      throw storeFault(fault);
    }
  }

  /** A transaction as soon as no other process writes. Throws StoreAway when that takes longer than `patience`. */
  write<T>(work: () => T, patience = LONG_PATIENCE, durability: Durability = 'at once'): Promise<T> {
    return storeFaults(() => whenFree(() => this.transaction(work, durability), patience));
  }

  /** What is no part of a transaction, such as VACUUM. */
  async execute(sql: string, patience = LONG_PATIENCE): Promise<void> {
    await storeFaults(() => whenFree(() => this.#connection.exec(sql), patience));
  }

  /** Moves what the log holds into the file, and empties the log. False while another process is in the middle of reading. */
  async emptyLog(patience = LONG_PATIENCE): Promise<boolean> {
    const until = performance.now() + patience;
    for (;;) {
      const row = await this.read(
        () => this.#connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number } | undefined,
      );
      if (!row || row.busy === 0) return true;
      if (performance.now() > until) return false;
      await pause(25);
    }
  }

  /** Whether the file that was opened is still the one of that name. */
  isInPlace(): boolean {
    return this.file === null || statSync(this.file, { throwIfNoEntry: false })?.ino === this.#inode;
  }

  /** Another file's tables, under the name `other`, while `work` runs. */
  async attached<T>(file: string, work: () => Promise<T>): Promise<T> {
    this.#connection.prepare('ATTACH DATABASE ? AS other').run(file);
    try {
      return await work();
    } finally {
      this.#statements.clear();
      this.#connection.exec('DETACH DATABASE other');
    }
  }

  /** A whole copy as of one instant, whatever is written meanwhile. */
  async copyTo(file: string): Promise<void> {
    // All pages in one step: a copy in several begins anew whenever another process writes.
    await backup(this.#connection, file, { rate: 0x7fffffff });
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
   * Runs `work` whole or not at all, or throws at once when another process writes. It takes the write lock at once (IMMEDIATE), so what it reads cannot go stale before it
   * writes, and it is synchronous, so that no other turn of this process comes in between.
   */
  transaction<T>(work: () => T, durability: Durability = 'at once'): T {
    if (durability !== this.#durability) {
      this.#connection.exec(`PRAGMA synchronous = ${durability === 'at once' ? 'FULL' : 'NORMAL'}`);
      this.#durability = durability;
    }
    this.#statement('BEGIN IMMEDIATE').run();
    try {
      const result = work();
      this.#statement('COMMIT').run();
      if (durability === 'soon') this.#syncSoon();
      this.#checkpoints?.committed();
      return result;
    } catch (fault) {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      throw fault;
    }
  }

  /**
   * Resolves when what was committed so far is on the disk: waited for by a thread of Node's pool, and nothing else waits
   * meanwhile. A commit that is durable `at once` by itself holds up the whole process for as long.
   */
  async synced(): Promise<void> {
    if (this.file === null || !this.#connection.isOpen) return;
    // The log is there, the same one, for as long as a connection is open.
    this.#log ??= openedLog(this.file);
    try {
      await (await this.#log).datasync();
    } catch (fault) {
      // Closed meanwhile: SQLite does not close a file without syncing it.
      if (this.#connection.isOpen) throw new StoreAway(fault, "the store's disk cannot be written");
    }
  }

  /** What was committed and not waited for is on the disk within SYNC_WITHIN. */
  #syncSoon(): void {
    if (this.file === null || this.#sync) return;
    this.#sync = setTimeout(() => {
      this.#sync = null;
      this.synced().catch(() => {});
    }, SYNC_WITHIN);
    this.#sync.unref();
  }

  /** Several looks at one state of the file, whatever other processes write meanwhile. Synchronous; not inside a transaction. */
  snapshot<T>(work: () => T): T {
    this.#connection.exec('BEGIN');
    try {
      return work();
    } finally {
      if (this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
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

  /** Before it is closed: whoever else has the file open need not move what was written here. */
  async settle(): Promise<void> {
    if (await this.#checkpoints?.stop()) await this.execute('PRAGMA wal_checkpoint(PASSIVE)').catch(() => {});
  }

  close(): void {
    if (!this.#connection.isOpen) return;
    void this.#checkpoints?.stop();
    if (this.#sync) clearTimeout(this.#sync);
    this.#statements.clear();
    this.#connection.close();
    this.#log?.then((log) => log.close()).catch(() => {});
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = this.#connection.prepare(sql);
    this.#statements.set(sql, prepared);
    return prepared;
  }

  /** SQLite would do it in the middle of a commit, in the turn of whoever comes when the log is long. */
  #checkpointBeside(): void {
    if (this.file === null) return;
    this.#connection.exec('PRAGMA wal_autocheckpoint = 0');
    this.#checkpoints = new Checkpoints(this.file, () => {
      if (this.#connection.isOpen) this.#connection.exec('PRAGMA wal_autocheckpoint = 1000');
    });
  }

  #useWriteAheadLog(): void {
    if (this.file === null) return;
    const mode = this.#connection.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string };
    if (mode.journal_mode !== 'wal')
      throw new Error('the write-ahead log cannot be turned on (is this a network drive?)');
  }

  /** Throws when the file is of a newer release. */
  async refuseNewer(): Promise<void> {
    const version = await this.read(() => this.#userVersion());
    if (version > migrations.length) throw cannotOpen(this.file ?? IN_MEMORY, new Error(newer(version)));
  }

  /** Throws StoreAway when the file on the disk does not even begin as a database does. */
  checkHeader(): void {
    if (this.file === null) return;
    const begin = Buffer.alloc(MAGIC.length);
    const file = openSync(this.file, 'r');
    try {
      readSync(file, begin, 0, begin.length, 0);
    } finally {
      closeSync(file);
    }
    if (!begin.equals(MAGIC)) throw new StoreAway(new Error('no SQLite file'), 'the store is damaged');
  }

  /**
   * Brings the tables to this release. `settle` is called in the same transaction, with the version the file had. Throws when
   * the file is of a newer release.
   */
  async migrate(settle: (from: number) => void): Promise<void> {
    await this.refuseNewer();
    if ((await this.read(() => this.#userVersion())) === migrations.length) return;
    try {
      await this.write(() => {
        const from = this.#userVersion();
        if (from > migrations.length) throw new Error(newer(from));
        for (const migration of migrations.slice(from)) this.#connection.exec(migration);
        settle(from);
        this.#connection.exec(`PRAGMA user_version = ${migrations.length}`);
      });
    } catch (cause) {
      throw cannotOpen(this.file ?? IN_MEMORY, cause);
    }
  }

  #userVersion(): number {
    const row = this.#connection.prepare('PRAGMA user_version').get() as { user_version: number };
    return row.user_version;
  }
}

/** The log, once its folder knows of it for good. */
async function openedLog(file: string): Promise<FileHandle> {
  const log = await open(`${file}-wal`, 'r+');
  try {
    const folder = await open(dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
  } catch {
    // Not every system lets a folder be opened.
  }
  return log;
}

const newer = (version: number): string =>
  `it has schema version ${version} and this release knows ${migrations.length}; it was written by a newer release of Force Figures. Run that one, or restore a backup that was made before it`;

/** For this user alone. A folder that was there before is left as it is. */
function makePrivate(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
  try {
    // SQLite makes its log with the mode of the file.
    chmodSync(file, 0o600);
  } catch {
    // Another user's file that this one may use.
  }
}

/** Tries again and again, with pauses in which everything else goes on; then throws the fault. */
async function whenFree<T>(work: () => T, patience: number): Promise<T> {
  const until = performance.now() + patience;
  for (let tries = 0; ; tries += 1) {
    try {
      return work();
    } catch (fault) {
      if (!isBusy(fault) || performance.now() > until) throw fault;
    }
    await pause(PAUSES[Math.min(tries, PAUSES.length - 1)]);
  }
}

async function storeFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    throw storeFault(fault);
  }
}

const cannotOpen = (file: string, cause: unknown): Error =>
  new Error(`The store ${file} cannot be opened: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });

/** SQLite's primary result codes that say the file cannot be used now: https://www.sqlite.org/rescode.html */
const WHY: Readonly<Record<number, string>> = {
  5: 'another process keeps the store locked',
  6: 'another process keeps the store locked',
  8: 'the store cannot be written',
  10: "the store's disk cannot be read or written",
  11: 'the store is damaged',
  13: 'the disk is full',
  14: "the store's file cannot be opened",
  26: 'the store is damaged',
};

/** The code that node:sqlite gives SQLite's errors; the low byte is the primary result code. */
const codeOf = (fault: unknown): number =>
  fault instanceof Error && 'errcode' in fault ? Number(fault.errcode) & 0xff : 0;

export const isBusy = (fault: unknown): boolean => codeOf(fault) === 5;

/** A fault of the file or its disk as StoreAway, which says why; any other as it is. */
export function storeFault(fault: unknown): unknown {
  const why = WHY[codeOf(fault)];
  return why === undefined ? fault : new StoreAway(fault, why);
}
