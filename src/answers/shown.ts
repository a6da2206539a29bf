/** The updates that were just shown, where a message asks about them: what it says is looked for there before anywhere else. */
import type { Update } from '../figures/model.ts';
import { AUXILIARIES, isPast } from '../language/grammar.ts';
import { isEveryday } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import type { Need, Question } from '../question/question.ts';
import { keyOf } from '../store/search/search.ts';
import type { Context } from './answer.ts';
import { updatesByKey } from './by-key.ts';
import { asksParty, holdsWanted, isOpen, isStrict, isTyped, WHETHER_DONE } from './narrative.ts';

const own = ({ value, origin }: { value: readonly unknown[]; origin: string }): boolean =>
  value.length > 0 && origin === 'stated';

/**
 * Those of them that the message is about; null where it is about something else. `closely`: at least one of the things it
 * says must be in them.
 */
export async function ofShown(
  question: Question,
  context: Context,
  closely: boolean,
): Promise<readonly Update[] | null> {
  const there = await within(question, context);
  if (there.length === 0) return null;
  const needs = own(question.needs) ? question.needs.value : [];
  if (needs.length === 0) return question.leaning ? ofAll(there, question, context) : null;
  const { index } = context.knowledge;
  const hits = index.find(needs, new Set(there.map(keyOf)));
  const met = hits[0]?.met ?? new Set<number>();
  const unmet = needs.filter((_, at) => !met.has(at));
  if (closely && met.size === 0) return null;
  if (!isMeant(question, needs, unmet, context)) return null;
  const best =
    met.size > 0 ? there.filter((u) => hits.some((h) => h.key === keyOf(u) && h.met.size === met.size)) : there;
  // A word of doing ("who helped") may stand in one of them, and who it was in another.
  const lists = asksParty(question) || (isTyped(question) && needs.every(isOpen)) ? [best, there] : [best];
  const [holding] = lists.map((l) => l.filter((u) => holdsWanted(u, question, context))).filter((l) => l.length > 0);
  return holding ?? null;
}

/** The updates shown, those of the place that the message names; none where it names something of its own. */
async function within(question: Question, { focus, store, knowledge }: Context): Promise<readonly Update[]> {
  if (!focus || focus.bullets.length === 0 || question.bare) return [];
  if (own(question.operations) || own(question.priorities) || own(question.metrics)) return [];
  const all = await updatesByKey(store, new Set(focus.bullets));
  if (!own(question.areas)) return all;
  const ids = new Set(question.areas.value.flatMap((id) => knowledge.areas.within(id)));
  return all.filter((u) => [...u.headings, ...u.places].some((id) => ids.has(id)));
}

/** Nothing but "who with", "where else", "is that all": of all that was shown. */
function ofAll(there: readonly Update[], question: Question, context: Context): readonly Update[] | null {
  if (own(question.areas) && question.wanted === null && !question.cues.has('only')) return null;
  const holding = there.filter((u) => holdsWanted(u, question, context));
  return isStrict(question) || holding.length === 0 ? null : holding;
}

/** Whether what the message says beside what the updates shown say lets it be about them. */
function isMeant(question: Question, needs: readonly Need[], unmet: readonly Need[], context: Context): boolean {
  const met = needs.length - unmet.length;
  if (!question.leaning) return isAboutThem(question, met, unmet);
  if (own(question.topics) && (unmet.length > 0 || isWhole(question))) return false;
  if (isToldElsewhere(needs, unmet, context)) return false;
  // "Notices served since?": what was done to them must be told.
  if (isFragment(question.text) && unmet.some(({ words }) => isPast(words))) return asksParty(question);
  if (isTyped(question) && unmet.every(isOpen) && unmet.length <= 1) return true;
  if (asksParty(question)) return true;
  if (isStrict(question) || question.wanted === 'when') return unmet.length === 0;
  return met === 0 ? unmet.length <= 1 && pronoun(question) : unmet.length <= met + 1;
}

/** A whole question that names nothing by itself: "when was the trial meant to be", "are the units open", "which school". */
function isAboutThem(question: Question, met: number, unmet: readonly Need[]): boolean {
  if (isWhole(question) || met === 0 || own(question.areas)) return false;
  const asksOfThem = question.wanted !== null || WHETHER_DONE.test(question.text) || question.cues.has('which');
  return asksOfThem && (unmet.length === 0 || (!isStrict(question) && unmet.length <= met && unmet.every(isOpen)));
}

/** "Any news on schools": asked anew, whatever was shown. */
const isWhole = ({ cues }: Question): boolean =>
  ['updates', 'summary', 'actions', 'list', 'operations-word', 'districts-word'].some((cue) => cues.has(cue));

/** A thing that they do not name and that another update does, with more of what is asked. */
function isToldElsewhere(needs: readonly Need[], unmet: readonly Need[], { knowledge: { index } }: Context): boolean {
  if (unmet.every(({ words, topic }) => topic === null && isEveryday(words))) return false;
  return (index.top(needs, 1)[0]?.met.size ?? 0) > needs.length - unmet.length;
}

const isFragment = (text: string): boolean => !wordsOf(text).some((word) => AUXILIARIES.has(word));

const pronoun = (q: Question): boolean =>
  /\b(?:it|that|they|them|those|their|he|she|him|his|her|this|these|there)\b/.test(q.text);
