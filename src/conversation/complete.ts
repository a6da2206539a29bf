/**
 * Whether a question is complete: it names what is asked about itself, if only with two words. A fragment has nothing but a
 * period, a place, something it points to or something to be done ("and last year?", "Oldport?", "why?").
 */
import type { Question } from '../question/question.ts';

/** `question`: read by itself, with nothing of what was spoken of before. */
export function isComplete(question: Question): boolean {
  if (['guide', 'refuse', 'safety'].includes(question.intent) || question.standsAlone) return true;
  const { metrics, equal, partial, operations, topics, priorities, acronyms, needs } = question;
  return (
    [metrics, operations, topics, priorities, needs].some(({ value }) => value.length > 0) ||
    [equal, partial, acronyms].some((named) => named.length > 0)
  );
}
