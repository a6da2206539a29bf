/** A text's sentences with what each of their words is: a word, a number, a period, a date, a place, or of no matter. */
import {
  additionsIn,
  endsPhrase,
  isTimeWord,
  lawsIn,
  matchesIn,
  rightingIn,
  sortsIn,
  stem,
  type Term,
} from '../language.ts';
import type { BulletText } from './bullet-text.ts';
import type { Frames } from './frames.ts';
import { type Passage, passagesOf } from './passage.ts';
import type { Cue } from './period-cues.ts';
import { blankedIn, marksIn, paragraphEnd } from './quantities.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface NamedPlaces {
  /** Own areas: they narrow nothing by themselves, because a figure has its area. */
  readonly own: readonly RegExp[];
  /** The whole force's own names. */
  readonly force: readonly RegExp[];
  /** Other forces and places. */
  readonly elsewhere: readonly RegExp[];
}

export interface Marks {
  readonly passage: Passage;
  /** By token: what it is besides a word. */
  readonly kinds: readonly Kind[];
  readonly terms: readonly Term[];
  readonly cues: readonly Cue[];
}
export type Kind = 'word' | 'number' | 'period' | 'date' | 'area' | 'force' | 'elsewhere' | 'acronym' | 'aside';

/** "(KSI)", "(101)" */
const ACRONYM = /\((?:\p{Lu}[\p{L}&/-]*\p{Lu}\p{L}*|999|101)(?:s|’s|'s)?\)/gu;

export function marksOf(
  bullet: BulletText,
  frames: Frames,
  places: NamedPlaces = { own: [], force: [], elsewhere: [] },
): Marks[] {
  const { text, quantities } = bullet;
  const blanks = blankedIn(text);
  const marks = marksIn(text);
  const paragraph = paragraphEnd(text);
  const righting = rightingIn(text);
  // "Reported last year as 507" says when it was reported.
  const cues = bullet
    .cues(0, text.length)
    .filter((cue) => !righting.some(({ start, end }) => cue.start < end && start < cue.end));
  const asides = [...righting, ...lawsIn(text), ...additionsIn(text), ...sortsIn(text)];
  const named = (names: readonly RegExp[]) => names.flatMap((expression) => matchesIn(text, expression));
  const [areas, force, others] = [named(places.own), named(places.force), named(places.elsewhere)];
  const acronyms = text.includes('(') ? matchesIn(text, ACRONYM) : [];
  const inside = (found: readonly RegExpMatchArray[], start: number, end: number): boolean =>
    found.some((match) => start >= match.index! && end <= match.index! + match[0].length);
  return passagesOf(text, quantities, frames.reader).map((passage) => {
    const kinds = passage.tokens.map(({ start, end, word }, at): Kind => {
      if (passage.isNumber(at)) return 'number';
      if (asides.some((aside) => start < aside.end && aside.start < end)) return 'aside';
      if (cues.some((cue) => start < cue.end && cue.start < end)) return 'period';
      if (inside(acronyms, start, end) || end <= paragraph) return 'acronym';
      if (marks.some((mark) => start < mark.end && mark.start < end)) return 'acronym';
      if (word !== '999' && word !== '101' && blanks.some((blank) => start < blank.end && blank.start < end))
        return isRank(passage, at) ? 'word' : 'date';
      if (inside(force, start, end)) return 'force';
      if (inside(areas, start, end)) return 'area';
      return inside(others, start, end) ? 'elsewhere' : 'word';
    });
    const words = passage.tokens.map(({ word }, at) =>
      kinds[at] === 'word' || kinds[at] === 'acronym' || kinds[at] === 'aside' || kinds[at] === 'date' ? word : '',
    );
    const terms = frames.reader.read(words).filter(({ from }) => words[from] !== '');
    return { passage, kinds, terms, cues };
  });
}

/** "The 4th district", "its 2nd building": the place in a row of what the noun behind it names; "the 4th quarter" and "on the 4th" are times. */
function isRank({ tokens, text }: Passage, at: number): boolean {
  const [{ word, end }, noun] = [tokens[at]!, tokens[at + 1]];
  if (!/^\d+(?:st|nd|rd|th)$/.test(word) || noun === undefined) return false;
  return (
    /^\s+$/.test(text.slice(end, noun.start)) &&
    !/^\d/.test(noun.word) &&
    !isTimeWord(noun.word) &&
    !endsPhrase(noun.word)
  );
}

/** Phrases as their term, and every word's stem beside it. */
export function termsAt({ terms, passage, kinds }: Marks, tokens: ReadonlySet<number>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { term, from, to } of terms) for (let i = from; i < to; i += 1) if (tokens.has(i)) found.add(term);
  for (const i of tokens) if (kinds[i] === 'word') found.add(stem(passage.tokens[i]!.word));
  return found;
}

export const spanOf = ({ tokens }: Passage, at: number): Span => ({ start: tokens[at]!.start, end: tokens[at]!.end });
