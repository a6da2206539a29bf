/** A thing called by a word of the speaker's own and then by its name: "our weekend bobbies - the specials - how many". */

import { saysArithmetic } from '../language/arithmetic/index.ts';
import { calledBy, isOfSomeOf, tellsOfNone } from '../language/clauses/appositions.ts';
import { endsPhrase, isAgent, isPast, isPerson, isPlural } from '../language/grammar.ts';
import { wordsOf } from '../language/terms.ts';
import { isCommon } from '../language/words/speller.ts';
import { kindsOf } from '../language/words/word-kinds.ts';
import { knownIn, namesPeriod } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

/** The sentence with the name alone, where the other words for it say nothing that the name does not. */
export function byName(sentence: string, lexicon: Lexicon): string {
  const called = calledBy(sentence);
  if (!called) return sentence;
  const { other, name, isFronted } = called;
  if (isFronted) return describes(other, name, lexicon) ? called.plain : sentence;
  if (
    knownIn(name, lexicon).subjects.length === 0 ||
    lexicon.names.find(wordsOf(other)).some(({ kind }) => kind !== 'topic')
  )
    return sentence;
  const terms = lexicon.terms.read(wordsOf(name));
  const content = new Set(terms.filter(({ term }) => lexicon.metrics.asksWith(term)).map((t) => t.from));
  const { metrics: meant } = lexicon.metrics.read({ terms, content, counting: true });
  const says = (term: string): boolean => meant.some((m) => lexicon.metrics.speaksOf(m.id, term));
  // "Dropped calls - the 999 ones": what became of them tells which, by whatever name they go.
  const narrows = lexicon.terms
    .read(wordsOf(other))
    .some(({ term, from, to }) =>
      lexicon.metrics.asksWith(term)
        ? !says(term)
        : to - from === 1 && isPast(wordsOf(other)[from]!) && isCommon(wordsOf(other)[from]!),
    );
  return meant.length === 0 || narrows || namesPeriod(other) || saysArithmetic(sentence) ? sentence : called.plain;
}

/**
 * "Our volunteers with warrant cards" for the specials: by itself it names no figure, nor where they are, some of them or what became
 * of them. "Silent calls" are some of those that go by the same noun; people, and one thing, are described by any.
 */
function describes(other: string, name: string, lexicon: Lexicon): boolean {
  const { subjects, places } = knownIn(other, lexicon);
  const isNamed = knownIn(name, lexicon).subjects.length > 0;
  const [, ...words] = wordsOf(other);
  if (!isNamed || subjects.includes(words.join(' ')) || places.length > 0 || namesPeriod(other)) return false;
  if (words.some((word) => (isPast(word) && isCommon(word) && !tellsOfNone(word)) || isOfSomeOf(word))) return false;
  const end = words.findIndex(endsPhrase);
  const at = (end < 0 ? words.length : end) - 1;
  const head = words[at] ?? '';
  const [term = ''] = lexicon.terms.termsOf(head);
  const isOfPeople = isPerson(head) || isAgent(head) || kindsOf(head)[0] === 'person';
  const isSome = at > 0 && isPlural(head) && !isOfPeople && lexicon.metrics.asksWith(term);
  return !isSome && !lexicon.terms.termsOf(name).includes(term);
}
