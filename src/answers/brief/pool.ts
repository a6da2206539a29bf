/** What the lines of a brief are made of, and by what rule: its words, its measures in order, its updates by rank. */

import { type BriefRule, sayBrief } from '../../conversation/brief-rule.ts';
import type { Priority, Report, Update } from '../../figures/model.ts';
import type { BriefAsked } from '../../question/question.ts';
import type { Context, Shown } from '../answer.ts';
import { codename, listed } from '../say.ts';
import { type BriefScope, isCounted, type Measure, verdictOf } from './measures.ts';
import { placeOf } from './say-measure.ts';

export type BriefLength = 'minute' | 'short' | 'page';

/** A brief by itself is told in a minute or in fewer words; its other forms lay out facts of their own. */
export const lengthOf = ({ length }: BriefAsked): BriefLength => (length === 'short' ? 'short' : 'minute');

export interface Parts {
  readonly lines: string[];
  readonly measures: Measure[];
  readonly shown: Shown[];
}

export interface Pool {
  readonly updates: readonly Update[];
  readonly report: Report | undefined;
}

/** "[…] (page 3)" */
export const PLACE_WORDS = 3;

/** "Since 1 October 2020:" is worth its words. */
export const SINCE_WORDS = 4;

export function limitOf(scope: BriefScope, length: BriefLength, { words }: BriefRule): number {
  const { priority, words: wanted } = scope;
  const isPart = scope.areas.length + scope.topics.length > 0 || scope.theme !== undefined;
  const most = isPart ? words.list : priority === null ? words.plan : words.priority;
  const short = isPart ? words.priority : Math.round((most * words.short) / words.plan);
  const own = length === 'page' ? words.page : length === 'short' ? short : most;
  return Math.min(own, wanted ?? own);
}

/** The priority's headline measures first, as its own line orders them, then what moved by its direction. */
export function inOrder(priority: Priority, measures: readonly Measure[]): Measure[] {
  const place = ({ metric }: Measure): number => {
    const at = priority.headlines.indexOf(metric.id);
    return at < 0 ? priority.headlines.length : at;
  };
  return measures.filter(isCounted).toSorted((a, b) => place(a) - place(b));
}

export const isDirected = (one: Measure): boolean => ['better', 'worse'].includes(verdictOf(one));

/** What the report's own file leaves out is told of nothing. */
export const candidatesOf = (updates: readonly Update[], report: Report | undefined): readonly Update[] =>
  updates.filter(({ id }) => !(report?.brief?.drop.includes(id) ?? false));

/** An excerpt that begins behind the first sentence says whose it is. */
export function shownSaid({ text, excerpt, update }: Shown, main: string | null, context: Context): string {
  const { knowledge, wording } = context;
  const areas = update.headings.filter((id) => id !== knowledge.areas.force.id).map((id) => knowledge.areas.name(id));
  const isNamed = update.operations.some((id) => text.includes(codename(knowledge.operation(id).name)));
  const label = areas.length > 0 && !isNamed && !areas.some((name) => text.includes(name)) ? `${listed(areas)}: ` : '';
  return `${label}${text}${excerpt ? sayBrief(wording.brief, 'mark') : ''} (${placeOf(update.source, main, context)})`;
}
