/** Whether what is done is asked, of which updates tell, though a figure goes by the same words. */
import { asksForDoing } from '../language/asking/questions-of-doings.ts';
import type { Question } from '../question/question.ts';

/** Cues by which a number is asked for all the same. */
const COUNTS = ['count', 'total', 'change', 'compare', 'share', 'most', 'least'];

/** "What is being done about road deaths" is told by updates; their number would be no answer. */
export const asksWhatIsDone = (q: Question): boolean =>
  (q.intent === 'updates' && q.cues.has('actions')) ||
  (q.wanted === null &&
    q.numbers.length === 0 &&
    !COUNTS.some((cue) => q.cues.has(cue)) &&
    q.text.split(/\s(?<=[.?!;,]\s)/).some(asksForDoing));
