/**
 * The brief that is given where nothing else answers: a request that names a thing that is reported on, or asks to be told of the
 * whole, is never denied for the words in which it is put.
 */

import { asksHowMany, asksWhether, isOfAsked, isOfOwn, isOfUs, ordersTelling } from '../language/gist-words.ts';
import { isPerson } from '../language/grammar.ts';
import { isOwnDoing } from '../language/segments.ts';
import { isCommon } from '../language/speller.ts';
import { isForThoseTold, whoAsks } from '../language/themes.ts';
import { asksForNumber, evidenceOf } from './brief-evidence.ts';
import { isOpen, LONGEST } from './brief-in.ts';
import { gistAsked, gistOf, isNamed } from './gist.ts';
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
  const own = ofThoseWhoAsk(asking, text, lexicon, context);
  if (own) return { ...asked, ...own };
  if (gist.isOther || gist.isJoined || gist.asksThing || gist.isOfKind || asked.theme) return null;
  if (gist.narrowing.some((word) => /\d/.test(word) || !isCommon(word))) return null;
  // What leans on what was told is of that.
  if ((context.focus !== null && question.leaning) || asksWhether(asking) || !ordersTelling(asking)) return null;
  return isNamed(asked) || evidenceOf(text, found, question, lexicon, context).evidence.plan === true ? asked : null;
}

/** "We're a mental health charity, anything for us?": of what they are, by its name or by their own word for it. */
function ofThoseWhoAsk(
  asking: string,
  text: string,
  lexicon: Lexicon,
  context: ReadContext,
): Pick<BriefAsked, 'priorities' | 'areas' | 'topics' | 'theme'> | null {
  const who = isForThoseTold(asking) ? whoAsks(text) : null;
  if (who === null || isNamed(gistOf(asking.replace(who, ' '), lexicon, context))) return null;
  const { priorities, areas, topics, narrowing } = gistOf(who, lexicon, context);
  if (priorities.length + topics.length + areas.length > 0) return { priorities, areas, topics };
  const theme = narrowing.filter((word) => !isPerson(word)).slice(0, 1);
  return theme.length > 0 ? { priorities, areas, topics, theme } : null;
}
