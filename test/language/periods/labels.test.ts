/** Labels that British police forces and panels print beside the months they mean (facts, from published pages). */
import { expect } from 'chai';
import { readPeriods } from '../../../src/language/periods.ts';
import { latest, reads } from './reads.ts';

/** What was printed, and the dates it stands for. */
const PRINTED: readonly [label: string, from: string, to: string][] = [
  ['Quarter 2 - 2020/21', '2020-07-01', '2020-09-30'],
  ['Data to September 2020', '2020-07-01', '2020-09-30'],
  ['Quarter 4 - 2019/20', '2020-01-01', '2020-03-31'],
  ['Data to March 2020', '2020-01-01', '2020-03-31'],
  ['Quarter 4 - 2018/19', '2019-01-01', '2019-03-31'],
  ['three months to 31 March 2019', '2019-01-01', '2019-03-31'],
  ['July - September 2020 (Quarter 2 2020/21)', '2020-07-01', '2020-09-30'],
  ['Quarter ending June 2022 (Q1 2022/23)', '2022-04-01', '2022-06-30'],
  ['Quarter ending March 2022', '2022-01-01', '2022-03-31'],
  ['Quarter 1 - 2013/14', '2013-04-01', '2013-06-30'],
  ['Quarter 4 (Jan - Mar 23)', '2023-01-01', '2023-03-31'],
  ['Q4 2022/2023', '2023-01-01', '2023-03-31'],
  ['Q2 2023/2024', '2023-07-01', '2023-09-30'],
  ['quarter 1 (April to June) 2016/17', '2016-04-01', '2016-06-30'],
  ['Quarter One 2023/24', '2023-04-01', '2023-06-30'],
  ['Quarter Four (January to March 2024)', '2024-01-01', '2024-03-31'],
  ['2018/19 Quarter 1', '2018-04-01', '2018-06-30'],
  ['Quarter 2 -2020/2021', '2020-07-01', '2020-09-30'],
  ['Q3 2018/19', '2018-10-01', '2018-12-31'],
  ['4th Qrt 2002/03', '2003-01-01', '2003-03-31'],
  ['1st April 2003 to 30th June 2003', '2003-04-01', '2003-06-30'],
  ['from 01 September to 30 November 2020', '2020-09-01', '2020-11-30'],
  ['12 months to Sep-20', '2019-10-01', '2020-09-30'],
  ['12 months ending June 2020', '2019-07-01', '2020-06-30'],
  ['12 MONTHS TO MARCH 2017', '2016-04-01', '2017-03-31'],
  ['12 months to February 2024', '2023-03-01', '2024-02-29'],
  ["Apr'18 - Mar'19", '2018-04-01', '2019-03-31'],
  ['between 1st April 2020 and 31st March 2021', '2020-04-01', '2021-03-31'],
  ['from January 1st 2016 to 30th June 2017', '2016-01-01', '2017-06-30'],
  ['between April 2017 and April 2018', '2017-04-01', '2018-04-30'],
  ['January 2023 to January 2024 (inclusive)', '2023-01-01', '2024-01-31'],
  ['From 1st December 2016-30th November 2021.', '2016-12-01', '2021-11-30'],
  ['second quarter of 2021', '2021-07-01', '2021-09-30'],
  ['2020/21 Q1', '2020-04-01', '2020-06-30'],
  ['Data to August 2018', '2018-06-01', '2018-08-31'],
  ['April 2002 - March 2003', '2002-04-01', '2003-03-31'],
  ['the first quarter of 2015', '2015-04-01', '2015-06-30'],
  ['Q3 2023/2024', '2023-10-01', '2023-12-31'],
  ['financial year 2018/19', '2018-04-01', '2019-03-31'],
  ['as at 1st November 2014', '2014-11-01', '2014-11-01'],
  // Called a quarter elsewhere in its sentence; four months are four months.
  ['March to June 2021', '2021-03-01', '2021-06-30'],
];

/** Where a page contradicts itself, each thing that it says is read as it stands. */
const CONTRADICTORY: Readonly<Record<string, readonly string[]>> = {
  'q4 23/24 (january - march 2023)': ['2024-01-01', '2023-01-01'],
  'latest quarter, march to june 2021': ['2020-10-01', '2021-03-01'],
  'financial year 2018/19 ( 31.03.18 to 01.04.19)': ['2018-04-01', '2018-03-31'],
};

/** Several periods in one label, and those that are still open. */
const SEVERAL: Readonly<Record<string, string>> = {
  'quarter 2 2020/2021 for sept-20': 'stated Q2 2020/21; stated September 2020',
  '2012/13, 2013/14, 2014/15 and so far in 2015/16':
    'stated 2012/13; stated 2013/14; stated 2014/15; since since 1 April 2015',
  '2015/16 (up to 26.01.16)': 'stated 2015/16; to-date to date, at 26 January 2016',
  'years 2017, 2018, 2019, 2020 to date': 'stated 2017; stated 2018; stated 2019; since since 1 January 2020',
  'burglary above average since november': 'to-date since 1 November 2020',
  'two homicides in q2, both in september': 'stated Q2 2020/21; stated September 2020',
};

describe('printed labels of periods', () => {
  for (const [label, expected] of Object.entries(SEVERAL)) it(label, () => expect(reads(label)).to.equal(expected));

  for (const [label, from, to] of PRINTED)
    it(label, () => {
      const read = readPeriods(label.toLowerCase(), { latest, focus: null });
      expect(read.map(({ period }) => [period?.from, period?.to])).to.deep.equal([[from, to]]);
    });
  for (const [label, starts] of Object.entries(CONTRADICTORY))
    it(label, () => {
      const read = readPeriods(label, { latest, focus: null });
      expect(read.map(({ period }) => period?.from)).to.deep.equal(starts);
    });
});
