/** What is held of a theme that no topic is: the measures that count or speak of it, the updates that have the word. */

import { speaksOfMoney } from '../../language/money.ts';
import type { Need, Question } from '../../question/question.ts';
import { keyOf } from '../../store/search/search.ts';
import type { Context } from '../answer.ts';
import { search } from '../narrative.ts';
import type { BriefScope } from './measures.ts';

export type Theme = NonNullable<BriefScope['theme']>;

/** Null where one of the words is told of nowhere. */
export async function themeOf(said: readonly string[], question: Question, context: Context): Promise<Theme | null> {
  const { catalogue, lexicon } = context.knowledge;
  const metrics = new Set<string>();
  const updates = new Set<string>();
  // "Every pound sign" is of money.
  const money = said.filter(speaksOfMoney);
  for (const word of money.length > 0 ? money : said) {
    const terms = lexicon.terms.termsOf(word);
    const own = catalogue.metrics.filter(({ id, kind }) =>
      speaksOfMoney(word)
        ? kind === 'money'
        : terms.some((term) => lexicon.metrics.counted(id).has(term) || lexicon.metrics.speaksOf(id, term)),
    );
    const need: Need = { words: word, terms: [terms], topic: null };
    const about: Question = { ...question, needs: { ...question.needs, value: [need] } };
    const found = terms.length > 0 ? await search(about, context, null) : { updates: [], unmet: [need] };
    const isMet = found.unmet.length === 0;
    if (own.length === 0 && !isMet) return null;
    for (const { id } of own) metrics.add(id);
    for (const update of isMet ? found.updates : []) updates.add(keyOf(update));
  }
  return { words: said, isMoney: money.length > 0, metrics, updates };
}
