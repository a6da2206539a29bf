/** Ranks metrics by how they moved or by their size, or the areas of one metric. */

import type { Figure, Metric } from '../figures/model.ts';
import { asksFalls, asksRises, asksUpwards } from '../language/movements.ts';
import type { PeriodReading, Question } from '../question/question.ts';
import type { ReplyChange } from '../reply.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { distinctPeriods } from './comparison.ts';
import { before, changeBetween, counterpart, find, ofAreas, yearEarlier } from './lookup.ts';
import { notHeldFigure } from './not-held.ts';
import { capital, figureSentence, hedged, inPeriod, movement, noneMoved } from './say.ts';

const MOST_SHOWN = 8;

interface Entry {
  readonly figure: Figure;
  readonly metric: Metric;
  readonly was: Figure | null;
  readonly change: ReplyChange | null;
}

export const ranking: Answer = {
  name: 'ranking',
  suits: (q, { knowledge: { catalogue } }) =>
    q.intent === 'ranking' &&
    !q.unread.includes('my') &&
    // "Is any sort of theft on the rise": of that, and not of all figures.
    !(
      q.metrics.value.length === 0 &&
      q.unread.length > 0 &&
      catalogue.topics.some(({ id, headlines }) => q.topics.value.includes(id) && headlines.length === 0)
    ),
  answer: async (question, context) => {
    // Of all figures, those of the latest report: older ones say nothing of now.
    const latest = question.metrics.value.length > 0 ? null : (context.knowledge.reports[0]?.id ?? null);
    const now = latest === null ? null : await metricsOf(latest, question, context);
    const ids = metricsRanked(question, context).filter((id) => now?.has(id) ?? true);
    if (ids.length === 0) return null;
    const byChange = wantsChange(question, context);
    const entries: Entry[] = [];
    const times = distinctPeriods(question.periods.value);
    const [only] = ids.length === 1 && times.length > 1 ? ids : [];
    if (only) return atTimes(only, times, question, context);
    for (const id of ids) entries.push(...(await entriesOf(id, question, context)));
    const ranked = latest === null ? entries : entries.filter((e) => e.figure.source.report === latest);
    return byChange ? byMovement(ranked, question, context) : bySize(ranked, question, context);
  },
};

/** "Q2 or Q3, which had more": one thing at several times, each of which must be held. */
async function atTimes(
  id: string,
  times: readonly PeriodReading[],
  question: Question,
  context: Context,
): Promise<Draft | null> {
  const metric = context.knowledge.metric(id);
  const entries: Entry[] = [];
  for (const time of times) {
    const found = await find(id, time, question, context);
    if (!found.held) return notHeldFigure(id, found, question, context);
    entries.push(...found.figures.map((figure) => ({ figure, metric, was: null, change: null })));
  }
  const draft = bySize(entries, question, context);
  const [later, earlier] = entries
    .map(({ figure }) => figure)
    .toSorted((a, b) => b.period.to.localeCompare(a.period.to));
  const area = context.knowledge.areas.name(later!.area);
  return draft && { ...draft, change: [changeBetween(later!, earlier!, metric, area)] };
}

/** What the report gives of the areas that are meant. */
async function metricsOf(report: string, { areas }: Question, context: Context): Promise<ReadonlySet<string>> {
  const held = Map.groupBy(await context.store.figures({ report }), ({ metric }) => metric);
  return new Set([...held].flatMap(([id, own]) => (ofAreas(own, areas.value, context).length > 0 ? [id] : [])));
}

/** Those named, else a group ("contact channels"), a topic's or a priority's, else all that the conversation ranked. */
function metricsRanked(question: Question, { knowledge, focus }: Context): readonly string[] {
  const { metrics, topics, priorities, partial, equal } = question;
  const inPriority = (list: readonly Metric[]): string[] =>
    list.filter((m) => priorities.value.length === 0 || priorities.value.includes(m.priority)).map((m) => m.id);
  const all = knowledge.catalogue.metrics;
  const group = all.filter((m) => m.group !== null && question.text.includes(m.group));
  if (group.length) return inPriority(group);
  if (metrics.value.length > 1) return metrics.value;
  if (
    focus?.question.intent === 'ranking' &&
    question.leaning &&
    focus.metrics.length > 1 &&
    metrics.value.length === 0
  )
    return focus.metrics;
  if (metrics.value.length === 1) return metrics.value;
  if (partial.length > 1 || equal.length > 1) return partial.length > 1 ? partial : equal;
  // "Women among them": of a part that is not held, what moved of the whole tells nothing.
  const unknown = question.needs.value.filter((need) => need.topic === null && !/^\d+$/.test(need.words));
  for (const id of unknown.length === 0 ? topics.value : []) {
    const topic = knowledge.catalogue.topics.find((t) => t.id === id);
    if (topic && topic.headlines.length > 1) return topic.headlines;
  }
  return unknown.length === 0 ? inPriority(all) : [];
}

function wantsChange(question: Question, { focus }: Context): boolean {
  if (question.cues.has('by-percent') || question.cues.has('change') || question.periods.value.some((p) => p.comparing))
    return true;
  if (question.cues.has('by-number') && focus?.question.intent === 'ranking') return true;
  if (/\bmovers?\b/.test(question.text)) return true;
  return false;
}

async function entriesOf(id: string, question: Question, context: Context): Promise<Entry[]> {
  const metric = context.knowledge.metric(id);
  const found = await find(id, null, question, context);
  if (!found.held) return [];
  const asked = question.periods.value.find(
    (p) => p.period && p.relation !== 'latest' && p.period.to < found.figures[0]!.period.to,
  );
  const yearly = question.periods.value.some((p) => p.relation === 'year-before');
  return found.figures.map((figure) => {
    const was = yearly
      ? yearEarlier(figure, found.all)
      : asked?.period
        ? (counterpart(figure, asked.period, found.all) ?? (asked.comparing ? null : before(figure, found.all)))
        : before(figure, found.all);
    return {
      figure,
      metric,
      was,
      change: was ? changeBetween(figure, was, metric, context.knowledge.areas.name(figure.area)) : null,
    };
  });
}

function byMovement(entries: readonly Entry[], question: Question, context: Context): Draft | null {
  const { focus } = context;
  const text = question.text;
  const previous = focus?.question.intent === 'ranking' ? focus.question.text : '';
  const said = asksFalls(text) || asksRises(text) ? text : previous;
  const direction = asksFalls(said) ? -1 : asksRises(said) ? 1 : 0;
  const byNumber = question.cues.has('by-number') && !question.cues.has('by-percent');
  const sign = question.cues.has('least') ? -1 : 1;
  const named = question.metrics.value.length > 1;
  const all = entries.filter((e) => e.change !== null && e.metric.kind !== 'share');
  const thatWay = all.filter((e) => direction === 0 || Math.sign(e.change!.difference) === direction);
  // Of all figures only those that went that way; of named ones, and where none did, each is told.
  const isUnderstood = question.unread.length === 0 || question.topics.value.length > 0;
  const isOfAll = named || (thatWay.length === 0 && isUnderstood);
  const moved = isOfAll ? all : thatWay;
  const key = (e: Entry): number => {
    const size = byNumber ? e.change!.difference : (e.change!.percent ?? 0);
    return sign * (direction === 0 ? Math.abs(size) : direction * size);
  };
  const ranked = moved.sort((a, b) => key(b) - key(a)).slice(0, MOST_SHOWN);
  if (ranked.length === 0) return null;
  const missing = entries.filter((e) => e.change === null);
  const lines = ranked.map(
    (e, i) =>
      `${i + 1}. ${capital(e.metric.label)}: ${hedged(e.figure, e.metric.unit)}. ${movement(e.change!, e.metric.unit, e.figure.precision)}`,
  );
  const top = ranked[0]!;
  return {
    kind: 'ranking',
    outcome: 'answered',
    lines: [
      ...(thatWay.length === 0
        ? [
            noneMoved(
              direction > 0 ? 'up' : 'down',
              ranked.map((e) => e.change!),
            ),
          ]
        : []),
      ranked.length > 1
        ? `${capital(top.metric.label)}: ${movement(top.change!, top.metric.unit, top.figure.precision)}`
        : `${capital(top.metric.label)}: ${hedged(top.figure, top.metric.unit)} ${inPeriod(top.figure.period)}. ${movement(top.change!, top.metric.unit, top.figure.precision)}`,
      ...(ranked.length > 1 ? lines : []),
    ],
    figures: ranked.flatMap((e) => [e.figure]).concat(ranked.flatMap((e) => (e.was ? [e.was] : []))),
    change: ranked.map((e) => e.change!),
    notes:
      missing.length && question.metrics.value.length
        ? [`No earlier figure is held for ${missing.map((e) => e.metric.label).join(', ')}.`]
        : [],
    assumed: [byNumber ? 'ranked by the number' : 'ranked by the percentage'],
  };
}

/** By value: only figures that count the same unit, unless they were named one by one. */
function bySize(entries: readonly Entry[], question: Question, context: Context): Draft | null {
  if (entries.length < 2) return null;
  const named = question.metrics.value.length > 1;
  const units = new Set(entries.map((e) => e.metric.unit));
  if (!named && units.size > 1 && !question.text.includes(entries[0]!.metric.group ?? '\n')) return null;
  const upwards = question.cues.has('least') || asksUpwards(question.text);
  const ranked = [...entries]
    .sort((a, b) => (upwards ? a.figure.value - b.figure.value : b.figure.value - a.figure.value))
    .slice(0, MOST_SHOWN);
  const top = ranked[0]!;
  const areaName = (e: Entry): string => context.knowledge.areas.name(e.figure.area);
  return {
    kind: 'ranking',
    outcome: 'answered',
    lines: [
      figureSentence(top.figure, top.metric, areaName(top)),
      ...ranked.map(
        (e, i) =>
          `${i + 1}. ${e.metric.label}, ${areaName(e)}: ${hedged(e.figure, e.metric.unit)} ${inPeriod(e.figure.period)}`,
      ),
    ],
    figures: ranked.map((e) => e.figure),
    assumed: ['ranked by the number'],
  };
}
