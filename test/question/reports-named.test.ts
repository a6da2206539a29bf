import { expect } from 'chai';
import type { Report } from '../../src/figures/model.ts';
import { withReportsNamed } from '../../src/question/reports-named.ts';

const report = (title: string, from: string, to: string, kind: 'quarter' | 'range', label: string): Report => ({
  id: title,
  force: 'Midshire',
  title,
  period: { label, from, to, kind },
  published: null,
  asAt: to,
  marking: null,
  version: 1,
});
const REPORTS = [
  report('Midshire Police Q3 2020/21', '2020-10-01', '2020-12-31', 'quarter', 'Q3 2020/21'),
  report(
    'Midshire Cadet Uniform committee paper, March 2021',
    '2020-12-01',
    '2021-02-28',
    'range',
    'December to February',
  ),
];

describe('a report called by its title', () => {
  for (const said of [
    'what did the March 2021 committee paper on cadets say',
    'what did the cadet uniform paper say',
    'what did the committee paper about uniforms say',
    'what did the cadets paper that went to the committee in March 2021 say',
  ])
    it(`${said}: stands for its period`, () => {
      expect(withReportsNamed(said, REPORTS)).to.match(/the report for December to February say$/);
    });
  for (const said of [
    'what did the committee paper say',
    'what did the March paper say',
    'what did the Q3 report say',
    'how many cadets are there',
    'is there a paper on burglary',
  ])
    it(`${said}: names none of them`, () => {
      expect(withReportsNamed(said, REPORTS)).to.equal(said);
    });
});
