/** Arithmetic on stored figures, as it was asked: evaluated from the inside out, with its working. */

import { partsOf } from '../figures/area-tree.ts';
import { change as changeOf, share as percentOf, total } from '../figures/arithmetic.ts';
import { type Expression, type FigureAsked, figuresAsked, inPeriod } from '../figures/expression.ts';
import { addsOverTime, type Figure, type Kind, type Period } from '../figures/model.ts';
import { between, covers, daysIn, monthsIn, previous, yearBefore } from '../figures/period.ts';
import type { PeriodReading, Question } from '../question/question.ts';
import type { ReplyChange } from '../reply.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { computed } from './computed.ts';
import { changeBetween, find, before as quarterEarlier, yearEarlier } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { capital, figureSentence, hedged, listed, movement, number, inPeriod as said, together } from './say.ts';
import { mayNotAdd } from './sum.ts';

export const calculation: Answer = {
  name: 'calculation',
  suits: (q) => q.calculation != null,
  answer: async (question, context) => {
    const expression = question.calculation!;
    try {
      return await answered(expression, question, context);
    } catch (fault) {
      if (fault instanceof NotHeld) return fault.draft;
      throw fault;
    }
  },
};

/** A figure that the expression needs is not held. */
class NotHeld extends Error {
  readonly draft: Draft;
  constructor(draft: Draft) {
    super('not held');
    this.draft = draft;
  }
}

/** What an expression comes to. */
interface Value {
  readonly value: number;
  readonly unit: string;
  readonly kind: Kind;
  readonly label: string;
  /** Of so many for each of these. */
  readonly each?: string;
  /** Null for a stored figure. */
  readonly working: string | null;
  readonly figures: readonly Figure[];
  readonly period: Period;
  /** The expression with the periods that were found. */
  readonly found: Expression;
}

async function answered(expression: Expression, question: Question, context: Context): Promise<Draft | null> {
  if (expression.op === 'moved-most') return movedMost(expression, question, context);
  if (expression.op === 'change') return moved(expression, question, context);
  const value = await evaluated(expression, question, context);
  return value && told(value, question, context);
}

// ---------------------------------------------------------------- values

async function evaluated(expression: Expression, question: Question, context: Context): Promise<Value | null> {
  const { knowledge } = context;
  const unitOf = (f: Figure): string => knowledge.metric(f.metric).unit;
  const at = (operand: Expression): Promise<Value | null> => evaluated(operand, question, context);
  switch (expression.op) {
    case 'figure': {
      const figures = await figuresOf(expression, question, context);
      return figures.length === 1 ? stored(figures[0]!, expression, context) : null;
    }
    case 'sum': {
      const parts: Value[] = [];
      for (const part of expression.parts) {
        const own = part.op === 'figure' ? await figuresOf(part, question, context) : [];
        const found = own.length > 1 ? own.map((f) => stored(f, part as FigureAsked, context)) : [await at(part)];
        for (const value of found) if (value) parts.push(value);
        if (found.includes(null)) return null;
      }
      const figures = parts.flatMap((part) => part.figures);
      const plain = parts.every((part) => part.working === null);
      // One thing of several times that do not overlap is added as well.
      const isOne = plain && new Set(figures.map((f) => f.metric)).size === 1;
      if (parts.length < 2 || (plain && mayNotAdd(figures, context)) || !(sameTime(parts) || isOne)) return null;
      const ends = [...parts].sort((a, b) => a.period.to.localeCompare(b.period.to));
      return {
        value: total(parts.map((part) => part.value)),
        unit: parts[0]!.unit,
        kind: parts[0]!.kind,
        label: together(parts.map((part) => part.label)),
        working: parts.map(workingOf).join(' + '),
        figures,
        period: sameTime(parts) ? parts[0]!.period : between(ends[0]!.period.from, ends.at(-1)!.period.to),
        found: { op: 'sum', parts: parts.map((part) => part.found) },
      };
    }
    case 'less': {
      const [whole, part] = (await pair(expression.whole, expression.part, question, context)) ?? [];
      if (!whole || !part || !(sameTimes(whole, part) || covers(whole.period, part.period))) return null;
      if (isItself(part, whole)) return null;
      return {
        value: total([whole.value, -part.value]),
        unit: whole.unit,
        kind: whole.kind,
        label: `${whole.label}, less ${part.label === whole.label ? (isWithin(part, whole, context) ? placeNamed(part, context) : part.period.label) : part.label}`,
        working: `${workingOf(whole)} - ${bracketed(part)}`,
        figures: [...whole.figures, ...part.figures],
        period: whole.period,
        found: { op: 'less', whole: whole.found, part: part.found },
      };
    }
    case 'difference': {
      const values = await pair(expression.of[0], expression.of[1], question, context);
      if (!values || !sameTimes(...values)) return null;
      const [more, fewer] = values[0].value >= values[1].value ? values : [values[1], values[0]];
      return {
        value: total([more.value, -fewer.value]),
        unit: more.unit,
        kind: more.kind,
        label: `how far ${nameBeside(more, fewer, context)} exceed ${nameBeside(fewer, more, context)}`,
        working: `${workingOf(more)} - ${bracketed(fewer)}`,
        figures: [...more.figures, ...fewer.figures],
        period: more.period,
        found: { op: 'difference', of: [more.found, fewer.found] },
      };
    }
    case 'share': {
      const [part, whole] = (await pair(expression.part, expression.whole, question, context)) ?? [];
      const isOfItself = part && whole && new Set([...part.figures, ...whole.figures].map((f) => f.metric)).size === 1;
      if (!part || !whole || !(isOfItself || sameEnd(part, whole) || covers(whole.period, part.period))) return null;
      if (isOfItself && isItself(part, whole)) return null;
      const isPlaced = isOfItself && isWithin(part, whole, context);
      const value = percentOf(part.value, whole.value);
      if (value === null) return null;
      return {
        value,
        unit: '%',
        kind: 'share',
        label: isPlaced
          ? `${nameBeside(part, whole, context)} as a share of those in ${placeNamed(whole, context)}`
          : `${part.label} as a share of ${whole.label}`,
        working: `${bracketed(part)} ÷ ${bracketed(whole)} × 100`,
        figures: distinctFigures([...part.figures, ...whole.figures]),
        period: whole.period,
        found: { op: 'share', part: part.found, whole: whole.found },
      };
    }
    case 'ratio': {
      const [top, bottom] = (await pair(expression.top, expression.bottom, question, context)) ?? [];
      const { times } = expression;
      const isOfTwoTimes = times && top?.figures[0]?.metric === bottom?.figures[0]?.metric;
      if (!top || !bottom || bottom.value === 0 || !(isOfTwoTimes || top.period.to === bottom.period.to)) return null;
      const figures = [...top.figures, ...bottom.figures];
      const working = `${bracketed(top)} ÷ ${bracketed(bottom)}`;
      const found = { ...expression, top: top.found, bottom: bottom.found };
      if (times)
        return {
          value: top.value / bottom.value,
          unit: 'times',
          kind: 'share',
          label: `${nameBeside(top, bottom, context)} set against ${nameBeside(bottom, top, context)}`,
          working,
          figures,
          period: top.period,
          found,
        };
      return {
        value: top.value / bottom.value,
        unit: top.unit,
        kind: top.kind,
        label: `${top.label} for each of the ${bottom.label}`,
        each: bottom.label,
        working,
        figures,
        period: top.period,
        found,
      };
    }
    case 'mean': {
      const held = await heldAverage(expression, question, context);
      if (held) return held;
      const of = await at(expression.of);
      if (!of || of.period.from === of.period.to || !addsOverTime(of)) return null;
      const months = monthsIn(of.period)?.length ?? 0;
      const days = daysIn(of.period);
      const parts = expression.per === 'month' ? months : expression.per === 'day' ? days : days / 7;
      if (parts < 2) return null;
      return {
        value: of.value / parts,
        unit: of.unit,
        kind: of.kind,
        label: `${of.label} a ${expression.per}, on average`,
        working: `${bracketed(of)} ÷ ${expression.per === 'week' ? `(${days} days ÷ 7)` : `${parts} ${expression.per}s`}`,
        figures: of.figures,
        period: of.period,
        found: { ...expression, of: of.found },
      };
    }
    default:
      return null;
  }
  function stored(figure: Figure, asked: FigureAsked, { knowledge: known }: Context): Value {
    return {
      value: figure.value,
      unit: unitOf(figure),
      kind: known.metric(figure.metric).kind,
      label: known.metric(figure.metric).label,
      working: null,
      figures: [figure],
      period: figure.period,
      found: { ...asked, areas: [figure.area], period: figure.period },
    };
  }
}

/** Two of one name are told apart by their place or time. */
function nameBeside(value: Value, other: Value, context: Context): string {
  if (value.label !== other.label) return value.label;
  const [own, beside] = [placeNamed(value, context), placeNamed(other, context)];
  return `${value.label} ${own === beside ? said(value.period) : `in ${own}`}`;
}
const placeNamed = ({ figures }: Value, { knowledge }: Context): string => knowledge.areas.name(figures[0]!.area);

/** One stored figure, found for both: no part of a whole that is not held. */
const isItself = (part: Value, whole: Value): boolean =>
  [part, whole].every(({ figures }) => figures.length === 1) && part.figures[0] === whole.figures[0];

/** Of a place inside that of the other. */
const isWithin = ({ figures: [part] }: Value, { figures: [whole] }: Value, { knowledge }: Context): boolean =>
  part!.area !== whole!.area && partsOf(part!.area).every((id) => knowledge.areas.within(whole!.area).includes(id));

/** "999 calls a day" where the report itself tells it. */
async function heldAverage(
  { of, per }: Extract<Expression, { op: 'mean' }>,
  question: Question,
  context: Context,
): Promise<Value | null> {
  if (of.op !== 'figure') return null;
  const { catalogue } = context.knowledge;
  const { label } = context.knowledge.metric(of.metric);
  const own = catalogue.metrics.find((m) => m.label === `${label} a ${per}`);
  if (!own) return null;
  const found = await find(own.id, reading(of.period), { ...question, areas: areasAsked(of) }, context);
  const [figure] = found.held ? found.figures : [];
  return figure
    ? {
        value: figure.value,
        unit: own.unit,
        kind: own.kind,
        label: own.label,
        working: null,
        figures: [figure],
        period: figure.period,
        found: { op: 'mean', of: { ...of, period: figure.period }, per },
      }
    : null;
}

/** Two of one time: where the latest of the one is earlier than that of the other, both are told of the earlier. */
async function pair(
  a: Expression,
  b: Expression,
  question: Question,
  context: Context,
): Promise<[Value, Value] | null> {
  const [one, other] = [await evaluated(a, question, context), await evaluated(b, question, context)];
  if (!one || !other) return null;
  const isOpen = (e: Expression): boolean => figuresAsked(e).every((f) => f.period === null);
  if (one.period.to === other.period.to || !isOpen(a) || !isOpen(b)) return [one, other];
  const { period } = one.period.to < other.period.to ? one : other;
  const [p, q] = [inPeriod(a, period), inPeriod(b, period)];
  const both = p && q && [await evaluated(p, question, context), await evaluated(q, question, context)];
  return both?.[0] && both[1] ? [both[0], both[1]] : null;
}

async function figuresOf(asked: FigureAsked, question: Question, context: Context): Promise<readonly Figure[]> {
  const own = { ...question, areas: areasAsked(asked) };
  const found = await find(asked.metric, reading(asked.period), own, context);
  if (found.held) return found.figures;
  throw new NotHeld(
    await notHeldFigure(
      asked.metric,
      found,
      { ...own, periods: { value: periodsAsked(asked), origin: 'stated' } },
      context,
    ),
  );
}

const areasAsked = ({ areas }: FigureAsked): Question['areas'] => ({ value: areas, origin: 'stated' });
const reading = (period: Period | null): PeriodReading | null =>
  period && { relation: 'stated', period, assumed: null, comparing: false, words: period.label };
const withPeriod = (periods: Question['periods'], period: Period | null): Question['periods'] => ({
  ...periods,
  value: [...periods.value, ...[reading(period)].filter((p) => p !== null)],
});
const periodsAsked = ({ period }: FigureAsked): PeriodReading[] => [reading(period)].filter((p) => p !== null);

const sameTimes = (a: Value, b: Value): boolean => a.period.from === b.period.from && a.period.to === b.period.to;
/** Of one time, or a level at the end of the other's. */
const sameEnd = (a: Value, b: Value): boolean =>
  sameTimes(a, b) || (a.period.to === b.period.to && [a, b].some(({ period }) => period.from === period.to));
const sameTime = (values: readonly Value[]): boolean => {
  // Running totals and levels of places are added where each is the latest.
  const ends = new Set(values.map((v) => v.period.to));
  return ends.size === 1;
};

const workingOf = ({ working, value, unit }: Value): string => working ?? number(value, unit);
const bracketed = (value: Value): string => (value.working === null ? workingOf(value) : `(${value.working})`);
const distinctFigures = (figures: readonly Figure[]): Figure[] => [...new Set(figures)];

// ---------------------------------------------------------------- how it is told

const computedOf = ({ label, value, unit, working, figures, period }: Value, context: Context) =>
  computed({ label, value, unit, working: working ?? number(value, unit), operands: figures, period }, context);

function told(value: Value, question: Question, context: Context): Draft {
  const { knowledge } = context;
  const sentences = distinctFigures(value.figures).map((f) =>
    figureSentence(f, knowledge.metric(f.metric), knowledge.areas.name(f.area)),
  );
  const about = { kind: 'figure', outcome: 'answered', result: value.found } as const;
  if (value.working === null) return { ...about, lines: sentences, figures: value.figures };
  const result = computedOf(value, context);
  const unit = result.figure.unit;
  const noun = unit === 'GBP' || unit === '%' ? '' : ` ${unit}`;
  const size = hedged(result.figure, unit);
  const head =
    value.found.op === 'sum'
      ? `${size} in all: ${value.working}.`
      : value.each
        ? `${size}${noun} for each of the ${value.each} ${said(value.period)}, ${result.figure.area}.`
        : `${size}${noun} ${said(value.period)}, ${result.figure.area}: ${value.label}.`;
  return {
    ...about,
    lines: [capital(head), ...(value.found.op === 'sum' ? [] : [`Working: ${value.working}.`]), ...sentences],
    figures: [result, ...distinctFigures(value.figures)],
    assumed: question.periods.value.length === 0 ? [`period: ${value.period.label}`] : [],
  };
}

/** How a result moved: on the period named, else on the quarter before and the year before, where all its parts are held. */
async function moved(
  { of, against }: Extract<Expression, { op: 'change' }>,
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const now = await evaluated(of, question, context);
  if (!now) return null;
  const earlier: Value[] = [];
  if (against) {
    const value = await evaluated(against, question, context);
    if (value) earlier.push(value);
  } else
    for (const step of [previous, yearBefore]) {
      const then = inPeriod(now.found, step(now.period));
      const value = then && (await whereHeld(then, question, context));
      if (value) earlier.push(value);
    }
  if (earlier.length === 0) return null;
  const change: ReplyChange[] = [];
  const lines: string[] = [];
  const current = computedOf(now, context);
  for (const was of earlier) {
    const [later, older] = now.period.to >= was.period.to ? [now, was] : [was, now];
    const moves: ReplyChange = {
      metric: [...new Set(now.figures.map((f) => f.metric))].join('+'),
      area: current.figure.area,
      period: periodOf(later),
      against: periodOf(older),
      now: later.value,
      was: older.value,
      ...changeOf(later.value, older.value, later.kind),
    };
    change.push(moves);
    lines.push(
      `${movement(moves, now.unit, current.figure.precision)} It was ${hedged({ value: older.value, precision: 'exact' }, older.unit)} ${said(older.period)}${older.working === null ? '' : `: ${older.working}`}.`,
    );
  }
  const draft = told(now, question, context);
  return {
    ...draft,
    kind: 'comparison',
    lines: [draft.lines[0]!, ...lines, ...draft.lines.slice(1)],
    figures: distinct([...draft.figures!, ...earlier.flatMap((was) => was.figures)]),
    change,
  };
}

const periodOf = ({ period: { label, from, to } }: Value): ReplyChange['period'] => ({ label, from, to });
const distinct = <T>(list: readonly T[]): T[] => [...new Set(list)];

async function whereHeld(expression: Expression, question: Question, context: Context): Promise<Value | null> {
  try {
    return await evaluated(expression, question, context);
  } catch (fault) {
    if (fault instanceof NotHeld) return null;
    throw fault;
  }
}

/** Which of several moved most, each with its movement, the first first. */
async function movedMost(
  { of, sign, by, most, against }: Extract<Expression, { op: 'moved-most' }>,
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const { knowledge, focus } = context;
  const told: { figure: Figure; was: Figure; change: ReplyChange }[] = [];
  // Set against what the answers before were set against, else the quarter before, else the year before: the same for all.
  const wanted = against ?? focus?.periods[1] ?? null;
  const steps = against ? [null] : wanted ? [null, quarterEarlier, yearEarlier] : [quarterEarlier, yearEarlier];
  for (const step of steps) {
    told.length = 0;
    for (const asked of of) {
      if (asked.op !== 'figure') return null;
      const own = { ...question, areas: areasAsked(asked), periods: withPeriod(question.periods, wanted) };
      const found = await find(asked.metric, null, own, context);
      const [figure] = found.held ? found.figures : [];
      if (!figure || !found.held) continue;
      const was = step
        ? step(figure, found.all)
        : (found.all.find(
            (f) => f.area === figure.area && f.period.from === wanted!.from && f.period.to === wanted!.to,
          ) ?? null);
      if (!was || was === figure) continue;
      const area = knowledge.areas.name(figure.area);
      told.push({ figure, was, change: changeBetween(figure, was, knowledge.metric(figure.metric), area) });
    }
    if (told.length === of.length) break;
  }
  if (told.length < 2) return null;
  const without = of.flatMap((one) =>
    one.op === 'figure' && !told.some(({ figure }) => figure.metric === one.metric)
      ? [knowledge.metric(one.metric).label]
      : [],
  );
  const size = ({ change }: (typeof told)[number]): number => {
    const value = by === 'number' ? change.difference : (change.percent ?? 0);
    return sign === 0 ? Math.abs(value) : sign * value;
  };
  const ranked = [...told].sort((a, b) => (most ? size(b) - size(a) : size(a) - size(b)));
  const [top] = ranked;
  const { metric } = top!.figure;
  // None of them went that way.
  const wentSo = sign === 0 || told.some(({ change }) => Math.sign(change.difference) === sign);
  if (!wentSo) return null;
  const line = ({ figure, change }: (typeof told)[number]): string =>
    movement(change, knowledge.metric(figure.metric).unit, figure.precision);
  return {
    kind: 'ranking',
    outcome: 'answered',
    lines: [
      capital(`${knowledge.metric(metric).label}: ${line(top!)}`),
      ...ranked.map(
        (one, i) =>
          `${i + 1}. ${capital(knowledge.metric(one.figure.metric).label)}: ${hedged(one.figure, knowledge.metric(one.figure.metric).unit)}. ${line(one)}`,
      ),
    ],
    figures: [...ranked.map(({ figure }) => figure), ...ranked.map(({ was }) => was)],
    change: ranked.map(({ change }) => change),
    notes: without.length > 0 ? [`No such movement is held for ${listed(without)}.`] : [],
    assumed: [by === 'number' ? 'ranked by the number' : 'ranked by the percentage'],
  };
}
