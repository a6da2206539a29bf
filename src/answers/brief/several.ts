/** A brief of several subjects: of each its own part, so that none is left out; or what got better of them and what got worse. */

import { sayBrief } from '../../conversation/brief-rule.ts';
import { isEveryday } from '../../language/words/speller.ts';
import type { BriefAsked, Question } from '../../question/question.ts';
import type { ReplyChange } from '../../reply.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Context, Draft } from '../answer.ts';
import { capital, listed } from '../say.ts';
import { brief } from './brief.ts';
import { titled, titleFor } from './head.ts';
import { type BriefScope, measuresOf, reportOf } from './measures.ts';
import { movedLines } from './movements.ts';
import { lengthOf } from './pool.ts';
import { themeOf } from './themed.ts';
import { isOf, nameOf, topical } from './topical.ts';

/** So few words tell nothing of a subject. */
const LEAST = 70;

/** Priorities each by itself; subjects that share updates of the period's report are one. */
export async function partsOf(
  scope: BriefScope,
  asked: BriefAsked,
  { store, knowledge }: Context,
): Promise<readonly BriefScope[]> {
  const report = reportOf(scope.period, knowledge.reports);
  const updates = report ? await store.updates({ report: report.id }) : [];
  const ofTopic = (id: string): ReadonlySet<string> =>
    new Set(updates.filter(({ topics }) => topics.includes(id)).map(({ report, id: bullet }) => `${report}#${bullet}`));
  const groups: { readonly topics: string[]; readonly bullets: Set<string> }[] = [];
  for (const id of asked.topics) {
    const own = ofTopic(id);
    const group = groups.find(({ bullets }) => [...own].some((bullet) => bullets.has(bullet)));
    if (!group) groups.push({ topics: [id], bullets: new Set(own) });
    else {
      group.topics.push(id);
      for (const bullet of own) group.bullets.add(bullet);
    }
  }
  return [
    ...asked.priorities.map((priority) => ({ ...scope, priority, topics: [] })),
    ...groups.map(({ topics }) => ({ ...scope, priority: null, topics })),
  ];
}

/** Those that are named one after another, each by itself; null for one of which nothing is held. */
export const partsListed = (
  scope: BriefScope,
  listed: NonNullable<BriefAsked['listed']>,
  question: Question,
  context: Context,
): Promise<readonly (BriefScope | null)[]> =>
  Promise.all(
    listed.map(async ({ priorities, topics, theme: words }) => {
      const [priority = null] = priorities;
      const own = { ...scope, priority, topics: priority === null ? topics : [] };
      if (words.length === 0) return (await isHeld(own, context)) ? own : null;
      // "Late nights": what is meant is told by the other word; "open spaces" by the last.
      const telling = words.filter((word) => !isEveryday(word));
      const theme = await themeOf(telling.length > 0 ? telling : words.slice(-1), scope, null, question, context);
      // What its word counts may be another thing: a club is no unit of cadets.
      return theme && theme.updates.size > 0 ? { ...own, theme: { ...theme, metrics: new Set<string>() } } : null;
    }),
  );

async function isHeld(scope: BriefScope, context: Context): Promise<boolean> {
  const report = reportOf(scope.period, context.knowledge.reports);
  const updates = report ? await context.store.updates({ report: report.id }) : [];
  return updates.some(isOf(scope, context)) || (await measuresOf(scope, context)).length > 0;
}

/** Null where nothing is held of one of them. `others`: so many more are named of which nothing is held. */
export async function several(
  parts: readonly BriefScope[],
  asked: BriefAsked,
  question: Question,
  context: Context,
  others = 0,
): Promise<Draft | null> {
  const { knowledge, wording } = context;
  const rule = wording.brief;
  const period = parts[0]!.period;
  const report = reportOf(period, knowledge.reports);
  const most = asked.words ?? (asked.length === 'short' ? rule.words.short : rule.words.plan);
  const words = Math.max(LEAST, Math.floor(most / parts.length));
  const drafts: Draft[] = [];
  const told = new Set<string>();
  for (const part of parts) {
    const own: BriefScope = { ...part, words, isPart: true, told: new Set(told) };
    const draft =
      own.areas.length + own.topics.length > 0 || own.theme
        ? await topical(own, lengthOf(asked), question, context)
        : await brief(own, lengthOf(asked), context);
    // What the others have told of is not told again.
    if (!draft && told.size > 0 && part.theme) continue;
    if (!draft) return null;
    for (const { update } of draft.updates ?? []) told.add(keyOf(update));
    drafts.push(draft);
  }
  const head = sayBrief(rule, 'head', { report: titled(report, period) });
  const lines = drafts.flatMap(({ lines: own }) => own);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      head,
      ...lines,
      ...(others > 0 ? [sayBrief(rule, others === 1 ? 'oneOther' : 'otherSubjects', { count: others })] : []),
    ],
    figures: drafts.flatMap(({ figures = [] }) => figures),
    change: drafts.flatMap(({ change = [] }) => change),
    updates: drafts.flatMap(({ updates = [] }) => updates),
    priorities: [...new Set(drafts.flatMap(({ priorities = [] }) => priorities))],
    about: `${titleFor(report, period)}: ${listed(drafts.map(({ about = '' }) => about.replace(/,[^,]*$/, '')))}`,
    cited: true,
    followUps: drafts.flatMap(({ followUps = [] }, at) =>
      followUps.slice(0, 1).map(({ label, ask }) => ({ label: `${label}: ${subjectOf(parts[at]!, context)}`, ask })),
    ),
  };
}

/** "Which of the three got better, and which got worse": none is left out. */
export async function severalMoved(
  parts: readonly BriefScope[],
  { against }: BriefAsked,
  context: Context,
): Promise<Draft | null> {
  const { knowledge, wording } = context;
  const rule = wording.brief;
  const report = reportOf(parts[0]!.period, knowledge.reports);
  const lists = await Promise.all(
    parts.map(async (part) => ({ name: subjectOf(part, context), ...(await movedLines(part, against, context)) })),
  );
  const of = (verdicts: readonly string[], label: string): string[] => {
    const lines = lists.flatMap(({ name, moves }) =>
      moves
        .filter(({ verdict }) => verdicts.includes(verdict))
        .map(({ line }) => `- ${lists.length > 1 ? `${name}: ${line}` : capital(line)}`),
    );
    return lines.length === 0 ? [`${label}: ${sayBrief(rule, 'none')}.`] : [`${label}:`, ...lines];
  };
  const alone = lists.flatMap(({ alone: lines }) => lines);
  const without = lists.filter(({ moves }) => moves.length === 0).map(({ name }) => name);
  const moves = lists.flatMap(({ moves: own }) => own);
  if (moves.length === 0) return null;
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      `${lists.length === 1 ? `${lists[0]!.name}, ` : ''}${titled(report, parts[0]!.period)}:`,
      ...(moves.every(({ verdict }) => verdict === 'neither')
        ? []
        : [...of(['better'], sayBrief(rule, 'better')), ...of(['worse'], sayBrief(rule, 'worse'))]),
      ...(moves.some(({ verdict }) => ['neither', 'unchanged'].includes(verdict))
        ? of(['neither', 'unchanged'], sayBrief(rule, 'neitherList'))
        : []),
      ...(alone.length > 0 ? [`${sayBrief(rule, 'againstNone')}:`, ...alone] : []),
      ...(without.length > 0 ? [sayBrief(rule, 'noEarlier', { subjects: listed(without) })] : []),
    ],
    figures: moves.map(({ figure }) => figure),
    change: moves.map(({ change }): ReplyChange => change),
    about: titleFor(report, parts[0]!.period),
    cited: true,
  };
}

const subjectOf = (part: BriefScope, context: Context): string =>
  part.priority === null
    ? nameOf(part, context)
    : (context.knowledge.catalogue.topics.find(({ priority }) => priority === part.priority)?.name ??
      context.knowledge.priority(part.priority)!.title);
