/** Which priority something falls under. */

import { saysAcrossPriorities } from '../language/words/names-in-place.ts';
import { isEveryday } from '../language/words/speller.ts';
import type { Question } from '../question/question.ts';
import { keyOf } from '../store/search/search.ts';
import type { Answer, Context, Draft } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { enough } from './meant.ts';
import { filtered, search } from './narrative.ts';
import { summaryOf } from './offers.ts';
import { capital } from './say.ts';

export const whichPriority: Answer = {
  name: 'which-priority',
  suits: (q) =>
    q.intent === 'which-priority' ||
    (q.intent === 'list' &&
      q.cues.has('priorities-word') &&
      !saysAcrossPriorities(q.text) &&
      q.needs.value.length > 0 &&
      q.operations.value.length === 0),
  answer: async (question, context) => {
    const numbers = await prioritiesOf(question, context);
    return numbers.length ? priorityDraft(numbers, context, await reportSpokenOf(question, context)) : null;
  },
};

async function prioritiesOf(asked: Question, context: Context): Promise<number[]> {
  const { store, knowledge, focus } = context;
  const question = ofWhatIsPlaced(asked, context);
  const stated = (slot: { value: readonly unknown[]; origin: string }): boolean =>
    slot.value.length > 0 && slot.origin === 'stated';
  if (stated(question.metrics) && question.unread.length === 0)
    return distinct(question.metrics.value.map((id) => knowledge.metric(id).priority));
  if (stated(question.operations)) return distinct(((await filtered(question, context)) ?? []).map((u) => u.priority));
  if (stated(question.areas) && stated(question.needs)) {
    const found = await search(question, context, await filtered(question, context));
    if (enough(found, question, context)) return distinct(found.updates.map((u) => u.priority));
  }
  if (stated(question.priorities)) return question.priorities.value.filter((n) => knowledge.priority(n));
  const topical = question.topics.value
    .map((id) => knowledge.catalogue.topics.find((t) => t.id === id)?.priority)
    .filter((n) => n != null);
  if (stated(question.topics) && topical.length) return distinct(topical);
  if (stated(question.needs)) {
    const found = await search(question, context, await filtered(question, context));
    if (enough(found, question, context)) return distinct(found.updates.map((u) => u.priority));
    return [];
  }
  // A word that was left out is of something that is not held.
  if (stated(asked.needs)) return [];
  if (focus) {
    const keys = new Set(focus.bullets);
    const updates = await updatesByKey(store, keys);
    const order = focus.bullets
      .map((key) => updates.find((u) => keyOf(u) === key)?.priority)
      .filter((n) => n !== undefined);
    if (order.length) return distinct(order);
    return distinct(focus.metrics.map((id) => knowledge.metric(id).priority));
  }
  return [];
}

/** "Which priority do I file that under", "does it count towards": everyday words that no update has only say that it stands there. */
function ofWhatIsPlaced(question: Question, { knowledge: { index, lexicon } }: Context): Question {
  const needs = question.needs.value;
  const idle = needs.filter((need) => need.topic === null && isEveryday(need.words) && index.count(need) === 0);
  const isIdle = (word: string): boolean =>
    idle.some(({ words }) => words === word) && !lexicon.metrics.isOf(lexicon.terms.termsOf(word)[0] ?? word);
  return {
    ...question,
    wanted: null,
    cues: new Set([...question.cues].filter((cue) => cue !== 'count')),
    needs: { ...question.needs, value: needs.filter((need) => !idle.includes(need)) },
    unread: question.unread.filter((word) => !isIdle(word)),
  };
}

/** That of the answer that the question points to: its plan may be an earlier one. */
async function reportSpokenOf({ metrics, priorities, topics, needs }: Question, { store, focus }: Context) {
  const isOwn = [metrics, priorities, topics, needs].some(
    ({ value, origin }) => value.length > 0 && origin === 'stated',
  );
  if (isOwn || !focus) return undefined;
  const [update] = await updatesByKey(store, new Set(focus.bullets));
  return update?.report;
}

function priorityDraft(numbers: readonly number[], context: Context, report: string | undefined): Draft {
  const priorities = numbers.map((n) => context.knowledge.priority(n, report)).filter((p) => p !== undefined);
  return {
    kind: 'priority',
    outcome: 'answered',
    lines: priorities.map(
      (p) => `Priority ${p.number}, ${p.title}: ${capital(p.commitments.map((c) => c.text).join('; '))}.`,
    ),
    priorities: numbers,
    planOf: report,
    about: priorities.map((p) => `Priority ${p.number}`).join(', '),
    followUps: priorities.slice(0, 2).map(({ number }) => summaryOf(number)),
  };
}

const distinct = (list: readonly number[]): number[] => [...new Set(list)];
