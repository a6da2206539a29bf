/** A share: a part of its whole as a percentage, from the counts wherever they are held. */

import { share as percentOf } from '../figures/arithmetic.ts';
import { addsOverTime, type Figure, isMean } from '../figures/model.ts';
import { asksShareOf } from '../language/parts-and-wholes.ts';
import { pointsToFigure } from '../language/referents.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { asOperand, computed } from './computed.ts';
import { before, changeBetween, find, yearEarlier } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { capital, figureSentence, hedged, inPeriod, listed, movement, number } from './say.ts';

export const share: Answer = {
  name: 'share',
  suits: (q, { focus }) =>
    q.intent === 'share' &&
    ((q.metrics.value.length > 0 && q.unread.length === 0) || (focus !== null && focus.metrics.length > 0)),
  answer: async (question, context) => {
    const ids = question.metrics.value;
    const ofThat = wholeOfThat(question, context);
    if (ofThat)
      return ofTwo(
        [context.focus!.metrics[0]!, ofThat],
        { ...question, periods: { value: periodSpokenOf(context), origin: 'carried' } },
        context,
      );
    if (ids.length === 0 || question.unread.length > 0) return null;
    const { whole } = question;
    const parts = ids.filter((id) => id !== whole);
    if (whole && parts.length > 0) return ofTwo([parts[0]!, whole], question, context);
    if (ids.length === 1) return ofOne(ids[0]!, question, context);
    return ofTwo(ids, question, context);
  },
};

/** That of the figure just given: its share is of the whole in the same period. */
const periodSpokenOf = ({ focus }: Context): Question['periods']['value'] => {
  const [period] = focus?.periods ?? [];
  return period ? [{ relation: 'stated', period, assumed: null, comparing: false, words: period.label }] : [];
};

async function ofOne(id: string, question: Question, context: Context): Promise<Draft | null> {
  const { knowledge, focus } = context;
  const metric = knowledge.metric(id);
  const periods = question.periods.value.filter((p) => p.period);
  if (periods.some((p) => p.period!.kind === 'month') && !isMean(metric)) return ofPeriods(id, question, context);
  if (isMean(metric)) return null;
  // "So what share is that" after the part and then its whole.
  const [, last] = focus?.recent ?? [];
  if (question.metrics.origin === 'carried' && last && isPartOf(last.metric, id, context))
    return ofTwo([last.metric, id], question, context);
  if (metric.partOf) return ofTwo([id, metric.partOf], question, context);
  const part = question.metrics.origin === 'carried' && focus?.recent.find((ref) => isPartOf(ref.metric, id, context));
  if (part) return ofTwo([part.metric, id], question, context);
  // "As a percentage" after a movement means the movement.
  const moved =
    focus && (['change', 'compare', 'ranking', 'trend'].includes(focus.question.intent) || focus.periods.length > 1);
  if (question.metrics.origin === 'carried' || moved) {
    const found = await find(id, null, question, context);
    if (!found.held) return null;
    const main = found.figures[0]!;
    const stored = knowledge.catalogue.metrics.find((m) => m.unit === '%' && m.partOf === id);
    if (stored && !moved) return ofTwo([stored.id, id], question, context);
    const others = [before(main, found.all), yearEarlier(main, found.all)].filter((f) => f !== null);
    if (others.length === 0) return null;
    const change = others.map((f) => changeBetween(main, f, metric, knowledge.areas.name(main.area)));
    return {
      kind: 'comparison',
      outcome: 'answered',
      lines: [
        figureSentence(main, metric, knowledge.areas.name(main.area)),
        change.map((c) => movement(c, metric.unit, main.precision)).join(' '),
      ],
      figures: [main, ...others],
      change,
    };
  }
  return ofNoWhole(id, context);
}

/** "What percentage of calls were 999": no total of calls is held, and that two kinds are all of them is not said. */
function ofNoWhole(id: string, { knowledge: { catalogue, metric: metricOf }, wording }: Context): Draft | null {
  const { label, unit, group } = metricOf(id);
  const alike = catalogue.metrics.filter((m) => m.id !== id && group !== null && m.group === group && m.unit === unit);
  if (alike.length === 0) return null;
  const ask = `${label} as a percentage of ${listed([label, ...alike.map((m) => m.label)])} combined`;
  const lines = [wording.say('notHeldWhole', { metric: label })];
  return { kind: 'not-held', outcome: 'not-held', lines, choices: [{ label: ask, ask }], about: label };
}

/** "October's share of the quarter": a month of its quarter. */
async function ofPeriods(id: string, question: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  const metric = knowledge.metric(id);
  const readings = question.periods.value.filter((p) => p.period);
  const month = readings.find((p) => p.period!.kind === 'month') ?? readings[0]!;
  const whole = readings.find((p) => p !== month) ?? null;
  const [part, all] = [await find(id, month, question, context), await find(id, whole, question, context)];
  if (!part.held) return notHeldFigure(id, part, question, context);
  if (!all.held) return notHeldFigure(id, all, question, context);
  const [p, w] = [part.figures[0]!, all.figures[0]!];
  if (p.period.from < w.period.from || p.period.to > w.period.to || !addsOverTime(metric)) return null;
  return shareDraft(p, w, `${metric.label}: ${p.period.label} as a share of ${w.period.label}`, context);
}

async function ofTwo(ids: readonly string[], question: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  const figures: Figure[] = [];
  const reading = question.periods.value.find((p) => p.period) ?? null;
  for (const id of ids.slice(0, 2)) {
    const found = await find(id, reading, question, context);
    if (!found.held) return notHeldFigure(id, found, question, context);
    figures.push(found.figures[0]!);
  }
  const [a, b] = figures as [Figure, Figure];
  const [ma, mb] = [knowledge.metric(a.metric), knowledge.metric(b.metric)];
  const [part, whole] = isPartOf(a.metric, b.metric, context)
    ? [a, b]
    : isPartOf(b.metric, a.metric, context)
      ? [b, a]
      : ma.unit === mb.unit && ma.unit !== '%'
        ? a.value <= b.value
          ? [a, b]
          : [b, a]
        : [null, null];
  if (!part || !whole) {
    // A percentage that the report prints needs no working.
    const printed = figures.find((f) => knowledge.metric(f.metric).unit === '%');
    if (!printed) return null;
    const metric = knowledge.metric(printed.metric);
    return {
      kind: 'figure',
      outcome: 'answered',
      lines: figures.map((f) => figureSentence(f, knowledge.metric(f.metric), knowledge.areas.name(f.area))),
      figures: [printed, ...figures.filter((f) => f !== printed)],
      about: metric.label,
    };
  }
  // A month of a quarter is a part of it; other periods are not set against each other.
  if (part.period.from < whole.period.from || part.period.to > whole.period.to) return null;
  if (knowledge.metric(part.metric).unit === '%')
    return {
      kind: 'figure',
      outcome: 'answered',
      lines: [figureSentence(part, knowledge.metric(part.metric), knowledge.areas.name(part.area))],
      figures: [part],
    };
  return shareDraft(
    part,
    whole,
    `${knowledge.metric(part.metric).label} as a share of ${knowledge.metric(whole.metric).label}`,
    context,
  );
}

/** "What share of all the intelligence is that": the whole named, of which the figure just given is a part. */
function wholeOfThat(question: Question, { focus, knowledge }: Context): string | null {
  const [part] = focus?.metrics ?? [];
  const isOfWhole = asksShareOf(question.text);
  if (!part || !(isOfWhole || pointsToFigure(question.text))) return null;
  const named = new Set([...question.metrics.value, ...question.equal, ...question.partial]);
  const chain: string[] = [];
  for (let id = knowledge.metric(part).partOf; id; id = knowledge.metric(id).partOf) chain.push(id);
  return chain.reverse().find((id) => named.has(id)) ?? null;
}

function isPartOf(part: string, whole: string, { knowledge }: Context): boolean {
  for (let id = knowledge.metric(part).partOf; id; id = knowledge.metric(id).partOf) if (id === whole) return true;
  return false;
}

function shareDraft(part: Figure, whole: Figure, label: string, context: Context): Draft | null {
  const value = percentOf(part.value, whole.value);
  if (value === null) return null;
  const unit = context.knowledge.metric(part.metric).unit;
  const working = `${number(part.value, unit)} ÷ ${number(whole.value, context.knowledge.metric(whole.metric).unit)} × 100`;
  const result = computed({ label, value, unit: '%', working, operands: [part, whole], period: whole.period }, context);
  return {
    kind: 'figure',
    outcome: 'answered',
    lines: [
      capital(`${hedged(result.figure, '%')} ${inPeriod(whole.period)}, ${result.figure.area}: ${label}.`),
      `Working: ${working}.`,
    ],
    figures: [result, part, whole],
    result: { op: 'share', part: asOperand(part), whole: asOperand(whole) },
  };
}
