/** Whether a phrase is left in any file of the embedded store, read byte by byte. */
import { existsSync, readFileSync } from 'node:fs';
import type { Database } from './database.ts';
import { formsOf } from './phrases.ts';

/** What SQLite may keep beside a file. */
const BESIDE = ['', '-wal', '-journal'] as const;

/**
 * One line for each phrase that a file holds and no row does: what is in a row is held for somebody else, who asked the same,
 * or is a word of the reports.
 */
export function tracesIn(database: Database, person: string, phrases: readonly string[]): string[] {
  const rows = database.get<{ count: number }>(
    `SELECT (SELECT count(*) FROM exchanges WHERE sender = ?1) + (SELECT count(*) FROM inbox WHERE person = ?1)
       + (SELECT count(*) FROM conversations WHERE EXISTS (SELECT 1 FROM json_each(people) WHERE value = ?1)) AS count`,
    person,
  )!;
  const found = rows.count > 0 ? [`The store still holds ${rows.count} rows of this person.`] : [];
  if (database.file === null) return found;
  const files = BESIDE.map((end) => `${database.file}${end}`).filter((file) => existsSync(file));
  for (const file of files) {
    const bytes = readFileSync(file);
    const left = phrases.filter((phrase) => formsOf(phrase).some((form) => bytes.includes(form)));
    for (const phrase of left)
      if (!isHeld(database, phrase)) found.push(`${file} still holds ${phrase.length} characters that were erased.`);
  }
  return found;
}

function isHeld(database: Database, phrase: string): boolean {
  const tables = database.all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table'");
  return tables.some(({ name: table }) =>
    database
      .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
      .some(({ name: column }) =>
        formsOf(phrase).some(
          (form) =>
            database.get(`SELECT 1 AS held FROM "${table}" WHERE instr("${column}", ?) > 0 LIMIT 1`, form) !==
            undefined,
        ),
      ),
  );
}
