/** What a number in a bracket is told by: the noun that the bracket stands behind, and what is said behind it. */
import { AUXILIARIES, isAdverb, isPast, isPlural, isTimeWord } from '../../language.ts';
import { movingAt } from '../extent.ts';
import type { Marks } from '../marks.ts';
import { COMPARES, isComparing, RELATIVES } from './clause-ends.ts';
import type { Signs } from './signs.ts';

/** "Specials (508) outnumber | cadets (404)", "more than in | Northmere (90)": the noun or the place that a bracket stands behind, back to the number before it; empty where none does. */
export function nameBefore(
  { passage: { tokens }, kinds }: Marks,
  signs: Signs,
  last: number,
  stop: number,
): readonly number[] {
  const { word: head } = tokens[last]!;
  const isPlace = kinds[last] === 'area' || kinds[last] === 'elsewhere';
  if (isTimeWord(head) || !(isPlace || (kinds[last] === 'word' && (isPlural(head) || /^\d{3}$/.test(head))))) return [];
  const name: number[] = [];
  for (let i = last; i >= stop; i -= 1) {
    const { word } = tokens[i]!;
    if (COMPARES.has(word) || isComparing(word) || /[,;:]/.test(signs.before(i + 1))) break;
    if (isPlace && kinds[i] !== kinds[last]) break;
    name.push(i);
  }
  return name;
}

/** "Coordinators (12) | resigned", "calls (1,590 of 2,650) | were kept": what is said of those whose number, or part, a bracket tells. */
export function saidBehind(
  { passage, kinds }: Marks,
  signs: Signs,
  from: number,
  { isPart }: { readonly isPart: boolean },
): readonly number[] {
  const { tokens } = passage;
  const isParted = (i: number): boolean => /[,;:.!?(]/.test(signs.before(i).replace(/^[^)]*\)/, ''));
  let at = from;
  while (at < tokens.length && isAdverb(tokens[at]!.word)) at += 1;
  const { word = '' } = tokens[at] ?? {};
  if (at >= tokens.length || kinds[at] !== 'word' || isParted(from)) return [];
  const done = tokens.findIndex((token, i) => i > at && !AUXILIARIES.has(token.word) && !isAdverb(token.word));
  // "Was in line with", "is high": how many there are, and not which.
  const isDone = AUXILIARIES.has(word) && isPast(tokens[done]?.word ?? '');
  if (!isPart && !isDone && !RELATIVES.has(word)) {
    const tells = isPast(word) && !isComparing(word) && movingAt(passage, at, tokens.length) === null;
    return tells ? [at] : [];
  }
  const said = [at];
  for (let i = at + 1; i < tokens.length && !isParted(i) && kinds[i] !== 'number'; i += 1) said.push(i);
  return said;
}

/** Whether a number stands in the bracket that a token stands in. */
export function bracketCounts({ kinds }: Marks, signs: Signs, at: number): boolean {
  const bracket = signs.bracketOf(at);
  return bracket !== null && kinds.slice(bracket.from, bracket.to).includes('number');
}
