/** What is meant instead of what was said, and what is taken back. */
import { expect } from 'chai';
import { asMeant, retractionIn } from '../../../src/language/clauses/corrections.ts';

describe('corrections', () => {
  const meant: readonly [string, string][] = [
    ['sorry, i meant 101', '101'],
    ['wrong quarter i want q2', 'q2'],
    ['our helpers with badges (the wardens, i mean) what is the number', 'the wardens what is the number'],
    ['how much use did it get (number of calls, i mean)', 'how much use did it get (number of calls, i mean)'],
    ['how many 101 calls', 'how many 101 calls'],
  ];
  for (const [said, own] of meant) it(said, () => expect(asMeant(said)).to.equal(own));
  it('what is taken back stands before, what is said instead behind', () =>
    expect(retractionIn('the 101 figure, no sorry, scrap that, 999')).to.deep.equal({
      before: 'the 101 figure, ',
      after: '999',
    }));
  it('nothing is taken back', () => expect(retractionIn('no calls were dropped')).to.equal(null));
});
