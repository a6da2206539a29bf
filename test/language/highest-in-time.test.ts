import { expect } from 'chai';
import { describe, it } from 'mocha';
import { extremeInTime } from '../../src/language/highest-in-time.ts';

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
