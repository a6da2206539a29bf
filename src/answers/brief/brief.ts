/** The brief: where the force stands, in a minute, for the whole plan or one priority, of one report or period. */

import { type BriefRule, sayBrief } from '../../conversation/brief-rule.ts';
import type { Figure, Period, Priority, Report, Update } from '../../figures/model.ts';
import { describe } from '../../figures/period.ts';
import { catalogueAt } from '../../figures/plans.ts';
import type { ReplyChange } from '../../reply.ts';
import type { Context, Draft, Shown } from '../answer.ts';
import { figuresOf } from '../offers.ts';
import { capital, codename, listed } from '../say.ts';
import { spelledOutOnce } from './acronyms.ts';
import { countWords, excerptOf, excerptWith, ranked, valuesIn } from './excerpts.ts';
import {
  type Balance,
  type BriefScope,
  balanceOf,
  excludedBy,
  isCounted,
  type Measure,
  measuresOf,
  reportOf,
  totalNotHeld,
  verdictOf,
} from './measures.ts';
import { points } from './points.ts';
import {
  measureSaid,
  noteBeside,
  noteSaid,
  placeOf,
  placesOf,
  sinceSaid,
  telling,
  togetherSaid,
} from './say-measure.ts';

export type BriefLength = 'minute' | 'paragraph' | 'short' | 'sentence' | 'numbers' | 'page';

/** So many telling figures of a priority in the brief of the plan: compared ones, else those that are not. */
const PLAN_FIGURES = { compared: 3, alone: 2 };

interface Parts {
  readonly lines: string[];
  readonly measures: Measure[];
  readonly shown: Shown[];
}

/** A brief on an older report goes by the plan that it was written for. */
export function asThen({ period }: BriefScope, asked: Context): Context {
  const catalogue = catalogueAt(asked.knowledge.catalogue, period.to);
  if (catalogue === asked.knowledge.catalogue) return asked;
  const { knowledge } = asked;
  const ofReport = reportOf(period, knowledge.reports);
  const priority: typeof knowledge.priority = (number, report) => knowledge.priority(number, report ?? ofReport?.id);
  return { ...asked, knowledge: { ...knowledge, catalogue, priority } };
}

/**
 * The brief of the scope. `minute`: lines within the rule's words; `paragraph`: the same as one paragraph; `short`: fewer
 * words; `numbers`: the figures alone; `page`: as much as a page takes.
 * `top`: so many priorities of the plan. Null where nothing at all is held of the period.
 */
export async function brief(
  scope: BriefScope,
  length: BriefLength,
  asked: Context,
  top: number | null = null,
): Promise<Draft | null> {
  const context = asThen(scope, asked);
  const { knowledge, store, wording } = context;
  const rule = wording.brief;
  const report = reportOf(scope.period, knowledge.reports);
  const measures = await measuresOf(scope, context);
  const all = await store.updates(report ? { report: report.id } : { ids: [] });
  const excluded = await excludedBy(scope, context);
  const updates = all.filter(
    (update) =>
      (scope.priority === null || update.priority === scope.priority) &&
      !excluded(update.report, update.id, update.priority),
  );
  if (measures.length === 0 && updates.length === 0) return null;
  const priorities = knowledge.catalogue.priorities.filter(
    ({ number }) =>
      (scope.priority === null || number === scope.priority) && !scope.without?.priorities.includes(number),
  );
  const limit = limitOf(scope, length, rule);
  // So few words, or so few points, are for what is told.
  const hasBalance = top === null && (scope.isPart || scope.words === null || scope.words >= rule.words.short);
  const head = headOf(scope, report, hasBalance ? measures : null, measures, all, context);
  const parts: Parts = { lines: [], measures: [], shown: [] };
  const used = () => countWords([...head, ...parts.lines].join(' '));
  const figures = await store.figures({});
  const pool = { updates, figures, report, force: knowledge.areas.force.id };
  if (scope.priority === null)
    ofPlan(
      priorities,
      measures,
      pool,
      limit - countWords(head.join(' ')),
      length,
      { isLimited: scope.words !== null, top },
      parts,
      context,
    );
  else ofPriority(priorities[0]!, measures, pool, () => limit - used(), length, parts, context);
  if (scope.priority !== null && length === 'numbers' && top !== null) {
    parts.lines.splice(top);
    parts.measures.splice(top);
  }
  const lines = spelledOutOnce([...head, ...parts.lines], knowledge.catalogue.glossary);
  const said = parts.measures.filter((measure, at, list) => list.indexOf(measure) === at);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: ['paragraph', 'sentence'].includes(length)
      ? [lines.map((line) => line.replace(/^- /, '')).join(' ')]
      : lines,
    figures: said.map(({ figure }) => figure),
    change: said.flatMap(({ year, previous }) => [previous, year].filter((c): c is ReplyChange => c !== null)),
    updates: parts.shown,
    priorities: priorities.map(({ number }) => number),
    about:
      scope.priority === null
        ? `${titleFor(report, scope.period)}`
        : `Priority ${scope.priority}, ${describe(scope.period)}`,
    cited: true,
    followUps: followUpsOf(scope, context),
    ...(report ? { paper: { report: report.id, priority: scope.priority } } : {}),
  };
}

export const titleFor = (report: Report | undefined, period: Period): string => report?.title ?? describe(period);

export function limitOf({ priority, words: wanted }: BriefScope, length: BriefLength, { words }: BriefRule): number {
  const most = priority === null ? words.plan : words.priority;
  const own =
    length === 'page' || length === 'sentence'
      ? words[length]
      : length === 'short'
        ? Math.round((most * words.short) / words.plan)
        : most;
  return Math.min(own, wanted ?? own);
}

function headOf(
  scope: BriefScope,
  report: Report | undefined,
  weighed: readonly Measure[] | null,
  measures: readonly Measure[],
  updates: readonly Update[],
  context: Context,
): string[] {
  const {
    knowledge,
    wording: { brief: rule },
  } = context;
  const period = describe(scope.period);
  const total = scope.priority === null ? null : totalNotHeld(scope, context);
  const priority = scope.priority === null ? undefined : knowledge.priority(scope.priority);
  const name = titled(report, scope.period);
  const told = new Set([...measures.map(({ figure }) => figure.priority), ...updates.map((update) => update.priority)]);
  const isPart =
    scope.priority === null && !scope.without && knowledge.catalogue.priorities.some(({ number }) => !told.has(number));
  return [
    [
      priority
        ? sayBrief(rule, scope.isPart ? 'headPart' : 'headPriority', {
            number: priority.number,
            title: priority.title,
            report: name,
          })
        : sayBrief(rule, 'head', { report: name }),
      ...(total ? [sayBrief(rule, 'noTotal', { total })] : []),
      ...(report === undefined ? [sayBrief(rule, 'notAReport', { period })] : []),
      ...(report && isPart ? [sayBrief(rule, 'partOnly', { priorities: prioritiesSaid([...told]) })] : []),
      // Of a subject with no total, that one measure counts neither way says little.
      ...(weighed && !(total && isOneOfNeither(weighed))
        ? balanceSaid(balanceOf(weighed), weighed.length, isDivided(scope, weighed), rule)
        : []),
    ].join(' '),
  ];
}

const isOneOfNeither = (weighed: readonly Measure[]): boolean => {
  const compared = weighed.filter((one) => isCounted(one) && one.main !== null);
  return compared.length === 1 && verdictOf(compared[0]!) === 'neither';
};

/** Of a priority both changes are told: where one is better and the other worse, it is said which of them counts. */
const isDivided = ({ priority }: BriefScope, measures: readonly Measure[]): boolean =>
  priority !== null &&
  measures.some((one) => one.year && one.previous && verdictOf(one, one.year) !== verdictOf(one, one.previous));

/** "Of 11 measures with an earlier figure, 2 improved and 3 got worse; 6 count neither way." */
function balanceSaid(
  { better, worse, unchanged, neither }: Balance,
  measures: number,
  isDivided: boolean,
  rule: BriefRule,
): string[] {
  const compared = better + worse + unchanged + neither;
  if (measures === 0) return [sayBrief(rule, 'noFigures')];
  if (compared === 0) return [sayBrief(rule, 'balanceNone')];
  if (compared === 1 && neither === 1) return [sayBrief(rule, 'balanceOneNeither')];
  const parts = [
    ...(better + worse + unchanged === 0
      ? []
      : [
          sayBrief(rule, 'improved', { count: better || 'none' }),
          sayBrief(rule, 'worsened', { count: worse || 'none' }),
        ]),
    ...(unchanged > 0 ? [sayBrief(rule, 'unchanged', { count: unchanged })] : []),
    ...(neither > 0 ? [sayBrief(rule, 'neither', { count: neither })] : []),
  ];
  return [
    sayBrief(rule, compared === 1 ? 'balanceOne' : isDivided ? 'balanceBase' : 'balance', {
      compared,
      parts: listed(parts),
    }),
  ];
}

/** "Midshire Police Q3 2020/21 (October to December 2020)": what a title says already is not said twice. */
export function titled(report: Report | undefined, period: Period): string {
  const said = describe(period);
  if (!report) return said;
  return report.title.includes(period.label) ? report.title.replace(period.label, said) : `${report.title}, ${said}`;
}

export const prioritiesSaid = (numbers: readonly number[]): string =>
  `${numbers.length > 1 ? 'priorities' : 'priority'} ${listed([...numbers].sort((a, b) => a - b).map(String))}`;

interface Pool {
  readonly updates: readonly Update[];
  readonly figures: readonly Figure[];
  readonly report: Report | undefined;
  readonly force: string;
}

/** The priority's headline measures first, as its own line orders them, then what moved by its direction. */
export function inOrder(priority: Priority, measures: readonly Measure[]): Measure[] {
  const place = ({ metric }: Measure): number => {
    const at = priority.headlines.indexOf(metric.id);
    return at < 0 ? priority.headlines.length : at;
  };
  return measures.filter(isCounted).toSorted((a, b) => place(a) - place(b));
}

function ofPlan(
  priorities: readonly Priority[],
  measures: readonly Measure[],
  pool: Pool,
  words: number,
  length: BriefLength,
  { isLimited, top }: { readonly isLimited: boolean; readonly top: number | null },
  parts: Parts,
  context: Context,
): void {
  const {
    wording: { brief: rule },
  } = context;
  const main = pool.report?.id ?? null;
  const rows: Row[] = priorities.flatMap((priority): Row[] => {
    const own = inOrder(
      priority,
      measures.filter(({ figure }) => figure.priority === priority.number),
    );
    const headline = own.filter(({ metric }) => priority.headlines.includes(metric.id));
    const compared = (headline.length > 0 ? headline : own).filter(
      (measure) => telling(measure) !== null && (length === 'numbers' || !isPartOfTold(measure, headline)),
    );
    const told =
      compared.length > 0
        ? top === null
          ? compared.slice(0, PLAN_FIGURES.compared)
          : compared.toSorted((a, b) => Number(isDirected(b)) - Number(isDirected(a))).slice(0, 1)
        : (headline.length > 0 ? headline : own).slice(0, PLAN_FIGURES.alone);
    const updates = pool.updates.filter((update) => update.priority === priority.number);
    if (told.length === 0 && updates.length === 0) return [];
    return [{ priority, told, updates, own, shown: [] }];
  });
  // A report that is held in part has room for all that is held of it.
  const [only] = rows;
  if (rows.length === 1) rows[0] = { ...only!, told: [...only!.own] };
  if (length === 'numbers' && top !== null) {
    for (const one of leading(rows, top)) {
      parts.lines.push(
        `- ${capital(measureSaid(one, [telling(one)], context))} (${placeOf(one.figure.source, main, context)}).${noteSaid(one)}`,
      );
      parts.measures.push(one);
    }
    return;
  }
  const line = ({ priority, told, own, shown }: (typeof rows)[number]): string => {
    const said = [...Map.groupBy(told, ({ figure }) => figure.source.report).values()].map((group) => {
      const figures = group.map(
        (measure) => `${measureSaid(measure, [telling(measure)], context, 'short')}${noteBeside(measure)}`,
      );
      const sources = group.map(({ figure }) => figure.source);
      return `${capital(figures.join('; '))} (${placesOf(sources, main, context)}).`;
    });
    const none = own.length === 0 ? [sayBrief(rule, 'noFigures')] : [];
    const updates = shown.map((one) => shownSaid(one, main, context));
    return `- ${priority.number}. ${priority.title}: ${[...none, ...said, ...updates].join(' ')}`;
  };
  const left = () => words - countWords(rows.map(line).join(' '));
  if (length !== 'numbers') {
    for (const row of rows) asUpdate(row, line);
    // Priorities without figures are told by an update before others get a second thing said.
    for (const row of rows.toSorted((a, b) => said(a) - said(b))) {
      const told = new Set([
        ...row.told.map(({ figure }) => figure.source.bullet),
        ...row.shown.map(({ update }) => update.id),
      ]);
      const best = candidatesOf(row.updates, told, pool, context).find(({ id }) => !told.has(id));
      const shown = best ? excerptOf(best, Math.min(rule.words.excerpt, left() - PLACE_WORDS), false) : null;
      if (shown) row.shown.push(shown);
    }
  }
  const fitting =
    length === 'short' || length === 'sentence' || isLimited || top !== null
      ? fittingRows(rows, (row) => countWords(line(row)), words, top ?? rows.length)
      : rows;
  for (const row of fitting) {
    parts.lines.push(
      ...(length === 'numbers'
        ? row.told.map(
            (one) =>
              `- ${capital(measureSaid(one, [telling(one)], context))} (${placeOf(one.figure.source, main, context)}).${noteSaid(one)}`,
          )
        : [line(row)]),
    );
    parts.measures.push(...row.told);
    parts.shown.push(...row.shown);
  }
}

/** So many figures of the plan: of each priority its first, those with a comparison before the others, then the second of each. */
function leading(rows: readonly Row[], most: number): Measure[] {
  const headlines = rows.map(({ priority, own }) => {
    const all = own.filter((one) => priority.headlines.includes(one.metric.id) && !isPartOfTold(one, own));
    const compared = all.filter((one) => telling(one) !== null);
    const [first] = compared;
    // One that counts neither way is followed by one that does.
    const next = compared.filter((one) => one !== first && (!first || isDirected(first) || isDirected(one)));
    return { compared: first ? [first, ...next] : [], alone: all.filter((one) => telling(one) === null) };
  });
  const inTurns = (lists: readonly (readonly Measure[])[]): Measure[] =>
    Array.from({ length: Math.max(0, ...lists.map((list) => list.length)) }, (_, at) => at).flatMap((at) =>
      lists.flatMap((list) => (list[at] ? [list[at]] : [])),
    );
  const picked = [
    ...inTurns(headlines.map(({ compared }) => compared.slice(0, 2))),
    ...inTurns(headlines.map(({ alone }) => alone)),
    ...inTurns(headlines.map(({ compared }) => compared.slice(2))),
  ].slice(0, most);
  return rows.flatMap(({ own }) => own.filter((one) => picked.includes(one)));
}

/** Those with a comparison first, then those of most headline metrics, while the words last; told in the plan's order. */
function fittingRows(rows: readonly Row[], count: (row: Row) => number, words: number, most: number): Row[] {
  let left = words;
  const isCompared = ({ told }: Row): boolean => told.some((measure) => telling(measure) !== null);
  const kept = new Set(
    rows
      .toSorted(
        (a, b) =>
          Number(isCompared(b)) - Number(isCompared(a)) || b.priority.headlines.length - a.priority.headlines.length,
      )
      .filter((row) => {
        const fits = count(row) <= left;
        if (fits) left -= count(row);
        return fits;
      })
      .slice(0, most),
  );
  return rows.filter((row) => kept.has(row));
}

export const isDirected = (one: Measure): boolean => ['better', 'worse'].includes(verdictOf(one));

/** What is a part of another headline is left to the brief of its priority. */
const isPartOfTold = ({ metric }: Measure, headline: readonly Measure[]): boolean =>
  headline.some((other) => other.metric.id === metric.partOf);

/** "[…] (page 3)" */
const PLACE_WORDS = 3;

interface Row {
  readonly priority: Priority;
  told: Measure[];
  readonly updates: readonly Update[];
  readonly own: readonly Measure[];
  readonly shown: Shown[];
}

const said = ({ told, shown }: Row): number => told.length + shown.length;

/** Figures of one bullet with nothing to compare them with are told by its own words, where those are no longer. */
function asUpdate(row: Row, line: (row: Row) => string): void {
  const [first] = row.told;
  if (!first || row.told.some((measure) => telling(measure) !== null)) return;
  const { bullet } = first.figure.source;
  const update = row.updates.find(({ id }) => id === bullet);
  const shown =
    update && row.told.every(({ figure }) => figure.source.bullet === bullet)
      ? excerptWith(
          update,
          row.told.map(({ figure }) => figure.value),
        )
      : null;
  if (!shown) return;
  const since = sinceSaid(first.figure);
  const asTold: Row = {
    ...row,
    told: [],
    shown: [since ? { ...shown, text: `${capital(since)}: ${shown.text}` } : shown],
  };
  if (countWords(line(asTold)) > countWords(line(row)) + SINCE_WORDS) return;
  row.told = [];
  row.shown.push(...asTold.shown);
}

/** "Since 1 October 2020:" is worth its words. */
const SINCE_WORDS = 4;

function ofPriority(
  priority: Priority,
  measures: readonly Measure[],
  pool: Pool,
  left: () => number,
  length: BriefLength,
  parts: Parts,
  context: Context,
): void {
  const main = pool.report?.id ?? null;
  const own = inOrder(priority, measures);
  const isHeadline = ({ metric }: Measure): boolean => priority.headlines.includes(metric.id);
  const add = (line: string, told: readonly Measure[]): void => {
    if (length !== 'numbers' && countWords(line) > left()) return;
    parts.lines.push(line);
    parts.measures.push(...told);
  };
  const compared = own.filter((one) => telling(one) !== null && (isHeadline(one) || isDirected(one)));
  const addEach = (of: readonly Measure[]): void => {
    for (const measure of of) {
      const changes = [...new Set([measure.previous, measure.year])];
      const line = `- ${capital(measureSaid(measure, changes, context))} (${placeOf(measure.figure.source, main, context)}).`;
      add(`${line}${noteSaid(measure)}`, [measure]);
    }
  };
  addEach(length === 'numbers' ? compared : compared.filter((one) => isDirected(one) && isHeadline(one)));
  const alone = own.filter((one) => telling(one) === null && (isHeadline(one) || length === 'numbers'));
  const groups = groupsOf(alone, ({ figure }) => `${sinceSaid(figure)} ${figure.source.report} ${figure.source.page}`);
  if (length === 'numbers') {
    for (const group of groups) add(`- ${togetherSaid(group, main, context)}`, group);
    return;
  }
  // Those that count neither way share a line, and so do those without an earlier figure: as many as the words allow.
  const together = (group: readonly Measure[], changes: (one: Measure) => readonly (ReplyChange | null)[]): void => {
    for (let most = group.length; most > 0; most -= 1) {
      const before = parts.lines.length;
      add(`- ${togetherSaid(group.slice(0, most), main, context, changes)}`, group.slice(0, most));
      if (parts.lines.length > before) return;
    }
  };
  for (const group of groupsOf(
    compared.filter((one) => !isDirected(one)),
    ({ figure }) => `${figure.source.report} ${figure.source.page}`,
  ))
    together(group.slice(0, NEITHER), ({ previous, year }) => [...new Set([previous, year])]);
  const updates = pool.updates.filter(({ id }) => !(pool.report?.brief?.drop.includes(id) ?? false));
  for (const group of groups) {
    const shown = inOwnWords(group, updates, left() - PLACE_WORDS, countWords(togetherSaid(group, main, context)));
    if (shown) {
      parts.lines.push(`- ${shownSaid(shown, main, context)}`);
      parts.shown.push(shown);
      parts.measures.push(...group);
    } else together(group, () => []);
  }
  // What is no headline comes behind all that are.
  addEach(compared.filter((one) => isDirected(one) && !isHeadline(one)));
  const told = valuesIn(parts.lines.join(' '));
  const isWhole = ({ id }: Update): boolean => parts.shown.some(({ update }) => update.id === id);
  const bullets = new Set(parts.measures.map(({ figure }) => figure.source.bullet));
  const others = candidatesOf(pool.updates, bullets, pool, context).filter((update) => !isWhole(update));
  for (const shown of points(
    {
      updates: others,
      words: left(),
      isOn: () => false,
      told,
      pinned: pool.report?.brief?.pin ?? [],
      beside: PLACE_WORDS,
    },
    context.wording.brief,
  )) {
    parts.lines.push(`- ${shownSaid(shown, main, context)}`);
    parts.shown.push(shown);
  }
}

/** So many of those that count neither way. */
const NEITHER = 2;

/** So many words more tell what one figure is of. */
const OWN_WORDS = 12;

const groupsOf = (measures: readonly Measure[], key: (measure: Measure) => string): Measure[][] => [
  ...Map.groupBy(measures, key).values(),
];

/** Figures of one bullet, told by its own words where those are no longer. */
function inOwnWords(group: readonly Measure[], updates: readonly Update[], words: number, plain: number): Shown | null {
  const [first] = group;
  const update = updates.find(({ id }) => id === first?.figure.source.bullet);
  if (!first || !update) return null;
  const own = group.filter(({ figure }) => figure.source.bullet === update.id);
  const shown = excerptWith(
    update,
    own.map(({ figure }) => figure.value),
  );
  if (!shown) return null;
  const since = sinceSaid(first.figure);
  const text = since && !shown.text.includes(since) ? `${capital(since)}: ${shown.text}` : shown.text;
  return own.length === group.length &&
    countWords(text) <= Math.min(words, plain + (group.length > 1 ? SINCE_WORDS : OWN_WORDS))
    ? { ...shown, text }
    : null;
}

export const candidatesOf = (
  updates: readonly Update[],
  told: ReadonlySet<string>,
  pool: Pool,
  { wording }: Context,
): readonly Update[] =>
  ranked(
    {
      updates,
      told,
      figures: pool.figures,
      force: pool.force,
      pin: pool.report?.brief?.pin ?? [],
      drop: pool.report?.brief?.drop ?? [],
    },
    wording.brief,
  );

/** An excerpt that begins behind the first sentence says whose it is. */
export function shownSaid({ text, excerpt, update }: Shown, main: string | null, context: Context): string {
  const { knowledge, wording } = context;
  const areas = update.headings.filter((id) => id !== knowledge.areas.force.id).map((id) => knowledge.areas.name(id));
  const isNamed = update.operations.some((id) => text.includes(codename(knowledge.operation(id).name)));
  const label = areas.length > 0 && !isNamed && !areas.some((name) => text.includes(name)) ? `${listed(areas)}: ` : '';
  return `${label}${text}${excerpt ? sayBrief(wording.brief, 'mark') : ''} (${placeOf(update.source, main, context)})`;
}

export function followUpsOf({ priority }: BriefScope, { knowledge }: Context): { label: string; ask: string }[] {
  if (priority !== null)
    return [
      { label: 'All updates', ask: `all updates of priority ${priority}` },
      ...figuresOf(priority, { knowledge }),
    ];
  return [
    { label: 'Going well', ask: 'what is going well' },
    { label: 'Going badly', ask: 'what is going badly' },
    ...knowledge.catalogue.priorities.map(({ number }) => ({
      label: `Priority ${number}`,
      ask: `summary of priority ${number}`,
    })),
  ].slice(0, 6);
}
