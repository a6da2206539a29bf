/** Which words speak well or ill of things. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { polarityOf } from '../../../src/language/words/polarity.ts';

describe('the polarity of a word', () => {
  it('is told of words that praise and blame, in their forms', () => {
    expect(['cheerful', 'pleased', 'triumph'].map(polarityOf)).to.deep.equal(['good', 'good', 'good']);
    expect(['nasty', 'nervous', 'failing', 'disaster'].map(polarityOf)).to.deep.equal(['bad', 'bad', 'bad', 'bad']);
  });

  it('is none of words that only name things or weigh them', () => {
    expect(['quarter', 'matter', 'captive', 'postcard'].map(polarityOf)).to.deep.equal([null, null, null, null]);
  });
});
