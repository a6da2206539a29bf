/** Whether a sentence names a metric with nothing before or behind the name that would narrow it. */
import {
  AUXILIARIES,
  endsPhrase,
  isAdverb,
  isOnlyPast,
  isPast,
  isPerson,
  isPlural,
  isTally,
  isVerb,
  LINKS,
  polarityOf,
  stem,
} from '../language.ts';
import type { Frame } from './frames.ts';
import type { Marks } from './marks.ts';

/** Which other things a sentence may be about that does; null where the metric is named in more than one place, or with a word beside it: "missed calls", "calls about noise", "the cost of calls". */
export function besideName(marks: Marks, frame: Frame): readonly string[] | null {
  const { tokens, text } = marks.passage;
  const isName = (i: number): boolean =>
    marks.terms.some(({ term, from, to }) => from <= i && i < to && frame.required.has(term)) ||
    frame.required.has(stem(tokens[i]!.word));
  const named = tokens.flatMap((_, i) => (isName(i) ? [i] : []));
  const isOfName = (i: number): boolean =>
    isName(i) || (!endsPhrase(tokens[i]!.word) && frame.named.has(stem(tokens[i]!.word)));
  let from = named[0] ?? -1;
  const to = (named.at(-1) ?? -1) + 1;
  // "The scheme rests on its members": named by both ends, with only its verb between them.
  const isBetween = ({ word }: { readonly word: string }, i: number): boolean =>
    isOfName(from + i) || endsPhrase(word) || isVerbOf(marks, from + i);
  if (from < 0 || !tokens.slice(from, to).every(isBetween)) return null;
  while (from > 0 && isOfName(from - 1)) from -= 1;
  const isParted = (i: number): boolean => /[^\s-]/.test(text.slice(tokens[i - 1]!.end, tokens[i]!.start));
  const { word: behind = '' } = tokens[to] ?? {};
  // "Calls rose", but not "calls made".
  const hasMoved = isOnlyPast(behind) || polarityOf(behind) !== null;
  const isFree = to >= tokens.length || isParted(to) || AUXILIARIES.has(behind) || isAdverb(behind) || hasMoved;
  // "Keep calls under close review": how they are treated, and not which.
  const isTreated =
    /^(?:with|under)$/.test(behind) &&
    from > 1 &&
    tokens.slice(to + 1).every(({ word }) => !isPlural(word) && !endsPhrase(word));
  if (!isFree && !isTreated && (endsPhrase(behind) || isPast(behind) || /ing$/.test(behind))) return null;
  let lead = from - 1;
  while (lead >= 0 && (/^(?:the|our|all|these|its)$/.test(tokens[lead]!.word) || isPerson(tokens[lead]!.word)))
    lead -= 1;
  if (lead < 0 || isParted(lead + 1)) return [];
  const others = tokens.flatMap(({ word }, i) =>
    (i <= lead || i >= to) && marks.kinds[i] === 'word' && isPlural(word) && !isVerbOf(marks, i) ? [word] : [],
  );
  const isSaid = (i: number): boolean => isVerb(tokens[i]!.word) || isVerbOf(marks, i);
  if (!LINKS.has(tokens[lead]!.word)) return isSaid(lead) && lead > 0 ? others : null;
  const [head, of] = [tokens[lead - 1]?.word ?? '', tokens[lead]!.word];
  if (isTally(head) && of === 'of') return [];
  const isComplement = lead > 0 && (isSaid(lead - 1) || isAdverb(head) || BESIDE.test(head));
  return isComplement ? others : null;
}
/** Between a verb and its complement. */
const BESIDE = /^(?:now|again|next|more|first|also|here)$/;

/** "Teams | review", "the panel | takes", "we | turn": a verb by the subject before it, where none came earlier. */
function isVerbOf({ passage: { tokens } }: Marks, at: number): boolean {
  const [word, subject] = [tokens[at]!.word, tokens[at - 1]?.word ?? ''];
  if (tokens.slice(0, at - 1).some(({ word: one }) => isVerb(one) && !AUXILIARIES.has(one))) return false;
  if (/^(?:we|they|you|i|to)$/.test(subject) || AUXILIARIES.has(subject)) return true;
  return subject !== '' && !endsPhrase(subject) && (isPlural(subject) ? !isPlural(word) : isPlural(word));
}
