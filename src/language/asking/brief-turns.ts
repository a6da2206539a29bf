/** How a message goes on from a brief that was told: it keeps a part, leaves one out, takes another or points to one in the list. Pure. */
import { finds } from '../pattern.ts';

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const PLACE = new RegExp(
  `\\b(?:the )?(${PLACES.join('|')}|last)(?: (?:one|point|bullet|item|line|thing|bit))?(?=[,.;:!?]| (?:in full|longer|again|please|in more|at length|only|fully|expanded)|$)|\\b(?:number|point|bullet|item|no) (\\d)\\b`,
);

/** "The second one, longer": its place from 0, -1 for the last; null where none is said. */
export function placeInList(text: string): number | null {
  if (text.split(' ').length > MOST) return null;
  const found = PLACE.exec(text);
  if (!found) return null;
  return found[2] ? Number(found[2]) - 1 : PLACES.indexOf(found[1]!);
}
const MOST = 9;

/** It begins as what edits does, or is an order about what is shown. */
export const turns = finds(
  /^(?:(?:and|now|so|ok|okay|right|then|but|please|fine|good|great|thanks|lovely|hang on|sorry|actually|no)[, ]+)*(?:just|only|skip|without|drop|leave|lose|same|the same|the (?:first|second|third|fourth|fifth|sixth|last)|cut|make|keep|what about|how about|limit|stick|narrow|and|now|minus|forget|take|next|do|not)\b|\bonly[.?! ]*$|\b(?:next door|the same for|instead)\b/,
);

/** "Only what was seized", "just the arrests": of what was told a part is kept. */
export const keepsOfIt = finds(
  /^(?:(?:and|now|so|ok|okay|right|then|but|please|fine|good)[, ]+)*(?:just|only|keep|stick|limit|narrow)\b|\bonly[.?! ]*$/,
);
