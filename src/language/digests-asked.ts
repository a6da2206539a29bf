/** How the digests that were posted are asked for, and what they are to mention. Pure. */
import { AUXILIARIES, LINKS, POINTERS } from './grammar.ts';
import { wordsOf } from './terms.ts';

/** A digest that was posted is meant; "a digest of priority 5" asks for a summary. */
export const asksOfDigests = (text: string): boolean =>
  /\b(?:which (?:[\w']+ )?digests?|(?:did|do|does|has|have) any (?:[\w']+ )?digests?|(?:last|this) week'?s digest|(?:in|of|from|was|is) (?:the|a|an|any|our|last|this|which) (?:[\w']+ ){0,2}?digests?\b(?! of (?:priority|the report))|the (?:last|latest|weekly|previous) digest|what did the (?:[\w']+ )?digest say)/.test(
    text,
  );

const DIGEST = /^digests?$/;
const BE = /^(?:is|are|was|were)$/;
const DO = /^(?:did|do|does)$/;

/**
 * The words of what a digest is to mention, as "which digest spoke of knife crime", "was knife crime in the last digest" and
 * "what did the digest say about knife crime" say it; empty where the whole of a digest is asked for.
 */
export function askedOfDigest(text: string): readonly string[] {
  const words = wordsOf(text);
  const at = words.findLastIndex((word) => DIGEST.test(word));
  if (at < 0) return [];
  const [before, after] = [words.slice(0, at), words.slice(at + 1)];
  if (BE.test(before[0] ?? ''))
    return subject(
      before.slice(
        1,
        before.findLastIndex((word) => LINKS.has(word)),
      ),
    );
  const asks = before.includes('which') || before.includes('any') || before.some((word) => DO.test(word));
  return asks ? subject(withoutVerb(after, before)) : after[0] === 'about' ? subject(after) : [];
}

/** "Did we speak of", "has mentioned", "spoke of", "was": what comes first after the digest says what it does. */
function withoutVerb(words: readonly string[], before: readonly string[]): readonly string[] {
  const [first = '', second = '', third = ''] = words;
  if (BE.test(first) || before.some((word) => BE.test(word))) return BE.test(first) ? words.slice(1) : words;
  if (DO.test(first)) return words.slice(POINTERS.has(second) ? 3 : 2);
  if (AUXILIARIES.has(first)) return words.slice(/ed$/.test(second) && third ? 2 : 1);
  return words.slice(1);
}

/** Without what leads to it and what is left hanging behind it. */
function subject(words: readonly string[]): readonly string[] {
  const isLead = (word: string): boolean =>
    LINKS.has(word) || POINTERS.has(word) || /^(?:any|some)(?:thing)?$/.test(word);
  const from = words.findIndex((word) => !isLead(word));
  if (from < 0) return [];
  const rest = words
    .slice(from)
    .join(' ')
    .replace(/ (?:last|this) weeks?$/, '')
    .split(' ');
  return rest.slice(0, rest.findLastIndex((word) => !LINKS.has(word)) + 1);
}
