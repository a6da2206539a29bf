/** Which words speak well or ill of things, and what is said by denying them. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { isDenying, polarityOf } from '../../src/language/polarity.ts';

describe('the polarity of a word', () => {
  it('is told of words that praise and blame, in their forms', () => {
    expect(['cheerful', 'pleased', 'triumph'].map(polarityOf)).to.deep.equal(['good', 'good', 'good']);
    expect(['nasty', 'nervous', 'failing', 'disaster'].map(polarityOf)).to.deep.equal(['bad', 'bad', 'bad', 'bad']);
  });

  it('is none of words that only name things or weigh them', () => {
    expect(['quarter', 'matter', 'captive', 'postcard'].map(polarityOf)).to.deep.equal([null, null, null, null]);
  });

  it('is turned by a denial a few words before', () => {
    expect(isDenying('this is not going so well'.split(' '), 5)).to.equal(true);
    expect(isDenying('is it going well or not'.split(' '), 3)).to.equal(false);
  });
});
