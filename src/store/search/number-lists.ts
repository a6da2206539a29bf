/**
 * What a search found before, by name, so that it is not looked for again: lists of ascending numbers, kept as small as they
 * go, of which those that nobody asked for longest go first.
 */

/** As they come, or where that is shorter a bit for each number up to the last. */
type Packed = { readonly numbers: Uint32Array } | { readonly bits: Uint32Array; readonly count: number };

interface Kept {
  readonly lists: readonly Packed[];
  readonly bytes: number;
}

export interface NumberListsOptions {
  /** Of all that is kept. */
  readonly mostBytes: number;
  /** So many numbers of lists that were asked for last stand ready beside it. */
  readonly mostReady: number;
}

export class NumberLists {
  readonly #options: NumberListsOptions;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;
  readonly #ready = new Map<string, readonly Uint32Array[]>();
  #numbersReady = 0;

  constructor(options: NumberListsOptions) {
    this.#options = options;
  }

  get(name: string): readonly Uint32Array[] | null {
    const kept = this.#kept.get(name);
    if (!kept) return null;
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const ready = this.#ready.get(name) ?? kept.lists.map(unpacked);
    this.#makeReady(name, ready);
    return ready;
  }

  set(name: string, lists: readonly Uint32Array[]): void {
    const packedLists = lists.map(packed);
    const bytes = packedLists.reduce((sum, list) => sum + sizeOf(list), ENTRY);
    this.#kept.set(name, { lists: packedLists, bytes });
    this.#bytes += bytes;
    for (const [oldest, { bytes: own }] of this.#kept) {
      if (this.#bytes <= this.#options.mostBytes || oldest === name) break;
      this.#kept.delete(oldest);
      this.#bytes -= own;
      this.#forgetReady(oldest);
    }
    this.#makeReady(name, lists);
  }

  #makeReady(name: string, lists: readonly Uint32Array[]): void {
    this.#forgetReady(name);
    this.#ready.set(name, lists);
    this.#numbersReady += lengthOf(lists);
    for (const oldest of this.#ready.keys()) {
      if (this.#numbersReady <= this.#options.mostReady || oldest === name) break;
      this.#forgetReady(oldest);
    }
  }

  #forgetReady(name: string): void {
    const lists = this.#ready.get(name);
    if (!lists) return;
    this.#ready.delete(name);
    this.#numbersReady -= lengthOf(lists);
  }
}

/** Bytes of an entry beside its lists, about. */
const ENTRY = 200;
const lengthOf = (lists: readonly Uint32Array[]): number => lists.reduce((sum, { length }) => sum + length, 0);
const sizeOf = (list: Packed): number => ('bits' in list ? list.bits : list.numbers).byteLength;

function packed(numbers: Uint32Array): Packed {
  const words = ((numbers.at(-1) ?? 0) >>> 5) + 1;
  // A part of a longer list would keep the whole of it.
  if (words >= numbers.length) return { numbers: numbers.slice() };
  const bits = new Uint32Array(words);
  for (const number of numbers) bits[number >>> 5]! |= 1 << (number & 31);
  return { bits, count: numbers.length };
}

function unpacked(list: Packed): Uint32Array {
  if ('numbers' in list) return list.numbers;
  const numbers = new Uint32Array(list.count);
  let at = 0;
  for (const [word, held] of list.bits.entries())
    for (let rest = held; rest !== 0; rest &= rest - 1) numbers[at++] = word * 32 + (31 - Math.clz32(rest & -rest));
  return numbers;
}
