/** What of a message the kind of its request is told by: words, two words in a row, and how what it says is used. */

import { isQuestionWord } from '../../language/asking/question-words.ts';
import { AUXILIARIES, isDeterminer } from '../../language/grammar.ts';
import { DIMENSIONS, vectorOf } from '../../language/words/word-vectors.ts';
import type { Mark } from './kind-marks.ts';

/** Grams, and the direction of its words taken together. */
export interface KindFacts {
  readonly grams: readonly string[];
  readonly vector: readonly number[];
}

const START = '^';
const END = '$';

/** How much the direction of all the words counts beside a word. */
const STRESS = 3;

export function kindFacts(marks: readonly Mark[]): KindFacts {
  const all = [START, ...marks.map(({ mark }) => mark), END];
  const pairs = all.slice(1).map((mark, at) => `${all[at]} ${mark}`);
  const vectors = marks.flatMap(({ mark, word }) => {
    const vector = word !== '' && says(word) ? vectorOf(mark) : null;
    return vector ? [vector] : [];
  });
  const sums = new Float64Array(DIMENSIONS);
  for (const one of vectors) for (let at = 0; at < DIMENSIONS; at += 1) sums[at]! += one[at]!;
  const vector = Array.from(sums, (sum) => (vectors.length === 0 ? 0 : (STRESS * sum) / (127 * vectors.length)));
  return { grams: [...new Set([...all.slice(1, -1), ...pairs])], vector };
}

/** Little words stand beside all others. */
const says = (word: string): boolean =>
  word.length > 2 && !AUXILIARIES.has(word) && !isDeterminer(word) && !isQuestionWord(word);
