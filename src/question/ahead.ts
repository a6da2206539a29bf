/** What stands before a request and narrows what is asked for. */

import { nounAhead } from '../language/clauses/fronted.ts';
import { requestAt } from '../language/segments.ts';
import { isOccasion } from './courtesies.ts';
import type { Lexicon } from './lexicon.ts';

/** `lead`: what introduces a question. Empty where it says nothing of the question. */
export function saidAhead(lead: string, lexicon: Lexicon): string {
  const ahead = lead.slice(0, Math.max(0, requestAt(lead)));
  const noun = nounAhead(ahead);
  if (noun === null || lexicon.fillers.has(noun) || lexicon.chatter.has(noun) || isOccasion(ahead, lexicon)) return '';
  return ahead;
}
