/** What each metric counts, of whom, and by which words it is known, so that a sentence can be held against it. */
import type { Metric, Synonym } from '../../figures/model.ts';
import { framesOf, stem, TermReader, waysOf } from '../language.ts';

export interface Frame {
  readonly metric: Metric;
  /** Each a way to name it: every group of terms is met by one of its terms. */
  readonly asks: readonly (readonly (readonly string[])[])[];
  /** Terms that some way to name it needs. */
  readonly required: ReadonlySet<string>;
  /** Terms that stand beside it without narrowing it, the required ones among them. */
  readonly explains: ReadonlySet<string>;
  /** Those of them that reports are known to write: they may be words of time. */
  readonly written: ReadonlySet<string>;
  /** Terms of its own names: what it is, beside what people add when they ask for it. */
  readonly named: ReadonlySet<string>;
  /** Terms of what narrows it. */
  readonly by: ReadonlySet<string>;
  /** Terms of what its number counts. */
  readonly counted: ReadonlySet<string>;
}

/** Parts of parts of parts; content that goes round is refused elsewhere. */
const DEEPEST = 5;

export class Frames {
  readonly reader: TermReader;
  readonly all: readonly Frame[];
  readonly #byMetric: ReadonlyMap<Metric, Frame>;
  /** Places in `all`, by a term that one of their ways to be named needs. */
  readonly #apart = new Map<Frame, readonly (readonly string[])[]>();
  readonly #byTerm = new Map<string, number[]>();

  constructor(metrics: readonly Metric[], synonyms: readonly Synonym[] = []) {
    this.reader = new TermReader(synonyms);
    this.all = metrics.map((metric) => this.#frameOf(metric));
    this.#byMetric = new Map(this.all.map((frame) => [frame.metric, frame]));
    this.all.forEach(({ required }, at) => {
      for (const term of required) this.#byTerm.set(term, [...(this.#byTerm.get(term) ?? []), at]);
    });
  }

  /** Those that need one of the terms, in the order of the metrics. */
  requiringAnyOf(terms: ReadonlySet<string>): Frame[] {
    const found = new Set([...terms].flatMap((term) => this.#byTerm.get(term) ?? []));
    return [...found].sort((a, b) => a - b).map((at) => this.all[at]!);
  }

  of(metric: Metric): Frame {
    return this.#byMetric.get(metric) ?? this.#frameOf(metric);
  }

  /** For it and every whole that it is a part of: terms of which one has to be said to tell the part from its whole. */
  apartFromWholes(frame: Frame): readonly (readonly string[])[] {
    const known = this.#apart.get(frame);
    if (known) return known;
    const found: string[][] = [];
    for (let part = frame, depth = 0; depth < DEEPEST; depth += 1) {
      const whole = this.all.find(({ metric }) => metric.id === part.metric.partOf);
      if (!whole) break;
      const apart = [...part.required].filter((term) => !whole.explains.has(term));
      if (depth > 0 && apart.length > 0) found.push(apart);
      part = whole;
    }
    this.#apart.set(frame, found);
    return found;
  }

  #frameOf(metric: Metric): Frame {
    const frames = framesOf(metric, this.reader);
    const ways = frames.flatMap(waysOf);
    const required = new Set(ways.flat(2));
    const label = this.#terms(metric.label);
    const unit = metric.unit === 'GBP' || metric.unit === '%' ? [] : this.#terms(metric.unit);
    const written = new Set(metric.patterns.flatMap((pattern) => this.#terms(literalWords(pattern))));
    const names = new Set([...label, ...unit, ...written, ...this.#terms(metric.said ?? '')]);
    return {
      metric,
      asks: frames.flatMap((frame, at) => asksInReports(frame, names, metric, this.reader, !metric.frames[at]!.counts)),
      by: new Set(frames.flatMap(({ parts, of }) => parts.slice(1 + of.length).flatMap(({ terms }) => terms))),
      required,
      explains: new Set([
        ...required,
        ...metric.also.flatMap((words) => this.#terms(words)),
        ...label,
        ...this.#terms(metric.said ?? ''),
        ...unit,
        ...written,
      ]),
      written,
      named: new Set([...required, ...names]),
      counted: new Set([...unit, ...label.slice(0, 2), ...frames.flatMap(({ counts }) => counts.terms)]),
    };
  }

  /** Phrases as their term, and every word's stem beside it. */
  #terms(text: string): string[] {
    const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
    return [...this.reader.read(words).map(({ term }) => term), ...words.map(stem)];
  }
}

/**
 * Questions may name a metric by what only comes near it ("killed or injured", "hours on patrol", "the organised crime team"); a report means
 * what it says. What tells which are counted has to be a word of the metric's own names, of "KSI casualties" the head alone is wider, and
 * "seven warrants" are not yet those for drugs.
 */
const asksInReports = (
  frame: ReturnType<typeof framesOf>[number],
  names: ReadonlySet<string>,
  { label: called, kind }: Metric,
  reader: TermReader,
  countsUnit: boolean,
): Frame['asks'] => {
  const label = reader.termsOf(called);
  const narrows = frame.parts.slice(1 + frame.of.length);
  const isOwn = (term: string): boolean => names.has(term);
  if (narrows.some((part) => !part.byCounting && !part.mayGoUnsaid && !part.terms.some(isOwn))) return [];
  const { counts } = frame;
  const isHeadOf = (term: string): boolean => term === label[1] && counts.terms.includes(label[0]!);
  const parts = frame.parts.map((part) => {
    // A percentage says by its sign that it is a share.
    if (part === counts)
      return {
        ...part,
        terms: part.terms.filter((term) => !isHeadOf(term)),
        mayGoUnsaid: part.mayGoUnsaid || (kind === 'share' && part.terms.length > 0),
      };
    const own = part.terms.filter(isOwn);
    // "Cannabis warrants": of what may go unsaid any of its words tells it.
    return own.length > 0 && !part.byCounting && !part.mayGoUnsaid ? { ...part, terms: own } : part;
  });
  return waysOf({ ...frame, parts }).filter(
    (way) => !countsUnit || parts.length === 1 || way.length > 1 || way[0] !== parts[0]!.terms,
  );
};

/** The words that a pattern itself looks for; those that must not stand there are none of them. */
function literalWords(pattern: string): string {
  return pattern
    .replace(/\(\?<?![^()]*(?:\([^()]*\)[^()]*)*\)/g, ' ')
    .replace(/\\[a-zA-Z][*+]?/g, ' ')
    .replace(/\b(?:N|M|IS)\b/g, ' ')
    .replace(/\(\?<\w+>\)/g, ' ')
    .replace(/[^\p{L}\s|-]/gu, ' ')
    .replace(/[|-]/g, ' ');
}
