/** How long something takes, or what it is on average, of which no figure is held: told by the update of which one sentence has it all. */

import type { Update } from '../figures/model.ts';
import { isAnybody } from '../language/clauses/counted-clauses.ts';
import { AUXILIARIES, isOfDuration } from '../language/grammar.ts';
import { saysAverage } from '../language/numbers/averages.ts';
import { tells } from '../language/reports/told.ts';
import { wordsOf } from '../language/terms.ts';
import { isLightVerb } from '../language/words/passing-words.ts';
import type { Need, Question } from '../question/question.ts';
import type { Answer, Context } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { sentencesMeeting, shown } from './narrative.ts';
import { isOfPeriod } from './number-setting.ts';
import { ASKS_MORE } from './quoted.ts';
import { updatesDraft } from './updates.ts';

export const inOneSentence: Answer = {
  name: 'in one sentence',
  suits: (q) =>
    ['figure', 'average'].includes(q.intent) &&
    [null, 'number', 'how-long'].includes(q.wanted) &&
    (asksLength(q) || q.cues.has('average')) &&
    q.metrics.value.length > 0 &&
    q.metrics.origin === 'stated' &&
    q.needs.origin === 'stated' &&
    q.needs.value.length > 0 &&
    !ASKS_MORE.some((cue) => cue !== 'average' && q.cues.has(cue)),
  answer: async (question, context) => {
    const { knowledge, store } = context;
    if (question.areas.value.some((id) => id !== knowledge.areas.force.id)) return null;
    const needs = question.needs.value.filter(({ terms }) => !terms.some(([term]) => isAnybody(term ?? '')));
    for (const keys of knowledge.index.meetingAll(needs)) {
      const telling = (await updatesByKey(store, keys)).filter((update) => isTold(needs, update, question, context));
      if (telling.length > 1) return null;
      if (telling.length === 1) return updatesDraft(shown(telling, question, context), question, context);
    }
    return null;
  },
};

const asksLength = ({ wanted, needs }: Question): boolean =>
  wanted === 'how-long' || needs.value.some(({ words }) => isOfDuration(words));

/** "How long does it take to answer a call": verbs that narrow nothing elsewhere say here what it is that takes so long. */
function saysDoing(sentence: string, { text }: Question, { knowledge: { lexicon } }: Context): boolean {
  const stems = (words: readonly string[]) => lexicon.terms.read(words).map(({ term }) => term);
  const doing = stems(wordsOf(text).filter((word) => isLightVerb(word) && !AUXILIARIES.has(word)));
  const said = new Set(stems(wordsOf(sentence)));
  return doing.length === 0 || doing.some((term) => said.has(term));
}

function isTold(needs: readonly Need[], update: Update, question: Question, context: Context): boolean {
  return sentencesMeeting(needs, update, context).some(
    (sentence) =>
      (!question.cues.has('average') || saysAverage(sentence.toLowerCase())) &&
      (!asksLength(question) || (tells(sentence, 'how-long') && saysDoing(sentence, question, context))) &&
      // Of few sentences it comes to this, which takes its time.
      context.knowledge
        .counted(update)
        .some((one) => one.sentence === sentence && isOfPeriod(one, update, question, context.knowledge)),
  );
}
