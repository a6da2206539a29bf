/** Which questions are answered by yes or no. */
import { expect } from 'chai';
import {
  asksByNegation,
  asksWhetherThereIs,
  asWhetherShown,
  isWhether,
  isYesOrNo,
} from '../../../src/language/asking/yes-or-no.ts';

describe('yes or no', () => {
  for (const text of ['are they meeting', 'and is it so', 'so did calls fall'])
    it(text, () => expect([isWhether(text), isYesOrNo(text)]).to.deep.equal([true, true]));
  it('may ask for a thing too: can i have the figures', () =>
    expect([isWhether('can i have the figures'), isYesOrNo('can i have the figures')]).to.deep.equal([false, true]));
  for (const text of ['how many are there', 'island crime', 'what is it'])
    it(`not: ${text}`, () => expect(isYesOrNo(text)).to.equal(false));
  it('whether there is something', () =>
    expect(['is there any', 'have you got it', 'is it better'].map(asksWhetherThereIs)).to.deep.equal([
      true,
      true,
      false,
    ]));
  for (const [asked, put] of [
    ['is there any evidence that it works', 'does it works'],
    ['what shows that they are working', 'are they working'],
    ['any proof of progress', 'any proof of progress'],
    ['do we have evidence that calls fell', 'do we have evidence that calls fell'],
  ] as const)
    it(`of what was told: ${asked}`, () => expect(asWhetherShown(asked)).to.equal(put));
  it('a negation that only asks', () =>
    expect(["weren't there any", 'how many were not charged'].map(asksByNegation)).to.deep.equal([true, false]));
});
