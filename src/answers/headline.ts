/** "Is road safety getting better": a topic or priority asked about like a figure is answered by its headline metrics. */
import type { Answer } from './answer.ts';
import { comparison } from './comparison.ts';
import { trend } from './trend.ts';

export const headline: Answer = {
  name: 'headline',
  suits: (q) =>
    q.metrics.value.length === 0 &&
    ['change', 'compare', 'trend'].includes(q.intent) &&
    (q.topics.value.length > 0 || q.priorities.value.length > 0) &&
    q.needs.value.every((need) => need.topic !== null),
  answer: async (question, context) => {
    const { knowledge } = context;
    const ids = [
      ...question.topics.value.flatMap((id) => knowledge.catalogue.topics.find((t) => t.id === id)?.headlines ?? []),
      ...question.priorities.value.flatMap((n) => knowledge.priority(n)?.headlines ?? []),
    ];
    for (const id of [...new Set(ids)]) {
      const asked = { ...question, metrics: { value: [id], origin: 'assumed' as const }, unread: [] };
      const draft =
        question.intent === 'trend' ? await trend.answer(asked, context) : await comparison.answer(asked, context);
      if (draft?.outcome === 'answered')
        return { ...draft, assumed: [...(draft.assumed ?? []), `figure: ${knowledge.metric(id).label}`] };
    }
    return null;
  },
};
