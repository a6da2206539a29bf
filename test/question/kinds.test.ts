/** Kinds of request, in words that the weights were not fitted on. */
import { expect } from 'chai';
import { isJoint } from '../../src/language/asking/parties.ts';
import { isHalted } from '../../src/language/reports/halted.ts';
import { isPossible } from '../../src/language/reports/reasons.ts';
import { isUnderWay } from '../../src/language/reports/under-way.ts';
import { likeness } from '../../src/language/words/word-vectors.ts';
import type { BriefAsked } from '../../src/question/question.ts';
import { briefOf } from '../support/brief-of.ts';

const WANTED: readonly (readonly [string, Partial<BriefAsked>])[] = [
  ['Which of the totals stand by themselves, with nothing from before to hold them against?', { wants: 'alone' }],
  ['Where do the sums in the report not add up, or rest on a guess?', { wants: 'doubts' }],
  ['What should I be careful quoting from this report?', { wants: 'doubts' }],
  ['Did one month of the quarter stick out from the others?', { wants: 'months' }],
  ['Who are the police teaming up with these days?', { wants: 'partners' }],
  ['Which pieces of work in the report are still open and not concluded?', { wants: 'going' }],
  ['Which activities in the report are shut or had to wait?', { wants: 'stopped' }],
  ['Which jobs in the report have been wrapped up for good?', { wants: 'done' }],
  ['Which questions should we put to the chief constable?', { wants: 'movements', toAsk: true }],
  ['Which figures in the report climbed over the quarter?', { wants: 'movements', balance: 'up' }],
];

describe('kinds of request', () => {
  for (const [message, wanted] of WANTED)
    it(message, () => {
      expect(briefOf(message)).to.include(wanted);
    });

  it('keeps the subject that is named, and takes one that is not held as a theme that must be told of', () => {
    expect(briefOf('Who are the police teaming up with on drugs?')).to.deep.include({
      wants: 'partners',
      topics: ['partnership', 'drugs'],
    });
    expect(briefOf('Is there anything in the report about falconry?')?.theme).to.deep.equal(['falconry']);
  });

  it('is of the place that is told beside it', () => {
    const asked = briefOf('I have just been handed the South area. What am I inheriting there?');
    expect(asked?.areas).to.deep.equal(['lpa-south']);
  });

  it('leaves out what is to be left out, whatever is told of why', () => {
    const asked = briefOf('Leave priority 1 out, we did that last week', 'Overview of the quarter please');
    expect(asked?.without?.priorities).to.deep.equal([1]);
  });

  it('is of no theme of many things', () => {
    const things = ['falcons', 'kayaks', 'violins', 'tulips', 'lanterns', 'anvils', 'teapots', 'saddles'];
    expect(briefOf(`Is there anything in the report about ${things.slice(0, 2).join(' or ')}?`)?.theme).to.have.length(
      2,
    );
    expect(briefOf(`Is there anything in the report about ${things.join(', ')}?`)?.theme ?? []).to.have.length.below(2);
  });

  for (const message of [
    'My parcel is still open and not concluded, who can help?',
    'Which month had the most 101 calls?',
    'is the chief constable any good',
    'How many officers climbed the ladder over the quarter?',
  ])
    it(`is none: ${message}`, () => {
      const asked = briefOf(message);
      expect(asked === null || asked.theme !== undefined, JSON.stringify(asked)).to.equal(true);
    });
});

describe('words that are used alike', () => {
  it('have a likeness by how they stand beside others', () => {
    expect(likeness('jailed', 'sentenced')).to.be.above(0.6).and.above(likeness('jailed', 'trained'));
    expect(likeness('pupils', 'pupil')).to.equal(1);
    expect(likeness('pupils', 'qwertzuiop')).to.equal(0);
  });
});

describe('what a sentence of a report tells', () => {
  it('says that work goes on', () => {
    expect(isUnderWay('A new group is being set up at Ashby.')).to.equal(true);
    expect(isUnderWay('The case awaits trial.')).to.equal(false);
    expect(isUnderWay('They are awaiting trial.')).to.equal(true);
    expect(isUnderWay('The licence was revoked in November.')).to.equal(false);
  });
  it('says that something is shut or could not be done', () => {
    expect(isHalted('The units are closed at present because of the flood.')).to.equal(true);
    expect(isHalted('The scheme begins when the weather allows.')).to.equal(true);
    expect(isHalted('Two county lines were closed.')).to.equal(false);
  });
  it('says that others took part', () => {
    expect(isJoint('Patrols were held together with the Midshire Fire Service.')).to.equal(true);
    expect(isJoint('The course was led by Newby Council.')).to.equal(true);
    expect(isJoint('Officers recovered a stolen car.')).to.equal(false);
  });
  it('says that a reason is only possible', () => {
    expect(isPossible('This may be due to the weather.')).to.equal(true);
    expect(isPossible('This is due to the weather.')).to.equal(false);
  });
});
