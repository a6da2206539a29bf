import { expect } from 'chai';
import { itemsListed } from '../../../src/language/clauses/listed.ts';

describe('things named one after another', () => {
  for (const [text, items] of [
    ['poaching, lead theft, rogue traders: is any of it in there?', ['poaching', 'lead theft', 'rogue traders']],
    ['is a word said about moped gangs or squatters?', ['moped gangs', 'squatters']],
    ['tell me of bars, taxis and late trains', ['bars', 'taxis', 'late trains']],
    ['on the harbours and about the abuse of children', ['harbours', 'abuse of children']],
    ['what went up and what fell?', []],
    ['how is the force doing?', []],
  ] as const)
    it(text, () => {
      expect(itemsListed(text)).to.deep.equal(items);
    });
});
