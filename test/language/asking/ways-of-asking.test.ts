/** A construction is put as the plain question; what only looks like one is left as it is. */
import { expect } from 'chai';
import { asPlainQuestion } from '../../../src/language/asking/ways-of-asking.ts';

describe('a construction in which a number is asked for', () => {
  const cases: readonly [string, string][] = [
    ['boats fell by 18% on last year', 'boats fell on last year'],
    ['boats are down by a fifth on last year, does that add up', 'boats are down on last year'],
    ['is a twenty per cent drop in boats since last year correct', 'drop in boats since last year'],
    ['it says here that boats dropped 12% on last year - correct?', 'boats dropped on last year?'],
    ['what figure are boats down from, a year ago', 'how many boats a year ago'],
    ['operations against boat thieves', 'what is being done against boat thieves'],
    ['any work to tackle boat theft', 'what is being done to tackle boat theft'],
    ['down from how many a year ago were boats', 'how many boats a year ago'],
  ];
  for (const [said, plain] of cases)
    it(said, () => expect(asPlainQuestion(said).replace(/\s+/g, ' ').trim()).to.equal(plain));

  const kept = [
    'how many boats do we need',
    'how many boats would you want',
    'could the number of boats be reduced',
    'which boats fell by 18%',
    'if boats fell by 10% how many would be left',
    'why did boats fall by 18%',
    'boats down from last year',
    'a club has how many boats on the sea',
    'boats in numbered berths',
    'boats % chg on last year',
    'operations against last year',
    'how many operations against boat thieves',
    'boat operations',
    'compare boats in barton with boats in ashby',
  ];
  for (const said of kept) it(`is none: ${said}`, () => expect(asPlainQuestion(said)).to.equal(said));
});
