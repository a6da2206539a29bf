/** What moved, in the order that is asked for: by how much, those that fell or rose first. */

import type { Order } from '../../language/asking/ordering.ts';
import type { BriefAsked } from '../../question/question.ts';
import type { ReplyChange } from '../../reply.ts';
import type { Context, Draft } from '../answer.ts';
import { capital } from '../say.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, reportOf } from './measures.ts';
import { isTelling, movedLines } from './movements.ts';

/** Null where nothing of it has moved. */
export async function byChange(
  scope: BriefScope,
  { against, balance, top }: BriefAsked,
  order: Order,
  context: Context,
): Promise<Draft | null> {
  const report = reportOf(scope.period, context.knowledge.reports);
  const { moves } = await movedLines(scope, against, context);
  const kept = moves.filter(({ verdict }) => !['better', 'worse'].includes(balance) || verdict === balance);
  const shown = kept.toSorted((a, b) => rank(a.change, order) - rank(b.change, order)).slice(0, top ?? kept.length);
  if (shown.length === 0) return null;
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [`${titled(report, scope.period)}:`, ...shown.map(({ line }) => `- ${capital(line)}`)],
    figures: shown.map(({ figure }) => figure),
    change: shown.map(({ change }) => change),
    about: titleFor(report, scope.period),
    cited: true,
  };
}

/** Of few no percentage tells, and they come last. */
function rank(change: ReplyChange, { first, isSmallestFirst }: Order): number {
  const size = Math.abs(change.percent ?? 0);
  const isOther = first !== null && first !== (change.difference < 0 ? 'fall' : 'rise');
  return (isSmallestFirst ? size : -size) + (isOther ? APART : 0) + (isTelling(change) ? 0 : 2 * APART);
}
/** More than any percentage. */
const APART = 1e6;
