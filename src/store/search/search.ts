/**
 * Which updates speak of what is asked, and which of them say most of it: by how telling each thing asked is, not by how
 * often a text says it. Where the terms stand is for the store to tell; both stores are searched by this.
 */
import { LRUCache } from 'lru-cache';
import type { Catalogue, Update } from '../../figures/model.ts';
import { stem } from '../../language/terms.ts';
import { tokenise } from '../../language/text.ts';
import { isEveryday } from '../../language/words/speller.ts';
import type { Need } from '../../question/question.ts';
import { countTag, operationTag, termToken, topicTag } from './terms.ts';

/** An update that meets some of the needs; `met` are their positions in the list given. */
export interface Hit {
  readonly key: string;
  readonly met: ReadonlySet<number>;
  readonly score: number;
}

export const keyOf = (update: Pick<Update, 'report' | 'id'>): string => `${update.report}#${update.id}`;

/** The updates of a published report have numbers that follow one another in the report's order. */
export interface Numbered {
  readonly report: string;
  readonly first: number;
  readonly count: number;
}

/** Updates that hold any of these tokens, or one that begins with `prefix`. */
export interface Token {
  readonly any: readonly string[];
  readonly prefix: string | null;
}

/** Numbers in ascending order. */
export type Numbers = Uint32Array;

/** Where the tokens of the published updates stand. */
export interface Postings {
  /** In the order of answers: the latest report first. */
  readonly reports: readonly Numbered[];
  /** Of all texts, for mending typing errors. */
  readonly words: Iterable<string>;
  /** Updates that hold, for one of the lists, each of its tokens. */
  holding(lists: readonly (readonly Token[])[]): Numbers;
  /** Ids of updates of one report. */
  ids(report: Numbered, numbers: readonly number[]): readonly string[];
  /** Null where there is none of that name. */
  number(report: Numbered, id: string): number | null;
}

/** Marks of what an update's numbers count. */
export type Marks = readonly string[];

/** A term of this length also stands for longer ones that begin with it. */
const SHORTEST_PREFIX = 5;
/** A word that every text is made of tells less than a rarer one. */
const EVERYDAY = 0.4;
/** So many numbers of needs that were met last stand ready. */
const MOST_READY = 500_000;
/** What an entry takes beside them, in numbers. */
const ENTRY = 50;
/** So few updates are scored one by one. */
const FEW = 1_000;
const EMPTY = new Uint32Array(0);

interface Meeting {
  readonly all: Numbers;
  /** Those that are tagged with it, where that counts. */
  readonly tagged: Numbers;
}

/** Updates that meet at least one need: their numbers, and the score of each number. */
interface Scored {
  readonly numbers: Numbers;
  readonly scoreOf: (number: number) => number;
}

/** `most`: so many of the best; `share`: and what scores this share of the best. */
interface Wanted {
  readonly most: number;
  readonly share: number;
}

export interface CloseTo {
  readonly share: number;
  readonly within: ReadonlySet<string> | null;
  readonly reports: readonly string[] | null;
}

export interface Close {
  readonly best: Hit;
  /** In the order in which they are told: those that say most, of equal ones those that are tagged, then report order. */
  readonly hits: readonly Hit[];
}

export class UpdateSearch {
  readonly #postings: Postings;
  readonly #size: number;
  /** By ascending numbers, with the report's rank in answers. */
  readonly #byNumber: readonly (Numbered & { readonly rank: number })[];
  readonly #byReport: ReadonlyMap<string, Numbered>;
  /** The stems of each part of a topic's name ("Orders and notices"). */
  readonly #topicNames: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Stems of operations' names, with the tags of those that have them. */
  readonly #operationStems: ReadonlyMap<string, readonly string[]>;
  readonly #met = new LRUCache<string, Meeting>({
    maxSize: MOST_READY,
    sizeCalculation: ({ all, tagged }) => ENTRY + all.length + tagged.length,
  });
  #last: { readonly name: string; readonly scored: Scored } | null = null;

  constructor(postings: Postings, { topics, operations }: Pick<Catalogue, 'topics' | 'operations'>) {
    this.#postings = postings;
    const { reports } = postings;
    this.#size = reports.reduce((sum, { count }) => sum + count, 0);
    this.#byNumber = reports.map((report, rank) => ({ ...report, rank })).sort((a, b) => a.first - b.first);
    this.#byReport = new Map(reports.map((report) => [report.report, report]));
    this.#topicNames = new Map(
      topics.map(({ id, name }) => [
        id,
        name
          .toLowerCase()
          .split(' and ')
          .map((part) => part.split(' ').map(stem)),
      ]),
    );
    const stems = new Map<string, string[]>();
    for (const { id, name, aliases } of operations)
      for (const { word } of tokenise([name, ...aliases].join(' ').toLowerCase())) {
        const tags = stems.get(stem(word)) ?? [];
        if (!tags.includes(operationTag(id))) tags.push(operationTag(id));
        stems.set(stem(word), tags);
      }
    this.#operationStems = stems;
  }

  get words(): Iterable<string> {
    return this.#postings.words;
  }

  /** How many updates meet the need. */
  count(need: Need): number {
    return this.#meeting(need).all.length;
  }

  /** How telling a need is: a word of few updates tells more than a common one; one that no update has tells most. */
  weight(need: Need): number {
    const plain = need.topic === null && isEveryday(need.words) ? EVERYDAY : 1;
    return plain * Math.log(1 + (this.#size + 1) / (this.count(need) + 0.5));
  }

  /** Of the updates named, those that meet at least one need, the ones that meet the most telling ones first. */
  find(needs: readonly Need[], within: ReadonlySet<string>): Hit[] {
    const scored = this.#scored(needs, this.#numbersOf(within), {});
    return this.#hits(this.#ordered(needs, scored), needs, scored);
  }

  /** The first so many hits of all. */
  top(needs: readonly Need[], most: number): Hit[] {
    const scored = this.#scored(needs, null, { most, share: 1 });
    const first: number[] = [];
    for (const number of this.#inOrder(needs, scored)) if (first.push(number) >= most) break;
    return this.#hits(first, needs, scored);
  }

  /**
   * What meets as much as the best does, or this share of it. Of `reports`, where those are given; else of the latest report
   * that has any. `within`: of these alone.
   */
  close(needs: readonly Need[], { share, within: keys, reports }: CloseTo): Close | null {
    const scored = this.#scored(needs, keys && this.#numbersOf(keys), { most: 1, share });
    if (scored.numbers.length === 0) return null;
    const best = this.#best(needs, scored);
    const least = scored.scoreOf(best) * share;
    const near = scored.numbers.filter((number) => scored.scoreOf(number) >= least);
    const told = reports ? this.#of(near, reports) : this.#ofLatest(near);
    return {
      best: this.#hits([best], needs, scored)[0]!,
      hits: this.#hits(this.#ordered(needs, { ...scored, numbers: told }), needs, scored),
    };
  }

  /** Those that meet every need, report by report, the latest first; `counting`: of them those that `counting` gives. */
  *meetingAll(needs: readonly Need[], counting: readonly Marks[] | null = null): Generator<ReadonlySet<string>> {
    const [first = EMPTY, ...more] = needs.map((need) => this.#meeting(need).all);
    const all = more.reduce(common, first);
    yield* this.#keysByReport(counting && all.length > 0 ? common(this.#counting(counting), all) : all);
  }

  /** Those whose numbers have all the marks of any of the lists (see countMarksIn), report by report, the latest first. */
  counting(lists: readonly Marks[]): Generator<ReadonlySet<string>> {
    return this.#keysByReport(this.#counting(lists));
  }

  #counting(lists: readonly Marks[]): Numbers {
    const tokens = lists.map((list) => list.map((mark): Token => ({ any: [countTag(mark)], prefix: null })));
    return tokens.length > 0 ? this.#postings.holding(tokens) : EMPTY;
  }

  *#keysByReport(numbers: Numbers): Generator<ReadonlySet<string>> {
    for (const report of this.#postings.reports) {
      const own = within(report, numbers);
      if (own.length === 0) continue;
      yield new Set(this.#postings.ids(report, [...own]).map((id) => keyOf({ report: report.report, id })));
    }
  }

  /**
   * Every update, among these, that meets a need, but for those that cannot be what is looked for: the best `most`, or what
   * scores this share of the best. What was asked for last is asked for again by the next to look at the same message.
   */
  #scored(needs: readonly Need[], among: Numbers | null, { most = 0, share = 0 }): Scored {
    const name = among ? null : JSON.stringify([needs, most, share]);
    if (name !== null && this.#last?.name === name) return this.#last.scored;
    const lists = needs.map((need) => {
      const { all } = this.#meeting(need);
      return among ? among.filter((number) => has(all, number)) : all;
    });
    const weights = needs.map((need) => this.weight(need));
    const light = lightOf(lists, weights, { most, share });
    const telling = lists.filter((_, at) => !light.has(at));
    const scored = scoredIn(lists, weights, telling);
    if (name !== null) this.#last = { name, scored };
    return scored;
  }

  #best(needs: readonly Need[], scored: Scored): number {
    return this.#inOrder(needs, scored).next().value as number;
  }

  /** As `#ordered` has them, one by one: of a great many the first few are found without looking at each. */
  *#inOrder(needs: readonly Need[], { numbers, scoreOf }: Scored): Generator<number> {
    for (let below = Number.POSITIVE_INFINITY; ; ) {
      let most = 0;
      for (const number of numbers) {
        const score = scoreOf(number);
        if (score > most && score < below) most = score;
      }
      if (most === 0) return;
      below = most;
      let equal: Numbers = numbers.filter((number) => scoreOf(number) === most);
      for (const need of needs) {
        const { all, tagged } = this.#meeting(need);
        const own = common(equal, all);
        if (own.length === 0) continue;
        const first = common(own, tagged);
        yield* this.#latestFirst(first);
        yield* this.#latestFirst(first.length > 0 ? without(own, first) : own);
        equal = without(equal, own);
      }
    }
  }

  *#latestFirst(numbers: Numbers): Generator<number> {
    if (numbers.length > 0) for (const report of this.#postings.reports) yield* within(report, numbers);
  }

  #of(numbers: Numbers, reports: readonly string[]): Numbers {
    const ranges = reports.flatMap((report) => this.#byReport.get(report) ?? []);
    return numbers.filter((number) => ranges.some((range) => isIn(range, number)));
  }

  #ofLatest(numbers: Numbers): Numbers {
    for (const report of this.#postings.reports) {
      const own = within(report, numbers);
      if (own.length > 0) return own;
    }
    return EMPTY;
  }

  #ordered(needs: readonly Need[], { numbers, scoreOf }: Scored): number[] {
    const place = (number: number) => {
      const first = needs.findIndex((need) => has(this.#meeting(need).all, number));
      const isTagged = first >= 0 && has(this.#meeting(needs[first]!).tagged, number);
      return { number, score: scoreOf(number), first, tagged: isTagged ? 0 : 1, rank: this.#reportOf(number).rank };
    };
    return [...numbers]
      .map(place)
      .sort(
        (a, b) =>
          b.score - a.score || a.first - b.first || a.tagged - b.tagged || a.rank - b.rank || a.number - b.number,
      )
      .map(({ number }) => number);
  }

  #hits(numbers: readonly number[], needs: readonly Need[], { scoreOf }: Scored): Hit[] {
    const keys = new Map<number, string>();
    for (const [report, own] of Map.groupBy(numbers, (number) => this.#reportOf(number)))
      this.#postings.ids(report, own).forEach((id, at) => {
        keys.set(own[at]!, keyOf({ report: report.report, id }));
      });
    return numbers.map((number) => ({
      key: keys.get(number)!,
      score: scoreOf(number),
      met: new Set(needs.flatMap((need, at) => (has(this.#meeting(need).all, number) ? [at] : []))),
    }));
  }

  #numbersOf(keys: ReadonlySet<string>): Numbers {
    const numbers: number[] = [];
    for (const key of keys) {
      const at = key.indexOf('#');
      const report = this.#byReport.get(key.slice(0, at));
      const number = report && this.#postings.number(report, key.slice(at + 1));
      if (number != null) numbers.push(number);
    }
    return Uint32Array.from(numbers).sort();
  }

  #reportOf(number: number): Numbered & { readonly rank: number } {
    let [low, high] = [0, this.#byNumber.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#byNumber[middle]!.first <= number) low = middle;
      else high = middle - 1;
    }
    return this.#byNumber[low]!;
  }

  /** The topic's name with more said of it: one kind of it alone. */
  #isNarrower(words: string, topic: string): boolean {
    const said = new Set(words.split(' ').map(stem));
    const names = this.#topicNames.get(topic) ?? [];
    return (
      names.some((part) => part.length < said.size && part.every((word) => said.has(word))) &&
      !names.some((part) => part.length === said.size && part.every((word) => said.has(word)))
    );
  }

  /** The updates that meet the need by topic or by text. */
  #meeting(need: Need): Meeting {
    const name = JSON.stringify([need.topic, need.terms, need.words]);
    const known = this.#met.get(name);
    if (known) return known;
    const lists = need.terms.filter((terms) => terms.length > 0).map((terms) => terms.map((term) => this.#token(term)));
    const found = lists.length > 0 ? this.#postings.holding(lists) : EMPTY;
    // A narrower thing than the topic ("dispersal orders" of orders) is told by the updates that say it, where any do.
    const isTagged = need.topic !== null && !(found.length > 0 && this.#isNarrower(need.words, need.topic));
    const tagged = isTagged ? this.#postings.holding([[{ any: [topicTag(need.topic)], prefix: null }]]) : EMPTY;
    const meeting = { all: united(tagged, found), tagged };
    this.#met.set(name, meeting);
    return meeting;
  }

  #token(term: string): Token {
    const isPrefix = term.length >= SHORTEST_PREFIX;
    const operations = isPrefix
      ? [...this.#operationStems].flatMap(([name, tags]) => (name.startsWith(term) ? tags : []))
      : (this.#operationStems.get(term) ?? []);
    return isPrefix
      ? { any: [...new Set(operations)], prefix: termToken(term) }
      : { any: [termToken(term), ...operations], prefix: null };
  }
}

/**
 * Needs of so little weight that what meets these alone is not looked for: they come to less than one other need does, which
 * `most` updates meet, or less than this share of it.
 */
function lightOf(lists: readonly Numbers[], weights: readonly number[], { most, share }: Wanted): ReadonlySet<number> {
  const heaviest = Math.max(0, ...weights.filter((_, at) => most > 0 && lists[at]!.length >= most));
  const light = new Set<number>();
  let sum = 0;
  for (const at of [...weights.keys()].sort((a, b) => weights[a]! - weights[b]!)) {
    sum += weights[at]!;
    if (sum >= heaviest * share * NEARLY_ONE) break;
    light.add(at);
  }
  return light;
}
/** Sums of weights are not exact. */
const NEARLY_ONE = 1 - 1e-9;

/** Those of the telling lists, with what each scores by all lists. */
function scoredIn(lists: readonly Numbers[], weights: readonly number[], telling: readonly Numbers[]): Scored {
  if (telling.reduce((sum, { length }) => sum + length, 0) < FEW) {
    const scoreOf = (number: number): number =>
      lists.reduce((sum, list, position) => (has(list, number) ? sum + weights[position]! : sum), 0);
    return { numbers: telling.reduce(united, EMPTY), scoreOf };
  }
  // One place for every number up to the last: adding up is quick.
  const size = Math.max(...telling.map((list) => list.at(-1) ?? 0)) + 1;
  const isMeant = new Uint8Array(size);
  let count = 0;
  for (const list of telling)
    for (const number of list) {
      if (isMeant[number] === 0) count += 1;
      isMeant[number] = 1;
    }
  const scores = new Float64Array(size);
  lists.forEach((list, position) => {
    for (const number of list) if (isMeant[number] === 1) scores[number]! += weights[position]!;
  });
  const numbers = new Uint32Array(count);
  let at = 0;
  for (let number = 0; number < size; number += 1) if (isMeant[number] === 1) numbers[at++] = number;
  return { numbers, scoreOf: (number) => scores[number]! };
}

const isIn = ({ first, count }: Numbered, number: number): boolean => number >= first && number < first + count;

/** Where a number stands, or would stand. */
export function placeOf(numbers: Numbers, number: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

const has = (numbers: Numbers, number: number): boolean => numbers[placeOf(numbers, number)] === number;

/** The numbers of one report among these. */
export const within = ({ first, count }: Pick<Numbered, 'first' | 'count'>, numbers: Numbers): Numbers =>
  numbers.subarray(placeOf(numbers, first), placeOf(numbers, first + count));

function united(a: Numbers, b: Numbers): Numbers {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const all = new Uint32Array(a.length + b.length);
  let [at, i, j] = [0, 0, 0];
  while (i < a.length || j < b.length) {
    const next = Math.min(a[i] ?? Number.POSITIVE_INFINITY, b[j] ?? Number.POSITIVE_INFINITY);
    if (a[i] === next) i++;
    if (b[j] === next) j++;
    all[at++] = next;
  }
  return all.subarray(0, at);
}

/** Those in both. */
function common(a: Numbers, b: Numbers): Numbers {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  if (few.length * 16 < many.length) return few.filter((number) => has(many, number));
  const both: number[] = [];
  for (let i = 0, j = 0; i < few.length && j < many.length; ) {
    const difference = few[i]! - many[j]!;
    if (difference === 0) both.push(few[i]!);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return Uint32Array.from(both);
}

/** Those of the first that are not in the other. */
const without = (numbers: Numbers, others: Numbers): Numbers =>
  others.length === 0 ? numbers : numbers.filter((number) => !has(others, number));
