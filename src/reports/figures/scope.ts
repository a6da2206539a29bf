/** Whether a clause tells its number of the whole force, or leaves that open. */
import { isAgent, isSeat, isVerb } from '../language.ts';
import type { Marks } from './marks.ts';

const WHOLE_FORCE = /^(?:force|county|forcewide|countywide)$/;
const WITHIN = /^(?:in|across|throughout|over|for|of|around|within|the|all)$/;

/** `own`: its tokens without those that it shares with the number before; `first`: the number's own. */
export function scopeOf(marks: Marks, own: ReadonlySet<number>, first: number): 'force' | 'unclear' | null {
  const { tokens } = marks.passage;
  const words = [...own].toSorted((a, b) => a - b);
  const isPart = (i: number): boolean => marks.kinds[i] === 'area';
  const places = words.filter((i) => isPart(i) || isOfForce(marks, i));
  const behind = places.filter((i) => i > first);
  if (words.some((i) => isOfBoth(marks, i))) return 'unclear';
  // "Across the force ten died: three in Barton": each of what is listed is of its own place.
  const isListed = behind.some(isPart);
  if (
    !isListed &&
    words.some(
      (i) => !isPart(i) && WHOLE_FORCE.test(tokens[i]!.word) && !/^(?:control|police)$/.test(tokens[i + 1]?.word ?? ''),
    )
  )
    return 'force';
  // "148 in Midshire, 21 of them in Northmere", "Midshire's 151", "five in Clacton, and eleven across Midshire": of the nearest place.
  const nearest = behind.length > 0 ? behind : places.slice(-1);
  if (nearest.length > 0 && nearest.every((i) => marks.kinds[i] === 'force')) return 'force';
  // "Were taken at the room in Northmere"
  const isOfSeat = (i: number): boolean => /^(?:in|at)$/.test(tokens[i - 1]!.word) && isSeat(tokens[i - 2]?.word ?? '');
  const isOfWho = (i: number): boolean => (i < first ? isOfDoer(marks, own, i, first) : isOfSeat(i));
  return words.some((i) => isPart(i) && isOfWho(i)) ? 'unclear' : null;
}

/** "In Midshire, Northmere and Barton": of them together, or of some that are told as others. */
function isOfBoth({ passage: { tokens }, kinds }: Marks, joint: number): boolean {
  if (tokens[joint]!.word !== 'and') return false;
  const isListed = (i: number): boolean => i === joint || kinds[i] === 'force' || kinds[i] === 'area';
  let [from, to] = [joint, joint];
  while (isListed(from - 1)) from -= 1;
  while (isListed(to + 1)) to += 1;
  return from < joint && to > joint && new Set(kinds.slice(from, to + 1)).size > 2;
}

/** Not "Midshire Police", who only did it. */
const isOfForce = ({ passage: { tokens, text }, kinds }: Marks, i: number): boolean =>
  kinds[i] === 'force' &&
  (WITHIN.test(tokens[i - 1]?.word ?? '') || /['’]s?$/.test(text.slice(tokens[i]!.start, tokens[i]!.end)));

/** "The room in Northmere took", "the Northmere desk took": the place tells where who counted it sits. */
function isOfDoer(
  { passage: { tokens }, kinds }: Marks,
  own: ReadonlySet<number>,
  place: number,
  first: number,
): boolean {
  const acts = Array.from({ length: first - place - 1 }, (_, i) => place + 1 + i).find(
    (i) => own.has(i) && isVerb(tokens[i]!.word),
  );
  if (acts === undefined) return false;
  if (kinds[place + 1] === 'word' && tokens.slice(place + 1, acts).some(({ word }) => isAgent(word) || isSeat(word)))
    return true;
  return (
    /^(?:in|at)$/.test(tokens[place - 1]?.word ?? '') &&
    kinds[place - 2] === 'word' &&
    !isAgent(tokens[place - 2]!.word) &&
    !isVerb(tokens[place - 2]!.word)
  );
}
