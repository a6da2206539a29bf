/**
 * Completes a message that leans on what the conversation was about ("and last year?", "oldport?", "as a percentage").
 * What the message says itself always wins; what is taken over is marked carried.
 */

import { saysPerDay } from '../language/averages.ts';
import { asksForTheOther } from '../language/choices.ts';
import { beginsWithAlso, goesOn } from '../language/follow-ups.ts';
import { asksOfAll } from '../language/fragments.ts';
import { AUXILIARIES } from '../language/grammar.ts';
import { asksHowManyNot, asksOfTheRest } from '../language/parts-and-wholes.ts';
import { saysBackThen } from '../language/period-words.ts';
import { asksOutcome, asksWhatItIsAbout, asksWhatItIsAgain } from '../language/questions-of-doings.ts';
import { namesFigures } from '../language/questions-of-number.ts';
import { saysOther, speaksOfBefore, withoutExistence } from '../language/referents.ts';
import { asksTheSame, isSame } from '../language/same-again.ts';
import { pointsToPlace } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { isYesOrNo } from '../language/yes-or-no.ts';
import type { Focus, Question } from './question.ts';
import { carried, edited, type Named } from './slot-edits.ts';

const isEmpty = ({ value }: { readonly value: readonly unknown[] }): boolean => value.length === 0;
const SAYS_SOMETHING = /[a-z]{2}|^%/;
const ENDED: ReadonlySet<string> = new Set(['safety', 'refuse', 'guide']);

export function followOn(said: Question, last: Focus, bareNumber: number | null): Question {
  const focus = widened(said, last);
  const question = restOrSame(said, focus, bareNumber);
  if (ENDED.has(question.intent) || question.silent) return question;
  const named = namedIn(question, focus);
  if (named === null) return question;
  const complete = edited(question, focus, named);
  return { ...complete, ...pointedTo(complete, focus, named), ...kindAsked(complete, focus, named) };
}

/** Which slot a message fills, the narrowest first; null where it takes nothing from the question before. */
function namedIn(question: Question, focus: Focus): Named | null {
  const { metrics, equal, operations, topics, needs, areas, priorities, periods, intent, cues, leaning } = question;
  const saysPlace = !isEmpty(areas) || !isEmpty(priorities);
  const saysSubject = !isEmpty(operations) || !isEmpty(topics) || !isEmpty(needs);
  // "Are they meeting at the moment" does not move the period.
  const movesPeriod =
    !isEmpty(periods) && !(isYesOrNo(question.text) && periods.value.every((p) => p.relation === 'latest'));
  if (!isEmpty(metrics) || equal.length > 0) return leaning ? thingIn(question, focus) : null;
  // "What was the Q2 count" names nothing but a time.
  // "What's the drop as a percentage" and "what was the earlier figure" name nothing but what is asked of it.
  const asksExtent = cues.has('change') && (cues.has('share') || cues.has('by-percent'));
  const asksOfIt = movesPeriod ? cues.has('count') : asksExtent || cues.has('was-before');
  if (question.standsAlone && (saysSubject || saysPlace || !asksOfIt)) return null;
  if (saysSubject) return leaning ? 'subject' : null;
  if (saysPlace) return !leaning || ['which-priority', 'summary'].includes(intent) ? null : placeIn(question);
  if (movesPeriod) return 'period';
  const isOfAll =
    (intent === 'summary' && cues.has('whole-report')) || (intent === 'list' && cues.has('priorities-word'));
  // "The other ones" are not those just given.
  const isOfOthers = saysOther(question.text) && question.unread.length === 0;
  return SAYS_SOMETHING.test(question.text) && (leaning || cues.size > 0) && !isOfAll && !isOfOthers ? 'kind' : null;
}

const thingIn = (question: Question, focus: Focus): Named =>
  asksOfOperation(question, focus) ? 'outcome' : !focus.answered && beginsWithAlso(question.text) ? 'added' : 'metric';

const placeIn = ({ priorities, cues }: Question): Named =>
  !isEmpty(priorities) ? 'priority' : cues.has('whole-force') ? 'force' : 'area';

/** "Everybody then" after a part that is not held ("motorcyclists alone?"): what was counted before it, whole. */
function widened(question: Question, focus: Focus): Focus {
  const whole = focus.question.metrics.value[0] ?? focus.recent[0]?.metric;
  const names = !isEmpty(question.metrics) || !isEmpty(question.topics) || !isEmpty(question.operations);
  if (!whole || names || focus.answered || !asksOfAll(question.message.toLowerCase())) return focus;
  const before = { ...focus.question, metrics: carried([whole]), unread: [], needs: carried([]) };
  return { ...focus, question: before, metrics: [whole], answered: true };
}

/** The message with what its words for the same again, the rest or a bare number say of the question before. */
function restOrSame(said: Question, focus: Focus, bareNumber: number | null): Question {
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
  // A mean by the metric's own name ("999 calls a day") is worked out of another.
  const cues = saysPerDay(before.text) ? new Set([...before.cues, 'average', 'average-each']) : before.cues;
  const named = isOfAll ? { ...unnamed(said), periods: said.periods } : { ...said, unread };
  return { ...named, intent: before.intent, wanted: before.wanted, cues, leaning: true };
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

/** "Is there one there", "who has been trained for it": where, and within what is said of what was spoken of. */
function pointedTo(
  question: Question,
  { question: before, operations: shown }: Focus,
  named: Named,
): Partial<Question> {
  const { areas, operations, cues, text } = question;
  if (named === 'outcome')
    return { ...unnamed(question), periods: question.periods, operations: carried(operationsOf(before, shown)) };
  if (named !== 'subject') return {};
  const isThere = isEmpty(areas) && (pointsToPlace(withoutExistence(text)) || cues.has('only'));
  const isOfIt = speaksOfBefore(text) && isEmpty(operations);
  return {
    areas: isThere ? carried(before.areas.value) : areas,
    operations:
      isOfIt && isEmpty(areas) && before.operations.value.length === 1 ? carried(before.operations.value) : operations,
    // "And heroin?" after the kilos of another asks for a number, too.
    wanted: question.wanted ?? (goesOn(text) && namesNoKind(question) && isOfNumber(before) ? 'number' : null),
    spokenOf: isOfIt ? before.needs.value : [],
  };
}

/** No verb of a question and no word of another kind of answer is said. */
const namesNoKind = ({ intent, cues, operations, text }: Question): boolean =>
  intent === 'updates' &&
  isEmpty(operations) &&
  [...cues].every((cue) => cue === 'only') &&
  !wordsOf(text).some((word) => AUXILIARIES.has(word));
const isOfNumber = ({ metrics, intent, wanted }: Question): boolean =>
  wanted === 'number' ||
  (!isEmpty(metrics) && (intent === 'figure' || MOVEMENTS.has(intent) || WORKED_OUT.has(intent)));

/** "How many charged" after an operation. */
const asksOfOperation = ({ operations, areas, text, metrics }: Question, focus: Focus): boolean =>
  operationsOf(focus.question, focus.operations).length === 1 &&
  isEmpty(operations) &&
  isEmpty(areas) &&
  asksOutcome(text) &&
  !metrics.value.some((id) => focus.neighbours.includes(id));

/** Those that were asked about, or that the updates just shown are on. */
const operationsOf = ({ operations, metrics }: Question, shown: readonly string[]): readonly string[] =>
  isEmpty(operations) && isEmpty(metrics) ? shown : operations.value;

const PLAIN: ReadonlySet<string> = new Set(['updates', 'figure', 'list']);
const MOVEMENTS: ReadonlySet<string> = new Set(['change', 'compare']);
const WORKED_OUT: ReadonlySet<string> = new Set(['sum', 'share', 'average']);
/** So short a message names a metric and leaves the question to the one before. */
const FEW_WORDS = 3;

/** The kind of answer is a slot, too: what names no kind of its own takes that of the question before. */
function kindAsked(question: Question, { question: before }: Focus, named: Named): Partial<Question> {
  const { intent, wanted, cues, text } = question;
  if (named === 'metric' || named === 'added') {
    // "investigations?" after a movement asks how they moved; "how many" asks for the figure.
    const saysNone = intent === 'figure' && wanted === null && !cues.has('average') && isEmpty(question.areas);
    const isMoved = MOVEMENTS.has(before.intent) && saysNone && text.split(' ').length <= FEW_WORDS;
    const kind = isMoved ? before.intent : intent;
    // "vs Q2" set against something is no period of the next figure.
    const periods = question.periods.value.filter(
      ({ comparing }) => !comparing || question.periods.origin === 'stated' || MOVEMENTS.has(kind),
    );
    return { intent: kind, periods: { ...question.periods, value: periods } };
  }
  if (named === 'area' || named === 'force' || named === 'priority') {
    // "Figures of priority 5" after its summary is another question about it.
    const isPlain = PLAIN.has(intent) && !cues.has('updates') && !(intent === 'list' && namesFigures(text));
    return {
      intent: isPlain ? before.intent : intent,
      wanted: wanted ?? before.wanted,
      cues: new Set([...before.cues, ...cues]),
    };
  }
  // What it is about is told by the update that its number stands in.
  if (named === 'kind' && (asksWhatItIsAbout(text) || asksWhatItIsAgain(text)))
    return { intent: 'updates', metrics: carried([]), needs: carried([]), cues: new Set(['actions']) };
  if (named !== 'period') return {};
  // A computed answer stays one in another period; a movement becomes that period's figure.
  const isKept = isEmpty(question.metrics) || WORKED_OUT.has(before.intent);
  return {
    intent: !PLAIN.has(intent) ? intent : isKept ? before.intent : 'figure',
    // What is counted stays counted.
    cues: new Set([...cues, ...['count', 'total'].filter((cue) => before.cues.has(cue))]),
  };
}
