/** A message that is not understood as it is written, as it may have been dictated: where one way of hearing it is answered, that is told. */

import type { Context } from '../answers/answer.ts';
import { normalise } from '../language/text.ts';
import { heardOtherwise } from '../question/heard.ts';
import type { Question } from '../question/question.ts';
import type { Answered } from './two-parts.ts';

/** Whoever sets marks has seen what he wrote. */
const MARKED = /[\p{L}\p{N}][,;:?!.()"]|[("]/u;

/** Null where it is understood, or not in one way alone. `typed`: as it came; `whole`: how it is answered as it is written. */
export async function asHeard(
  typed: string,
  whole: Answered,
  context: Context,
  answered: (text: string, context: Context) => Promise<Answered>,
): Promise<Answered | null> {
  if (MARKED.test(typed)) return null;
  const { question, draft } = whole;
  const isGuess = whole.kind === 'brief' && question.brief?.inOtherWords === true && question.unread.length > 0;
  if (question.intent === 'safety' || question.intent === 'refuse' || !(draft.outcome === 'not-held' || isGuess))
    return null;
  const unread = new Set([...question.unread, ...question.needs.value.flatMap(({ words }) => words.split(' '))]);
  const found = new Map<string, Answered>();
  for (const { text: other, words } of heardOtherwise(normalise(typed), unread, context.knowledge.lexicon)) {
    const one = await answered(other, context);
    if (!isUnderstood(one)) continue;
    const line = context.wording.say('heard', { words: words.map((word) => `"${word}"`).join(', ') });
    const key = JSON.stringify([one.draft.lines, one.draft.updates?.map((shown) => shown.text)]);
    if (!found.has(key))
      found.set(key, { ...one, draft: { ...one.draft, assumed: [...(one.draft.assumed ?? []), line] } });
  }
  return found.size === 1 ? [...found.values()][0]! : null;
}

/** All that it says is told: a figure that is named with all its words, or updates. */
export const isUnderstood = ({ kind, draft, question }: Answered): boolean =>
  draft.outcome === 'answered' && kind !== 'brief' && (isNamed(question) || (draft.updates ?? []).length > 0);
const isNamed = ({ metrics, unread }: Question): boolean => metrics.value.length > 0 && unread.length === 0;
