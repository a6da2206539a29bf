/**
 * Patterns that are tried only on a text that holds what they need: of the hundreds that a message is read with most have nothing to
 * find in it, and its letters, looked at once, tell so of nearly all of them.
 */
import { LETTERS, needsOf } from './pattern-needs.ts';

/** What a pattern is used for; a `RegExp` is one too. */
export type Pattern = Pick<RegExp, 'test' | 'exec' | 'source'> & {
  [Symbol.replace](text: string, by: string): string;
  [Symbol.replace](text: string, by: (found: string, ...groups: string[]) => string): string;
  [Symbol.match](text: string): RegExpMatchArray | null;
  [Symbol.search](text: string): number;
  [Symbol.split](text: string, limit?: number): string[];
};

/** The same pattern, tried only where it may be found. Not for one that goes on from where it stopped (`exec` with the flag g). */
export const pattern = (of: RegExp): Pattern => new Quick(of);

/** Whether a text has what the pattern finds. */
export function finds(of: RegExp): (text: string) => boolean {
  const quick = pattern(of);
  return (text) => quick.test(text);
}

/** As `matchAll`, which makes a copy of the pattern each time: it has the flag g, and is kept. */
export function matchesIn(text: string, of: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  of.lastIndex = 0;
  for (let match = of.exec(text); match !== null; match = of.exec(text)) {
    if (match[0] === '') of.lastIndex += 1;
    found.push(match);
  }
  return found;
}

/** The same where it may be found. */
export function everyPlace(of: RegExp): (text: string) => readonly RegExpExecArray[] {
  const needs = new Needs(of);
  return (text) => (needs.mayBeMet(text) ? matchesIn(text, of) : []);
}

/** What a pattern needs, read at the first text. */
export class Needs {
  readonly #of: RegExp;
  /** Of each list one string's beginning, middle and end. */
  #lists: readonly Uint16Array[] | null = null;
  #wasMet = false;

  constructor(of: RegExp) {
    this.#of = of;
  }

  /** False where the pattern is surely not found. */
  mayBeMet(text: string): boolean {
    if (text.length < SHORTEST && this.#wasMet) return true;
    this.#lists ??= needsOf(this.#of)
      .filter((list) => list.length <= LONGEST_LIST)
      .map((list) => Uint16Array.from(list.flatMap(threePlaces)));
    if (this.#lists.length > 0 && text !== heldOf) hold(text);
    for (const list of this.#lists) if (!isOneHeld(list)) return false;
    this.#wasMet = true;
    return true;
  }
}

/** A text of a word or two is searched as quickly, once the pattern is compiled: at its first search that takes far longer. */
const SHORTEST = 12;
/** A longer list takes as long to look up. */
const LONGEST_LIST = 200;
/** A power of two. */
const PLACES = 4096;

/** Of what may stand in a word, one of all digits; 0 for what stands between words. */
const CODES = new Uint8Array(128);
for (let code = 0; code < CODES.length; code += 1) {
  const letter = String.fromCharCode(code);
  if (/\w/.test(letter)) CODES[code] = /\d/.test(letter) ? 1 : 2 + (code % 64);
}
const codeAt = (text: string, at: number): number => CODES[text.charCodeAt(at)] ?? 0;
const placeOf = (first: number, second: number, third: number): number =>
  (first * 1369 + second * 37 + third) & (PLACES - 1);

/** The runs of three letters in the text last asked about, as bits; between words one blank. */
const held = new Int32Array(PLACES / 32);
let heldOf: string | null = null;

function hold(text: string): void {
  held.fill(0);
  let first = -1;
  let second = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const third = at < text.length ? codeAt(text, at) : 0;
    if (third === 0 && second === 0) continue;
    if (first >= 0) {
      const place = placeOf(first, second, third);
      held[place >> 5]! |= 1 << (place & 31);
    }
    first = second;
    second = third;
  }
  heldOf = text;
}

const isHeld = (place: number): boolean => (held[place >> 5]! & (1 << (place & 31))) !== 0;

function threePlaces(string: string): readonly number[] {
  const last = string.length - LETTERS;
  return [0, last >> 1, last].map((at) => placeOf(codeAt(string, at), codeAt(string, at + 1), codeAt(string, at + 2)));
}

function isOneHeld(places: Uint16Array): boolean {
  for (let at = 0; at < places.length; at += 3)
    if (isHeld(places[at]!) && isHeld(places[at + 1]!) && isHeld(places[at + 2]!)) return true;
  return false;
}

class Quick implements Pattern {
  readonly #pattern: RegExp;
  readonly #needs: Needs;

  constructor(of: RegExp) {
    this.#pattern = of;
    this.#needs = new Needs(of);
  }

  get source(): string {
    return this.#pattern.source;
  }

  test(text: string): boolean {
    return this.#needs.mayBeMet(text) && this.#pattern.test(text);
  }

  exec(text: string): RegExpExecArray | null {
    return this.#needs.mayBeMet(text) ? this.#pattern.exec(text) : null;
  }

  [Symbol.replace](text: string, by: string | ((found: string, ...groups: string[]) => string)): string {
    return this.#needs.mayBeMet(text) ? text.replace(this.#pattern, by as string) : text;
  }

  [Symbol.match](text: string): RegExpMatchArray | null {
    return this.#needs.mayBeMet(text) ? text.match(this.#pattern) : null;
  }

  [Symbol.search](text: string): number {
    return this.#needs.mayBeMet(text) ? text.search(this.#pattern) : -1;
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.#needs.mayBeMet(text) ? text.split(this.#pattern, limit) : [text];
  }
}
