/** What is said of a number: by its clause, by the one before it, and around it. */

import { AUXILIARIES, endsPhrase, isLink, isPast, isVerb, POINTERS } from '../language.ts';
import type { Clause, Range } from './clauses.ts';
import { type Passage, termsAt, termsIn } from './passage.ts';

/** What its clause does, and what is done to it: "the arrest of 260 offenders". */
export function doneIn(passage: Passage, clause: Range, first: number, next: number): ReadonlySet<string> {
  const { tokens } = passage;
  const verbs = new Set<string>();
  const add = (at: number): void => {
    for (const term of termsAt(passage, at)) verbs.add(term);
  };
  for (let at = clause.from; at < clause.to; at += 1)
    if (isPast(tokens[at]!.word) && !(at >= next && isModifier(passage, at))) add(at);
  const [of, verb, lead] = [tokens[first - 1]?.word, tokens[first - 2], tokens[first - 3]?.word ?? ''];
  // "The attempted rape of two women" were no rapes.
  if (of === 'of' && verb && (isLink(lead) || POINTERS.has(lead))) add(first - 2);
  return verbs;
}

/** "60 stolen bicycles", "two accredited officers": said of the noun, not what was done. */
function isModifier({ tokens, isNumber }: Passage, at: number): boolean {
  const [before, behind] = [tokens[at - 1], tokens[at + 1]];
  if (!before || !behind || AUXILIARIES.has(before.word) || endsPhrase(behind.word)) return false;
  return isNumber(at - 1);
}

/** "22 charged", "nine were granted": what was done stands right behind the number. */
export function isDoneTo({ tokens }: Passage, next: number): boolean {
  let at = next;
  if (tokens[at]?.word === 'of') at += 2;
  while (tokens[at] && (AUXILIARIES.has(tokens[at]!.word) || tokens[at]!.word === 'also')) at += 1;
  return tokens[at] !== undefined && isPast(tokens[at]!.word);
}

/** A verb without "were" before it, and behind it what it is done to. */
export function acts({ tokens, text }: Passage, to: number): boolean {
  const [verb, object] = [tokens[to]?.word, tokens[to + 1]?.word];
  if (verb === undefined || object === undefined) return false;
  if (/[,;:(]/.test(text.slice(tokens[to]!.end, tokens[to + 1]!.start))) return false;
  if (['have', 'has', 'had'].includes(verb)) return object !== 'been' && isPast(object);
  return (
    isPast(verb) && !isLink(object) && !isVerb(object) && !['and', 'or', 'but', 'who', 'which', 'that'].includes(object)
  );
}

/**
 * What a clause takes from the one before it: of a part, what is said of the whole; and its subject, where it has none of
 * its own ("a bus parked there and was used by 275 people").
 */
export function sharedTerms(passage: Passage, clause: Clause): ReadonlySet<string> {
  const { tokens, clauses } = passage;
  const last = clauses[clauses.indexOf(clause) - 1];
  if (!last) return new Set();
  if (clause.ofPart) return termsIn(passage, last);
  const [link, verb] = [tokens[clause.from]!.word, tokens[clause.from + 1]?.word ?? ''];
  if ((link !== 'and' && link !== 'but') || !isVerb(verb)) return new Set();
  const ends = tokens.slice(last.from, last.to).findIndex((token) => isVerb(token.word));
  return termsIn(passage, { from: last.from, to: last.from + Math.max(0, ends) });
}

/** Of a whole that another number tells a part of, its noun alone and what stands right behind: "the 60 people arrested". */
export function wholeOf({ tokens }: Passage, { from, to }: Range): Range {
  const behind = tokens[to]?.word ?? '';
  return { from, to: isPast(behind) && !AUXILIARIES.has(behind) ? to + 1 : to };
}

/** Terms of what stands before a clause, and of clauses that count nothing. */
export function aroundOf(passages: readonly Passage[], passage: Passage, clause: Clause): ReadonlySet<string> {
  const terms = new Set<string>();
  for (const other of passages) {
    const isBefore = other.sentence.start < passage.sentence.start;
    for (const part of other.clauses) {
      const earlier = isBefore || (other === passage && part.to <= clause.from);
      const counts = other.tokens.slice(part.from, part.to).some((_, i) => other.isNumber(part.from + i));
      if (earlier || !counts) for (const term of termsIn(other, part)) terms.add(term);
    }
  }
  return terms;
}
