/** What a question is for is left out of it, where it names an occasion of the force's and nothing else. */

import { isOfTime, meanwhileIn, purposesIn, withoutUse, writtenIn } from '../language/clauses/purposes.ts';
import { asksToHave } from '../language/segments.ts';
import { stem, wordsOf } from '../language/terms.ts';
import { endsClause, isNamed, namesReportedTime, saysWhereOrWhen } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

/** The words of a purpose without an occasion and what stands before it in its phrase: "PCC meeting". */
function besideOccasion(words: readonly string[], lexicon: Lexicon): string {
  const at = words.findIndex((_, i) => lexicon.occasions.longestAt(words, i) !== null);
  if (at < 0 || words.slice(0, at).some(endsClause)) return words.join(' ');
  return words.slice(at + lexicon.occasions.longestAt(words, at)!.length).join(' ');
}

/** It is for something that is written or said, by whatever name: not what was counted is for that. */
function isForText(words: readonly string[], before: string, isUse: boolean, { metrics }: Lexicon): boolean {
  const written = writtenIn(words);
  return written !== null && (written.isOwn || isUse || asksToHave(before)) && !metrics.isCounted(stem(written.noun));
}

export function withoutPurpose(said: string, lexicon: Lexicon): string {
  const spoken = withoutUse(said);
  const meanwhile = meanwhileIn(spoken);
  const isOccasion = lexicon.occasions.longestAt([wordsOf(meanwhile?.doing ?? '').at(-1) ?? ''], 0) !== null;
  const clause = meanwhile && isOccasion ? meanwhile.rest : spoken;
  for (const { before, words: told, after, isOfSpeaker, isNeeded, isAhead, isUse } of purposesIn(clause)) {
    const isAsked = /\p{L}{2}|\d/u.test(before);
    const words = wordsOf(told);
    const isText = isForText(words, before, isUse, lexicon);
    if (
      words.length === 0 ||
      words.length > LONGEST ||
      isOfTime(told.trim()) ||
      // "For the Q2 paper": of what time is asked.
      (!isAhead && namesReportedTime(told)) ||
      (!isText && isNamed(besideOccasion(words, lexicon), lexicon))
    )
      continue;
    const isFor = isText || words.some((_, i) => lexicon.occasions.longestAt(words, i) !== null);
    if ((isFor || isOfSpeaker || (isNeeded && !saysWhereOrWhen(told, lexicon))) && isAsked) return before + after;
  }
  return clause;
}
const LONGEST = 8;
