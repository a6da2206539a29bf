/** Period arithmetic: the police year begins on 1 April. */
import { expect } from 'chai';
import * as period from '../../src/figures/period.ts';

describe('period arithmetic', () => {
  const spans: readonly [ReturnType<typeof period.quarterOf>, string][] = [
    [period.quarterOf(2020, 1), 'Q1 2020/21 2020-04-01 2020-06-30'],
    [period.quarterOf(2020, 3), 'Q3 2020/21 2020-10-01 2020-12-31'],
    [period.quarterOf(2019, 4), 'Q4 2019/20 2020-01-01 2020-03-31'],
    [period.quarterOf(1999, 4), 'Q4 1999/00 2000-01-01 2000-03-31'],
    [period.monthOf(2020, 2), 'February 2020 2020-02-01 2020-02-29'],
    [period.policeYearPeriod(2020), '2020/21 2020-04-01 2021-03-31'],
    [period.calendarYear(2020), '2020 2020-01-01 2020-12-31'],
    [period.previous(period.quarterOf(2020, 1)), 'Q4 2019/20 2020-01-01 2020-03-31'],
    [period.yearBefore(period.quarterOf(2020, 3)), 'Q3 2019/20 2019-10-01 2019-12-31'],
    [period.previous(period.monthOf(2020, 1)), 'December 2019 2019-12-01 2019-12-31'],
    [period.previous(period.atDate('2020-12-31')), '30 September 2020 2020-09-30 2020-09-30'],
    [period.yearBefore(period.atDate('2020-02-29')), '28 February 2019 2019-02-28 2019-02-28'],
    [period.range('2020-09-01', '2020-11-30'), 'September to November 2020 2020-09-01 2020-11-30'],
    [period.between('2020-10-01', '2020-12-31'), 'Q3 2020/21 2020-10-01 2020-12-31'],
    [period.parsePeriod('Q3 2020/21'), 'Q3 2020/21 2020-10-01 2020-12-31'],
    [period.parsePeriod('October 2020'), 'October 2020 2020-10-01 2020-10-31'],
    [period.parsePeriod('at 2020-12-31'), '31 December 2020 2020-12-31 2020-12-31'],
    [period.parsePeriod('to 2020-12-31'), 'to date, at 31 December 2020 2020-12-31 2020-12-31'],
    [period.parsePeriod('since 2020-10-01 to 2020-12-31'), 'since 1 October 2020 2020-10-01 2020-12-31'],
    [period.parsePeriod('2020-09-01..2020-11-30'), 'September to November 2020 2020-09-01 2020-11-30'],
  ];
  for (const [made, expected] of spans)
    it(expected, () => expect(`${made.label} ${made.from} ${made.to}`).to.equal(expected));

  it('counts days, leap days too', () => {
    expect(period.daysIn(period.quarterOf(2020, 3))).to.equal(92);
    expect(period.daysIn(period.quarterOf(2019, 4))).to.equal(91);
    expect(period.daysIn(period.quarterOf(2018, 4))).to.equal(90);
  });
  it('takes a year apart into its quarters, and a range that is none into nothing', () => {
    expect(period.quartersIn(period.policeYearPeriod(2020))?.map((q) => q.label)).to.deep.equal([
      'Q1 2020/21',
      'Q2 2020/21',
      'Q3 2020/21',
      'Q4 2020/21',
    ]);
    expect(period.quartersIn(period.range('2020-09-01', '2020-11-30'))).to.equal(null);
  });
  it('knows the quarter of a date at its edges', () => {
    expect(period.quarterAt('2020-03-31').label).to.equal('Q4 2019/20');
    expect(period.quarterAt('2020-04-01').label).to.equal('Q1 2020/21');
  });
  for (const bad of ['Q5 2020/21', 'sometime', 'at 2020-13-01', 'Q3', ''])
    it(`refuses "${bad}"`, () => expect(() => period.parsePeriod(bad)).to.throw());
});
