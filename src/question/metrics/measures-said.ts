/** Where a text names what is measured, each by words that name nothing else. */

import { endsPhrase, isDeterminer } from '../../language/grammar.ts';
import { tokenise } from '../../language/text.ts';
import { mayName, operandsIn, type Reader } from '../calculation/operands.ts';

/** From `start` up to, not including, `end` of the text. */
export interface MeasureSaid {
  readonly metric: string;
  readonly start: number;
  readonly end: number;
}

/** The name of a metric has no more words. */
const LONGEST = 6;

/**
 * The longest name of one metric from each place on; those of several, and with a time or a place, are none. `near`: only those
 * that these places may be part of, or stand beside.
 */
export function measuresSaid(
  text: string,
  reader: Reader,
  near: readonly { readonly start: number; readonly end: number }[] | null = null,
): readonly MeasureSaid[] {
  const tokens = tokenise(text);
  const at = near?.map(({ start, end }) => tokens.findIndex((token) => token.end > start && token.start < end));
  const found: MeasureSaid[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (isEdge(tokens[from]!.word) || at?.every((place) => Math.abs(place - from) > LONGEST)) continue;
    const marked = tokens.findIndex(
      (token, i) => i > from && /[^\s-]/.test(text.slice(tokens[i - 1]!.end, token.start)),
    );
    for (let to = Math.min(from + LONGEST, marked < 0 ? tokens.length : marked); to > from; to -= 1) {
      if (isEdge(tokens[to - 1]!.word)) continue;
      const metric = measureNamed(text.slice(tokens[from]!.start, tokens[to - 1]!.end), reader);
      if (metric === null) continue;
      const own = tokens.slice(from, to).filter(({ word }) => isOf(metric, word, reader));
      if (own.length === 0) continue;
      found.push({ metric, start: own[0]!.start, end: own.at(-1)!.end });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** A word that a name neither begins nor ends with. */
const isEdge = (word: string): boolean => isDeterminer(word) || endsPhrase(word);

/** Words around it that narrow nothing are no part of its name. */
const isOf = (metric: string, word: string, { lexicon: { terms, metrics, fillers, cues } }: Reader): boolean =>
  !isEdge(word) &&
  !fillers.has(word) &&
  cues.longestAt([word], 0) === null &&
  terms.termsOf(word).some((term) => metrics.speaksOf(metric, term));

/** The one metric that the words name by themselves. */
function measureNamed(words: string, reader: Reader): string | null {
  if (!mayName(words, reader)) return null;
  const [only, ...more] = operandsIn(words, [], reader);
  const [metric, ...others] = only?.metrics ?? [];
  if (!metric || more.length + others.length > 0 || only?.period || only!.areas.length > 0) return null;
  return metric;
}
