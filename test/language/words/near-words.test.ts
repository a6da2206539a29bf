import { expect } from 'chai';
import distance from 'damerau-levenshtein';
import { describe, it } from 'mocha';
import { NearWords } from '../../../src/language/words/near-words.ts';
import { Random } from '../../support/random.ts';

describe('near words', () => {
  const random = new Random(5);
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const made = (): string => Array.from({ length: 4 + random.below(8) }, () => random.pick(letters)).join('');
  const words = Array.from({ length: 500 }, made);

  /** A word with so many slips of the finger. */
  const slipped = (word: string, slips: number): string => {
    const signs = [...word];
    for (let slip = 0; slip < slips; slip += 1) {
      const at = random.below(signs.length);
      const kind = random.below(3);
      if (kind === 0) signs.splice(at, 1);
      else if (kind === 1) signs.splice(at, 0, random.pick(letters));
      else signs[at] = random.pick(letters);
    }
    return signs.join('');
  };

  it('holds every word that is so near, of however long', () => {
    const near = new NearWords(words);
    for (const word of words)
      for (const slips of [1, 2]) {
        const typed = slipped(word, slips);
        expect(near.within(typed, slips), `${typed} for ${word}`).to.include(word);
      }
  });

  it('holds few that are not', () => {
    const near = new NearWords(words);
    const found = words.flatMap((word) => near.within(word, 1).filter((other) => distance(word, other).steps > 1));
    expect(found.length / words.length).to.be.below(5);
  });
});
