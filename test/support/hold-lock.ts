/** Run as a process of its own: holds the write lock of a store for so many milliseconds, and says when it has it. */
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';

const [file = '', milliseconds = '0'] = process.argv.slice(2);
const database = new DatabaseSync(file, { timeout: 10_000 });
database.exec('BEGIN EXCLUSIVE');
console.log('locked');
await pause(Number(milliseconds));
database.exec('ROLLBACK');
database.close();
