/** A summary that a board member reads in a minute: the headline figures, then each update's point, every line with its page. */

import type { Figure, Update } from '../figures/model.ts';
import type { Question } from '../question/question.ts';
import type { ReplyChange } from '../reply.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { brief } from './brief/brief.ts';
import { latestTelling, withLead } from './brief/latest-telling.ts';
import { ofPlan } from './brief/measures.ts';
import { titleOf } from './compose.ts';
import { before, changeBetween, find, yearEarlier } from './lookup.ts';
import { enough } from './meant.ts';
import { filtered, search, shown } from './narrative.ts';
import { figuresOf } from './offers.ts';
import { capital, figureSentence, movement, sentences } from './say.ts';
import { headingOf, updatesDraft } from './updates.ts';

/** So many updates can be given whole; of more, the first sentence and the ones with numbers. */
const FEW = 4;
/** About a minute's reading. */
const WORDS = 220;
const HEADLINES = 4;

export const summary: Answer = {
  name: 'summary',
  suits: (q) =>
    q.intent === 'summary' ||
    (!q.cues.has('list') &&
      // How many there are of it is a number.
      !q.cues.has('count') &&
      q.priorities.value.length > 0 &&
      q.intent === 'updates' &&
      q.areas.value.length + q.operations.value.length + q.needs.value.length === 0),
  answer: async (question, context) => {
    // What is not held of the period that was asked for is not told of another.
    if (question.brief?.period) return null;
    if (question.priorities.value.some((n) => !context.knowledge.priority(n))) return null;
    if (question.metrics.value.length > 0 && question.metrics.origin === 'stated' && question.unread.length === 0)
      return null;
    const { priorities, areas, topics, needs, operations } = question;
    const force = context.knowledge.areas.force.id;
    const named = areas.value.filter((id) => id !== force);
    const nothingElse = named.length + needs.value.length + operations.value.length === 0;
    const latest = context.knowledge.latest;
    const stated = question.periods.value.find(({ period, relation }) => period && relation === 'stated')?.period;
    if (nothingElse && latest && priorities.value.length === 1) {
      const priority = priorities.value[0]!;
      const telling = stated ? { period: stated, lead: null } : await latestTelling(priority, context);
      return withLead(await brief({ ...ofPlan(telling.period), priority }, 'minute', context), telling);
    }
    if (priorities.value.length > 0 && nothingElse) return ofPriorities(priorities.value, context);
    // Of the whole a brief is given only where one was asked for.
    if (nothingElse && topics.value.length + priorities.value.length === 0) return null;
    const among = await filtered(question, context);
    const found = await search(question, context, among);
    if (!enough(found, question, context)) return null;
    return ofUpdates(found.updates, question, context);
  },
};

async function ofPriorities(numbers: readonly number[], context: Context): Promise<Draft | null> {
  const lines: string[] = [];
  const figures: Figure[] = [];
  const change: ReplyChange[] = [];
  const updates: Update[] = [];
  for (const number of numbers) {
    const priority = context.knowledge.priority(number)!;
    lines.push(`Priority ${number}, ${priority.title}.`);
    const headline = await headlines(priority.headlines, context);
    lines.push(...headline.lines);
    figures.push(...headline.figures);
    change.push(...headline.change);
    const own = await ofLatest({ priorities: [number] }, context);
    lines.push(...points(own, Math.floor(WORDS / numbers.length), `all updates of priority ${number}`, context));
    updates.push(...own);
  }
  if (updates.length === 0 && figures.length === 0) return null;
  const report = updates[0]?.report ?? figures[0]!.source.report;
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [...lines, `${titleOf(report, context)}.`],
    figures,
    change,
    updates: updates.map((update) => ({ update, text: update.text, excerpt: false })),
    priorities: numbers,
    about: numbers.map((n) => `Priority ${n}`).join(', '),
    cited: true,
    followUps: numbers
      .slice(0, 2)
      .flatMap((n) => [
        ...figuresOf(n, context),
        { label: `Operations of Priority ${n}`, ask: `operations under priority ${n}` },
      ]),
  };
}

async function ofUpdates(list: readonly Update[], question: Question, context: Context): Promise<Draft> {
  const topical = question.topics.value.flatMap(
    (id) => context.knowledge.catalogue.topics.find((t) => t.id === id)?.headlines ?? [],
  );
  if (list.length <= FEW && topical.length === 0)
    return { ...updatesDraft(shown(list, question, context), question, context), kind: 'summary' };
  const headline = question.areas.value.length
    ? { lines: [], figures: [], change: [] }
    : await headlines([...new Set(topical)], context);
  return {
    kind: 'summary',
    outcome: 'answered',
    lines: [
      ...headline.lines,
      ...points(list, WORDS, null, context),
      `${[...new Set(list.map((u) => titleOf(u.report, context)))].join('; ')}.`,
    ],
    figures: headline.figures,
    change: headline.change,
    updates: shown(list, question, context),
    priorities: [...new Set(list.map((u) => u.priority))],
    cited: true,
  };
}

const ofLatest = (query: { priorities: number[] }, { store }: Context): Promise<readonly Update[]> =>
  store.updates({ ...query, newest: true });

const NONE = { value: [], origin: 'assumed' } as const;

async function headlines(
  ids: readonly string[],
  context: Context,
): Promise<{ lines: string[]; figures: Figure[]; change: ReplyChange[] }> {
  const { knowledge } = context;
  const lines: string[] = [];
  const figures: Figure[] = [];
  const change: ReplyChange[] = [];
  const nothing = { areas: NONE, periods: NONE };
  for (const id of ids.slice(0, HEADLINES)) {
    const found = await find(id, null, nothing, context);
    const main = found.held ? found.figures[0] : undefined;
    if (!main || !found.held || main.source.report !== knowledge.reports[0]?.id) continue;
    const metric = knowledge.metric(id);
    const moved = [before(main, found.all), yearEarlier(main, found.all)]
      .filter((f) => f !== null)
      .map((f) => changeBetween(main, f, metric, knowledge.areas.name(main.area)));
    const page = `(page ${main.source.printedPage ?? main.source.page})`;
    lines.push(
      [
        figureSentence(main, metric, knowledge.areas.name(main.area)),
        ...moved.map((c) => movement(c, metric.unit, main.precision)),
        page,
      ].join(' '),
    );
    figures.push(main);
    change.push(...moved);
  }
  return { lines, figures, change };
}

/**
 * A line an update, within so many words in all: its first sentence. When they are too many, the reply says how to see
 * the rest.
 */
function points(updates: readonly Update[], words: number, ask: string | null, context: Context): string[] {
  const force = context.knowledge.areas.force.id;
  const line = (update: Update): string => {
    const area = update.headings.length && !update.headings.includes(force) ? `${headingOf(update, context)}: ` : '';
    return `- ${area}${capital(sentences(update.text)[0] ?? '')} (page ${update.source.printedPage ?? update.source.page})`;
  };
  // Taken in turn from each commitment, so that none is left out, and told in report order.
  const turn = (update: Update): number =>
    updates.filter((u) => u.source.commitment === update.source.commitment).indexOf(update);
  let left = words;
  const chosen = new Set(
    [...updates]
      .sort((a, b) => turn(a) - turn(b))
      .filter((update) => {
        left -= count([line(update)]);
        return turn(update) === 0 || left >= 0;
      }),
  );
  const kept = updates.filter((update) => chosen.has(update));
  const more = updates.length - kept.length;
  return [...kept.map(line), ...(more > 0 ? [`${more} more${ask ? `: ask for "${ask}"` : ''}.`] : [])];
}

const count = (list: readonly string[]): number => list.join(' ').split(/\s+/).length;
