/**
 * Words without which a regular expression cannot match, so that most texts are passed over without trying it. They are read
 * off the expression; what is not understood in it asks for nothing.
 */

/** One of them must be in the text, in lower case; null where nothing can be told. */
type Needed = readonly string[] | null;

/** Letters. Shorter ones are in nearly every text. */
const SHORTEST = 3;
const OPTIONAL = /^(?:[?*]|\{0)/;
const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;

/** For an expression whose case makes no difference. */
export function neededBy(source: string): Needed {
  return new Reader(source).alternatives().needed;
}

/** A list of things with an expression each, of which a text has to be tried against few. */
export class Likely<Item> {
  readonly #items: readonly Item[];
  readonly #expressionOf: (item: Item) => RegExp;
  /** Read off the expressions when the first text is looked at: a start may have none. */
  #isRead = false;
  readonly #always: number[] = [];
  /** A text is looked at several times in a row. */
  #last: { readonly text: string; readonly items: readonly Item[] } | null = null;
  /** Words by their first letters, each with the places in the list that need it. */
  readonly #byBeginning = new Map<number, { readonly word: string; readonly places: number[] }[]>();

  readonly #mayBegin = new Uint8Array(BITS);

  constructor(items: readonly Item[], expressionOf: (item: Item) => RegExp) {
    this.#items = items;
    this.#expressionOf = expressionOf;
  }

  #read(): void {
    this.#isRead = true;
    this.#items.forEach((item, at) => {
      const needed = neededBy(this.#expressionOf(item).source);
      if (needed === null) this.#always.push(at);
      for (const word of needed ?? []) this.#add(word, at);
    });
  }

  #add(word: string, at: number): void {
    const key = beginningAt(word, 0);
    this.#mayBegin[key & (BITS - 1)] = 1;
    const beside = this.#byBeginning.get(key) ?? [];
    const same = beside.find((entry) => entry.word === word);
    if (same) same.places.push(at);
    else this.#byBeginning.set(key, [...beside, { word, places: [at] }]);
  }

  /** Those whose expression may match it, in order. */
  of(text: string): readonly Item[] {
    if (this.#last?.text !== text) this.#last = { text, items: this.#likely(text) };
    return this.#last.items;
  }

  #likely(text: string): Item[] {
    if (!this.#isRead) this.#read();
    const plain = text.toLowerCase();
    const found = new Set(this.#always);
    for (let from = 0; from + SHORTEST <= plain.length; from += 1) {
      const key = beginningAt(plain, from);
      // Most places begin none of the words, which a bit tells sooner than the map.
      if (this.#mayBegin[key & (BITS - 1)] === 0) continue;
      for (const { word, places } of this.#byBeginning.get(key) ?? [])
        if (plain.startsWith(word, from)) for (const at of places) found.add(at);
    }
    return [...found].sort((a, b) => a - b).map((at) => this.#items[at]!);
  }
}

/** The first three letters as a number; others may have the same. */
const beginningAt = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 + text.charCodeAt(at + 2);
const BITS = 8_192;

interface Part {
  readonly needed: Needed;
  /** All that it can be, where that is one literal. */
  readonly literal: string | null;
}
const NOTHING: Part = { needed: null, literal: null };

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** "a|b|c": one of the words of each. */
  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      parts.push(this.#sequence());
    }
    if (parts.length === 1) return parts[0]!;
    const needed = parts.map((part) => part.needed ?? []);
    const words = [...new Set(needed.flat())];
    // What has "january" in it has "jan" in it.
    const all = words.filter((word) => !words.some((other) => other !== word && word.includes(other)));
    return { needed: needed.every(({ length }) => length > 0) ? all : null, literal: null };
  }

  /** The most telling of its parts. */
  #sequence(): Part {
    const found: Needed[] = [];
    let run = '';
    let isOnlyLiteral = true;
    const endRun = (): void => {
      if (run.length >= SHORTEST) found.push([run]);
      run = '';
    };
    while (this.#at < this.#source.length && this.#source[this.#at] !== '|' && this.#source[this.#at] !== ')') {
      const part = this.#part();
      const quantifier = QUANTIFIER.exec(this.#source.slice(this.#at))?.[0] ?? '';
      this.#at += quantifier.length;
      if (quantifier === '' && part.literal !== null) {
        run += part.literal;
        continue;
      }
      isOnlyLiteral = false;
      endRun();
      if (!OPTIONAL.test(quantifier)) found.push(part.needed);
    }
    const literal = isOnlyLiteral ? run : null;
    endRun();
    return { needed: best(found), literal };
  }

  #part(): Part {
    const sign = this.#source[this.#at]!;
    this.#at += 1;
    if (sign === '(') return this.#group();
    if (sign === '[') return this.#set();
    if (sign === '\\') return this.#escape();
    if (/[.^$]/.test(sign)) return NOTHING;
    return { needed: null, literal: sign.toLowerCase() };
  }

  #group(): Part {
    const opening = /^\?(?:<?[=!]|:|<\w+>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    const inside = this.alternatives();
    this.#at += 1;
    // What stands around it, or must not, is no part of the match.
    return /[=!]$/.test(opening) ? NOTHING : inside;
  }

  #set(): Part {
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']')
      this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
    return NOTHING;
  }

  #escape(): Part {
    const sign = this.#source[this.#at]!;
    this.#at += 1;
    if (/[pPux]/.test(sign) && this.#source[this.#at] === '{') this.#at = this.#source.indexOf('}', this.#at) + 1;
    else if (sign === 'k') this.#at = this.#source.indexOf('>', this.#at) + 1;
    else if (sign === 'u') this.#at += 4;
    else if (sign === 'x') this.#at += 2;
    return /[a-zA-Z0-9]/.test(sign) ? NOTHING : { needed: null, literal: sign };
  }
}

/** The list whose shortest word is longest; of two alike the shorter list. */
function best(found: readonly Needed[]): Needed {
  const telling = found.filter((words) => words !== null && words.length > 0) as (readonly string[])[];
  const least = (words: readonly string[]): number => Math.min(...words.map(({ length }) => length));
  const [first] = telling.toSorted((a, b) => least(b) - least(a) || a.length - b.length);
  return first ?? null;
}
