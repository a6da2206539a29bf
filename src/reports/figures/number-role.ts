/** Which part the phrase of a number plays in its clause: told itself, or only where, when and by what the rest came about. */
import { isVerb, POINTERS } from '../language.ts';
import type { Marks } from './marks.ts';

const CIRCUMSTANCE = /^(?:in|across|throughout|after|following|during|through|within|under|over|between|before)$/;
const BEING = /^(?:is|are|was|were|be|been|being)$/;

/** "£40,000 was seized | in two raids", "| following nine warrants"; "resulted in nine arrests" completes its verb. `first`: the number's token. */
export function isCircumstance({ passage: { tokens, text }, kinds }: Marks, first: number): boolean {
  let link = first - 1;
  while (link > 0 && POINTERS.has(tokens[link]!.word)) link -= 1;
  if (!CIRCUMSTANCE.test(tokens[link]?.word ?? '')) return false;
  if (/[,;:(]/.test(text.slice(tokens[link]!.end, tokens[first]!.start))) return false;
  // "After 165 casualties in Q3": what it is compared with.
  const isDated =
    kinds.slice(first, first + 8).includes('period') && /^(?:after|following|before)$/.test(tokens[link]!.word);
  if (isDated) return false;
  const verb = tokens[link - 1]?.word ?? '';
  return !isVerb(verb) || BEING.test(verb) || BEING.test(tokens[link - 2]?.word ?? '');
}
