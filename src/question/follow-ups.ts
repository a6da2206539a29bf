/**
 * Completes a message that leans on what the conversation was about ("and last year?", "oldport?", "as a percentage").
 * What the message says itself always wins; what is taken over is marked carried.
 */

import { isYesOrNo } from '../language/asking/yes-or-no.ts';
import { beginsWithAlso } from '../language/follow-ups.ts';
import { saysOther, speaksOfBefore, withoutExistence } from '../language/referents.ts';
import { pointsToPlace } from '../language/segments.ts';
import { kindAsked } from './kinds/kind-kept.ts';
import { isWholeClause } from './pointing.ts';
import type { Focus, Question } from './question.ts';
import { saidOf, widened } from './said-of-before.ts';
import { carried, edited, isEmpty, type Named } from './slot-edits.ts';

const SAYS_SOMETHING = /[a-z]{2}|^%/;
const ENDED: ReadonlySet<string> = new Set(['safety', 'refuse', 'guide']);

export function followOn(said: Question, last: Focus, bareNumber: number | null): Question {
  const focus = widened(said, last);
  const question = saidOf(said, focus, bareNumber);
  if (ENDED.has(question.intent) || question.silent) return question;
  const named = namedIn(question, focus);
  if (named === null) return question;
  const complete = edited(question, focus, named);
  return { ...complete, ...(named === 'subject' && pointedTo(complete, focus)), ...kindAsked(complete, focus, named) };
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
  if (saysPlace) return placeIn(question);
  if (movesPeriod) return 'period';
  const isOfAll =
    (intent === 'summary' && cues.has('whole-report')) || (intent === 'list' && cues.has('priorities-word'));
  // "The other ones" are not those just given.
  const isOfOthers = saysOther(question.text) && question.unread.length === 0;
  const leansOnIt = cues.size > 0 || (leaning && !isWholeClause(question.text));
  return SAYS_SOMETHING.test(question.text) && leansOnIt && !isOfAll && !isOfOthers ? 'kind' : null;
}

const thingIn = (question: Question, focus: Focus): Named =>
  !focus.answered && beginsWithAlso(question.text) ? 'added' : 'metric';

const placeIn = ({ priorities, cues }: Question): Named =>
  !isEmpty(priorities) ? 'priority' : cues.has('whole-force') ? 'force' : 'area';

/** "Is there one there", "who has been trained for it": where, and within what is said of what was spoken of. */
function pointedTo(question: Question, { question: before }: Focus): Partial<Question> {
  const { areas, operations, cues, text } = question;
  const isThere = isEmpty(areas) && (pointsToPlace(withoutExistence(text)) || cues.has('only'));
  const isOfIt = speaksOfBefore(text) && isEmpty(operations);
  return {
    areas: isThere ? carried(before.areas.value) : areas,
    operations:
      isOfIt && isEmpty(areas) && before.operations.value.length === 1 ? carried(before.operations.value) : operations,
    spokenOf: isOfIt ? before.needs.value : [],
  };
}
