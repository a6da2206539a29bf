/** Everything that has a name: areas, operations, topics, priorities, acronyms. One table, so that the longest name wins. */
import type { Catalogue } from '../figures/model.ts';
import { Beginnings, PhraseTable } from './phrases.ts';
import { stem, wordsOf } from './terms.ts';

export type NameKind = 'area' | 'operation' | 'topic' | 'priority' | 'glossary';

/** A name as the catalogue has it. `id` is the area's, operation's or topic's id, the priority's number, or the acronym. */
export interface Name {
  readonly kind: NameKind;
  readonly id: string;
}

/** A name found in a message: the tokens `from` up to, not including, `to`. */
export interface NameMatch extends Name {
  readonly from: number;
  readonly to: number;
}

/** Short words have no stem: "one" is not "on". */
const stemOf = (word: string): string => (word.length > 3 ? stem(word) : word);

/** Shorter halves are words of their own. */
const SHORTEST_PART = 3;

export class NameTable {
  readonly #exact = new PhraseTable<Name>();
  /** What an operation's name of one word may begin with, heard as two. */
  readonly #halves = new Set<string>();
  /** Of stems. */
  readonly #byStem = new PhraseTable<Name>();
  readonly #beginnings = new Beginnings((word) => {
    const stemmed = stemOf(word);
    return {
      stem: stemmed,
      inAny: this.#exact.begins(word) || this.#byStem.begins(stemmed) || this.#halves.has(word),
    };
  });

  constructor(catalogue: Catalogue) {
    for (const area of catalogue.areas) this.#add([area.name, ...area.aliases], { kind: 'area', id: area.id }, false);
    for (const op of catalogue.operations)
      this.#add([op.name, op.id.replaceAll('-', ' '), ...op.aliases], { kind: 'operation', id: op.id }, false);
    for (const topic of catalogue.topics)
      this.#add([topic.name, ...topic.aliases], { kind: 'topic', id: topic.id }, true);
    for (const priority of catalogue.priorities)
      this.#add([priority.title, ...priority.aliases], { kind: 'priority', id: String(priority.number) }, true);
    for (const entry of catalogue.glossary)
      this.#add([entry.term, entry.meaning, ...entry.aliases], { kind: 'glossary', id: entry.term }, true);
  }

  #add(phrases: readonly string[], name: Name, inflected: boolean): void {
    for (const phrase of phrases) {
      // "The Resolution Centre" and "Resolution Centre" are one name.
      const words = wordsOf(phrase).filter((word, i, all) => i > 0 || all.length === 1 || word !== 'the');
      if (words.length === 0) continue;
      this.#exact.add(words, name);
      if (name.kind === 'operation' && words.length === 1)
        for (let end = SHORTEST_PART; end <= words[0]!.length - SHORTEST_PART; end += 1)
          this.#halves.add(words[0]!.slice(0, end));
      if (inflected && words.every((word) => word.length > 1) && words.some((word) => word.length > 2))
        this.#byStem.add(words.map(stemOf), name);
      // An acronym is asked about in the plural too: "KSIs", "OCGs".
      if (name.kind === 'glossary' && words.length === 1) this.#exact.add([`${words[0]}s`], name);
    }
  }

  /** Names in the words, the longest at each place; names of several kinds may share a place. */
  find(words: readonly string[]): NameMatch[] {
    const found: NameMatch[] = [];
    const beginnings = words.map((word) => this.#beginnings.of(word));
    const stems = beginnings.map((one) => one.stem);
    for (let at = 0; at < words.length; at++) {
      if (!beginnings[at]!.inAny) continue;
      const exact = this.#exact.longestAt(words, at);
      const stemmed = this.#byStem.longestAt(stems, at);
      const best = !exact || (stemmed && stemmed.length > exact.length) ? stemmed : exact;
      const parted = best ? [] : this.#parted(words, at);
      for (const name of parted) found.push({ ...name, from: at, to: at + 2 });
      at += parted.length > 0 ? 1 : 0;
      if (!best) continue;
      for (const name of best.values) found.push({ ...name, from: at, to: at + best.length });
      at += best.length - 1;
    }
    return found;
  }

  /** "Wild cat" for WILDCAT: an operation's name of one word may be heard as two. */
  #parted(words: readonly string[], at: number): readonly Name[] {
    const [first = '', second = ''] = words.slice(at, at + 2);
    if (!this.#halves.has(first) || second.length < SHORTEST_PART) return [];
    const whole = this.#exact.longestAt([first + second], 0);
    return whole?.values.filter((name) => name.kind === 'operation') ?? [];
  }

  words(): Iterable<string> {
    return this.#exact.words();
  }
}
