/** One everyday word in a sentence about something else ("top up with cash", "nice to chat"): no figure goes by it. */
import { isOfSelf } from '../language/clauses/asides.ts';
import { asks, isOfSpeaker, sentencesOf, tells } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { standsAsThing } from '../language/words/noun-place.ts';
import { isEnglish } from '../language/words/speller.ts';
import type { Question } from '../question/question.ts';
import type { Answer, Context } from './answer.ts';
import { nearestChoices } from './not-held.ts';

export const loneWord: Answer = {
  name: 'lone-word',
  suits: (q, { focus, knowledge }) => {
    if (focus !== null || COUNTS.some((cue) => q.cues.has(cue))) return false;
    if (q.intent === 'why' && q.metrics.value.length > 0) return asksOfSelf(q) && !isNamed(q, knowledge);
    if (!['figure', 'updates'].includes(q.intent)) return false;
    if (q.intent === 'figure' && isToldOfSelf(q) && !isNamed(q, knowledge)) return true;
    if (q.metrics.value.length + q.priorities.value.length === 0 || q.periods.value.some((p) => p.period)) return false;
    const word = onlyWord(q);
    return (
      word !== null &&
      !isNamed(q, knowledge) &&
      (!standsAsThing(wordsOf(q.text), word) || isSpokenOfSelf(q.message, word) || isWhereTo(q.text, word))
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
  return said.length === 1 && word !== undefined && /^[a-z]+$/.test(word) && isEnglish(word) ? word : null;
}

/** "Make a call for me to the vet": an order, and where to. */
const isWhereTo = (text: string, word: string): boolean => !asks(text) && text.includes(` to the ${word}`);

/** "Why was I charged for cash": what befell the speaker himself, said in words of everybody's. */
const asksOfSelf = ({ text, needs, unread }: Question): boolean =>
  (unread.includes('my') || isOfSelf(text)) &&
  needs.value.every(({ words }) => /^[a-z]+$/.test(words) && isEnglish(words));

/** A few common words, all of which the speaker only said while he told of himself. */
function isToldOfSelf({ message, needs }: Question): boolean {
  const words = needs.value.map((need) => need.words);
  const sentences = sentencesOf(message.toLowerCase()).map(({ text }) => text);
  if (words.length === 0 || words.length > FEW || sentences.length < 2 || !sentences.some(isOfSpeaker)) return false;
  if (!words.every((word) => /^[a-z]+$/.test(word) && isEnglish(word))) return false;
  return sentences.every((text) => !words.some((word) => wordsOf(text).includes(word)) || (tells(text) && !asks(text)));
}
const FEW = 2;

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
