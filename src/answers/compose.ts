/** Dresses a draft as a Reply: how it was read, what was assumed, where it stands, and the whole of it as text. */
import { correctedFrom, outdatedIn } from '../figures/corrected.ts';
import type { Figure, Source } from '../figures/model.ts';
import { describe } from '../figures/period.ts';
import type { Question } from '../question/question.ts';
import {
  type Place,
  placeOf,
  placesSaid,
  type Reply,
  type ReplyFigure,
  type ReplySource,
  type ReplyUpdate,
  standsUnder,
} from '../reply.ts';
import { type Computed, type Context, type Draft, isComputed, type Shown } from './answer.ts';
import { withoutLabel } from './label.ts';
import { revisionsOf } from './lookup.ts';
import { capital, codename, listed, number } from './say.ts';

/** More citation lines than this say less than the lines' own places do. */
const MOST_CITATIONS = 4;

export function compose(draft: Draft, question: Question, context: Context): Reply {
  const figures = (draft.figures ?? []).map((figure) => replyFigure(figure, context));
  const updates = (draft.updates ?? []).map((shown) => replyUpdate(shown, context));
  const priorities = prioritiesOf(draft, figures, updates, context);
  const reportIds = unique([
    ...figures.map((f) => f.source.report),
    ...updates.map((u) => u.source.report),
    ...(draft.reports ?? []),
  ]);
  const held =
    draft.outcome === 'answered' && reportIds.length === 0 && priorities.length > 0
      ? context.knowledge.reports.slice(0, 1).map((r) => r.id)
      : reportIds;
  const assumed = unique([...(draft.assumed ?? [])]);
  const citation = draft.cited ? [] : citationLines(draft, context);
  const linesOf = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => text.split('\n')).filter((line) => line.trim());
  const parts = {
    answer: linesOf(draft.lines),
    ...(draft.standing?.length ? { standing: draft.standing } : {}),
    citation,
    notes: linesOf(unique([...(draft.notes ?? []), ...correctionsOf(draft, context)])),
  };
  const text = [...parts.answer, ...parts.citation, ...parts.notes].join('\n');
  return {
    question: question.message,
    kind: draft.kind,
    outcome: draft.outcome,
    reading: reading(draft, question, figures, context),
    assumed,
    text,
    parts,
    figures,
    change: draft.change ?? [],
    updates,
    priorities,
    reports: context.knowledge.reports
      .filter((r) => held.includes(r.id))
      .map((r) => ({
        id: r.id,
        title: r.title,
        period: r.period.label,
        asAt: r.asAt,
        marking: r.marking,
        version: r.version,
      })),
    choices: draft.choices ?? [],
    followUps: draft.followUps ?? [],
    ...(draft.paper ? { paper: draft.paper } : {}),
  };
}

/** A figure that was put right is never said without it, nor the old number where a text still gives it. */
function correctionsOf({ figures = [], updates = [], notes = [] }: Draft, { knowledge }: Context): string[] {
  if (knowledge.corrected.length === 0) return [];
  const named = (figure: Figure): string =>
    `${capital(knowledge.metric(figure.metric).label)}, ${figure.period.label}, ${knowledge.areas.name(figure.area)}`;
  const unsaid = figures.filter(
    (figure): figure is Figure =>
      !isComputed(figure) && correctedFrom(figure) !== null && !notes.some((note) => note.includes(figure.note!)),
  );
  const outdated = updates
    .flatMap(({ update: { report, id }, text }) => outdatedIn({ report, id, text }, knowledge.corrected))
    .filter(({ note }) => ![...notes, ...unsaid.map((figure) => figure.note)].some((said) => said?.includes(note!)));
  return [
    ...unsaid.map((figure) => `${named(figure)}: ${figure.note}`),
    ...outdated.map(
      (figure) =>
        `${named(figure)}: the report's words give ${correctedFrom(figure)}; corrected since to ${number(figure.value, knowledge.metric(figure.metric).unit)}.`,
    ),
  ];
}

/** Those cited, each by its title in the plan that its report was written for. */
function prioritiesOf(
  draft: Draft,
  figures: readonly ReplyFigure[],
  updates: readonly ReplyUpdate[],
  { knowledge }: Context,
): Reply['priorities'] {
  const cited: { number: number; title: string }[] = [];
  const add = (number: number, report?: string): void => {
    const title = knowledge.priority(number, report)?.title ?? '';
    if (!cited.some((one) => one.number === number && one.title === title)) cited.push({ number, title });
  };
  const placed = [...figures, ...updates];
  for (const number of draft.priorities ?? [])
    add(number, draft.planOf ?? placed.find(({ priority }) => priority === number)?.source.report);
  for (const { priority, source } of placed) add(priority, source.report);
  return cited;
}

function replyFigure(figure: Figure | Computed, { knowledge }: Context): ReplyFigure {
  if (isComputed(figure)) return figure.figure;
  const metric = knowledge.metric(figure.metric);
  const { label, from, to } = figure.period;
  const note = [figure.note, ...revisionsOf(figure, metric, number)].filter(Boolean).join(' ');
  return {
    metric: figure.metric,
    label: metric.label,
    value: figure.value,
    unit: metric.unit,
    precision: figure.precision,
    direction: metric.direction,
    period: { label, from, to },
    area: knowledge.areas.name(figure.area),
    priority: figure.priority,
    basis: figure.basis,
    working: figure.working,
    note: note || null,
    source: replySource(figure.source, knowledge),
  };
}

function replyUpdate({ update, text, excerpt }: Shown, context: Context): ReplyUpdate {
  const { knowledge } = context;
  const areas = update.headings.length ? update.headings : [knowledge.areas.force.id];
  return {
    text: withoutLabel(text, update, context),
    excerpt,
    operations: update.operations.map((id) => codename(knowledge.operation(id).name)),
    area: listed(areas.map((id) => knowledge.areas.name(id))),
    priority: update.priority,
    commitment: commitmentText(update.source.commitment, knowledge),
    source: replySource(update.source, knowledge),
  };
}

export function replySource({ bullet: _, commitment, ...place }: Source, knowledge: Context['knowledge']): ReplySource {
  return { ...place, commitment: commitmentText(commitment, knowledge) };
}

export function commitmentText(id: string, knowledge: Context['knowledge']): string {
  const { priorities, earlier = [] } = knowledge.catalogue;
  for (const priority of [...priorities, ...earlier.flatMap((of) => of.priorities)]) {
    const found = priority.commitments.find((c) => c.id === id);
    if (found) return found.text;
  }
  return id;
}

/**
 * "Priority 1, More Local, Visible and Accessible Policing: make it easier to contact the police. Midshire Police Q3
 * 2020/21, page 3." One line a priority and commitment; of many, one line in all.
 */
function citationLines(draft: Draft, context: Context): string[] {
  const cited = new Map<string, { priority: number; commitment: string; places: Places }>();
  const add = (priority: number, source: Source): void => {
    const { commitment, report } = source;
    const key = `${priority} ${commitment}`;
    const entry = cited.get(key) ?? { priority, commitment, places: new Map() };
    entry.places.set(report, (entry.places.get(report) ?? new Set()).add(placeOf(source)));
    cited.set(key, entry);
  };
  for (const figure of draft.figures ?? []) if (!isComputed(figure)) add(figure.priority, figure.source);
  for (const { update } of draft.updates ?? []) add(update.priority, update.source);
  const entries = [...cited.values()];
  if (entries.length > MOST_CITATIONS) {
    const all: Places = new Map();
    for (const { places } of entries)
      for (const [report, pages] of places) all.set(report, new Set([...(all.get(report) ?? []), ...pages]));
    return [`${prioritiesSaid(entries.map((e) => e.priority))}. ${reportPlaces(all, context)}.`];
  }
  return entries.map(({ priority, commitment, places }) => {
    const [report] = places.keys();
    const title = context.knowledge.priority(priority, report)?.title ?? '';
    return `${standsUnder(priority, title, [commitmentText(commitment, context.knowledge)])}. ${reportPlaces(places, context)}.`;
  });
}

/** As a figure's: "Priority 1, More Local ...: make it easier to contact the police. Midshire Police Q3 2020/21, page 3." */
export function citation(priority: number, source: Source, context: Context): string {
  const { commitment, report } = source;
  const title = context.knowledge.priority(priority, report)?.title ?? '';
  const place = reportPlaces(new Map([[report, new Set([placeOf(source)])]]), context);
  return `${standsUnder(priority, title, [commitmentText(commitment, context.knowledge)])}. ${place}.`;
}

/** Pages and sheets by report. */
export type Places = Map<string, Set<Place>>;

/** "Midshire Police Q2 2020/21, page 1; Midshire Police Q3 2020/21, pages 1 and 3" */
export const reportPlaces = (places: Places, context: Context): string =>
  [...places].map(([report, pages]) => `${titleOf(report, context)}, ${placesSaid(pages)}`).join('; ');

export function titleOf(report: string, { knowledge }: Context): string {
  return knowledge.reports.find((r) => r.id === report)?.title ?? report;
}

const prioritiesSaid = (numbers: readonly number[]): string =>
  new Set(numbers).size > 1
    ? `Priorities ${listed([...new Set(numbers)].sort().map(String))}`
    : `Priority ${numbers[0]}`;

function reading(draft: Draft, question: Question, figures: readonly ReplyFigure[], { knowledge }: Context): string {
  if (draft.outcome === 'guide') return '';
  const parts: string[] = [];
  if (draft.about) parts.push(draft.about);
  else if (figures.length) {
    // What was worked out from those named is no further thing that was asked for.
    const asked = figures.filter(({ metric }, index) => index === 0 || metric !== null);
    parts.push(listed(unique(asked.map((f) => f.label)).slice(0, 4)));
    const first = draft.figures![0]!;
    parts.push(isComputed(first) ? first.figure.period.label : describe(first.period));
    parts.push(figures[0]!.area);
  } else {
    const names = [
      ...question.metrics.value.map((id) => knowledge.metric(id).label),
      ...question.operations.value.map((id) => knowledge.operation(id).name),
      ...question.priorities.value.filter((n) => knowledge.priority(n)).map((n) => `Priority ${n}`),
      // What was not understood is never said back.
      ...(draft.outcome === 'answered'
        ? question.needs.value.filter((need) => knowledge.index.count(need) > 0)
        : []
      ).map(({ words }) => question.acronyms.find((acronym) => acronym.toLowerCase() === words) ?? words),
    ];
    // "999 emergency calls" names the calls already.
    const said = (name: string, at: number): boolean =>
      names.slice(0, at).some((before) => ` ${before} `.toLowerCase().includes(` ${name} `.toLowerCase()));
    parts.push(...names.filter((name, at) => !said(name, at)));
    for (const id of question.areas.value) parts.push(knowledge.areas.name(id));
    for (const { period } of question.periods.value) if (period) parts.push(describe(period));
  }
  return capital(unique(parts).join(', '));
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];
