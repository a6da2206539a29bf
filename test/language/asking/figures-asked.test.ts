import { expect } from 'chai';
import { describe, it } from 'mocha';
import { asksAllFigures } from '../../../src/language/asking/figures-asked.ts';

describe('all the figures of a part of the report', () => {
  for (const [words, isAsked] of [
    ['list the numbers that the section has on', true],
    ['please read out each figure under one after the other', true],
    ['anything that is a number in', true],
    ['what has been counted under', true],
    ['how many figures does have', false],
    ['the main figures of', false],
    ['numbers of burglaries under', false],
    ['tell me about without the figures', false],
    ['what is in', false],
  ] as const)
    it(words, () => expect(asksAllFigures(words.split(' '))).to.equal(isAsked));
});
