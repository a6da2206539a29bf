/** What is held beside a report: of which days it is read, and what its values tell. */
import { expect } from 'chai';
import { quarterOf } from '../../../src/figures/period.ts';
import { endsBeside } from '../../../src/reports/figures/held.ts';

describe('the days whose figures a report is read beside', () => {
  const q3 = quarterOf(2020, 3);

  it('are the ends of its quarter, of the one before, and of the one a year before', () =>
    expect(endsBeside(q3, ['Officers took 70,753 calls.'])).to.deep.equal(['2020-12-31', '2020-09-30', '2019-12-31']));

  for (const [text, end] of [
    ['The total for Q1 2020/21 is now 171 rather than 167.', '2020-06-30'],
    ['This compares with 402 in Q4 2018/19.', '2019-03-31'],
    ['There were 516 at 31 March 2019.', '2019-03-31'],
    ['In October 2020 there were 12.', '2020-10-31'],
  ] as const)
    it(`and of what it names: ${text}`, () => expect(endsBeside(q3, ['Other words.', text])).to.include(end));
});
