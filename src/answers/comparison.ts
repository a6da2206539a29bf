/** Change and comparison: two periods of a metric, or two metrics of a period. Always later minus earlier. */

import type { Figure } from '../figures/model.ts';
import { quarterAt } from '../figures/period.ts';
import { asksDifference, saysLead, wayAsked } from '../language/movements.ts';
import { joins } from '../language/parts-and-wholes.ts';
import type { PeriodReading, Question } from '../question/question.ts';
import type { ReplyChange } from '../reply.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { computed } from './computed.ts';
import { figure } from './figure.ts';
import {
  before,
  changeBetween,
  type Found,
  find,
  isBefore,
  lackingSaid,
  mainSeries,
  notesOf,
  notesOfEach,
  yearEarlier,
} from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { figureSentence, hedged, inPeriod, movement, noneMoved, number } from './say.ts';
import { joinedPeriod } from './sum.ts';
import { gapsSaid } from './trend.ts';

export const comparison: Answer = {
  name: 'comparison',
  suits: (q) =>
    q.metrics.value.length > 0 && q.unread.length === 0 && (q.intent === 'change' || q.intent === 'compare'),
  answer: async (q, context) => {
    const lead = await leadOf(q, context);
    if (lead) return lead;
    if (distinctPeriods(q.periods.value).length > 2) return inEach(q, context);
    const together = await heldTogether(q, context);
    if (together) return together;
    const pair = periodPair(q, context);
    if (q.metrics.value.length > 1 && (pair === null || isInOnePeriod(q))) return metricsCompared(q, context);
    // Of two places set against each other each is told, of whatever time it is.
    if (pair === null && q.areas.value.length > 1) return figure.answer({ ...q, intent: 'figure' }, context);
    return changes(q, pair, context);
  },
};

/** "101 v 999 in Q2": of two things set against each other the one period named is that of both. */
function isInOnePeriod({ cues, periods }: Question): boolean {
  const [only, ...others] = distinctPeriods(periods.value);
  return (
    cues.has('compare') &&
    periods.origin === 'stated' &&
    others.length === 0 &&
    only?.relation === 'stated' &&
    only.period !== null &&
    !only.comparing
  );
}

/** "101 in November and December", of which only the two together are held. */
async function heldTogether(question: Question, context: Context): Promise<Draft | null> {
  const joined = ['change', 'compare', 'by-percent'].some((cue) => question.cues.has(cue))
    ? null
    : joinedPeriod(question);
  const [id] = question.metrics.value;
  if (!joined || !joins(question.text)) return null;
  const [one, both] = [
    await find(id!, question.periods.value.find((p) => p.period)!, question, context),
    await find(id!, joined, question, context),
  ];
  return one.held || !both.held
    ? null
    : figure.answer({ ...question, intent: 'figure', periods: { value: [joined], origin: 'stated' } }, context);
}

/** "How many more 999 calls in October than in November": the months are not held, and how far the one leads is. */
async function leadOf(question: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  const [id, ...others] = question.metrics.value;
  const months = distinctPeriods(question.periods.value).map((p) => p.period);
  const inQuarter = new Set(months.map((m) => (m?.kind === 'month' ? quarterAt(m.to).from : m)));
  if (others.length > 0 || months[0]?.kind !== 'month' || inQuarter.size > 1) return null;
  if (months.length === 1 && !/\bother\b/.test(question.text)) return null;
  const { label } = knowledge.metric(id!);
  for (const metric of knowledge.catalogue.metrics) {
    if (!`${metric.label} `.startsWith(`${label} `) || !saysLead(metric.said ?? '')) continue;
    for (const reading of question.periods.value) {
      const found = await find(metric.id, reading, question, context);
      if (found.held)
        return figure.answer(
          {
            ...question,
            intent: 'figure',
            metrics: { value: [metric.id], origin: 'stated' },
            periods: { value: [reading], origin: 'stated' },
          },
          context,
        );
    }
  }
  return null;
}

interface Pair {
  /** Null: the latest that is held. */
  readonly a: PeriodReading | null;
  readonly b: PeriodReading;
}

/** The two periods named; one named beside the latest; null when none is. */
function periodPair(question: Question, { focus, knowledge }: Context): Pair | null {
  const readings = distinctPeriods(question.periods.value.filter((p) => p.period !== null || p.relation === 'unheld'));
  const [first, second] = readings;
  if (!first) return null;
  if (second) return { a: first, b: second };
  const latest =
    first.relation === 'latest' ||
    (first.period?.from === knowledge.latest?.from && first.period?.to === knowledge.latest?.to);
  if (latest) return null;
  if (question.periods.origin === 'carried' && focus && focus.periods.length > 0 && first.relation === 'stated')
    return { a: null, b: first };
  if (first.relation === 'stated' && !first.comparing && !question.cues.has('compare'))
    return { a: first, b: { ...first, relation: 'unheld', period: null } };
  return { a: null, b: first };
}

export function distinctPeriods(readings: readonly PeriodReading[]): PeriodReading[] {
  const first = new Map<string, PeriodReading>();
  for (const reading of readings) {
    const key = `${reading.period?.from}/${reading.period?.to}`;
    if (!first.has(key)) first.set(key, reading);
  }
  return [...first.values()];
}

async function changes(question: Question, pair: Pair | null, context: Context): Promise<Draft> {
  const { knowledge } = context;
  const figures: Figure[] = [];
  const change: ReplyChange[] = [];
  const lines: string[] = [];
  const notes: string[] = [];
  const assumed: string[] = [];
  for (const id of question.metrics.value) {
    const metric = knowledge.metric(id);
    const found = await find(id, pair?.a ?? null, question, context);
    if (!found.held) return notHeldFigure(id, found, question, context);
    const all = found.all;
    for (const main of found.figures) {
      const asked =
        ['change', 'compare', 'by-percent'].some((cue) => question.cues.has(cue)) ||
        (question.periods.origin !== 'carried' && question.periods.value.some((p) => p.comparing));
      const named = await against(main, pair, question, context, all);
      // Reports that skip quarters still let it be set against the last one held.
      const last = named.length === 0 && asked && !isSetAgainst(question, pair) ? lastBefore(main, all) : null;
      if (last) notes.push(...gapsSaid([last.period, main.period]));
      const others = last ? [last] : named;
      // A movement that was only carried over, of a figure that has none: the figure.
      // "By how much" after a figure that is itself a lead ("more than in either other month") asks for it.
      const lead = question.metrics.origin === 'carried' && saysLead(metric.said ?? '');
      if (others.length === 0 && (!asked || lead) && (!pair || question.periods.origin === 'carried'))
        return (await figure.answer(
          { ...question, intent: 'figure', periods: { value: [], origin: 'assumed' } },
          context,
        ))!;
      const changedFrom = others.length === 0 && !pair ? await ofItsBefore(id, main, question, context) : null;
      if (changedFrom) return changedFrom;
      if (others.length === 0) return nothingToCompare(id, main, all, question, context);
      const area = knowledge.areas.name(main.area);
      const [later] = [main, others[0]!].sort((x, y) => y.period.to.localeCompare(x.period.to));
      figures.push(later!, ...[main, ...others].filter((f) => f !== later));
      const changed = others.map((other) => changeBetween(main, other, metric, area));
      change.push(...changed);
      lines.push(figureSentence(later!, metric, area));
      lines.push(changed.map((c) => movement(c, metric.unit, main.precision)).join(' '));
      const earlier = later === main ? others[0]! : main;
      if (pair) lines.push(`${hedged(earlier, metric.unit)} ${inPeriod(earlier.period)}.`);
      notes.push(...notesOfEach([main, ...others], metric, all, number));
      assumed.push(...found.assumed);
    }
    notes.push(...lackingSaid(found, question.metrics.value.length > 1 ? metric.label : null));
  }
  // "The biggest rise in 999 calls", which fell.
  const way = question.cues.has('most') ? wayAsked(question.text) : null;
  if (
    way !== null &&
    change.length > 0 &&
    change.every(({ difference }) => (way === 'up' ? difference <= 0 : difference >= 0))
  )
    lines.unshift(noneMoved(way, change));
  if (!pair) assumed.push('compared with: the quarter before and the year before, where held');
  return { kind: 'comparison', outcome: 'answered', lines, figures: [...new Set(figures)], change, notes, assumed };
}

/** More than two periods: the metric in each, as asked. */
async function inEach(question: Question, context: Context): Promise<Draft> {
  const { knowledge } = context;
  const figures: Figure[] = [];
  const lines: string[] = [];
  for (const id of question.metrics.value)
    for (const reading of distinctPeriods(question.periods.value)) {
      const found = await find(id, reading, question, context);
      if (!found.held) return notHeldFigure(id, found, question, context);
      for (const f of found.figures) {
        figures.push(f);
        lines.push(figureSentence(f, knowledge.metric(id), knowledge.areas.name(f.area)));
      }
    }
  const latestFirst = [...figures].sort((a, b) => b.period.to.localeCompare(a.period.to));
  const [last, first] = [latestFirst[0]!, latestFirst.at(-1)!];
  const metric = knowledge.metric(last.metric);
  const change =
    first !== last && first.metric === last.metric
      ? [changeBetween(last, first, metric, knowledge.areas.name(last.area))]
      : [];
  return { kind: 'comparison', outcome: 'answered', lines, figures: latestFirst, change };
}

/** The figures that the main one is set against; with no period named, the quarter before and then the year before. */
async function against(
  main: Figure,
  pair: Pair | null,
  question: Question,
  context: Context,
  all: readonly Figure[],
): Promise<Figure[]> {
  if (pair?.b.period) {
    // What the latest report does not hold is set against what was before it.
    const ofItself = { 'year-before': yearEarlier, previous: before }[pair.b.relation as string];
    if ((!pair.a || pair.a.relation === 'latest') && ofItself && isBefore(main.period, context.knowledge.latest))
      return [ofItself(main, all)].filter((f) => f !== null);
    const other = await find(
      main.metric,
      pair.b,
      { ...question, areas: { value: [main.area], origin: 'assumed' } },
      context,
    );
    return other.held && other.figures[0] !== main ? other.figures.slice(0, 1) : [];
  }
  if (pair && !pair.a) return [];
  return [before(main, all), yearEarlier(main, all)].filter((f) => f !== null);
}

/** Whether it is said what it is to be set against. */
const isSetAgainst = ({ periods }: Question, pair: Pair | null): boolean =>
  pair !== null || periods.value.some(({ relation }) => relation === 'year-before' || relation === 'previous');

const lastBefore = (main: Figure, all: readonly Figure[]): Figure | null =>
  mainSeries(all.filter(({ area, period }) => area === main.area && period.to <= main.period.to)).find(
    ({ period }) => period.to < main.period.from,
  ) ?? null;

/** What it was before is held as a figure of its own: "what has changed about the intake sizes". */
async function ofItsBefore(id: string, main: Figure, question: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  const earlier = knowledge.metric(id).before;
  const found = earlier ? await find(earlier, null, question, context) : null;
  if (!earlier || !found?.held) return null;
  const figures = [main, found.figures[0]!];
  return {
    kind: 'comparison',
    outcome: 'answered',
    lines: figures.map((f) => figureSentence(f, knowledge.metric(f.metric), knowledge.areas.name(f.area))),
    figures,
  };
}

async function nothingToCompare(
  metric: string,
  main: Figure,
  all: readonly Figure[],
  question: Question,
  context: Context,
): Promise<Draft> {
  const others = all.filter((f) => f !== main);
  const draft = await notHeldFigure(
    metric,
    { held: false, missing: 'period', all: [main, ...others] } satisfies Found,
    question,
    context,
  );
  return { ...draft, lines: [nothingBefore(main, others, question), ...draft.lines.slice(1)] };
}

/** What is held of other times is offered beside it, so it is said of which. */
function nothingBefore(main: Figure, others: readonly Figure[], { periods }: Question): string {
  const own = periods.origin === 'stated' ? periods.value : [];
  const named = own.findLast(
    ({ relation, period }) => relation === 'unheld' || (relation === 'stated' && period?.from !== main.period.from),
  );
  if (named?.period) return `No figure is held ${inPeriod(named.period)} to compare it with.`;
  if (named) return 'No figure is held of that time to compare it with.';
  if (periods.value.some(({ relation }) => relation === 'year-before'))
    return 'No figure is held of a year earlier to compare it with.';
  if (others.some(({ period }) => period.to < main.period.to))
    return 'No figure is held of the quarter before it or of a year earlier to compare it with.';
  if (others.length === 0) return `No earlier figure is held to compare it with, only that ${inPeriod(main.period)}.`;
  return `No earlier figure is held to compare it with, only ${others.length > 1 ? 'later ones' : 'a later one'}.`;
}

/** "999 or 101", "compare 999 and 101": each, and the difference where they count the same thing. */
async function metricsCompared(question: Question, context: Context): Promise<Draft> {
  const { knowledge } = context;
  const figures: Figure[] = [];
  const change: ReplyChange[] = [];
  const lines: string[] = [];
  const notes: string[] = [];
  const wantsChange = question.intent === 'change' && !question.cues.has('compare');
  for (const id of question.metrics.value) {
    const found = await find(id, question.periods.value[0] ?? null, question, context);
    if (!found.held) return notHeldFigure(id, found, question, context);
    const metric = knowledge.metric(id);
    for (const main of found.figures) {
      figures.push(main);
      const area = knowledge.areas.name(main.area);
      const moved = [before(main, found.all), yearEarlier(main, found.all)]
        .filter((f) => f !== null)
        .map((f) => changeBetween(main, f, metric, area));
      change.push(...moved);
      lines.push(
        [figureSentence(main, metric, area), ...moved.map((c) => movement(c, metric.unit, main.precision))].join(' '),
      );
      notes.push(...notesOf(main, metric, found.all, number));
    }
    notes.push(...lackingSaid(found, metric.label));
  }
  const [a, b] = figures;
  const units = new Set(figures.map((f) => knowledge.metric(f.metric).unit));
  if (
    !wantsChange &&
    a &&
    b &&
    figures.length === 2 &&
    units.size === 1 &&
    a.period.from === b.period.from &&
    a.period.to === b.period.to
  ) {
    const [more, fewer] = a.value >= b.value ? [a, b] : [b, a];
    const unit = [...units][0]!;
    const difference = computed(
      {
        label: `Difference between ${knowledge.metric(more.metric).label} and ${knowledge.metric(fewer.metric).label}`,
        value: more.value - fewer.value,
        unit,
        working: `${number(more.value, unit)} - ${number(fewer.value, unit)}`,
        operands: [more, fewer],
      },
      context,
    );
    lines.push(`Difference: ${number(more.value - fewer.value, unit)} (${difference.figure.working}).`);
    const asked = question.cues.has('lead') || (asksDifference(question.text) && question.intent !== 'compare');
    return {
      kind: 'comparison',
      outcome: 'answered',
      lines,
      figures: asked ? [difference, a, b] : [a, b, difference],
      change,
      notes,
    };
  }
  return { kind: 'comparison', outcome: 'answered', lines, figures, change, notes };
}
