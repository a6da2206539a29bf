/** A number shared out: among those named, among the people it is of, over a time. */
import { type Expression, figuresAsked, metricsOf } from '../../figures/expression.ts';
import { HEADS } from '../../language/arithmetic/each.ts';
import type { ArithmeticPhrase } from '../../language/arithmetic/phrase.ts';
import { isUnnamedWhole, pointsToResult } from '../../language/arithmetic/referents.ts';
import { countsPeople } from '../../language/grammar.ts';
import { readRatio } from '../ratio.ts';
import { scan } from '../scan.ts';
import { wholeOf } from './belonging.ts';
import {
  besides,
  expressionOf,
  figure,
  metricOf,
  OF_SHARING,
  OTHERWISE,
  operandsIn,
  type Reader,
  spokenTerms,
} from './operands.ts';
import { atTimeOf } from './parts.ts';

export function ratioOf(topText: string, bottomText: string, reader: Reader): Expression | null {
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

export function meanOf(
  { of, per, averaged }: Extract<ArithmeticPhrase, { op: 'mean' }>,
  reader: Reader,
): Expression | null {
  if (pointsToResult(of)) {
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
