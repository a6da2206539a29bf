/** A thing called by a word of the speaker's own and then by its name: "our weekend bobbies - the specials - how many". */

import { calledBy } from '../language/appositions.ts';
import { saysArithmetic } from '../language/arithmetic/index.ts';
import { isPast } from '../language/grammar.ts';
import { isCommon } from '../language/speller.ts';
import { wordsOf } from '../language/terms.ts';
import { knownIn, namesPeriod } from './known-words.ts';
import type { Lexicon } from './lexicon.ts';

/** The sentence with the name alone, where the other words for it say nothing that the name does not. */
export function byName(sentence: string, lexicon: Lexicon): string {
  const called = calledBy(sentence);
  if (!called) return sentence;
  const { other, name } = called;
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
