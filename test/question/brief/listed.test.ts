/** Several subjects that are named one after another are each told of. */
import { expect } from 'chai';
import { normalise } from '../../../src/language/text.ts';
import { briefElse } from '../../../src/question/brief/else.ts';
import { read } from '../../../src/question/read.ts';
import { lexicon } from '../../support/lexicon.ts';

const context = {
  latest: { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' },
  focus: null,
} as const;
const listedIn = (message: string) => {
  const question = read(message, lexicon, context);
  return (question.brief ?? briefElse(normalise(message), question, () => false, lexicon, context))?.listed;
};

describe('subjects that are listed', () => {
  it('are those that have a name and those that are told in other words', () => {
    expect(listedIn('Hate crime, ferries, stalking: anything on those?')).to.deep.equal([
      { priorities: [], topics: ['hate-crime'], theme: [] },
      { priorities: [], topics: [], theme: ['ferries'] },
      { priorities: [], topics: ['stalking'], theme: [] },
    ]);
  });
  for (const message of [
    'How many cadets and specials are there?',
    'My order and my refund, please',
    'What went up and what fell?',
    'Southend and Basildon, please',
    'Stalking reports, Dec',
    'What does one uniform of a special cost, boots and all?',
  ])
    it(`are none in: ${message}`, () => {
      expect(listedIn(message)).to.equal(undefined);
    });
});
