/** What a text must hold for a pattern to be found in it, read from the pattern itself. Pure. */

/**
 * Told of a text with one blank for whatever stands between two words, and one before and behind it: a match is a stretch of the
 * text, so its words and blanks are a stretch of those.
 */
const BLANK = ' ';
/** Any digit, of the pattern and of the text. */
const DIGIT = '0';
/** Where a word begins or ends: beside a letter that is known, a blank. */
const EDGE = '\b';

/** Strings of which one must be there. */
interface List {
  readonly strings: readonly string[];
  /** How likely a text is to hold one of them: the longer they are, the less. */
  readonly likelihood: number;
}

/** `exact`: all that it may match; null where that is not known. `lists`: what must be there besides. */
interface Part {
  readonly exact: readonly string[] | null;
  readonly lists: readonly List[];
}

/** So many ways to match are followed; what has more is taken to match anything. */
const MOST_WAYS = 64;
/** So many lists are kept, those first that fewest texts are likely to meet. */
const MOST_LISTS = 3;
/** So many letters are looked for at once: a shorter string tells nothing. */
export const LETTERS = 3;

const partOf = (exact: readonly string[] | null, lists: readonly List[] = []): Part => ({ exact, lists });
const ANYTHING = partOf(null);
const NOTHING = partOf(['']);
const A_BLANK = partOf([BLANK]);
const A_DIGIT = partOf([DIGIT]);
const AN_EDGE = partOf([EDGE]);

const isWordLetter = (letter: string): boolean => /^\w$/.test(letter);
const asTold = (letter: string): string => (/\d/.test(letter) ? DIGIT : isWordLetter(letter) ? letter : BLANK);

/** In a text in which the pattern is found one string of each list stands. */
export function needsOf({ source, flags }: RegExp): readonly (readonly string[])[] {
  if (/[iyv]/.test(flags)) return [];
  const parser = new Parser(source);
  const needs = listsOf(parser.alternatives());
  if (!parser.isAtEnd) throw new Error(`not read as a pattern: ${source}`);
  return needs.map(({ strings }) => strings);
}

/** Letters that stand for themselves, without one that is said to be there more or less often than once. */
const PLAIN = /[\w ]+(?![*+?{])/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const TO_DIGIT = /(?<=\d)-\d/y;
const GROUP = /\?(?::|[=!]|<[=!]|<\w+>)/y;
/** Nothing of a word stands before, or behind. */
const NO_WORD = /\?<?!(?:\\w|\[(?!\^)[^\]\\]*\\w[^\]\\]*\])\)/y;
/** `\p{L}`, `\u2018`, `\k<name>`, `\12`: what belongs to the letter behind the stroke. */
const OPERAND = /(?<=[pPu])\{[^}]*\}|(?<=u)[\da-fA-F]{4}|(?<=x)[\da-fA-F]{2}|(?<=k)<\w+>|(?<=\d)\d+/y;

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#source.length;
  }

  alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#takes('|')) parts.push(this.#sequence());
    if (parts.length === 1) return parts[0]!;
    const exact = parts.every((part) => part.exact) ? few(parts.flatMap((part) => part.exact!)) : null;
    if (exact) return partOf(exact);
    const best = parts.map((part) => listsOf(part)[0]);
    return partOf(null, best.includes(undefined) ? [] : told(best.flatMap((list) => list!.strings)));
  }

  #sequence(): Part {
    const lists: List[] = [];
    let run: readonly string[] = [''];
    let isExact = true;
    while (!this.isAtEnd && this.#next !== '|' && this.#next !== ')') {
      const isAhead = this.#source.startsWith('(?=', this.#at);
      const plain = this.#taken(PLAIN);
      const { exact, lists: inner } = plain ? partOf([plain[0].replace(/\d/g, DIGIT)]) : this.#quantified(this.#atom());
      const longer = exact && joined(run, exact);
      lists.push(...inner);
      // What is looked for ahead stands there, and what comes next stands there too.
      if (isAhead) lists.push(...told(longer ?? exact ?? run));
      else if (longer) run = longer;
      else {
        lists.push(...told(run));
        run = exact ?? [''];
        isExact = false;
      }
    }
    return isExact ? partOf(run, lists) : partOf(null, [...lists, ...told(run)]);
  }

  #quantified(part: Part): Part {
    const found = this.#taken(QUANTIFIER);
    if (!found) return part;
    const [sign, times] = found;
    const isBlank = part.exact?.every((one) => one === BLANK) === true;
    if (sign.startsWith('+') || Number(times) > 0) return isBlank ? part : partOf(null, listsOf(part));
    const isKnown = part.exact !== null && (isBlank || sign.startsWith('?'));
    return isKnown ? partOf(few([...part.exact!, ''])) : ANYTHING;
  }

  #atom(): Part {
    const letter = this.#source[this.#at++]!;
    if (letter === '(') return this.#group();
    if (letter === '[') return this.#set();
    if (letter === '\\') return this.#escaped();
    if (letter === '^' || letter === '$') return AN_EDGE;
    return letter === '.' ? ANYTHING : exactly([letter]);
  }

  #group(): Part {
    if (this.#taken(NO_WORD)) return AN_EDGE;
    const opens = this.#taken(GROUP)?.[0] ?? '';
    const part = this.alternatives();
    this.#at += 1;
    // What must not be there is not, and what stands before may be a part of what is there already.
    return opens.endsWith('!') || opens === '?<=' ? NOTHING : part;
  }

  #set(): Part {
    const all: string[] = [];
    let isKnown = !this.#takes('^');
    while (!this.#takes(']')) {
      const letter = this.#source[this.#at++]!;
      if (letter === '\\') {
        const kind = this.#source[this.#at++]!;
        all.push(BLANK);
        if (kind === 'd') all.push(DIGIT);
        else if (isWordLetter(kind) && kind !== 's') isKnown = false;
        this.#taken(OPERAND);
      } else all.push(letter);
      // All of `1-4` are digits.
      if (this.#next === '-' && this.#source[this.#at + 1] !== ']' && !this.#taken(TO_DIGIT)) isKnown = false;
    }
    return isKnown ? exactly(all) : ANYTHING;
  }

  #escaped(): Part {
    const kind = this.#source[this.#at++]!;
    this.#taken(OPERAND);
    if (kind === 'b') return AN_EDGE;
    if (kind === 'd') return A_DIGIT;
    if (kind === 's' || kind === 'W') return A_BLANK;
    if (kind === 'B') return NOTHING;
    return isWordLetter(kind) ? ANYTHING : A_BLANK;
  }

  get #next(): string | undefined {
    return this.#source[this.#at];
  }

  #takes(letter: string): boolean {
    if (this.#next !== letter) return false;
    this.#at += 1;
    return true;
  }

  #taken(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source);
    this.#at += found?.[0].length ?? 0;
    return found;
  }
}

const exactly = (letters: readonly string[]): Part => partOf(few(letters.map(asTold)));

/** Every way of the one and every way of the other behind it; null where those are too many. */
function joined(run: readonly string[], next: readonly string[]): readonly string[] | null {
  if (run.length === 1) return run[0] === '' ? next : next.map((one) => run[0] + one);
  return run.length * next.length > MOST_WAYS ? null : run.flatMap((one) => next.map((other) => one + other));
}

const few = (strings: readonly string[]): readonly string[] | null =>
  strings.length > MOST_WAYS ? null : [...new Set(strings)];

/** What a part needs: the lists that fewest texts are likely to meet. */
const listsOf = ({ exact, lists }: Part): readonly List[] =>
  [...(exact ? told(exact) : []), ...lists].sort((a, b) => a.likelihood - b.likelihood).slice(0, MOST_LISTS);

/** As a list, where each of the strings is long enough to tell something. */
function told(ways: readonly string[]): readonly List[] {
  const strings = new Set<string>();
  let likelihood = 0;
  for (const one of ways) {
    const string = settled(one);
    if (string.length < LETTERS) return [];
    if (strings.has(string)) continue;
    strings.add(string);
    likelihood += 1 / (string.length * string.length);
  }
  return [{ strings: [...strings], likelihood }];
}

/** At an end an edge beside a letter of a word is a blank; elsewhere it adds nothing. */
function settled(string: string): string {
  let start = 0;
  let end = string.length;
  const isBetween = (at: number): boolean => string[at] === BLANK || string[at] === EDGE;
  while (start < end && isBetween(start)) start += 1;
  while (start < end && isBetween(end - 1)) end -= 1;
  if (start === end) return string.includes(BLANK) ? BLANK : '';
  const core = string.slice(start, end);
  const within = core.includes(EDGE) || core.includes('  ') ? core.replaceAll(EDGE, '').replace(/ {2,}/g, BLANK) : core;
  return `${start > 0 ? BLANK : ''}${within}${end < string.length ? BLANK : ''}`;
}
