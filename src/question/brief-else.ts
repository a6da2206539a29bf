/** The brief that is given where nothing else answers: what is likely a request for one is never denied for the words in which it is put. */

import { isOfOwn, isOfUs } from '../language/brief-words.ts';
import { briefByKind } from './brief-by-kind.ts';
import { inForm, LONGEST, requestOf } from './brief-in.ts';
import { briefListed } from './brief-listed.ts';
import { asksForNumber, isOtherKind } from './brief-rivals.ts';
import { turned } from './brief-turn.ts';
import type { Lexicon } from './lexicon.ts';
import type { BriefAsked, Question } from './question.ts';
import type { ReadContext } from './scan.ts';

/** What one does not answer, or answers for itself. */
const OTHER_INTENTS: ReadonlySet<string> = new Set([
  'refuse',
  'definition',
  'source',
  'operation',
  'which-priority',
  'ranking',
]);

/** `text` normalised; `question`: how it is read. */
export function briefElse(text: string, question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const { metrics, cues, intent, acronyms, operations } = question;
  if (text.length > LONGEST || OTHER_INTENTS.has(intent)) return null;
  const request = requestOf(text, lexicon, context);
  const turn = turned(request, question, lexicon, context, true);
  if (turn) return inForm(turn, request.form);
  const listed = briefListed(request, question, lexicon, context, true);
  if (listed) return inForm(listed, request.form);
  if (metrics.value.length + acronyms.length + operations.value.length > 0) return null;
  if (['count', 'joke', 'opinion', 'guess', 'most', 'least'].some((cue) => cues.has(cue))) return null;
  if (asksForNumber(text) || isOfOwn(text) || isOfUs(text)) return null;
  const found = briefByKind(request, text, lexicon, context, true);
  return found && !isOtherKind(found, request, question, context) ? inForm(found.asked, request.form) : null;
}
