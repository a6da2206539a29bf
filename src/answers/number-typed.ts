/**
 * What the figures held tell of a number that was typed: beside a metric ("ESP hours fell 18%") it is understood when the
 * metric's own figures state it; without one ("does 1,768 out of 2,921 give it") it names the one metric that states it.
 */

import { figureTyped } from '../language/numbers/numbers.ts';
import type { Question } from '../question/question.ts';
import type { Context } from './answer.ts';

/** Smaller whole numbers stand in a report many times and name no metric. */
const SMALLEST_TELLING = 100;

export async function settled(question: Question, context: Context): Promise<Question> {
  const typed = question.unread.filter((word) => figureTyped(word) !== null);
  if (typed.length === 0) return question;
  return question.metrics.value.length > 0 ? beside(question, typed, context) : named(question, typed, context);
}

async function beside(question: Question, typed: readonly string[], { store, knowledge }: Context): Promise<Question> {
  // "Of the 31 arrests, how many were charged": a number of the whole.
  const metrics = [...new Set(question.metrics.value.flatMap((id) => [id, knowledge.metric(id).partOf ?? id]))];
  const stated = new Set<string>();
  for (const word of typed) {
    const figures = await store.figures({ metrics, value: figureTyped(word)! });
    if (figures.length > 0) stated.add(word);
  }
  return { ...question, unread: question.unread.filter((word) => !stated.has(word)) };
}

const COMPUTED: ReadonlySet<Question['intent']> = new Set(['change', 'compare', 'share', 'figure', 'sum']);

async function named(question: Question, typed: readonly string[], { store, knowledge }: Context): Promise<Question> {
  if (!COMPUTED.has(question.intent)) return question;
  const metrics: string[] = [];
  for (const word of typed) {
    const value = figureTyped(word)!;
    if (Number.isInteger(value) && value < SMALLEST_TELLING) return question;
    const ids = [...new Set((await store.figures({ value })).map((f) => f.metric))];
    if (ids.length !== 1) return question;
    if (!metrics.includes(ids[0]!)) metrics.push(ids[0]!);
  }
  const { terms, metrics: table } = knowledge.lexicon;
  const unread = question.unread.filter(
    (word) =>
      !typed.includes(word) && !metrics.some((id) => terms.termsOf(word).every((term) => table.speaksOf(id, term))),
  );
  return { ...question, metrics: { value: metrics, origin: 'stated' }, unread };
}
