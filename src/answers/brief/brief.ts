/** The brief: where the force stands, in a minute, for the whole plan or one priority, of one report or period. */

import { describe } from '../../figures/period.ts';
import { catalogueAt } from '../../figures/plans.ts';
import type { ReplyChange } from '../../reply.ts';
import type { Context, Draft } from '../answer.ts';
import { figuresOf } from '../offers.ts';
import { spelledOutOnce } from './acronyms.ts';
import { countWords } from './excerpts.ts';
import { headOf, titleFor } from './head.ts';
import { type BriefScope, excludedBy, measuresOf, reportOf } from './measures.ts';
import { ofPlan } from './of-plan.ts';
import { ofPriority } from './of-priority.ts';
import { type BriefLength, limitOf, type Parts } from './pool.ts';

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
 * The brief of the scope. `minute`: lines within the rule's words; `short`: fewer words; `page`: as much as a page takes.
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
  const excluded = await excludedBy(scope, report ? [report.id] : [], context);
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
  const figures = report ? await store.figures({ report: report.id }) : [];
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
  else ofPriority(priorities[0]!, measures, pool, () => limit - used(), parts, context);
  const lines = spelledOutOnce([...head, ...parts.lines], knowledge.catalogue.glossary);
  const said = parts.measures.filter((measure, at, list) => list.indexOf(measure) === at);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines,
    figures: said.map(({ figure }) => figure),
    change: said.flatMap(({ year, previous }) => [previous, year].filter((c): c is ReplyChange => c !== null)),
    updates: parts.shown,
    priorities: priorities.map(({ number }) => number),
    about:
      scope.priority === null
        ? `${titleFor(report, scope.period)}`
        : `Priority ${scope.priority}, ${describe(scope.period)}`,
    cited: true,
    followUps: followUpsOf(
      scope,
      new Set([...measures.map(({ figure }) => figure), ...updates].map((one) => one.priority)),
      context,
    ),
    ...(report ? { paper: { report: report.id, priority: scope.priority } } : {}),
  };
}

/** `held`: the priorities of which the report tells anything; each of them is offered, and no other. */
export function followUpsOf(
  { priority, period }: BriefScope,
  held: ReadonlySet<number>,
  { knowledge }: Context,
): { label: string; ask: string }[] {
  if (priority !== null)
    return [
      { label: 'All updates', ask: `all updates of priority ${priority}` },
      ...figuresOf(priority, { knowledge }),
    ];
  const then = period.to === knowledge.latest?.to ? '' : `, ${period.label}`;
  return [
    { label: 'Going well', ask: 'what is going well' },
    { label: 'Going badly', ask: 'what is going badly' },
    ...knowledge.catalogue.priorities
      .filter(({ number }) => held.has(number))
      .map(({ number }) => ({ label: `Priority ${number}`, ask: `summary of priority ${number}${then}` })),
  ];
}
