/** The clauses of a sentence that ask; those that name nothing, and what introduces the question, are left out. */

import { apologises } from '../language/clauses/courtesies.ts';
import { isFragment } from '../language/clauses/fragments.ts';
import {
  headsQuestion,
  isGround,
  isHeadOfSomePurpose,
  isOfHelp,
  isOfMany,
  isSoThat,
  leftAside,
  purposeNoun,
  purposeVerb,
} from '../language/clauses/purposes.ts';
import { endsPhrase, isAgent, isDeterminer, isPast, isPerson, isPlural, isTime } from '../language/grammar.ts';
import { asksWhatItWasBefore } from '../language/movements.ts';
import {
  announces,
  asks,
  asksDirectly,
  asksToHave,
  clausesOf,
  isAtLeisure,
  isForSomething,
  isLabel,
  isOfRequest,
  isOfSpeaker,
  isOrder,
  isRole,
  leadIn,
  pointsBack,
  pointsToPlace,
  quotes,
  restricts,
  type Segment,
  tells,
  tellsOfNow,
  tellsOfUs,
  wantsToJudge,
  wishes,
} from '../language/segments.ts';
import { stem, wordsOf } from '../language/terms.ts';
import { isCommon } from '../language/words/speller.ts';
import { isDoingKind, kindsOf } from '../language/words/word-kinds.ts';
import { saidAhead } from './ahead.ts';
import { isAddress, isCourtesy, isOccasion } from './courtesies.ts';
import { isNamed, knownIn, namesPeriod, namesReportedTime, saysMore, saysWhereOrWhen, scopeIn } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

/** A sentence of more is a list, or nobody's: to tell its asides would take longer than a message may. */
const MOST_CLAUSES = 60;

/** Without the clauses around the question that name nothing, and what introduces it. */
export function askingClauses(said: string, lexicon: Lexicon): string {
  const isKnown = (words: string): boolean => isNamed(words, lexicon) || namesPeriod(words);
  const sentence = withoutPurposeAhead(said, lexicon);
  const led = leadIn(sentence, isKnown);
  // "It's cyclists our group is after, how many": what introduces it limits it.
  const ahead = sentence.slice(0, led);
  const start = scopeIn(ahead, lexicon) === null && !headsByPlace(ahead, lexicon) ? led : 0;
  const [lead, own] = [sentence.slice(0, start), sentence.slice(start)];
  return saidAhead(lead, lexicon) + askedIn(own, lead, lexicon);
}

/** "To settle a bet, how many" */
function withoutPurposeAhead(sentence: string, lexicon: Lexicon): string {
  const [first, ...others] = clausesOf(sentence);
  if (!first || others.length === 0) return sentence;
  const rest = sentence.slice(first.end).trim();
  return leadsToNext(first.text, rest, lexicon) ? rest : sentence;
}

function askedIn(own: string, lead: string, lexicon: Lexicon): string {
  const isKnown = (words: string): boolean => isNamed(words, lexicon) || namesPeriod(words);
  const clauses = clausesOf(own);
  if (clauses.length < 2 || clauses.length > MOST_CLAUSES) return own;
  const leads = leadsUp(clauses, lexicon);
  const lastAsking = lastOf(clauses, asks, lexicon);
  const aside = clauses.map(
    (clause, i) => leads.isDropped(i) || isAside(clause, i, { all: clauses, lead, lastAsking }, lexicon),
  );
  if (aside.every(Boolean)) return own;
  const kept = clauses.filter((_, i) => !aside[i]).map((c) => own.slice(c.start, c.end));
  const [first = '', ...others] = kept;
  const begin = clauses.findIndex((_, i) => !aside[i]);
  return [begin > 0 ? first.slice(leadIn(first, isKnown)) : first, ...others, ...leads.pointedTo].join(' ');
}

/**
 * The last clause that asks for something named. "I'm writing a speech for the chair, so 101 calls?": behind what the speaker tells
 * of himself, or somebody wishes, a name alone asks as well.
 */
function lastOf(clauses: readonly Segment[], asksIn: (text: string) => boolean, lexicon: Lexicon): number {
  const at = clauses.findLastIndex(({ text }) => asksIn(text) && isNamed(text, lexicon));
  const [{ text: first }, ...others] = clauses as readonly [Segment, ...Segment[]];
  if (at >= 0 || others.some(({ text }) => tells(text) || restricts(text))) return at;
  return tellsOfUs(first) || isOfSpeaker(first) || wishes(first)
    ? clauses.findIndex(({ text }, i) => i > 0 && isNamed(text, lexicon))
    : at;
}

/**
 * The clauses that tell something before one that asks by itself ("I was a warden for years, so how many members have they")
 * are not asked about. Where that one points back to them, what they name is.
 */
function leadsUp(
  clauses: readonly Segment[],
  lexicon: Lexicon,
): { isDropped: (at: number) => boolean; pointedTo: readonly string[] } {
  const at = lastOf(clauses, asksDirectly, lexicon);
  const asking = clauses[at]?.text ?? '';
  if (at < 1) return { isDropped: () => false, pointedTo: [] };
  const told = new Set(
    clauses
      .map((_, i) => i)
      .filter((i) => i < at)
      .filter((i) => {
        const { text } = clauses[i]!;
        return (
          tells(text) &&
          !asksDirectly(text) &&
          !isFragment(text) &&
          !headsByPlace(text, lexicon) &&
          !asksWhatItWasBefore(text) &&
          scopeIn(text, lexicon) === null
        );
      }),
  );
  const known = [...told].map((i) => knownIn(clauses[i]!.text, lexicon));
  return {
    isDropped: (i) => told.has(i),
    pointedTo: [
      ...(pointsToPlace(asking) ? known.flatMap(({ places }) => places) : []),
      ...(pointsBack(asking.replace(/\bthere\b/g, ' ')) ? known.flatMap(({ subjects }) => subjects) : []),
    ],
  };
}

/** Its noun is one thing, no people and no time: "the elderly", "the victims" and "the night" tell which. */
const isOneThing = (clause: string): boolean => {
  const head = wordsOf(clause).at(-1) ?? '';
  return (
    isCommon(head) &&
    !isPlural(head) &&
    !isPerson(head) &&
    !isAgent(head) &&
    !isTime(head) &&
    !/(?:ly|ed|ing)$/.test(head)
  );
};

/** "Show me Newby:": a head that names where, of which all behind it is. */
const headsByPlace = (text: string, lexicon: Lexicon): boolean =>
  /:\s*$/.test(text) && knownIn(text, lexicon).places.length > 0;

/** "As a cyclist", "being a mother of three": the noun behind the article is one who does or is something. */
const isOfOne = (clause: string): boolean => {
  const words = wordsOf(clause);
  const start = words.findLastIndex((word, i) => i < LATEST_NOUN && isDeterminer(word)) + 1;
  if (start === 0) return words.some(isSomebody);
  const end = words.findIndex((word, i) => i > start && endsPhrase(word));
  const head = words[(end < 0 ? words.length : end) - 1] ?? '';
  return isPerson(head) || isAgent(head) || kindsOf(head)[0] === 'person';
};
/** "Speaking as one of our" */
const LATEST_NOUN = 5;
const isSomebody = (word: string): boolean => word === 'someone' || word === 'somebody';

/** "To settle a bet,", "for the partnership's papers,", "ignoring the debate,": what the answer is for, or is not about. */
function leadsToNext(clause: string, next: string, lexicon: Lexicon): boolean {
  const { metrics } = lexicon;
  if (!isNamed(next, lexicon) || pointsBack(next)) return false;
  if ((isGround(clause) || (isOfHelp(clause) && asksDirectly(next))) && !tellsScope(clause, lexicon)) return true;
  if (saysWhereOrWhen(clause, lexicon)) return false;
  const verb = purposeVerb(clause);
  if (verb !== null) {
    if (isOfMany(clause)) return false;
    const kinds = kindsOf(verb);
    const isVerb = kinds.some(isDoingKind);
    return isVerb && (!isNamed(clause, lexicon) || kinds.includes('telling'));
  }
  const noun = purposeNoun(clause) ?? leftAside(clause);
  return noun !== null && kindsOf(noun)[0] === 'thought' && !metrics.isCounted(stem(noun));
}

const tellsScope = (clause: string, lexicon: Lexicon): boolean =>
  knownIn(clause, lexicon).places.length > 0 || namesReportedTime(clause) || /\d/.test(clause);

/** A clause that names nothing and is the speaker's own, a courtesy, or stands before the question. */
function isAside(
  clause: Segment,
  at: number,
  { all, lead, lastAsking }: { readonly all: readonly Segment[]; readonly lead: string; readonly lastAsking: number },
  lexicon: Lexicon,
): boolean {
  if (
    at === 0 &&
    all.length > 1 &&
    isHeadOfSomePurpose(clause.text) &&
    knownIn(clause.text, lexicon).places.length === 0
  )
    return true;
  if (headsByPlace(clause.text, lexicon) || isOfMany(clause.text)) return false;
  if (at === 0 && isAddress(clause.text, lexicon)) return true;
  const next = all[at + 1]?.text ?? '';
  // Whatever the one who asks is: "as a parent of two cadets".
  if (isRole(clause.text) && isOfOne(clause.text) && isNamed(next, lexicon)) return true;
  if (leadsToNext(clause.text, next, lexicon)) return true;
  if (isNamed(clause.text, lexicon) || asksWhatItWasBefore(clause.text) || scopeIn(clause.text, lexicon) !== null)
    return false;
  if (isRole(clause.text) && isOfOne(clause.text)) return true;
  // "Could I have the count, for a poster": what is asked for as a gift is for something.
  if (
    isForSomething(clause.text) &&
    [lead, ...all.slice(0, at).map(({ text }) => text)].some(asksToHave) &&
    !saysMore(clause.text, lexicon) &&
    isOneThing(clause.text)
  )
    return true;
  // "Were, alas, fatalities": one word between two commas that is no noun of many and no participle.
  const lone = /^[\s,]*([\p{L}']+)[\s,]*$/u.exec(clause.text)?.[1];
  const isBetween = lone !== undefined && at > 0 && at < all.length - 1;
  // "Next question, chair:"
  const called = at > 0 && at < all.length - 1 && /^([a-z]+):$/.exec(clause.text)?.[1];
  if (called && !isPlural(called) && kindsOf(called).includes('person')) return true;
  if (
    isBetween &&
    !isPast(lone) &&
    !isPlural(lone) &&
    !lexicon.metrics.asksWith(stem(lone)) &&
    !saysMore(lone, lexicon)
  )
    return true;
  if (apologises(clause.text) && !asksDirectly(clause.text)) return true;
  if (isSoThat(clause.text) || isAtLeisure(clause.text)) return true;
  // "How many were there last year, I want to see whether we are down": what the speaker makes of it.
  if (
    at > 0 &&
    wantsToJudge(clause.text) &&
    all.slice(0, at).some((c) => asksDirectly(c.text) && isNamed(c.text, lexicon))
  )
    return true;
  if (headsQuestion(clause.text) || (clause.text.endsWith(':') && isOfSpeaker(clause.text))) return true;
  const isOfTalk = tellsOfUs(clause.text) || quotes(clause.text) || (at > 0 && tellsOfNow(clause.text));
  if (isOfTalk && !asks(clause.text) && !saysWhereOrWhen(clause.text, lexicon)) return true;
  if (isLabel(clause.text) || announces(clause.text) || isOccasion(clause.text, lexicon)) return true;
  if (saysMore(clause.text, lexicon) || (at > 0 && restricts(clause.text) && /^[\s,]*in \w+/.test(clause.text)))
    return false;
  if (isCourtesy(clause.text, lexicon)) return true;
  if (at < lastAsking && isOfRequest(clause.text) && !wordsOf(clause.text).some(isPlural)) return true;
  // "Check the arithmetic: does 12 out of 20 give it": an order that names nothing, before the question itself.
  const [begin = ''] = wordsOf(clause.text);
  const leadsTo = all
    .slice(at + 1)
    .some(({ text }) => asksDirectly(text) && (isNamed(text, lexicon) || /\d/.test(text)));
  if ((isOrder(begin) || wishes(clause.text)) && (leadsTo || at < lastAsking)) return true;
  const asksItself = asks(clause.text);
  if (asksItself) return false;
  if (isOfSpeaker(clause.text)) return true;
  // "That were abandoned, how many calls" tells which are counted.
  return at < lastAsking && tells(clause.text) && !restricts(clause.text);
}
