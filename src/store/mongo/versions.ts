/** The list of every report's versions, in MongoDB: what is looked up in it, and what a change makes of it. */
import type { Report } from '../../figures/model.ts';
import * as ledger from '../ledger.ts';
import type { Correction, ReportBundle } from '../store.ts';
import type { StateDocument, VersionDocument } from './documents.ts';
import type { Stages } from './stages.ts';
import { inOrder } from './state.ts';

export const versionsOf = (versions: readonly VersionDocument[], report: string): VersionDocument[] =>
  versions.filter((version) => version.report === report);

/** Latest period first, unless `order` says otherwise. */
export const publishedOf = (versions: readonly VersionDocument[], order = inOrder): VersionDocument[] =>
  versions.filter(({ status }) => status === 'published').sort(order);

/** All versions after a change of one report; `insert`: the version that the change adds. */
export function applied(
  versions: readonly VersionDocument[],
  report: string,
  change: ledger.LedgerChange<unknown>,
  insert: VersionDocument | null,
): VersionDocument[] {
  return [
    ...versions.filter((version) => version.report !== report),
    ...ledger.after(versionsOf(versions, report), change, insert),
  ];
}

/** A version as it is listed, with its content under `stage`. */
export function made(
  { report, figures, updates }: ReportBundle,
  entry: ledger.Entry,
  stage: string,
  now: Date,
  correction: Correction | null,
): VersionDocument {
  const { id, period, published } = report;
  const { acts, ...rest } = entry;
  return {
    report: id,
    ...rest,
    ...(acts && { acts: [...acts] }),
    stage,
    from: period.from,
    to: period.to,
    published,
    savedAt: now.toISOString(),
    figures: figures.length,
    updates: updates.length,
    correction,
  };
}

export async function reportsOf(stages: Stages, versions: readonly VersionDocument[]): Promise<Report[]> {
  const held = await stages.reports(versions.map(({ stage }) => stage));
  return versions.map(({ version, report }, at) => {
    const found = held[at];
    if (!found) throw new Error(`${report}, version ${version}, has lost its text: run "npm run check:store".`);
    return { ...found.report, version };
  });
}

/** Under which all that is listed is held. */
export const stagesOf = ({ content, versions }: StateDocument): Set<string> =>
  new Set([...(content ? [content.stage] : []), ...versions.map(({ stage }) => stage)]);
