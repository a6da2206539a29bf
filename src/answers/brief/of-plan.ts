/** The lines of a brief on the whole plan: of each priority the figures that tell most, or an update. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import type { Priority, Update } from '../../figures/model.ts';
import type { Context, Shown } from '../answer.ts';
import { capital } from '../say.ts';
import { countWords, excerptWith } from './excerpts.ts';
import type { Measure } from './measures.ts';
import { points } from './points.ts';
import {
  type BriefLength,
  candidatesOf,
  inOrder,
  isDirected,
  type Parts,
  PLACE_WORDS,
  type Pool,
  SINCE_WORDS,
  shownSaid,
} from './pool.ts';
import { measureSaid, noteBeside, placesOf, sinceSaid, telling } from './say-measure.ts';

/** So many telling figures of a priority in the brief of the plan: compared ones, else those that are not. */
const PLAN_FIGURES = { compared: 3, alone: 2 };

export function ofPlan(
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
      (measure) => telling(measure) !== null && !isPartOfTold(measure, headline),
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
  const line = ({ priority, told, own, shown }: (typeof rows)[number]): string => {
    const said = [...Map.groupBy(told, ({ figure }) => figure.source.report).values()].map((group) => {
      const figures = group.map(
        (measure) => `${measureSaid(measure, [telling(measure)], context, 'short')}${noteBeside(measure)}`,
      );
      const sources = group.map(({ figure }) => figure.source);
      return `${capital(figures.join('; '))} (${placesOf(sources, main, context)}).`;
    });
    const none =
      own.length === 0 ? [sayBrief(rule, rows.length > 1 && shown.length === 0 ? 'onlyUpdates' : 'noFigures')] : [];
    const updates = shown.map((one) => shownSaid(one, main, context));
    return `- ${priority.number}. ${priority.title}: ${[...none, ...said, ...updates].join(' ')}`;
  };
  const left = () => words - countWords(rows.map(line).join(' '));
  for (const row of rows) asUpdate(row, line);
  // Priorities without figures are told by an update before others get a second thing said.
  for (const row of rows.toSorted((a, b) => said(a) - said(b))) {
    const told = new Set([
      ...row.told.map(({ figure }) => figure.source.bullet),
      ...row.shown.map(({ update }) => update.id),
    ]);
    row.shown.push(
      ...points(
        {
          updates: candidatesOf(row.updates, pool.report).filter(({ id }) => !told.has(id)),
          words: Math.min(rule.words.excerpt, left()),
          count: 1,
          isOn: () => false,
          told: new Set(),
          pinned: pool.report?.brief?.pin ?? [],
          beside: PLACE_WORDS,
        },
        rule,
      ),
    );
  }
  const fitting =
    length === 'short' || isLimited || top !== null
      ? fittingRows(rows, (row) => countWords(line(row)), words, top ?? rows.length)
      : rows;
  for (const row of fitting) {
    parts.lines.push(line(row));
    parts.measures.push(...row.told);
    parts.shown.push(...row.shown);
  }
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

/** What is a part of another headline is left to the brief of its priority. */
const isPartOfTold = ({ metric }: Measure, headline: readonly Measure[]): boolean =>
  headline.some((other) => other.metric.id === metric.partOf);

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
