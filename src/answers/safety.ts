/** The answer to a message that reports a crime or an emergency: this bot is not monitored. */
import type { Answer } from './answer.ts';

export const safety: Answer = {
  name: 'safety',
  suits: (q) => q.intent === 'safety',
  answer: async (_, { wording }) => ({ kind: 'guide', outcome: 'guide', lines: [wording.say('safety')] }),
};
