/** The kind of thing whose name is asked for ("which pub", "list the ten sites", "what is the school called"), and whether a text names one. Pure. */
import { endsPhrase, isPast, isPlural, isTime } from '../grammar.ts';
import { pattern } from '../pattern.ts';
import { isNumberOrWord } from '../reports/sentences.ts';
import { tells } from '../reports/told.ts';
import { bare, tokenise } from '../text.ts';
import { isDoingKind, kindsOf } from '../words/word-kinds.ts';

const LEADS = [
  /\bwhich (?!(?:of|is|are|was|were|one|ones)\b)(.+)/,
  /\b(?:what|which) (?:is|are|was|were) (?:the|that|this) (?=[^,.?!]{2,40} called[\s?.!]*$)(.+)/,
  /\b(?:the|that|this|its|their) ([\w -]{2,40})'s? names?\b/,
  /\b(?:list|name|identify|names? of|name for) (?:(?:the|all|those|these|each|every|its|our) )+(.+)/,
  /\bwhere exactly (?:is|are|was|were) (?:the|those|these) (.+)/,
  /\bwhat (?!(?:kinds?|sorts?|types?|extent|about|of|is|are|was|were|the|a|an)\b)(.+)/,
].map(pattern);

export interface KindAsked {
  /** Its noun: "stations". */
  readonly noun: string;
  /** "The ten sites"; null where no number is said. */
  readonly number: string | null;
  /** Nothing but a name is asked for: "what is it called", "the pub's name". */
  readonly strict: boolean;
}

/** The kind of which each is asked for by name; null where none is. "What support" is of no kind of which there are several. */
export function kindNamed(text: string): KindAsked | null {
  for (const [at, lead] of LEADS.entries()) {
    const found = lead.exec(text);
    // "Is there a project which helps people": tells of which, and asks for none.
    if (!found || (at === 0 && IS_THERE.test(text.slice(0, found.index)))) continue;
    const rest = found[1]!;
    const words = tokenise(rest).map(({ word }) => bare(word));
    const end = words.findIndex(
      (word, i) => endsPhrase(word) || word === 'called' || (i > 0 && (isPast(word) || isDoneByOne(words, i))),
    );
    const phrase = words.slice(0, end < 0 ? words.length : end);
    const noun = phrase.at(-1);
    if (noun === undefined || phrase.length > LONGEST || isNumberOrWord(noun) || isTime(noun)) continue;
    if (at === LEADS.length - 1 && !isPlural(noun) && !isSpot(noun)) continue;
    return { noun, number: phrase.find(isNumberOrWord) ?? null, strict: STRICT.test(text) };
  }
  return null;
}
/** "Which team deals with it": behind one that does something, what it does. */
const isDoneByOne = (words: readonly string[], at: number): boolean => {
  const [who = '', verb = ''] = words.slice(at - 1, at + 1);
  return (
    verb.endsWith('s') &&
    !isPlural(who) &&
    kindsOf(who).some((kind) => kind === 'group' || kind === 'person') &&
    kindsOf(verb).some(isDoingKind)
  );
};
/** "Which call", "what kind of call": the word is the noun of which one is asked for. */
export const isOfWhich = (words: readonly string[], at: number): boolean =>
  /(?:^| )(?:which|what)(?: (?:kinds?|sorts?|types?) of)? $/.test(`${words.slice(Math.max(0, at - 3), at).join(' ')} `);
/** A road or a building: a town or an area that it is in does not tell which. */
export const isSpot = (noun: string): boolean =>
  /^(?:roads?|streets?|lanes?|parks?|stations?|schools?|ports?|pubs?|bars?|clubs?|shops?|hotels?|hospitals?|prisons?|courts?|buildings?|houses?|premises)$/.test(
    noun,
  );
const IS_THERE = /\b(?:is|are|was|were|have|has|do|does) (?:there|we|you|they) [^,;?]*$/;
const STRICT = /\bcalled[\s?.!]*$|'s? names?\b/;
const LONGEST = 5;

/** Behind a noun: "parks of Wickton", "school called", "schemes, including Farm Watch". */
const JOINS = /^(?:of|about|at|in|on|near|called|named|like|namely|such|including|as|from|the|an?)$/;
const BEHIND_COMMA = /^(?:namely|such|including)$/;
const IN_PLACE = /^(?:in|at|on|near|across|around)$/;
const BEFORE = 3;

export interface Manner {
  /** Whether the word, in lower case, is no news to who asks. */
  readonly isKnown: (word: string) => boolean;
  /** One thing is asked for, and not several. */
  readonly ofOne: boolean;
  /** Nothing but its name will do. */
  readonly byName: boolean;
}

/**
 * Whether one of the mentions of the noun, tokens of the sentence, tells which it is: by a name within it, before, behind or
 * beside it ("Rex, a retired dog"), by a number ("section 28"), or by what it is said to be ("the farming sector"). What
 * is counted ("ten sites") is not told by that.
 */
export function tellsWhich(
  tokens: readonly string[],
  from: number,
  to: number,
  { isKnown, ofOne, byName }: Manner,
): boolean {
  const word = (at: number): string => (tokens[at] ?? '').toLowerCase();
  const isName = (at: number): boolean =>
    /^\p{Lu}/u.test(tokens[at] ?? '') && !isKnown(word(at)) && (at > 0 || /^\p{Lu}|^,/u.test(tokens[at + 1] ?? ''));
  if (isName(to - 1) && /^\p{Lu}/u.test(tokens[to - 2] ?? '')) return true;
  let start = from;
  while (start > 0 && start > from - BEFORE && !endsPhrase(word(start - 1)) && word(start - 1) !== ',') start -= 1;
  const before = tokens.slice(start, from);
  const isCounted = before.some((one) => isNumberOrWord(one.toLowerCase()));
  if (!isCounted && before.some((_, i) => isName(start + i))) return true;
  // Of one, parks in a town do not tell which it was.
  if (ofOne && isPlural(word(to - 1)) && IN_PLACE.test(word(to))) return false;
  let next = word(to) === ',' && BEHIND_COMMA.test(word(to + 1)) ? to + 1 : to;
  while (JOINS.test(word(next))) next += 1;
  if (isName(next) || (next === to && /^\d/.test(word(next)))) return true;
  // "Rex, a retired police dog"
  if (/^(?:an?|the)$/.test(word(start - 1)) && word(start - 2) === ',' && isName(start - 3)) return true;
  if (isCounted || byName) return false;
  const says = (one: string): boolean => !isKnown(one) && /^\p{L}{3,}$/u.test(one) && !endsPhrase(one);
  return (
    before.some((one) => says(one.toLowerCase()) && !isVague(one.toLowerCase())) || (next > to && says(word(next)))
  );
}
/** Whether the sentence has a name, of whatever it is, that is not known; a time's is none. */
export const namesAnything = (sentence: string, isKnown: (word: string) => boolean): boolean =>
  [...sentence.matchAll(/(?<=\S )\p{Lu}[\p{L}'’-]+/gu)].some(
    ([name]) => !isKnown(name.toLowerCase()) && !tells(name, 'when'),
  );
/** "Several sites", "other forces" */
const isVague = (word: string): boolean =>
  /^(?:several|many|some|various|other|multiple|certain|different|local|new|more|further|any|number)$/.test(word);
