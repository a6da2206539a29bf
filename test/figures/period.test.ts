/** Period arithmetic: the police year begins on 1 April. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Period } from '../../src/figures/model.ts';
import * as period from '../../src/figures/period.ts';

const said = ({ label, from, to }: Period): string => `${label} ${from} ${to}`;

describe('period arithmetic', () => {
  /** What is made, then its label and its first and last day. */
  const spans: readonly [Period, string][] = [
    [period.quarterOf(2020, 1), 'Q1 2020/21 2020-04-01 2020-06-30'],
    [period.quarterOf(2020, 3), 'Q3 2020/21 2020-10-01 2020-12-31'],
    [period.quarterOf(2019, 4), 'Q4 2019/20 2020-01-01 2020-03-31'],
    [period.quarterOf(1999, 4), 'Q4 1999/00 2000-01-01 2000-03-31'],
    [period.monthOf(2020, 2), 'February 2020 2020-02-01 2020-02-29'],
    [period.policeYearPeriod(2020), '2020/21 2020-04-01 2021-03-31'],
    [period.calendarYear(2020), '2020 2020-01-01 2020-12-31'],
    [period.atDate('2020-12-31'), '31 December 2020 2020-12-31 2020-12-31'],
    [period.toDate('2020-12-31'), 'to date, at 31 December 2020 2020-12-31 2020-12-31'],
    [period.since('2020-10-01', '2020-12-31'), 'since 1 October 2020 2020-10-01 2020-12-31'],
    [period.range('2020-09-01', '2020-11-30'), 'September to November 2020 2020-09-01 2020-11-30'],
    [period.range('2019-12-01', '2020-01-31'), 'December 2019 to January 2020 2019-12-01 2020-01-31'],
    [period.range('2020-10-01', '2020-12-15'), '1 October to 15 December 2020 2020-10-01 2020-12-15'],
    [period.range('2020-12-01', '2020-12-10'), '1 to 10 December 2020 2020-12-01 2020-12-10'],
    [period.range('2019-12-15', '2020-01-10'), '15 December 2019 to 10 January 2020 2019-12-15 2020-01-10'],
    [period.range('2020-12-05', '2020-12-05'), '5 December 2020 2020-12-05 2020-12-05'],
    [period.between('2020-10-01', '2020-12-31'), 'Q3 2020/21 2020-10-01 2020-12-31'],
    [period.between('2020-10-01', '2020-10-31'), 'October 2020 2020-10-01 2020-10-31'],
    [period.between('2019-04-01', '2020-03-31'), '2019/20 2019-04-01 2020-03-31'],
    [period.between('2020-01-01', '2020-12-31'), '2020 2020-01-01 2020-12-31'],
    [period.between('2020-09-01', '2020-11-30'), 'September to November 2020 2020-09-01 2020-11-30'],
  ];
  for (const [made, expected] of spans) it(expected, () => expect(said(made)).to.equal(expected));

  describe('the one before', () => {
    const cases: readonly [Period, string][] = [
      [period.quarterOf(2020, 1), 'Q4 2019/20 2020-01-01 2020-03-31'],
      [period.quarterOf(2020, 4), 'Q3 2020/21 2020-10-01 2020-12-31'],
      [period.monthOf(2020, 1), 'December 2019 2019-12-01 2019-12-31'],
      [period.monthOf(2020, 3), 'February 2020 2020-02-01 2020-02-29'],
      [period.policeYearPeriod(2020), '2019/20 2019-04-01 2020-03-31'],
      [period.calendarYear(2020), '2019 2019-01-01 2019-12-31'],
      [period.range('2020-09-01', '2020-11-30'), 'June to August 2020 2020-06-01 2020-08-31'],
      [period.range('2020-12-11', '2020-12-20'), '1 to 10 December 2020 2020-12-01 2020-12-10'],
      // A level is the one a quarter earlier.
      [period.atDate('2020-12-31'), '30 September 2020 2020-09-30 2020-09-30'],
      [period.atDate('2020-03-31'), '31 December 2019 2019-12-31 2019-12-31'],
      [period.toDate('2020-12-31'), 'to date, at 30 September 2020 2020-09-30 2020-09-30'],
    ];
    for (const [of, expected] of cases)
      it(`${of.label}: ${expected}`, () => expect(said(period.previous(of))).to.equal(expected));
  });

  describe('the one after', () => {
    const cases: readonly [Period, string][] = [
      [period.quarterOf(2020, 4), 'Q1 2021/22 2021-04-01 2021-06-30'],
      [period.monthOf(2020, 12), 'January 2021 2021-01-01 2021-01-31'],
      [period.monthOf(2021, 1), 'February 2021 2021-02-01 2021-02-28'],
      [period.atDate('2020-09-30'), '31 December 2020 2020-12-31 2020-12-31'],
      [period.range('2020-12-01', '2020-12-10'), '11 to 20 December 2020 2020-12-11 2020-12-20'],
    ];
    for (const [of, expected] of cases)
      it(`${of.label}: ${expected}`, () => expect(said(period.next(of))).to.equal(expected));
  });

  describe('a year before', () => {
    const cases: readonly [Period, string][] = [
      [period.quarterOf(2020, 3), 'Q3 2019/20 2019-10-01 2019-12-31'],
      [period.quarterOf(2020, 4), 'Q4 2019/20 2020-01-01 2020-03-31'],
      [period.monthOf(2020, 2), 'February 2019 2019-02-01 2019-02-28'],
      [period.monthOf(2021, 2), 'February 2020 2020-02-01 2020-02-29'],
      [period.atDate('2020-02-29'), '28 February 2019 2019-02-28 2019-02-28'],
      [period.atDate('2021-02-28'), '29 February 2020 2020-02-29 2020-02-29'],
      [period.range('2019-09-01', '2020-02-29'), 'September 2018 to February 2019 2018-09-01 2019-02-28'],
    ];
    for (const [of, expected] of cases)
      it(`${of.label}: ${expected}`, () => expect(said(period.yearBefore(of))).to.equal(expected));
  });

  describe('months up to a date', () => {
    const cases: readonly [string, number, string][] = [
      ['2020-12-31', 3, 'Q3 2020/21 2020-10-01 2020-12-31'],
      ['2020-03-31', 12, '2019/20 2019-04-01 2020-03-31'],
      ['2020-12-31', 12, '2020 2020-01-01 2020-12-31'],
      ['2020-02-29', 12, 'March 2019 to February 2020 2019-03-01 2020-02-29'],
      ['2021-02-28', 1, 'February 2021 2021-02-01 2021-02-28'],
      ['2020-12-15', 3, '16 September to 15 December 2020 2020-09-16 2020-12-15'],
    ];
    for (const [date, months, expected] of cases)
      it(`${months} to ${date}`, () => expect(said(period.monthsTo(date, months))).to.equal(expected));
  });

  describe('as said in a reply', () => {
    const cases: readonly [Period, string][] = [
      [period.quarterOf(2020, 3), 'Q3 2020/21 (October to December 2020)'],
      [period.quarterOf(2019, 4), 'Q4 2019/20 (January to March 2020)'],
      [period.policeYearPeriod(2020), '2020/21 (April 2020 to March 2021)'],
      [period.calendarYear(2020), '2020 (January to December 2020)'],
      [period.monthOf(2020, 10), 'October 2020'],
      [period.atDate('2020-12-31'), 'at 31 December 2020'],
      [period.toDate('2020-12-31'), 'to date, at 31 December 2020'],
      [period.since('2020-10-01', '2020-12-31'), 'since 1 October 2020 (to 31 December 2020)'],
      [period.range('2020-09-01', '2020-11-30'), 'September to November 2020'],
    ];
    for (const [of, expected] of cases) it(expected, () => expect(period.describe(of)).to.equal(expected));
  });

  it('counts days, leap days too', () => {
    expect(period.daysIn(period.quarterOf(2020, 3))).to.equal(92);
    expect(period.daysIn(period.quarterOf(2019, 4))).to.equal(91);
    expect(period.daysIn(period.quarterOf(2018, 4))).to.equal(90);
    expect(period.daysIn(period.policeYearPeriod(2019))).to.equal(366);
    expect(period.daysIn(period.atDate('2020-12-31'))).to.equal(1);
  });
  it('takes a year apart into its quarters, and a range that is none into nothing', () => {
    expect(period.quartersIn(period.policeYearPeriod(2020))?.map((q) => q.label)).to.deep.equal([
      'Q1 2020/21',
      'Q2 2020/21',
      'Q3 2020/21',
      'Q4 2020/21',
    ]);
    expect(period.quartersIn(period.calendarYear(2020))?.map((q) => q.label)).to.deep.equal([
      'Q4 2019/20',
      'Q1 2020/21',
      'Q2 2020/21',
      'Q3 2020/21',
    ]);
    expect(period.quartersIn(period.range('2020-09-01', '2020-11-30'))).to.equal(null);
    expect(period.quartersIn(period.atDate('2020-12-31'))).to.equal(null);
  });
  it('takes a quarter apart into its months, and half a month into nothing', () => {
    expect(period.monthsIn(period.quarterOf(2020, 3))?.map((m) => m.label)).to.deep.equal([
      'October 2020',
      'November 2020',
      'December 2020',
    ]);
    expect(period.monthsIn(period.range('2020-10-01', '2020-12-15'))).to.equal(null);
  });
  it('knows the quarter of a date at its edges', () => {
    expect(period.quarterAt('2020-03-31').label).to.equal('Q4 2019/20');
    expect(period.quarterAt('2020-04-01').label).to.equal('Q1 2020/21');
    expect(period.policeYear('2020-03-31')).to.equal(2019);
    expect(period.policeYear('2020-04-01')).to.equal(2020);
  });
  it('tells a level, a running total and a span of the same last day apart', () => {
    const [level, total] = [period.atDate('2020-12-31'), period.toDate('2020-12-31')];
    expect(period.samePeriod(level, { ...level, label: 'other words' })).to.equal(true);
    expect(period.samePeriod(level, total)).to.equal(false);
    expect(period.samePeriod(period.quarterOf(2020, 3), period.range('2020-10-01', '2020-12-31'))).to.equal(true);
    expect(period.samePeriod(period.quarterOf(2020, 3), level)).to.equal(false);
  });
  it('a quarter covers its months, not the other way round', () => {
    expect(period.covers(period.quarterOf(2020, 3), period.monthOf(2020, 10))).to.equal(true);
    expect(period.covers(period.monthOf(2020, 10), period.quarterOf(2020, 3))).to.equal(false);
    expect(period.covers(period.quarterOf(2020, 3), period.monthOf(2020, 9))).to.equal(false);
  });

  describe('as content files write it', () => {
    const forms: readonly [string, string][] = [
      ['Q3 2020/21', 'Q3 2020/21 2020-10-01 2020-12-31'],
      [' 2020/21 ', '2020/21 2020-04-01 2021-03-31'],
      ['1999/00', '1999/00 1999-04-01 2000-03-31'],
      ['2020', '2020 2020-01-01 2020-12-31'],
      ['October 2020', 'October 2020 2020-10-01 2020-10-31'],
      ['at 2020-12-31', '31 December 2020 2020-12-31 2020-12-31'],
      ['to 2020-12-31', 'to date, at 31 December 2020 2020-12-31 2020-12-31'],
      ['since 2020-10-01 to 2020-12-31', 'since 1 October 2020 2020-10-01 2020-12-31'],
      ['2020-09-01..2020-11-30', 'September to November 2020 2020-09-01 2020-11-30'],
    ];
    for (const [text, expected] of forms) it(text, () => expect(said(period.parsePeriod(text))).to.equal(expected));

    for (const bad of [
      'Q5 2020/21',
      'Q3 2020/22',
      'Q3 2020-21',
      'q3 2020/21',
      'sometime',
      'Smarch 2020',
      'Oct 2020',
      'at 2020-13-01',
      'at 2021-02-29',
      'at 31/12/2020',
      '2020-11-30..2020-09-01',
      'since 2020-12-31 to 2020-10-01',
      'Q3',
      '',
    ])
      it(`not: "${bad}"`, () => expect(() => period.parsePeriod(bad)).to.throw(RangeError));
  });

  it('refuses a fifth quarter', () => expect(() => period.quarterOf(2020, 5)).to.throw(/quarter/));

  describe('for every quarter and month', () => {
    const years = fc.integer({ min: 1990, max: 2060 });
    const quarters = fc.tuple(years, fc.integer({ min: 1, max: 4 })).map(([year, n]) => period.quarterOf(year, n));
    const months = fc.tuple(years, fc.integer({ min: 1, max: 12 })).map(([year, n]) => period.monthOf(year, n));
    const either = fc.oneof(quarters, months);
    it('the one after the one before is itself', () =>
      fc.assert(fc.property(either, (p) => isDeepStrictEqual(period.next(period.previous(p)), p))));
    it('four quarters back is a year before', () =>
      fc.assert(
        fc.property(quarters, (q) =>
          isDeepStrictEqual(
            [1, 2, 3, 4].reduce((p) => period.previous(p), q),
            period.yearBefore(q),
          ),
        ),
      ));
    it('what is labelled can be read again', () =>
      fc.assert(fc.property(either, (p) => isDeepStrictEqual(period.parsePeriod(p.label), p))));
    it('it is named by its dates alone', () =>
      fc.assert(fc.property(either, (p) => isDeepStrictEqual(period.between(p.from, p.to), p))));
  });
});
