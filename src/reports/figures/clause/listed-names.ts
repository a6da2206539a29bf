/** Names that stand before as many numbers, each with its own: "calls to 999 and calls to 101 were 70,753 and 68,410 respectively". */
import { isVerb } from '../../language.ts';
import type { Marks } from '../marks.ts';
import { LEADS_IN } from './clause-ends.ts';
import type { NumberPlaces } from './number-places.ts';

/** The words of the number's name, with what is said of them all; null in any other sentence, empty where it is not certain which is whose. */
export function listedName(places: NumberPlaces, at: number, marks: Marks): readonly number[] | null {
  const { tokens } = marks.passage;
  const listed = numbersListed(places, at, marks);
  if (listed.length < 2) return null;
  const { first } = places.of(listed[0]!, marks);
  const verb = tokens.findLastIndex(({ word }, i) => i < first && isVerb(word));
  const { next } = places.of(listed.at(-1)!, marks);
  if (verb < 0 || marks.kinds.slice(0, first).includes('number')) return null;
  const signs = places.signsOf(marks);
  const comma = tokens.findIndex((_, i) => i < verb && signs.before(i + 1).startsWith(','));
  const from = comma >= 0 && LEADS_IN.test(tokens[0]!.word) ? comma + 1 : 0;
  const names: number[][] = [[]];
  for (let i = from; i < verb; i += 1) {
    const parts = i > from && signs.before(i).includes(',');
    if ((parts || tokens[i]!.word === 'and') && names.at(-1)!.length > 0) names.push([]);
    if (tokens[i]!.word !== 'and') names.at(-1)!.push(i);
  }
  const name = names[listed.indexOf(at)];
  if (names.length !== listed.length || !name) return tokens[next]?.word === 'respectively' ? [] : null;
  // "In Kent 101 calls and chats were ...": who it is of leads to them all.
  const isOfAll = (i: number): boolean =>
    i < from || (i >= verb && i < first) || i >= next || marks.kinds[i] === 'elsewhere';
  const ofAll = tokens.flatMap((_, i) => (isOfAll(i) ? [i] : []));
  return [...name, ...ofAll];
}

/** The numbers of the list that it stands in: "1, 2 and 3". */
function numbersListed(places: NumberPlaces, at: number, marks: Marks): readonly number[] {
  const follows = (one: number): boolean => places.isFollowed(one, marks, /^(?:,\s+|,?\s+and\s+)$/);
  let from = at;
  while (from > 0 && places.sentenceOf(from - 1) === marks && follows(from - 1)) from -= 1;
  const found = [from];
  while (follows(found.at(-1)!)) found.push(found.at(-1)! + 1);
  return found;
}
