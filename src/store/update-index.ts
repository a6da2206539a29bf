/** Full-text search over the updates held, in the process: which of the things asked about each update speaks of. */
import MiniSearch from 'minisearch';
import type { Catalogue, Update } from '../figures/model.ts';
import { stem, TermReader } from '../language/terms.ts';
import { bare, normalise, tokenise } from '../language/text.ts';
import type { Need } from '../question/question.ts';

/** An update that meets some of the needs; `met` are their positions in the list given. */
export interface Hit {
  readonly key: string;
  readonly met: ReadonlySet<number>;
  readonly score: number;
}

export const keyOf = (update: Pick<Update, 'report' | 'id'>): string => `${update.report}#${update.id}`;

export class UpdateIndex {
  readonly #search: MiniSearch;
  readonly #topics = new Map<string, Set<string>>();
  readonly #words = new Set<string>();
  /** The stems of each part of a topic's name ("Orders and notices"). */
  readonly #names: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #size: number;

  constructor(updates: readonly Update[], catalogue: Catalogue, reader = new TermReader(catalogue.synonyms)) {
    this.#size = updates.length;
    this.#names = new Map(
      catalogue.topics.map(({ id, name }) => [
        id,
        name
          .toLowerCase()
          .split(' and ')
          .map((part) => part.split(' ').map(stem)),
      ]),
    );
    this.#search = new MiniSearch({
      idField: 'key',
      fields: ['terms'],
      // Terms come ready made, joined by line ends; MiniSearch only weighs and finds them.
      tokenize: (text) => text.split('\n'),
      processTerm: (term) => term,
    });
    const names = new Map(catalogue.operations.map((op) => [op.id, [op.name, ...op.aliases].join(' ')]));
    for (const update of updates) {
      const phrases = [update.text, ...(update.also ?? [])].map((text) =>
        tokenise(normalise(text)).map((token) => bare(token.word)),
      );
      const words = phrases.flat();
      for (const word of words) if (/^[a-z]{4,}$/.test(word)) this.#words.add(word);
      const extra = update.operations.flatMap((id) => tokenise((names.get(id) ?? id).toLowerCase()).map((t) => t.word));
      const terms = new Set([...words, ...extra].map(stem));
      for (const phrase of phrases) for (const { term } of reader.read(phrase)) terms.add(term);
      for (const topic of update.topics) {
        const keys = this.#topics.get(topic) ?? new Set();
        keys.add(keyOf(update));
        this.#topics.set(topic, keys);
      }
      this.#search.add({ key: keyOf(update), terms: [...terms].join('\n') });
    }
  }

  /** Words of the texts, for mending typing errors in a search. */
  get words(): ReadonlySet<string> {
    return this.#words;
  }

  /** How telling a need is: a word of few updates tells more than a common one; one that no update has tells most. */
  weight(need: Need): number {
    const met = this.#meeting(need).size;
    return Math.log(1 + (this.#size + 1) / (met + 0.5));
  }

  /** Updates that meet at least one need, those that meet the most telling ones first. `within`: look at these alone. */
  find(needs: readonly Need[], within: ReadonlySet<string> | null): Hit[] {
    const hits = new Map<string, { met: Set<number>; score: number }>();
    needs.forEach((need, position) => {
      const weight = this.weight(need);
      for (const key of this.#meeting(need)) {
        if (within && !within.has(key)) continue;
        const hit = hits.get(key) ?? { met: new Set(), score: 0 };
        hit.met.add(position);
        hit.score += weight;
        hits.set(key, hit);
      }
    });
    return [...hits].map(([key, hit]) => ({ key, ...hit })).sort((a, b) => b.score - a.score);
  }

  /** The topic's name with more said of it: one kind of it alone. */
  #isNarrower(words: string, topic: string): boolean {
    const said = new Set(words.split(' ').map(stem));
    const names = this.#names.get(topic) ?? [];
    return (
      names.some((part) => part.length < said.size && part.every((word) => said.has(word))) &&
      !names.some((part) => part.length === said.size && part.every((word) => said.has(word)))
    );
  }

  readonly #met = new Map<string, ReadonlySet<string>>();

  /** Keys of the updates that meet the need by topic or by text. */
  #meeting(need: Need): ReadonlySet<string> {
    const name = JSON.stringify([need.topic, need.terms, need.words]);
    let keys = this.#met.get(name);
    if (!keys) {
      const found = new Set<string>();
      for (const terms of need.terms) {
        if (terms.length === 0) continue;
        const results = this.#search.search({
          combineWith: 'AND',
          queries: terms.map((term) => ({
            queries: [term],
            combineWith: 'OR' as const,
            prefix: term.length >= 5,
            fuzzy: false,
          })),
        });
        for (const { id } of results) found.add(id as string);
      }
      // A narrower thing than the topic ("dispersal orders" of orders) is told by the updates that say it, where any do.
      const tagged = need.topic && !(found.size > 0 && this.#isNarrower(need.words, need.topic));
      keys = tagged ? new Set([...(this.#topics.get(need.topic!) ?? []), ...found]) : found;
      if (this.#met.size > 5000) this.#met.clear();
      this.#met.set(name, keys);
    }
    return keys;
  }
}
