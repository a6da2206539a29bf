/** "Anything else?" after updates: the next ones of the same subject and place; where none is held, and for the whole text, those shown. */

import type { Update } from '../figures/model.ts';
import type { Question } from '../question/question.ts';
import { keyOf } from '../store/search/search.ts';
import type { Answer, Context } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { filtered, search } from './narrative.ts';
import { updatesDraft } from './updates.ts';

/** So many more are told at once. */
const MOST = 5;

export const further: Answer = {
  name: 'further',
  suits: (q) => q.further !== undefined,
  answer: async (question, context) => {
    const told = new Set(context.focus!.bullets);
    const more = question.further === 'more' ? await others(question, told, context) : [];
    const list = more.length > 0 ? more.slice(0, MOST) : await updatesByKey(context.store, told);
    if (list.length === 0) return null;
    const draft = updatesDraft(whole(list), question, context);
    const isNoMore = question.further === 'more' && more.length === 0;
    return isNoMore ? { ...draft, lines: [context.wording.say('nothingMore'), ...draft.lines] } : draft;
  },
};

const whole = (list: readonly Update[]) => list.map((update) => ({ update, text: update.text, excerpt: false }));

/** What the place, operation or priority has on the subject beside what was told, else what else was found to say it. */
async function others(question: Question, told: ReadonlySet<string>, context: Context): Promise<readonly Update[]> {
  const there = await filtered(question, context);
  const topics = new Set(question.topics.value);
  const ofSubject =
    topics.size > 0
      ? there?.filter((update) => update.topics.some((topic) => topics.has(topic)))
      : question.needs.value.length > 0
        ? null
        : there;
  const found = ofSubject ?? (await search(question, context, there)).updates;
  return found.filter((update) => !told.has(keyOf(update)));
}
