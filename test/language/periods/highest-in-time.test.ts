import { expect } from 'chai';
import { describe, it } from 'mocha';
import { asExtremeInTime, extremeInTime } from '../../../src/language/periods/highest-in-time.ts';

describe('at which time there was most', () => {
  for (const [text, extreme] of [
    ['which quarter had the most landings', 'most'],
    ['in which of the quarters were landings lowest', 'least'],
    ['the highest number of landings in any quarter', 'most'],
    ['quietest quarter for landings', 'least'],
    ['how many landings in the busiest week', null],
    ['which area had the most landings this quarter', null],
    ['landings in the quarter that was the most recent', null],
  ] as const)
    it(`${extreme ?? 'not asked'}: "${text}"`, () => expect(extremeInTime(text)).to.equal(extreme));
});

describe('the ways to ask when there was most', () => {
  for (const [asked, put] of [
    ['which of the months brought fewer landings than any other', 'which month had the fewest landings'],
    ['what quarter had more landings than the rest?', 'which quarter had the most landings?'],
    ['july, august or september: which saw fewer landings than the other two', 'which month had the fewest landings'],
    ['name the quarter that had more landings than any other', 'name which quarter had the most landings'],
    ['landings peaked when?', 'which month or quarter had the most landings?'],
    ['in which quarter did landings reach their maximum', 'which quarter had the most landings'],
    [
      'when was the smallest count of landings taken',
      'which month or quarter had the smallest count of landings taken',
    ],
    ['were there more landings in one month than in all the others', 'which month had the most landings'],
    ['show the month that came last on landings', 'show which month had the lowest on landings'],
    ['which quarter is the last on record for landings', 'which quarter is the last on record for landings'],
    // Most of them is no most of a number, and to record is to write down.
    ['when will most officers have one', 'when will most officers have one'],
    ['in which month did we record the landing', 'in which month did we record the landing'],
    ['when did the most recent landing begin', 'when did the most recent landing begin'],
    ['were there more landings than last year', 'were there more landings than last year'],
  ] as const)
    it(asked, () => expect(asExtremeInTime(asked)).to.equal(put));
});
