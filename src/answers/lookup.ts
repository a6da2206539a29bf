/** Finds the stored figures that a question's metric, period and area mean. */

import { partsOf } from '../figures/area-tree.ts';
import { change } from '../figures/arithmetic.ts';
import type { Figure, Metric, Period } from '../figures/model.ts';
import { previous, samePeriod, shift, yearBefore } from '../figures/period.ts';
import type { PeriodReading, Question } from '../question/question.ts';
import type { ReplyChange } from '../reply.ts';
import type { FigureQuery } from '../store/store.ts';
import type { Context } from './answer.ts';
import { asNoun } from './say.ts';

export type Found =
  | {
      readonly held: true;
      readonly figures: readonly Figure[];
      readonly all: readonly Figure[];
      readonly assumed: readonly string[];
      /** The latest quarter reported, where they are the latest held and older than it; null otherwise. */
      readonly lacks: Period | null;
    }
  /** Why nothing fits; `all` are the metric's figures, so that the reply can offer them. */
  | { readonly held: false; readonly missing: 'area' | 'period' | 'metric'; readonly all: readonly Figure[] };

/** What is to be known of a question. */
type Asked = Pick<Question, 'areas' | 'periods'>;

/** Before the earliest period that is asked about: what a figure of it is compared with, and a few years of its line. */
const YEARS_BEFORE = 3;

/**
 * One figure for each area that is meant: the force's where no area is named (the areas' own where the force has none),
 * else that of the area, else those inside it. `reading` null: the latest that is held. `all`: those of the years before it
 * too, or, where nothing fits, of every year.
 */
export async function find(
  metric: string,
  reading: PeriodReading | null,
  question: Asked,
  context: Context,
): Promise<Found> {
  const force = context.knowledge.areas.force.id;
  const since = sinceWhen(reading, question, context);
  const recent = since === null ? {} : { since };
  if (question.areas.value.every((id) => id === force)) {
    // The force's alone where it has any: of districts there are many more.
    const ofForce = { metrics: [metric], areas: [force] };
    const found = await fitting(ofForce, recent, reading, question, context);
    if (found.held || found.missing !== 'metric') return found;
  }
  return fitting({ metrics: [metric] }, recent, reading, question, context);
}

/** The day from which figures are read first; null: whenever they are from. */
function sinceWhen(reading: PeriodReading | null, { periods }: Asked, { knowledge, focus }: Context): string | null {
  const named = [reading, ...periods.value].flatMap((one) => one?.period ?? []);
  const asked = [...named, ...(focus?.periods ?? []), ...(knowledge.latest ? [knowledge.latest] : [])];
  const [first] = asked.toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return first ? shift(first, -12 * YEARS_BEFORE).from : null;
}

/** Among the recent ones of these figures, or, where none of those fits, among all. */
async function fitting(
  these: FigureQuery,
  recent: FigureQuery,
  reading: PeriodReading | null,
  question: Asked,
  context: Context,
): Promise<Found> {
  const { store } = context;
  const found = fittingAmong(await store.figures({ ...these, ...recent }), reading, question, context);
  if (found.held || recent.since === undefined) return found;
  return fittingAmong(await store.figures(these), reading, question, context);
}

function fittingAmong(all: readonly Figure[], reading: PeriodReading | null, question: Asked, context: Context): Found {
  if (all.length === 0) return { held: false, missing: 'metric', all };
  const inArea = ofAreas(all, question.areas.value, context);
  if (inArea.length === 0) return { held: false, missing: 'area', all };
  const figures = inPeriod(inArea, reading, context.knowledge.latest);
  if (figures.length === 0) return { held: false, missing: 'period', all: inArea };
  const { latest } = context.knowledge;
  const isOfNow = reading === null || reading.relation === 'latest';
  const lacks = isOfNow && isBefore(figures[0]!.period, latest) ? latest : null;
  const period = lacks ? periodAssumed(figures[0]!.period, context) : reading?.assumed;
  return { held: true, figures, all: inArea, assumed: reading && period ? [period] : [], lacks };
}

/** Of each area by itself, within those that are named; `isOf` tells which areas are meant. */
export async function findOfEach(
  metric: string,
  reading: PeriodReading | null,
  { areas }: Asked,
  isOf: (area: string) => boolean,
  { store, knowledge }: Context,
): Promise<readonly Figure[]> {
  const force = knowledge.areas.force.id;
  const within = new Set((areas.value.length > 0 ? areas.value : [force]).flatMap((id) => knowledge.areas.within(id)));
  const held = (await store.figures({ metrics: [metric] })).filter(
    ({ area }) => area !== force && partsOf(area).every((part) => within.has(part) && isOf(part)),
  );
  return inPeriod(held, reading, knowledge.latest);
}

/** What is given of an earlier period is not taken for the latest quarter's. `of`: where other things are told beside it. */
export const lackingSaid = ({ lacks }: { readonly lacks: Period | null }, of: string | null = null): string[] =>
  lacks ? [`For ${lacks.label}, the latest reported, no figure is held${of === null ? '' : ` of ${of}`}.`] : [];

/** Over before the latest quarter reported began. */
export const isBefore = ({ to }: Period, latest: Period | null): boolean => latest !== null && to < latest.from;
/** Where no period was stated. */
export const periodAssumed = (period: Period, { knowledge }: Context): string =>
  `period: the latest ${isBefore(period, knowledge.latest) ? 'held' : 'reported'}, ${period.label}`;

/** Of the areas that are meant, as `find` takes them. */
export function ofAreas(all: readonly Figure[], areaIds: readonly string[], { knowledge }: Context): readonly Figure[] {
  const force = knowledge.areas.force.id;
  const stated = areaIds.filter((id) => id !== force);
  if (stated.length === 0) {
    const whole = all.filter((f) => f.area === force);
    return whole.length ? whole : all;
  }
  // "Ashby and Wickton", which a report may give one number for.
  const joint = all.filter((f) => {
    const parts = partsOf(f.area);
    return parts.length > 1 && parts.length === stated.length && parts.every((part) => stated.includes(part));
  });
  if (joint.length) return joint;
  return stated.flatMap((id) => {
    const own = all.filter((f) => f.area === id);
    if (own.length) return own;
    const inside = new Set(knowledge.areas.within(id));
    return all.filter((f) => partsOf(f.area).every((part) => inside.has(part)));
  });
}

/** The figures of the period, one an area; the latest of each where none is stated. */
function inPeriod(figures: readonly Figure[], reading: PeriodReading | null, latest: Period | null): readonly Figure[] {
  const areas = [...new Set(figures.map((f) => f.area))];
  if (!reading || reading.relation === 'latest') {
    const newest = areas
      .map((area) => mainSeries(figures.filter((f) => f.area === area))[0])
      .filter((f) => f !== undefined);
    const end = newest
      .map((f) => f.period.to)
      .sort()
      .at(-1);
    return newest.filter((f) => f.period.to === end);
  }
  const { period, alone } = reading;
  if (!period) return [];
  return areas
    .map((area) => figures.find((f) => f.area === area && meets(f.period, period, alone ? null : latest)))
    .filter((f) => f !== undefined);
}

/** Whether a figure's period is what was asked for. */
export function meets(held: Period, asked: Period, latest: Period | null): boolean {
  if (held.from === asked.from && held.to === asked.to) return true;
  if (held.kind === 'at') return ['quarter', 'month'].includes(asked.kind) && asked.to === held.to;
  // A running total belongs to the report that gives it, not to any quarter before.
  if (held.kind === 'to-date' || held.kind === 'since')
    return (
      latest !== null &&
      asked.to === held.to &&
      (asked.kind === 'at' || (asked.from === latest.from && asked.to === latest.to))
    );
  return false;
}

/**
 * Figures of one area whose periods are of one kind and length, latest first: quarters with quarters, months with months. Of
 * those that end on one day the quarter's is the main one, then the longest.
 */
export function mainSeries(figures: readonly Figure[]): readonly Figure[] {
  const beside = ({ kind }: Period): number => (kind === 'quarter' ? 0 : 1);
  const sorted = [...figures].sort(
    (a, b) =>
      b.period.to.localeCompare(a.period.to) ||
      beside(a.period) - beside(b.period) ||
      a.period.from.localeCompare(b.period.from),
  );
  const latest = sorted[0];
  return latest ? sorted.filter((f) => sameKind(f.period, latest.period)) : [];
}

function sameKind(a: Period, b: Period): boolean {
  const months = (p: Period): number =>
    p.from === p.to ? 0 : Math.round((Date.parse(p.to) - Date.parse(p.from)) / (30.4 * 86_400_000));
  return (
    a.kind === b.kind ||
    (a.kind !== 'at' && b.kind !== 'at' && a.kind !== 'to-date' && b.kind !== 'to-date' && months(a) === months(b))
  );
}

/** The figure of the same metric and area in another period, among `all`. */
export function counterpart(figure: Figure, period: Period, all: readonly Figure[]): Figure | null {
  return (
    all.find(
      (f) => f.area === figure.area && f.metric === figure.metric && f !== figure && samePeriod(f.period, period),
    ) ?? null
  );
}

export function before(figure: Figure, all: readonly Figure[]): Figure | null {
  return counterpart(figure, previous(figure.period), all);
}

export function yearEarlier(figure: Figure, all: readonly Figure[]): Figure | null {
  return counterpart(figure, yearBefore(figure.period), all);
}

const replyPeriod = ({ label, from, to }: Period): { label: string; from: string; to: string } => ({ label, from, to });

/** Later minus earlier, whichever way round they are given. */
export function changeBetween(a: Figure, b: Figure, metric: Metric, areaName: string): ReplyChange {
  const [later, earlier] = a.period.to >= b.period.to ? [a, b] : [b, a];
  return {
    metric: metric.id,
    area: areaName,
    period: replyPeriod(later.period),
    against: replyPeriod(earlier.period),
    now: later.value,
    was: earlier.value,
    ...change(later.value, earlier.value, metric.kind),
  };
}

/** What other reports gave for it, or what their figures would make it. */
export const revisionsOf = (
  { value, period, superseded, basis, source }: Figure,
  { unit }: Metric,
  say: (value: number, unit: string) => string,
): string[] =>
  superseded
    .filter((old) => old.value !== value)
    .map(({ value: other, report, working }) => {
      if (working !== undefined && basis === 'reported')
        return `${period.label}: reported as ${say(value, unit)}; the words of another report make it ${say(other, unit)} (${working}).`;
      const earlier = isOneReport(report, source.report) ? 'another file of the report' : 'an earlier report';
      return `${period.label}: revised to ${say(value, unit)}; ${earlier} gave ${say(other, unit)}.`;
    });

/** A report and the sheet of its figures, by their ids. */
const isOneReport = (one: string, other: string): boolean =>
  one !== other && one.replace(SHEET, '') === other.replace(SHEET, '');
const SHEET = /-figures$/;

/** The notes of several figures of a metric: what is noted of one that is not of the latest time is said with its time. */
export function notesOfEach(
  figures: readonly Figure[],
  metric: Metric,
  all: readonly Figure[],
  say: (value: number, unit: string) => string,
): string[] {
  const latest = figures
    .map(({ period }) => period.to)
    .toSorted()
    .at(-1);
  return figures.flatMap((figure) => {
    const { note, period } = figure;
    const isEarlier = note !== null && period.to !== latest;
    return notesOf(isEarlier ? { ...figure, note: `${period.label}: ${note}` } : figure, metric, all, say);
  });
}

/** The notes a figure carries: its own, a revision, a disagreement between the report's words and the arithmetic. */
export function notesOf(
  figure: Figure,
  metric: Metric,
  all: readonly Figure[],
  say: (value: number, unit: string) => string,
): string[] {
  const notes: string[] = [];
  if (figure.basis === 'derived' && figure.working) notes.push(`Worked out from the report: ${figure.working}.`);
  notes.push(...revisionsOf(figure, metric, say));
  if (figure.note) notes.push(figure.note);
  for (const { against, difference, percent } of figure.stated) {
    const other = counterpart(figure, against, all);
    if (!other || figure.note) continue;
    const worked = change(figure.value, other.value, metric.kind);
    if (difference !== null && difference !== worked.difference)
      notes.push(
        `The report states a change of ${say(difference, metric.unit)} on ${asNoun(against)}; its figures make it ${say(worked.difference, metric.unit)}.`,
      );
    if (
      percent !== null &&
      worked.percent !== null &&
      Math.abs(worked.percent - percent) > (Number.isInteger(percent) ? 0.5 : 0.051)
    )
      notes.push(
        `The report states ${say(percent, '%')} on ${asNoun(against)}; its figures make it ${say(worked.percent, '%')}.`,
      );
  }
  return notes;
}
