/** Arithmetic on what was just told: of another time, how it moved, how far two are apart. */
import {
  type Expression,
  type FigureAsked,
  figuresAsked,
  inPeriod,
  metricsOf,
  sameMake,
  withFigures,
} from '../../figures/expression.ts';
import type { Period } from '../../figures/model.ts';
import { previous } from '../../figures/period.ts';
import { asksHowFarApart, asksNet } from '../../language/arithmetic/difference.ts';
import { isOfResult, operatorSpokenOf, saysTotal } from '../../language/arithmetic/referents.ts';
import { asksTheSame, isSame } from '../../language/asking/same-again.ts';
import { saysTheRest } from '../../language/clauses/counted-clauses.ts';
import { asksWhatItWasBefore } from '../../language/movements.ts';
import type { CueMatch } from '../cues.ts';
import { namedMetrics } from '../metrics/named-metrics.ts';
import { heard, range, type Scan, scan } from '../scan.ts';
import { isAlike, isWithin } from './belonging.ts';
import { metricOf, type Reader } from './operands.ts';

/** "Which, put as a percentage, is?": nothing is named, and what was told has a whole. */
export function shareOfWhole(text: string, reader: Reader): Expression | null {
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
export function apart(text: string, reader: Reader): Expression | null {
  const [result, before] = reader.results;
  const two = result?.op === 'each' ? result.of : [before, result].filter((one) => one?.op === 'figure');
  if (two.length !== 2 || !(asksHowFarApart(text) || asksNet(text))) return null;
  const [one, other] = two as [FigureAsked, FigureAsked];
  if (!isAlike(one.metric, other.metric, reader) || one.metric === other.metric) return null;
  return asksNet(text) ? { op: 'less', whole: one, part: other } : { op: 'difference', of: [one, other] };
}

/** "Repeat for 101": the same mean of another. */
export function ofAnother(text: string, reader: Reader): Expression | null {
  const [result] = reader.results;
  const before = reader.context.focus?.question.intent ?? '';
  if (result?.op !== 'mean' || ['change', 'compare'].includes(before)) return null;
  const scanned = scan(text, reader.lexicon, reader.context);
  const { metrics, unread } = namedMetrics(scanned, false, reader.lexicon, null).reading;
  const [other, ...more] = metrics;
  const isAgain = asksTheSame(text) || unread.length > 0;
  return other && more.length === 0 && isAgain && unread.every((i) => isSame(scanned.words[i]!))
    ? withFigures(result, (figure) => ({ ...figure, metric: other.id }))
    : null;
}

const COMPUTED = new Set<Expression['op']>(['sum', 'less', 'difference', 'share', 'ratio', 'mean']);

/** "And that total a year ago", "q2?": the same of another time. */
export function atAnotherTime(text: string, reader: Reader): Expression | null {
  const [last] = reader.results;
  if (!last || !COMPUTED.has(last.op)) return null;
  // "And that combined total", after a share of it.
  const meant = operatorSpokenOf(text);
  const named = reader.results.find((one) => one.op === meant);
  // "And the total" of what was averaged is no average.
  if ((meant === 'sum' && !named) || (last.op === 'mean' && saysTotal(text))) return null;
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
  return inPeriod(result, time.period);
}

/** "What had that been before", after a result or how it moved: the same of the time that it was set against, else of the quarter before. */
export function before(text: string, reader: Reader): Expression | null {
  const [result] = reader.results;
  const last = reader.context.focus?.question.calculation;
  if (!result || !COMPUTED.has(result.op) || !asksWhatItWasBefore(text)) return null;
  if (!namesOnlyResult(scan(text, reader.lexicon, reader.context), result, reader)) return null;
  if (last?.op === 'change' && last.against) return last.against;
  const [first] = figuresAsked(result);
  return first?.period ? inPeriod(result, previous(first.period)) : null;
}

/** Nothing is named but what the result is made of, or a word for a result. */
function namesOnlyResult(scanned: Scan, result: Expression, { lexicon }: Reader): boolean {
  const ids = metricsOf(result);
  // "Deaths alone" after what they were taken from is one of the two.
  const own = namedMetrics(scanned, false, lexicon, null).reading.metrics;
  if (own.length > 0 && own.length < ids.length) return false;
  return [...scanned.content].every((i) => {
    const term = scanned.terms.find((t) => t.from <= i && i < t.to)?.term ?? '';
    return isOfResult(scanned.words[i]!) || ids.some((id) => lexicon.metrics.counted(id).has(term));
  });
}

/** A clause that asks only how something moved, and against when; null where it names or asks anything else. */
export function movementIn(clause: string, { lexicon, context }: Reader): { readonly against: Period | null } | null {
  const { spoken, periods: said } = heard(clause, lexicon, context);
  const isOfMoving = (c: CueMatch): boolean => ['change', 'compare', 'by-percent'].includes(c.cue);
  if (!spoken.some(isOfMoving) && !said.some((p) => p.comparing)) return null;
  const { content, cues, periods, names, negations } = scan(clause, lexicon, context);
  const asks = cues.some(isOfMoving);
  const times = periods.flatMap(({ period, relation }) => (period && relation !== 'latest' ? [period] : []));
  if (content.size + names.length + negations.length > 0 || times.length > 1) return null;
  if (!asks && !periods.some((p) => p.comparing)) return null;
  return { against: times[0] ?? null };
}

/** "How much is that down", "and against last year": the movement of what was worked out. */
export function movedSince(text: string, reader: Reader): Expression | null {
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
    const other = inPeriod(result, time.period);
    const [of, against] = time.period.to > timeOf(result) && timeOf(result) !== '' ? [other, result] : [result, other];
    return of && against && { op: 'change', of, against };
  }
  const other = earlier.find((one) => sameMake(one, result) && timeOf(one) !== timeOf(result));
  if (other && timeOf(result) !== '') return { op: 'change', of: result, against: other };
  return { op: 'change', of: result, against: null };
}

/** "The crimestoppers ones about anything else" after those on drugs, "hours on anything else": what is left of the whole that is named, or of none but its unit. */
export function restOfNamed(text: string, reader: Reader): Expression | null {
  const [result] = reader.results;
  if (result?.op !== 'figure' || !saysTheRest(text)) return null;
  const scanned = scan(text, reader.lexicon, reader.context);
  const { metrics, unread } = namedMetrics(scanned, false, reader.lexicon, null).reading;
  const whole = metrics.length === 1 && unread.length === 0 ? metrics[0]!.id : metricOf(result.metric, reader).partOf;
  const isNamed = metrics.length > 0 || namesOnlyResult(scanned, result, reader);
  return whole && isNamed && isWithin(result.metric, whole, reader)
    ? { op: 'less', whole: { ...result, metric: whole }, part: result }
    : null;
}

const timeOf = (expression: Expression): string => figuresAsked(expression)[0]?.period?.to ?? '';
