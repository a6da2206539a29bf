/** What a file of an earlier release has otherwise, and SQL alone cannot change. */
import type { Database } from '../database.ts';
import type { Identity } from '../identity.ts';
import { sealEntry } from '../inbox.ts';
import { type SummedRow, sumOf } from '../rows.ts';
import { HASHED_SINCE, SUMMED_SINCE } from '../schema.ts';

/** `from`: the file's version of the schema. To be called inside the transaction that brings its tables to this release. */
export function bringRows(database: Database, identity: Identity, from: number): void {
  if (from > 0 && from < HASHED_SINCE) hashIds(database, identity);
  if (from > 0 && from < SUMMED_SINCE)
    // Report by report: there may be more than memory has room for.
    for (const table of ['figures', 'updates'])
      for (const { id, version } of database.all<{ id: string; version: number }>('SELECT id, version FROM reports'))
        for (const row of database.all<SummedRow>(
          `SELECT * FROM ${table} WHERE report = ? AND version = ?`,
          id,
          version,
        )) {
          const { sum: _, ...values } = row;
          const which = [sumOf(Object.values(values)), id, version, values.position as number];
          database.run(`UPDATE ${table} SET sum = ? WHERE report = ? AND version = ? AND position = ?`, ...which);
        }
}

/** Ids of a file of an earlier release, which stand there as the platforms gave them. */
function hashIds(database: Database, identity: Identity): void {
  for (const { id } of database.all<{ id: string }>('SELECT id FROM exchanges'))
    database.run('UPDATE exchanges SET id = ? WHERE id = ?', identity.id('exchange', id), id);
  for (const { id, body } of database.all<{ id: string; body: string | null }>('SELECT id, body FROM inbox')) {
    const name = identity.id('inbox', id);
    const sealed = body === null ? null : sealEntry(identity, name, { id, body: JSON.parse(body) });
    database.run('UPDATE inbox SET id = ?, body = ? WHERE id = ?', name, sealed, id);
  }
}
