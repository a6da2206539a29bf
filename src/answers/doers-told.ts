/** Who did what is counted narrows it by nothing where the sentence that tells the number says that they did it: "how many did the crew land". */
import { doingIn } from '../language/clauses/sentence-roles.ts';
import { wordsOf } from '../language/terms.ts';
import { isFunctionWord } from '../language/words/passing-words.ts';
import type { Question } from '../question/question.ts';
import type { Context } from './answer.ts';
import { periodAsked } from './figure.ts';
import { find } from './lookup.ts';

export async function withDoersTold(question: Question, context: Context): Promise<Question> {
  const { store, knowledge } = context;
  const { lexicon } = knowledge;
  const { metrics, unread, wanted, text } = question;
  const [id, ...more] = metrics.value;
  if (wanted !== 'number' || !id || more.length > 0 || unread.length === 0) return question;
  const doing = doingIn(text);
  if (!unread.every((word) => doing.includes(word))) return question;
  const found = await find(id, periodAsked(question), question, context);
  const [figure, ...others] = found.held ? found.figures : [];
  if (!figure || others.length > 0) return question;
  const { bullet, report } = figure.source;
  const [update] = await store.updates({ ids: [bullet], report });
  const told = update && knowledge.counted(update).find(({ quantity }) => quantity.value === figure.value);
  if (!told) return question;
  const beside = (await store.figures({ bullet, report }))
    .map(({ metric }) => metric)
    .filter((metric) => metric !== id);
  const said = new Set(lexicon.terms.termsOf(told.sentence));
  // "How many did they arrest and charge": a word of what is counted beside it narrows.
  const isTold = (word: string): boolean =>
    isFunctionWord(word) ||
    lexicon.terms
      .termsOf(word)
      .every((term) => said.has(term) && !beside.some((metric) => lexicon.metrics.speaksOf(metric, term)));
  return wordsOf(unread.join(' ')).every(isTold) ? { ...question, unread: [] } : question;
}
