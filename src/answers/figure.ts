/** A figure: what was counted, how it moved on the quarter before and on a year before. */

import { partsOf } from '../figures/area-tree.ts';
import { addsOverTime, type Figure, isMean, type Metric, type Period } from '../figures/model.ts';
import { isSeveralQuarters, quartersIn, samePeriod } from '../figures/period.ts';
import { isNamedAsMean } from '../language/arithmetic/mean.ts';
import { saysTotal } from '../language/arithmetic/referents.ts';
import { asksForMore } from '../language/asking/others.ts';
import { asksPersonsName } from '../language/asking/people.ts';
import { asksForEach, asksWhichOnes } from '../language/asking/question-words.ts';
import { isYesOrNo } from '../language/asking/yes-or-no.ts';
import { saysNew } from '../language/clauses/counted-clauses.ts';
import { isOfEachByLabel } from '../language/numbers/averages.ts';
import { asksMoney, isLabelOfWorth } from '../language/numbers/money.ts';
import { asksOfEachThing } from '../language/parts-and-wholes.ts';
import { wordsOf } from '../language/terms.ts';
import { MONEY_HEAD } from '../question/metrics/metric-match.ts';
import { isOfEachArea } from '../question/of-each-area.ts';
import type { Intent, PeriodReading, Question, Wanted } from '../question/question.ts';
import type { Choice, ReplyChange } from '../reply.ts';
import { keyOf } from '../store/search/search.ts';
import { againstStated } from './against-stated.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { computedSum } from './computed.ts';
import {
  before,
  changeBetween,
  type Found,
  find,
  lackingSaid,
  mainSeries,
  notesOf,
  notesOfEach,
  periodAssumed,
  yearEarlier,
} from './lookup.ts';
import { notHeldFigure, untold } from './not-held.ts';
import { asAsked, inAreas } from './offers.ts';
import { figureSentence, hedged, inPeriod, movement, number, rounded } from './say.ts';
import { trend } from './trend.ts';
import { asksWhatIsDone } from './what-is-done.ts';

/** A figure tells how many, not who, when or for how long. */
const ANSWERABLE = new Set<Wanted>([null, 'number', 'where']);
const INTENTS = new Set<Intent>(['figure', 'list', 'updates', 'summary', 'ranking']);

export const figure: Answer = {
  name: 'figure',
  suits: (q, { knowledge }) =>
    q.metrics.value.length > 0 &&
    q.unread.length === 0 &&
    ANSWERABLE.has(q.wanted) &&
    INTENTS.has(q.intent) &&
    !asksWhich(q, knowledge.metric(q.metrics.value[0]!)) &&
    !askedOfText(q) &&
    !asksForMore(q.text) &&
    !asksPersonsName(q.message.toLowerCase()) &&
    !asksOfEach(q, knowledge.metric(q.metrics.value[0]!)) &&
    !asksAverage(q, knowledge.metric(q.metrics.value[0]!)) &&
    !asksWhatIsDone(q) &&
    // The whole force's is not that of each area.
    !isOfEachArea(q),
  answer: async (q, context) => {
    if (asksWorthOfThat(q, context.knowledge.metric(q.metrics.value[0]!))) return worthOfThat(q, context);
    return q.metrics.value.length > 1 ? several(q, context) : one(q, context);
  },
};

/** "Which companies are registered" asks for their names; "which month was busiest" is what some metrics tell. */
const asksWhich = (q: Question, metric: Metric): boolean =>
  q.wanted !== 'number' &&
  q.metrics.value.length === 1 &&
  (asksWhichOnes(q.text) || asksForEach(q.text)) &&
  !/\bmonth\b/.test(metric.label);

/** "Are they back yet" after a figure asks what the update says, not for the figure again. */
const askedOfText = (q: Question): boolean =>
  q.metrics.origin === 'carried' &&
  q.intent === 'updates' &&
  q.wanted === null &&
  (q.cues.has('updates') || isYesOrNo(q.text));

/** "Worth?" after arrests: money was asked for, and the figure carried over is none. */
const asksWorthOfThat = (q: Question, metric: Metric): boolean =>
  q.metrics.origin === 'carried' &&
  (q.head === null || q.head === MONEY_HEAD) &&
  metric.unit !== 'GBP' &&
  asksMoney(q.text);
/** Of what the same update counts, the one figure that says what it was worth. */
export async function worthOfThat(question: Question, context: Context): Promise<Draft | null> {
  const { knowledge, focus } = context;
  const worth = (focus?.neighbours ?? []).filter(
    (id) => knowledge.metric(id).unit === 'GBP' && isLabelOfWorth(knowledge.metric(id).label),
  );
  const [only] = worth;
  return only && worth.length === 1 && focus!.bullets.length === 1
    ? one({ ...question, metrics: { value: [only], origin: 'stated' } }, context)
    : null;
}

/** "How many hours did each special work" is no total. */
const asksOfEach = ({ text }: Question, { label, said }: Metric): boolean =>
  !isOfEachByLabel(`${label} ${said}`) && asksOfEachThing(text);

/** "The average size of a unit" is not how many units there are. */
const asksAverage = ({ cues, metrics }: Question, metric: Metric): boolean =>
  metrics.value.length === 1 && cues.has('average') && !isOfAverage(metric);

/** A mean, a rate or a usual length by itself. */
const isOfAverage = (metric: Metric): boolean => isMean(metric) || isNamedAsMean(`${metric.label} ${metric.said}`);

async function one(question: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  const id = question.metrics.value[0]!;
  const metric = knowledge.metric(id);
  const reading = periodAsked(question);
  if (reading?.relation === 'to-date') return toDate(id, reading, question, context);
  const found = await find(id, reading, question, context);
  const sibling = !found.held && found.missing === 'area' ? await siblingThere(metric, question, context) : null;
  if (sibling) return one({ ...question, metrics: { value: [sibling], origin: 'stated' } }, context);
  // "Saltby OCG work" asks for what is done there: no figure of the place, so its updates may tell.
  if (!found.held && found.missing === 'area' && question.wanted === null && question.metrics.origin === 'stated')
    return null;
  // "New members" are not all members.
  if (found.held && metric.kind === 'stock' && saysNew(question.text) && !saysNew(metric.label))
    return notHeldFigure(id, { held: false, missing: 'metric', all: found.all }, question, context);
  if (!found.held && found.missing === 'period' && reading?.period && isSeveralQuarters(reading.period))
    return overQuarters(id, reading.period, question, context);
  if (!found.held) return notHeldFigure(id, found, question, context);
  if (await isOfAnotherPlace(found.figures, question, context)) {
    const isSpokenOf = knowledge.index.find(question.needs.value, new Set(context.focus!.bullets)).length > 0;
    return isSpokenOf ? null : untold(question, context);
  }
  const { all } = found;
  const figures = amongShown(found.figures, question, context);
  // "Where was it held" of what is counted for the whole force.
  if (question.wanted === 'where' && figures.every((f) => f.area === knowledge.areas.force.id)) return null;
  const lines = figures.map((f) => figureSentence(f, metric, knowledge.areas.name(f.area)));
  const change: ReplyChange[] = [];
  const main = figures[0]!;
  const standing: string[] = [];
  if (figures.length === 1) {
    if (saysTotal(question.text) && metric.unit !== '%' && isOfAverage(metric))
      standing.push('It is an average, not a total.');
    if (question.grain) standing.push(rounded(main.value, question.grain, metric.unit));
    if (question.stated) standing.push(againstStated(question.stated, main, metric, all));
    for (const other of [before(main, all), yearEarlier(main, all)])
      if (other) change.push(changeBetween(main, other, metric, knowledge.areas.name(main.area)));
    if (change.length) lines.push(change.map((c) => movement(c, metric.unit, main.precision)).join(' '));
  }
  standing.push(...lackingSaid(found));
  lines.splice(figures.length, 0, ...standing);
  // One of them: what was assumed a turn ago is said by "as before".
  const assumed =
    question.periods.origin === 'assumed' || question.periods.value.length === 0
      ? [periodAssumed(main.period, context)]
      : question.periods.origin === 'carried'
        ? [`period: as before, ${main.period.label}`]
        : found.assumed;
  return {
    kind: 'figure',
    outcome: 'answered',
    lines,
    standing,
    figures,
    change,
    notes: notesOfEach(figures, metric, all, number),
    assumed,
    followUps: followUps(figures, found, question, context),
  };
}

/** "Fenwick?" after the drugs seized in Wickton: what of the same group is held there, when it is one figure. */
async function siblingThere(metric: Metric, question: Question, context: Context): Promise<string | null> {
  if (metric.group === null || question.metrics.origin !== 'carried') return null;
  const held: string[] = [];
  for (const { id, group, unit } of context.knowledge.catalogue.metrics)
    if (id !== metric.id && group === metric.group && unit === metric.unit) {
      const found = await find(id, periodAsked(question), question, context);
      if (found.held && found.figures.length === 1) held.push(id);
    }
  return held.length === 1 ? held[0]! : null;
}

/** Of several areas' figures, those in the update that the words are about or that was just spoken of. */
function amongShown(figures: readonly Figure[], question: Question, { focus, knowledge }: Context): readonly Figure[] {
  if (figures.length < 2) return figures;
  const hits = knowledge.index.find(question.needs.value, new Set(figures.map(bulletOf)));
  const [best, next] = hits;
  if (best && (!next || best.met.size > next.met.size)) return figures.filter((f) => bulletOf(f) === best.key);
  const near = focus ? figures.filter((f) => focus.bullets.includes(bulletOf(f))) : [];
  // Another report's figures of the place that was spoken of.
  const there = focus && question.leaning ? figures.filter((f) => knowledge.areas.name(f.area) === focus.area) : [];
  return near.length ? near : there.length ? there : figures;
}

/** "Closure orders?" after an operation or a place: what is counted in places of which nothing was told is not told there. */
async function isOfAnotherPlace(figures: readonly Figure[], q: Question, context: Context): Promise<boolean> {
  const { focus, store, knowledge } = context;
  // An operation that is the metric's own is named with it.
  const { label } = knowledge.metric(figures[0]!.metric);
  const names = knowledge.lexicon.names.find(wordsOf(`${q.text} ${label.toLowerCase()}`));
  const isOfTime = q.periods.origin === 'stated' && q.periods.value.length > 0;
  // "Value of cannabis seized" says itself what it is of.
  const isNamed =
    isOfTime || q.needs.value.length > 1 || names.some(({ kind }) => kind === 'operation' || kind === 'area');
  if (!focus?.answered || focus.bullets.length === 0 || !q.leaning || isNamed) return false;
  if (figures.some((f) => f.area === knowledge.areas.force.id || focus.bullets.includes(bulletOf(f)))) return false;
  const asked = focus.question.areas.value.flatMap((id) => knowledge.areas.within(id));
  if (asked.length > 0) return !figures.some((f) => partsOf(f.area).some((id) => asked.includes(id)));
  return (await updatesByKey(store, new Set(focus.bullets))).every(({ operations }) => operations.length > 0);
}
const bulletOf = ({ source }: Figure): string => keyOf({ report: source.report, id: source.bullet });

/** Several metrics of one question, each in the period asked for. */
async function several(question: Question, context: Context): Promise<Draft | null> {
  const { knowledge } = context;
  const figures: Figure[] = [];
  const lines: string[] = [];
  const notes: string[] = [];
  const reading = periodAsked(question);
  for (const id of question.metrics.value) {
    const found = await find(id, reading, question, context);
    if (!found.held) return notHeldFigure(id, found, question, context);
    const metric = knowledge.metric(id);
    for (const f of found.figures) {
      figures.push(f);
      lines.push(figureSentence(f, metric, knowledge.areas.name(f.area)));
      notes.push(...notesOf(f, metric, found.all, number));
    }
    notes.push(...lackingSaid(found, metric.label));
  }
  return { kind: 'figure', outcome: 'answered', lines, figures, notes };
}

/** "This year", "since April": what is counted so far. */
async function toDate(id: string, reading: PeriodReading, question: Question, context: Context): Promise<Draft | null> {
  const metric = context.knowledge.metric(id);
  const found = await find(id, null, question, context);
  if (!found.held) return notHeldFigure(id, found, question, context);
  const { period } = reading;
  if (!period) return notHeldFigure(id, { held: false, missing: 'period', all: found.all }, question, context);
  // The report may give the year so far itself.
  const told = found.all.some((f) => f.period.kind !== 'quarter' && samePeriod(f.period, period));
  if (told)
    return one({ ...question, periods: { value: [{ ...reading, relation: 'stated' }], origin: 'stated' } }, context);
  if (!addsOverTime(metric) || found.figures[0]!.period.kind !== 'quarter') {
    // A level or a running total is itself the figure so far.
    const held = found.figures[0]!.period;
    // "Since October" is not told by what was counted since January.
    const later = held.kind === 'since' && period.kind === 'since' && held.from > period.from;
    const runs = !later && (metric.kind === 'stock' || ['to-date', 'since', 'at'].includes(held.kind));
    if (runs && found.figures[0]!.period.to <= period.to)
      return one({ ...question, periods: { value: [], origin: 'assumed' } }, context);
    return notHeldFigure(id, { held: false, missing: 'period', all: found.all }, question, context);
  }
  return overQuarters(id, period, question, context);
}

/** "Over the last two quarters": their sum, only when every one is held; of a level, each of them. */
async function overQuarters(id: string, period: Period, question: Question, context: Context): Promise<Draft | null> {
  const metric = context.knowledge.metric(id);
  if (!addsOverTime(metric))
    return trend.answer({ ...question, metrics: { ...question.metrics, value: [id] } }, context);
  const found = await find(id, null, question, context);
  if (!found.held) return notHeldFigure(id, found, question, context);
  const area = found.figures[0]!.area;
  const quarters = quartersIn(period) ?? [];
  const parts = quarters.map((quarter) => found.all.find((f) => f.area === area && samePeriod(f.period, quarter)));
  const held = parts.filter((part) => part !== undefined);
  if (quarters.length === 0 || held.length < parts.length) {
    const draft = await notHeldFigure(id, { held: false, missing: 'period', all: found.all }, question, context);
    const labels = held.map((part) => part.period.label).join(', ');
    return {
      ...draft,
      lines: [...draft.lines, ...(labels ? [`Of its quarters only ${labels} can be given.`] : [])],
    };
  }
  const sum = computedSum(held, metric.label, period, context);
  return {
    kind: 'figure',
    outcome: 'answered',
    lines: [
      `${hedged(sum.figure, metric.unit)} ${inPeriod(period)}, ${sum.figure.area}: ${metric.label}.`,
      `${sum.figure.working}.`,
    ],
    figures: [sum, ...held],
  };
}

/** The period that the question is about, when it names just one. */
export function periodAsked(question: Question): PeriodReading | null {
  return question.periods.value.find((p) => p.period !== null || p.relation === 'unheld') ?? null;
}

/** Asked of the same places and time: of the label alone another figure would be given. */
function followUps(
  figures: readonly Figure[],
  { figures: fitting, all }: Extract<Found, { held: true }>,
  { areas }: Question,
  { knowledge }: Context,
): Choice[] {
  const main = figures[0]!;
  const isWhereHeld = areas.value.length === 0 && figures.length === fitting.length;
  const of = `${knowledge.metric(main.metric).label}${isWhereHeld ? '' : inAreas(figures, knowledge)}`;
  const own = all.filter((f) => f.area === main.area);
  const isLatest = main.period.to === knowledge.latest?.to && mainSeries(own)[0] === main;
  const isOne = figures.length === 1;
  const choices: Choice[] = [];
  // Asked anew, "last year" counts from the latest reported quarter.
  if (isLatest && isOne && yearEarlier(main, all))
    choices.push({ label: 'Compare with a year before', ask: `${of} compared with last year` });
  if (isOne && own.length > 2) choices.push({ label: 'Trend', ask: `trend in ${of}` });
  // Once a newer report is held, the label alone would be read as its figure.
  choices.push({ label: 'Where it stands', ask: `source for ${of}${isLatest ? '' : asAsked(main.period)}` });
  return choices;
}
