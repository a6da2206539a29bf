/** By what a message in a thread shows that it is said to the bot and not between people. Pure. */

import { PERIOD_WORDS } from '../periods/vocabulary.ts';
import { isFunctionWord } from '../words/passing-words.ts';
import { beginsQuestion } from './question-words.ts';

/** What may stand before a question or a request, said to the bot as well as to people; what comes after it decides. */
const OPENING =
  /^(?:please|(?:can|could|would|will|do|have) (?:you|we|i)(?: have| got)?|sorry|(?:no )?i meant|ok|okay|thanks|thank you|great|right|so)(?= |$)/;
/** What is to be done. */
const REQUEST =
  /^(?:(?:show|give|tell|find)(?: me)?(?: about)?|compared?|list|split|add|explain|sum(?:marise|marize)?(?: up)?|look|break(?: it| that)? ?down)(?= |$)/;
/** A few words that go on with what was answered begin so. */
const GOES_ON =
  /^(?:and|or|what about|how about|same for|also|in|by|for|just|only|versus|vs|against|as an?|but|then|now)(?= |$)/;
/** Said of an answer, not asked: what such a message begins with. */
const REMARK = /^(?:that'?s|it'?s|th(?:is|at) is|so (?:that|it)|nice|wow|blimey|hmm|good|great|see|same here)(?= |$)/;

/** People speak to each other, or of themselves; or they deny and wave aside. */
const OF_PEOPLE =
  /^(?:(?:i|we|you|u|he|she|im|ive)(?:'(?:m|d|ll|ve|re|s))?|m[ey]|mine|myself|us|ours?|though|still|yet|already|ever|lets|let's|yours?|him|his|hers?|(?:every|any|some|no)(?:one|body)|guys|mate|lads|boss|sarge|sir|ma'am|team|lol|haha|tbh|cheers|not|(?:do|ca|wo)n'?t)$/;
export const isOfPeopleTalking = (word: string): boolean => OF_PEOPLE.test(word);

/** Verbs, numbers and nouns that questions about any report are made of, beside what it names. */
const OF_REPORTS =
  /^(?:without|more|less|fewer|most|many|much|other|others|some|same|(?:what|where)(?:'?s)|anything|ago|between|now|then|earlier|later|previous|next|far|again|instead|only|just|too|well|me|show|give|tell|compared?|list|split|break|breakdown|explain|find|look|add|sum|please|vs|versus|figures?|numbers?|count(?:ed)?|data|report(?:s|ed)?|held|made|go|going|getting|doing|done|happen(?:ing|ed)|mean(?:s|t)?|fall|rise|drop|come|went|came|take|took|new|old|latest|current|actually|one|ones|two|three|four|five|six|seven|eight|nine|ten|twelve)$/;
export const isOfQuestions = (word: string): boolean => isFunctionWord(word) || OF_REPORTS.test(word);

/** Questions about an answer that name nothing. */
const OF_ANSWER =
  /^(?:where (?:is|does) (?:that|it|this)(?: come)?(?: from)?|where's that from|who is (?:it|that) for|(?:when|how (?:many|much)) was (?:that|it)|what (?:does|is) (?:that|it)(?: mean| about)?|what is going (?:well|badly)|what(?: is|'s| are they) (?:being )?(?:done|doing)(?: about (?:it|that))?|(?:tell|show) me more|show more|more|and (?:before|after) that|and then|what else)$/;
export const asksOfAnswer = (text: string): boolean => OF_ANSWER.test(text);

/** Where an answer stands in the report. */
export const isOfStanding = (word: string): boolean =>
  /^(?:pages?|commitments?|rates?|figures?|updates?|results?|outcomes?|up|serious|seriously)$/.test(word);
/** Days and hours are people's. */
export const isTimeOfReports = (word: string): boolean => TIMES.has(word);
const TIMES = new Set(
  PERIOD_WORDS.filter((word) => !/day|tomorrow|week|min|h[ou]*r|this|next|first|second|third|fourth|ending/.test(word)),
);

const after = (text: string, begins: RegExp): string | null =>
  begins.test(text) ? text.replace(begins, '').trim() : null;

export const withoutOpenings = (text: string): string => {
  const rest = after(text, OPENING);
  return rest === null ? text : withoutOpenings(rest);
};
/** What is behind a request; null where nothing is requested. */
export const behindRequest = (text: string): string | null => after(text, REQUEST);
export const goesOn = (text: string): boolean => GOES_ON.test(text);
export const remarks = (text: string): boolean => REMARK.test(text);
export const beginsAsking = (text: string): boolean => {
  const first = text.split(' ', 1)[0]!;
  return beginsQuestion(first.replace(/'?s$/, '')) || beginsQuestion(first) || /^any(?:thing)?$/.test(first);
};
