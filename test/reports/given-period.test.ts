/** Periods as a person may write them in a decision or a command. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { givenPeriod } from '../../src/reports/given-period.ts';
import { ReportProblem } from '../../src/reports/problem.ts';

describe('a period that a person gives', () => {
  for (const [text, label, from, to] of [
    ['Q4 2020/21', 'Q4 2020/21', '2021-01-01', '2021-03-31'],
    ['31 March 2021', '31 March 2021', '2021-03-31', '2021-03-31'],
    ['31/03/2021', '31 March 2021', '2021-03-31', '2021-03-31'],
    ['since 1 October 2020 to 31 December 2020', 'since 1 October 2020', '2020-10-01', '2020-12-31'],
    ['since 1 October 2020', 'since 1 October 2020', '2020-10-01', '2021-03-31'],
    ['to date, at 31 December 2020', 'to date, at 31 December 2020', '2020-12-31', '2020-12-31'],
    ['April to September 2020', 'April to September 2020', '2020-04-01', '2020-09-30'],
  ] as const)
    it(text, () => {
      const period = givenPeriod(text, '2021-03-31');
      expect([period.label, period.from, period.to]).to.deep.equal([label, from, to]);
    });

  for (const text of ['last spring', 'since 1 May 2021', 'since spring', ''])
    it(`"${text}" is none`, () =>
      expect(() => givenPeriod(text, '2021-03-31')).to.throw(ReportProblem, 'Not a period'));
});
