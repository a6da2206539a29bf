/** The word that is carried is left; a noun or verb of its own meaning in the same place stays. */
import { expect } from 'chai';
import { asNumberOfIt, tellsAmount, withoutAmounts } from '../../../src/language/asking/questions-of-number.ts';
import { withoutLightWords } from '../../../src/language/words/light-words.ts';

describe('a light word', () => {
  const cases: readonly [string, string][] = [
    ['the running total of boats', 'the total of boats'],
    ['boats under the north wind banner', 'boats under north wind'],
    ['the club, how many, memberwise?', 'the club, how many, member?'],
    ['what are the boats worth per annum', 'what are the boats worth a year'],
    ["how many pounds' worth of boats", 'what value of boats'],
    ['how many boats did they get their hands on', 'how many boats did they get'],
    ['could you have to hand the boats', 'could you have the boats'],
    ['how many sheds got a notice slapped on them', 'how many sheds got a notice'],
    ['boats make up how many of the craft in the bay', 'how many of the craft in the bay were boats'],
    ["what's the score on boats", 'how many boats'],
    ['how many masts, that is to say how many boats', 'how many boats'],
  ];
  for (const [said, plain] of cases) it(said, () => expect(withoutLightWords(said)).to.equal(plain));

  const kept = [
    'how many sheds had dogs let loose on them',
    'how many sheds had a notice lifted on them',
    'how many boats did the club sink',
    'how many strong swimmers',
    'it proved that boats sink',
    'what is the damage to boats',
    'boats under the north bridge',
    'the club, how many, colchester-wise?',
    'the wise, the likewise and the otherwise',
    'in how many sheds do the boats rot?',
    'how many boats make up for it',
  ];
  for (const said of kept) it(`is none: ${said}`, () => expect(withoutLightWords(said)).to.equal(said));

  it('of what was told with an amount, how many it was is asked', () => {
    expect(tellsAmount('it was under two thousand')).to.equal(true);
    expect(tellsAmount('it was on the quay')).to.equal(false);
    expect(asNumberOfIt('so what was it really?')).to.equal('so how many was it?');
    expect(withoutAmounts('tonnes of fish')).to.equal(' fish');
    expect(withoutAmounts('the 999 line')).to.equal('the 999 line');
    expect(asNumberOfIt('what was it for?')).to.equal('what was it for?');
  });
});
