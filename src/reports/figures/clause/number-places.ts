/** Where the numbers of a text stand among the words of its sentences, and the noun that each of them counts. */
import { endsPhrase, isVerb } from '../../language.ts';
import type { Marks } from '../marks.ts';
import { type Noun, nounBehind } from '../noun.ts';
import type { Quantity } from '../quantities.ts';
import { Signs } from './signs.ts';

/** Its first token, and the first behind it. */
export interface NumberPlace {
  readonly first: number;
  readonly next: number;
}

export class NumberPlaces {
  readonly quantities: readonly Quantity[];
  readonly #sentences: readonly Marks[];
  /** Each is asked for several times. */
  readonly #places = new Map<number, NumberPlace>();
  readonly #nouns = new Map<number, Noun | null>();
  readonly #signs = new Map<Marks, Signs>();

  constructor(quantities: readonly Quantity[], sentences: readonly Marks[]) {
    this.quantities = quantities;
    this.#sentences = sentences;
  }

  sentenceOf(at: number): Marks | undefined {
    const { start, end } = this.quantities[at]!;
    return this.#sentences.find(({ passage: { sentence } }) => end > sentence.start && start < sentence.end);
  }

  signsOf(marks: Marks): Signs {
    const signs = this.#signs.get(marks) ?? new Signs(marks.passage);
    this.#signs.set(marks, signs);
    return signs;
  }

  of(at: number, { passage: { tokens } }: Marks): NumberPlace {
    const known = this.#places.get(at);
    if (known !== undefined) return known;
    const { start, end } = this.quantities[at]!;
    const first = tokens.findIndex((token) => token.end > start);
    const next = tokens.findIndex((token) => token.start >= end);
    const found = { first: first < 0 ? tokens.length : first, next: next < 0 ? tokens.length : next };
    this.#places.set(at, found);
    return found;
  }

  /** The number whose token that is; -1 for none. */
  at(token: number, { passage: { tokens } }: Marks): number {
    const { start, end } = tokens[token]!;
    return this.quantities.findIndex((quantity) => start < quantity.end && quantity.start < end);
  }

  /** The number before it in its sentence, out of any bracket and of what is told of a part in passing, where it does not stand in that itself. */
  previous(at: number, marks: Marks): number | null {
    const { text } = marks.passage;
    const { first } = this.of(at, marks);
    const aside = this.signsOf(marks).asideWithNumber;
    for (let before = at - 1; before >= 0 && this.sentenceOf(before) === marks; before -= 1) {
      const place = this.of(before, marks).first;
      if (aside !== null && place >= aside.from && place < aside.to && first >= aside.to) continue;
      const sign = /[()]/.exec(text.slice(this.quantities[before]!.end, this.quantities[at]!.start));
      if (sign?.[0] !== ')') return before;
    }
    return null;
  }

  /** "925 in all, | 521 constables and 404 cadets": whether the number and those behind it, each with its noun, come to the one before. */
  isTotalFrom(total: number, from: number, marks: Marks): boolean {
    let sum = 0;
    for (let at = from; at < this.quantities.length && this.sentenceOf(at) === marks; at += 1) {
      if (this.noun(at, marks) === null || this.quantities[at]!.type !== 'number') return false;
      sum += this.quantities[at]!.value;
      if (sum === this.quantities[total]!.value) return at > from;
    }
    return false;
  }

  /** Whether nothing but such words stands between the number and the next one of its sentence. */
  isFollowed(at: number, marks: Marks, by: RegExp): boolean {
    const [here, next] = [this.quantities[at]!, this.quantities[at + 1]];
    return (
      next !== undefined && this.sentenceOf(at + 1) === marks && by.test(marks.passage.text.slice(here.end, next.start))
    );
  }

  /** The head of the noun right behind it; of "67,980 non-emergency ones" that of the number before. */
  noun(at: number, marks: Marks): number | null {
    const head = this.nounPhrase(at, marks)?.head ?? null;
    return head !== null && marks.passage.tokens[head]!.word === 'ones' ? null : head;
  }

  nounPhrase(at: number, marks: Marks): Noun | null {
    const known = this.#nouns.get(at);
    if (known !== undefined) return known;
    const found = nounBehind(marks.passage, this.of(at, marks).next, this.quantities[at]!);
    this.#nouns.set(at, found);
    return found;
  }

  /** Behind its noun; of "£58,200 of criminal cash" behind what it is of. */
  nounEnd(at: number, marks: Marks): number {
    const { next } = this.of(at, marks);
    return (
      this.nounPhrase(at, marks)?.to ?? (this.quantities[at]!.type === 'money' ? this.#endOfMoney(next, marks) : next)
    );
  }

  #endOfMoney(from: number, marks: Marks): number {
    const { passage, kinds } = marks;
    const { tokens } = passage;
    if (!/^(?:of|in|worth)$/.test(tokens[from]?.word ?? '')) return from;
    let to = tokens[from + 1]?.word === 'of' ? from + 2 : from + 1;
    while (to < tokens.length && !endsPhrase(tokens[to]!.word) && !isVerb(tokens[to]!.word) && kinds[to] === 'word') {
      if (/[,;:.()]/.test(this.signsOf(marks).before(to))) break;
      to += 1;
    }
    return to;
  }
}
