/** The stretches of a message: where in a sentence its question begins, what of it only tells, and what asks nothing by itself. Pure. */

import { finds } from '../pattern.ts';
import { asks, asksDirectly, clausesOf, isOfSpeaker, restricts, tells } from '../segments.ts';
import { wordsOf } from '../terms.ts';
import { isFunctionWord, isLightVerb } from '../words/passing-words.ts';

/** By these a question begins wherever it stands; the other question words join clauses as well. */
const BEGINS =
  /\b(?:how (?:many|much|long|often|big|large)|what (?:number|share|proportion|percentage|fraction|value|amount)|(?:the|a) (?:(?:exact|total|actual|current|latest|overall|right) )?(?:number|count|total|tally|figure|volume|amount|value) (?:of|for))\b|(?<=[,:;] |- )(?:what|which|who|when|where|why)\b/g;

/** Offsets at which a question of its own may begin behind what leads up to it; 0 is one of them. */
export const beginningsOf = (sentence: string): readonly number[] => [
  ...new Set([0, ...[...sentence.matchAll(BEGINS), ...sentence.matchAll(BEHIND_DASH)].map(({ index }) => index)]),
];
const BEHIND_DASH = /(?<= -{1,2} |: )(?=\p{L})/gu;

/** "How many were there on Tuesday": what they are was said before. */
export const countsUnsaid = finds(/\bhow many (?:were|are|have|had|was|is)(?: been)? there\b/);

/** "How many do you keep?": of what was named before. */
export const leavesNounOut = finds(
  /^(?:(?:so|and|but|then|well),? )*how (?:many|much) (?:do|did|does|are|is|were|was|have|has|had|got|get)\b/,
);

/** Something is asked in it already. */
export const saysQuestion = (words: string): boolean => /\b(?:how (?:many|much)|what|which|number of)\b/.test(words);

/** Where the speaker goes on without a mark behind a time: "last quarter my boss is on at me", "q2 need it by noon"; behind a noun it tells which. */
const GOES_ON =
  /(?<=\b(?:quarter|year|month|period|now|currently|altogether|\d{4}|q[1-4]|\/\d\d)) (?=(?:(?:i|my \w+|our \w+|we)(?: (?:is|are|am|was|has|have|keeps?|wants?|needs?)|'m|'re|'ve) |i (?:need|want|ask)\b|(?:need|want)(?:ed|ing)? (?:it|this|that|them) |(?:asking )?for (?:my|our) )(?!.*\b(?:how|what|which)\b))/;

/** The clauses of a sentence, each with the mark before it; together they are the sentence. */
export const piecesOf = (sentence: string): readonly string[] =>
  clausesOf(sentence).flatMap(({ start, end }) => {
    const clause = sentence.slice(start, end);
    const at = GOES_ON.exec(clause)?.index ?? -1;
    return at > 0 ? [clause.slice(0, at), clause.slice(at)] : [clause];
  });

const NOUN_OF_NUMBER = /^(?:numbers?|figures?|total|count|answer|sum|amount|true|right|correct|accurate|so|make|do)$/;
/** "How many is it?", "could you tell me?", "true?": asks, and names nothing. */
export const asksOfOther = (sentence: string): boolean =>
  asks(sentence) &&
  wordsOf(sentence).every((word) => isFunctionWord(word) || isLightVerb(word) || NOUN_OF_NUMBER.test(word));

const OF_VERDICT = new Set(
  'truth right correct true accurate fair hold stand up check out add fact false wrong case really actually'.split(' '),
);
/** "True?", "is that so": whether what was said before is so. */
export const asksWhetherSo = (sentence: string): boolean =>
  !/\b(?:how|what|which|who|when|where|why)\b/.test(sentence) &&
  /\b(?:true|truth|right|correct|accurate|fair|so|hold up|stand up|check out|add up|fact|case)\b/.test(sentence) &&
  wordsOf(sentence).every((word) => OF_VERDICT.has(word) || isFunctionWord(word));

/** Says something of those who talk, or says it to them; what tells which are meant does not. */
export const isOfTalk = (piece: string): boolean => {
  const said = piece
    .replace(/^[\s,:;()-]+/, '')
    .replace(/^(?:and|but|so|or|because|since|as|only|just) (?:that )?/, '');
  if (BY_YOUR_LEAVE.test(said)) return true;
  if (restricts(said) || asksDirectly(said) || (DENIES.test(said) && !OF_TALKER.test(said))) return false;
  return isOfSpeaker(said) || tells(said);
};
const DENIES =
  /^(?:if|unless|provided|providing|(?:(?:as|so) )?long as|assuming)\b|\b(?:not|only|except|excluding|without|including|never|i mean)\b|n't\b/;
/** "My wife doesn't believe me" */
const OF_TALKER =
  /^(?:i|we|my \w+|our \w+|he|she)(?:'\w+)? (?!(?:[\w']+ ){0,2}(?:mean|want|count|include|need|only)\b)/;
/** "If it isn't too grim", "may I ask" */
const BY_YOUR_LEAVE =
  /^(?:may|might|can|could) i (?:just )?ask\b|^if (?:(?:it|that) (?:is|isn't|was|wasn't|makes|helps|matters)|(?:you|i|we) (?:don't mind|can|could|may|might|know|like|please|would|must|have (?:it|that|them)))\b/;
