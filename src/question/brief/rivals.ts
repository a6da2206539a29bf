/** What another kind of answer tells or denies, though it is put as requests for a brief are: a number, a name, a list, what was spoken of. */

import {
  asksForAllUpdates,
  asksHowMany,
  asksWhether,
  countsPoints,
  isOfAsked,
  isOfOwn,
  isOfUs,
  pointsAsked,
} from '../../language/asking/brief-words.ts';
import { asksNumber } from '../../language/asking/questions-of-number.ts';
import { formParts } from '../../language/asking/request.ts';
import { wayAsked } from '../../language/movements.ts';
import { pointsBack } from '../../language/segments.ts';
import { stem, wordsOf } from '../../language/terms.ts';
import { isOfAsking, type RequestKind } from '../kinds/kind-model.ts';
import type { Question } from '../question.ts';
import type { Request } from '../request.ts';
import type { ReadContext } from '../scan.ts';
import { isNamed } from '../subjects.ts';
import { BEYOND_DOUBT, CLEARLY, type KindAsked, OF_DOINGS, OF_FIGURES, OF_WORTH, SURELY } from './by-kind.ts';

/** A number is asked for, of which no brief is. */
export const asksForNumber = (text: string): boolean =>
  (asksNumber(text) || asksHowMany(text)) && !countsPoints(text) && pointsAsked(text) === null;

/** So many words may be left that narrow nothing. */
const MOST_UNREAD = 2;

/** So few words say no more than the form. */
const FEW = 6;

/** Whether a message that has a phrase for a brief asks for something else. */
export function isOtherPhrase({ text }: Request, question: Question): boolean {
  const { metrics, unread, intent, cues, partial } = question;
  // "How many were recorded? Does the report say?": what is asked stands in the sentence before.
  if (asksHowMany(text) && !asksHowMany(question.text) && !countsPoints(text)) return true;
  // "What are the seven priorities": their names, and not what is told of each.
  const isList = intent === 'list' && cues.has('priorities-word') && isEmptyOfNeeds(question);
  if (isList && formParts(text).form === '' && !/\bhow\b/.test(text)) return true;
  // "Callers who were drunk, how many": a number of something, held or not.
  const isWhole = unread.length === 0 && metrics.origin === 'stated' && asksHowMany(question.text);
  const isOfOther = unread.length > 0 && asksHowMany(text) && !countsPoints(text);
  if (metrics.value.length > 0 && (isWhole || isOfOther)) return true;
  // "How do the cadets compare with the specials": two figures side by side are no brief.
  const ranks = intent === 'ranking' && (cues.has('most') || cues.has('least'));
  // "Which calls fell the most": those of one name, set in order.
  if (ranks && unread.length === 1 && partial.length > 1) return true;
  const setsBeside = intent === 'compare' || (ranks && cues.has('most'));
  return setsBeside && metrics.value.length === 2 && unread.length === 0;
}

const isEmptyOfNeeds = ({ needs, unread, metrics, cues }: Question): boolean =>
  needs.value.length + unread.length + metrics.value.length === 0 &&
  [...cues].every((cue) => ['list', 'what-is', 'which', 'priorities-word', 'idle'].includes(cue));

/** Whether a message is read otherwise first, whatever kind of request it may be. */
export function isOther(request: Request, question: Question, { focus }: ReadContext): boolean {
  const { metrics, operations, unread, intent, leaning } = question;
  // A figure, an operation or a crime that is reported is asked for.
  const isOfOne =
    (metrics.origin === 'stated' && metrics.value.length > 0 && unread.length === 0) || operations.value.length > 0;
  return (
    isOfOne ||
    ['safety', 'guide', 'share', 'sum', 'average'].includes(intent) ||
    (leaning && focus !== null && focus.question.brief === null) ||
    isOtherPhrase(request, question)
  );
}

/** Whether a message of that kind of request is. */
export function isOtherKind(
  { kind, asked, chance, told }: KindAsked,
  request: Request,
  question: Question,
  context: ReadContext,
): boolean {
  const { text } = request;
  const { metrics, unread, intent, wanted, cues, partial, equal } = question;
  const isStated = metrics.origin === 'stated' && metrics.value.length > 0;
  if (isOther(request, question, context)) return true;
  // The priority of something is asked for.
  if (intent === 'which-priority' && (isNamed(asked) || !OF_WORTH.has(kind))) return true;
  const before = context.focus?.question.brief ?? null;
  // "Who did we work with" behind an update: on that.
  const isOfShown = context.focus !== null && context.focus.bullets.length > 0 && before === null;
  if (isOfShown && OF_DOINGS.has(kind) && !isNamed(asked) && wordsOf(text).length <= FEW) return true;
  // "Rural places and domestic abuse": what is told of the one and the other together.
  const isOfTwo = question.topics.value.length > 1 && asked.topics.some((id) => question.topics.value.includes(id));
  if (kind === 'brief' && isOfTwo && asked.priorities.length > 0) return true;
  if (cues.has('breakdown') && asked.areas.length === 0 && (kind !== 'months' || unread.length > MOST_UNREAD))
    return true;
  // "Updates for Newby", "what does it mean": every word of it is read as something else.
  const isRead = unread.length === 0 && (READ_BY_ITSELF.has(intent) || cues.has('updates'));
  if (isRead && chance < SURELY && pointsAsked(text) === null) return true;
  // "Are the cadets doing anything with the scouts": whether one thing is done.
  const isOfDeed = OF_DOINGS.has(kind) || (kind === 'brief' && chance < BEYOND_DOUBT);
  if (isOfDeed && asksWhether(text) && isNamed(asked)) return true;
  // "Did we hit the target" behind a figure: of that.
  if (context.focus !== null && before === null && asksWhether(text) && !isNamed(asked)) return true;
  // "All the updates on roads": each of them, not what is told in a minute.
  if (kind === 'brief' && asked.length === 'minute' && isNamed(asked) && asksForAllUpdates(text)) return true;
  if (kind === 'verdict' && wayAsked(text) !== null) return true;
  // "Are they any faster": of what was spoken of.
  const isOfBefore = context.focus !== null && asksWhether(text) && pointsBack(text);
  if (!ASKS_WHETHER.has(kind) && isOfBefore && wordsOf(text).length <= FEW) return true;
  // "The change in public calls to the centre": what moved is one thing of the subject.
  const isOfPart = isNamed(asked) && unread.some((word) => !told.has(word) && !isOfAsking(stem(word)));
  if (OF_FIGURES.has(kind) && kind !== 'reasons' && isOfPart) return true;
  // "Sign me up for the class you told me of": so many words that nothing accounts for are no request for the whole.
  const isOfOther = !isNamed(asked) && asked.theme === undefined && unread.length > MOST_UNREAD && chance < SURELY;
  if (isOfOther) return true;
  // "How far apart were the attacks at Newby": one thing of a place.
  if (kind === 'brief' && asked.areas.length > 0 && chance < SURELY && isOfPart) return true;
  // "Resolution centre calls from officers": a measure that is narrowed.
  if (isStated && !OF_MEASURES.has(kind) && !(isNamed(asked) && chance >= BEYOND_DOUBT)) return true;
  // "Volunteers: number?": which of several is meant is to be asked.
  if (kind === 'numbers' && partial.length + equal.length > 1 && request.form?.unit !== 'number') return true;
  if (asksForNumber(text) && (asksHowMany(text) || !OF_NUMBERS.has(kind))) return true;
  // Who, when, where or how many of one thing is asked for.
  if (wanted !== null && chance < CLEARLY && !(TYPED[wanted]?.has(kind) ?? false)) return true;
  const isOfSelf = isOfUs(text) || isOfOwn(text) || isOfAsked(text);
  // "The goals of my local department": of others.
  const isOfOthers = isOfOwn(text) && OF_NUMBERS.has(kind) && chance < BEYOND_DOUBT;
  return isOfOthers || (isOfSelf && chance < CLEARLY);
}
const ASKS_WHETHER: ReadonlySet<RequestKind> = new Set(['verdict', 'good', 'bad']);

/** Asked of a measure too. */
const OF_MEASURES: ReadonlySet<RequestKind> = new Set(['reasons', 'ask', 'doubts', 'bases', 'verdict', 'others']);

const READ_BY_ITSELF: ReadonlySet<string> = new Set(['list', 'definition', 'source', 'operation', 'guide']);

/** Kinds that are asked for with the words for a number, of all that are held. */
const OF_NUMBERS: ReadonlySet<RequestKind> = new Set([
  'movers',
  'changed',
  'bases',
  'absent',
  'targets',
  'reasons',
  'doubts',
]);

/** What may be asked for with who, when, where or how many, of all that is reported. */
const TYPED: Partial<Record<string, ReadonlySet<RequestKind>>> = {
  who: new Set(['partners', 'others']),
  when: new Set(['months', 'ahead', 'series']),
  where: new Set(['doubts', 'absent', 'ask', 'bad', 'good', 'movers']),
  number: new Set<RequestKind>([...OF_NUMBERS, 'numbers', 'nobase', 'ask', 'rose', 'fell']),
};
