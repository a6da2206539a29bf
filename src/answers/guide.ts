/** Greetings, thanks, help and who are you. */
import type { Answer } from './answer.ts';

export const guide: Answer = {
  name: 'guide',
  suits: (q) => q.intent === 'guide',
  answer: async (question, { wording, knowledge }) => {
    const latest = knowledge.reports[0];
    const held = latest ? `The latest report held is ${latest.title}.` : '';
    const { cues } = question;
    const key = cues.has('help') ? 'help' : cues.has('bye') ? 'bye' : cues.has('thanks') ? 'thanks' : 'hello';
    const line = key === 'help' || key === 'hello' ? wording.say(key, { held }) : wording.say(key);
    const followUps =
      key === 'help' || key === 'hello'
        ? [
            { label: 'What are the priorities?', ask: 'what are the seven priorities' },
            { label: 'Summary of the report', ask: 'summary of the report' },
            { label: 'Figures held', ask: 'what figures are held' },
          ]
        : [];
    return { kind: 'guide', outcome: 'guide', lines: [line], followUps };
  },
};
