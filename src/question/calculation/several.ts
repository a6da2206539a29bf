/** Several at once: how far two are apart, what they come to together, which of them moved most. */
import { type Expression, type FigureAsked, inPeriod, metricsOf } from '../../figures/expression.ts';
import { addsOverTime } from '../../figures/model.ts';
import { quarterAt } from '../../figures/period.ts';
import { isClosed } from '../../language/arithmetic/outcome.ts';
import type { ArithmeticPhrase } from '../../language/arithmetic/phrase.ts';
import { isOtherMonths, severalIn } from '../../language/arithmetic/referents.ts';
import { isBody } from '../../language/grammar.ts';
import { namedMetrics } from '../metrics/named-metrics.ts';
import { scan } from '../scan.ts';
import { isAlike, isWithin, restOf } from './belonging.ts';
import {
  expressionOf,
  figure,
  metricOf,
  type Operand,
  operandsIn,
  type Reader,
  spokenTerms,
  termsOf,
  together,
} from './operands.ts';
import { atTimeOf } from './parts.ts';

export function differenceOf(aText: string, bText: string, reader: Reader): Expression | null {
  // "Between Luton and Bedford on burglaries": a place alone is of what the other names.
  const read = (text: string, help: readonly string[]): Operand[] =>
    operandsIn(text, help, reader).filter((o) => o.metrics.length === 1 || (o.metrics.length === 0 && isPlaced(o)));
  const between = (a: Operand, b: Operand): Expression | null => {
    const [one, other] = together(a, b);
    const [id, more] = [one.metrics[0] ?? other.metrics[0], other.metrics[0] ?? one.metrics[0]];
    const isOfTwo = id !== more || (isPlaced(a) && isPlaced(b) && a.areas.join() !== b.areas.join());
    return id && more && isOfTwo && isAlike(id, more, reader)
      ? { op: 'difference', of: [figure(id, one), figure(more, other)] }
      : null;
  };
  for (const b of read(bText, spokenTerms(reader)))
    for (const a of read(aText, termsOf(b.metrics, reader))) {
      const found = between(a, b);
      if (found) return found;
    }
  // "More cadets than units" reads the later with the help of the earlier.
  for (const a of read(aText, []))
    for (const b of read(bText, termsOf(a.metrics, reader))) {
      const found = between(a, b);
      if (found) return found;
    }
  return null;
}
const isPlaced = ({ areas }: Operand): boolean => areas.length > 0;

/** Two named in one stretch. */
export function apartOf({ of, net }: Extract<ArithmeticPhrase, { op: 'apart' }>, reader: Reader): Expression | null {
  for (const { metrics, ...at } of operandsIn(of, [], reader)) {
    // "In burglaries, Luton and Bedford"
    const isOfPlaces = metrics.length === 1 && at.areas.length === 2;
    const [one, other, ...more] = isOfPlaces ? [metrics[0]!, metrics[0]!] : metrics;
    if (!one || !other || more.length > 0 || !isAlike(one, other, reader)) continue;
    const places = isOfPlaces ? at.areas.map((area) => ({ ...at, areas: [area] })) : [at, at];
    const [a, b] = [figure(one, places[0]!), figure(other, places[1]!)];
    return net ? { op: 'less', whole: a, part: b } : { op: 'difference', of: [a, b] };
  }
  return null;
}

export function sumOf({ of, toThat }: Extract<ArithmeticPhrase, { op: 'sum' }>, reader: Reader): Expression | null {
  const [result] = reader.results;
  if (!toThat && isOtherMonths(of)) return isFirstMonth(result) ? restOf(result, reader) : null;
  // "Altogether?" after one thing at two times or in two places, or after two that were asked for one after the other.
  if (!toThat && isClosed(of) && (isOneTold(reader) || areTwoTold(reader)))
    return sumOfTold({ count: 2, noun: null }, reader);
  const several = toThat ? null : severalIn(of);
  if (several) return sumOfTold(several, reader);
  if (toThat && !ADDED.has(result?.op ?? 'each')) return null;
  const read = operandsIn(of, toThat ? spokenTerms(reader) : [], reader);
  if (toThat && result) {
    // "The total including the quarter before"
    const time = read.find((one) => one.metrics.length + one.areas.length === 0)?.period ?? null;
    const then =
      time && result.op === 'figure' && addsOverTime(metricOf(result.metric, reader)) ? inPeriod(result, time) : null;
    if (then) return { op: 'sum', parts: [result, then] };
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
    // "November and December between them", of what was told of another month.
    if (one.metrics.length === 0 && one.period?.kind === 'range' && result?.op === 'figure')
      return { ...result, period: one.period };
    if (one.metrics.length > 1 && mayAdd(one.metrics, reader)) return expressionOf(one);
    // "The two hauls, there and there, all told": one thing in several places.
    if (one.metrics.length === 1 && one.areas.length > 1)
      return {
        op: 'sum',
        parts: one.areas.map((area) => figure(one.metrics[0]!, { period: one.period, areas: [area] })),
      };
  }
  return null;
}

/** "Put the two together": the last that were told, where they may be added. */
function sumOfTold({ count, noun }: { count: number | null; noun: string | null }, reader: Reader): Expression | null {
  const [result] = reader.results;
  const told =
    result?.op === 'each'
      ? [...result.of]
      : reader.results
          .filter((one) => ADDED.has(one.op))
          .slice(0, count ?? 2)
          .reverse();
  if (told.length !== (count ?? told.length) || told.length < 2) return null;
  const names = noun === null ? [] : reader.lexicon.terms.termsOf(noun);
  const { metrics } = reader.lexicon;
  // "Both hauls" are those told by whatever word; what is counted elsewhere is not.
  const isOther = names.some(
    (term) => metrics.asksWith(term) && !told.flatMap(metricsOf).some((id) => metrics.counted(id).has(term)),
  );
  if (isOther || (noun !== null && isBody(noun))) return null;
  const own = told.map((one) => metricsOf(one));
  const isOne = new Set(own.flat()).size === 1;
  if (!isOne && !mayAdd(own.flat(), reader)) return null;
  return { op: 'sum', parts: told };
}
const isOneTold = ({ results: [last, before], ...reader }: Reader): boolean =>
  last?.op === 'figure' &&
  before?.op === 'figure' &&
  last.metric === before.metric &&
  addsOverTime(metricOf(last.metric, { ...reader, results: [] })) &&
  (last.period?.from !== before.period?.from || last.areas.join() !== before.areas.join());
const areTwoTold = (reader: Reader): boolean => {
  const [last, before] = reader.results;
  if (last?.op !== 'figure' || before?.op !== 'figure' || !reader.context.focus?.question.leaning) return false;
  const isPart = [last, before].some(({ metric }) => metricOf(metric, reader).partOf !== null);
  return !isPart && last.metric !== before.metric && last.period?.to === before.period?.to;
};
const ADDED = new Set<Expression['op']>(['figure', 'sum', 'less']);

const isFirstMonth = (result: Expression | undefined): result is FigureAsked =>
  result?.op === 'figure' && result.period?.kind === 'month' && quarterAt(result.period.to).from === result.period.from;

const mayAdd = (ids: readonly string[], reader: Reader): boolean =>
  ids.every((id, i) =>
    ids
      .slice(i + 1)
      .every((other) => isAlike(id, other, reader) && !isWithin(id, other, reader) && !isWithin(other, id, reader)),
  );

export function movedMost(
  { of, sign, by, most, ofTwo }: Extract<ArithmeticPhrase, { op: 'moved-most' }>,
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
  // "Which call fell most" is of calls, whatever was spoken of; a brief tells of more than a conversation keeps.
  if (!ofTwo && scanned.terms.some(({ term }) => lexicon.metrics.leads(term))) return null;
  if (scanned.content.size > 0 || reading.metrics.length > 0 || context.focus?.question.brief) return null;
  const [last] = results;
  const own = last ? metricsOf(last) : [];
  const recent = own.length > 1 ? own : [...new Set(results.slice(0, ofTwo ? 2 : undefined).flatMap(metricsOf))];
  return recent.length > 1 ? told(recent) : null;
}
