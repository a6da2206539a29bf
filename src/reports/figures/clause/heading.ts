/** What heads a list or a line of several numbers: "In Kent: | calls 71,310; chats 3,400" is said of each of them. */
import { AUXILIARIES, isNeutral, isOnlyPast, isPast, isTimeWord, POINTERS, reasonOf, stem } from '../../language.ts';
import type { Frame } from '../frames.ts';
import type { Marks } from '../marks.ts';

/** The words before the first colon of the sentence, or of the one that its list began in; empty where a number or a verb is among them. */
function headingOver(sentences: readonly Marks[], marks: Marks): Marks | null {
  const { text, sentence } = marks.passage;
  if (!/^\s*[–-]\s/.test(text.slice(sentence.start))) return marks;
  const before = sentences.slice(0, sentences.indexOf(marks));
  return (
    before.findLast(({ passage }) => /:\s+[–-]\s/.test(text.slice(passage.sentence.start, passage.sentence.end))) ??
    null
  );
}

/** Why a number is not the metric's by what it stands under; null as a rule. */
export function unlikeHeading(
  sentences: readonly Marks[],
  here: Marks,
  { own, first }: { readonly own: ReadonlySet<number>; readonly first: number },
  frame: Frame,
): string | null {
  const marks = headingOver(sentences, here);
  if (marks === null) return null;
  const { tokens, text } = marks.passage;
  const to = tokens.findIndex(({ start }, i) => i > 0 && /:\s/.test(text.slice(tokens[i - 1]!.end, start)));
  if (
    to < 1 ||
    marks.kinds[to] === 'number' ||
    (marks === here && to > first) ||
    marks.kinds.slice(0, to).includes('number')
  )
    return null;
  const heading = tokens.slice(0, to);
  if (heading.some(({ word }) => AUXILIARIES.has(word) || isOnlyPast(word) || /^(?:we|they|it)$/.test(word)))
    return null;
  const isSet = (set: ReadonlySet<string>, i: number): boolean =>
    set.has(stem(heading[i]!.word)) ||
    marks.terms.some(({ term, from, to: end }) => from <= i && i < end && set.has(term));
  const isOwn = [...own].some((i) => here.kinds[i] === 'force' || here.kinds[i] === 'area');
  const namesIt = heading.some((_, i) => isSet(frame.counted, i));
  for (const [i, { word, start, end }] of heading.entries()) {
    const said = text.slice(start, end);
    if (marks === here && own.has(i)) continue;
    if (marks.kinds[i] === 'elsewhere' && !isOwn) return `it is of another force or place ("${said}")`;
    if (marks.kinds[i] !== 'word') continue;
    const reason = reasonOf(word);
    if (reason !== null) return `${reason} ("${said}")`;
    if (isSet(frame.explains, i) || isNeutral(word) || isTimeWord(word) || POINTERS.has(word)) continue;
    if (namesIt || isPast(word)) return `it may be of a part of them: "${said}" is not accounted for`;
  }
  return null;
}
