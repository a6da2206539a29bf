/** A table of phrases that finds the longest phrase at a place in a list of words. */
export class PhraseTable<T> {
  readonly #root: Step<T> = { values: [], next: new Map() };
  readonly #words = new Set<string>();
  readonly #key: (word: string) => string;

  /** `key` folds words that are to count as the same (a stem, or the word itself). */
  constructor(key: (word: string) => string = (word) => word) {
    this.#key = key;
  }

  add(words: readonly string[], value: T): void {
    if (words.length === 0) return;
    let step = this.#root;
    for (const word of words) {
      this.#words.add(word);
      const key = this.#key(word);
      let next = step.next.get(key);
      if (!next) {
        next = { values: [], next: new Map() };
        step.next.set(key, next);
      }
      step = next;
    }
    if (!step.values.includes(value)) step.values.push(value);
  }

  /** The longest phrase that begins at `at`; its length in words and what it stands for. */
  longestAt(words: readonly string[], at: number): { length: number; values: readonly T[] } | null {
    let found: { length: number; values: readonly T[] } | null = null;
    let step = this.#root;
    for (let i = at; i < words.length && step.next.size > 0; i += 1) {
      const next = step.next.get(this.#key(words[i]!));
      if (!next) break;
      step = next;
      if (step.values.length > 0) found = { length: i + 1 - at, values: step.values };
    }
    return found;
  }

  /** Whether a phrase begins with it; `key` is folded already. */
  begins(key: string): boolean {
    return this.#root.next.has(key);
  }

  /** Every word of every phrase, as added. */
  words(): ReadonlySet<string> {
    return this.#words;
  }
}

/** The stem of a word, and whether a phrase begins with it. */
export interface Beginning {
  readonly stem: string;
  readonly inAny: boolean;
}

/** What is told of a word by tables that nothing is added to any more, once for each word. */
export class Beginnings {
  readonly #known = new Map<string, Beginning>();
  readonly #tell: (word: string) => Beginning;

  constructor(tell: (word: string) => Beginning) {
    this.#tell = tell;
  }

  of(word: string): Beginning {
    const known = this.#known.get(word);
    if (known) return known;
    if (this.#known.size > MOST_KNOWN) this.#known.clear();
    const told = this.#tell(word);
    this.#known.set(word, told);
    return told;
  }
}
const MOST_KNOWN = 20_000;

/** What the phrases that begin alike go on with. */
interface Step<T> {
  /** What the phrase that ends here stands for. */
  readonly values: T[];
  readonly next: Map<string, Step<T>>;
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
