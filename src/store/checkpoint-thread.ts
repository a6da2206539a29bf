/** The thread of checkpoints.ts: when it is asked, moves the log into the file that it was started with. */
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** Milliseconds for which writers may be held up so that the log begins anew. */
const PATIENCE = 50;
/** Pages of 4 kB. A shorter log begins anew by itself, as soon as nobody writes while it is moved. */
const LONG = 4_000;
/** SQLite's code for what another connection keeps locked. */
const BUSY = 5;

const address = pathToFileURL(workerData as string);
// A file that has gone is not made anew.
address.searchParams.set('mode', 'rw');

parentPort!.on('message', () => {
  let database: DatabaseSync | null = null;
  try {
    // Not kept open: the last to close a file empties its log, and that is to be whoever has the store open.
    database = new DatabaseSync(address, { timeout: PATIENCE });
    const { log } = database.prepare('PRAGMA wal_checkpoint(PASSIVE)').get() as { log: number };
    if (log > LONG) database.prepare('PRAGMA wal_checkpoint(RESTART)').get();
  } catch (fault) {
    // The next commit asks again.
    if (((fault as { errcode?: number }).errcode ?? 0) % 256 !== BUSY) throw fault;
  } finally {
    database?.close();
  }
});
