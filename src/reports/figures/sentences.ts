/** Where the sentences of a text begin and end. */
import { matchesIn } from '../language.ts';

export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** "999 calls: 72,940 | 101 calls: 66,780": each tile is one of its own. */
const END = /[.!?]["”’')]*\s+(?=["“‘'(£]*[\p{Lu}\d])|\s\|\s+/gu;
const ABBREVIATION = /(?:\b(?:approx|no|nos|vs|st|mr|mrs|ms|dr|inc|e\.g|i\.e|etc|dept|c))\.$/i;
/** With what stands before it, so that "taxi." is no "i.". */
const LONGEST_ABBREVIATION = 10;

/** A note begins with the mark that it is told by: "149* * Includes those who ...". */
const NOTE = /(?<!\s)\s+(?=([*†‡§¶#]{1,3}|[¹²³⁴-⁹])\s?\p{Lu})/gu;

function endsIn(text: string): RegExpExecArray[] {
  const notes = matchesIn(text, NOTE).filter(({ index, 1: mark }) =>
    new RegExp(`[\\p{L}\\d.,)%]${mark!.replace(/[*]/g, '\\$&')}`, 'u').test(text.slice(0, index)),
  );
  return [...matchesIn(text, END), ...notes].toSorted((a, b) => a.index - b.index);
}

export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const match of endsIn(text)) {
    const end = match.index + match[0].trimEnd().length;
    if (ABBREVIATION.test(text.slice(Math.max(start, match.index - LONGEST_ABBREVIATION), match.index + 1))) continue;
    sentences.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences;
}
