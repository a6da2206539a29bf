/** A noun that stands for what was spoken of, behind what tells which. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { standInIn } from '../../../src/language/asking/stand-ins.ts';

describe('a noun that stands for what was spoken of', () => {
  for (const [text, put] of [
    ["what's happening with the youth version", "what's happening with the youth wardens"],
    ['any news of the young adult ones?', 'any news of the young adult wardens?'],
    ['what was the newby one worth', 'what was the newby wardens worth'],
    ['the number of the night kind', 'the number of the night wardens'],
  ] as const)
    it(`is told by the words before it: ${text}`, () => {
      expect(standInIn(text)?.as('wardens')).to.equal(put);
    });

  for (const text of [
    'and the other one',
    'the one in newby',
    'which one was it',
    'what sort of wardens are the night kind of thing',
    'is that the one with the most',
    'the same version',
  ])
    it(`is none in: ${text}`, () => {
      expect(standInIn(text)).to.equal(null);
    });
});
