/** Why several measures moved: each with what the report itself gives as a reason, or that it gives none. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { givesReason } from '../../language/reports/reasons.ts';
import type { ReplyChange } from '../../reply.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Context, Draft, Shown } from '../answer.ts';
import { updatesByKey } from '../by-key.ts';
import { type ReasonTold, reasonsTold } from '../reasons-told.ts';
import { capital, sentences } from '../say.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, isCounted, type Measure, measuresOf, reportOf, verdictOf } from './measures.ts';
import { changeOf, isTelling, type MovementsAsked } from './movements.ts';
import { measureSaid, noteSaid, placeOf } from './say-measure.ts';

/** `metrics`: those that are named; null for what moved of the scope. Null where nothing of it moved. */
export async function reasons(
  scope: BriefScope,
  metrics: readonly string[] | null,
  { balance, against, top }: Pick<MovementsAsked, 'balance' | 'against' | 'top'>,
  context: Context,
): Promise<Draft | null> {
  const { knowledge, store, wording } = context;
  const report = reportOf(scope.period, knowledge.reports);
  const isMeant = (measure: Measure, change: ReplyChange): boolean => {
    if (metrics) return metrics.includes(measure.metric.id);
    if (balance === 'up' || balance === 'down') return change.difference > 0 === (balance === 'up');
    const verdict = verdictOf(measure, change);
    return balance === 'all' || (balance === 'both' ? verdict !== 'neither' : verdict === balance);
  };
  const all = (await measuresOf(metrics ? { ...scope, topics: [], priority: null } : scope, context, against)).filter(
    isCounted,
  );
  const every = all.flatMap((measure) => {
    const changes = against === null ? [measure.previous, measure.year] : [changeOf(measure, against, context)];
    const held = [...new Set(changes)].filter((change) => change !== null && change.difference !== 0);
    return held.some((change) => isMeant(measure, change!)) ? [{ measure, changes: held as ReplyChange[] }] : [];
  });
  const percentOf = ({ changes }: (typeof every)[number]): number =>
    Math.max(...changes.filter(isTelling).map(({ percent }) => Math.abs(percent!)), 0);
  const moved = top === null ? every : every.toSorted((a, b) => percentOf(b) - percentOf(a)).slice(0, top);
  if (moved.length === 0) return null;
  const keyOfBullet = ({ figure: { source } }: Measure): string => keyOf({ report: source.report, id: source.bullet });
  const updates = await updatesByKey(store, new Set(moved.map(({ measure }) => keyOfBullet(measure))));
  const told: Shown[] = [];
  let isGiven = false;
  const elsewhere = new Map<Measure, ReasonTold | undefined>();
  for (const { measure, changes } of moved) {
    const [first] = await reasonsTold(measure.figure, changes[0]!.difference > 0 ? 'up' : 'down', context);
    elsewhere.set(measure, first);
  }
  const lines = moved.map(({ measure, changes }) => {
    const place = placeOf(measure.figure.source, report?.id ?? null, context);
    const head = `- ${capital(measureSaid(measure, changes, context))} (${place}).`;
    const note = noteSaid(measure);
    if (givesReason(note)) {
      isGiven = true;
      return head + note;
    }
    const update = updates.find((one) => keyOf(one) === keyOfBullet(measure));
    const [sentence] = update ? sentences(update.text).filter(givesReason) : [];
    const reason = update && sentence ? { update, sentence } : elsewhere.get(measure);
    if (!reason || told.some((one) => one.text === reason.sentence))
      return `${head}${note} ${sayBrief(wording.brief, reason ? 'sameReason' : 'noReason')}`;
    told.push({ update: reason.update, text: reason.sentence, excerpt: true });
    return `${head}${note} ${sayBrief(wording.brief, 'reason', { reason: reason.sentence })}`;
  });
  // Of one measure with a reason its update tells more.
  if (metrics && (isGiven || told.length > 0)) return null;
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [`${titled(report, scope.period)}:`, ...lines],
    figures: moved.map(({ measure }) => measure.figure),
    change: moved.flatMap(({ changes }) => changes),
    updates: told,
    about: titleFor(report, scope.period),
    cited: true,
  };
}
