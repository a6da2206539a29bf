/** Arithmetic that a message asks for: each operand is read as a question for a figure is, or is what was spoken of. Pure. */
import {
  type Expression,
  type FigureAsked,
  figuresAsked,
  inPeriod,
  metricsOf,
  sameMake,
} from '../figures/expression.ts';
import { isCountedAlike, type Metric, type Period } from '../figures/model.ts';
import { between, next, quarterAt } from '../figures/period.ts';
import { asksHowFarApart, asksNet } from '../language/arithmetic/difference.ts';
import { HEADS } from '../language/arithmetic/each.ts';
import { arithmeticIn, withoutRestatement } from '../language/arithmetic/index.ts';
import { type ArithmeticPhrase, withoutComing } from '../language/arithmetic/phrase.ts';
import {
  isBothOf,
  isOfResult,
  isUnnamedWhole,
  operatorSpokenOf,
  pointsToResult,
} from '../language/arithmetic/referents.ts';
import { countsPeople } from '../language/grammar.ts';
import type { Lexicon } from './lexicon.ts';
import { namedMetrics } from './named-metrics.ts';
import { otherNouns } from './other-nouns.ts';
import { readRatio } from './ratio.ts';
import { type ReadContext, range, type Scan, scan } from './scan.ts';

/** What the operands are read with. */
interface Reader {
  readonly lexicon: Lexicon;
  readonly context: ReadContext;
  /** What the last answers gave, latest first. */
  readonly results: readonly Expression[];
}

/** An operand as its words may be meant; no metric: only a time or place was said. */
interface Operand {
  readonly metrics: readonly string[];
  readonly period: Period | null;
  readonly areas: readonly string[];
}

/** Cues of another question than what a number is. */
const OTHERWISE = new Set(
  'change compare trend share average average-each most least rank why who when where how-long how-often age source definition not breakdown forecast guess opinion which-priority joke instruction by-percent by-number operations-word summary actions'.split(
    ' ',
  ),
);

/** Cues that a number shared out may have. */
const OF_SHARING = new Set(['average', 'average-each', 'share', 'operations-word']);

/** The arithmetic that the texts, readings of one message, ask for; null where none of it is asked or its operands are not bound. */
export function calculationAsked(texts: readonly string[], lexicon: Lexicon, context: ReadContext): Expression | null {
  const results = (context.focus?.results ?? []).map((one) => asMean(one, lexicon));
  const reader: Reader = { lexicon, context, results };
  for (const text of new Set(texts.flatMap((one) => [one, withoutRestatement(one)]))) {
    for (const phrase of arithmeticIn(text)) {
      const bound = bind(phrase, reader);
      if (bound) return bound;
    }
    const again =
      shareOfWhole(text, reader) ?? apart(text, reader) ?? atAnotherTime(text, reader) ?? movedSince(text, reader);
    if (again) return again;
  }
  return null;
}

/** "999 calls a day", which a report tells by itself, is a mean all the same. */
function asMean(result: Expression, { catalogue }: Lexicon): Expression {
  if (result.op !== 'figure') return result;
  const { label } = catalogue.metrics.find((m) => m.id === result.metric) ?? { label: '' };
  for (const per of ['day', 'week', 'month'] as const) {
    const base = catalogue.metrics.find((m) => `${m.label} a ${per}` === label);
    if (base) return { op: 'mean', of: { ...result, metric: base.id }, per };
  }
  return result;
}

function bind(phrase: ArithmeticPhrase, reader: Reader): Expression | null {
  switch (phrase.op) {
    case 'rest':
      return restOf(reader.results[0] ?? null, reader);
    case 'number': {
      const [result] = reader.results;
      return result?.op === 'share' ? result.part : changeAgain(reader);
    }
    case 'less':
      return lessOf(phrase, reader);
    case 'share':
      return shareOf(phrase, reader);
    case 'ratio':
      return ratioOf(phrase.top, phrase.bottom, reader);
    case 'mean':
      return meanOf(phrase, reader);
    case 'difference':
      return differenceOf(phrase.a, phrase.b, reader);
    case 'apart':
      return apartOf(phrase, reader);
    case 'sum':
      return sumOf(phrase, reader);
    case 'moved-most':
      return movedMost(phrase, reader);
  }
}

/** "And in numbers": the movement just told. */
function changeAgain({ results: [result], context: { focus } }: Reader): Expression | null {
  if (!focus?.answered || result?.op !== 'figure' || !['change', 'compare'].includes(focus.question.intent))
    return null;
  const [, earlier] = focus.periods;
  return { op: 'change', of: result, against: earlier ? { ...result, period: earlier } : null };
}

// ---------------------------------------------------------------- operands

const metricOf = (id: string, { lexicon }: Reader): Metric => lexicon.catalogue.metrics.find((m) => m.id === id)!;

/** The ways in which the words may be meant, by themselves first, then with what the other operand or the conversation is about. */
function operandsIn(text: string, help: readonly string[], reader: Reader): Operand[] {
  const found = operandsAsSaid(text, help, reader);
  const plain = withoutComing(text);
  return found.length > 0 || plain === text ? found : operandsAsSaid(plain, help, reader);
}

function operandsAsSaid(text: string, help: readonly string[], reader: Reader): Operand[] {
  const { lexicon, context } = reader;
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const scanned = scan(text, lexicon, context);
  if (scanned.priorities.length > 0 || scanned.negations.length > 0) return [];
  const readings = [namedMetrics(scanned, false, lexicon, null).reading];
  const query = { terms: scanned.terms, content: scanned.content, counting: true, excluded: scanned.excluded };
  // "Received", which narrows nothing elsewhere, names the one that was when they are spoken of.
  // An operand is a number, whether or not "how many" is said with it.
  readings.push(lexicon.metrics.read(query));
  const telling = new Set(scanned.content.size > 0 ? [] : scanned.terms.map((t) => t.from));
  if (help.length > 0) readings.push(lexicon.metrics.read({ ...query, telling, context: new Set(help) }));
  const found: Operand[] = [];
  for (const reading of readings) {
    const isOwn = (i: number): boolean => reading.covered.has(i);
    if (reading.unread.length > 0 || otherNouns(scanned, reading, lexicon).length > 0) continue;
    if (scanned.cues.some((c) => OTHERWISE.has(c.cue) && !range(c).every(isOwn))) continue;
    const beside = besides(scanned, isOwn);
    if (beside === null) continue;
    const ways = reading.metrics.length > 0 ? [reading.metrics.map((m) => m.id)] : reading.equal.map((m) => [m.id]);
    for (const metrics of ways)
      if (!found.some((f) => f.metrics.join() === metrics.join())) found.push({ metrics, ...beside });
    if (ways.length === 0 && scanned.content.size === 0 && beside.period) found.push({ metrics: [], ...beside });
  }
  return found;
}

/** The one time and the places that are named; null where it is set against another time. */
function besides(
  scanned: Scan,
  isOwn: (token: number) => boolean,
): { readonly period: Period | null; readonly areas: readonly string[] } | null {
  const all = scanned.periods.filter((p) => p.relation !== 'latest');
  const joined = followingOn(all.flatMap((p) => p.period ?? []));
  const times = joined ? [{ relation: 'stated', period: joined }] : all;
  if (times.length > 1 || scanned.periods.some((p) => p.comparing)) return null;
  const [time] = times;
  if (time && (time.period === null || time.relation === 'since' || time.relation === 'to-date')) return null;
  if (scanned.names.some((n) => n.kind === 'operation' && !range(n).every(isOwn))) return null;
  return {
    period: time?.period ?? null,
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

const termsOf = (ids: readonly string[], { lexicon }: Reader): string[] =>
  ids.flatMap((id) => lexicon.metrics.subject(id));

/** Terms of what was spoken of last. */
const spokenTerms = (reader: Reader): string[] => {
  const [result] = reader.results;
  const ids = result ? metricsOf(result) : (reader.context.focus?.metrics.slice(0, 2) ?? []);
  return termsOf(ids, reader);
};

const figure = (metric: string, { period, areas }: Pick<Operand, 'period' | 'areas'>): FigureAsked => ({
  op: 'figure',
  metric,
  areas,
  period,
});

/** One figure, or several that are named as one thing ("999 and 101 calls") added up. */
const expressionOf = ({ metrics, ...at }: Operand): Expression =>
  metrics.length === 1 ? figure(metrics[0]!, at) : { op: 'sum', parts: metrics.map((id) => figure(id, at)) };

/** Both of one time and place where only one of them says which. */
function together(a: Operand, b: Operand): [Operand, Operand] {
  const period = a.period ?? b.period;
  const areas = a.areas.length > 0 ? a.areas : b.areas;
  const at = (one: Operand): Operand => ({
    ...one,
    period: one.period ?? period,
    areas: one.areas.length > 0 ? one.areas : areas,
  });
  return [at(a), at(b)];
}

/** Both operands as they may be meant: each by itself, with the help of the other, with that of what was spoken of. */
function pairsOf(aText: string, bText: string, reader: Reader): (readonly [Operand, Operand])[] {
  const pairs: [Operand, Operand][] = [];
  const spoken = spokenTerms(reader);
  for (const a of operandsIn(aText, spoken, reader))
    for (const b of operandsIn(bText, termsOf(a.metrics, reader), reader)) pairs.push([a, b]);
  for (const b of operandsIn(bText, spoken, reader))
    for (const a of operandsIn(aText, termsOf(b.metrics, reader), reader)) pairs.push([a, b]);
  return pairs;
}

/** The wholes of a part that may be spoken of with the words: "the specials' total" beside the hours of some of them. */
function wholesSpokenOf(p: Operand, wholeText: string, reader: Reader): (readonly [Operand, Operand])[] {
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
function timedPair(p: Operand, w: Operand): [Expression, Expression] | null {
  if (w.metrics.length === 0 && p.metrics.length === 0) return null;
  const [first, second] = together(p, w);
  const isTimed = p.period !== null && (p.metrics.length === 0 || w.metrics.length === 0);
  return [
    expressionOf({ ...first, metrics: p.metrics.length > 0 ? p.metrics : w.metrics }),
    expressionOf({
      ...(isTimed ? w : second),
      metrics: w.metrics.length > 0 ? w.metrics : p.metrics,
      period: isTimed ? (w.period ?? quarterAt(p.period!.to)) : second.period,
    }),
  ];
}

// ---------------------------------------------------------------- how operands belong together

function isWithin(part: string, whole: string, reader: Reader): boolean {
  for (let id = metricOf(part, reader).partOf; id; id = metricOf(id, reader).partOf) if (id === whole) return true;
  return false;
}

/** Counted alike: by one unit, or both people. */
function isAlike(a: string, b: string, reader: Reader): boolean {
  const [one, other] = [metricOf(a, reader), metricOf(b, reader)];
  if (one.kind === 'share' || other.kind === 'share') return false;
  return isCountedAlike(one, other) || (countsPeople(one.unit) && countsPeople(other.unit));
}

/** How closely a part belongs to a whole: 3 in it, 2 one of those added up or a time of it, 1 counted alike, 0 not at all. */
function belongs(part: Expression, whole: Expression, reader: Reader): number {
  // What is left of a whole is still of that whole.
  const [p, ...more] = metricsOf(part.op === 'less' ? part.whole : part);
  if (!p || more.length > 0) return 0;
  if (whole.op === 'figure') {
    if (isWithin(p, whole.metric, reader)) return 3;
    if (p === whole.metric)
      return part.op === 'less' || (part.op === 'figure' && part.period?.kind !== whole.period?.kind)
        ? 2
        : Number(part.op === 'figure' && part.period?.to !== whole.period?.to);
    return isAlike(p, whole.metric, reader) && !isWithin(whole.metric, p, reader) ? 1 : 0;
  }
  const parts = metricsOf(whole);
  if (whole.op === 'sum') return parts.includes(p) ? 2 : parts.some((id) => isWithin(p, id, reader)) ? 3 : 0;
  return 0;
}

/** Parts of one whole, or a whole put as a part of its part: nothing is left of the one without the other. */
function areParts(a: Expression, b: Expression, reader: Reader): boolean {
  const [one, other] = [metricsOf(a)[0]!, metricsOf(b)[0]!];
  const { partOf } = metricOf(one, reader);
  return (partOf !== null && partOf === metricOf(other, reader).partOf) || isWithin(other, one, reader);
}

/** What a result is naturally a part of. */
function wholeOf(part: Expression, reader: Reader): Expression | null {
  if (part.op === 'less') return part.whole;
  if (part.op !== 'figure') return null;
  if (part.period?.kind === 'month' || part.period?.kind === 'range')
    return { ...part, period: quarterAt(part.period.to) };
  const id = metricOf(part.metric, reader).partOf;
  return id ? { ...part, metric: id } : null;
}

function restOf(result: Expression | null, reader: Reader): Expression | null {
  if (result?.op === 'share') return { op: 'less', whole: result.whole, part: result.part };
  const whole = result && wholeOf(result, reader);
  return whole && result.op === 'figure' ? { op: 'less', whole, part: result } : null;
}

// ---------------------------------------------------------------- one operator each

function lessOf(
  { whole: wholeText, part: partText, denied }: Extract<ArithmeticPhrase, { op: 'less' }>,
  reader: Reader,
): Expression | null {
  const [result] = reader.results;
  const isSpokenOf = wholeText === '' || pointsToResult(wholeText);
  if (isSpokenOf && !result) return null;
  if (isSpokenOf) {
    const best = operandsIn(partText, spokenTerms(reader), reader)
      .map((one) => ({ op: 'less' as const, whole: result!, part: atTimeOf(expressionOf(one), result!) }))
      .map((e) => ({ e, score: belongs(e.part, e.whole, reader) }))
      .sort((a, b) => b.score - a.score)[0];
    return best && best.score > 1 ? best.e : null;
  }
  let best: { e: Expression; score: number } | null = null;
  const spokenOf = operandsIn(partText, [], reader).flatMap((p) => wholesSpokenOf(p, wholeText, reader));
  for (const [w, p] of [...pairsOf(wholeText, partText, reader), ...spokenOf]) {
    const [part, whole] = timedPair(p, w) ?? [];
    if (!part || !whole) continue;
    const score = belongs(part, whole, reader);
    if (denied && score < 3) continue;
    if (score === 1 && areParts(part, whole, reader)) continue;
    if (score > (best?.score ?? 0)) best = { e: { op: 'less', whole, part }, score };
  }
  return best?.e ?? null;
}

/** Of the time of the other, where it says none of its own. */
function atTimeOf(expression: Expression, other: Expression): Expression {
  const [first] = figuresAsked(other);
  const own = figuresAsked(expression).some((f) => f.period !== null);
  return own || !first?.period ? expression : (inPeriod(expression, first.period) ?? expression);
}

function shareOf(
  { part: partText, whole: wholeText, without }: Extract<ArithmeticPhrase, { op: 'share' }>,
  reader: Reader,
): Expression | null {
  const [result] = reader.results;
  const share = (part: Expression, whole: Expression): Expression => ({
    op: 'share',
    part: without ? { op: 'less', whole, part } : part,
    whole,
  });
  const partIsSpoken = partText === '' || pointsToResult(partText);
  if (partIsSpoken && wholeText === '') {
    if (result?.op === 'share') return without ? share(result.part, result.whole) : null;
    if (!result || without) return null;
    if (result.op === 'less') return belongs(result, result.whole, reader) > 0 ? share(result, result.whole) : null;
    // "As a %" after a part of a sum that was told before it.
    const told = reader.results.slice(1).find((one) => one.op === 'sum' && belongs(result, one, reader) > 1);
    return told ? share(result, told) : null;
  }
  if (partIsSpoken) {
    if (!result || without || result.op === 'share' || result.op === 'ratio') return null;
    if (isUnnamedWhole(wholeText)) {
      const whole = wholeOf(result, reader);
      return whole ? share(result, whole) : null;
    }
    return bestShare([result], wholesIn(wholeText, termsOf(metricsOf(result), reader), reader, result), share, reader);
  }
  const isWholeSpoken = wholeText === '' || isUnnamedWhole(wholeText) || pointsToResult(wholeText);
  if (isWholeSpoken) {
    if (wholeText !== '' && !pointsToResult(wholeText)) {
      const parts = operandsIn(partText, [], reader).filter((p) => p.metrics.length === 1);
      for (const one of parts) {
        const part = expressionOf(one);
        const whole = wholeOf(part, reader);
        if (whole) return share(part, whole);
      }
    }
    if (!result) return null;
    const parts = operandsIn(partText, spokenTerms(reader), reader)
      .filter((p) => p.metrics.length > 0)
      .map((one) => atTimeOf(expressionOf(one), result));
    const ofResult = bestShare(parts, [result], share, reader, 2);
    if (ofResult) return ofResult;
    // "What % were charged" after those who were: of the whole of both.
    const spoken = new Set(reader.results.flatMap(metricsOf));
    for (const part of parts) {
      const whole = wholeOf(part, reader);
      if (whole && [...metricsOf(part), ...metricsOf(whole)].some((id) => spoken.has(id))) return share(part, whole);
    }
    return null;
  }
  if (isBothOf(wholeText))
    for (const one of operandsIn(partText, [], reader)) {
      const part = one.metrics.length === 1 ? expressionOf(one) : null;
      const whole = part && pairOf(part, reader);
      if (whole) return share(part!, whole);
    }
  const spokenOf = operandsIn(partText, [], reader).flatMap((p) => wholesSpokenOf(p, wholeText, reader));
  const pairs = [
    ...pairsOf(partText, wholeText, reader).map(([p, w]) => timedPair(p, w)),
    ...spokenOf.map(([w, p]) => timedPair(p, w)),
  ];
  return (
    pairs.reduce<{ e: Expression; score: number } | null>((best, pair) => {
      const score = pair ? belongs(pair[0], pair[1], reader) : 0;
      return pair && score > (best?.score ?? 0) ? { e: share(pair[0], pair[1]), score } : best;
    }, null)?.e ?? null
  );
}

/** "Both lines", "the two": all that are counted as the part is, where they are two. */
function pairOf(part: Expression, reader: Reader): Expression | null {
  if (part.op !== 'figure') return null;
  const { group, unit } = metricOf(part.metric, reader);
  const alike = reader.lexicon.catalogue.metrics.filter(
    (m) => group !== null && m.group === group && m.unit === unit && m.partOf === null,
  );
  return alike.length === 2 ? { op: 'sum', parts: alike.map((m) => figure(m.id, part)) } : null;
}

const wholesIn = (text: string, help: readonly string[], reader: Reader, part: Expression): Expression[] =>
  operandsIn(text, help, reader)
    // "As a percentage of Q2's": the same of another time.
    .map((w) => (w.metrics.length === 0 && part.op === 'figure' ? { ...w, metrics: [part.metric] } : w))
    .filter((w) => w.metrics.length > 0)
    .map((w) => {
      const whole = expressionOf(w);
      const isPartOfTime =
        part.op === 'figure' && whole.op === 'figure' && part.metric === whole.metric && whole.period === null;
      return isPartOfTime ? (wholeOf(part, reader) ?? whole) : atTimeOf(whole, part);
    });

function bestShare(
  parts: readonly Expression[],
  wholes: readonly Expression[],
  share: (part: Expression, whole: Expression) => Expression,
  reader: Reader,
  least = 1,
): Expression | null {
  let best: { e: Expression; score: number } | null = null;
  for (const part of parts)
    for (const whole of wholes) {
      const score = belongs(part, whole, reader);
      if (score >= least && score > (best?.score ?? 0)) best = { e: share(part, whole), score };
    }
  return best?.e ?? null;
}

function ratioOf(topText: string, bottomText: string, reader: Reader): Expression | null {
  const { lexicon, context, results } = reader;
  const [result] = results;
  if (bottomText === HEADS) {
    const tops =
      topText === '' || (result && saysNothing(topText, reader))
        ? result
          ? [result]
          : []
        : operandsIn(topText, [], reader)
            .filter((o) => o.metrics.length === 1)
            .map(expressionOf);
    for (const top of tops) {
      const bottom =
        top.op === 'figure' && metricOf(top.metric, reader).kind === 'stock' ? null : peopleOf(top, reader);
      if (bottom) return { op: 'ratio', top, bottom };
    }
    return null;
  }
  if (bottomText === '') return null;
  const isSpokenOf = topText === '' || (result !== undefined && saysNothing(topText, reader));
  const scanned = scan(`${isSpokenOf ? '' : topText} per ${bottomText}`, lexicon, context);
  const besidesIt = besides(scanned, (i) => scanned.content.has(i));
  if (scanned.negations.length > 0 || scanned.priorities.length > 0 || !besidesIt) return null;
  if (scanned.cues.some((c) => OTHERWISE.has(c.cue) && !OF_SHARING.has(c.cue))) return null;
  const top0 = isSpokenOf ? topSpokenOf(bottomText, reader) : null;
  if (top0) return top0;
  const ratio = readRatio(
    scanned.words,
    scanned.terms,
    scanned.content,
    lexicon.metrics,
    result && metricsOf(result).length === 1 ? metricsOf(result)[0]! : (context.focus?.metrics[0] ?? null),
    new Set(context.focus?.neighbours ?? []),
  );
  if (!ratio) return null;
  const [top, bottom] = [metricOf(ratio.top, reader), metricOf(ratio.bottom, reader)];
  if (top.kind === 'share' || bottom.kind === 'share' || bottom.unit === 'GBP') return null;
  // What is shared out is named by what it counts, or was spoken of.
  const counted = lexicon.metrics.counted(top.id);
  if (!isSpokenOf && !lexicon.terms.termsOf(topText).some((term) => counted.has(term))) return null;
  const named = lexicon.metrics.subject(bottom.id);
  if (!lexicon.terms.termsOf(bottomText).some((term) => named.includes(term))) return null;
  if (/£/.test(topText) && top.unit !== 'GBP') return null;
  const [told] = isSpokenOf && result ? figuresAsked(result) : [];
  const at = {
    period: besidesIt.period ?? told?.period ?? null,
    areas: besidesIt.areas.length > 0 ? besidesIt.areas : (told?.areas ?? []),
  };
  return { op: 'ratio', top: figure(ratio.top, at), bottom: figure(ratio.bottom, at) };
}

/** "Less the paid ones. Per special?", "and how many units? So per unit": what was worked out or told before, shared among those named. */
function topSpokenOf(bottomText: string, reader: Reader): Expression | null {
  const [result, before] = reader.results;
  if (!result) return null;
  for (const one of operandsIn(bottomText, spokenTerms(reader), reader)) {
    const [id, ...more] = one.metrics;
    if (!id || more.length > 0 || ['share', 'money'].includes(metricOf(id, reader).kind)) continue;
    const isBottom = result.op === 'figure' && result.metric === id;
    const top = isBottom ? before : result;
    if (!top || !(isBottom ? ['figure'] : ['sum', 'less']).includes(top.op) || metricsOf(top).includes(id)) continue;
    return { op: 'ratio', top, bottom: isBottom ? result : atTimeOf(figure(id, one), top) };
  }
  return null;
}

/** Words that name nothing by themselves: "found how much". */
const saysNothing = (text: string, { lexicon, context }: Reader): boolean => {
  const { content, terms } = scan(text, lexicon, context);
  return !terms.some((t) => content.has(t.from) && lexicon.metrics.asksWith(t.term) && lexicon.metrics.leads(t.term));
};

/** Whom it is of, where they are counted by themselves: the hours of specials, the specials. */
function peopleOf(top: Expression, reader: Reader): Expression | null {
  const [id, ...more] = metricsOf(top);
  if (!id || more.length > 0) return null;
  const { lexicon } = reader;
  const metric = metricOf(id, reader);
  const own = new Set(lexicon.terms.termsOf(metric.unit));
  const terms = lexicon.terms
    .termsOf(metric.label)
    .filter((term) => !own.has(term) && lexicon.metrics.asksWith(term))
    .map((term, i) => ({ term, from: i, to: i + 1 }));
  const only = new Set(
    lexicon.catalogue.metrics.filter((m) => m.kind === 'stock' && countsPeople(m.unit)).map((m) => m.id),
  );
  const { metrics } = lexicon.metrics.read({
    terms,
    content: new Set(terms.map((t) => t.from)),
    counting: true,
    only,
  });
  const [first] = figuresAsked(top);
  return metrics.length === 1 ? figure(metrics[0]!.id, first!) : null;
}

function meanOf({ of, per, averaged }: Extract<ArithmeticPhrase, { op: 'mean' }>, reader: Reader): Expression | null {
  if (of === '' || pointsToResult(of)) {
    // "Per special? Per day?": of what was told before it was shared out.
    const inner = reader.results.map((one) => (one.op === 'mean' ? one.of : one)).find((one) => isFlow(one, reader));
    return inner ? { op: 'mean', of: inner, per } : null;
  }
  if (isUnnamedWhole(of)) {
    const whole = reader.results.map((one) => wholeOf(one, reader) ?? one).find((one) => isFlow(one, reader));
    return whole ? { op: 'mean', of: whole, per } : null;
  }
  // "By the month" asks for the months themselves; of days none is held.
  if (!averaged && per !== 'day') return null;
  for (const one of operandsIn(of, spokenTerms(reader), reader)) {
    const inner = one.metrics.length === 1 ? expressionOf(one) : null;
    if (inner && isFlow(inner, reader)) return { op: 'mean', of: inner, per };
  }
  return null;
}

/** What comes in over a time, so that it has a mean of each day. */
const isFlow = (expression: Expression, reader: Reader): boolean =>
  ['figure', 'sum', 'less'].includes(expression.op) &&
  figuresAsked(expression).every(({ metric }) => ['count', 'hours'].includes(metricOf(metric, reader).kind));

function differenceOf(aText: string, bText: string, reader: Reader): Expression | null {
  let best: Expression | null = null;
  const read = (text: string, help: readonly string[]): Operand[] =>
    operandsIn(text, help, reader).filter((o) => o.metrics.length === 1);
  for (const b of read(bText, spokenTerms(reader)))
    for (const a of read(aText, termsOf(b.metrics, reader))) {
      const [one, other] = together(a, b);
      if (one.metrics[0] === other.metrics[0] || !isAlike(one.metrics[0]!, other.metrics[0]!, reader)) continue;
      best ??= { op: 'difference', of: [expressionOf(one), expressionOf(other)] };
    }
  if (best) return best;
  // "More cadets than units" reads the later with the help of the earlier.
  for (const a of read(aText, []))
    for (const b of read(bText, termsOf(a.metrics, reader))) {
      const [one, other] = together(a, b);
      if (one.metrics[0] !== other.metrics[0] && isAlike(one.metrics[0]!, other.metrics[0]!, reader))
        return { op: 'difference', of: [expressionOf(one), expressionOf(other)] };
    }
  return null;
}

/** Two named in one stretch. */
function apartOf({ of, net }: Extract<ArithmeticPhrase, { op: 'apart' }>, reader: Reader): Expression | null {
  for (const { metrics, ...at } of operandsIn(of, [], reader)) {
    const [one, other, ...more] = metrics;
    if (!one || !other || more.length > 0 || !isAlike(one, other, reader)) continue;
    const [a, b] = [figure(one, at), figure(other, at)];
    return net ? { op: 'less', whole: a, part: b } : { op: 'difference', of: [a, b] };
  }
  return null;
}

function sumOf({ of, toThat, bySign }: Extract<ArithmeticPhrase, { op: 'sum' }>, reader: Reader): Expression | null {
  const [result] = reader.results;
  const read = operandsIn(of, toThat ? spokenTerms(reader) : [], reader);
  if (toThat) {
    if (!result || !['figure', 'sum', 'less'].includes(result.op)) return null;
    const added = read.find(
      (one) =>
        one.metrics.length > 0 &&
        one.metrics.every((id) => metricsOf(result).every((other) => other !== id && isAlike(id, other, reader))),
    );
    if (!added) return null;
    const more = atTimeOf(expressionOf(added), result);
    return mayAdd([...metricsOf(result), ...metricsOf(more)], reader) ? { op: 'sum', parts: [result, more] } : null;
  }
  for (const one of read) {
    // "Headcount + cadets": things that count differently are told one by one; a sign asks for no more.
    const counts = new Set(one.metrics.map((id) => metricOf(id, reader).unit));
    if (bySign && counts.size > 1) continue;
    if (one.metrics.length > 1 && mayAdd(one.metrics, reader)) return expressionOf(one);
    // "The two hauls, there and there, all told": one thing in several places.
    if (one.metrics.length === 1 && one.areas.length > 1)
      return {
        op: 'sum',
        parts: one.areas.map((area) => figure(one.metrics[0]!, { period: one.period, areas: [area] })),
      };
  }
  return changeOfSum(of, reader);
}

/** "Combined, change on the quarter before": how the total moved. */
function changeOfSum(of: string, reader: Reader): Expression | null {
  const { lexicon, context } = reader;
  const scanned = scan(of, lexicon, context);
  const isMoved = (cue: string): boolean => ['change', 'compare', 'by-percent', 'share'].includes(cue);
  const against = scanned.periods.filter((p) => p.comparing);
  const own = scanned.periods.filter((p) => !p.comparing && p.relation !== 'latest');
  const { metrics, unread } = namedMetrics(scanned, false, lexicon, null).reading;
  if (!scanned.cues.some((c) => isMoved(c.cue)) || metrics.length < 2 || unread.length > 0) return null;
  if (against.length > 1 || own.length > 1 || scanned.negations.length > 0) return null;
  if (scanned.cues.some((c) => OTHERWISE.has(c.cue) && !isMoved(c.cue))) return null;
  const ids = metrics.map((m) => m.id);
  if (!mayAdd(ids, reader)) return null;
  const [then] = against;
  const [at] = own;
  const total = expressionOf({ metrics: ids, period: at?.period ?? null, areas: [] });
  const earlier = then?.period ? inPeriod(total, then.period) : null;
  return { op: 'change', of: total, against: earlier };
}

const mayAdd = (ids: readonly string[], reader: Reader): boolean =>
  ids.every((id, i) =>
    ids
      .slice(i + 1)
      .every((other) => isAlike(id, other, reader) && !isWithin(id, other, reader) && !isWithin(other, id, reader)),
  );

function movedMost(
  { of, sign, by, most }: Extract<ArithmeticPhrase, { op: 'moved-most' }>,
  reader: Reader,
): Expression | null {
  const { lexicon, context, results } = reader;
  const scanned = scan(of, lexicon, context);
  const reading = namedMetrics(scanned, false, lexicon, null).reading;
  const time = scanned.periods.find((p) => p.period !== null && p.relation !== 'latest')?.period ?? null;
  const told = (ids: readonly string[]): Expression => ({
    op: 'moved-most',
    of: ids.map((id) => figure(id, { period: null, areas: [] })),
    sign,
    by,
    most,
    against: time,
  });
  if (reading.metrics.length > 1 && reading.unread.length === 0) return told(reading.metrics.map((m) => m.id));
  if (scanned.content.size > 0 || reading.metrics.length > 0) return null;
  const [last] = results;
  const own = last ? metricsOf(last) : [];
  const recent = own.length > 1 ? own : [...new Set(results.slice(0, 2).flatMap(metricsOf))];
  return recent.length > 1 ? told(recent) : null;
}

// ---------------------------------------------------------------- of what was just told

/** "Which, put as a percentage, is?": nothing is named, and what was told has a whole. */
function shareOfWhole(text: string, reader: Reader): Expression | null {
  const [result] = reader.results;
  if (!result || (result.op !== 'less' && result.op !== 'difference')) return null;
  const { content, cues, periods } = scan(text, reader.lexicon, reader.context);
  if (content.size > 0 || periods.length > 0 || !cues.some((c) => c.cue === 'share' || c.cue === 'by-percent'))
    return null;
  if (cues.some((c) => c.cue === 'change' || c.cue === 'not')) return null;
  // Of how far the one leads: by so much of the other.
  return { op: 'share', part: result, whole: result.op === 'less' ? result.whole : result.of[1] };
}

/** "By how many", "and the gap", after two were told: how far apart they are. */
function apart(text: string, reader: Reader): Expression | null {
  const [result, before] = reader.results;
  const two = result?.op === 'each' ? result.of : [before, result].filter((one) => one?.op === 'figure');
  if (two.length !== 2 || !(asksHowFarApart(text) || asksNet(text))) return null;
  const [one, other] = two as [FigureAsked, FigureAsked];
  if (!isAlike(one.metric, other.metric, reader) || one.metric === other.metric) return null;
  return asksNet(text) ? { op: 'less', whole: one, part: other } : { op: 'difference', of: [one, other] };
}

const COMPUTED = new Set<Expression['op']>(['sum', 'less', 'difference', 'share', 'ratio', 'mean']);

/** "And that total a year ago", "q2?": the same of another time. */
function atAnotherTime(text: string, reader: Reader): Expression | null {
  const [last] = reader.results;
  if (!last || !COMPUTED.has(last.op)) return null;
  // "And that combined total", after a share of it.
  const meant = operatorSpokenOf(text);
  const named = reader.results.find((one) => one.op === meant);
  // "And the total" of what was averaged is no average.
  if (meant === 'sum' && !named) return null;
  const result = named ?? last;
  const scanned = scan(text, reader.lexicon, reader.context);
  // "In that quarter a year ago": the quarter is that of the result.
  const all = scanned.periods.filter((p) => p.period !== null);
  const others = all.filter((p) => p.relation !== 'latest' && p.period?.to !== timeOf(result));
  const times = all.length > 1 && others.length > 0 ? others : all;
  const [time] = times;
  if (times.length !== 1 || !time?.period || time.relation === 'since') return null;
  if (time.comparing && meant !== 'difference') return null;
  if (!namesOnlyResult(scanned, result, reader)) return null;
  const isOther = (cue: string): boolean =>
    ['change', 'compare', 'by-percent', 'trend', 'not', 'why', 'source'].includes(cue);
  if (scanned.cues.some((c) => isOther(c.cue) && !range(c).every((i) => isOfResult(scanned.words[i]!)))) return null;
  // "How many were there in the quarter before" after a percentage asks for a number.
  const counts = scanned.cues.some((c) => c.cue === 'count' && c.to - c.from > 1);
  if (counts && !['sum', 'less', 'difference'].includes(result.op)) return null;
  const own = namedMetrics(scanned, false, reader.lexicon, null).reading.metrics;
  if (own.length > 0 && own.length < metricsOf(result).length) return null;
  return inPeriod(result, time.period);
}

/** Nothing is named but what the result is made of, or a word for a result. */
function namesOnlyResult(scanned: Scan, result: Expression, { lexicon }: Reader): boolean {
  const ids = metricsOf(result);
  return [...scanned.content].every((i) => {
    const term = scanned.terms.find((t) => t.from <= i && i < t.to)?.term ?? '';
    return isOfResult(scanned.words[i]!) || ids.some((id) => lexicon.metrics.counted(id).has(term));
  });
}

/** "How much is that down", "and against last year": the movement of what was worked out. */
function movedSince(text: string, reader: Reader): Expression | null {
  const [result, ...earlier] = reader.results;
  if (!result || !COMPUTED.has(result.op) || result.op === 'share' || result.op === 'ratio') return null;
  const scanned = scan(text, reader.lexicon, reader.context);
  const times = scanned.periods.filter((p) => p.period !== null);
  const asks =
    scanned.cues.some((c) => ['change', 'compare', 'by-percent'].includes(c.cue)) || times.some((p) => p.comparing);
  if (!asks || times.length > 1 || !namesOnlyResult(scanned, result, reader)) return null;
  if (
    scanned.cues.some((c) =>
      ['trend', 'not', 'why', 'source', 'definition', 'forecast', 'most', 'least'].includes(c.cue),
    )
  )
    return null;
  const [time] = times;
  if (time?.period) {
    const against = inPeriod(result, time.period);
    return against && { op: 'change', of: result, against };
  }
  const other = earlier.find((one) => sameMake(one, result) && timeOf(one) !== timeOf(result));
  if (other && timeOf(result) !== '') return { op: 'change', of: result, against: other };
  return { op: 'change', of: result, against: null };
}

const timeOf = (expression: Expression): string => figuresAsked(expression)[0]?.period?.to ?? '';
