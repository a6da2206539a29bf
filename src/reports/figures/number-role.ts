/** Which part the phrase of a number plays in its clause: told itself, or only where, why and by whom the rest came about. */
import { type Circumstance, circumstanceLedBy, isOfBeingDone, isVerb, POINTERS } from '../language.ts';
import type { Marks } from './marks.ts';

/** Which of them it tells, and the preposition that leads to it. */
export interface NumberRole {
  readonly tells: Circumstance;
  readonly by: string;
}

/** Null for a number that is told itself: "resulted in nine arrests" completes its verb. `first`: the number's token. */
export function circumstanceOf({ passage: { tokens, text }, kinds }: Marks, first: number): NumberRole | null {
  let link = first - 1;
  while (link > 0 && POINTERS.has(tokens[link]!.word)) link -= 1;
  const by = tokens[link]?.word ?? '';
  const role = circumstanceLedBy(by);
  if (role === null || /[,;:(]/.test(text.slice(tokens[link]!.end, tokens[first]!.start))) return null;
  // "After 165 casualties in Q3": what it is compared with.
  if (role === 'why' && kinds.slice(first, first + LONGEST_PHRASE).includes('period')) return null;
  const verb = tokens[link - 1]?.word ?? '';
  const isObject = isVerb(verb) && ![verb, tokens[link - 2]?.word ?? ''].some(isOfBeingDone);
  return isObject ? null : { tells: role, by };
}
/** Tokens from a number to the period behind what it counts. */
const LONGEST_PHRASE = 8;
