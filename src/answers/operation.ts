/** An operation or project: what the report says of it. */
import type { Answer } from './answer.ts';
import { asksParty, enough, filtered, holdsWanted, search, shown } from './narrative.ts';
import { updatesDraft } from './updates.ts';

export const operation: Answer = {
  name: 'operation',
  suits: (q) =>
    q.operations.value.length > 0 &&
    q.metrics.value.length === 0 &&
    !['list', 'which-priority', 'source', 'ranking'].includes(q.intent),
  answer: async (question, context) => {
    const among = await filtered(question, context);
    if (!among || among.length === 0) return null;
    const found = await search(question, context, among);
    const list = question.needs.value.length === 0 ? among : enough(found, question, context) ? found.updates : [];
    const holding = list.filter((u) => holdsWanted(u, question, context));
    const open = ['number', 'who', 'how-long'].includes(question.wanted ?? '') && !asksParty(question);
    if (open && question.needs.value.length === 0) return null;
    if (holding.length === 0) return null;
    return { ...updatesDraft(shown(holding, question, context), question, context), kind: 'operation' };
  },
};
