/** An operation or project: what the report says of it. */
import type { Answer } from './answer.ts';
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
    !['list', 'which-priority', 'source', 'ranking'].includes(q.intent),
  answer: async (question, context) => {
    const among = await filtered(question, context);
    if (!among || among.length === 0) return null;
    const found = await search(question, context, among);
    // "Encompass, where is it live": of what is named nothing but the place is asked.
    const isOfAll = question.needs.value.length === 0 || (isTyped(question) && question.needs.value.every(isOpen));
    const list = enough(found, question, context) ? found.updates : isOfAll ? among : [];
    const holding = list.filter((u) => holdsWanted(u, question, context));
    if (isStrict(question) && question.needs.value.length === 0) return null;
    if (holding.length === 0) return null;
    return { ...updatesDraft(shown(holding, question, context), question, context), kind: 'operation' };
  },
};
