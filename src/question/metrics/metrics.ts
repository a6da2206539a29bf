/** Which metrics a message names: every word that narrows must be one the metric is asked with. */
import type { Metric } from '../../figures/model.ts';
import type { Term, TermReader } from '../../language/terms.ts';
import { choose, partial, sum } from './metric-choice.ts';
import {
  bestMatch,
  type Compiled,
  compile,
  type MetricMatch,
  type MetricQuery,
  MONEY_HEAD,
  NO_TOKENS,
  NONE,
  nearness,
  sortOf,
  standsBeside,
} from './metric-match.ts';

export interface MetricReading {
  /** The metrics named, in the order named. */
  readonly metrics: readonly Metric[];
  /** Two to many metrics that fit the same words equally. */
  readonly equal: readonly Metric[];
  /** Metrics whose words hold all of the message's, without any frame being met. */
  readonly partial: readonly Metric[];
  /** Metrics that share some words, most telling first. */
  readonly near: readonly Metric[];
  /** Content tokens that the named metrics do not account for. */
  readonly unread: readonly number[];
  readonly covered: ReadonlySet<number>;
  /** Tokens that stand for a part of the named metrics' frames. */
  readonly required: ReadonlySet<number>;
}

export class MetricTable {
  readonly #byTerm = new Map<string, Compiled[]>();
  readonly #byId: ReadonlyMap<string, Compiled>;
  readonly #counted: ReadonlySet<string>;
  /** What some metric counts; people are behind every count. */
  readonly #nouns: ReadonlySet<string>;

  constructor(metrics: readonly Metric[], reader: TermReader) {
    this.#byId = new Map(metrics.map((metric, order) => [metric.id, compile(metric, order, reader)]));
    this.#counted = new Set([...this.#byId.values()].flatMap(({ counted }) => [...counted]));
    this.#nouns = new Set(metrics.flatMap((m) => reader.termsOf(m.unit)).filter((term) => term !== 'people'));
    for (const compiled of this.#byId.values())
      for (const term of compiled.required) {
        const list = this.#byTerm.get(term) ?? [];
        list.push(compiled);
        this.#byTerm.set(term, list);
      }
  }

  read(query: MetricQuery): MetricReading {
    const { terms, content, context = NONE, excluded = NONE, only } = query;
    const places = new Map<string, number[]>();
    for (const { term, or = [], from, to } of terms)
      for (const sense of [term, ...or]) {
        const at = places.get(sense) ?? [];
        for (let i = from; i < to; i++) at.push(i);
        places.set(sense, at);
      }
    const touched = new Set<Compiled>();
    for (const term of places.keys()) for (const compiled of this.#byTerm.get(term) ?? []) touched.add(compiled);
    const candidates = [...touched]
      .filter(
        (c) =>
          (!only || only.has(c.metric.id)) &&
          (!query.ofThings || c.metric.unit !== 'GBP') &&
          (!query.ofDoers || sortOf(c.metric.unit) !== 'time') &&
          (excluded.size === 0 || ![...c.core].some((term) => excluded.has(term))),
      )
      .sort((a, b) => a.order - b.order);

    const fits: MetricMatch[] = [];
    for (const compiled of candidates) {
      const match = bestMatch(compiled, places, query, context, this.#nouns);
      // Where only the conversation says what is counted, it is counted still: "now the cannabis" after what drugs were worth.
      const isOfOther = query.unit && match?.lacksNoun && sortOf(compiled.metric.unit) !== sortOf(query.unit);
      if (match && !isOfOther) fits.push(match);
    }
    const chosen = choose(fits, content, query.breaks ?? []);
    const named = chosen.metrics.concat(chosen.equal);
    const covered = new Set(named.flatMap((m) => [...m.covered]));
    const explained = new Set(named.flatMap((m) => [...m.explained]));
    const contentTerms = terms.filter((t) => content.has(t.from));
    const partly = contentTerms.length ? partial(candidates, contentTerms, query.head ?? null) : [];
    // "Value of the warrants" is what they brought in, where that is held, and not how many there were.
    const [worth, ...others] = query.head === MONEY_HEAD ? partly.filter(({ unit }) => unit === 'GBP') : [];
    if (worth && others.length === 0 && named.length > 0 && named.every(({ metric }) => metric.unit !== 'GBP'))
      return this.only(worth.id);
    return {
      metrics: chosen.metrics.map((m) => m.metric),
      equal: chosen.equal.map((m) => m.metric),
      partial: partly,
      near: this.#near(candidates, contentTerms),
      unread: [...content].filter((token) => !explained.has(token)),
      covered,
      required: new Set(named.flatMap((m) => [...m.required])),
    };
  }

  /** Whether the term tells the part from its whole: the one's label has it, the other's has not. */
  partsFrom(part: string, whole: string, term: string): boolean {
    const coreOf = (id: string) => this.#byId.get(id)?.core ?? NONE;
    return coreOf(part).has(term) && !coreOf(whole).has(term);
  }

  /** Whether some metric counts the term or is of it: a thing that can be asked about, not what is said of one. */
  leads(term: string): boolean {
    return (this.#byTerm.get(term) ?? []).some(
      (c) =>
        c.metric.kind !== 'share' &&
        c.frames.some(({ counts, of }) => [counts, ...of].some((p) => p.terms[0] === term)),
    );
  }

  /** Whether some metric counts the term or is of it, under whatever word. */
  isOf(term: string): boolean {
    return (this.#byTerm.get(term) ?? []).some((c) =>
      c.frames.some(({ counts, of }) => [counts, ...of].some((p) => p.terms.includes(term))),
    );
  }

  /** The metric as if it were named by itself. */
  only(id: string): MetricReading {
    const metric = this.#byId.get(id)?.metric;
    return {
      metrics: metric ? [metric] : [],
      equal: [],
      partial: [],
      near: [],
      unread: [],
      covered: NO_TOKENS,
      required: NO_TOKENS,
    };
  }

  /** Whether the metric may be spoken of with the term. */
  speaksOf(id: string, term: string): boolean {
    const compiled = this.#byId.get(id);
    return compiled !== undefined && (standsBeside(compiled, term) || compiled.core.has(term));
  }

  /** Whether any metric is asked with the term. */
  asksWith(term: string): boolean {
    return this.#byTerm.has(term);
  }

  /** Terms of the metric's frames, for a follow-up that leaves them out. */
  subject(id: string): string[] {
    return [...(this.#byId.get(id)?.required ?? [])];
  }

  /** Terms of what the metric counts. */
  counted(id: string): ReadonlySet<string> {
    return this.#byId.get(id)?.counted ?? NONE;
  }

  /** Whether any metric counts what the term names. */
  isCounted(term: string): boolean {
    return this.#counted.has(term);
  }

  /**
   * Whether the metric counts what the term names. "Weapons" beside "locations" only tells which locations, but "how many
   * 999s" leaves the noun out. `isAnyone`: the term is a word for people, who are behind every count.
   */
  countsNoun(id: string, term: string, isAnyone = false): boolean {
    const compiled = this.#byId.get(id);
    if (!compiled) return false;
    // Of casualties those who died are casualties.
    const whole = this.#byId.get(compiled.metric.partOf ?? '');
    if (
      compiled.required.has(term) &&
      whole?.unit.has(term) &&
      sortOf(whole.metric.unit) === sortOf(compiled.metric.unit)
    )
      return true;
    // By how many shifts they were given, no hours tell.
    if (compiled.counted.has(term))
      return compiled.metric.kind === 'average' || sortOf(compiled.metric.unit) !== 'time' || compiled.unit.has(term);
    // People are known by what they are of, or what became of them.
    if (compiled.required.has(term)) return isAnyone || compiled.frames.some(({ counts }) => counts.mayGoUnsaid);
    return compiled.also.has(term) && isAnyone;
  }

  #near(candidates: readonly Compiled[], contentTerms: readonly Term[]): Metric[] {
    const rare = contentTerms.map(({ term }) => ({ term, rarity: 1 / (this.#byTerm.get(term)?.length || 1) }));
    return candidates
      .map((c) => ({ c, score: sum(rare.map(({ term, rarity }) => nearness(c, term) * rarity)) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.c.order - b.c.order)
      .map(({ c }) => c.metric);
  }
}
