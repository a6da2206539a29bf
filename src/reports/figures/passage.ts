/** A sentence of a text as tokens, terms and clauses, with the places of its numbers. */
import { bare, stem, type Term, type TermReader, type Token, tokenise } from '../language.ts';
import { type Clause, clausesOf, type Range } from './clauses.ts';
import type { Quantity } from './quantities.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

export interface Passage {
  /** The whole text, and the same in lower case; offsets are into both. */
  readonly text: string;
  readonly plain: string;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly terms: readonly Term[];
  readonly clauses: readonly Clause[];
  isNumber(token: number): boolean;
}

export function passagesOf(text: string, quantities: readonly Quantity[], reader: TermReader): Passage[] {
  const plain = text.toLowerCase().replace(/[‘’]/g, "'");
  return sentencesOf(text).map((sentence) => {
    const words = tokenise(plain.slice(sentence.start, sentence.end)).map(({ word, start, end }) => ({
      word: bare(word),
      start: start + sentence.start,
      end: end + sentence.start,
    }));
    const tokens = withTimes(words, quantities);
    const isNumber = (at: number): boolean => {
      const token = tokens[at];
      return token !== undefined && quantities.some((q) => token.start < q.end && q.start < token.end);
    };
    let terms: readonly Term[] | null = null;
    let clauses: readonly Clause[] | null = null;
    return {
      ...{ text, plain, sentence, tokens, isNumber },
      // Not everybody asks for these, and they take time.
      get terms() {
        terms ??= reader.read(tokens.map((token) => token.word));
        return terms;
      },
      get clauses() {
        clauses ??= clausesOf(plain, tokens, isNumber);
        return clauses;
      },
    };
  });
}

/** "4 minutes 6 seconds": one number, and the unit of its value. */
function withTimes(tokens: Token[], quantities: readonly Quantity[]): Token[] {
  for (const { time, value, end } of quantities) {
    const at = time ? tokens.findIndex((token) => token.start >= time.start) : -1;
    if (!time || at < 0 || tokens[at]!.start >= time.end) continue;
    const many = tokens.filter((token) => token.start >= time.start && token.start < time.end).length;
    const unit = { word: time.unit, start: end, end: time.end };
    tokens.splice(at, many, { word: String(value), start: time.start, end }, ...(end < time.end ? [unit] : []));
  }
  return tokens;
}

export function clauseAt({ tokens, clauses }: Passage, { start, end }: Quantity): Clause | undefined {
  const at = tokens.findIndex((token) => token.end > start && token.start < end);
  return clauses.find(({ from, to }) => at >= from && at < to);
}

/** The tokens' text as it is written. */
export const written = ({ text, tokens }: Passage, { from, to }: Range): string =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end);

/** Terms of the tokens, phrases as their one term and every word as its stem. */
export function termsIn({ tokens, terms }: Passage, { from, to }: Range): ReadonlySet<string> {
  return new Set([
    ...terms.filter((term) => term.to > from && term.from < to).map((term) => term.term),
    ...tokens.slice(from, to).map((token) => stem(token.word)),
  ]);
}

/** Terms of single tokens. */
export const termsAt = (passage: Passage, ...tokens: readonly number[]): ReadonlySet<string> =>
  new Set(tokens.flatMap((at) => [...termsIn(passage, { from: at, to: at + 1 })]));
