/** The topics that a text speaks of, by their names and aliases, inflections included. */
import type { Topic } from '../../figures/model.ts';
import { PhraseTable, stem, wordsOf } from '../language.ts';

export class TopicReader {
  readonly #asWritten = new PhraseTable<string>();
  readonly #byStem = new PhraseTable<string>(stem);
  readonly #byPriority = new Map<number, string[]>();
  readonly #order: ReadonlyMap<string, number>;

  constructor(topics: readonly Topic[]) {
    this.#order = new Map(topics.map((topic, at) => [topic.id, at]));
    for (const topic of topics) {
      for (const phrase of [topic.name, topic.id.replaceAll('-', ' '), ...topic.aliases, ...topic.reads]) {
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

  /** Ids in the catalogue's order: those the text names, and the one that its priority is as a whole. */
  read(text: string, priority: number): string[] {
    return this.inOrder([...(this.#byPriority.get(priority) ?? []), ...this.named(text)]);
  }

  inOrder(ids: readonly string[]): string[] {
    return [...new Set(ids)].sort((a, b) => this.#order.get(a)! - this.#order.get(b)!);
  }

  /** In the order named. */
  named(text: string): string[] {
    const words = wordsOf(text);
    const found = new Set<string>();
    for (let at = 0; at < words.length; at += 1) {
      const match = longer(this.#asWritten.longestAt(words, at), this.#byStem.longestAt(words, at));
      for (const id of match?.values ?? []) found.add(id);
    }
    return [...found];
  }
}

type Match = { readonly length: number; readonly values: readonly string[] } | null;
const longer = (a: Match, b: Match): Match => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a);

/**
 * A commitment's theme: what its own words name and at least a third of its bullets speak of. The others stand under it without
 * saying it again, as "New advisory group being set up" does under hate crime.
 */
export function withThemes<Tagged extends { readonly commitment: string; readonly topics: readonly string[] }>(
  bullets: readonly Tagged[],
  reader: TopicReader,
  textOf: (commitment: string) => string,
): string[][] {
  const themes = new Map<string, readonly string[]>();
  for (const commitment of new Set(bullets.map((bullet) => bullet.commitment))) {
    const under = bullets.filter((bullet) => bullet.commitment === commitment);
    const common = reader
      .named(textOf(commitment))
      .filter((topic) => under.filter(({ topics }) => topics.includes(topic)).length * 3 >= under.length);
    themes.set(commitment, common);
  }
  return bullets.map(({ commitment, topics }) => reader.inOrder([...topics, ...themes.get(commitment)!]));
}
