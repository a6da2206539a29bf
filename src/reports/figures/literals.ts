/**
 * Words without which a regular expression cannot match, so that most texts are passed over without trying it. They are read
 * off the expression; what is not understood in it asks for nothing.
 */

/** One of them must be in the text, in lower case; null where nothing can be told. */
export type Needed = readonly string[] | null;

/** Shorter ones are in nearly every text. */
const SHORTEST = 3;
/** A longer list costs more to look for than the expression itself. */
const MOST = 24;
const OPTIONAL = /^(?:[?*]|\{0)/;
const QUANTIFIER = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/;

/** For an expression whose case makes no difference. */
export function neededBy(source: string): Needed {
  return new Reader(source).alternatives().needed;
}

/** `text` in lower case. */
export const mayMatch = (needed: Needed, text: string): boolean =>
  needed === null || needed.some((word) => text.includes(word));

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
    return { needed: needed.every(({ length }) => length > 0) && all.length <= MOST ? all : null, literal: null };
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
    while (this.#at < this.#source.length && this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
    return NOTHING;
  }

  #escape(): Part {
    const sign = this.#source[this.#at]!;
    this.#at += 1;
    if (/[pPux]/.test(sign) && this.#source[this.#at] === '{')
      this.#at = this.#source.indexOf('}', this.#at) + 1;
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
