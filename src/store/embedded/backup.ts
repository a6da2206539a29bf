/** Whole copies of a store's file: made, looked at, and taken in again. All of it goes while other processes use the file. */
import { chmodSync, copyFileSync, existsSync, linkSync, rmSync } from 'node:fs';
import { Database } from '../database.ts';
import { checkBackupKey, type Identity } from '../identity.ts';
import { checkForce } from '../other-force.ts';
import { takeIn, takeInExchanges } from '../restore.ts';
import { TextIndex } from '../search/text-index.ts';
import { heldIn } from './content.ts';
import { knownKey } from './meta.ts';
import { type EmbeddedStoreOptions, keyFileOf, openCopy } from './open.ts';
import { EmbeddedReports } from './reports.ts';
import { Versions } from './versions.ts';
import { damages } from './wholeness.ts';

/**
 * Before a store is opened, and made where there is none: whether it could take the backup in. Throws BackupOfAnotherKey, or an
 * error for what is no backup.
 */
export function checkBackup(
  backup: string,
  { file, identityKey = null }: Pick<EmbeddedStoreOptions, 'file' | 'identityKey'>,
): void {
  if (!existsSync(backup)) throw new Error(`There is no file ${backup}.`);
  const known = Database.look(backup, knownKey);
  checkBackupKey(backup, known, { given: identityKey, file: keyFileOf(file) });
}

/** As of one instant, for this user alone. Throws when the file is there already. */
export async function backup(database: Database, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already: give a name that is not.`);
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    await database.copyTo(unfinished);
    chmodSync(unfinished, 0o600);
    const copy = await Database.open(unfinished);
    try {
      const faults = copy.faults();
      if (faults.length > 0) throw new Error(`The store is not whole: ${faults[0]}`);
    } finally {
      copy.close();
    }
    linkSync(unfinished, file);
  } finally {
    removeWithLogs(unfinished);
  }
}

/** Takes the backup's content in place of the store's, see takeIn. Throws for what is no whole backup. */
export async function restore(
  { database, identity }: { readonly database: Database; readonly identity: Identity },
  file: string,
  options: Pick<EmbeddedStoreOptions, 'file' | 'identityKey' | 'now'>,
  by?: string,
): Promise<void> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const copy = `${options.file}.${process.pid}.restoring`;
  try {
    copyFileSync(file, copy);
    const held = await openCopy(copy, options, identity);
    try {
      const faults = await damagesOf(held, options.now);
      if (faults.length > 0) throw new Error(`${file} is no whole backup: ${faults[0]}`);
      await held.emptyLog();
    } finally {
      held.close();
    }
    await database.attached(copy, async () => {
      await database.write(() => {
        const [held, taken] = [heldIn(database), heldIn(database, 'other')];
        if (held && taken) checkForce(held.catalogue, held.statuses, taken.catalogue, file);
        takeIn(database, by === undefined ? null : { by, at: (options.now?.() ?? new Date()).toISOString() });
      });
      await takeInExchanges(database);
    });
  } catch (fault) {
    throw fault instanceof Error ? new Error(fault.message.replaceAll(copy, file), { cause: fault }) : fault;
  } finally {
    removeWithLogs(copy);
  }
}

function damagesOf(database: Database, now = () => new Date()): Promise<string[]> {
  const texts = new TextIndex(database);
  const versions = new Versions(database, texts, now);
  return damages({ database, texts, versions, reports: new EmbeddedReports(database, versions, now) });
}

function removeWithLogs(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${file}${end}`, { force: true });
}
