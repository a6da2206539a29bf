/** How one of several choices is taken. Pure. */
import { finds } from '../pattern.ts';

const PLACES = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** "2", "option two", "the second one": its place from 0, -1 where none is said; and the words that may be a choice's own. */
export function choiceSaid(text: string): { readonly place: number; readonly words: string } {
  const words = text
    .replace(/[.?!]+$/, '')
    .replace(/^(?:the|option|number|no)\s+/, '')
    .replace(/\s+one$/, '');
  return { place: /^[1-6]$/.test(words) ? Number(words) - 1 : PLACES.indexOf(words), words };
}

/** "And the other one" */
export const asksForTheOther = finds(/^(?:and |what about |how about |now )?(?:the )?other(?: ones?)?[?.!]*$/);
