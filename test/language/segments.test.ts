/** Which sentences ask, and where a question begins behind what introduces it. */
import { expect } from 'chai';
import {
  asks,
  asksToHave,
  clausesOf,
  isForSomething,
  isRole,
  leadIn,
  sentencesOf,
  tells,
} from '../../src/language/segments.ts';

describe('segments', () => {
  it('the comma before what is asked of what was told ends a sentence', () => {
    const sentences = (text: string) => sentencesOf(text).map((s) => s.text);
    expect(sentences('she says they are up, so by how much?')).to.have.length(1);
    expect(sentences('she says they are up, so how much is it?')).to.deep.equal([
      'she says they are up,',
      'so how much is it?',
    ]);
    expect(sentences('they were late, so the chief apologised')).to.have.length(1);
  });
  it('a stop ends a sentence, but not within a number, behind a letter or a short form', () => {
    expect(sentencesOf('it fell 19.2%. why? cllr. jones asks').map((s) => s.text)).to.deep.equal([
      'it fell 19.2%.',
      'why?',
      'cllr. jones asks',
    ]);
  });

  it('commas, brackets and dashes part clauses, not the comma of a number', () => {
    expect(clausesOf('esp hours (1,137), last year - why').map((s) => s.text)).to.deep.equal([
      'esp hours (',
      '1,137)',
      'last year -',
      'why',
    ]);
  });

  for (const text of [
    'how many calls were there',
    'is it up',
    'so, what about kent',
    'i should be grateful to learn the number of calls',
    'derive the volume',
    'could you tell me about it',
  ])
    it(`asks: ${text}`, () => expect(asks(text)).to.equal(true));

  for (const text of [
    'i drove buses for thirty years',
    'when i chaired the governors it was so',
    'we honeymooned there, can you imagine',
    'splendid',
  ])
    it(`does not ask: ${text}`, () => expect(asks(text)).to.equal(false));

  it('a noun with what is said of it tells nothing, a subject with a verb does', () => {
    expect(tells('high visibility hours')).to.equal(false);
    expect(tells('she needs it by noon')).to.equal(true);
  });

  it('what introduces a question ends before it', () => {
    const named = (words: string): boolean => words.includes('specials');
    const rest = (text: string): string => text.slice(leadIn(text, named));
    expect(rest('boss wants to know how many specials we have')).to.equal('how many specials we have');
    expect(rest('i should be grateful to learn the headcount')).to.equal('the headcount');
    expect(rest('i got asked at the bowls club how many boats we have')).to.equal('how many boats we have');
    expect(rest('i am new in the specials and was asked for the number of boats')).to.equal('the number of boats');
    expect(rest('callers to the specials who asked for the number of boats')).to.equal(
      'callers to the specials who asked for the number of boats',
    );
    expect(rest('could you tell the chair of the panel how many boats')).to.equal('how many boats');
    expect(rest('can you give a student the number of boats')).to.equal('the number of boats');
    // Those who are told of are not those who are to be told.
    expect(rest('how many people told the panel how they felt')).to.equal(
      'how many people told the panel how they felt',
    );
    // What is asked already is no introduction.
    expect(rest('how many people rang asking how to join')).to.equal('how many people rang asking how to join');
  });

  it('a verb of how it strikes one, or an "only" before a clause, tells; "only" before a thing does not', () => {
    expect(tells('a third of boats sounds low')).to.equal(true);
    expect(tells('only my husband says they sank')).to.equal(true);
    expect(tells('only the ones we mended')).to.equal(false);
    expect(tells('the mayor fancies a party for the rowers')).to.equal(true);
    expect(tells('my aunt rang them')).to.equal(true);
    expect(tells('just settling a bet with my aunt')).to.equal(true);
    expect(tells('the rowers on the quay')).to.equal(false);
    expect(tells('the broken boats the club keeps')).to.equal(false);
    expect(tells('excluding the rafts')).to.equal(false);
  });

  it('of whom it is that asks is told apart from what is asked', () => {
    expect(isRole('as a mother of three who cycles,')).to.equal(true);
    expect(isRole('as a percentage of all calls,')).to.equal(false);
  });

  it('what is asked for as a gift may be for something, one thing and not a kind of them', () => {
    expect(asksToHave("i'd like the count of boats")).to.equal(true);
    expect(asksToHave('boats were given')).to.equal(false);
    expect(isForSomething('for a leaflet')).to.equal(true);
    expect(isForSomething('for the harbour area')).to.equal(false);
    expect(isForSomething('for under-25s')).to.equal(false);
  });
});
