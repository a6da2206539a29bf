/** What is good, or what gives trouble, of a part of the plan or of all of it: the figures that moved that way, then what the updates tell as such. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import type { BriefAsked } from '../../question/question.ts';
import type { Context, Draft } from '../answer.ts';
import { capital } from '../say.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, reportOf } from './measures.ts';
import { movedLines, movements } from './movements.ts';
import { type Pick, picked } from './picked.ts';
import { nameOf } from './topical.ts';

export type Tone = 'better' | 'worse';

const TOLD: Readonly<Record<Tone, Pick>> = { better: 'gains', worse: 'trouble' };

/** Null where nothing of the scope is told as such. */
export async function toned(
  scope: BriefScope,
  tone: Tone,
  against: BriefAsked['against'],
  context: Context,
): Promise<Draft | null> {
  const told = await picked(scope, TOLD[tone], context);
  const isWhole = scope.priority === null && scope.areas.length + scope.topics.length === 0 && !scope.theme;
  const moved = isWhole
    ? await movements(scope, { balance: tone, against, top: null, verdict: false }, context)
    : await movedOf(scope, tone, against, context);
  if (!told || !moved) return moved ?? told;
  return {
    ...moved,
    lines: [...moved.lines, ...told.lines.slice(isWhole ? 0 : 1)],
    updates: told.updates ?? [],
    priorities: [...new Set([...(moved.priorities ?? []), ...(told.priorities ?? [])])],
  };
}

/** Null where no figure of it can be compared. */
async function movedOf(
  scope: BriefScope,
  tone: Tone,
  against: BriefAsked['against'],
  context: Context,
): Promise<Draft | null> {
  const { knowledge, wording } = context;
  const report = reportOf(scope.period, knowledge.reports);
  const { moves } = scope.areas.length > 0 ? { moves: [] } : await movedLines(scope, against, context);
  const own = moves.filter(({ verdict }) => verdict === tone);
  if (!moves.some(({ verdict }) => verdict === 'better' || verdict === 'worse')) return null;
  const name = scope.priority === null ? capital(nameOf(scope, context)) : knowledge.priority(scope.priority)!.title;
  const label = sayBrief(wording.brief, tone);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      `${name}: ${titled(report, scope.period)}.`,
      ...(own.length === 0
        ? [`${label}: ${sayBrief(wording.brief, 'none')}.`]
        : [`${label}:`, ...own.map(({ line }) => `- ${capital(line)}`)]),
    ],
    figures: own.map(({ figure }) => figure),
    change: own.map(({ change }) => change),
    priorities: [
      ...new Set([...(scope.priority === null ? [] : [scope.priority]), ...own.map(({ figure }) => figure.priority)]),
    ],
    about: titleFor(report, scope.period),
    cited: true,
  };
}
