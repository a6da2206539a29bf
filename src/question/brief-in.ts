/** The brief that a message asks for: by a phrase of its own, by the gist of its words, or as an edit of the one before it. */

import {
  asksForAll,
  asksForAnyFigures,
  asksHowMany,
  asksHowThingsStand,
  asksWhatItDid,
  asksWhether,
  countsPoints,
  isOfAsked,
  isOfOwn,
  isOfUs,
  isWorthSaying,
  pointsToWhatWasTold,
  saysUncounted,
  withoutPlacePointer,
  withoutWeekday,
} from '../language/gist-words.ts';
import { isPlural } from '../language/grammar.ts';
import { exceptionIn } from '../language/leaving-out.ts';
import { readPeriods } from '../language/periods.ts';
import { isOwnDoing, pointsBack, sentencesOf } from '../language/segments.ts';
import { wordsOf } from '../language/terms.ts';
import { isYesOrNo } from '../language/yes-or-no.ts';
import { briefAsked, formAsked } from './brief-asked.ts';
import { asksForNumber, evidenceOf, LIKELY, likelihood } from './brief-evidence.ts';
import { gistAsked, isNamed, leftOut, saysMore, type Weighable } from './gist.ts';
import type { Lexicon } from './lexicon.ts';
import type { BriefAsked, Question } from './question.ts';
import type { ReadContext } from './scan.ts';

/** A longer message is read for a phrase of its own alone: its work stays bounded. */
const LONGEST = 700;

/** `text` normalised, typing errors mended; `question`: how it is read otherwise. */
export function briefIn(typed: string, question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const text = withoutPeriodLeft(withoutWeekday(typed), context);
  const before = context.focus?.question.brief ?? null;
  const edit = before && editOf(text, before, question);
  if (edit) return edit;
  const out = leftOut(text, lexicon, context);
  if (out) {
    const asked = saysMore(out.rest, lexicon, context)
      ? (briefAsked(out.rest, lexicon, context) ?? gistIn(out.rest, question, lexicon, context))
      : before;
    if (asked) return { ...asked, without: out.without };
  }
  // "How many were recorded? Does the report say?": what is asked stands in the sentence before.
  if (asksHowMany(text) && !asksHowMany(question.text) && !countsPoints(text)) return null;
  // "Callers who were drunk, how many": a number of something that is not held.
  const { metrics, unread } = question;
  if (asksHowMany(text) && metrics.value.length > 0 && unread.length > 0 && !countsPoints(text)) return null;
  // "How do the cadets compare with the specials": two figures side by side are no brief.
  if (question.intent === 'compare' && metrics.value.length === 2 && unread.length === 0) return null;
  const strict = briefAsked(text, lexicon, context) ?? ofPlace(question, lexicon, context);
  const isOccasion = (word: string): boolean => isOfOccasion(word, lexicon);
  const isLeaning = question.leaning && context.focus !== null;
  // "What has all that done to violence there": what was told tells it; "there" alone only says where.
  const pointsToThing = (): boolean =>
    asksWhatItDid(text) || pointsToWhatWasTold(withoutPlacePointer(text), isOccasion);
  if (strict?.wants === 'news' && isLeaning && before === null && pointsToThing()) return null;
  if (strict || text.length > LONGEST || !isOpen(question)) return strict;
  if (isLeaning && pointsToWhatWasTold(text, isOccasion)) return null;
  const gist = gistIn(text, question, lexicon, context);
  // After an answer that was no brief only what asks for the whole is one.
  const isEdit = context.focus !== null && question.metrics.origin === 'carried' && question.metrics.value.length > 0;
  if (!gist || ((isLeaning || isEdit) && before === null && !isOfWhole(gist))) return null;
  // "Have they been moved on": of what the brief before it was of.
  if (before && isNamed(before) && !isNamed(gist) && isYesOrNo(text)) return null;
  return isOfAnotherKind(gist, question) ? null : gist;
}

/** What is asked of the lines of the brief before it: which are against which period, whether it has any figures. */
function editOf(text: string, before: BriefAsked, { periods, metrics }: Question): BriefAsked | null {
  const bases = new Set(periods.value.map(({ relation }) => relation));
  if (bases.has('year-before') && (bases.has('previous') || bases.has('latest')) && pointsBack(text))
    return { ...before, wants: 'bases' };
  const isOfIt = pointsBack(text) && (metrics.value.length === 0 || metrics.origin === 'carried');
  return isOfIt && asksForAnyFigures(text) ? { ...before, wants: 'brief', length: 'numbers' } : null;
}

/** What is held is named, or it is asked where things stand, and no word is left that could narrow it. */
function isPlain({ asked, gist, isTold }: Weighable, { text, periods, needs }: Question, lexicon: Lexicon): boolean {
  if (gist.unread.length > 0 || gist.isNarrower || isOfOwn(text)) return false;
  if (!isNamed(asked)) {
    // "Police report?"
    const words = wordsOf(text);
    const isTitle =
      words.length > 1 && words.every((word) => lexicon.brief.longestAt([word], 0)?.values.includes('whole'));
    const isAhead = asked.wants === 'ahead' && periods.value.length > 0 && needs.value.length < 2;
    return isTitle || isAhead || asksHowThingsStand(text);
  }
  return isTold || [...gist.fields].some((field) => field !== 'audience' && field !== 'lack');
}

/** What no part of a conversation is meant by. */
const isOfWhole = ({ wants, top, priorities, topics }: BriefAsked): boolean =>
  ['started', 'ahead', 'done', 'absent', 'movements'].includes(wants) ||
  top !== null ||
  priorities.length + topics.length > 1;

/** "Forget last year. Since the summer, what is better": what is not to be compared with. */
function withoutPeriodLeft(text: string, { latest }: ReadContext): string {
  const out = exceptionIn(text);
  if (!out || out.rest === '') return text;
  const [period] = readPeriods(out.words, { latest, focus: null });
  return period?.start === 0 && period.end === out.words.length ? out.rest.replace(/^[\s.,;:]+/, '') : text;
}

/** The brief that the words of a message come down to, where it is likely that one is asked for. */
function gistIn(text: string, question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  if (asksForNumber(text) || isOfUs(text)) return null;
  const found = gistAsked(text, lexicon, context);
  if (!found || found.gist.isOther || isOwnDoing(isNamed(found.asked) ? found.asking : text)) return null;
  if (!isNamed(found.asked) && isOfAsked(text)) return null;
  // "Write me a paragraph" is for a text, "a poem" is not.
  if (question.cues.has('joke') && found.asked.length === 'minute' && found.asked.words === null) return null;
  // "Hello, what's new" is no more than a greeting.
  if (lexicon.cues.longestAt(wordsOf(text), 0)?.values.includes('hello') && !isNamed(found.gist)) return null;
  // "Shoplifting arrests": so many of a thing.
  if (found.asked.topics.length > 0 && found.gist.unread.some(isPlural)) return null;
  const evidence = evidenceOf(text, found, question, lexicon, context);
  if (!evidence) return null;
  context.weighed?.(evidence);
  const least = isNamed(found.asked) ? LIKELY.named : LIKELY.whole;
  return likelihood(evidence) > least || isPlain(found, question, lexicon) ? found.asked : null;
}

/** "That room", "this meeting": where the speaker is. */
const isOfOccasion = (word: string, { gist }: Lexicon): boolean =>
  gist.longestAt([word], 0)?.values.some((field) => field === 'audience' || field === 'general') ?? false;

/** A place alone, "West LPA": what goes on there, in a minute. */
function ofPlace(question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const { areas, topics, operations, priorities, acronyms, metrics, needs, bare } = question;
  const force = lexicon.catalogue.areas.find(({ kind }) => kind === 'force')!.id;
  const others = [topics, operations, priorities, metrics, needs].flatMap(({ value }): readonly unknown[] => value);
  const isPlace = bare && areas.origin === 'stated' && areas.value.length > 0 && !areas.value.includes(force);
  if (!isPlace || context.focus !== null || others.length + acronyms.length > 0) return null;
  const form = formAsked('', lexicon, context);
  return (
    form && { ...form, wants: 'news', areas: areas.value, priorities: [], topics: [], ofMetric: false, unread: [] }
  );
}

/** What another kind of answer tells or denies: a figure that is named, a ranking, a list, all of a place, a term, whether something is so. */
function isOfAnotherKind(gist: BriefAsked, { intent, text, metrics, cues }: Question): boolean {
  const { wants, top, length, priorities, topics, areas, unread } = gist;
  const subjects = priorities.length + topics.length;
  const isNamed = subjects + areas.length > 0;
  if (metrics.value.length > 0 && metrics.origin === 'stated' && subjects < 2) return true;
  if (['definition', 'source'].includes(intent) && (unread.length > 0 || topics.length > 0)) return true;
  if (wants === 'brief' && top === null && isNamed) {
    if (asksWhether(text) || intent === 'ranking' || (subjects === 0 && length === 'minute' && asksForAll(text)))
      return true;
    return !isWorthSaying(text) && ((intent === 'list' && priorities.length > 0) || cues.has('count'));
  }
  return false;
}

/** Nothing of its own is asked that another kind of answer tells: no figure, operation, term or source. */
const isOpen = ({ text, intent, metrics, operations, cues, wanted, unread }: Question): boolean =>
  !NOT_SUMMED_UP.has(intent) &&
  (metrics.value.length === 0 || metrics.origin === 'carried' || unread.length > 0) &&
  operations.value.length === 0 &&
  !['instruction', 'operations-word', 'guess', 'why'].some((cue) => cues.has(cue)) &&
  (wanted === null ||
    (wanted === 'who' && sentencesOf(text).length > 1) ||
    (wanted === 'where' && asksHowThingsStand(text)) ||
    (wanted === 'number' && (countsPoints(text) || isWorthSaying(text) || saysUncounted(text))));
const NOT_SUMMED_UP: ReadonlySet<string> = new Set(['safety', 'guide', 'which-priority', 'share', 'sum', 'average']);
