/** Which stretches of a message only tell, and which ask nothing by themselves. */
import { expect } from 'chai';
import {
  asksOfOther,
  asksWhetherSo,
  beginningsOf,
  isOfTalk,
  piecesOf,
} from '../../../src/language/clauses/stretches.ts';

describe('a stretch of a message', () => {
  it('a question may begin behind what leads up to it', () => {
    const said = "i'm lettering the sign and never learnt how many boats there are";
    expect(beginningsOf(said).map((at) => said.slice(at))).to.deep.equal([said, 'how many boats there are']);
    expect(beginningsOf('which boats sank')).to.deep.equal([0]);
  });

  it('the speaker goes on without a mark behind a time, and not behind a noun', () => {
    expect(piecesOf('boats last quarter my boss is cross')).to.deep.equal(['boats last quarter', ' my boss is cross']);
    expect(piecesOf('boats in q2 need it by noon')).to.deep.equal(['boats in q2', ' need it by noon']);
    expect(piecesOf('how many boats my boss is sailing')).to.have.length(1);
    expect(piecesOf('how much money do i have in it')).to.have.length(1);
  });

  for (const said of ['could you tell me?', 'how many is it?', 'what was the number?', 'what do you make it?'])
    it(`asks, and names nothing: ${said}`, () => expect(asksOfOther(said)).to.equal(true));
  for (const said of ['how many boats is it?', 'what do they get paid?', 'it sank.'])
    it(`is none of those: ${said}`, () => expect(asksOfOther(said)).to.equal(false));

  for (const said of ['true?', 'is that so?', 'does that add up?', 'is there any truth in it?'])
    it(`asks whether it is so: ${said}`, () => expect(asksWhetherSo(said)).to.equal(true));
  for (const said of ['is that the true number?', 'so how many?', 'is the boat up?'])
    it(`asks something else: ${said}`, () => expect(asksWhetherSo(said)).to.equal(false));

  for (const said of [
    'may i ask,',
    ', if it is no trouble',
    " because my wife doesn't believe me",
    'the ones my poor sister mends all night,',
  ])
    it(`is of those who talk: ${said}`, () => expect(isOfTalk(said)).to.equal(true));
  for (const said of [
    'that i sank,',
    'without my crew',
    'but i only want the small ones',
    'not the big ones i mean,',
    'the small ones',
    'did we sink them',
    'if you leave out the rafts',
  ])
    it(`may tell which are meant: ${said}`, () => expect(isOfTalk(said)).to.equal(false));
});
