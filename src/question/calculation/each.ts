/** A number shared out: among those named, among the people it is of, over a time. */
import { type Expression, figuresAsked, inPeriod, metricsOf } from '../../figures/expression.ts';
import { HEADS } from '../../language/arithmetic/each.ts';
import type { ArithmeticPhrase } from '../../language/arithmetic/phrase.ts';
import { isUnnamedWhole, pointsToResult } from '../../language/arithmetic/referents.ts';
import { countsPeople } from '../../language/grammar.ts';
import { isByTimeInLabel } from '../../language/numbers/averages.ts';
import { TOOK_PART } from '../../language/parts-and-wholes.ts';
import { tellsHowLong } from '../metrics/metric-facts.ts';
import { range, scan } from '../scan.ts';
import { wholeOf } from './belonging.ts';
import {
  besides,
  expressionOf,
  figure,
  mayName,
  metricOf,
  OF_SHARING,
  OTHERWISE,
  operandsIn,
  pairsOf,
  type Reader,
  spokenTerms,
  together,
} from './operands.ts';
import { atTimeOf } from './parts.ts';
import { countsAny, isAmong, sharedOut } from './sharing.ts';

/** `isPlain`: which of the two is shared among which is said beyond doubt. */
export function ratioOf(topText: string, bottomText: string, isPlain: boolean, reader: Reader): Expression | null {
  // "For every report from there, how many were there in all": the whole that they are of.
  if (topText !== '' && isUnnamedWhole(topText))
    for (const one of operandsIn(bottomText, [], reader)) {
      const bottom = one.metrics.length === 1 ? expressionOf(one) : null;
      const top = bottom && wholeOf(bottom, reader);
      if (top) return { op: 'ratio', top, bottom };
    }
  const isTold = topText === '' || reader.results.length > 0;
  if (!isTold && !mayName(topText, reader)) return null;
  if (bottomText !== HEADS && !mayName(`${bottomText} ${bottomText}s`, reader)) return null;
  if (isNameAlone(bottomText, reader)) return null;
  // "Per operation": one of those that are counted as "operations".
  const ratio =
    ratioAsSaid(topText, bottomText, reader) ??
    ratioAsSaid(topText, bottomText.replace(/(?<=[a-z][^s])$/, 's'), reader) ??
    (isPlain ? ratioOfTwo(topText, bottomText, reader) : null);
  return ratio && (isByAverage(ratio, reader) || isOfLength(ratio, reader)) ? null : ratio;
}

/** Each named by itself. */
function ratioOfTwo(topText: string, bottomText: string, reader: Reader): Expression | null {
  for (const pair of [bottomText, `${bottomText}s`].flatMap((text) => pairsOf(topText, text, reader))) {
    const [top, bottom] = together(...pair);
    const [one, other, ...more] = [...top.metrics, ...bottom.metrics];
    const isTwo = top.metrics.length === 1 && one && other && more.length === 0 && one !== other;
    if (isTwo && isAmong(other, reader)) return { op: 'ratio', top: figure(one, top), bottom: figure(other, bottom) };
  }
  return null;
}

/** The one as so many times the other: both numbers of things, or both of one unit, and the same thing only of two times or places. */
export function timesOf(topText: string, bottomText: string, reader: Reader): Expression | null {
  const isNumber = (id: string): boolean => ['count', 'stock'].includes(metricOf(id, reader).kind);
  // "As they were before" names nothing by itself: it is of the other.
  const namesBoth = [topText, bottomText].every((text) =>
    operandsIn(text, [], reader).some(({ metrics }) => metrics.length > 0),
  );
  // "As that in Newby" is the same of that place.
  for (const [a, b] of pairsOf(topText, bottomText, reader)) {
    const isTwo = a.metrics.length > 0 && b.metrics.length > 0;
    const [top, bottom] = isTwo ? together(a, b) : [a, b];
    const [one, other] = [top.metrics[0] ?? bottom.metrics[0], bottom.metrics[0] ?? top.metrics[0]];
    if (!one || !other || top.metrics.length > 1 || bottom.metrics.length > 1) continue;
    const isSame = one === other && top.period?.to === bottom.period?.to && top.areas.join() === bottom.areas.join();
    const isOfUnit = metricOf(one, reader).unit === metricOf(other, reader).unit;
    if (!isSame && (isOfUnit || (namesBoth && isNumber(one) && isNumber(other))))
      return { op: 'ratio', times: true, top: figure(one, top), bottom: figure(other, bottom) };
  }
  return null;
}

/** Nothing is shared among what is itself so many a day. */
const isByAverage = (ratio: Expression, reader: Reader): boolean =>
  ratio.op === 'ratio' && ratio.bottom.op === 'figure' && isByTimeInLabel(metricOf(ratio.bottom.metric, reader).label);

/** How long something lasts is shared among nobody: of two who got two years each got both. */
const isOfLength = (ratio: Expression, { lexicon }: Reader): boolean =>
  ratio.op === 'ratio' && ratio.top.op === 'figure' && tellsHowLong(ratio.top.metric, lexicon);

/** "Arrests under X/Y" are of both: an operation's name is nothing that a number is shared among. */
function isNameAlone(text: string, { lexicon, context }: Reader): boolean {
  const { content, names, cues } = scan(text, lexicon, context);
  const operations = names.filter(({ kind }) => kind === 'operation');
  // "Per X operation": those are counted.
  if (cues.some(({ cue }) => cue === 'operations-word')) return false;
  return content.size > 0 && [...content].every((i) => operations.some((n) => range(n).includes(i)));
}

function ratioAsSaid(topText: string, bottomText: string, reader: Reader): Expression | null {
  const { lexicon, context, results } = reader;
  const [result] = results;
  if (bottomText === HEADS) {
    // "The average hours each" after how many gave them: among those.
    const people = result?.op === 'figure' && countsPeople(metricOf(result.metric, reader).unit) ? result : null;
    const label = people && metricOf(people.metric, reader).label;
    const among =
      label && topText !== '' && !saysNothing(topText, reader)
        ? sharedOut(
            topText,
            label,
            () => true,
            (id) => id === people!.metric,
            null,
            reader,
          )
        : null;
    if (among) return { op: 'ratio', top: figure(among.top, people!), bottom: people! };
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
        top.op === 'figure' && metricOf(top.metric, reader).kind === 'stock' ? null : peopleOf(top, topText, reader);
      if (bottom) return { op: 'ratio', top, bottom };
    }
    return null;
  }
  if (bottomText === '') return null;
  const { named, restricted } = withoutRestriction(bottomText);
  const isSpokenOf = topText === '' || (result !== undefined && saysNothing(topText, reader));
  const scanned = scan(`${isSpokenOf ? '' : topText} per ${named}`, lexicon, context);
  const besidesIt = besides(scanned, (i) => scanned.content.has(i));
  if (scanned.negations.length > 0 || scanned.priorities.length > 0 || !besidesIt) return null;
  if (scanned.cues.some((c) => OTHERWISE.has(c.cue) && !OF_SHARING.has(c.cue))) return null;
  const top0 = isSpokenOf && !restricted ? topSpokenOf(named, reader) : null;
  if (top0) return top0;
  const one = result && figuresAsked(result).length === 1 ? figuresAsked(result)[0]! : null;
  // "Hours per special who took part in it" after the hours of some: those just told.
  const isOne = one && (isSpokenOf || saysOnlyUnit(topText, one.metric, reader));
  const best = sharedOut(
    isSpokenOf ? null : topText,
    named,
    (top) => !/£/.test(topText) || metricOf(top, reader).unit === 'GBP',
    (bottom) => !(restricted && metricOf(bottom, reader).usual),
    isOne ? one.metric : null,
    reader,
  );
  if (!best) return null;
  const at = {
    period: besidesIt.period ?? (isOne && best.top === one.metric ? one.period : null),
    areas: besidesIt.areas.length > 0 ? besidesIt.areas : isOne && best.top === one.metric ? one.areas : [],
  };
  return { op: 'ratio', top: figure(best.top, at), bottom: figure(best.bottom, at) };
}

/** "Specials who took part in it": not all of them, and nothing more is said of which. */
function withoutRestriction(text: string): { readonly named: string; readonly restricted: boolean } {
  const named = text.replace(TOOK_PART, ' ').trim();
  return { named, restricted: named !== text };
}

/** The number, or the hours, of what was told, by its unit alone. */
const saysOnlyUnit = (text: string, id: string, { lexicon, context }: Reader): boolean => {
  const { terms, content } = scan(text, lexicon, context);
  const unit = lexicon.terms.termsOf(metricOf(id, { lexicon } as Reader).unit);
  const said = terms.filter((t) => content.has(t.from));
  return said.length > 0 && said.every((t) => unit.includes(t.term));
};

/** "Less the paid ones. Per special?", "and how many units? So per unit": what was worked out or told before, shared among those named. */
function topSpokenOf(bottomText: string, reader: Reader): Expression | null {
  const [last, earlier] = reader.results;
  if (!last) return null;
  // Of two just told at once the one that counts what is named is what the other is shared among.
  if (last.op === 'each' && last.of.length === 2) {
    const nouns = reader.lexicon.terms.termsOf(`${bottomText} ${bottomText}s`);
    const bottoms = last.of.filter((one) => metricsOf(one).some((id) => countsAny(id, nouns, reader)));
    const [bottom, ...more] = bottoms;
    const top = last.of.find((one) => one !== bottom);
    return bottom && top && more.length === 0 ? { op: 'ratio', top, bottom } : null;
  }
  for (const one of operandsIn(bottomText, spokenTerms(reader), reader)) {
    const [id, ...more] = one.metrics;
    if (!id || more.length > 0 || ['share', 'money'].includes(metricOf(id, reader).kind)) continue;
    const isBottom = last.op === 'figure' && last.metric === id;
    const top = isBottom ? earlier : last;
    if (!top || !(isBottom ? ['figure'] : ['sum', 'less']).includes(top.op) || metricsOf(top).includes(id)) continue;
    return { op: 'ratio', top, bottom: isBottom ? last : atTimeOf(figure(id, one), top) };
  }
  return null;
}

/** Words that name nothing by themselves: "found how much". */
const saysNothing = (text: string, { lexicon, context }: Reader): boolean => {
  const { content, terms } = scan(text, lexicon, context);
  return !terms.some((t) => content.has(t.from) && lexicon.metrics.asksWith(t.term) && lexicon.metrics.leads(t.term));
};

/** Whom it is of, where they are counted by themselves: the hours of specials, the specials; as it is called, else as it was said. */
function peopleOf(top: Expression, said: string, reader: Reader): Expression | null {
  const [id, ...more] = metricsOf(top);
  if (!id || more.length > 0) return null;
  const { lexicon } = reader;
  const metric = metricOf(id, reader);
  const own = new Set(lexicon.terms.termsOf(metric.unit));
  const only = new Set(lexicon.catalogue.metrics.filter((m) => countsPeople(m.unit)).map((m) => m.id));
  const isPosted = new Set([...only].filter((one) => metricOf(one, reader).kind === 'stock'));
  const [first] = figuresAsked(top);
  for (const name of [metric.label, said]) {
    const terms = lexicon.terms
      .termsOf(name)
      .filter((term) => !own.has(term) && lexicon.metrics.asksWith(term))
      .map((term, i) => ({ term, from: i, to: i + 1 }));
    const content = new Set(terms.map((t) => t.from));
    for (const among of [isPosted, only]) {
      const { metrics, unread } = lexicon.metrics.read({ terms, content, counting: true, only: among });
      if (metrics.length === 1 && (name !== said || unread.length === 0)) return figure(metrics[0]!.id, first!);
    }
  }
  return null;
}

export function meanOf(
  { of, per, averaged }: Extract<ArithmeticPhrase, { op: 'mean' }>,
  reader: Reader,
): Expression | null {
  // Of what was told before it was shared out.
  const base = reader.results.map((one) => (one.op === 'mean' ? one.of : one)).find((one) => isFlow(one, reader));
  if (pointsToResult(of)) {
    // "Per special? Per day?": of what was told before it was shared out.
    return base ? { op: 'mean', of: base, per } : null;
  }
  // "Avg a month for Q3", of what was told of another time.
  const { content, periods } = scan(of, reader.lexicon, reader.context);
  const time = content.size === 0 && periods.length === 1 ? (periods[0]?.period ?? null) : null;
  if (base && time) {
    const then = inPeriod(base, time);
    return then && { op: 'mean', of: then, per };
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
