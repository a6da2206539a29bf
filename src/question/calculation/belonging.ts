/** How operands belong together: a part and its whole, things counted alike, a time of another. */
import { type Expression, metricsOf } from '../../figures/expression.ts';
import { isCountedAlike, isMean } from '../../figures/model.ts';
import { quarterAt } from '../../figures/period.ts';
import { countsPeople } from '../../language/grammar.ts';
import { metricOf, type Reader } from './operands.ts';

export function isWithin(part: string, whole: string, reader: Reader): boolean {
  for (let id = metricOf(part, reader).partOf; id; id = metricOf(id, reader).partOf) if (id === whole) return true;
  return false;
}

/** Counted alike: by one unit, or both people. */
export function isAlike(a: string, b: string, reader: Reader): boolean {
  const [one, other] = [metricOf(a, reader), metricOf(b, reader)];
  if (isMean(one) || isMean(other)) return false;
  return isCountedAlike(one, other) || (countsPeople(one.unit) && countsPeople(other.unit));
}

/** Of parts of the force: said or carried over, the force itself is the whole. */
const isOfPlaces = (areas: readonly string[], { lexicon }: Reader): boolean =>
  areas.some((id) => lexicon.catalogue.areas.some((area) => area.id === id && area.kind !== 'force'));

/** How closely a part belongs to a whole: 3 in it, 2 one of those added up or a time of it, 1 counted alike, 0 not at all. */
export function belongs(part: Expression, whole: Expression, reader: Reader): number {
  // What is left of a whole is still of that whole.
  const [p, ...more] = metricsOf(part.op === 'less' ? part.whole : part);
  if (!p || more.length > 0) return 0;
  if (whole.op === 'figure') {
    if (isWithin(p, whole.metric, reader)) return 3;
    // A part of the force's; percentages and averages of areas are no parts of it.
    if (
      p === whole.metric &&
      part.op === 'figure' &&
      isOfPlaces(part.areas, reader) &&
      part.areas.join() !== whole.areas.join()
    )
      return !isOfPlaces(whole.areas, reader) && !isMean(metricOf(p, reader)) ? 2 : 0;
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

/** Two parts of one whole. */
export function areSiblings(a: Expression, b: Expression, reader: Reader): boolean {
  const [one, other] = [metricsOf(a)[0]!, metricsOf(b)[0]!];
  const { partOf } = metricOf(one, reader);
  return one !== other && partOf !== null && partOf === metricOf(other, reader).partOf;
}

/** Parts of one whole, or a whole put as a part of its part: nothing is left of the one without the other. */
export function areParts(a: Expression, b: Expression, reader: Reader): boolean {
  const [one, other] = [metricsOf(a)[0]!, metricsOf(b)[0]!];
  return areSiblings(a, b, reader) || isWithin(other, one, reader);
}

/** What a result is naturally a part of. */
export function wholeOf(part: Expression, reader: Reader): Expression | null {
  if (part.op === 'less') return part.whole;
  if (part.op !== 'figure') return null;
  if (part.period?.kind === 'month' || part.period?.kind === 'range')
    return { ...part, metric: metricOf(part.metric, reader).partOf ?? part.metric, period: quarterAt(part.period.to) };
  const id = metricOf(part.metric, reader).partOf;
  if (id) return { ...part, metric: id };
  return isOfPlaces(part.areas, reader) && !isMean(metricOf(part.metric, reader)) ? { ...part, areas: [] } : null;
}

export function restOf(result: Expression | null, reader: Reader): Expression | null {
  if (result?.op === 'share') return { op: 'less', whole: result.whole, part: result.part };
  const whole = result && wholeOf(result, reader);
  return whole && result.op === 'figure' ? { op: 'less', whole, part: result } : null;
}
