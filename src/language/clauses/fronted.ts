/** What stands before a request: "for cyclists, could you tell me", "in Devon may I ask", "hoaxes: can you say". Pure. */

import { isAbstract, isLink } from '../grammar.ts';
import { isOfSpeaker } from '../segments.ts';
import { wordsOf } from '../terms.ts';
import { kindsOf, type WordKind } from '../words/word-kinds.ts';
import { isPolite } from './courtesies.ts';

const LEADS = new Set(
  'for in among amongst by from with without at on within outside across around near of about as regarding concerning re excluding'.split(
    ' ',
  ),
);
const BARE = /^(?:the )?[a-z-]+s(?: (?:aside|alone|only|excluded))?[,:] *$/;
const SETS_ASIDE = new Set('aside alone only excluded'.split(' '));
const OF_WHOM_OR_WHERE = new Set<WordKind>(['person', 'group', 'place', 'thing', 'time']);

/** The noun, where it is one of those of whom, of what or where something may be asked; null where it is of the asking itself. */
export function nounAhead(ahead: string): string | null {
  const words = wordsOf(ahead);
  const isLed = LEADS.has(words[0] ?? '');
  if (!(isLed || BARE.test(ahead)) || isOfSpeaker(ahead) || /\byour\b/.test(ahead)) return null;
  const from = isLed ? words.findIndex((word) => !LEADS.has(word)) : 0;
  const end = words.findIndex((word, i) => i > from && isLink(word));
  const noun = words
    .slice(from, end < 0 ? words.length : end)
    .findLast((word) => !SETS_ASIDE.has(word) && !isPolite(word));
  // "On behalf of residents"
  if (noun === undefined || noun === 'behalf') return null;
  const [kind] = kindsOf(noun);
  return kind === undefined || OF_WHOM_OR_WHERE.has(kind) || (kind === 'event' && !isAbstract(noun)) ? noun : null;
}
