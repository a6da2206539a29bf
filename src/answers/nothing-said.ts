/** A message of signs, single letters or a bare number says nothing that could be answered, and leans on nothing either. */
import type { Answer } from './answer.ts';

export const nothingSaid: Answer = {
  name: 'nothing-said',
  suits: (q) => q.silent,
  answer: async (_, { wording }) => ({ kind: 'not-held', outcome: 'not-held', lines: [wording.say('nothingLike')] }),
};
