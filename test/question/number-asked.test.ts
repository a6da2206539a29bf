import { expect } from 'chai';
import { describe, it } from 'mocha';
import { quarterOf } from '../../src/figures/period.ts';
import type { Need, NumberAsked } from '../../src/question/question.ts';
import { read } from '../../src/question/read.ts';
import { lexicon } from '../support/lexicon.ts';

const asked = (message: string): NumberAsked =>
  read(message, lexicon, { latest: quarterOf(2020, 3), focus: null }).number;
const words = (needs: readonly Need[]): string => needs.map((need) => need.words).join(' ');

describe('the number asked for', () => {
  for (const [message, noun, said, purpose, around] of [
    ['how many tractors were seized', 'tractors', 'seized', '', ''],
    ['how many stolen tractors', 'stolen tractors', '', '', ''],
    ['number of parking tickets given out in the precinct', 'parking tickets', '', '', 'precinct'],
    ['how many people were found', 'people', 'found', '', ''],
    ['how many tractors were found', 'tractors', '', '', ''],
    ['how many arrested', '', 'arrested', '', ''],
    ['how many were arrested on the marshes', '', 'arrested', '', 'marshes'],
    ['how many drivers were warned for racing', 'drivers', 'warned', 'racing', ''],
    ['how many checks did the pastors carry out in the harbour', 'checks', 'carry', '', 'pastors harbour'],
    ['at the marina, how many yachts were searched', 'yachts', 'searched', '', 'marina'],
    ['how many days was the tower shut', 'days', 'tower shut', '', ''],
  ] as const)
    it(message, () => {
      const number = asked(message);
      expect([number.noun, number.said, number.purpose, number.around].map(words)).to.deep.equal([
        noun,
        said,
        purpose,
        around,
      ]);
    });

  it('is of one of the nouns where no phrase says of which', () => {
    const number = asked('yachts searched at the marina, how many');
    expect([words(number.nouns), words(number.said)]).to.deep.equal(['yachts', 'searched']);
    expect([number.noun, number.cued]).to.deep.equal([[], true]);
    expect(asked('yachts searched').cued).to.equal(false);
    expect(words(asked('kilos of copper seized by serious organised crime').said)).to.equal('seized');
  });

  for (const [message, measure] of [
    ['how many tractors', 'count'],
    ['how much copper was found', 'amount'],
    ['what were the tractors worth', 'money'],
    ['how much funding did the unit get', 'money'],
    ['what percentage of tractors', 'percent'],
    ['how long was he jailed for', 'duration'],
  ] as const)
    it(`${message}: ${measure}`, () => expect(asked(message).measure).to.equal(measure));

  it('tells a part from the whole, and those who do from what is done', () => {
    expect(asked('how many of the tractors were stolen').ofThem).to.equal(true);
    expect(asked('number of tractors').ofThem).to.equal(false);
    expect(asked('how many wardens completed the course').acts).to.equal(true);
    expect(asked('how many wardens were trained').acts).to.equal(false);
  });
});
