/** The lines of a reply's text, told apart: what another block shows better is left out, nothing else is. */
import { movement } from '../../../../answers/say.ts';
import type { Reply, ReplyChange } from '../../../../reply.ts';

const CITATION = /^Priorit(?:y|ies) \d.*, pages? [\d, and]+\.$/;

export interface Parts {
  /** The answer itself. */
  readonly lead: string;
  readonly rest: readonly string[];
  readonly movements: readonly string[];
}

export function partsOf(reply: Reply): Parts {
  const [lead = '', ...lines] = reply.text.split('\n').filter((line) => line.trim());
  const possible = reply.change.map((change) => movementOf(change, reply));
  const movements = possible.filter((said) => reply.text.includes(said));
  const rest = lines.filter((line) => !CITATION.test(line) && !isMovements(line, movements));
  return { lead, rest, movements };
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
