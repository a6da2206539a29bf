/** What a message says, without what it says it of: its words by their stems, names, times and numbers by what they are. */

import { readPeriods } from '../../language/periods.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import type { Lexicon } from '../lexicon.ts';
import { readPriorities } from '../priorities.ts';
import type { ReadContext } from '../scan.ts';

/** A word, or what stands for one: "#area", "#period". */
export interface Mark {
  readonly mark: string;
  /** As it is typed; empty where it is a name, a time or a number. */
  readonly word: string;
}

/** `text` normalised. */
export function marksOf(text: string, { names, catalogue }: Lexicon, { latest }: ReadContext): readonly Mark[] {
  const force = catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const timed = readPeriods(text, { latest, focus: null }).reduceRight(
    (rest, { start, end }) => `${rest.slice(0, start)} ${TIME} ${rest.slice(end)}`,
    text,
  );
  const words = wordsOf(timed);
  const places = new Map<number, { readonly to: number; readonly mark: string }>();
  for (const { from, to } of readPriorities(words)) places.set(from, { to, mark: '#priority' });
  for (const { from, to, kind, id } of names.find(words))
    if (!places.has(from)) places.set(from, { to, mark: id === force ? '#force' : `#${kind}` });
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; ) {
    const place = places.get(at);
    const word = words[at]!;
    const mark = place?.mark ?? (word === TIME ? '#period' : /\d/.test(word) ? '#number' : stem(word));
    marks.push({ mark, word: mark.startsWith('#') ? '' : word });
    at = place?.to ?? at + 1;
  }
  return marks;
}

/** A word that nobody types. */
const TIME = 'qqtime';
