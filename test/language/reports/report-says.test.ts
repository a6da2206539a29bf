/** How a report says that something is under way, shut, in trouble or came of what was done. */
import { expect } from 'chai';
import { isJoint } from '../../../src/language/asking/parties.ts';
import { claimsResult } from '../../../src/language/reports/claims.ts';
import { isHalted } from '../../../src/language/reports/halted.ts';
import { comparesTimes, isYearly } from '../../../src/language/reports/other-times.ts';
import { tellsTrouble } from '../../../src/language/reports/troubles.ts';
import { isUnderWay, isUnfinished } from '../../../src/language/reports/under-way.ts';

const CASES: readonly (readonly [(sentence: string) => boolean, string, readonly string[], readonly string[]])[] = [
  [
    isUnderWay,
    'is under way',
    [
      'Both take place regularly.',
      'Operation QUAYSIDE targets moorings.',
      'Operation LANTERN is focused on parks.',
      'A longer term plan is also in place.',
    ],
    ['This came of continuing work with the council.', 'Two people were sentenced.'],
  ],
  [
    isUnfinished,
    'is begun and not done',
    [
      'A new hut is being set up at Ashby.',
      'The pilot runs until May.',
      'Two cases are pending.',
      'A plan is underway.',
    ],
    ['Patrols continue at night.', 'Both take place regularly.'],
  ],
  [
    isJoint,
    'is done with others',
    [
      'Officers work closely with the Midshire Agency.',
      'They liaise with the Midshire Agency.',
      'Police and local councillors held a joint walk.',
    ],
    ['Breaches were dealt with by the Desk Team.', 'It has a focus with the Plan in mind.'],
  ],
  [
    isHalted,
    'is shut or waits',
    ['Once COVID-19 restrictions are lifted, tea with the sergeant is back.', 'It begins as the new rules allow.'],
    ['The course was completed.'],
  ],
  [
    tellsTrouble,
    'is trouble',
    [
      'There is a recent spike in the theft of boats.',
      'Two people were killed.',
      'Illegal raves are prevalent.',
      'Two huts are currently closed.',
      'It speaks of the dangers of fire.',
    ],
    ['The nuisance was resolved.', 'They help people at risk of harm.'],
  ],
  [
    claimsResult,
    'came of it',
    [
      'It led to significant reductions in harm.',
      'Levels of violence have dropped.',
      'A refresh provided further clarity.',
      'It significantly increased visibility.',
    ],
    ['It will lead to better sharing.', 'The aim is to reduce harm.'],
  ],
  [isYearly, 'is of a year', ['Their pay would be £2m a year.'], ['That is up on a year earlier.']],
  [comparesTimes, 'names a time to compare with', ['Down from 9 in the same period of 2018/19.'], ['Since May 2019.']],
];

describe('how a report says', () => {
  for (const [says, what, told, others] of CASES)
    it(`that something ${what}`, () => {
      for (const sentence of told) expect(says(sentence), sentence).to.equal(true);
      for (const sentence of others) expect(says(sentence), sentence).to.equal(false);
    });
});
