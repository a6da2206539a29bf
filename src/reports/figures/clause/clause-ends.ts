/** Where one statement of a sentence ends and the next begins: what is said already, and what says something anew. */
import { AUXILIARIES, isLink, isPast, isVerb } from '../../language.ts';
import type { Marks } from '../marks.ts';
import type { Signs } from './signs.ts';

/** What begins a statement that is set beside the one before. */
export const BEGINS = new Set('while whereas whereby but because although though so when where as'.split(' '));
export const RELATIVES = new Set(['which', 'who', 'whom', 'that', 'whose']);
/** What leads to a number that only stands beside another. */
export const COMPARES = new Set(
  'compared comparing against versus vs v than above below whereas whereby while but up down from'.split(' '),
);
/** What leads in a phrase that says where, when or how. */
export const LEADS_IN =
  /^(?:in|for|of|among|under|across|during|by|on|at|over|from|within|with|through|per|to|since|between)$/;

/** Whether what ends at the token says something of its own: it has a verb, and does not lead in what follows. */
export function saysItself({ passage: { tokens } }: Marks, signs: Signs, end: number, parts: RegExp): boolean {
  let from = Math.max(end, 0);
  // "Figures show that in 2017/18,": behind "that" the statement begins anew.
  const isTold = (i: number): boolean => tokens[i - 1]!.word === 'that' && LEADS_IN.test(tokens[i]!.word);
  while (from > 0 && !parts.test(signs.before(from)) && !isTold(from)) from -= 1;
  const words = tokens.slice(from, end + 1).map(({ word }) => word);
  return (
    words.some(isVerb) &&
    !LEADS_IN.test(words[0] ?? '') &&
    !(words.length < 4 && words.some(isPast) && !/^(?:it|we|they)$/.test(words[0]!))
  );
}

/** Whether the clause of the number at `first` has had its verb before a token; else what is joined there is of its subject. */
export function isSaid({ passage: { tokens } }: Marks, signs: Signs, first: number, until: number): boolean {
  for (let i = until - 1; i >= 0; i -= 1) {
    if (isVerb(tokens[i]!.word)) return true;
    if (i < first && /[;:,]/.test(signs.before(i + 1))) return false;
  }
  return false;
}

/** Whether another statement begins at the token: it has a verb before it ends. */
export function saysMore({ passage: { tokens } }: Marks, signs: Signs, from: number): boolean {
  const { word = '' } = tokens[from] ?? {};
  if (/^(?:to|the|a|an|their|its|our)$/.test(word)) return true;
  // "And now serve with": what an adverb leads in is said anew.
  if (/^(?:now|then|still|also|since|later)$/.test(word)) return true;
  for (let i = from; i < tokens.length && i < from + LONGEST_SUBJECT; i += 1) {
    if (isVerb(tokens[i]!.word)) return true;
    if (/[;:,.]/.test(signs.before(i + 1))) return false;
  }
  return false;
}
const LONGEST_SUBJECT = 8;

/** "Calls from mobile phones" says which; "from 90" and "from the previous quarter" compare. */
export function isOrigin({ passage: { tokens }, kinds }: Marks, signs: Signs, from: number): boolean {
  for (let i = from + 1; i < tokens.length; i += 1) {
    const { word } = tokens[i]!;
    const parts = i > from + 1 && /[^\s-]/.test(signs.before(i));
    if (parts || isLink(word) || isVerb(word) || word === 'and' || word === 'or') return true;
    if (/^(?:number|period|date)$/.test(kinds[i]!) || /^(?:last|previous|same|levels?|those)$/.test(word)) return false;
  }
  return true;
}

/** "Newby's 58 are | part of | a total of 524": what parts a part from its whole. */
export const isPartOf = ({ passage: { tokens } }: Marks, at: number): boolean =>
  tokens[at]!.word === 'part' && tokens[at + 1]?.word === 'of' && AUXILIARIES.has(tokens[at - 1]?.word ?? '');

/** "Outnumber", "overtook", "surpassed": sets one thing beside another. */
export const isComparing = (word: string): boolean => /^(?:out|over|sur)\p{L}{4,}$/u.test(word);
