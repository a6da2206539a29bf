/** How other forces compare: no figure of theirs is held; the force's own comparisons are offered. */
import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Context, Draft } from '../answer.ts';

export function otherForces({ wording: { brief } }: Context): Draft {
  return {
    kind: 'not-held',
    outcome: 'not-held',
    lines: [sayBrief(brief, 'noOthers')],
    choices: [
      { label: 'Compared with last year', ask: 'what has changed compared with last year' },
      { label: 'Compared with the quarter before', ask: 'what has changed compared with the previous quarter' },
    ],
  };
}
