/** Whether a store's file can be read and written now, and whether what it holds is what was saved. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreAway } from '../away.ts';
import type { Database } from '../database.ts';
import { planFaults } from '../plan-faults.ts';
import type { TextIndex } from '../search/text-index.ts';
import { NotWhole } from '../store.ts';
import { revisionOf, setMeta } from './meta.ts';
import type { EmbeddedPublished } from './published.ts';
import type { EmbeddedReports } from './reports.ts';
import type { Versions } from './versions.ts';

/** What is asked of readiness is not to be waited for. */
const READY_PATIENCE = 1_000;
/** So many bytes must find room: some answers with their conversations. */
const ROOM = 64 * 1024;

interface Parts {
  readonly database: Database;
  readonly texts: TextIndex;
  readonly versions: Versions;
  readonly reports: EmbeddedReports;
}

/** Throws StoreAway, which says why not. */
export async function reachable(database: Database): Promise<void> {
  if (!database.isInPlace()) throw new StoreAway(new Error('moved or deleted'), "the store's file is gone");
  database.checkHeader();
  // A full disk, a lock and a file that may only be read are known by writing.
  await database.write(() => {
    setMeta(database, 'probe', '0'.repeat(ROOM));
    database.run("DELETE FROM meta WHERE key = 'probe'");
  }, READY_PATIENCE);
  await revisionOf(database);
}

/** Throws NotWhole when the content of a published report is not what was saved. */
export async function verify({ database, versions }: Pick<Parts, 'database' | 'versions'>): Promise<void> {
  type Row = { readonly id: string; readonly version: number };
  const published = await database.read(() =>
    database.all<Row>("SELECT id, version FROM reports WHERE status = 'published'"),
  );
  const faults: string[] = [];
  for (const { id, version } of published) {
    if (!(await database.read(() => versions.isWhole(id, version)))) faults.push(`${id}, version ${version}`);
    // A long look holds up nobody.
    await nextTurn();
  }
  if (faults.length > 0) throw new NotWhole(faults);
}

/** What is not as it was saved, one line a fault. */
export async function damages({ database, texts, versions, reports }: Parts): Promise<string[]> {
  const faults = await database.read(() => database.faults());
  faults.push(...(await database.read(() => database.snapshot(() => texts.faults()))));
  for (const { report } of await reports.versions()) {
    const name = `${report.id}, version ${report.version}`;
    if (!versions.isWhole(report.id, report.version))
      faults.push(`${name}, is not what was saved: its content has another hash.`);
  }
  return faults;
}

/** Damages, and what published reports cite that the content no longer has. */
export async function check(parts: Parts & { readonly published: EmbeddedPublished }): Promise<string[]> {
  const { published, reports } = parts;
  const [faults, catalogue] = [await damages(parts), await published.catalogue()];
  for (const { id, version } of await published.reports()) {
    const bundle = await reports.held(id, version);
    if (bundle) faults.push(...planFaults(catalogue, bundle));
  }
  return faults;
}
