/** A number typed beside a metric ("ESP hours fell 18%") is understood when the metric's own figures state it. */

import { figureTyped } from '../understanding/numbers.ts';
import type { Question } from '../understanding/question.ts';
import type { Context } from './answer.ts';

export async function settled(question: Question, { store, knowledge }: Context): Promise<Question> {
  const typed = question.unread.filter((word) => figureTyped(word) !== null);
  if (typed.length === 0 || question.metrics.value.length === 0) return question;
  // "Of the 31 arrests, how many were charged": a number of the whole.
  const named = [...new Set(question.metrics.value.flatMap((id) => [id, knowledge.metric(id).partOf ?? id]))];
  const stated = new Set<string>();
  for (const word of typed) {
    const figures = await store.figures({ metrics: named, value: figureTyped(word)! });
    if (figures.length > 0) stated.add(word);
  }
  return { ...question, unread: question.unread.filter((word) => !stated.has(word)) };
}
