import { expect } from 'chai';
import { questionsIn } from '../../../src/language/asking/questions-in-message.ts';

describe('questions in one message', () => {
  const isManners = (sentence: string) => sentence.startsWith('can you help');
  const parts = (text: string) => questionsIn(text, isManners)?.parts ?? null;

  it('are joined before a question word, or before a verb with a pronoun', () => {
    expect(parts('cadets: headcount, and how many units they sit in?')).to.deep.equal([
      'cadets: headcount',
      'how many units they sit in',
    ]);
    expect(parts('how many calls were there and is that more than a year ago')).to.deep.equal([
      'how many calls were there',
      'is that more than a year ago',
    ]);
  });

  it('are asked of two things by the same words', () => {
    expect(parts('arrested vs charged, the drugs work')).to.deep.equal([
      'arrested the drugs work',
      'charged the drugs work',
    ]);
    expect(parts('volunteers: number in post and applications waiting')).to.deep.equal([
      'volunteers: number in post',
      'volunteers: applications waiting',
    ]);
  });

  it('are joined before a noun that names what is asked of something', () => {
    expect(parts('calls for the quarter + daily average')).to.deep.equal(['calls for the quarter', 'daily average']);
  });

  it('are asked by sentences, each with what is told before it', () => {
    expect(parts('we had a busy autumn. how many calls were there? why did they fall?')).to.deep.equal([
      'we had a busy autumn. how many calls were there',
      'why did they fall',
    ]);
    expect(parts('can you help? how many calls were there?')).to.equal(null);
    expect(parts('take all calls. how many were hoaxes?')).to.equal(null);
  });

  it('are of a thing and of a noun beside it, where nothing is said that may be of both', () => {
    expect(parts('999 calls and cost')).to.deep.equal(['999 calls', 'cost']);
    for (const one of [
      'specials and staff were assaulted',
      'calls and crimes in ashby',
      'specials and staff assaulted',
    ])
      expect(questionsIn(one, isManners)?.beside, one).to.equal(undefined);
  });

  it('are not made of one, or of more than three', () => {
    expect(parts('how many people were killed and seriously injured')).to.equal(null);
    expect(parts('who was arrested and where were they held and what was found')).to.have.length(3);
    expect(parts('who was it and where was it and when was it and why was it')).to.equal(null);
  });
});
