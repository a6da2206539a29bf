/** Which metrics a message names: every word that narrows must be one the metric is asked with. */
import type { Metric } from '../figures/model.ts';
import type { Term, TermReader } from '../language/terms.ts';

/** Stands in an ask line for "how many", "number of": the metric is meant only when something is counted. */
const COUNT = '#count';
/** Begins an ask line whose words stand for the metric only together: none of them offers it as a choice when alone. */
export const TOGETHER = '~';
/** What "value of" counts: pounds. */
export const MONEY_HEAD = '#money';

interface Ask {
  /** Each group is met by one of its terms. */
  readonly groups: readonly (readonly string[])[];
  /** Its words, each alone, offer the metric as a choice. */
  readonly offers: boolean;
}

interface Compiled {
  readonly metric: Metric;
  readonly order: number;
  readonly asks: readonly Ask[];
  readonly required: ReadonlySet<string>;
  /** Those of them that offer the metric as a choice. */
  readonly offering: ReadonlySet<string>;
  /** Terms of the label: what the metric is about. */
  readonly core: ReadonlySet<string>;
  /** Terms of the unit and of the label's first words: what its number counts. */
  readonly counted: ReadonlySet<string>;
  /** Terms of the unit alone. */
  readonly unit: ReadonlySet<string>;
  readonly also: ReadonlySet<string>;
}

/** A metric one of whose ask lines is met. Token numbers are those of the message. */
export interface MetricMatch {
  readonly metric: Metric;
  /** Tokens that the ask line needed. */
  readonly required: ReadonlySet<number>;
  /** Those and the tokens that do not narrow it further. */
  readonly covered: ReadonlySet<number>;
  /** Needed terms that only the conversation supplied. */
  readonly carried: number;
  /** Needed tokens that the metric's label speaks of. */
  readonly central: number;
  /** It counts what "how many" asks for. */
  readonly counts: boolean;
}

/** Something parts the tokens before `at` from those from it on: strongly an "and", weakly a comma. */
export interface Break {
  readonly at: number;
  readonly strong: boolean;
}

/** What the recognisers before found in the message, and what the conversation gives. Tokens are numbered in order. */
export interface MetricQuery {
  readonly terms: readonly Term[];
  /** Tokens that narrow: a metric must account for each. */
  readonly content: ReadonlySet<number>;
  /** "how many" was asked. */
  readonly counting: boolean;
  /** "What share" was asked. */
  readonly sharing?: boolean;
  /** Terms of what the conversation was about, which may complete an ask line. */
  readonly context?: ReadonlySet<string>;
  /** Terms of what is said not to be meant. */
  readonly excluded?: ReadonlySet<string>;
  /** Look at these metrics alone. */
  readonly only?: ReadonlySet<string>;
  /** The term that "how many" counts. */
  readonly head?: string | null;
  /** Tokens that do not narrow and yet may name a metric with the conversation's help. */
  readonly telling?: ReadonlySet<number>;
  /** The message is an operation's name alone. */
  readonly named?: boolean;
  /** A pronoun points to what was spoken of. */
  readonly points?: boolean;
  /** Where one thing is parted from the next. */
  readonly breaks?: readonly Break[];
}

export interface MetricReading {
  /** The metrics named, in the order named. */
  readonly metrics: readonly Metric[];
  /** Two to many metrics that fit the same words equally. */
  readonly equal: readonly Metric[];
  /** Metrics whose words hold all of the message's, without any ask line being met. */
  readonly partial: readonly Metric[];
  /** Metrics that share some words, most telling first. */
  readonly near: readonly Metric[];
  /** Content tokens that the named metrics do not account for. */
  readonly unread: readonly number[];
  readonly covered: ReadonlySet<number>;
  /** Tokens that the named metrics' ask lines needed. */
  readonly required: ReadonlySet<number>;
}

export class MetricTable {
  readonly #byTerm = new Map<string, Compiled[]>();
  readonly #all: readonly Compiled[];
  /** What some metric counts; people are behind every count. */
  readonly #nouns: ReadonlySet<string>;

  constructor(metrics: readonly Metric[], reader: TermReader) {
    this.#all = metrics.map((metric, order) => compile(metric, order, reader));
    this.#nouns = new Set(metrics.flatMap((m) => reader.termsOf(m.unit)).filter((term) => term !== 'people'));
    for (const compiled of this.#all)
      for (const term of compiled.required) {
        const list = this.#byTerm.get(term) ?? [];
        list.push(compiled);
        this.#byTerm.set(term, list);
      }
  }

  read(query: MetricQuery): MetricReading {
    const { terms, content, context = NONE, excluded = NONE, only } = query;
    const places = new Map<string, number[]>();
    for (const { term, from, to } of terms) {
      const at = places.get(term) ?? [];
      for (let i = from; i < to; i++) at.push(i);
      places.set(term, at);
    }
    const touched = new Set<Compiled>();
    for (const term of places.keys()) for (const compiled of this.#byTerm.get(term) ?? []) touched.add(compiled);
    const candidates = [...touched]
      .filter((c) => (!only || only.has(c.metric.id)) && ![...c.core].some((term) => excluded.has(term)))
      .sort((a, b) => a.order - b.order);

    const fits: MetricMatch[] = [];
    for (const compiled of candidates) {
      const match = bestMatch(compiled, places, query, context, this.#nouns);
      if (match) fits.push(match);
    }
    const chosen = choose(fits, content, query.breaks ?? []);
    const covered = new Set(chosen.metrics.concat(chosen.equal).flatMap((m) => [...m.covered]));
    const contentTerms = terms.filter((t) => content.has(t.from));
    return {
      metrics: chosen.metrics.map((m) => m.metric),
      equal: chosen.equal.map((m) => m.metric),
      partial: contentTerms.length ? partial(candidates, contentTerms, query.head ?? null) : [],
      near: this.#near(candidates, contentTerms),
      unread: [...content].filter((token) => !covered.has(token)),
      covered,
      required: new Set(chosen.metrics.concat(chosen.equal).flatMap((m) => [...m.required])),
    };
  }

  /** Whether the term tells the part from its whole: the one's label has it, the other's has not. */
  partsFrom(part: string, whole: string, term: string): boolean {
    const coreOf = (id: string) => this.#all.find((c) => c.metric.id === id)?.core ?? NONE;
    return coreOf(part).has(term) && !coreOf(whole).has(term);
  }

  /** Whether any metric's asking begins with the term: it is a thing that is counted, not what is said of it. */
  leads(term: string): boolean {
    return (this.#byTerm.get(term) ?? []).some((c) =>
      c.asks.some((ask) => ask.offers && ask.groups[0]?.includes(term)),
    );
  }

  /** Whether the metric may be spoken of with the term. */
  speaksOf(id: string, term: string): boolean {
    const compiled = this.#all.find((c) => c.metric.id === id);
    return (
      compiled !== undefined && (compiled.required.has(term) || compiled.also.has(term) || compiled.core.has(term))
    );
  }

  /** Whether any metric is asked with the term. */
  asksWith(term: string): boolean {
    return this.#byTerm.has(term);
  }

  /** Terms that name the metric: those of its first ask line, for a follow-up that leaves them out. */
  subject(id: string): string[] {
    const compiled = this.#all.find((c) => c.metric.id === id);
    return compiled ? compiled.asks.flatMap((ask) => ask.groups.flat()).filter((t) => t !== COUNT) : [];
  }

  /** Terms of what the metric counts: those of its unit, and those its label begins with. */
  counted(id: string): ReadonlySet<string> {
    return this.#all.find((c) => c.metric.id === id)?.counted ?? NONE;
  }

  /**
   * Whether the metric counts what the term names: its own noun, or a word that an ask line takes for it. "Weapons" beside
   * "locations" only tells which locations. `isAnyone`: the term is a word for people, who are behind every count.
   */
  countsNoun(id: string, term: string, isAnyone = false): boolean {
    const compiled = this.#all.find((c) => c.metric.id === id);
    if (!compiled) return false;
    if (compiled.counted.has(term)) return true;
    const isCounted = (group: readonly string[]): boolean => group.some((t) => t === 'people' || compiled.unit.has(t));
    if (isAnyone && compiled.required.has(term)) return true;
    if (compiled.required.has(term))
      return compiled.asks.some(({ groups }) => {
        const own = groups.find((group) => group.includes(term));
        return own !== undefined && (isCounted(own) || !groups.some(isCounted));
      });
    return compiled.also.has(term) && (isAnyone || !this.#nouns.has(term));
  }

  #near(candidates: readonly Compiled[], contentTerms: readonly Term[]): Metric[] {
    const rarity = (term: string): number =>
      1 / (this.#byTerm.get(term)?.filter((c) => c.offering.has(term)).length || 1);
    return candidates
      .map((c) => ({ c, score: sum(contentTerms.map((t) => (c.offering.has(t.term) ? rarity(t.term) : 0))) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.c.order - b.c.order)
      .map(({ c }) => c.metric);
  }
}

/** A label begins with what is counted. */
const LEADING = 2;

function compile(metric: Metric, order: number, reader: TermReader): Compiled {
  const asks = metric.ask.map((line) => ({
    groups: groupsOf(line.replace(TOGETHER, ''), reader),
    offers: !line.startsWith(TOGETHER),
  }));
  const termsOf = (list: typeof asks): Set<string> =>
    new Set(list.flatMap((ask) => ask.groups.flat()).filter((t) => t !== COUNT));
  const required = termsOf(asks);
  return {
    metric,
    order,
    asks,
    required,
    offering: termsOf(asks.filter((ask) => ask.offers)),
    core: new Set(reader.termsOf(metric.label)),
    unit: new Set(reader.termsOf(metric.unit)),
    counted: new Set([
      ...(metric.unit === 'GBP' ? [MONEY_HEAD] : []),
      ...reader.termsOf(metric.unit),
      ...reader.termsOf(metric.label).slice(0, LEADING),
    ]),
    also: new Set(metric.also.flatMap((words) => reader.termsOf(words))),
  };
}

/** "special|sc high vis hour" -> [[special], [hivis], [hour]]: alternatives with |, phrases of words between them. */
function groupsOf(line: string, reader: TermReader): string[][] {
  const groups: string[][] = [];
  let phrase: string[] = [];
  const flush = () => {
    for (const term of reader.termsOf(phrase.join(' '))) groups.push([term]);
    phrase = [];
  };
  for (const part of line.trim().split(/\s+/)) {
    if (part === COUNT || part.includes('|')) {
      flush();
      groups.push(
        part === COUNT ? [COUNT] : [...new Set(part.split('|').flatMap((p) => reader.termsOf(p.replaceAll('_', ' '))))],
      );
    } else phrase.push(part);
  }
  flush();
  return groups;
}

function bestMatch(
  compiled: Compiled,
  places: ReadonlyMap<string, readonly number[]>,
  { content, counting, head = null, telling = NO_TOKENS }: MetricQuery,
  context: ReadonlySet<string>,
  nouns: ReadonlySet<string>,
): MetricMatch | null {
  let best: MetricMatch | null = null;
  // "How many officers work on intelligence" is not asked by a metric that counts reports.
  const foreign = head !== null && nouns.has(head) && !compiled.counted.has(head) ? head : null;
  for (const ask of compiled.asks) {
    const required = new Set<number>();
    let carried = 0;
    const met = ask.groups.every((group) => {
      if (group[0] === COUNT) return counting;
      const stated = group.filter((term) => places.has(term));
      for (const term of stated) for (const token of places.get(term)!) required.add(token);
      if (stated.length) return true;
      carried++;
      return group.some((term) => context.has(term));
    });
    if (!met || required.size === 0) continue;
    if (carried > 0 && ![...required].some((token) => content.has(token) || telling.has(token))) continue;
    const covered = new Set(required);
    for (const [term, tokens] of places)
      if ((compiled.also.has(term) && term !== foreign) || compiled.required.has(term))
        for (const token of tokens) covered.add(token);
    const central = [...compiled.core].reduce(
      (n, term) => n + (places.get(term)?.filter((t) => required.has(t)).length ?? 0),
      0,
    );
    const match = {
      metric: compiled.metric,
      required,
      covered,
      carried,
      central,
      counts: head !== null && compiled.counted.has(head),
    };
    if (!best || better(match, best, content) > 0) best = match;
  }
  return best;
}

const NONE: ReadonlySet<string> = new Set();
const NO_TOKENS: ReadonlySet<number> = new Set();

const within = (tokens: ReadonlySet<number>, content: ReadonlySet<number>): number =>
  [...tokens].filter((token) => content.has(token)).length;

/** Positive when a reads more of the message than b. */
function better(a: MetricMatch, b: MetricMatch, content: ReadonlySet<number>): number {
  return (
    within(a.covered, content) - within(b.covered, content) ||
    b.carried - a.carried ||
    Number(a.counts) - Number(b.counts) ||
    a.required.size - b.required.size ||
    Number(a.metric.usual) - Number(b.metric.usual) ||
    (a.carried > 0 ? a.central - b.central : 0)
  );
}

/** The metrics named: the best fit, then others that stand apart from it and account for words it did not need. */
function choose(
  fits: readonly MetricMatch[],
  content: ReadonlySet<number>,
  breaks: readonly Break[],
): { metrics: MetricMatch[]; equal: MetricMatch[] } {
  const metrics: MetricMatch[] = [];
  let open = [...fits].sort((a, b) => better(b, a, content));
  const needed = new Set<number>();
  while (open.length && metrics.length < MOST_NAMED) {
    const best = open[0]!;
    const ties = open.filter((m) => better(m, best, content) === 0 && sameTokens(m.required, best.required));
    if (ties.length > 1) {
      if (metrics.length === 0) return { metrics: [], equal: ties };
      break;
    }
    metrics.push(best);
    for (const token of best.required) needed.add(token);
    const read = new Set(metrics.flatMap((m) => [...m.covered]));
    open = open.filter(
      (m) =>
        m !== best &&
        m.carried === 0 &&
        [...m.required].some((token) => !needed.has(token) && apart(token, needed, breaks, read.has(token))),
    );
  }
  metrics.sort((a, b) => firstOwn(a, metrics) - firstOwn(b, metrics));
  return { metrics, equal: [] };
}

/** A message names so many metrics at the most. */
const MOST_NAMED = 6;

/** Whether something parts the token from what was named ("999 and 101"); a comma alone does not part what was accounted for. */
function apart(token: number, needed: ReadonlySet<number>, breaks: readonly Break[], accounted: boolean): boolean {
  return [...needed].some((other) =>
    breaks.some((b) => (b.strong || !accounted) && b.at > Math.min(token, other) && b.at <= Math.max(token, other)),
  );
}

/** The first token that only this metric needs, for keeping the order in which they were named. */
function firstOwn(match: MetricMatch, all: readonly MetricMatch[]): number {
  const own = [...match.required].filter((token) =>
    all.every((other) => other === match || !other.required.has(token)),
  );
  return Math.min(...(own.length ? own : match.required));
}

function partial(candidates: readonly Compiled[], contentTerms: readonly Term[], head: string | null): Metric[] {
  const scored = candidates
    .filter((c) => contentTerms.every((t) => c.required.has(t.term) || c.also.has(t.term)))
    // "How many people work there" is not asked by a metric that counts calls.
    .filter(
      (c) =>
        head === null ||
        head === MONEY_HEAD ||
        c.required.has(head) ||
        c.counted.has(head) ||
        (head === 'people' && contentTerms.some((t) => c.counted.has(t.term))),
    )
    .map((c) => ({ c, hits: contentTerms.filter((t) => c.offering.has(t.term)).length }))
    .filter(({ hits }) => hits > 0);
  const most = Math.max(0, ...scored.map(({ hits }) => hits));
  return scored.filter(({ hits }) => hits === most).map(({ c }) => c.metric);
}

const sameTokens = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((token) => b.has(token));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
