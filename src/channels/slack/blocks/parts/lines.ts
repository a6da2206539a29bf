/** The lines of a reply: what another block shows better is left out, nothing else is. */
import { movement } from '../../../../answers/say.ts';
import type { Reply, ReplyChange } from '../../../../reply.ts';

export interface Parts {
  /** The answer itself. */
  readonly lead: string;
  readonly rest: readonly string[];
  readonly movements: readonly string[];
}

export function partsOf(reply: Reply): Parts {
  const [lead = '', ...lines] = reply.parts.answer;
  const possible = reply.change.map((change) => movementOf(change, reply));
  // Movements that share a line with their figure stay there.
  const moved = lines.filter((line) => isMovements(line, possible));
  const movements = possible.filter((said) => moved.some((line) => line.includes(said)));
  const rest = lines.filter((line) => !moved.includes(line));
  return { lead, rest: [...rest, ...reply.parts.notes], movements };
}

/** As the answers word it, with the hedge of the figure that moved. */
function movementOf(change: ReplyChange, { figures }: Reply): string {
  const figure =
    figures.find((f) => f.metric === change.metric && f.period.from === change.period.from) ??
    figures.find((f) => f.metric === change.metric);
  return movement(change, figure?.unit ?? '', figure?.precision);
}

/** A line of movements and nothing else. */
function isMovements(line: string, movements: readonly string[]): boolean {
  let left = line;
  for (const said of movements) left = left.replace(said, '');
  return left.trim() === '';
}
