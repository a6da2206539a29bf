/** Greetings, thanks, help and who are you. */
import type { Example } from '../content/folder.ts';
import type { Answer, Context } from './answer.ts';
import { listed } from './say.ts';

export const guide: Answer = {
  name: 'guide',
  suits: (q) => q.intent === 'guide',
  answer: async (question, { wording, knowledge }) => {
    const latest = knowledge.reports[0];
    const held = latest ? `The latest report held is ${latest.title}.` : '';
    const { cues } = question;
    const key = cues.has('help') ? 'help' : cues.has('bye') ? 'bye' : cues.has('thanks') ? 'thanks' : 'hello';
    const examples = key === 'help' || key === 'hello' ? wording.examples(key, examplesOf(knowledge)) : [];
    const line =
      key === 'hello'
        ? wording.say(key, { held, examples: listed(examples, 'or') })
        : key === 'help'
          ? wording.say(key, { held, examples: examples.join(' ') })
          : wording.say(key);
    const followUps =
      key === 'help' || key === 'hello'
        ? [
            { label: 'What are the priorities?', ask: 'what are the priorities' },
            { label: 'Summary of the report', ask: 'summary of the report' },
            { label: 'Figures held', ask: 'what figures are held' },
          ]
        : [];
    return { kind: 'guide', outcome: 'guide', lines: [line], followUps };
  },
};

/** Examples of what is held, where the force's content gives none. */
function examplesOf({ catalogue, metric }: Context['knowledge']): Partial<Record<Example, string>> {
  const [headline] = catalogue.priorities.flatMap(({ headlines }) => headlines);
  const label = headline === undefined ? catalogue.metrics[0]?.label : metric(headline).label;
  const [area, another = area] = catalogue.areas.filter(({ kind }) => kind === 'district').map(({ name }) => name);
  const [operation] = catalogue.operations.map(({ name }) => name);
  const [first] = catalogue.priorities.map(({ number }) => number);
  return {
    ...(label && { figure: `how many ${label}`, compared: `${label} compared with last year` }),
    ...(area && { area: `what is going on in ${area}`, updates: `${another} updates` }),
    ...(operation && { operation, explained: `what is ${operation}` }),
    ...(first !== undefined && { summary: `summary of priority ${first}`, priority: `summary of priority ${first}` }),
    source: 'where is that from',
  };
}
