/** Which metrics a message names: every word that narrows must be one the metric is asked with. */
import type { Metric } from '../figures/model.ts';
import { isOfCounting } from '../language/counting-words.ts';
import { isTime } from '../language/grammar.ts';
import { type Frame, framesOf, type Part } from '../language/metric-frames.ts';
import { stem, type Term, type TermReader, wordsOf } from '../language/terms.ts';

/** What "value of" counts: pounds. */
export const MONEY_HEAD = '#money';

interface Compiled {
  readonly metric: Metric;
  readonly order: number;
  readonly frames: readonly Frame[];
  /** Terms of its frames. */
  readonly required: ReadonlySet<string>;
  /** Terms of the label: what the metric is about. */
  readonly core: ReadonlySet<string>;
  /** Terms of the unit and of the nouns that its frames count: what its number is of. */
  readonly counted: ReadonlySet<string>;
  /** The first terms of its parts, which name them. */
  readonly leading: ReadonlySet<string>;
  /** What else may stand beside its parts: the words of its label, and those that are listed. */
  readonly also: ReadonlySet<string>;
}

const HOUR = 'hour';

/** A metric one of whose frames is met. Token numbers are those of the message. */
export interface MetricMatch {
  readonly metric: Metric;
  /** Tokens that stand for a part of the frame. */
  readonly required: ReadonlySet<number>;
  /** Those and the tokens of its other words. */
  readonly covered: ReadonlySet<number>;
  /** Those and the tokens that narrow no number of its kind. */
  readonly explained: ReadonlySet<number>;
  /** Parts that only the conversation supplied. */
  readonly carried: number;
  /** What it counts is one of those parts. */
  readonly lacksNoun: boolean;
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
  /** Things are counted, and money is none of them. */
  readonly ofThings?: boolean;
  /** Those who did something are counted, and no hours. */
  readonly ofDoers?: boolean;
  /** The unit of what was spoken of: what the conversation counts. */
  readonly unit?: string | null;
  /** Terms of what the conversation was about, which may complete a frame. */
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
  /** "Of those", "in them": of what was spoken of. */
  readonly ofThose?: boolean;
  /** Where one thing is parted from the next. */
  readonly breaks?: readonly Break[];
}

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
    return {
      metrics: chosen.metrics.map((m) => m.metric),
      equal: chosen.equal.map((m) => m.metric),
      partial: contentTerms.length ? partial(candidates, contentTerms, query.head ?? null) : [],
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
    if (compiled.counted.has(term)) return true;
    // People are known by what they are of, or what became of them.
    if (compiled.required.has(term)) return isAnyone || compiled.frames.some(({ counts }) => counts.mayGoUnsaid);
    return compiled.also.has(term) && isAnyone;
  }

  #near(candidates: readonly Compiled[], contentTerms: readonly Term[]): Metric[] {
    const rarity = (term: string): number => 1 / (this.#byTerm.get(term)?.length || 1);
    return candidates
      .map((c) => ({ c, score: sum(contentTerms.map((t) => nearness(c, t.term) * rarity(t.term))) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || a.c.order - b.c.order)
      .map(({ c }) => c.metric);
  }
}

/** Money, shares, time and things are never one another. */
const sortOf = (unit: string): string =>
  unit === 'GBP' || unit === '%' ? unit : isTime(unit.split(' ')[0]!) ? 'time' : 'things';

/** Said of any number of its kind, and not what this one counts. */
const isOfAny = ({ metric, counted }: Compiled, term: string): boolean =>
  term === 'people' || (isOfCounting(metric.kind, term) && !counted.has(term));

/** How much a term says that the metric is meant: its own name more than another word for it. */
const nearness = ({ required, leading }: Compiled, term: string): number =>
  leading.has(term) ? 1 : required.has(term) ? 0.25 : 0;

function compile(metric: Metric, order: number, reader: TermReader): Compiled {
  const frames = framesOf(metric, reader);
  // Where the noun may go unsaid, whom it is of stands for it: "how many 999s".
  const nouns = frames
    .flatMap(({ counts, of }) => (counts.mayGoUnsaid || counts.byCounting ? [counts, ...of] : [counts]))
    .flatMap((p) => p.terms);
  return {
    metric,
    order,
    frames,
    required: new Set(frames.flatMap(({ parts }) => parts.flatMap(({ terms }) => terms))),
    // A percentage is no thing that can be asked about by itself.
    leading: new Set(
      frames.flatMap(({ counts, parts }) =>
        parts.filter((part) => metric.kind !== 'share' || part !== counts).flatMap(({ terms }) => terms.slice(0, 1)),
      ),
    ),
    core: new Set(reader.termsOf(metric.label)),
    counted: new Set([...(metric.unit === 'GBP' ? [MONEY_HEAD] : []), ...reader.termsOf(metric.unit), ...nouns]),
    also: new Set([
      ...metric.also.flatMap((words) => reader.termsOf(words)),
      ...reader.termsOf(metric.label),
      ...wordsOf(metric.label).map(stem),
    ]),
  };
}

/** Whether the term may stand beside the metric's parts without narrowing it. */
const standsBeside = (compiled: Compiled, term: string): boolean =>
  isOwn(compiled, term) || isOfCounting(compiled.metric.kind, term);

const isOwn = ({ required, counted, also }: Compiled, term: string): boolean =>
  required.has(term) || counted.has(term) || also.has(term);

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
  for (const { counts, parts } of compiled.frames) {
    const carried = carriedBy(parts, (term) => places.has(term), counting, context);
    if (carried === null) continue;
    const required = new Set(parts.flatMap(({ terms }) => terms.flatMap((term) => places.get(term) ?? [])));
    if (required.size === 0) continue;
    if (carried > 0 && ![...required].some((token) => content.has(token) || telling.has(token))) continue;
    const covered = new Set(required);
    const explained = new Set(required);
    // Hours are given, whatever is reckoned from them.
    const given = places.has(HOUR) && compiled.required.has(HOUR);
    for (const [term, tokens] of places) {
      const own = isOwn(compiled, term) && term !== foreign;
      const isOfNumber = isOfCounting(compiled.metric.kind, term) || (given && isOfCounting('hours', term));
      if (!own && (term === foreign || !isOfNumber)) continue;
      for (const token of tokens) explained.add(token);
      if (own) for (const token of tokens) covered.add(token);
    }
    const central = [...compiled.core].reduce(
      (n, term) => n + (places.get(term)?.filter((t) => required.has(t)).length ?? 0),
      0,
    );
    const match = {
      metric: compiled.metric,
      required,
      covered,
      explained,
      carried,
      lacksNoun: carried > 0 && !counts.terms.some((term) => places.has(term)),
      central,
      counts: head !== null && compiled.counted.has(head),
    };
    if (!best || better(match, best, content) > 0) best = match;
  }
  return best;
}

/**
 * How many parts of a frame only the conversation supplies; null when one is not met. No term meets two parts, and one
 * that may go unsaid is never supplied.
 */
function carriedBy(
  parts: readonly Part[],
  isSaid: (term: string) => boolean,
  counting: boolean,
  context: ReadonlySet<string>,
): number | null {
  const needed = parts.filter((part) => !part.mayGoUnsaid);
  const fill = (at: number, used: ReadonlySet<string>): number | null => {
    const part = needed[at];
    if (!part) return 0;
    let least: number | null = null;
    const take = (rest: number | null, cost: number): void => {
      if (rest !== null && (least === null || rest + cost < least)) least = rest + cost;
    };
    for (const term of part.terms) if (!used.has(term) && isSaid(term)) take(fill(at + 1, new Set([...used, term])), 0);
    if (least === 0) return least;
    if (part.byCounting && counting) take(fill(at + 1, used), 0);
    else if (part.terms.some((term) => !used.has(term) && context.has(term))) take(fill(at + 1, used), 1);
    return least;
  };
  return fill(0, NONE);
}

const NONE: ReadonlySet<string> = new Set();
const NO_TOKENS: ReadonlySet<number> = new Set();

const within = (tokens: ReadonlySet<number>, content: ReadonlySet<number>): number =>
  [...tokens].filter((token) => content.has(token)).length;

/** Positive when a reads more of the message than b. */
function better(a: MetricMatch, b: MetricMatch, content: ReadonlySet<number>): number {
  return (
    within(a.explained, content) - within(b.explained, content) ||
    b.carried - a.carried ||
    Number(b.lacksNoun) - Number(a.lacksNoun) ||
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
    const read = new Set(metrics.flatMap((m) => [...m.explained]));
    open = open.filter(
      (m) =>
        m !== best &&
        m.carried === 0 &&
        [...m.required].some((token) => {
          const others = [...needed].filter((other) => !m.required.has(other));
          // What needs all that was named and more is another thing only where something parts them ("hours, and hours on patrol").
          const from =
            others.length > 0 ? others : [[...needed].sort((a, b) => distance(a, token) - distance(b, token))[0]!];
          return !needed.has(token) && apart(token, from, breaks, read.has(token));
        }),
    );
  }
  metrics.sort((a, b) => firstOwn(a, metrics) - firstOwn(b, metrics));
  return { metrics, equal: [] };
}

const distance = (a: number, b: number): number => Math.abs(a - b);

/** A message names so many metrics at the most. */
const MOST_NAMED = 6;

/** Whether something parts the token from all that was named ("999 and 101"); a comma alone does not part what was accounted for. */
function apart(token: number, needed: readonly number[], breaks: readonly Break[], accounted: boolean): boolean {
  return needed.every((other) =>
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
    .filter((c) => contentTerms.every(({ term }) => isOwn(c, term) || term === 'people'))
    // "How many people work there" is not asked by a metric that counts calls.
    .filter(
      (c) =>
        head === null ||
        head === MONEY_HEAD ||
        c.required.has(head) ||
        c.counted.has(head) ||
        (head === 'people' && contentTerms.some((t) => c.counted.has(t.term))),
    )
    .map((c) => ({ c, hits: Math.max(0, ...c.frames.map(({ parts }) => partsSaid(parts, c, contentTerms))) }))
    .filter(({ hits }) => hits > 0);
  const most = Math.max(0, ...scored.map(({ hits }) => hits));
  return scored.filter(({ hits }) => hits === most).map(({ c }) => c.metric);
}

/** How much of a frame is said: of the words that stand for one part the most telling, and no word for two parts. */
function partsSaid(parts: readonly Part[], compiled: Compiled, said: readonly Term[]): number {
  const telling = said.filter(({ term }) => !isOfAny(compiled, term));
  const most = (of: readonly Term[]): number => Math.max(0, ...of.map(({ term }) => nearness(compiled, term)));
  return Math.min(
    sum(parts.map(({ terms }) => most(telling.filter(({ term }) => terms.includes(term))))),
    sum(telling.map((term) => most([term]))),
  );
}

const sameTokens = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
  a.size === b.size && [...a].every((token) => b.has(token));
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
