/** The topics that a text speaks of, by their names and aliases, inflections included. */
import type { Topic } from '../../figures/model.ts';
import { PhraseTable } from '../../understanding/phrases.ts';
import { stem, wordsOf } from '../../understanding/terms.ts';

export class TopicReader {
  readonly #asWritten = new PhraseTable<string>();
  readonly #byStem = new PhraseTable<string>(stem);
  readonly #byPriority = new Map<number, string[]>();
  readonly #order: ReadonlyMap<string, number>;

  constructor(topics: readonly Topic[]) {
    this.#order = new Map(topics.map((topic, at) => [topic.id, at]));
    for (const topic of topics) {
      for (const phrase of [topic.name, topic.id.replaceAll('-', ' '), ...topic.aliases]) {
        const words = wordsOf(phrase);
        this.#asWritten.add(words, topic.id);
        // A stem says too little alone: "specials" is not "special", "orders" not "in order to".
        if (words.length === 1) this.#asWritten.add([`${words[0]}s`], topic.id);
        else if (words.every((word) => word.length > 2)) this.#byStem.add(words, topic.id);
      }
      if (topic.priority !== null)
        this.#byPriority.set(topic.priority, [...(this.#byPriority.get(topic.priority) ?? []), topic.id]);
    }
  }

  /** Ids in the catalogue's order: those the text names, and those the priority it stands under is as a whole. */
  read(text: string, priority: number): string[] {
    const words = wordsOf(text);
    const found = new Set<string>(this.#byPriority.get(priority) ?? []);
    for (let at = 0; at < words.length; at += 1) {
      const match = longer(this.#asWritten.longestAt(words, at), this.#byStem.longestAt(words, at));
      for (const id of match?.values ?? []) found.add(id);
    }
    return [...found].sort((a, b) => this.#order.get(a)! - this.#order.get(b)!);
  }
}

type Match = { readonly length: number; readonly values: readonly string[] } | null;
const longer = (a: Match, b: Match): Match => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);
