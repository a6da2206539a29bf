/** A construction is put as the plain question; what only looks like one is left as it is. */
import { expect } from 'chai';
import { asPlainQuestion } from '../../src/language/ways-of-asking.ts';

describe('a construction in which a number is asked for', () => {
  const cases: readonly [string, string][] = [
    ['wondering how many boats we are talking about', 'wondering how many boats'],
    ["how many boats we're after", 'how many boats'],
    ['could the number of boats be confirmed please', 'number of boats'],
    ['the number of boats is needed', 'number of boats'],
    ['the number of boats is what i want', 'number of boats'],
    ['on average a club has how many boats', 'how many boats per club on average'],
    ['if you put boats with oars what do you get', 'boats plus oars, total'],
    ['the remainder of the boats once the rafts are out', 'the boats less the rafts'],
    ['of the boats, rafts account for how many percent', 'rafts as a percentage of the boats'],
    [
      'compare the value of boats in barton with that in ashby',
      'compare the value of boats in barton with the value of boats in ashby',
    ],
    ['the fall in boats in actual boats', 'the fall in boats'],
    ['boats fell by 18% on last year', 'boats fell on last year'],
    ['boats are down by a fifth on last year, does that add up', 'boats are down on last year'],
    ['is a twenty per cent drop in boats since last year correct', 'drop in boats since last year'],
    ['it says here that boats dropped 12% on last year - correct?', 'boats dropped on last year?'],
    ['my colleague swears boats halved on last year', 'boats changed on last year'],
    ['from what figure a year ago did boats come down', 'how many boats a year ago'],
    ['the boats that are left after the rafts', 'the boats less the rafts'],
    ['what figure are boats down from, a year ago', 'how many boats a year ago'],
    ['down from how many a year ago were boats', 'how many boats a year ago'],
    ['the number last year that boats came down from', 'how many boats last year'],
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
    'compare boats in barton with boats in ashby',
  ];
  for (const said of kept) it(`is none: ${said}`, () => expect(asPlainQuestion(said)).to.equal(said));
});
