/** Whether what the database holds is whole: for `npm run check:store`. */
import { planFaults } from '../plan-faults.ts';
import { type Collections, collectionPlans } from './collections.ts';
import type { StateDocument } from './documents.ts';
import type { Stages } from './stages.ts';

/** One line a fault; none when all is well. Nothing is changed. */
export async function check(collections: Collections, state: StateDocument, stages: Stages): Promise<string[]> {
  const faults: string[] = [];
  const named = new Set(state.versions.map(({ stage }) => stage));
  if (named.size !== state.versions.length) faults.push('Two versions share one stage.');
  for (const report of new Set(state.versions.map((version) => version.report))) {
    const of = state.versions.filter((version) => version.report === report);
    if (of.filter(({ status }) => status === 'published').length > 1) faults.push(`${report} is published twice.`);
    if (new Set(of.map(({ version }) => version)).size !== of.length) faults.push(`${report} has one version twice.`);
  }
  const sound = new Set<string>();
  for (const { report, version, stage, hash, figures, updates } of state.versions) {
    const name = `${report}, version ${version}`;
    const held = await stages.counts(stage);
    if (held === null) faults.push(`${name}, is listed and not held.`);
    else if (held.figures !== figures || held.updates !== updates)
      faults.push(`${name}, holds ${held.figures} figures and ${held.updates} updates, not ${figures} and ${updates}.`);
    else if (!(await stages.isWhole(stage, hash)))
      faults.push(`${name}, is not what was saved: its content has another hash.`);
    else sound.add(stage);
  }
  if (state.content) {
    named.add(state.content.stage);
    const catalogue = await stages.catalogue(state.content.stage);
    if (!catalogue.plan || catalogue.metrics.length === 0) faults.push('The vocabulary is listed and not held.');
    else
      for (const { status, stage } of state.versions) {
        const bundle = status === 'published' && sound.has(stage) ? await stages.bundle(stage) : null;
        if (bundle) faults.push(...planFaults(catalogue, bundle));
      }
  }
  for (const name of ['figures', 'updates'] as const) {
    const begun = new Set((await collections.stages.find({}).toArray()).map(({ _id }) => _id));
    const loose = (await collections.db.collection(name).distinct('stage')).filter(
      (stage) => !named.has(stage) && !begun.has(stage),
    );
    if (loose.length > 0) faults.push(`${name} of ${loose.length} stages that nothing knows.`);
  }
  const lacking = await lackingIndexes(collections);
  return [...faults, ...lacking];
}

async function lackingIndexes({ db }: Collections): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, indexes } of collectionPlans(1)) {
    if (indexes.length === 0) continue;
    const held = new Set((await db.collection(name).indexes()).map((index) => index.name));
    for (const { options } of indexes)
      if (!held.has(options?.name))
        faults.push(`${name} has no index ${options?.name}: start the bot, and it is made.`);
  }
  return faults;
}
