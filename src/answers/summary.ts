/** A summary of what is told in some words: its few updates whole, of more those that tell most, each with its page. */

import type { Update } from '../figures/model.ts';
import type { Question } from '../question/question.ts';
import { keyOf } from '../store/search/search.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { ofPlan } from './brief/measures.ts';
import { topical } from './brief/topical.ts';
import { enough } from './meant.ts';
import { filtered, saying, search, shown } from './narrative.ts';
import { updatesDraft } from './updates.ts';

/** So many updates are given whole. */
const FEW = 4;

export const summary: Answer = {
  name: 'summary',
  suits: (q) => q.intent === 'summary',
  answer: async (question, context) => {
    // What is not held of the period that was asked for is not told of another.
    if (question.brief?.period) return null;
    const { priorities, areas, topics, needs, operations, metrics, unread } = question;
    if (priorities.value.some((n) => !context.knowledge.priority(n))) return null;
    if (metrics.value.length > 0 && metrics.origin === 'stated' && unread.length === 0) return null;
    const named = areas.value.filter((id) => id !== context.knowledge.areas.force.id);
    // Of the whole a brief is given only where one was asked for.
    if ([named, needs.value, operations.value, topics.value, priorities.value].every((list) => list.length === 0))
      return null;
    const found = await search(question, context, await filtered(question, context));
    return enough(found, question, context) ? ofUpdates(found.updates, question, context) : null;
  },
};

async function ofUpdates(list: readonly Update[], question: Question, context: Context): Promise<Draft | null> {
  const { catalogue, latest } = context.knowledge;
  const headlines = question.topics.value.flatMap(
    (id) => catalogue.topics.find((topic) => topic.id === id)?.headlines ?? [],
  );
  const whole = updatesDraft(shown(list, question, context), question, context);
  if (latest === null || (list.length <= FEW && headlines.length === 0)) return { ...whole, kind: 'summary' };
  const theme = {
    words: saying(question, context).map(({ words }) => words),
    reads: [],
    isMoney: false,
    metrics: new Set(question.areas.value.length > 0 ? [] : headlines),
    updates: new Set(list.map(keyOf)),
  };
  const scope = { ...ofPlan(latest), areas: question.areas.value, theme };
  return (await topical(scope, 'minute', question, context)) ?? { ...whole, kind: 'summary' };
}
