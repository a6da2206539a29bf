/** What is left of a whole, and a part as its share. */
import { type Expression, figuresAsked, inPeriod, metricsOf } from '../../figures/expression.ts';
import { quarterAt } from '../../figures/period.ts';
import type { ArithmeticPhrase } from '../../language/arithmetic/phrase.ts';
import { isBothOf, isUnnamedWhole, pointsToResult } from '../../language/arithmetic/referents.ts';
import { areParts, areSiblings, belongs, wholeOf } from './belonging.ts';
import {
  expressionOf,
  figure,
  metricOf,
  type Operand,
  operandsIn,
  pairsOf,
  type Reader,
  spokenTerms,
  termsOf,
  timedPair,
  wholesSpokenOf,
} from './operands.ts';

export function lessOf(
  { whole: wholeText, part: partText, denied }: Extract<ArithmeticPhrase, { op: 'less' }>,
  reader: Reader,
): Expression | null {
  const [result] = reader.results;
  // "The total they put in": what the part is of.
  if (isUnnamedWhole(wholeText))
    for (const one of operandsIn(partText, [], reader)) {
      const part = one.metrics.length === 1 ? expressionOf(one) : null;
      const whole = part && wholeOf(part, reader);
      if (whole) return { op: 'less', whole, part };
    }
  const isSpokenOf = pointsToResult(wholeText) || isUnnamedWhole(wholeText);
  if (isSpokenOf && !result) return null;
  if (isSpokenOf) {
    // "How many of those were not in October"
    const ofResult = (one: Operand): Operand =>
      one.metrics.length === 0 && result!.op === 'figure' ? { ...one, metrics: [result!.metric] } : one;
    const best = operandsIn(partText, spokenTerms(reader), reader)
      .map(ofResult)
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
    const isOfTime = part.op === 'figure' && (part.period?.kind === 'month' || part.areas.length > 0);
    if (denied && score < (isOfTime ? 2 : 3)) continue;
    // "Serious injuries, the deaths taken off": beside it nothing of it is taken.
    if (score === 1 && areSiblings(part, whole, reader)) best ??= { e: whole, score };
    if (score === 1 && areParts(part, whole, reader)) continue;
    if (score > (best?.score ?? 0)) best = { e: { op: 'less', whole, part }, score };
  }
  return best?.e ?? null;
}

/** Of the time of the other, where it says none of its own. */
export function atTimeOf(expression: Expression, other: Expression): Expression {
  const [first] = figuresAsked(other);
  const own = figuresAsked(expression).some((f) => f.period !== null);
  return own || !first?.period ? expression : (inPeriod(expression, first.period) ?? expression);
}

export function shareOf(
  { part: partText, whole: wholeText, without }: Extract<ArithmeticPhrase, { op: 'share' }>,
  reader: Reader,
): Expression | null {
  const [result] = reader.results;
  const share = (part: Expression, whole: Expression): Expression => ({
    op: 'share',
    part: without ? { op: 'less', whole, part } : part,
    whole,
  });
  const partIsSpoken = pointsToResult(partText);
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
  const isWholeSpoken = isUnnamedWhole(wholeText) || pointsToResult(wholeText);
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
      if (part.op !== 'figure' || whole.op !== 'figure' || whole.period !== null) return atTimeOf(whole, part);
      if (part.metric === whole.metric) return wholeOf(part, reader) ?? whole;
      // "What share of the quarter's is that", after a month's.
      return part.period?.kind === 'month' ? { ...whole, period: quarterAt(part.period.to) } : atTimeOf(whole, part);
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
