/** A number asked for and what is done, in whatever way they are joined. */
import { expect } from 'chai';
import { asksDoings, doingsAsked, partsJoined } from '../../../src/language/asking/figure-and-doings.ts';

describe('a message parted in two', () => {
  const cases: readonly [string, readonly [string, string]][] = [
    ['boats total + work on theft please', ['boats total', 'work on theft']],
    ['two things: number of boats. work on theft.', ['number of boats', 'work on theft.']],
    ['1) number of boats 2) work on theft', ['number of boats', 'work on theft']],
    ['besides the number of boats tell me about theft', ['the number of boats', 'tell me about theft']],
    ['number of boats as well as the work on theft', ['number of boats', 'the work on theft']],
    ['both please: boats, and theft work', ['boats', 'theft work']],
  ];
  for (const [said, parts] of cases) it(said, () => expect(partsJoined(said)).to.deep.include(parts));
  it('one thing is not parted', () => expect(partsJoined('number of boats')).to.deep.equal([]));
});

describe('what is done, asked by itself', () => {
  it('whoever is to tell it', () =>
    expect(doingsAsked('tell me how theft is tackled', ['theft'])[0]).to.equal('how theft is tackled'));
  it('of efforts their subject', () =>
    expect(doingsAsked('efforts to deal with theft', ['theft'])[1]).to.equal('what is being done about theft'));
  it('not where more is said of it', () =>
    expect(doingsAsked('efforts to deal with theft by sailors', ['theft'])).to.have.lengthOf(1));
  it('a number asks for none', () => expect(asksDoings('how many boats')).to.equal(false));
});
