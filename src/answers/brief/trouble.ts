/** What gives trouble: the figures that got worse, then what the updates themselves tell as such. */

import type { Context, Draft } from '../answer.ts';
import type { BriefScope } from './measures.ts';
import { movements } from './movements.ts';
import { picked } from './picked.ts';

export async function trouble(scope: BriefScope, context: Context): Promise<Draft | null> {
  const told = await picked(scope, 'trouble', context);
  if (scope.areas.length + scope.topics.length > 0 || scope.theme) return told;
  const moved = await movements(scope, { balance: 'worse', against: null, top: null, verdict: false }, context);
  return {
    ...moved,
    lines: [...moved.lines, ...(told?.lines ?? [])],
    updates: told?.updates ?? [],
    priorities: [...new Set([...(moved.priorities ?? []), ...(told?.priorities ?? [])])],
  };
}
