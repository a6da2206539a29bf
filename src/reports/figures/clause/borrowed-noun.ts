/** The noun of the number before, where a number stands without: "73,110 calls were answered on 999 and 66,940 on 101". */
import { isLink } from '../../language.ts';
import type { Marks } from '../marks.ts';
import type { NumberPlaces } from './number-places.ts';

export function borrowedNoun(places: NumberPlaces, at: number, marks: Marks): number | null {
  const previous = places.previous(at, marks);
  if (previous === null || places.noun(at, marks) !== null || places.quantities[at]!.type !== 'number') return null;
  const { tokens } = marks.passage;
  const { first, next } = places.of(at, marks);
  const behind = tokens[next]?.word ?? '';
  const isJoined =
    tokens.slice(Math.max(0, first - 3), first).some(({ word }) => word === 'and') ||
    (isLink(behind) && behind === tokens[places.nounEnd(previous, marks)]?.word);
  // "Kent took 95,200 calls, Midshire Police 72,640"
  const isOfForce = marks.kinds
    .slice(Math.max(0, first - 2), first)
    .some((kind) => kind === 'force' || kind === 'area');
  return isJoined || isOfForce ? places.noun(previous, marks) : null;
}

/** What it takes of that noun: all that leads to the head where nothing stands behind the number, else the head. */
export function borrowedWords(places: NumberPlaces, at: number, marks: Marks, head: number): readonly number[] {
  const { tokens, text } = marks.passage;
  const { next } = places.of(at, marks);
  const isBare = next >= tokens.length || /\S/.test(text.slice(places.quantities[at]!.end, tokens[next]!.start));
  const noun = places.nounPhrase(places.previous(at, marks) ?? at, marks);
  if (!isBare || noun?.head !== head) return [head];
  return Array.from({ length: noun.to - noun.from }, (_, i) => noun.from + i);
}
