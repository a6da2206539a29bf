/** Where words stand around a verb: who did it, who became what, and what is set against another. Pure. */

import {
  AUXILIARIES,
  endsPhrase,
  isAdverb,
  isAgent,
  isDeterminer,
  isLink,
  isOnlyPast,
  isPast,
  isPerson,
  isPlural,
} from '../grammar.ts';
import { wordsOf } from '../terms.ts';
import { isLightVerb } from '../words/passing-words.ts';

/** Verbs of those who deal with what has come: whoever of the staff did it, it is all of it. */
const HANDLING =
  /^(?:answer|tak|took|handl|field|deal|dealt|process|receiv|held|hold|kept|keep|work|record|manag|log|triag)/;
const PARTICLE = /^(?:in|up|out|over|on|with|through)$/;

/** "Submitted by members of staff": where the noun of those who did it stands; those who only dealt with what came are left out. */
export function doersIn(words: readonly string[]): number[] {
  return words.flatMap((word, by) => {
    if (word !== 'by') return [];
    const verb = PARTICLE.test(words[by - 1] ?? '') ? by - 2 : by - 1;
    if (!isPast(words[verb] ?? '') || HANDLING.test(words[verb]!)) return [];
    const ends = words.findIndex((next, i) => i > by + 1 && next !== 'of' && (!next || endsPhrase(next)));
    if (words.slice(by, ends < 0 ? words.length : ends + 2).includes('public')) return [];
    const who = words.findLastIndex((next, i) => i > by && (ends < 0 || i < ends) && (isPerson(next) || isAgent(next)));
    return who > by ? [who] : [];
  });
}

/** "Live in a town": where somebody is at home. */
export const livesIn = (word: string, next: string): boolean =>
  /^(?:live|lives|lived|living)$/.test(word) && /^(?:in|at|near|outside|within)$/.test(next);

const BECOMES = /^(?:become|becomes|became|becoming)$/;
/** "Left to become regulars", "turned into regulars": where the verb stands; -1 where there is none. */
export const becomingIn = (words: readonly string[]): number =>
  words.findIndex(
    (word, i) =>
      BECOMES.test(word) || (/^(?:turn(?:ed|ing)?|convert(?:ed|ing)?)$/.test(word) && words[i + 1] === 'into'),
  );

/** "Crashes rather than casualties", "make as opposed to get": what is meant, where one word of a kind is set against another. */
export function setAgainstIn(words: readonly string[]): number[] {
  return words.flatMap((word, at) => {
    const length = SETS_AGAINST.get(`${word} ${words[at + 1]}`) ?? 0;
    const [meant, denied] = [words[at - 1] ?? '', words[at + length] ?? ''];
    return length > 0 && isAlike(meant, denied) ? [at - 1] : [];
  });
}
/** With so many words. */
const SETS_AGAINST = new Map([
  ['rather than', 2],
  ['instead of', 2],
  ['as opposed', 3],
]);
export function setsNounAgainst(text: string): boolean {
  const words = wordsOf(text);
  return setAgainstIn(words).some((at) => isPlural(words[at]!));
}
const isAlike = (a: string, b: string): boolean =>
  (isPlural(a) && isPlural(b)) || (isPast(a) && isPast(b)) || (isLightVerb(a) && isLightVerb(b) && !isPast(a));

const COLLECTIVES = new Set(
  'bracket category grouping cohort contingent crop batch tranche lines stream pot pile side'.split(' '),
);
/** "The cadet cohort", "the July crop": a noun of many that stands for those named just before it. */
export const isCollective = (word: string): boolean => COLLECTIVES.has(word);

const WISHES =
  /^(?:want|wanted|need|needed|expect|expected|hope|hoped|plan|planned|aim|intend|intended|require|required)$/;
const DOES = /^(?:do|does|did|would|should|will)$/;
const IS = /^(?:is|are|was|were|be|been|being)$/;
/** "How many do we need", "are wanted", "were we meant to have": where it is said of them only that they are wished for. */
export const wishesIn = (words: readonly string[], from: number): number[] =>
  words.flatMap((word, at) => {
    if (at <= from || !(WISHES.test(word) || /^(?:meant|supposed)$/.test(word))) return [];
    const before = words.slice(Math.max(from + 1, at - SUBJECT_LENGTH), at);
    const isDone = before.some((one) => DOES.test(one)) && !before.includes('you');
    return isDone || before.slice(-3).some((one) => IS.test(one)) ? [at] : [];
  });
const SUBJECT_LENGTH = 4;

/** "How many people asked about it": where the verb of those who are counted stands; -1 where they only are. */
export function verbOfPeople(words: readonly string[], head: number): number {
  if (!/^(?:folks?|people)$/.test(words[head] ?? '')) return -1;
  let at = head + 1;
  while (AUXILIARIES.has(words[at] ?? '') || isAdverb(words[at] ?? '') || words[at] === 'who') at += 1;
  const verb = words[at] ?? '';
  const next = words[at + 1] ?? '';
  return verb !== 'used' && (isPast(verb) || isLightVerb(verb)) && (isLink(next) || isPast(verb)) && next !== 'as'
    ? at
    : -1;
}

/** "How many gave time", "put in hours", "did any hours": a verb in a form, or with what it is done to, that only a doer has. */
export const actsAt = (words: readonly string[], at: number): boolean => {
  const [verb = '', next = '', object = ''] = words.slice(at, at + 3);
  return isOnlyPast(verb) || (isPast(verb) && (isDeterminer(next) || (PARTICLE.test(next) && isPlural(object))));
};

/** "How many people were arrested": what was done to the people who are counted; null where none are, or nothing was. */
export function doneToPeople(text: string): string | null {
  const words = wordsOf(text);
  const head = words.findIndex((word, at) => isPerson(word) && words[at - 1] === 'many');
  if (head < 0) return null;
  const verb = words.findIndex((word, at) => at > head && !AUXILIARIES.has(word) && !isAdverb(word));
  return words.slice(head + 1, verb).some((word) => IS.test(word)) && isPast(words[verb] ?? '') ? words[verb]! : null;
}

/** "How many did the crew land in May", "how many were landed by the crew": the words of those who did what is counted, and of their doing. */
export function doingIn(text: string): readonly string[] {
  const words = wordsOf(text);
  const many = words.findIndex((word, at) => /^(?:many|much)$/.test(word) && words[at - 1] === 'how');
  if (many < 0) return [];
  const upTo = (from: number): readonly string[] => {
    const end = words.findIndex((word, at) => at >= from && at < words.length - 1 && isLink(word) && word !== 'of');
    return words.slice(from, end < 0 ? words.length : end);
  };
  const verb = words.findIndex((word, at) => at > many && AUXILIARIES.has(word));
  const by = words.indexOf('by', many);
  // "How many were landed": of what is counted.
  const isOfOthers = verb > 0 && !isPast(words[verb + 1] ?? '') && !AUXILIARIES.has(words[verb + 1] ?? '');
  return [...(isOfOthers ? upTo(verb + 1) : []), ...(by > 0 ? upTo(by + 1) : [])];
}

/** "Persons who gave hours", "individuals giving hours": they are counted, and not what they did; of "the hours their people gave" they are not. */
export const countsDoers = (words: readonly string[], isPeople: (at: number) => boolean): boolean => {
  const at = words.findIndex((word) => isPlural(word) && !OF_NUMBER.test(word));
  const next = words[at + 1] ?? '';
  return (
    at >= 0 &&
    isPeople(at) &&
    (/^(?:who|that)$/.test(next) || /^\w{3,}ing$/.test(next) || actsAt(words, at + 1)) &&
    words.every((before, i) => i >= at || !isLink(before) || (before === 'of' && OF_NUMBER.test(words[i - 1] ?? '')))
  );
};
const OF_NUMBER = /^(?:number|numbers|count|total|tally|quantity|many)$/;
