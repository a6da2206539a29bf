/** Takes a backup's content into a store that may be in use: in one transaction, so that every turn sees the one or the other. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Database } from './database.ts';
import type { Act } from './store.ts';

/** Whole tables, those that others point to first. */
const REPLACED = [
  'content',
  'reports',
  'figures',
  'figure_values',
  'updates',
  'update_index',
  'update_tokens',
  'text_words',
  'installations',
] as const;

/**
 * To be called while the backup, of this release's schema, is attached as `other`. Reports, vocabulary and installations become
 * the backup's; who did what with them since stays told, and that they were restored (`restored`: by whom and when); questions asked
 * since stay; whoever was erased stays erased; what people are in the middle of is left as it is.
 */
export function takeIn(database: Database, restored: Omit<Act, 'did'> | null = null): void {
  const insert = (table: string, more = '') => insertInto(database, table, more);
  const versions = database.all<Version>('SELECT id, version, hash, status, acts FROM main.reports');
  for (const table of REPLACED.toReversed()) database.run(`DELETE FROM main.${table}`);
  for (const table of REPLACED) insert(table);
  for (const version of versions) keepActs(database, version, restored);
  database.run("INSERT INTO main.update_terms (update_terms) VALUES ('delete-all')");
  database.run('INSERT INTO main.update_terms (rowid, tokens) SELECT number, tokens FROM main.update_tokens');
  insert('erasures');
  database.run(
    `DELETE FROM main.exchanges WHERE sender IN (SELECT person FROM main.erasures)
       AND at <= (SELECT e.at FROM main.erasures e WHERE e.person = sender)`,
  );
  // Questions under way when the backup was made are taken up where nothing is known of them: on a new machine.
  if (database.get('SELECT 1 FROM main.inbox LIMIT 1') === undefined)
    insert('inbox', 'WHERE done IS NULL AND (person IS NULL OR person NOT IN (SELECT person FROM main.erasures))');
  // What was sent, or is about to be, is not known to an older copy: digests come with it only where there are none.
  if (database.get('SELECT 1 FROM main.digest_documents LIMIT 1') === undefined)
    for (const table of ['digest_documents', 'outgoing', 'digest_places']) insert(table);
  // Higher than both, so that no process takes what it knows of the one for the other.
  database.run(`UPDATE main.meta SET value = 1 + max(CAST(value AS INTEGER),
    (SELECT CAST(value AS INTEGER) FROM other.meta WHERE key = 'revision')) WHERE key = 'revision'`);
}

/**
 * Questions that the backup has and the store has not, after `takeIn`, so many at a time: there may be a great many, and who asks
 * meanwhile waits for no more than those.
 */
export async function takeInExchanges(database: Database): Promise<void> {
  const next = 'SELECT max(id) AS last FROM (SELECT id FROM other.exchanges WHERE id > ? ORDER BY id LIMIT ?)';
  const erased = 'SELECT 1 FROM main.erasures e WHERE e.person = sender AND e.at >= other.exchanges.at';
  const these = `WHERE id > ? AND id <= ? AND NOT EXISTS (${erased})`;
  for (let after = ''; ; await nextTurn()) {
    const { last } = (await database.read(() => database.get<{ last: string | null }>(next, after, AT_ONCE)))!;
    if (last === null) return;
    await database.write(() => insertInto(database, 'exchanges', these, after, last));
    after = last;
  }
}
const AT_ONCE = 2_000;

function insertInto(database: Database, table: string, more: string, ...values: readonly string[]): void {
  const columns = database
    .all<{ name: string }>('SELECT name FROM pragma_table_info(?)', table)
    .map(({ name }) => name)
    .join(', ');
  database.run(
    `INSERT OR IGNORE INTO main.${table} (${columns}) SELECT ${columns} FROM other.${table} ${more}`,
    ...values,
  );
}

interface Version {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly status: string;
  /** As JSON. */
  readonly acts: string;
}

/** What was done with a version since the backup was made. */
function keepActs(
  database: Database,
  { id, version, hash, status, acts }: Version,
  restored: Omit<Act, 'did'> | null,
): void {
  const now = database.get<Version>(
    'SELECT * FROM main.reports WHERE id = ? AND version = ? AND hash = ?',
    id,
    version,
    hash,
  );
  if (now === undefined || (now.acts === acts && now.status === status)) return;
  const all: Act[] = JSON.parse(acts);
  if (restored !== null) all.push({ did: 'restored', ...restored });
  database.run('UPDATE main.reports SET acts = ? WHERE id = ? AND version = ?', JSON.stringify(all), id, version);
}
