import { expect } from 'chai';
import { formParts, requestParts } from '../../../src/language/asking/request.ts';

const NAMES = {
  isHeld: (phrase: string): boolean => /(?:priority \d|ashby|last quarter)$/.test(phrase),
  isNamed: (text: string): boolean => /priority \d|ashby/.test(text),
  isOccasion: (word: string): boolean => /^(?:meeting|committee|newsletter)$/.test(word),
};
const coreOf = (text: string): string => requestParts(text, NAMES).core;

describe('a request to be told', () => {
  it('is parted from those whom it is for, where what it is of is named', () => {
    for (const [text, core] of [
      ['priority 2 for a parish clerk who never reads past the third line', 'priority 2'],
      ['how would you describe priority 6 to a sixth former?', 'how would you describe priority 6?'],
      ['something on ashby for the ward newsletter', 'something on ashby'],
      ['priority 4 as you would tell it to a child', 'priority 4'],
      ['overview for the finance committee', 'overview'],
      ['three bullets i can paste in an e-mail', ''],
      ['a paragraph we could put in the newsletter', ''],
    ])
      expect(coreOf(text!), text).to.equal(core);
  });

  it('keeps what it is of, and what narrows that', () => {
    for (const text of [
      'a watch for dogs in ashby',
      'report for a lost card',
      'give a second card to my daughter',
      'figures for priority 2',
      'compare it to last quarter',
      'anything in there for country folk?',
    ])
      expect(coreOf(text), text).to.equal(text);
  });

  it('is parted from its form', () => {
    expect(formParts('about six sentences on ashby')).to.deep.equal({
      core: ' a summary on ashby',
      form: 'about six sentences',
    });
    expect(formParts('ashby in plain english').form).to.equal('');
    expect(formParts('ashby in the time it takes to boil a kettle')).to.deep.equal({
      core: 'ashby ',
      form: 'in brief',
    });
  });
});
