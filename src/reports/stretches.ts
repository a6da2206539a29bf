/** A very long bullet in stretches, so that reading it takes time in step with its length. */
import { type Sentence, sentencesOf } from './figures/sentences.ts';

/** In characters. The bullets of real reports have up to some 1,500, their sentences up to some 500: those are never parted. */
const LONGEST_STRETCH = 3_000;
const LONGEST_SENTENCE = 1_000;
/** How far back from the limit a comma or a space is looked for. */
const NEAR_THE_END = 200;

/** Whole sentences as far as they go; a sentence that is too long by itself is parted at a comma, a space, or anywhere. */
export function stretchesOf(text: string): readonly Sentence[] {
  if (text.length <= LONGEST_STRETCH) return [{ start: 0, end: text.length }];
  const stretches: { start: number; end: number }[] = [];
  for (const piece of sentencesOf(text).flatMap((sentence) => partsOf(text, sentence))) {
    const last = stretches.at(-1);
    if (last && piece.end - last.start <= LONGEST_STRETCH) last.end = piece.end;
    else stretches.push({ ...piece });
  }
  return stretches;
}

function partsOf(text: string, { start, end }: Sentence): Sentence[] {
  const parts: Sentence[] = [];
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    const limit = from + LONGEST_SENTENCE;
    const tail = text.slice(limit - NEAR_THE_END, limit);
    const comma = Math.max(tail.lastIndexOf(', '), tail.lastIndexOf('; ')) + 1;
    const space = tail.lastIndexOf(' ');
    const at = comma > 0 ? comma : space;
    const to = at > 0 ? limit - NEAR_THE_END + at : limit;
    parts.push({ start: from, end: to });
    from = to;
  }
  parts.push({ start: from, end });
  return parts;
}

/** The words around a place in a sentence, for a person to see it by; as a rule the whole sentence. */
export function excerptOf(sentence: string, at: number): string {
  if (sentence.length <= LONGEST_SENTENCE) return sentence;
  const from = Math.max(0, at - NEAR_THE_END);
  return sentence.slice(from, at + NEAR_THE_END).trim();
}
