/** "The youth version", "any Newby ones": a noun that stands for what was spoken of, behind what tells which of it is meant. Pure. */

import { AUXILIARIES, isDeterminer, isLink } from '../grammar.ts';
import { isPronoun } from '../referents.ts';

export interface StandIn {
  /** What tells which. */
  readonly which: readonly string[];
  /** The text with a noun in its place. */
  readonly as: (noun: string) => string;
}

const STANDS =
  /\b(?:the|an?|any|some|your|our|their) ((?:[\w'-]+ ){1,3}?)(?:versions?|ones?|kinds?|sorts?|types?|equivalents?|editions?|variety|varieties)(?=[\s?.!,]*(?: (?!of\b)|$))/g;

/** Null where there is none: "the other one" and "the one in Newby" tell by no word of their own which is meant. */
export function standInIn(text: string): StandIn | null {
  for (const match of text.matchAll(STANDS)) {
    const which = match[1]!.trim().split(' ');
    const isOpen = which.some((word) => isDeterminer(word) || isLink(word) || isPronoun(word) || AUXILIARIES.has(word));
    if (isOpen) continue;
    const [start, end] = [match.index + match[0].indexOf(match[1]!) + match[1]!.length, match.index + match[0].length];
    return { which, as: (noun) => `${text.slice(0, start)}${noun}${text.slice(end)}` };
  }
  return null;
}
