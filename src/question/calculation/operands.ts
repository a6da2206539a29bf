/** Operands of arithmetic: each stretch of text read as a question for a figure is, with what the other operand or the conversation is about. */
import { type Expression, type FigureAsked, metricsOf } from '../../figures/expression.ts';
import type { Metric, Period } from '../../figures/model.ts';
import { between, next, quarterAt } from '../../figures/period.ts';
import { withoutComing } from '../../language/arithmetic/phrase.ts';
import { SAYS_TIME } from '../../language/periods.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import type { Lexicon } from '../lexicon.ts';
import { namedMetrics } from '../metrics/named-metrics.ts';
import { otherNouns } from '../other-nouns.ts';
import { type ReadContext, range, type Scan, scan } from '../scan.ts';

/** What the operands are read with. */
export interface Reader {
  readonly lexicon: Lexicon;
  readonly context: ReadContext;
  /** What the last answers gave, latest first. */
  readonly results: readonly Expression[];
}

/** An operand as its words may be meant; no metric: only a time or place was said. */
export interface Operand {
  readonly metrics: readonly string[];
  readonly period: Period | null;
  readonly areas: readonly string[];
  /** It is said to be of the latest time, and of no other that is said beside it. */
  readonly isLatest?: boolean;
}

/** Cues of another question than what a number is. */
export const OTHERWISE = new Set(
  'change compare trend share average average-each most least rank why who when where how-long how-often age source definition not breakdown forecast guess opinion which-priority joke instruction by-percent by-number operations-word summary actions'.split(
    ' ',
  ),
);

/** Cues that a number shared out may have. */
export const OF_SHARING = new Set(['average', 'average-each', 'share', 'operations-word']);

export const metricOf = (id: string, { lexicon }: Reader): Metric =>
  lexicon.catalogue.metrics.find((m) => m.id === id)!;

/** The ways in which the words may be meant, by themselves first, then with what the other operand or the conversation is about. */
export function operandsIn(
  text: string,
  help: readonly string[],
  reader: Reader,
  other: Operand | null = null,
): Operand[] {
  const found = operandsAsSaid(text, help, reader, other);
  const plain = withoutComing(text);
  return found.length > 0 || plain === text ? found : operandsAsSaid(plain, help, reader, other);
}

/** A word of it is one that a metric is asked with; all else names none, however it is read. */
export function mayName(text: string, { lexicon: { terms, metrics } }: Reader): boolean {
  const isOwn = (term: string): boolean => metrics.asksWith(term) || metrics.isCounted(term);
  const words = wordsOf(text);
  return (
    words.some((word) => isOwn(stem(word))) ||
    terms.read(words).some(({ term, or = [] }) => isOwn(term) || or.some(isOwn))
  );
}

/** "Luton" beside the burglaries of the force. */
const namesPlace = (text: string, { lexicon: { names } }: Reader): boolean =>
  names.find(wordsOf(text)).some(({ kind }) => kind === 'area');

/** Something, a time or a place is named that an operand may be. */
const mayBeOperand = (text: string, reader: Reader): boolean =>
  mayName(text, reader) || SAYS_TIME.test(text) || namesPlace(text, reader);

/** What a stretch was read as, by what it was read with: several ways of parting a message share their stretches. */
const known = new WeakMap<Scan, Map<string, Operand[]>>();

/** `other`: the operand beside it, which it is not. */
function operandsAsSaid(text: string, help: readonly string[], reader: Reader, other: Operand | null): Operand[] {
  const { lexicon, context } = reader;
  if (!mayBeOperand(text, reader)) return [];
  const scanned = scan(text, lexicon, context);
  const ways = known.get(scanned) ?? new Map<string, Operand[]>();
  known.set(scanned, ways);
  const by = `${help.join()}|${other?.metrics.join()}`;
  const found = ways.get(by) ?? operandsOf(scanned, help, lexicon, other);
  ways.set(by, found);
  return found;
}

function operandsOf(scanned: Scan, help: readonly string[], lexicon: Lexicon, other: Operand | null): Operand[] {
  if (scanned.priorities.length > 0 || scanned.negations.length > 0) return [];
  const readings = [namedMetrics(scanned, false, lexicon, null).reading];
  const query = { terms: scanned.terms, content: scanned.content, counting: true, excluded: scanned.excluded };
  // "Received", which narrows nothing elsewhere, names the one that was when they are spoken of.
  // An operand is a number, whether or not "how many" is said with it.
  readings.push(lexicon.metrics.read(query));
  const telling = new Set(scanned.content.size > 0 ? [] : scanned.terms.map((t) => t.from));
  const only =
    other && new Set(lexicon.catalogue.metrics.map(({ id }) => id).filter((id) => !other.metrics.includes(id)));
  if (help.length > 0)
    readings.push(lexicon.metrics.read({ ...query, telling, context: new Set(help), ...(only && { only }) }));
  const found: Operand[] = [];
  for (const reading of readings) {
    const isOwn = (i: number): boolean => reading.covered.has(i);
    // What is worked with is a number: by the words of one metric alone that one is meant.
    const { metrics: named, equal, partial } = reading;
    if (named.length + equal.length === 0 && partial.length === 1 && saysOneThing(scanned)) {
      const beside = besides(scanned, () => false);
      if (beside && scanned.cues.every((c) => !OTHERWISE.has(c.cue)))
        found.push({ metrics: [partial[0]!.id], ...beside });
      continue;
    }
    if (reading.unread.length > 0 || otherNouns(scanned, reading, lexicon).length > 0) continue;
    if (scanned.cues.some((c) => OTHERWISE.has(c.cue) && !range(c).every(isOwn))) continue;
    const beside = besides(scanned, isOwn);
    if (beside === null) continue;
    const ways = reading.metrics.length > 0 ? [reading.metrics.map((m) => m.id)] : reading.equal.map((m) => [m.id]);
    for (const metrics of ways)
      if (!found.some((f) => f.metrics.join() === metrics.join())) found.push({ metrics, ...beside });
    const isBare = [...scanned.content].every((i) =>
      scanned.names.some((n) => n.kind === 'area' && range(n).includes(i)),
    );
    if (ways.length === 0 && isBare && (beside.period || beside.isLatest || beside.areas.length > 0))
      if (found.every(({ metrics }) => metrics.length > 0)) found.push({ metrics: [], ...beside });
  }
  return found;
}

/** One word, and where. */
const saysOneThing = ({ content, names }: Scan): boolean =>
  [...content].filter((i) => !names.some((n) => n.kind === 'area' && range(n).includes(i))).length === 1;

/** The one time and the places that are named; null where it is set against another time. */
export function besides(scanned: Scan, isOwn: (token: number) => boolean): Omit<Operand, 'metrics'> | null {
  const all = scanned.periods.filter((p) => p.relation !== 'latest');
  const joined = followingOn(all.flatMap((p) => p.period ?? []));
  const times = joined ? [{ relation: 'stated', period: joined }] : all;
  if (times.length > 1 || scanned.periods.some((p) => p.comparing)) return null;
  const [time] = times;
  if (time && (time.period === null || time.relation === 'since' || time.relation === 'to-date')) return null;
  if (scanned.names.some((n) => n.kind === 'operation' && !range(n).every(isOwn))) return null;
  return {
    period: time?.period ?? null,
    isLatest: !time && scanned.periods.length > 0,
    areas: [...new Set(scanned.names.filter((n) => n.kind === 'area' && !range(n).every(isOwn)).map((n) => n.id))],
  };
}

/** "Nov and Dec": months that follow on each other, as one. */
function followingOn(periods: readonly Period[]): Period | null {
  const [first, ...rest] = [...periods].sort((a, b) => a.from.localeCompare(b.from));
  if (!first || rest.length === 0 || periods.some(({ kind }) => kind !== 'month')) return null;
  const follow = rest.every((p, i) => next([first, ...rest][i]!).from === p.from);
  return follow ? between(first.from, rest.at(-1)!.to) : null;
}

export const termsOf = (ids: readonly string[], { lexicon }: Reader): string[] =>
  ids.flatMap((id) => lexicon.metrics.subject(id));

/** Terms of what was spoken of last. */
export const spokenTerms = (reader: Reader): string[] => {
  const [result] = reader.results;
  const ids = result ? metricsOf(result) : (reader.context.focus?.metrics.slice(0, 2) ?? []);
  return termsOf(ids, reader);
};

export const figure = (metric: string, { period, areas }: Pick<Operand, 'period' | 'areas'>): FigureAsked => ({
  op: 'figure',
  metric,
  areas,
  period,
});

/** One figure, or several that are named as one thing ("999 and 101 calls") added up. */
export const expressionOf = ({ metrics, ...at }: Operand): Expression =>
  metrics.length === 1 ? figure(metrics[0]!, at) : { op: 'sum', parts: metrics.map((id) => figure(id, at)) };

/** Both of one time and place where only one of them says which. */
export function together(a: Operand, b: Operand): [Operand, Operand] {
  const period = a.period ?? b.period;
  const areas = a.areas.length > 0 ? a.areas : b.areas;
  const at = (one: Operand): Operand => ({
    ...one,
    period: one.isLatest ? null : (one.period ?? period),
    areas: one.areas.length > 0 ? one.areas : areas,
  });
  return [at(a), at(b)];
}

/** Both operands as they may be meant: each by itself, with the help of the other, with that of what was spoken of. */
export function pairsOf(aText: string, bText: string, reader: Reader): (readonly [Operand, Operand])[] {
  const pairs: [Operand, Operand][] = [];
  if (![aText, bText].every((text) => mayBeOperand(text, reader))) return pairs;
  const spoken = spokenTerms(reader);
  for (const a of operandsIn(aText, spoken, reader))
    pairs.push(...besideIt(a, bText, reader).map((b): [Operand, Operand] => [a, b]));
  for (const b of operandsIn(bText, spoken, reader))
    pairs.push(...besideIt(b, aText, reader).map((a): [Operand, Operand] => [a, b]));
  return pairs;
}

/** With the help of what the one is of; of one time it is another thing. */
function besideIt(one: Operand, text: string, reader: Reader): Operand[] {
  const help = termsOf(one.metrics, reader);
  const found = operandsIn(text, help, reader);
  const isSame = (o: Operand): boolean =>
    o.metrics.join() === one.metrics.join() && o.period?.to === one.period?.to && o.areas.join() === one.areas.join();
  return found.some((o) => !isSame(o)) ? found : [...found, ...operandsIn(text, help, reader, one)];
}

/** The wholes of a part that may be spoken of with the words: "the specials' total" beside the hours of some of them. */
export function wholesSpokenOf(p: Operand, wholeText: string, reader: Reader): (readonly [Operand, Operand])[] {
  const { lexicon, context } = reader;
  const [id, ...more] = p.metrics;
  if (!id || more.length > 0) return [];
  const scanned = scan(withoutComing(wholeText), lexicon, context);
  const beside = besides(scanned, () => false);
  if (!beside || scanned.negations.length > 0 || scanned.content.size === 0) return [];
  if (scanned.cues.some((c) => OTHERWISE.has(c.cue))) return [];
  const pairs: (readonly [Operand, Operand])[] = [];
  for (let whole = metricOf(id, reader).partOf; whole; whole = metricOf(whole, reader).partOf) {
    const own = whole;
    const isSpokenOf = scanned.terms
      .filter((t) => scanned.content.has(t.from))
      .every((t) => lexicon.metrics.speaksOf(own, t.term));
    if (isSpokenOf) pairs.push([{ metrics: [own], ...beside }, p]);
  }
  return pairs;
}

/** Of the whole's own metric, where only a part of its time is said: "strip October away". */
export function timedPair(p: Operand, w: Operand): [Expression, Expression] | null {
  if (w.metrics.length === 0 && p.metrics.length === 0) return null;
  const [first, second] = together(p, w);
  // "101 calls less the calls in October"
  const isSame = p.metrics.join() === w.metrics.join() && p.period?.kind === 'month' && w.period === null;
  const isTimed = p.period !== null && (p.metrics.length === 0 || w.metrics.length === 0 || isSame);
  // "Luton's share of burglaries": of those of the whole force.
  const isOne = p.metrics.length === 0 || w.metrics.length === 0 || p.metrics.join() === w.metrics.join();
  const isPlaced = isOne && p.areas.length > 0 && w.areas.length === 0;
  if (isPlaced && isTimed && p.period?.kind === 'month' && w.period === null) return null;
  return [
    expressionOf({ ...first, metrics: p.metrics.length > 0 ? p.metrics : w.metrics }),
    expressionOf({
      ...(isTimed || isPlaced ? w : second),
      metrics: w.metrics.length > 0 ? w.metrics : p.metrics,
      period: isTimed ? (w.period ?? quarterAt(p.period!.to)) : second.period,
    }),
  ];
}
