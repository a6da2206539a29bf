/** What of a message the kind of its request is told by: words, two words in a row, and how what it says is used. */

import { AUXILIARIES, isDeterminer } from '../language/grammar.ts';
import { isQuestionWord } from '../language/question-words.ts';
import { DIMENSIONS, vectorOf } from '../language/word-vectors.ts';
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
  const vector = Array.from({ length: DIMENSIONS }, (_, at) =>
    vectors.length === 0 ? 0 : (STRESS * vectors.reduce((sum, one) => sum + one[at]!, 0)) / (127 * vectors.length),
  );
  return { grams: [...new Set([...all.slice(1, -1), ...pairs])], vector };
}

/** Little words stand beside all others. */
const says = (word: string): boolean =>
  word.length > 2 && !AUXILIARIES.has(word) && !isDeterminer(word) && !isQuestionWord(word);
