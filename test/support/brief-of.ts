/** The brief that a message asks for, by the packaged vocabulary. */
import type { BriefAsked, Focus, Question } from '../../src/question/question.ts';
import { read } from '../../src/question/read.ts';
import { lexicon } from './lexicon.ts';

const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;

/** What a conversation is about after a question that was answered with no figure and no update. */
export const focusOf = (question: Question): Focus => ({
  question,
  metrics: [],
  area: null,
  periods: [],
  shown: [],
  neighbours: [],
  recent: [],
  bullets: [],
  operations: [],
  priorities: [],
  answered: true,
});

/** `before`: a message that was asked and answered before it. */
export function briefOf(message: string, before?: string): BriefAsked | null {
  const focus = before ? focusOf(read(before, lexicon, { latest, focus: null })) : null;
  return read(message, lexicon, { latest, focus }).brief;
}
