/** The signs of a sentence: the brackets that its words stand in, and what parts each word from the one before. */
import { isAdverb, isMeasuring, isVerb } from '../../language.ts';
import type { Passage } from '../passage.ts';

/** Tokens `from` up to, not including, `to`. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
}

const isBesideVerb = (word: string): boolean => isAdverb(word) || /^(?:now|still|also)$/.test(word);

export class Signs {
  readonly #passage: Passage;
  #aside: { readonly found: Bracket | null } | null = null;

  constructor(passage: Passage) {
    this.#passage = passage;
  }

  /** What stands between a token and the one before it. */
  before(at: number): string {
    const { tokens, text, sentence } = this.#passage;
    return text.slice(tokens[at - 1]?.end ?? sentence.start, tokens[at]?.start ?? sentence.end);
  }

  /** The bracket that a token stands in, without those inside it; null outside. An unclosed one ends with the sentence. */
  bracketOf(at: number): Bracket | null {
    const from = this.#opening(at);
    if (from === null) return null;
    let to = at + 1;
    while (to < this.#passage.tokens.length && !this.before(to).includes(')')) to += 1;
    return { from, to };
  }

  /** The first token of the bracket that closes right behind a token; null where none does. */
  closedBehind(last: number): number | null {
    return this.before(last + 1).includes(')') ? this.#opening(last) : null;
  }

  /** "Specials, 521 of whom are in post, gave", "calls, which had peaked at 90 in May, numbered": between commas before the verb what is said in passing, with a number of its own. */
  get asideWithNumber(): Bracket | null {
    this.#aside ??= { found: this.#findAside() };
    return this.#aside.found;
  }

  #findAside(): Bracket | null {
    const { tokens, isNumber } = this.#passage;
    const isComma = (i: number): boolean => /^\s*,\s*$/.test(this.before(i));
    const from = tokens.findIndex(({ word }, i) => {
      if (i === 0 || !isComma(i)) return false;
      if (/^(?:which|who|including|among|amongst)$/.test(word)) return true;
      if (word !== 'of' && !isNumber(i)) return false;
      let of = i;
      while (isNumber(of)) of += 1;
      return tokens[of]?.word === 'of' && /^(?:which|whom|them|these|those)$/.test(tokens[of + 1]?.word ?? '');
    });
    const to = from < 0 ? -1 : tokens.findIndex((_, i) => i > from && isComma(i));
    const counts = tokens.slice(from, to).some((_, i) => isNumber(from + i));
    if (to < 0 || !counts) return null;
    const words = tokens.map(({ word }) => word);
    const verb = isBesideVerb(words[to]!) ? to + 1 : to;
    return isVerb(words[verb] ?? '') || isMeasuring(words, verb) ? { from, to } : null;
  }

  #opening(at: number): number | null {
    for (let i = at; i >= 0; i -= 1) {
      if (this.before(i).includes('(')) return i;
      if (this.before(i).includes(')')) return null;
    }
    return null;
  }
}
