/**
 * The words of a vocabulary that could be so many steps away from another: those of about its length and its letters. It
 * leaves a handful to be compared letter by letter, so that a message of unknown words costs no more than another.
 */
interface Entry {
  readonly word: string;
  readonly letters: number;
}

export class NearWords {
  readonly #byLength = new Map<number, Entry[]>();

  /** Words of anything but the letters a to z are left out. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (!/^[a-z]+$/.test(word)) continue;
      const same = this.#byLength.get(word.length) ?? [];
      same.push({ word, letters: lettersOf(word) });
      this.#byLength.set(word.length, same);
    }
  }

  /** All that are at most `steps` inserted, left out, replaced or swapped letters away, and a few that are not. */
  within(word: string, steps: number): string[] {
    const letters = lettersOf(word);
    const found: string[] = [];
    for (let length = word.length - steps; length <= word.length + steps; length += 1)
      // A step takes at most one letter away and brings at most one in.
      for (const entry of this.#byLength.get(length) ?? [])
        if (count(entry.letters ^ letters) <= 2 * steps) found.push(entry.word);
    return found;
  }
}

/** A bit for each letter that the word has. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

/** How many bits are set in a number of 32. */
function count(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
