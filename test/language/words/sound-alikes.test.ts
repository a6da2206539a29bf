/** Words that sound the same, and where one of them is at home. */
import { expect } from 'chai';
import { isHeardAs, isLikeHeard, letterHeard, soundAlikes } from '../../../src/language/words/sound-alikes.ts';

describe('sound-alikes', () => {
  for (const [word, twin] of [
    ['threw', 'through'],
    ['ceased', 'seized'],
    ['court', 'caught'],
    ['verses', 'versus'],
  ] as const)
    it(`${word} sounds like ${twin}`, () => expect(soundAlikes(word)).to.include(twin));
  it('petrol does not sound like patrol', () => expect(soundAlikes('petrol')).not.to.include('patrol'));
  it('letters by their names', () =>
    expect(['sea', 'a', 'queue', 'calls'].map(letterHeard)).to.deep.equal(['c', 'a', 'q', null]));

  const grammar: readonly [before: string, written: string, after: string, twin: string, isHeard: boolean][] = [
    ['went', 'threw', '', 'through', true],
    ['and', 'buy', 'how', 'by', true],
    ['we', 'buy', 'how', 'by', false],
    ['people', 'buy', 'bread', 'by', false],
    ['an', 'hour', '', 'our', false],
    ['calls', 'their', 'were', 'there', true],
    ['were', 'maid', 'under', 'made', true],
    ['of', 'witch', 'high', 'which', true],
    ['a', 'witch', 'hunt', 'which', false],
    ['', 'won', 'oh', 'one', true],
    ['cadets', 'won', 'prizes', 'one', false],
  ];
  for (const [before, written, after, twin, is] of grammar)
    it(`${before} ${written} ${after}: ${is ? '' : 'not '}${twin}`, () =>
      expect(isHeardAs(twin, written, before, after)).to.equal(is));

  it('a deed as a deed, one as one, no word of grammar as a thing', () => {
    expect(isLikeHeard('seized', 'ceased', 'they')).to.equal(true);
    expect(isLikeHeard('caused', 'cost', 'it')).to.equal(false);
    expect(isLikeHeard('court', 'caught', 'burglar')).to.equal(false);
    expect(isLikeHeard('hours', 'ours', 'of')).to.equal(false);
  });
});
