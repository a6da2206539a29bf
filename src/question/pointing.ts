/** Whether a message leans on what was said before, stands alone, or says nothing at all. */

import { beginsQuestion } from '../language/asking/question-words.ts';
import { beginsLikeFollowUp, withoutOpening } from '../language/follow-ups.ts';
import { isMoney } from '../language/numbers/money.ts';
import { isPronoun, isReferent, withoutDummy } from '../language/referents.ts';
import { asks } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';

/** So few words say too little to stand alone ("oldport?"). */
const SHORT = 4;

/** A message that begins or points like a follow-up, is short, or names nothing that narrows. */
export const leans = (text: string, words: readonly string[], narrowing: number): boolean =>
  beginsLikeFollowUp(withoutDummy(text)) ||
  (withoutDummy(text) === text && words.some((word) => isReferent(word))) ||
  words.length <= SHORT ||
  narrowing === 0;

/** "What do we still need to report": a clause of its own that asks, whatever its words are worth, leans on nothing. */
export const isWholeClause = (text: string): boolean =>
  asks(text) && wordsOf(text).length > SHORT && !pointsBack(withoutDummy(text), wordsOf(withoutDummy(text)));

/** Cues that begin a question of its own. */
const WHOLE_CUES = [
  'updates',
  'summary',
  'list',
  'which',
  'operations-word',
  'districts-word',
  'metrics-held',
  'what-is',
  'whole-report',
];

/** A whole question of its own ("what is going on in Newby"), with nothing in it that points back. */
export const standsAlone = (text: string, words: readonly string[], cues: ReadonlySet<string>): boolean =>
  !pointsBack(withoutOpening(text), words) && WHOLE_CUES.some((cue) => cues.has(cue));

/** "and", "what about", "that", "them": words that lean on what was said, whatever the length. */
const pointsBack = (text: string, words: readonly string[]): boolean =>
  beginsLikeFollowUp(text) || words.some((w) => isPronoun(w));

/** Nothing was named, and there is no word that asks or points back: signs, single letters, a bare number. */
export function isSilent(
  text: string,
  words: readonly string[],
  named: number,
  content: ReadonlySet<number>,
  cues: ReadonlySet<string>,
): boolean {
  if (named > 0) return false;
  if (!/\p{L}{2}/u.test(text)) return !/^%\s*\??$/.test(text);
  if (content.size > 0 || cues.size > 0 || isMoney(text)) return false;
  return (
    !words.some((w) => w.length > 1 && (isReferent(w) || beginsQuestion(w))) &&
    !(beginsLikeFollowUp(text) && words.length > 1)
  );
}
