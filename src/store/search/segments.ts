/**
 * An index of published updates in the process, for a store whose server has none: of each report the tokens and the places
 * where they stand, in numbers of two to four bytes. It is read as it was saved with the report, and not made from its texts.
 */
import type { Update } from '../../figures/model.ts';
import type { TermReader } from '../../language/terms.ts';
import { FoundBefore, type Named } from './found-before.ts';
import { type Numbers, type Postings, placeOf, type Token } from './search.ts';
import { indexed } from './terms.ts';

/** A report's index as it is saved: JSON. `places`: for each token the positions of the updates that hold it. */
export interface SavedSegment {
  readonly ids: readonly string[];
  readonly words: readonly string[];
  readonly places: Readonly<Record<string, readonly number[]>>;
}

export function segmentOf(updates: readonly Update[], reader: TermReader): SavedSegment {
  const words = new Set<string>();
  const places = new Map<string, number[]>();
  for (const [position, update] of updates.entries()) {
    const one = indexed(update, reader);
    for (const word of one.words) words.add(word);
    for (const token of one.tokens) {
      const at = places.get(token) ?? [];
      at.push(position);
      places.set(token, at);
    }
  }
  return { ids: updates.map(({ id }) => id), words: [...words], places: Object.fromEntries(places) };
}

/** Every token and word once, by number. */
class Table {
  readonly #numbers = new Map<string, number>();
  readonly names: string[] = [];
  #sorted: readonly number[] = [];

  add(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  get(name: string): number | undefined {
    return this.#numbers.get(name);
  }

  startingWith(prefix: string): number[] {
    if (this.#sorted.length < this.names.length)
      this.#sorted = this.names.map((_, number) => number).sort((a, b) => (this.names[a]! < this.names[b]! ? -1 : 1));
    let [low, high] = [0, this.#sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.names[this.#sorted[middle]!]! < prefix) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < this.#sorted.length && this.names[this.#sorted[end]!]!.startsWith(prefix)) end++;
    return this.#sorted.slice(low, end);
  }
}

interface Segment {
  readonly ids: readonly string[];
  readonly words: Uint32Array;
  /** In ascending order; the places of tokens[n] are those from starts[n] up to starts[n + 1]. */
  readonly tokens: Uint32Array;
  readonly starts: Uint32Array;
  readonly places: Uint16Array | Uint32Array;
}

interface Searched extends Named {
  readonly segment: Segment;
}

/** The segments that a process knows, by a name that stands for one content for ever. */
export class Segments {
  readonly #tokens = new Table();
  readonly #words = new Table();
  readonly #held = new Map<string, Segment>();
  /** By ascending numbers, which each keeps for as long as it is searched. */
  #searched: readonly Searched[] = [];
  readonly #found = new FoundBefore();

  has(name: string): boolean {
    return this.#held.has(name);
  }

  add(name: string, { ids, words, places }: SavedSegment): void {
    const entries = Object.entries(places)
      .map(([token, at]) => [this.#tokens.add(token), at] as const)
      .sort(([a], [b]) => a - b);
    const starts = new Uint32Array(entries.length + 1);
    for (const [n, [, at]] of entries.entries()) starts[n + 1] = starts[n]! + at.length;
    this.#held.set(name, {
      ids,
      words: Uint32Array.from(words, (word) => this.#words.add(word)),
      tokens: Uint32Array.from(entries, ([token]) => token),
      starts,
      places: (ids.length > 0xffff ? Uint32Array : Uint16Array).from(entries.flatMap(([, at]) => at)),
    });
  }

  /** Of these reports, in the order of answers; what else is known is forgotten. */
  postings(reports: readonly { readonly report: string; readonly name: string }[]): Postings {
    const names = new Set(reports.map(({ name }) => name));
    for (const name of this.#held.keys()) if (!names.has(name)) this.#held.delete(name);
    const before = new Map(this.#searched.map((one) => [one.name, one]));
    const kept = reports.flatMap(({ name }) => before.get(name) ?? []);
    let next = Math.max(1, ...kept.map(({ first, count }) => first + count));
    const numbered = reports.map(({ report, name }) => {
      const segment = this.#held.get(name)!;
      const count = segment.ids.length;
      const first = before.get(name)?.first ?? next;
      next = Math.max(next, first + count);
      return { report, name, first, count, segment };
    });
    const searched = numbered.toSorted((a, b) => a.first - b.first);
    this.#searched = searched;
    this.#found.bring(searched);
    const segments = new Map(numbered.map(({ report, segment }) => [report, segment]));
    const words = new Set<number>();
    for (const { segment } of numbered) for (const word of segment.words) words.add(word);
    return {
      reports: numbered.map(({ report, first, count }) => ({ report, first, count })),
      words: [...words].map((word) => this.#words.names[word]!),
      holding: (lists) => this.#holding(lists, searched),
      ids: ({ report, first }, numbers) => numbers.map((number) => segments.get(report)!.ids[number - first]!),
      number: ({ report, first }, id) => {
        const position = segments.get(report)!.ids.indexOf(id);
        return position < 0 ? null : first + position;
      },
    };
  }

  #holding(lists: readonly (readonly Token[])[], searched: readonly Searched[]): Numbers {
    // Whoever still searches an earlier version has other reports.
    if (searched !== this.#searched) return this.#matching(lists, searched);
    return this.#found.numbers(JSON.stringify(lists), (among) =>
      this.#matching(lists, among ? searched.filter(({ first }) => first === among.first) : searched),
    );
  }

  #matching(lists: readonly (readonly Token[])[], searched: readonly Searched[]): Numbers {
    const wanted = lists.map((list) =>
      list.map(({ any, prefix }) => [
        ...any.flatMap((token) => this.#tokens.get(token) ?? []),
        ...(prefix === null ? [] : this.#tokens.startingWith(prefix)),
      ]),
    );
    const found: number[] = [];
    for (const { first, count, segment } of searched) {
      const holds = new Uint8Array(count);
      for (const list of wanted) {
        // How many of the list's tokens each update holds.
        const held = new Uint8Array(count);
        for (const [n, tokens] of list.entries())
          for (const token of tokens)
            for (const place of placesOf(segment, token)) if (held[place] === n) held[place] = n + 1;
        for (let place = 0; place < count; place++) if (held[place] === list.length) holds[place] = 1;
      }
      for (let place = 0; place < count; place++) if (holds[place] === 1) found.push(first + place);
    }
    return Uint32Array.from(found);
  }
}

function placesOf({ tokens, starts, places }: Segment, token: number): Uint16Array | Uint32Array {
  const at = placeOf(tokens, token);
  return tokens[at] === token ? places.subarray(starts[at]!, starts[at + 1]!) : places.subarray(0, 0);
}
