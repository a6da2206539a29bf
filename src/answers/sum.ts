/** A sum of figures that may be added: one unit, no part beside its whole, no level over time. */
import { change as changeOf } from '../figures/arithmetic.ts';
import { type Figure, isCountedAlike, isMean } from '../figures/model.ts';
import { between, next } from '../figures/period.ts';
import { countsPeople } from '../language/grammar.ts';
import type { FigureRef, Focus, PeriodReading, Question } from '../question/question.ts';
import type { ReplyChange } from '../reply.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { asOperand, computedSum } from './computed.ts';
import { figure } from './figure.ts';
import { before, type Found, find, yearEarlier } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { ofMetric } from './offers.ts';
import { capital, figureSentence, hedged, movement, together } from './say.ts';

export const sum: Answer = {
  name: 'sum',
  suits: (q, { focus }) =>
    q.intent === 'sum' &&
    q.unread.length === 0 &&
    (q.metrics.value.length > 1 ||
      (q.metrics.value.length === 1 && (q.metrics.origin === 'stated' || joinedPeriod(q) !== null)) ||
      // What was asked last is one of the two, and was told.
      (focus?.answered === true && Math.max(focus.recent.length, focus.shown.length) > 1)),
  answer: async (question, context) => {
    const figures: Figure[] = [];
    // "Leaving what for November and December" of what was spoken of.
    const isNamed = question.metrics.origin === 'stated' || joinedPeriod(question) !== null;
    if (question.metrics.value.length > 1 || (isNamed && question.metrics.value.length > 0)) {
      const joined = joinedPeriod(question);
      if (joined)
        return figure.answer(
          { ...question, intent: 'figure', periods: { value: [joined], origin: 'stated' } },
          context,
        );
      const { now: reading, earlier: then } = periodsOf(question);
      const wholes: Found[] = [];
      for (const id of question.metrics.value) {
        const found = await find(id, reading, question, context);
        if (!found.held) return notHeldFigure(id, found, question, context);
        figures.push(...found.figures);
        wholes.push(found);
      }
      if (movementAsked(question)) return moved(figures, wholes, then, question, context);
    } else {
      for (const ref of toAdd(context.focus!)) {
        const [held] = await context.store.figures({
          metrics: [ref.metric],
          areas: [ref.area],
          from: ref.from,
          to: ref.to,
        });
        if (held) figures.push(held);
      }
    }
    return addUp(figures, context);
  },
};

/** "Combined, change on last year": the total is that of the period which the other is only set against. */
function periodsOf(question: Question): { now: PeriodReading | null; earlier: PeriodReading | null } {
  const named = question.periods.value.filter((p) => p.period);
  if (!movementAsked(question)) return { now: named[0] ?? null, earlier: null };
  const latest = named.find((p) => p.relation === 'latest') ?? null;
  const against = named.find((p) => p.comparing) ?? named.find((p) => p !== latest) ?? null;
  // A period carried over is the total's own: nothing was said of what to set it against.
  const earlier = question.periods.origin === 'carried' && !against?.comparing ? null : against;
  return { now: named.find((p) => p !== earlier) ?? null, earlier };
}

const movementAsked = ({ cues, periods }: Question): boolean =>
  ['change', 'compare', 'by-percent'].some((cue) => cues.has(cue)) || periods.value.some((p) => p.comparing);

/** The total and how it moved: only where every part is held for both periods. */
async function moved(
  now: readonly Figure[],
  wholes: readonly Found[],
  then: PeriodReading | null,
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const total = addUp(now, context);
  if (total?.outcome !== 'answered') return total;
  const earlier: Figure[][] = [];
  if (then) {
    const parts: Figure[] = [];
    for (const id of question.metrics.value) {
      const found = await find(id, then, question, context);
      if (!found.held) return notHeldFigure(id, found, question, context);
      parts.push(...found.figures);
    }
    earlier.push(parts);
  } else
    for (const step of [before, yearEarlier]) {
      const parts = now.map((f) =>
        step(
          f,
          wholes.flatMap((found) => found.all),
        ),
      );
      if (parts.every((f) => f !== null)) earlier.push(parts);
    }
  const current = computedSum(now, SUM, undefined, context).figure;
  const change: ReplyChange[] = [];
  const lines: string[] = [];
  for (const parts of earlier) {
    const was = computedSum(parts, SUM, undefined, context).figure;
    const [later, older] = current.period.to >= was.period.to ? [current, was] : [was, current];
    const moves: ReplyChange = {
      metric: question.metrics.value.join('+'),
      area: current.area,
      period: later.period,
      against: older.period,
      now: later.value,
      was: older.value,
      ...changeOf(later.value, older.value, 'count'),
    };
    change.push(moves);
    lines.push(`${movement(moves, current.unit, current.precision)} It was ${hedged(was, was.unit)}: ${was.working}.`);
  }
  if (change.length === 0) return total;
  return {
    ...total,
    kind: 'comparison',
    lines: [total.lines[0]!, ...lines, ...total.lines.slice(1)],
    figures: [...total.figures!, ...earlier.flat()],
    change,
  };
}

const SUM = 'Sum';

/** "Nov and Dec combined": periods that follow on each other, as one. */
export function joinedPeriod(question: Question): PeriodReading | null {
  const named = question.periods.value.flatMap((p) => p.period ?? []).sort((a, b) => a.from.localeCompare(b.from));
  const periods = [...new Map(named.map((p) => [`${p.from}/${p.to}`, p])).values()];
  if (periods.length < 2 || question.metrics.value.length !== 1) return null;
  const follow = periods.every((p, i) => i === 0 || next(periods[i - 1]!).from === p.from);
  if (!follow) return null;
  const period = between(periods[0]!.from, periods.at(-1)!.to);
  return { relation: 'stated', period, assumed: null, comparing: false, words: period.label };
}

/** All that the last reply gave when it gave several, else the last two answers. */
function toAdd(focus: Focus): FigureRef[] {
  return focus.shown.length > 1 ? [...focus.shown] : distinct(focus.recent).slice(0, 2).reverse();
}

function distinct(refs: readonly FigureRef[]): FigureRef[] {
  const key = (r: FigureRef): string => `${r.metric} ${r.area} ${r.from} ${r.to}`;
  return refs.filter((r, i) => refs.findIndex((s) => key(s) === key(r)) === i);
}

function addUp(figures: readonly Figure[], context: Context): Draft | null {
  const { knowledge } = context;
  if (figures.length < 2) return null;
  const metrics = figures.map((f) => knowledge.metric(f.metric));
  const why = mayNotAdd(figures, context);
  if (why)
    return {
      kind: 'not-held',
      outcome: 'not-held',
      lines: [`These are not added: ${why}.`],
      choices: metrics.map((metric) => ofMetric(metric)),
    };
  const label = together(metrics.map((m) => m.label));
  const result = computedSum(figures, label, undefined, context);
  return {
    kind: 'figure',
    outcome: 'answered',
    lines: [
      capital(`${hedged(result.figure, result.figure.unit)} in all: ${result.figure.working}.`),
      ...figures.map((f) => figureSentence(f, knowledge.metric(f.metric), knowledge.areas.name(f.area))),
    ],
    figures: [result, ...figures],
    result: { op: 'sum', parts: figures.map(asOperand) },
  };
}

/** Why the figures may not be added, or null when they may. */
export function mayNotAdd(figures: readonly Figure[], { knowledge }: Context): string | null {
  const metrics = figures.map((f) => knowledge.metric(f.metric));
  if (metrics.some((m) => !isCountedAlike(m, metrics[0]!)) && !metrics.every((m) => countsPeople(m.unit)))
    return 'they count different things';
  if (metrics.some(isMean)) return 'percentages and averages do not add up';
  const ids = new Set(metrics.map((m) => m.id));
  if (metrics.some((m) => m.partOf && ids.has(m.partOf))) return 'one is a part of the other';
  const overTime = new Set(figures.map((f) => `${f.period.from}/${f.period.to}`)).size > 1;
  if (overTime && metrics.some((m) => m.kind === 'stock')) return 'they are levels at different dates';
  const same = figures.some((f, i) =>
    figures.some(
      (g, j) =>
        j > i &&
        f.metric === g.metric &&
        f.area === g.area &&
        f.period.from <= g.period.to &&
        g.period.from <= f.period.to,
    ),
  );
  if (same) return 'their periods overlap';
  return null;
}
