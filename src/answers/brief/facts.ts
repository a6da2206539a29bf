/** What can be told of a scope, the most telling first: figures that belong together in one, then what its updates say. */

import type { Source } from '../../figures/model.ts';
import { asContinued } from '../../language/reports/excerpts.ts';
import type { ReplyChange } from '../../reply.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Context, Shown } from '../answer.ts';
import { capital } from '../say.ts';
import { countWords, excerptWith, valuesIn } from './excerpts.ts';
import { type BriefScope, excludedBy, isCounted, type Measure, measuresOf, reportOf } from './measures.ts';
import { changeOf, type MovementsAsked } from './movements.ts';
import { inTurn } from './points.ts';
import { candidatesOf, isDirected, shownSaid } from './pool.ts';
import { measureSaid, noteSaid, sinceSaid, telling } from './say-measure.ts';
import { isOf, onSubject } from './topical.ts';

export interface Fact {
  /** Without its place in the report and a full stop. */
  readonly text: string;
  /** What the report says of the figures beside it; empty where it says nothing. */
  readonly note: string;
  readonly priority: number;
  readonly sources: readonly Source[];
  readonly measures: readonly Measure[];
  readonly changes: readonly ReplyChange[];
  readonly shown: Shown | null;
}

export interface FactsWanted {
  /** Of an update one sentence. */
  readonly isOne: boolean;
  /** What figures are set against; null: what is held, of the whole plan what tells most. */
  readonly against: MovementsAsked['against'];
  /** Of each figure the change that tells most. */
  readonly isShort: boolean;
  /** Of those that are told together the first, where it is compared. */
  readonly isTight?: boolean;
}

export async function factsOf(
  scope: BriefScope,
  { isOne, against, isShort, isTight = false }: FactsWanted,
  context: Context,
): Promise<readonly Fact[]> {
  const { knowledge, store, wording } = context;
  const report = reportOf(scope.period, knowledge.reports);
  const excluded = await excludedBy(scope, report ? [report.id] : [], context);
  const isOfScope = isOf(scope, context);
  const held = scope.areas.length > 0 ? [] : (await measuresOf(scope, context, against)).filter(isCounted);
  const compared = against === null ? held : held.filter((one) => changeOf(one, against, context) !== null);
  const measures = compared.length > 0 ? compared : held;
  const updates = (report ? await store.updates({ report: report.id }) : []).filter(
    (one) =>
      isOfScope(one) &&
      !excluded(one.report, one.id, one.priority) &&
      (!scope.metrics || measures.some((measure) => isOfBullet(one, measure))),
  );
  const isWhole = scope.priority === null && scope.topics.length === 0 && !scope.metrics && !scope.theme;
  const changesOf = (one: Measure): readonly ReplyChange[] =>
    (against !== null
      ? [changeOf(one, against, context)]
      : isWhole || isShort
        ? [telling(one)]
        : [...new Set([one.previous, one.year])]
    ).filter((change) => change !== null);
  const most = wording.brief.words.excerpt;
  const inFigures = (group: readonly Measure[]): Fact => {
    const [first] = group;
    // Figures of one bullet that have nothing to be compared with are told by its own words.
    const isAlone = group.every((one) => changesOf(one).length === 0);
    const update = isAlone ? updates.find((one) => isOfBullet(one, first!)) : undefined;
    const own = update && group.every((one) => isOfBullet(update, one)) ? excerptWith(update, valuesOf(group)) : null;
    const since = sinceSaid(first!.figure);
    const shown = own && countWords(own.text) <= most && (!isOne || !/[.] /.test(own.text)) ? own : null;
    const said = shown
      ? saidOf(shown, report?.id ?? null, context)
      : capital(group.map((one) => measureSaid(one, changesOf(one), context, isAlone ? 'short' : 'full')).join('; '));
    return {
      text: since && !said.includes(since) ? `${capital(since)}, ${asContinued(said)}` : said,
      note: [...new Set(group.map(noteSaid))].join('').trim(),
      priority: first!.figure.priority,
      sources: group.map(({ figure }) => figure.source),
      measures: group,
      changes: group.flatMap(changesOf),
      shown,
    };
  };
  const figures = groupsOf(measures, scope, context)
    .map((group) => (isTight && changesOf(group[0]!).length > 0 ? group.slice(0, 1) : group))
    .map(inFigures)
    // What an update's own words told with another figure is not told again.
    .filter(({ shown }, at, all) => shown === null || all.findIndex((one) => one.shown?.text === shown.text) === at);
  const told = valuesIn(figures.map(({ text }) => text).join(' '));
  const wholly = new Set(figures.flatMap(({ shown }) => (shown ? [keyOf(shown.update)] : [])));
  const inWords = inTurn(
    {
      updates: candidatesOf(updates, report).filter((update) => !wholly.has(keyOf(update))),
      covered: updates.filter((update) =>
        figures.some(({ measures: own }) => own.some((one) => isOfBullet(update, one))),
      ),
      words: Number.POSITIVE_INFINITY,
      most,
      isOne,
      isOn: onSubject(scope, context),
      isOnly: scope.topics.length > 0,
      told,
      pinned: report?.brief?.pin ?? [],
      beside: 0,
    },
    wording.brief,
  ).map(
    (shown): Fact => ({
      text: saidOf(shown, report!.id, context),
      note: '',
      priority: shown.update.priority,
      sources: [shown.update.source],
      measures: [],
      changes: [],
      shown,
    }),
  );
  if (isWhole) return [...figures, ...firstOfEach(inWords, figures)];
  return scope.metrics ? figures : inTurns(figures, inWords);
}

/** Two figures, then what is told and what is counted in turn. */
function inTurns(figures: readonly Fact[], words: readonly Fact[]): readonly Fact[] {
  const first = figures.slice(0, FIGURES_FIRST);
  const rest = figures.slice(FIGURES_FIRST);
  const turns = Array.from({ length: Math.max(rest.length, words.length) }, (_, at) => [words[at], rest[at]]);
  return [...first, ...turns.flat().filter((fact) => fact !== undefined)];
}
const FIGURES_FIRST = 2;

/** Of the whole plan a priority without figures is told of, before anything else is. */
const firstOfEach = (words: readonly Fact[], figures: readonly Fact[]): readonly Fact[] =>
  words.filter(
    ({ priority }, at) =>
      figures.every((one) => one.priority !== priority) && words.findIndex((one) => one.priority === priority) === at,
  );

/** Measures that are told together: as the plan's own line puts them first, then those of one bullet. */
function groupsOf(
  measures: readonly Measure[],
  { topics, metrics, priority }: BriefScope,
  { knowledge: { catalogue } }: Context,
): readonly (readonly Measure[])[] {
  const ids = (of: readonly string[]): readonly Measure[] =>
    of.flatMap((id) => measures.filter(({ metric }) => metric.id === id));
  const lead = (metrics ? [metrics] : (catalogue.plan.lead ?? []))
    .map(ids)
    .flatMap((group) => [...Map.groupBy(group, ({ figure }) => sinceSaid(figure)).values()]);
  const own = [
    ...(metrics ?? []),
    ...catalogue.topics.filter(({ id }) => topics.includes(id)).flatMap(({ headlines }) => headlines),
    ...catalogue.priorities
      .filter(({ number }) => priority === null || number === priority)
      .flatMap(({ headlines }) => headlines),
  ];
  const isWhole = priority === null && topics.length === 0 && !metrics;
  const rest = isWhole && lead.length > 0 ? [] : [...ids(own), ...measures.filter(isDirected)];
  const byBullet = Map.groupBy(
    new Set(rest),
    ({ figure }) => `${figure.source.report} ${figure.source.bullet} ${sinceSaid(figure)}`,
  );
  const told = new Set<Measure>();
  return [...lead, ...byBullet.values()].flatMap((group) => {
    const left = group.filter((one) => !told.has(one));
    for (const one of left) told.add(one);
    return left.length > 0 ? [left] : [];
  });
}

const isOfBullet = (update: { readonly report: string; readonly id: string }, { figure }: Measure): boolean =>
  keyOf(update) === keyOf({ report: figure.source.report, id: figure.source.bullet });

const valuesOf = (group: readonly Measure[]): number[] => group.map(({ figure }) => figure.value);

/** As it is shown, without its place. */
const saidOf = (shown: Shown, main: string | null, context: Context): string =>
  shownSaid(shown, main, context).replace(/ \([^()]*\)$/, '');
