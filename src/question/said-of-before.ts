/** Words by which a message says a slot of the question before without naming it: the same again, the rest, the other one, all, back then. */

import { asksForTheOther } from '../language/asking/choices.ts';
import { asksTheSame, isSame } from '../language/asking/same-again.ts';
import { asksOfAll } from '../language/clauses/fragments.ts';
import { asksHowManyNot, asksOfTheRest } from '../language/parts-and-wholes.ts';
import { saysBackThen } from '../language/periods/period-words.ts';
import { pointsToFirst } from '../language/referents.ts';
import { isOfNumber } from './kinds/kind-kept.ts';
import type { Focus, Question } from './question.ts';
import { carried, isEmpty } from './slot-edits.ts';

/** The message with what its words for the same again, the rest, the other one, back then or a bare number say of the question before. */
export function saidOf(said: Question, focus: Focus, bareNumber: number | null): Question {
  const before = focus.question;
  const leaning = true;
  // "and 3" after a list of priority 2
  if (bareNumber !== null && bareNumber <= 9 && !isEmpty(before.priorities))
    return {
      ...unnamed(said),
      priorities: { value: [bareNumber], origin: 'stated' },
      numbers: [],
      acronyms: [],
      leaning,
    };
  if (asksHowManyNot(said.text) || asksOfTheRest(said.text)) return { ...unnamed(said), unread: ['not'], leaning };
  const rest = asksForTheOther(said.text) ? otherOfTwo(focus) : null;
  if (rest !== null)
    return { ...unnamed(said), metrics: { value: [rest], origin: 'stated' }, intent: 'figure', leaning };
  const first = isEmpty(said.metrics) && pointsToFirst(said.text) ? focus.recent.at(-1) : undefined;
  if (first && focus.recent.length > 1)
    return {
      ...unnamed(said),
      periods: said.periods,
      metrics: { value: [first.metric], origin: 'stated' },
      intent: said.intent === 'updates' ? 'figure' : said.intent,
      leaning,
    };
  if (isEmpty(said.metrics) && isEmpty(said.periods) && saysBackThen(said.text)) return backThen(said, focus);
  return asksAgain(said) ? again(said, before) : said;
}

/** "What was it then" after two periods were set against each other: the earlier one; of no time that was spoken of nothing is told. */
function backThen(said: Question, { periods: [shown, earlier, ...more], question, answered }: Focus): Question {
  if (answered && earlier && more.length === 0) {
    const period = {
      relation: 'stated',
      period: earlier,
      assumed: null,
      comparing: false,
      words: earlier.label,
    } as const;
    return { ...unnamed(said), periods: { value: [period], origin: 'stated' }, intent: 'figure', leaning: true };
  }
  const isOfNoTime = shown !== undefined && question.periods.value.every((p) => p.relation === 'latest');
  if (!isOfNoTime) return said;
  return { ...said, unread: [...said.unread, 'then'], wanted: isOfNumber(question) ? 'number' : said.wanted };
}

/** "Same calculation for 999", "Q3 2019/20 equivalent", "RC investigations received, ditto" */
const asksAgain = ({ text, metrics, periods, needs, unread }: Question): boolean =>
  asksTheSame(text)
    ? !isEmpty(metrics) || !isEmpty(periods)
    : isEmpty(metrics)
      ? needs.value.length > 0 && needs.value.every(({ words }) => isSame(words))
      : unread.some(isSame);

/** The same kind of answer as before, of what is named now: the words that ask for it again narrow nothing. */
function again(said: Question, before: Question): Question {
  // "Same total for Q2" after a sum of several is not the total of its first.
  const isOfAll = said.metrics.origin === 'carried' || isEmpty(said.metrics);
  const unread = said.unread.filter((word) => !isSame(word));
  const named = isOfAll ? { ...unnamed(said), periods: said.periods } : { ...said, unread };
  return { ...named, intent: before.intent, wanted: before.wanted, cues: before.cues, leaning: true };
}

/** Of two that were asked about together the one that was not told first. */
function otherOfTwo({ question, metrics: [told], answered }: Focus): string | null {
  const two = question.metrics.value;
  return (answered && two.length === 2 && two.includes(told!) && two.find((id) => id !== told)) || null;
}

/** The message without what the reading of its few words brought along. */
const unnamed = (said: Question): Question => ({
  ...said,
  metrics: carried([]),
  areas: carried([]),
  operations: carried([]),
  topics: carried([]),
  needs: carried([]),
  periods: carried([]),
  equal: [],
  partial: [],
  near: [],
  unread: [],
  silent: false,
  standsAlone: false,
});

/** "Everybody then" after a part that is not held ("motorcyclists alone?"): what was counted before it, whole. */
export function widened(question: Question, focus: Focus): Focus {
  const whole = focus.question.metrics.value[0] ?? focus.recent[0]?.metric;
  const names = !isEmpty(question.metrics) || !isEmpty(question.topics) || !isEmpty(question.operations);
  if (!whole || names || focus.answered || !asksOfAll(question.message.toLowerCase())) return focus;
  const before = { ...focus.question, metrics: carried([whole]), unread: [], needs: carried([]) };
  return { ...focus, question: before, metrics: [whole], answered: true };
}
