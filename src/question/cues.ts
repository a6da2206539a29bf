/** The phrases that say what kind of answer is wanted ("how many", "compared with", "list"). */

import { nameAskedAt } from '../language/asking/people.ts';
import { isSubject } from '../language/clauses/leaving-out.ts';
import { isNegated } from '../language/grammar.ts';
import type { Lexicon } from './lexicon.ts';

export interface CueMatch {
  readonly cue: string;
  readonly from: number;
  readonly to: number;
}

/** The longest phrase at each place; one phrase may be a cue of several kinds. "Isn't it" asks to agree and denies nothing. */
export function readCues(words: readonly string[], lexicon: Lexicon): CueMatch[] {
  const found: CueMatch[] = [];
  for (let at = 0; at < words.length; at++) {
    const best = lexicon.cues.longestAt(words, at) ?? lexicon.movements.longestAt(words, at);
    const named = nameAskedAt(words, at);
    if (named > (best?.length ?? 0)) {
      found.push({ cue: 'who', from: at, to: at + named });
      at += named - 1;
      continue;
    }
    if (!best) {
      if (movesAt(words, at)) found.push({ cue: 'change', from: at, to: at + 1 });
      else if (isNegated(words[at]!)) {
        const isTag = isSubject(words[at + 1] ?? '');
        found.push({ cue: isTag ? 'idle' : 'not', from: at, to: at + (isTag ? 2 : 1) });
      }
      continue;
    }
    for (const cue of best.values) found.push({ cue, from: at, to: at + best.length });
    at += best.length - 1;
  }
  return found;
}

/** A bare "up" or "down" is a movement in a short message or before "or" ("101 up?"), not in "meeting up at the moment". */
function movesAt(words: readonly string[], at: number): boolean {
  const word = words[at];
  return (word === 'up' || word === 'down') && words.length > 1 && (words.length <= 4 || words[at + 1] === 'or');
}
