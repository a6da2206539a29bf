/** Takes the packaged content into MongoDB, and removes what imports that were stopped have left. */
import { readContentFiles } from '../../content/files.ts';
import { bundleHash, checkBundle } from '../bundle.ts';
import * as ledger from '../ledger.ts';
import { checkForce } from '../other-force.ts';
import type { ReportBundle } from '../store.ts';
import type { Stages } from './stages.ts';
import type { State } from './state.ts';
import { applied, made, stagesOf, versionsOf } from './versions.ts';

const PACKAGED = { publish: true, origin: 'packaged' } as const;

interface Packaged {
  readonly dataDir: string;
  readonly seed: 'packaged' | 'none';
}

interface Parts {
  readonly state: State;
  readonly stages: Stages;
}

/** Takes the packaged content in when its files are not those taken in last; see the embedded store, which throws the same. */
export async function bringUpToDate(
  { state, stages }: Parts,
  { dataDir, seed }: Packaged,
  now: () => Date,
): Promise<void> {
  const files = readContentFiles(dataDir);
  const hash = `${seed} ${files.hash}`;
  if (state.current.content?.hash === hash) return;
  const { loadContent } = await import('../../content/load.ts');
  const content = loadContent(files);
  const { content: before, versions: held } = state.current;
  if (before)
    checkForce(
      await stages.catalogue(before.stage),
      held.map(({ status }) => status),
      content.catalogue,
      `the content in ${files.folder}`,
    );
  const bundles = seed === 'packaged' ? content.reports : [];
  for (const bundle of bundles) checkBundle(bundle);
  const catalogue = await stages.addCatalogue(content.catalogue);
  const staged = new Map<string, string>();
  for (const bundle of bundles) {
    const held = versionsOf(state.current.versions, bundle.report.id);
    if (ledger.save(held, bundleHash(bundle), PACKAGED, now().toISOString()).insert)
      staged.set(bundle.report.id, await stages.addReport(bundle));
  }
  const used = new Set<string>();
  await state.switch((before) => {
    used.clear();
    if (before.content?.hash === hash) return null;
    let { versions } = before;
    const apply = (report: string, change: ledger.LedgerChange<unknown>, bundle: ReportBundle | null): void => {
      const stage = staged.get(report);
      const insert =
        change.insert && bundle && stage !== undefined ? made(bundle, change.insert, stage, now(), null) : null;
      if (insert) used.add(insert.stage);
      versions = applied(versions, report, change, insert);
    };
    for (const bundle of bundles)
      apply(
        bundle.report.id,
        ledger.save(versionsOf(versions, bundle.report.id), bundleHash(bundle), PACKAGED, now().toISOString()),
        bundle,
      );
    if (seed === 'packaged') {
      const packaged = new Set(bundles.map(({ report }) => report.id));
      for (const report of new Set(versions.map((version) => version.report)))
        if (!packaged.has(report)) apply(report, ledger.leavePackage(versionsOf(versions, report)), null);
    }
    used.add(catalogue);
    return { content: { hash, stage: catalogue }, versions, visible: true };
  });
  for (const stage of [catalogue, ...staged.values()]) if (!used.has(stage)) await stages.remove(stage);
}

/** What imports that were stopped have left. */
export async function sweep({ state, stages }: Parts): Promise<void> {
  for (const stage of await stages.abandoned(stagesOf(state.current))) await stages.remove(stage);
}
