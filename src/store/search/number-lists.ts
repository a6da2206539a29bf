/**
 * What a search found before, by name, so that it is not looked for again: lists of ascending numbers, kept as small as they
 * go, of which those that nobody asked for longest go first.
 */

import { LRUCache } from 'lru-cache';

/** As they come, or where that is shorter a bit for each number up to the last. */
type Packed = { readonly numbers: Uint32Array } | { readonly bits: Uint32Array; readonly count: number };

export interface NumberListsOptions {
  /** Of all that is kept. */
  readonly mostBytes: number;
  /** So many numbers of lists that were asked for last stand ready beside it. */
  readonly mostReady: number;
}

export class NumberLists {
  readonly #kept: LRUCache<string, readonly Packed[]>;
  readonly #ready: LRUCache<string, readonly Uint32Array[]>;

  constructor({ mostBytes, mostReady }: NumberListsOptions) {
    this.#kept = new LRUCache({
      maxSize: mostBytes,
      sizeCalculation: (lists) => lists.reduce((sum, list) => sum + sizeOf(list), ENTRY),
    });
    this.#ready = new LRUCache({ maxSize: Math.max(mostReady, 1), sizeCalculation: sizeReady });
  }

  get(name: string): readonly Uint32Array[] | null {
    const ready = this.#ready.get(name);
    if (ready) return ready;
    const lists = this.#kept.get(name)?.map(unpacked);
    if (!lists) return null;
    this.#ready.set(name, lists);
    return lists;
  }

  set(name: string, lists: readonly Uint32Array[]): void {
    this.#kept.set(name, lists.map(packed));
    this.#ready.set(name, lists);
  }
}

/** Bytes of an entry beside its lists, about, and as many numbers of those that stand ready. */
const ENTRY = 200;
const ENTRY_READY = ENTRY / Uint32Array.BYTES_PER_ELEMENT;
const sizeReady = (lists: readonly Uint32Array[]): number =>
  lists.reduce((sum, { length }) => sum + length, ENTRY_READY);
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
