/** One everyday word that names a metric: where it is asked about, and where it only happens to be said. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { wordsOf } from '../../src/language/terms.ts';
import { standsAsThing } from '../../src/language/words/noun-place.ts';

describe('a lone word', () => {
  for (const [text, word] of [
    ['cash?', 'cash'],
    ['what about cadets then', 'cadets'],
    ['did they lose any cadets', 'cadets'],
    ['give me the deaths please', 'deaths'],
  ] as const)
    it(`is asked about: ${text}`, () => expect(standsAsThing(wordsOf(text), word)).to.equal(true));

  for (const [text, word] of [
    ['how do i pay in with cash', 'cash'],
    ['it was so nice to chat', 'chat'],
    ['good to have been chatting', 'chatting'],
  ] as const)
    it(`only happens to be said: ${text}`, () => expect(standsAsThing(wordsOf(text), word)).to.equal(false));
});
