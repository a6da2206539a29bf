/** What a word that nobody knows may be short for, by the names it stands in: its beginning, its consonants, or the initials of several. Pure. */
import { stem, wordsOf } from '../terms.ts';

export class ShortForms {
  readonly #after = new Map<string, Set<string>>();
  readonly #before = new Map<string, Set<string>>();
  readonly #initials = new Map<string, { readonly name: string; readonly rest: readonly string[] }[]>();

  /** The words of questions, by the letter that they begin with. */
  readonly #asking: Partial<Record<string, readonly string[]>>;

  /**
   * `names` are those that a thing is called by, whose initials may stand for it; `others` are more ways to say it; `asking` are the
   * words that questions are made of.
   */
  constructor(names: readonly string[], others: readonly string[] = [], asking: Iterable<string> = []) {
    const long = [...new Set(asking)].filter((word) => word.length >= SHORTEST_CONTRACTED);
    this.#asking = Object.groupBy(long, (word) => word[0]!);
    for (const [n, phrase] of [...names, ...others].entries()) {
      const words = wordsOf(phrase);
      for (let at = 0; at + 1 < words.length; at += 1) {
        add(this.#after, words[at]!, words[at + 1]!);
        add(this.#before, words[at + 1]!, words[at]!);
        for (const length of [2, 3]) {
          const name = words.slice(at, at + length);
          if (n < names.length && name.length === length && name.every(isTelling))
            this.#named(name, [...words.slice(0, at), ...words.slice(at + length)]);
        }
      }
    }
  }

  /** "Brit transport": words that begin so and stand beside one of its neighbours in a name. */
  begun(word: string, before: string, after: string): readonly string[] {
    if (word.length < SHORTEST_BEGINNING || word.length > LONGEST_BEGINNING || !/^[a-z]+$/.test(word)) return [];
    const beside = [...this.#beside(this.#after, before), ...this.#beside(this.#before, after)];
    return [...new Set(beside)]
      .filter((one) => (one.startsWith(word) || isSkeleton(word, one)) && one.length > word.length + 1)
      .slice(0, MOST);
  }

  /** "Chg on last year", "qty of calls", "diff": the words of a question that are cut down to this by the fewest letters. */
  contracted(word: string, isBesideWords: boolean): readonly string[] {
    if (TWO_ENDS.test(word) && isBesideWords)
      return ASKING.filter((one) => one[0] === word[0] && one.at(-1) === word[1]);
    if (!CONTRACTION.test(word)) return [];
    const cutDown = cutDownTo(word);
    const may = (this.#asking[word[0]!] ?? []).filter(
      (one) =>
        one.length > word.length + 1 && (cutDown?.test(one) || (word.length >= SHORTEST_NAMED && one.startsWith(word))),
    );
    const shortest = Math.min(...may.map(({ length }) => length));
    return may.filter(({ length }) => length === shortest).slice(0, MOST);
  }

  #beside(table: ReadonlyMap<string, ReadonlySet<string>>, word: string): Iterable<string> {
    return word.length < SHORTEST_NAMED ? [] : (table.get(word) ?? []);
  }

  #named(name: readonly string[], rest: readonly string[]): void {
    const initials = name.map((word) => word[0]).join('');
    const same = this.#initials.get(initials) ?? [];
    this.#initials.set(initials, [...same, { name: name.join(' '), rest: rest.filter(isTelling).map(stem) }]);
  }

  /** "RP skills course": neighbouring words of a name that begin with these letters, where another one of it is said. */
  spelledBy(word: string, said: readonly string[]): readonly string[] {
    const letters = word.replace(/s$/, '');
    if (!/^[a-z]{2,3}$/.test(letters)) return [];
    const others = said.filter((other) => other !== word);
    const stems = new Set(others.map(stem));
    // "ACs and PSVs": the rest of the name may be said by its letters too.
    const isSaid = (rest: readonly string[]): boolean =>
      rest.some((other) => stems.has(other)) ||
      (rest.length > 1 && others.some((other) => other.replace(/s$/, '') === rest.map((one) => one[0]).join('')));
    const meant = (this.#initials.get(letters) ?? []).filter(({ rest }) => isSaid(rest));
    return [...new Set(meant.map(({ name }) => name))].slice(0, MOST);
  }
}

/** "Svc" of "service": its first letter and some of the consonants behind it, in order. */
const isSkeleton = (word: string, whole: string): boolean =>
  !/[aeiouy]/.test(word) && new RegExp(`^${[...word].join('[a-z]*')}`).test(whole);
/** "Chg", "qty": a word cut down to some of its consonants keeps the first and the one that it ends on. */
const cutDownTo = (word: string): RegExp | null =>
  /[aeiou]/.test(word.slice(1)) ? null : new RegExp(`^${[...word].join('[a-z]*')}[aeiou]*$`);
const CONTRACTION = /^(?:[a-z][b-df-hj-np-tv-xz]{1,3}[b-df-hj-np-rtv-z]|[a-z]{3,4}[b-df-hj-np-rtv-xz])$/;
const SHORTEST_CONTRACTED = 5;
/** "Hw many", "nr of": of the words that ask, the first letter and the last. */
const TWO_ENDS = /^[b-df-hj-np-tv-z]{2}$/;
const ASKING = ['how', 'number', 'when', 'which', 'what'];
const SHORTEST_BEGINNING = 3;
const LONGEST_BEGINNING = 5;
/** "Of" and "the" say nothing of the word beside them, and lend no initial. */
const SHORTEST_NAMED = 4;
const isTelling = (word: string): boolean => word.length >= SHORTEST_NAMED;
/** So many meanings are tried; the question decides. */
const MOST = 4;

function add(table: Map<string, Set<string>>, key: string, value: string): void {
  const list = table.get(key) ?? new Set<string>();
  list.add(value);
  table.set(key, list);
}
