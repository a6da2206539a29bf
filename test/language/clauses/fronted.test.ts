/** Of what stands before a request only that narrows it of whom, of what or where it is. */
import { expect } from 'chai';
import { nounAhead } from '../../../src/language/clauses/fronted.ts';

describe('what stands before a request', () => {
  const narrows: readonly [ahead: string, noun: string][] = [
    ['for rowers, ', 'rowers'],
    ['in norfolk, please ', 'norfolk'],
    ['about the lorries ', 'lorries'],
    ['as for burglary, ', 'burglary'],
    ['among children, ', 'children'],
    ['rowers: ', 'rowers'],
    ['pranks aside, ', 'pranks'],
  ];
  for (const [ahead, noun] of narrows) it(`narrows it: ${ahead}`, () => expect(nounAhead(ahead)).to.equal(noun));

  for (const ahead of [
    '',
    'good morning, ',
    'with respect, ',
    'in conclusion, ',
    'on behalf of rowers, ',
    'for my boss, ',
  ])
    it(`is of the asking: ${ahead}`, () => expect(nounAhead(ahead)).to.equal(null));
});
