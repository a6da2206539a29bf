/** Words as terms: phrases of one meaning become that meaning's term, every other word its stem. */
import { stemmer } from 'stemmer';
import type { Synonym } from '../figures/model.ts';
import { oncePerMessage } from './message-memo.ts';
import { Beginnings, PhraseTable } from './phrases.ts';
import { bare, normalise, SURELY_READ, spelledOut, tokenise } from './text.ts';

/** A term and the words it was read from: the tokens `from` up to, not including, `to`. */
export interface Term {
  readonly term: string;
  /** What the words may stand for as well. */
  readonly or?: readonly string[];
  readonly from: number;
  readonly to: number;
}

const stems = new Map<string, string>();

/** Porter's stem of a word; numbers and signs are left as they are. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    // To Porter a business is what is busy.
    found = /\d/.test(word) ? word : /^business(?:es)?$/.test(word) ? 'business' : stemmer(word);
    if (stems.size > 50_000) stems.clear();
    stems.set(word, found);
  }
  return found;
}

/** Short words that belong to a verb: "hanging on to" is "hang on to". */
const PARTICLES = new Set(['on', 'to', 'up', 'in', 'of', 'at', 'by']);

export class TermReader {
  /** Phrases as written come before phrases by stem, so that "operational" can differ from "operation". */
  readonly #asWritten = new PhraseTable<string>();
  /** Of stems. */
  readonly #byStem = new PhraseTable<string>();
  readonly #second = new PhraseTable<string>();
  readonly #beginnings = new Beginnings((word) => {
    const stemmed = stem(word);
    return {
      stem: stemmed,
      inAny: [this.#byStem, this.#second].some((one) => one.begins(stemmed)) || this.#asWritten.begins(word),
    };
  });

  constructor(synonyms: readonly Synonym[]) {
    for (const { term, words, or = [] } of synonyms) {
      for (const phrase of or) this.#second.add(wordsOf(phrase).map(stem), term);
      for (const phrase of [term, ...words]) {
        const parts = wordsOf(phrase);
        this.#asWritten.add(parts, term);
        const isTooShort = parts.some((word) => word.length < 3 && !(parts.length > 2 && PARTICLES.has(word)));
        if (!isTooShort && !isShortWord(parts)) this.#byStem.add(parts.map(stem), term);
      }
    }
  }

  /** Terms in order, each word in exactly one of them. */
  read(words: readonly string[]): Term[] {
    const terms: Term[] = [];
    const beginnings = words.map((word) => this.#beginnings.of(word));
    const stems = beginnings.map((one) => one.stem);
    for (let at = 0; at < words.length; ) {
      // Most words begin no phrase.
      if (!beginnings[at]!.inAny) {
        terms.push({ term: stems[at]!, from: at, to: at + 1 });
        at += 1;
        continue;
      }
      const written = this.#asWritten.longestAt(words, at);
      const stemmed = this.#byStem.longestAt(stems, at);
      const phrase = stemmed && stemmed.length > (written?.length ?? 0) ? stemmed : written;
      const length = phrase?.length ?? 1;
      const second = this.#second.longestAt(stems, at);
      const or = second?.length === length ? { or: second.values } : {};
      terms.push({ term: phrase?.values[0] ?? stems[at]!, ...or, from: at, to: at + length });
      at += length;
    }
    return terms;
  }

  /** The terms of a phrase, for content. */
  termsOf(phrase: string): string[] {
    return this.read(wordsOf(phrase)).map((t) => t.term);
  }

  words(): Iterable<string> {
    return this.#asWritten.words();
  }
}

/** One word whose stem is another: "NOS" has that of "no". Of initials the stem is theirs: "SCs". */
const isShortWord = ([word, next]: readonly string[]): boolean =>
  next === undefined && word !== undefined && /^(?:[a-z][aeiou]|[aeiou][a-z])$/.test(stem(word));

/** A word with its regular forms of the same stem: "patrol", "patrols", "patrolled", "patrolling". */
export function formsOf(word: string): string[] {
  if (!/^[a-z]{4,}$/.test(word)) return [word];
  const plural = word.replace(/([^aeiou])y$/, '$1ie').replace(/([sx]|ch|sh)$/, '$1e');
  const open = word.replace(/e$/, '').replace(/([^aeiou])y$/, '$1i');
  const forms = [`${plural}s`, `${open}ed`, `${word.replace(/e$/, '')}ing`];
  return [word, ...forms.filter((form) => stem(form) === stem(word))];
}

/** Plain words, of which spelling out and parting make nothing else: most of the vocabulary, which is read at every start. */
const PLAIN = /^(?!.*\b(?:what|who|where|how|when|that|it|there|here|which|why)(?:s|re)\b)[a-z]+(?: [a-z]+)*$/;

/** The bare words of a phrase, lower case. */
export const wordsOf = oncePerMessage((phrase: string): readonly string[] => {
  if (PLAIN.test(phrase)) return phrase.split(' ');
  return tokenise(spelledOut(phrase.toLowerCase().replace(/[\u2018\u2019]/g, "'"))).map((token) => bare(token.word));
});

/** As much as is read at once, parted where no word is cut. */
const PIECE = new RegExp(String.raw`\S[^]{0,${SURELY_READ - 1}}(?!\S)|\S{${SURELY_READ}}`, 'g');

/** The bare words of a text that was written, however long it is: a message alone is read up to a limit. */
export const wordsWritten = (text: string): readonly string[] =>
  (text.match(PIECE) ?? []).flatMap((piece) => tokenise(normalise(piece)).map(({ word }) => bare(word)));
