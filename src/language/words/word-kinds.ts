/** What kinds of thing a word mostly means, by a table made from WordNet: "trustee" is a person, "slipping" is moving. Pure. */

import { readFileSync } from 'node:fs';

/** The kinds, each with its letter in the table. */
export const KINDS = {
  person: 'p',
  group: 'g',
  thought: 'h',
  time: 't',
  quality: 'q',
  place: 'l',
  event: 'e',
  thing: 'o',
  telling: 's',
  making: 'c',
  moving: 'm',
  feeling: 'f',
  dealing: 'd',
  adjective: 'a',
  adverb: 'r',
} as const;
export type WordKind = keyof typeof KINDS;

const NOUNS: ReadonlySet<WordKind> = new Set(['person', 'group', 'thing', 'event', 'place', 'thought', 'quality']);

/** A word that the table does not have may be the name of a thing. */
export const isNounKind = (kind: WordKind | undefined): boolean => kind === undefined || NOUNS.has(kind);

const KIND_OF = new Map<string, WordKind>(Object.entries(KINDS).map(([kind, letter]) => [letter, kind as WordKind]));

let table: Map<string, readonly WordKind[]> | null = null;

function read(): Map<string, readonly WordKind[]> {
  const found = new Map<string, readonly WordKind[]>();
  const text = readFileSync(new URL('word-kinds.txt', import.meta.url), 'utf8');
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [letters = '', ...words] = line.split(' ');
    const kinds = [...letters].flatMap((letter) => KIND_OF.get(letter) ?? []);
    for (const word of words) found.set(word, kinds);
  }
  return found;
}

/** How a word may have been formed, and what it was formed from. */
const ENDINGS: readonly (readonly [ending: RegExp, stands: readonly string[]])[] = [
  [/'s?$/, ['']],
  [/ies$|ied$/, ['y', 'ie']],
  [/iest$|ier$|ily$/, ['y']],
  [/men$/, ['man']],
  [/e?s$/, ['', 'e']],
  [/(?<=([^aeiou]))\1(?:ed|ing|er|est)$/, ['']],
  [/ed$|ing$|est$|er$/, ['', 'e']],
  [/ly$/, ['', 'le']],
];

/** What somebody does, with one sort of thing or another. */
export const isDoingKind = (kind: WordKind): boolean => DOINGS.has(kind);
const DOINGS = new Set<WordKind>(['telling', 'making', 'moving', 'feeling', 'dealing']);

/** The commonest first; none of a word that the table has in no form. */
export function kindsOf(word: string): readonly WordKind[] {
  table ??= read();
  const own = table.get(word);
  if (own) return own;
  for (const [ending, stands] of ENDINGS) {
    if (!ending.test(word)) continue;
    for (const stand of stands) {
      const kinds = table.get(word.replace(ending, stand));
      if (kinds) return kinds;
    }
  }
  return [];
}
