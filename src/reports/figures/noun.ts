/** The noun that a number counts: behind it, or the subject before it. */

import {
  endsPhrase,
  isCounted,
  isMeasure,
  isMeasuring,
  isOnlyPast,
  isPast,
  isPerson,
  isPlural,
  isPresent,
  isTime,
  isVerb,
  POINTERS,
} from '../language.ts';
import type { Clause, Range } from './clauses.ts';
import { type Passage, termsIn } from './passage.ts';
import type { Quantity } from './quantities.ts';

/** Its words; `head` is the noun itself, `short` its acronym, where it has one. */
export interface Noun extends Range {
  readonly head: number;
  readonly short: number;
}

/** Of so many words at most is a noun made. */
const LONGEST_NOUN = 7;
/** Behind a subject: "ambassadors now number 1,100". */
const STANDS = new Set([
  'number',
  'numbers',
  'stand',
  'stands',
  'total',
  'totals',
  'reach',
  'reaches',
  'now',
  'currently',
  'still',
  'also',
]);

/** "87 seized catalytic converters", "62 Domestic Violence Protection Orders (DVPOs)", "nine kilograms of cocaine". */
export function nounBehind(passage: Passage, start: number, quantity: Quantity): Noun | null {
  const { tokens, text, isNumber } = passage;
  // "A drop of 6% brought calls down to", "an increase of 212 took them to": what it did, and not what it counts.
  const { word: behind = '' } = tokens[start] ?? {};
  if (isOnlyPast(behind) || (quantity.type === 'percent' && isVerb(behind))) return null;
  // "Of which 872 concerned drugs"
  const first = tokens.findIndex((token) => token.end > quantity.start);
  if (/^(?:which|whom)$/.test(tokens[first - 1]?.word ?? '') && isPast(behind)) return null;
  const words = tokens.slice(0, start + LONGEST_NOUN + 4).map(({ word }) => word);
  // "Coordinators supports 107,400 members": no noun has a number or an article right behind it.
  const hasObject = (i: number): boolean =>
    /[^s]s$/.test(words[i]!) && (isNumber(i + 1) || POINTERS.has(words[i + 1] ?? ''));
  let head = -1;
  let short = -1;
  let at = start;
  let end = quantity.end;
  for (; at < tokens.length && at - start < LONGEST_NOUN; at += 1) {
    const { word, start: from, end: to } = tokens[at]!;
    const between = text.slice(end, from);
    if (/[,;:.!?–—")”]|\s-\s/.test(short < 0 ? between : between.replace(/^\)/, ''))) break;
    if (/\(/.test(between) && !/^\((?:[A-Z][\w&]*s?|999|101)\)/.test(text.slice(from - 1))) break;
    // "Six off-road motorcycles" are not off the road.
    const isJoined = text[to] === '-';
    // "11 theft and burglary operations": no noun is complete before the joint.
    const isName = head < 0 && at > start && !isPast(words[at - 1]!) && quantity.value !== 1;
    const joins = isName && (word === 'and' || word === 'or');
    if ((endsPhrase(word) && !isJoined && !joins) || isNumber(at)) break;
    // "Live Chat interactions" do not live.
    if (isPresent(word) && !/\p{Lu}/u.test(text[from]!)) break;
    if (head >= 0 && (isPast(word) || isMeasuring(words, at) || hasObject(at))) break;
    // "Warnings (CPWs)": the acronym is another word for the noun.
    if (between.includes('(')) short = at;
    else if (isPlural(word) || (isPerson(word) && quantity.value === 1)) head = at;
    end = to;
  }
  // "A 36 hour stretch": behind more than one a single unit of time is what is counted, whatever lasts so long.
  if (isTime(behind) && !isPlural(behind) && quantity.value !== 1 && at > start + 1)
    return { from: start, to: at, head: start, short: start };
  // One thing has no plural, nor have some that are counted.
  if (head < 0 && at > start && (quantity.value === 1 || isCounted(tokens[at - 1]!.word))) {
    const last = at - 1;
    if (!isPast(tokens[last]!.word)) head = last;
  }
  if (head < 0 && at > start && isMeasure(tokens[start]!.word)) head = start;
  if (head < 0) return null;
  let to = head + 1;
  if (isMeasure(tokens[head]!.word) && tokens[head + 1]?.word === 'of')
    for (to = head + 2; to < tokens.length && to - head < LONGEST_NOUN && !endsPhrase(tokens[to]!.word); to += 1)
      if (/[,;:.(]/.test(text.slice(tokens[to]!.end, tokens[to + 1]?.start ?? tokens[to]!.end + 1))) {
        to += 1;
        break;
      }
  return { from: start, to: short === to ? short + 1 : to, head, short: short === to ? short : head };
}

/** "Hate Crime Ambassadors now number 1,100", "bikes seized: 22". */
export function subjectOf(passage: Passage, clause: Clause, number: number): Noun | null {
  const { tokens, plain, sentence, isNumber } = passage;
  const before = plain.slice(sentence.start, tokens[number]!.start);
  const begin = /:\s*$/.test(before) && clause.from === number ? lastClauseFrom(passage, clause) : clause.from;
  if (begin === number) return null;
  const lead =
    /(?:\b(?:to|at|number|numbers|is|are|was|were|totalled|totals|reached|of)|:)\s+(?:(?:just|now|only|a|total|of)\s+)*$/.test(
      before,
    );
  if (!lead) return null;
  let from = begin;
  while (from < number && (POINTERS.has(tokens[from]!.word) || tokens[from]!.word === 'and')) from += 1;
  if (tokens[from]?.word === 'number' && tokens[from + 1]?.word === 'of') from += 2;
  while (from < number && POINTERS.has(tokens[from]!.word)) from += 1;
  let head = -1;
  for (let at = from; at < number && !endsPhrase(tokens[at]!.word) && !isNumber(at); at += 1) {
    if (head >= 0 && (isPast(tokens[at]!.word) || STANDS.has(tokens[at]!.word))) break;
    if (isPlural(tokens[at]!.word) || isPerson(tokens[at]!.word)) head = at;
  }
  return head < 0 ? null : { from, to: head + 1, head, short: head };
}

/** "185 officers and partners", "300 cars, vans and lorries": not so many of each. */
export function isJoint(passage: Passage, to: number): boolean {
  const { tokens, plain, sentence, isNumber } = passage;
  const end = tokens[to - 1]!.end;
  const rest = plain.slice(end, sentence.end);
  const link = /^\s*(?:\([^)]*\)\s*)?(,|and\b|or\b|\/|&)/.exec(rest)?.[1];
  if (!link) return false;
  const at = tokens.findIndex((token) => token.start >= end + rest.indexOf(link) + link.length);
  if (at < 0) return false;
  const words = tokens.slice(at, at + 4).map((token) => token.word);
  const [first = ''] = words;
  if (endsPhrase(first) || isVerb(first) || isNumber(at)) return false;
  if (link === ',') return words.slice(1).some((word) => word === 'and' || word === 'or');
  return words.slice(0, 3).some(isPlural);
}

/** "Of heroin" behind a noun, up to where that phrase ends. */
export function complementOf(passage: Passage, start: number): ReadonlySet<string> {
  const { tokens } = passage;
  if (tokens[start]?.word !== 'of') return new Set();
  let end = start + 1;
  while (
    end < tokens.length &&
    end - start < LONGEST_NOUN &&
    !(endsPhrase(tokens[end]!.word) && !POINTERS.has(tokens[end]!.word))
  )
    end += 1;
  return termsIn(passage, { from: start + 1, to: end });
}

function lastClauseFrom({ clauses }: Passage, clause: Clause): number {
  const at = clauses.indexOf(clause);
  return (at > 0 ? clauses[at - 1]! : clause).from;
}
