/** A verb whose extent is told, whatever the verb: "sank to 64,320", "held firm at 412", "shrank by a tenth", "thinned out, with ...". */
import { AUXILIARIES, isDoingKind, isPast, isVerb, kindsOf, LEADS_TO_EXTENT } from '../language.ts';
import type { Passage } from './passage.ts';

/** Tokens of the verb with what belongs to it, and of a fraction that tells its extent. */
export interface Moving {
  readonly verb: readonly number[];
  readonly fraction: number | null;
}

/** Of the verb at a token, before the number at `first`; null for a verb that tells of no movement. */
export function movingAt({ tokens, text, isNumber }: Passage, at: number, first: number): Moving | null {
  if (at < 1 || !isPast(tokens[at]!.word) || isNumber(at + 1)) return null;
  const isBehindComma = (i: number): boolean =>
    i < first && text.slice(tokens[i - 1]!.end, tokens[i]!.start).includes(',');
  const to = [at + 1, at + 2].find((i) => LEADS_TO_EXTENT.has(tokens[i]?.word ?? '') || isBehindComma(i));
  // "Abandoned came to": it tells which of them, and the verb behind it moves.
  if (to === undefined || (to === at + 2 && isVerb(tokens[at + 1]!.word))) return null;
  const isFraction =
    /^(?:an?|one|over|nearly|almost)$/.test(tokens[to + 1]?.word ?? '') && FRACTION.test(tokens[to + 2]?.word ?? '');
  // "Set out to register 40": what was to be done.
  const lead = tokens[to + 1]?.word ?? '';
  if (tokens[to]!.word === 'to' && (AUXILIARIES.has(lead) || kindsOf(lead).slice(0, 1).some(isDoingKind))) return null;
  const isAlone = isBehindComma(to) && tokens[to]!.word === 'with';
  if (!isAlone && !isFraction && !isNumber(to + 1) && !isNumber(to + 2)) return null;
  return { verb: Array.from({ length: to - at }, (_, i) => at + i), fraction: isFraction ? to + 2 : null };
}
const FRACTION = /^(?:half|third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)$/;
