/** How one of several choices is taken. Pure. */
import { smallNumber } from '../numbers/small-numbers.ts';
import { finds } from '../pattern.ts';

/** "2", "option two", "the second one": its number, null where none is said; and the words that may be a choice's own. */
export function choiceSaid(text: string): { readonly number: number | null; readonly words: string } {
  const words = text
    .replace(/[.?!]+$/, '')
    .replace(/^(?:the|option|number|no)\s+/, '')
    .replace(/\s+(?:one|please)$/, '');
  return { number: smallNumber(words), words };
}

/** "And the other one" */
export const asksForTheOther = finds(/^(?:and |what about |how about |now )?(?:the )?other(?: ones?)?[?.!]*$/);
