/** Takes the packaged content in when its files are not those taken in last. */
import { type ContentFiles, readContentFiles } from '../../content/files.ts';
import type { Content } from '../../content/load.ts';
import type { Catalogue } from '../../figures/model.ts';
import type { Database } from '../database.ts';
import * as ledger from '../ledger.ts';
import { checkForce } from '../other-force.ts';
import type { TextIndex } from '../search/text-index.ts';
import type { ReportBundle, ReportStatus } from '../store.ts';
import { bumpRevision } from './meta.ts';
import type { EmbeddedStoreOptions } from './open.ts';
import type { Versions } from './versions.ts';

type Packaged = Pick<EmbeddedStoreOptions, 'dataDir' | 'seed'>;

interface Parts {
  readonly database: Database;
  readonly texts: TextIndex;
  readonly versions: Versions;
}

/**
 * The files are only parsed when they differ, and before the write lock is taken: of two processes that start together one
 * writes, the other finds it done. Throws ContentError when data/ has mistakes, OtherForce when
 * the store is another force's.
 */
export async function bringUpToDate(parts: Parts, packaged: Packaged): Promise<void> {
  const { database, texts } = parts;
  await takeContent(parts, packaged);
  // Report by report: other processes write in between, and what is stopped goes on at the next start.
  const stale = await database.read(() => texts.stale());
  for (const report of stale)
    await database.write(() => {
      texts.bring(report);
      bumpRevision(database);
    });
}

async function takeContent({ database, versions }: Parts, { dataDir, seed }: Packaged): Promise<void> {
  const files = readContentFiles(dataDir);
  const hash = `${seed} ${files.hash}`;
  if (contentHash(database) === hash) return;
  const content = await parse(files);
  await database.write(() => {
    if (contentHash(database) === hash) return;
    const held = heldIn(database);
    if (held) checkForce(held.catalogue, held.statuses, content.catalogue, `the content in ${files.folder}`);
    const sql = 'INSERT OR REPLACE INTO content (id, hash, catalogue) VALUES (1, ?, ?)';
    database.run(sql, hash, JSON.stringify(content.catalogue));
    if (seed === 'packaged') replacePackaged(database, versions, content.reports);
    bumpRevision(database);
  });
}

const contentHash = (database: Database): string | undefined =>
  database.get<{ hash: string }>('SELECT hash FROM content')?.hash;

/** What a store's reports were taken in with; null before the first content. `other`: a backup that is attached. */
export function heldIn(database: Database, from: 'main' | 'other' = 'main') {
  const row = database.get<{ catalogue: string }>(`SELECT catalogue FROM ${from}.content`);
  const reports = database.all<{ status: ReportStatus }>(`SELECT DISTINCT status FROM ${from}.reports`);
  return row && { catalogue: JSON.parse(row.catalogue) as Catalogue, statuses: reports.map(({ status }) => status) };
}

function replacePackaged(database: Database, versions: Versions, bundles: readonly ReportBundle[]): void {
  for (const bundle of bundles) versions.save(bundle, { publish: true, origin: 'packaged' });
  const packaged = new Set(bundles.map(({ report }) => report.id));
  for (const { id } of database.all<{ id: string }>('SELECT DISTINCT id FROM reports'))
    if (!packaged.has(id)) versions.apply(id, ledger.leavePackage(versions.entries(id)));
}

/** YAML and the schemas are loaded here and not before: a start whose content is unchanged does without them. */
async function parse(files: ContentFiles): Promise<Content> {
  const { loadContent } = await import('../../content/load.ts');
  return loadContent(files);
}
