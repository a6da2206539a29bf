/** One everyday word in a sentence about something else ("top up with cash", "nice to chat"): no figure goes by it. */
import { standsAsThing } from '../language/noun-place.ts';
import { isOfSpeaker, sentencesOf } from '../language/segments.ts';
import { isCommon } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context } from './answer.ts';
import { nearestChoices } from './not-held.ts';

export const loneWord: Answer = {
  name: 'lone-word',
  suits: (q, { focus, knowledge }) => {
    if (focus !== null || !['figure', 'updates'].includes(q.intent) || COUNTS.some((cue) => q.cues.has(cue)))
      return false;
    if (q.metrics.value.length + q.priorities.value.length === 0 || q.periods.value.some((p) => p.period)) return false;
    const word = onlyWord(q);
    return (
      word !== null &&
      !isNamed(q, knowledge) &&
      (!standsAsThing(wordsOf(q.text), word) || isSpokenOfSelf(q.message, word))
    );
  },
  answer: async (question, context) => ({
    kind: 'not-held',
    outcome: 'not-held',
    lines: [context.wording.say('notHeld')],
    choices: await nearestChoices(question, context),
  }),
};

/** Cues by which a number is asked for, whatever word says of what. */
const COUNTS = ['count', 'total', 'metrics-held', 'summary', 'list'];

/** The one common word that says what the question is about; null where more do, or a rarer one. */
function onlyWord({ needs, unread }: Question): string | null {
  const said = needs.value.length > 0 ? needs.value.map((need) => need.words) : unread;
  const [word] = said;
  return said.length === 1 && word !== undefined && /^[a-z]+$/.test(word) && isCommon(word) ? word : null;
}

/** What the speaker tells of himself before he asks ("I made a cash deposit. Can you help?") names nothing of the force's. */
function isSpokenOfSelf(message: string, word: string): boolean {
  const sentences = sentencesOf(message.toLowerCase()).map(({ text }) => text);
  return sentences.length > 1 && sentences.some((text) => wordsOf(text).includes(word) && isOfSpeaker(text));
}

/** A name in the message says what it is about, also where a metric's own words account for it. */
function isNamed(
  { text, areas, operations, acronyms }: Question,
  { lexicon, areas: tree }: Context['knowledge'],
): boolean {
  return (
    operations.value.length + acronyms.length > 0 ||
    areas.value.some((id) => id !== tree.force.id) ||
    lexicon.names.find(wordsOf(text)).some(({ kind }) => kind === 'operation')
  );
}
