/** Whether a message asks for one metric: every part of one of its frames is said, and what else is said narrows none of it. */
import type { Metric } from '../../figures/model.ts';
import { isTime } from '../../language/grammar.ts';
import { type Frame, framesOf, type Part } from '../../language/metric-frames.ts';
import { isOfCounting } from '../../language/numbers/counting-words.ts';
import { stem, type Term, type TermReader, wordsOf } from '../../language/terms.ts';

/** What "value of" counts: pounds. */
export const MONEY_HEAD = '#money';

export interface Compiled {
  readonly metric: Metric;
  readonly order: number;
  readonly frames: readonly Frame[];
  /** Terms of its frames. */
  readonly required: ReadonlySet<string>;
  /** Terms of the label: what the metric is about. */
  readonly core: ReadonlySet<string>;
  /** Terms of the unit and of the nouns that its frames count: what its number is of. */
  readonly counted: ReadonlySet<string>;
  /** Terms of the unit alone. */
  readonly unit: ReadonlySet<string>;
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
  /** By the name of its unit. */
  readonly countsUnit: boolean;
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
  /** "Given by how many": of what was spoken of. */
  readonly ofDeed?: boolean;
  /** What is told of something is asked for, in a message that stands alone: no figure that was spoken of is meant. */
  readonly ofText?: boolean;
  /** Who, when, where or why is asked. */
  readonly typed?: boolean;
  /** Tokens that are nouns of many. */
  readonly nounsOfMany?: ReadonlySet<number>;
  /** Where one thing is parted from the next. */
  readonly breaks?: readonly Break[];
}

/** Money, shares, time and things are never one another. */
export const sortOf = (unit: string): string =>
  unit === 'GBP' || unit === '%' ? unit : isTime(unit.split(' ')[0]!) ? 'time' : 'things';

/** Said of any number of its kind, and not what this one counts. */
export const isOfAny = ({ metric, counted }: Compiled, term: string): boolean =>
  term === 'people' || (isOfCounting(metric.kind, term) && !counted.has(term));

/** How much a term says that the metric is meant: its own name more than another word for it. */
export const nearness = ({ required, leading }: Compiled, term: string): number =>
  leading.has(term) ? 1 : required.has(term) ? 0.25 : 0;

export function compile(metric: Metric, order: number, reader: TermReader): Compiled {
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
    unit: new Set(reader.termsOf(metric.unit)),
    also: new Set([
      ...metric.also.flatMap((words) => reader.termsOf(words)),
      ...reader.termsOf(metric.label),
      ...wordsOf(metric.label).map(stem),
    ]),
  };
}

/** Whether the term may stand beside the metric's parts without narrowing it. */
export const standsBeside = (compiled: Compiled, term: string): boolean =>
  isOwn(compiled, term) || isOfCounting(compiled.metric.kind, term);

export const isOwn = ({ required, counted, also }: Compiled, term: string): boolean =>
  required.has(term) || counted.has(term) || also.has(term);

export function bestMatch(
  compiled: Compiled,
  places: ReadonlyMap<string, readonly number[]>,
  { content, counting, head = null, telling = NO_TOKENS }: MetricQuery,
  context: ReadonlySet<string>,
  nouns: ReadonlySet<string>,
): MetricMatch | null {
  let best: MetricMatch | null = null;
  let beside: ReturnType<typeof tokensBeside> | null = null;
  // "How many officers work on intelligence" is not asked by a metric that counts reports.
  const foreign = head !== null && nouns.has(head) && !compiled.counted.has(head) ? head : null;
  for (const { counts, parts } of compiled.frames) {
    const carried = carriedBy(parts, places, counting, context);
    if (carried === null) continue;
    const required = new Set(parts.flatMap(({ terms }) => terms.flatMap((term) => places.get(term) ?? [])));
    if (required.size === 0) continue;
    if (carried > 0 && ![...required].some((token) => content.has(token) || telling.has(token))) continue;
    beside ??= tokensBeside(compiled, places, foreign);
    const covered = new Set([...required, ...beside.own]);
    const explained = new Set([...required, ...beside.all]);
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
      countsUnit: head !== null && compiled.unit.has(head),
    };
    if (!best || better(match, best, content) > 0) best = match;
  }
  return best;
}

/** Tokens that are the metric's own besides the parts of a frame, and those together with what narrows no number of its kind. */
function tokensBeside(
  compiled: Compiled,
  places: ReadonlyMap<string, readonly number[]>,
  foreign: string | null,
): { readonly own: readonly number[]; readonly all: readonly number[] } {
  const [own, all]: [number[], number[]] = [[], []];
  // Hours are given, whatever is reckoned from them.
  const given = places.has(HOUR) && compiled.required.has(HOUR);
  for (const [term, tokens] of places) {
    if (term === foreign) continue;
    const isItsOwn = isOwn(compiled, term);
    if (isItsOwn) own.push(...tokens);
    if (isItsOwn || isOfCounting(compiled.metric.kind, term) || (given && isOfCounting('hours', term)))
      all.push(...tokens);
  }
  return { own, all };
}

/**
 * How many parts of a frame only the conversation supplies; null when one is not met. No term meets two parts, and one
 * that may go unsaid is never supplied.
 */
function carriedBy(
  parts: readonly Part[],
  said: ReadonlyMap<string, unknown>,
  counting: boolean,
  context: ReadonlySet<string>,
): number | null {
  const isMet = ({ terms, byCounting, mayGoUnsaid }: Part): boolean =>
    mayGoUnsaid || (byCounting && counting) || terms.some((term) => said.has(term) || context.has(term));
  // Most frames are of something else.
  if (!parts.every(isMet)) return null;
  const used: string[] = [];
  const fill = (at: number): number | null => {
    const part = parts[at];
    if (!part) return 0;
    if (part.mayGoUnsaid) return fill(at + 1);
    let least: number | null = null;
    const take = (rest: number | null, cost: number): void => {
      if (rest !== null && (least === null || rest + cost < least)) least = rest + cost;
    };
    for (const term of part.terms) {
      if (!said.has(term) || used.includes(term)) continue;
      used.push(term);
      take(fill(at + 1), 0);
      used.pop();
    }
    if (least === 0) return least;
    if (part.byCounting && counting) take(fill(at + 1), 0);
    else if (part.terms.some((term) => context.has(term) && !used.includes(term))) take(fill(at + 1), 1);
    return least;
  };
  return fill(0);
}

export const NONE: ReadonlySet<string> = new Set();

export const NO_TOKENS: ReadonlySet<number> = new Set();

function within(tokens: ReadonlySet<number>, content: ReadonlySet<number>): number {
  let count = 0;
  for (const token of tokens) if (content.has(token)) count += 1;
  return count;
}

/** "How many casualties died": of those that are counted the part that is said, and not the whole. */
const isPartSaid = (part: MetricMatch, whole: MetricMatch, content: ReadonlySet<number>): number =>
  Number(
    part.metric.partOf === whole.metric.id &&
      whole.countsUnit &&
      part.required.size > whole.required.size &&
      [...content, ...whole.required].every((token) => part.required.has(token)),
  );

/** Positive when a reads more of the message than b. */
export function better(a: MetricMatch, b: MetricMatch, content: ReadonlySet<number>): number {
  return (
    within(a.explained, content) - within(b.explained, content) ||
    b.carried - a.carried ||
    Number(b.lacksNoun) - Number(a.lacksNoun) ||
    isPartSaid(a, b, content) - isPartSaid(b, a, content) ||
    Number(a.counts) - Number(b.counts) ||
    a.required.size - b.required.size ||
    Number(a.metric.usual) - Number(b.metric.usual) ||
    (a.carried > 0 ? a.central - b.central : 0)
  );
}
