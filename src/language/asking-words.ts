/** Whether a word that no vocabulary has narrows what is asked about, by what kind of thing it means and where it stands. Pure. */

import { AUXILIARIES, endsPhrase, isLink, isPast, isPerson, isPlainLink, isPlural } from './grammar.ts';
import { isPronoun } from './referents.ts';
import { wordsOf } from './terms.ts';
import { kindsOf, type WordKind } from './word-kinds.ts';

/** Words of doing that say how it is told, or what became of it: "sketch", "slipping", "reassured". */
const OF_DOING: ReadonlySet<WordKind> = new Set(['telling', 'making', 'moving', 'feeling', 'adverb', 'adjective']);
/** Nouns that say for whom, when or in what form: "for an outsider", "in my diary". */
const OF_FORM: ReadonlySet<WordKind> = new Set(['person', 'group', 'thought', 'time']);

/** A noun behind one of these says for whom, in what form or when; behind any other word it is what is asked about. */
const LEADS_TO_FORM =
  /^(?:for|to|in|into|as|from|by|with|at|before|after|during|give|tell|show|do|need|needs|want|wants|write|make|draft|me|us)$/;
/** A person behind one of these is somebody at all: "what would a sensible person say". */
const LEADS_TO_ANYBODY = /^(?:would|should|could|can|might|will)$/;
const PASSED = /^(?:the|an?|any|our|your|their|his|her|this|that|these|those|more|most|very|so|too|my)$/;
/** A verb behind one of these is asked of somebody: "can you sketch", "to distil". */
const LEADS_TO_VERB = /^(?:to|you|i|we|they|please|can|could|would|will|should|do|does|did)$/;
/** "On that front": points to what was said. */
const POINTS = /^(?:this|that|these|those)$/;

/**
 * `words[at]` only colours the asking. `isNamed`: whether a word is of a thing that is held: what stands right beside it, with no
 * word between that parts them, narrows that.
 */
export function coloursAsking(words: readonly string[], at: number, isNamed: (at: number) => boolean): boolean {
  const word = words[at]!;
  const before = words[at - 1] ?? '';
  if (isLink(word) || isPlainLink(word) || before === 'our') return true;
  if (POINTS.test(before) && isLink(words[at - 2] ?? '')) return true;
  const kinds = isPerson(word) ? PERSON : kindsOf(word);
  const [first] = kinds;
  if (!first) return false;
  // "Are purely narrative"
  if (AUXILIARIES.has(before) && kinds.includes('adjective')) return true;
  // "Are heading", "the fight against drugs"
  if (AUXILIARIES.has(before) && word.endsWith('ing')) return true;
  const isOrder = at === 0 || LEADS_TO_VERB.test(before);
  if (
    isOrder &&
    (/^(?:me|us)$/.test(words[at + 1] ?? '') || kinds.some((kind) => kind === 'telling' || kind === 'making'))
  )
    return true;
  // "Rural burglary", "burglary teams"
  const isAsSaid = /(?:ed|ing)$/.test(word) && AUXILIARIES.has(before);
  if (!isAsSaid && (isNamed(at + 1) || isNamed(at - 1))) return false;
  const next = words[at + 1] ?? '';
  // "How do the figures sit beside those", "lay out all seven"
  if (first === 'dealing' && isLink(next)) return !isNounHere(before);
  if (OF_DOING.has(first))
    return !isPlural(word) && !(kinds.some((kind) => NOUNS.has(kind)) && isNounHere(before) && !/est$/.test(word));
  return OF_FORM.has(first) && (saysForm(words, at, first) || (at === 0 && first === 'thought'));
}

/** A noun or a verb that says of what it is, however often it stands in questions of all kinds: "name", "place", "way". */
export const saysOfWhat = (words: readonly string[], at: number): boolean => {
  const word = words[at]!;
  const [first] = endsPhrase(word) || isPronoun(word) || isPast(word) || word.length < SHORTEST ? [] : kindsOf(word);
  return first !== undefined && (NOUNS.has(first) || first === 'dealing') && !coloursAsking(words, at, () => false);
};

const SHORTEST = 3;

const PERSON = ['person'] as const;
const NOUNS: ReadonlySet<WordKind> = new Set(['thing', 'event', 'person', 'group', 'thought', 'place', 'quality']);
/** A word that may be a noun is one behind another that leads to nouns. */
const isNounHere = (before: string): boolean =>
  PASSED.test(before) ||
  isLink(before) ||
  (!AUXILIARIES.has(before) &&
    !isPast(before) &&
    kindsOf(before).some((kind, at) => NOUNS.has(kind) || (kind === 'adjective' && at === 0)));

/** "For an outsider", "in a diary". */
function saysForm(words: readonly string[], at: number, kind: WordKind): boolean {
  let before = at - 1;
  while (before >= 0 && (PASSED.test(words[before]!) || kindsOf(words[before]!)[0] === 'adjective')) before--;
  const lead = words[before] ?? '';
  return LEADS_TO_FORM.test(lead) || ((kind === 'person' || kind === 'group') && LEADS_TO_ANYBODY.test(lead));
}

const TAKES = /^(?:me|us|it|them|this|that|the|these|those|an?|all|out|up|down|off|in)$/;
const DOINGS: ReadonlySet<WordKind> = new Set(['telling', 'making', 'moving', 'dealing', 'feeling']);

/** A verb that is no noun, and makes nothing new: "decompose", "retrieve". */
export const isVerbAlone = (word: string): boolean =>
  !isPast(word) && kindsOf(word).length > 0 && kindsOf(word).every((kind) => DOINGS.has(kind) && kind !== 'making');

/** Begins as an order does: "sketch the whole picture", "pick them", "lay out all seven". */
export function beginsAsOrder(sentence: string): boolean {
  const [first = '', second = ''] = wordsOf(sentence).filter(
    (word) => !/^(?:please|just|so|and|now|then|ok|okay)$/.test(word),
  );
  return (
    TAKES.test(second) &&
    !isPlural(first) &&
    !AUXILIARIES.has(first) &&
    !isLink(first) &&
    !PASSED.test(first) &&
    kindsOf(first).some((kind) => DOINGS.has(kind))
  );
}

const OWN = /\bmy ((?:[a-z'-]+ ?){1,3})/g;

/** "Has my licensing committee got anything": those for whom the speaker asks are none of his own things. */
export const withoutOwnAudience = (text: string, isAudience: (word: string) => boolean): string =>
  text.replace(OWN, (said, words: string) =>
    !/^[a-z]+'s? /.test(words) && wordsOf(words).some((word) => kindsOf(word)[0] === 'group' || isAudience(word))
      ? 'they '
      : said,
  );

/** "My group wants to hear about scams": what is wished for. */
const WISHED =
  /\b(?:wants?|wanted|wishes|needs?|likes?|love|keen|asks?|asked|asking|hopes?|hoping|interested in)\b(?: [\w'-]+){0,4}? (?:(?:about|on) )(?=[a-z])/;
export function wishedFor(text: string): string | null {
  const found = WISHED.exec(text);
  return found ? `tell me about ${text.slice(found.index + found[0].length)}` : null;
}
