import { expect } from 'chai';
import { twoQuestionsIn } from '../../src/language/two-questions.ts';

describe('two questions in one message', () => {
  const parts = (text: string) => twoQuestionsIn(text)?.parts ?? null;

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

  it('are not made of one, or of three', () => {
    expect(parts('how many people were killed and seriously injured')).to.equal(null);
    expect(parts('who was arrested and where were they held and what was found')).to.equal(null);
  });
});
