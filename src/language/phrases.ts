/** A table of phrases that finds the longest phrase at a place in a list of words. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, { rest: readonly string[]; values: T[] }[]>();
  readonly #words = new Set<string>();
  readonly #key: (word: string) => string;

  /** `key` folds words that are to count as the same (a stem, or the word itself). */
  constructor(key: (word: string) => string = (word) => word) {
    this.#key = key;
  }

  add(words: readonly string[], value: T): void {
    const [first, ...rest] = words.map(this.#key);
    if (first === undefined) return;
    for (const word of words) this.#words.add(word);
    const entries = this.#byFirst.get(first) ?? [];
    const same = entries.find((e) => e.rest.length === rest.length && e.rest.every((w, i) => w === rest[i]));
    if (same) {
      if (!same.values.includes(value)) same.values.push(value);
    } else {
      // The longest first; of two as long, the one added first.
      const at = entries.findIndex((entry) => entry.rest.length < rest.length);
      entries.splice(at < 0 ? entries.length : at, 0, { rest, values: [value] });
    }
    this.#byFirst.set(first, entries);
  }

  /** The longest phrase that begins at `at`; its length in words and what it stands for. */
  longestAt(words: readonly string[], at: number): { length: number; values: readonly T[] } | null {
    const first = words[at];
    if (first === undefined) return null;
    for (const { rest, values } of this.#byFirst.get(this.#key(first)) ?? []) {
      if (rest.every((word, i) => words[at + 1 + i] !== undefined && this.#key(words[at + 1 + i]!) === word))
        return { length: rest.length + 1, values };
    }
    return null;
  }

  /** Every word of every phrase, as added. */
  words(): ReadonlySet<string> {
    return this.#words;
  }
}

/** "part_time|unpaid police? officer": every phrase it stands for. Alternatives with |, words of one of them with _, ? for what may be missing. */
export function phrasesOf(text: string): string[] {
  if (!/[|?_]/.test(text)) return [text];
  let phrases: string[] = [''];
  for (const part of text.split(/\s+/).filter(Boolean)) {
    const words = part.replace(/\?$/, '').split('|');
    if (part.endsWith('?')) words.push('');
    phrases = phrases.flatMap((before) => words.map((word) => `${before} ${word.replaceAll('_', ' ')}`.trim()));
  }
  return phrases;
}
