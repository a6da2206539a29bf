/** Single values that a store's file keeps about itself: the revision of its content and the key it was made with. */
import type { Database } from '../database.ts';
import type { KnownKey } from '../identity.ts';

export function setMeta(database: Database, key: string, value: string): void {
  database.run('INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)', key, value);
}

/** Changes with everything that answers are made of. */
export async function revisionOf(database: Database): Promise<string> {
  const sql = "SELECT value FROM meta WHERE key = 'revision'";
  return database.read(() => database.get<{ value: string }>(sql)!.value);
}

export function bumpRevision(database: Database): void {
  database.run("UPDATE meta SET value = CAST(value AS INTEGER) + 1 WHERE key = 'revision'");
}

/** Of a file that may have no tables yet. */
export function knownKey(database: Database): KnownKey {
  const made = database.get("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta'") !== undefined;
  const get = (key: string): string | null =>
    made ? (database.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null) : null;
  return { fingerprint: get('identity'), legacy: get('exchange key') };
}
