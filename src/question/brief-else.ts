/**
 * The brief that is given where nothing else answers: a request that names a thing that is reported on, or asks to be told of the
 * whole, is never denied for the words in which it is put.
 */

import {
  asksHowMany,
  asksWhat,
  asksWhether,
  isOfAsked,
  isOfOwn,
  isOfUs,
  ordersSpeaker,
  ordersTelling,
  speaksOfThem,
} from '../language/gist-words.ts';
import { isOwnDoing } from '../language/segments.ts';
import { isCommon } from '../language/speller.ts';
import { asksForNumber, evidenceOf, LIKELY, likelihood } from './brief-evidence.ts';
import { isOpen, LONGEST } from './brief-in.ts';
import { gistAsked, isNamed } from './gist.ts';
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
  const { metrics, wanted, cues, intent, acronyms, operations } = question;
  if (text.length > LONGEST || OTHER_INTENTS.has(intent) || !isOpen(question, lexicon, context)) return null;
  if (wanted !== null || metrics.value.length + acronyms.length + operations.value.length > 0) return null;
  if (['count', 'joke', 'opinion', 'guess', 'most', 'least'].some((cue) => cues.has(cue))) return null;
  if (asksForNumber(text) || asksHowMany(text) || isOfOwn(text) || isOfUs(text) || isOfAsked(text)) return null;
  const found = gistAsked(text, lexicon, context);
  if (!found || isOwnDoing(found.asking)) return null;
  const { asked, gist, asking } = found;
  if (gist.isOther || gist.isJoined || gist.asksThing || gist.isOfKind || asked.theme) return null;
  if (gist.narrowing.some((word) => /\d/.test(word) || !isCommon(word))) return null;
  // What leans on what was told is of that.
  if (context.focus !== null && question.leaning) return null;
  if (!(ordersSpeaker(asking) || asksWhat(asking)) || asksWhether(asking)) return null;
  if (isNamed(asked)) return gist.unread.length === 0 || ordersTelling(asking) ? asked : null;
  // Of the whole it must be likely as well that one is asked for, by those who report or by a text of such a length.
  const { evidence, isOfReport } = evidenceOf(text, found, question, lexicon, context);
  const isOfAll = gist.fields.has('general') || speaksOfThem(text) || asked.wants !== 'brief';
  const isNarrower = gist.narrowing.length + gist.passed.length > 0 || evidence.you === true;
  return isOfAll && !isNarrower && (isOfReport || asked.words !== null) && likelihood(evidence) > LIKELY.theme
    ? asked
    : null;
}
