/** Which sentences ask, and where a question begins behind what introduces it. */
import { expect } from 'chai';
import { asks, clausesOf, leadIn, sentencesOf, tells } from '../../src/language/segments.ts';

describe('segments', () => {
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
    // What is asked already is no introduction.
    expect(rest('how many people rang asking how to join')).to.equal('how many people rang asking how to join');
  });
});
