/** An operation or project: what the report says of it. */

import { isOfBody } from '../language/asking/parties.ts';
import { kindAsked } from '../language/asking/question-words.ts';
import { asksMeasure } from '../language/asking/questions-of-number.ts';
import { isYesOrNo } from '../language/asking/yes-or-no.ts';
import { asksWhatItIsFor } from '../language/clauses/predicates.ts';
import { asksMoney } from '../language/numbers/money.ts';
import { wordsOf } from '../language/terms.ts';
import { isEnglish } from '../language/words/speller.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context } from './answer.ts';
import { enough } from './meant.ts';
import { filtered, holdsWanted, isOpen, isStrict, isTyped, search, shown } from './narrative.ts';
import { asksNumberOnly } from './number-only.ts';
import { updatesDraft } from './updates.ts';

export const operation: Answer = {
  name: 'operation',
  suits: (q, context) =>
    q.operations.value.length > 0 &&
    !asksNumberOnly(q, context) &&
    q.metrics.value.length === 0 &&
    (q.intent !== 'list' || q.wanted === 'who') &&
    !['which-priority', 'source', 'ranking'].includes(q.intent),
  answer: async (question, context) => {
    const among = await filtered(question, context);
    if (!among || among.length === 0) return null;
    const found = await search(question, context, among);
    // "Encompass, where is it live": of what is named nothing but the place is asked.
    const isOfAll =
      question.needs.value.length === 0 ||
      (isTyped(question) && question.needs.value.every((need) => isOpen(need) || isOfBody(need.words))) ||
      asksOnlyWhatItIs(question, context);
    const list = enough(found, question, context) ? found.updates : isOfAll ? among : [];
    const holding = list.filter((u) => holdsWanted(u, question, context));
    if (isStrict(question) && question.needs.value.length === 0) return null;
    if (holding.length === 0) return null;
    return { ...updatesDraft(shown(holding, question, context), question, context), kind: 'operation' };
  },
};

/** "What is it there to tackle", "remind me of the aim": nothing is asked but what the operation named does or is for. */
function asksOnlyWhatItIs(question: Question, { knowledge: { lexicon } }: Context): boolean {
  const { text, wanted, needs, operations } = question;
  if (wanted !== null || operations.origin !== 'stated' || isYesOrNo(text)) return false;
  if (asksMoney(text) || asksMeasure(text)) return false;
  const words = wordsOf(text);
  const named = lexicon.names.find(words).filter(({ kind }) => kind === 'operation');
  const isName = (at: number): boolean => named.some(({ from, to }) => from <= at && at < to);
  const kind = kindAsked(text);
  // "What Operation X is about" asks for no kind of thing.
  if (kind !== null && !isName(words.indexOf(kind))) return false;
  return needs.value.every(
    ({ words: said, topic }) => topic === null && isEnglish(said) && asksWhatItIsFor(said, words, isName),
  );
}
