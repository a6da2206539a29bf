import { expect } from 'chai';
import { normalise } from '../../../src/language/text.ts';
import { briefElse } from '../../../src/question/brief/else.ts';
import { read } from '../../../src/question/read.ts';
import { lexicon } from '../../support/lexicon.ts';

const context = {
  latest: { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' },
  focus: null,
} as const;
/** The brief that a message asks for, or else is given where nothing answers it. */
const given = (message: string) => {
  const question = read(message, lexicon, context);
  return question.brief ?? briefElse(normalise(message), question, () => false, lexicon, context);
};

describe('a brief where nothing else answers', () => {
  it('tells of what is named the side that is asked for, and not of some of it that have such a name', () => {
    expect(given('What is the gloomy side of the hate crime pages?')).to.include({
      wants: 'movements',
      balance: 'worse',
    });
    expect(given('lost children - figures pls')).to.equal(null);
  });

  for (const [message, priorities] of [
    ["I've been asked to speak to the domestic abuse strand. Arm me.", [3]],
    ['Serious violence is mine to present. Prime me, please.', [4]],
    ['The roads lead wants a sentence or two for her slot, please', [7]],
    ['Give us the whole shebang in under two hundred words', []],
  ] as const)
    it(`${message}`, () => {
      expect(given(message)?.priorities).to.deep.equal(priorities);
    });
  it('of what those who ask are', () => {
    expect(given("We're a mental health charity, anything for us?")?.topics).to.deep.equal(['mental-health']);
  });
  for (const message of [
    'How many police dogs are there?',
    'What is being done to find missing children?',
    'What are the police doing about acid attacks?',
    'Why has my council tax gone up?',
    'I made a transfer a few hours ago. Please check on this for me.',
    'Tell me a joke',
    'What time does the match start?',
    'Knife crime figures?',
  ])
    it(`${message} is for none`, () => {
      expect(given(message)).to.equal(null);
    });
});
