/** The lines of a brief on one priority: its measures with how they moved, then the updates that tell most. */

import type { Priority, Update } from '../../figures/model.ts';
import type { ReplyChange } from '../../reply.ts';
import type { Context, Shown } from '../answer.ts';
import { capital } from '../say.ts';
import { countWords, excerptWith, valuesIn } from './excerpts.ts';
import type { Measure } from './measures.ts';
import { points } from './points.ts';
import {
  candidatesOf,
  inOrder,
  isDirected,
  type Parts,
  PLACE_WORDS,
  type Pool,
  SINCE_WORDS,
  shownSaid,
} from './pool.ts';
import { measureSaid, noteSaid, placeOf, sinceSaid, telling, togetherSaid } from './say-measure.ts';

export function ofPriority(
  priority: Priority,
  measures: readonly Measure[],
  pool: Pool,
  left: () => number,
  parts: Parts,
  context: Context,
): void {
  const main = pool.report?.id ?? null;
  const own = inOrder(priority, measures);
  const isHeadline = ({ metric }: Measure): boolean => priority.headlines.includes(metric.id);
  const add = (line: string, told: readonly Measure[]): void => {
    if (countWords(line) > left()) return;
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
  addEach(compared.filter((one) => isDirected(one) && isHeadline(one)));
  const alone = own.filter((one) => telling(one) === null && isHeadline(one));
  const groups = groupsOf(alone, ({ figure }) => `${sinceSaid(figure)} ${figure.source.report} ${figure.source.page}`);
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
  const updates = candidatesOf(pool.updates, pool.report);
  const toldInOwnWords = (group: readonly Measure[]): boolean => {
    const shown = inOwnWords(group, updates, left() - PLACE_WORDS, countWords(togetherSaid(group, main, context)));
    if (!shown) return false;
    parts.lines.push(`- ${shownSaid(shown, main, context)}`);
    parts.shown.push(shown);
    parts.measures.push(...group);
    return true;
  };
  for (const group of groups) {
    // Several of one bullet by its own words; the others of the page share a line.
    const isShort = (one: readonly Measure[]): boolean => one.length > 1 || one.length === group.length;
    const rest = groupsOf(group, ({ figure }) => figure.source.bullet)
      .filter((one) => !isShort(one) || !toldInOwnWords(one))
      .flat();
    if (rest.length > 0) together(rest, () => []);
  }
  // What is no headline comes behind all that are.
  addEach(compared.filter((one) => isDirected(one) && !isHeadline(one)));
  const told = valuesIn(parts.lines.join(' '));
  const isWhole = ({ id }: Update): boolean => parts.shown.some(({ update }) => update.id === id);
  const others = updates.filter((update) => !isWhole(update));
  const bullets = new Set(parts.measures.map(({ figure }) => figure.source.bullet));
  for (const shown of points(
    {
      updates: others,
      covered: updates.filter((update) => isWhole(update) || bullets.has(update.id)),
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
