/** Why a figure moved: only what the report itself puts forward, in the update where the figure stands or another of its report. */

import type { Update } from '../figures/model.ts';
import { wayAsked } from '../language/movements.ts';
import { givesPurpose, givesReason, isOfExtent } from '../language/reports/reasons.ts';
import { saysItMoved } from '../language/reports/sentences.ts';
import { wordsOf } from '../language/terms.ts';
import { isEveryday } from '../language/words/speller.ts';
import type { Need, Question } from '../question/question.ts';
import type { Answer, Context } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { find } from './lookup.ts';
import { enough } from './meant.ts';
import { filtered, isOpen, saysHowItMoved, search, shown } from './narrative.ts';
import { reasonsTold } from './reasons-told.ts';
import { updatesDraft } from './updates.ts';

/**
 * "How come fewer got hurt in car crashes": the topic is met and the rest is everyday words or said otherwise in the
 * reports; then one update on the topic alone must give a reason for how it moved.
 */
async function onTopic(question: Question, context: Context): Promise<readonly Update[]> {
  const { index } = context.knowledge;
  const topics = question.needs.value.filter((need) => need.topic !== null);
  const open = ({ words, topic }: Need): boolean => topic === null && !isEveryday(words);
  const rest = question.needs.value.filter(open);
  if (topics.length === 0 || rest.some((need) => index.count(need) > 0)) return [];
  const about = { ...question, needs: { ...question.needs, value: topics } };
  const { updates } = await search(about, context, await filtered(about, context));
  const reasoned = updates.filter((u) => givesReason(u.text) && saysItMoved(u.text));
  return reasoned.length === 1 ? reasoned : [];
}

/** "With so little traffic, why did they not fall further": what is said around it is told too, and that something did not happen narrows no reason. */
const tellsOfAll = ({ text, topics }: Update, { unread, needs }: Question, { knowledge }: Context): boolean => {
  const held = new Set(knowledge.lexicon.terms.read(wordsOf(text)).map(({ term }) => term));
  const isTold = ({ topic, terms }: Need): boolean =>
    (topic !== null && topics.includes(topic)) || terms.some((list) => list.every((term) => held.has(term)));
  return unread.every(
    (word) => isOfExtent(word) || needs.value.some((need) => need.words.split(' ').includes(word) && isTold(need)),
  );
};

export const why: Answer = {
  name: 'why',
  // "How many of the deaths were down to drink" asks for a number, of a cause that is not told.
  suits: (q) => q.intent === 'why' && !(q.cues.has('count') && q.metrics.value.length > 0 && q.unread.length > 0),
  answer: async (question, context) => {
    const { store, wording, knowledge } = context;
    const ids = question.metrics.value;
    const moved = question.cues.has('change') || question.cues.has('compare');
    const says = ({ text }: Update): boolean => givesReason(text) || (!moved && givesPurpose(text));
    const notHeld = (ask: string, label: string) => ({
      kind: 'not-held' as const,
      outcome: 'not-held' as const,
      lines: [wording.say('notHeldReason')],
      choices: [{ label, ask }],
      about: label,
    });
    const isRead = question.unread.length === 0;
    if (ids.length > 0) {
      const id = ids[0]!;
      const found = await find(id, null, question, context);
      if (!found.held && isRead) return null;
      const { source } = found.held ? found.figures[0]! : { source: null };
      const updates = source ? await store.updates({ ids: [source.bullet], report: source.report }) : [];
      const reasoned = updates.filter((u) => says(u) && tellsOfAll(u, question, context));
      const label = knowledge.metric(id).label;
      if (reasoned.length) return updatesDraft(shown(reasoned, question, context), question, context);
      const elsewhere = found.held ? await reasonsTold(found.figures[0]!, wayAsked(question.text), context) : [];
      const told = elsewhere.map(({ update }) => update).filter((u) => tellsOfAll(u, question, context));
      if (told.length) return updatesDraft(shown([...new Set(told)], question, context), question, context);
      if (isRead) return notHeld(label, label);
    }
    const among = await filtered(question, context);
    const found = await search(question, context, among);
    if (found.updates.length > 0 && enough(found, question, context) && question.needs.value.length > 0) {
      // "Why is knife crime up": a reason for something else that the update gives is none for that.
      const reasoned = found.updates.filter((u) => says(u) && (!moved || saysHowItMoved(u, question, context)));
      if (reasoned.length) return updatesDraft(shown(reasoned, question, context), question, context);
    }
    const topical = await onTopic(question, context);
    if (topical.length) return updatesDraft(shown(topical, question, context), question, context);
    const { focus } = context;
    // "Does the report offer an explanation" names nothing but what was shown.
    const names = question.areas.value.length + question.operations.value.length + question.priorities.value.length > 0;
    const isOfShown = question.leaning || (!names && question.needs.value.every(isOpen));
    if (focus && focus.bullets.length > 0 && isOfShown) {
      const keys = new Set(focus.bullets);
      const reasoned = (await updatesByKey(store, keys)).filter(says);
      if (reasoned.length) return updatesDraft(shown(reasoned, question, context), question, context);
    }
    return null;
  },
};
