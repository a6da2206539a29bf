/** The brief that a message asks for: by a phrase of its own, by the gist of its words, or as an edit of the one before it. */

import { goesOn } from '../language/follow-ups.ts';
import {
  asksForAll,
  asksHowMany,
  asksHowThingsStand,
  asksWhat,
  asksWhatItDid,
  countsPoints,
  isFragment,
  isOfAsked,
  isPlacedHere,
  isThing,
  isWorthSaying,
  pointsToWhatWasTold,
  speaksOfThem,
  withoutPlacePointer,
} from '../language/gist-words.ts';
import { AUXILIARIES, isOfDocument, isOfReporting, isPast } from '../language/grammar.ts';
import { isQuestionWord } from '../language/question-words.ts';
import { asksHowTo } from '../language/questions-of-doings.ts';
import { asksNumber } from '../language/questions-of-number.ts';
import { sentencesOf } from '../language/segments.ts';
import { isEveryday } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import { briefAsked, formAsked } from './brief-asked.ts';
import { gistAsked, leftOut, saysMore } from './gist.ts';
import type { Lexicon } from './lexicon.ts';
import type { BriefAsked, Need, Question } from './question.ts';
import type { ReadContext } from './scan.ts';

/** A longer message is read for a phrase of its own alone: its work stays bounded. */
const LONGEST = 700;

/** `text` normalised, typing errors mended; `question`: how it is read otherwise. */
export function briefIn(text: string, question: Question, lexicon: Lexicon, context: ReadContext): BriefAsked | null {
  const before = context.focus?.question.brief ?? null;
  const out = leftOut(text, lexicon, context);
  if (out) {
    const asked = saysMore(out.rest, lexicon, context)
      ? (briefAsked(out.rest, lexicon, context) ?? gistAsked(out.rest, lexicon, context))
      : before;
    if (asked) return { ...asked, without: out.without };
  }
  // "How many were recorded? Does the report say?": what is asked stands in the sentence before.
  if (asksHowMany(text) && !asksHowMany(question.text) && !countsPoints(text)) return null;
  const strict = briefAsked(text, lexicon, context) ?? ofPlace(question, lexicon, context);
  // What leans on the message before it edits its brief, or asks of what was told.
  const isOccasion = (word: string): boolean => isOfOccasion(word, lexicon);
  const pointsBack = pointsToWhatWasTold(text, isOccasion);
  const isLeaning = question.leaning && context.focus !== null;
  // "What has all that done to violence there": what was told tells it; "there" alone only says where.
  const pointsToThing = asksWhatItDid(text) || pointsToWhatWasTold(withoutPlacePointer(text), isOccasion);
  if (strict?.wants === 'news' && isLeaning && before === null && pointsToThing) return null;
  if (strict || text.length > LONGEST || !isOpen(question)) return strict;
  if (isLeaning && (pointsBack || (before === null && (goesOn(text) || isFragment(text))))) return null;
  // "Knife crime, force total" asks for a number.
  if (asksNumber(text) && !countsPoints(text) && !isWorthSaying(text)) return null;
  const gist = gistOfWhole(gistAsked(text, lexicon, context), question, lexicon);
  // After an answer that was no brief only what asks for the whole is one.
  if (isLeaning && before === null && gist && !isOfWhole(gist)) return null;
  if (gist && isOfAnotherKind(gist, question)) return null;
  // "Explain priority 3" beside "explain the acronym".
  if (['definition', 'source'].includes(question.intent) && (!gist || gist.unread.length > 0 || gist.topics.length > 0))
    return null;
  // "What figures do you hold for priority 1", "volunteers, number?": a list of them, or one.
  const asksList =
    (question.intent === 'list' && gist !== null && gist.priorities.length > 0) || question.cues.has('count');
  if (gist?.wants === 'brief' && gist.top === null && asksList && !isWorthSaying(text)) return null;
  // A figure that is named is asked for, unless it is one of several subjects.
  const isOfFigure = question.metrics.value.length > 0 && question.metrics.origin === 'stated';
  return gist && isOfFigure && gist.priorities.length + gist.topics.length < 2 ? null : gist;
}

/** The biggest of what is named is ranked, and all that goes on in a place is listed: neither is told in a minute. */
function isOfAnotherKind(gist: BriefAsked, { intent, text }: Question): boolean {
  const { wants, top, length, priorities, topics, areas } = gist;
  const subjects = priorities.length + topics.length;
  if (wants !== 'brief' || top !== null || subjects + areas.length === 0) return false;
  return intent === 'ranking' || (subjects === 0 && length === 'minute' && asksForAll(text));
}

/** Of the whole plan a brief is asked only where every word that could name something else is one of such a request. */
function gistOfWhole(gist: BriefAsked | null, { text, needs }: Question, lexicon: Lexicon): BriefAsked | null {
  if (!gist || gist.priorities.length + gist.areas.length + gist.topics.length > 0) return gist;
  const words = wordsOf(text);
  const ofRequest = new Set<string>();
  for (const at of words.keys()) {
    const length = Math.max(
      lexicon.gist.longestAt(words, at)?.length ?? 0,
      lexicon.occasions.longestAt(words, at)?.length ?? 0,
    );
    for (const word of words.slice(at, at + length)) ofRequest.add(word);
  }
  const isOfIt = (word: string): boolean =>
    ofRequest.has(word) || isOfReporting(word) || isPast(word) || isQuestionWord(word) || AUXILIARIES.has(word);
  const others = needs.value.filter((need) => !need.words.split(' ').some(isOfIt));
  // One everyday word that is no thing ("hit", "handed") says how it is asked.
  const isThingAsked = ({ words: said }: Need): boolean =>
    said.includes(' ') || !isEveryday(said) || isThing(words, words.indexOf(said));
  const isOther = others.length > (OF_THEM.has(gist.wants) ? 1 : 0) || others.some(isThingAsked);
  const isPlaced =
    (others.length === 0 && OF_THEM.has(gist.wants) && asksWhat(text)) || isOfOurs(text, words, gist, lexicon);
  return isOther || asksHowTo(text) || (gist.against === null && isOfAsked(text)) || !isPlaced ? null : gist;
}

/** Something in it places it here: who it is for, how many points, a period, the report, or those who are reported on. */
const isOfOurs = (text: string, words: readonly string[], gist: BriefAsked, lexicon: Lexicon): boolean =>
  gist.top !== null ||
  gist.wants === 'ahead' ||
  gist.period !== null ||
  gist.against !== null ||
  words.some((word) => isOfDocument(word) || isOfReporting(word)) ||
  isPlacedHere(text) ||
  words.some((_, at) => lexicon.brief.longestAt(words, at)?.values.some((cue) => cue === 'whole') ?? false) ||
  // "What have they set up", "what should I grill her on": of those who are reported on.
  (speaksOfThem(text) && OF_THEM.has(gist.wants)) ||
  words.some(
    (_, at) =>
      (lexicon.gist.longestAt(words, at)?.values.includes('audience') ?? false) ||
      lexicon.occasions.longestAt(words, at) !== null,
  ) ||
  asksHowThingsStand(text);

/** What no part of a conversation is meant by. */
const isOfWhole = ({ wants, top, priorities, topics }: BriefAsked): boolean =>
  ['started', 'ahead', 'done', 'absent', 'movements'].includes(wants) ||
  top !== null ||
  priorities.length + topics.length > 1;

/** "That room", "this meeting": where the speaker is. */
const isOfOccasion = (word: string, { gist }: Lexicon): boolean =>
  gist.longestAt([word], 0)?.values.some((field) => field === 'audience' || field === 'general') ?? false;

const OF_THEM: ReadonlySet<string> = new Set(['started', 'ahead', 'done', 'absent', 'targets', 'movements', 'verdict']);

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

/** Nothing of its own is asked that another kind of answer tells: no figure, operation, term or source. */
const isOpen = ({ text, intent, metrics, operations, cues, wanted, unread }: Question): boolean =>
  !NOT_SUMMED_UP.has(intent) &&
  (metrics.value.length === 0 || metrics.origin === 'carried' || unread.length > 0) &&
  operations.value.length === 0 &&
  !cues.has('instruction') &&
  !['operations-word', 'guess', 'why'].some((cue) => cues.has(cue)) &&
  !asksHowMany(text) &&
  (wanted === null ||
    (wanted === 'who' && sentencesOf(text).length > 1) ||
    (wanted === 'where' && asksHowThingsStand(text)) ||
    (wanted === 'number' && (countsPoints(text) || isWorthSaying(text))));
const NOT_SUMMED_UP: ReadonlySet<string> = new Set(['safety', 'guide', 'which-priority', 'share', 'sum', 'average']);
