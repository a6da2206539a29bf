/** How long something took on average, as sentences, tables and spreadsheets write it. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Metric } from '../../src/figures/model.ts';
import { Decisions } from '../../src/reports/decisions.ts';
import { splitPages } from '../../src/reports/layout/pages.ts';
import { readReport } from '../../src/reports/read-report.ts';
import { readFigureSheets } from '../../src/reports/spreadsheet/figures.ts';
import { readSpreadsheet } from '../../src/reports/spreadsheet/rows.ts';
import { aMetric } from '../support/figures.ts';
import { northmereCatalogue } from '../support/northmere.ts';

const waits: Metric = aMetric({
  ...{ id: 'waits', label: 'average time to answer a 101 call', unit: 'minutes', kind: 'average' },
  ...{ commitment: 'a1-answer', also: ['took', 'take', 'wait'] },
  frames: [{ counts: 'time', of: '101 call', by: 'answer' }],
});
const whole = northmereCatalogue();
const catalogue = { ...whole, metrics: [...whole.metrics, waits] };
const options = {
  ...{
    catalogue,
    packaged: catalogue,
    force: 'Northmere',
    period: null,
    fileName: 'report',
    decisions: new Decisions(),
  },
};
const figures = ({ bundle }: ReturnType<typeof readReport>) =>
  bundle.figures
    .filter(({ metric }) => metric === 'waits')
    .map(({ area, precision, value }) => `${area} ${precision} ${value}`);

const reportOf = (text: string) =>
  readReport(
    splitPages(
      `Northmere Constabulary\nQuarter 1, 2021/22\nAim 1: Answering the Public\nOur commitment: be there when people call, and answer faster.\n\n${text}\n`,
    ),
    options,
  );

describe('durations in reports', () => {
  for (const [said, figure] of [
    ['In Harwood the average time to answer a 101 call was 4 minutes 6 seconds.', 'harwood exact 4.1'],
    ['The average time to answer a 101 call was 3 minutes 24 seconds.', 'northmere exact 3.4'],
    ['The average time to answer a 101 call was 3 minutes and 24 seconds.', 'northmere exact 3.4'],
    ['The average time to answer a 101 call was four and a half minutes.', 'northmere exact 4.5'],
    ['The average time to answer a 101 call was 5:10 minutes.', 'northmere approximate 5.166667'],
    ['The average time to answer a 101 call was nearly 3 min 50 sec.', 'northmere nearly 3.833333'],
    ['The average time to answer a 101 call was 4m 30s.', 'northmere exact 4.5'],
    ['The average time to answer a 101 call was 1 hour 2 minutes.', 'northmere exact 62'],
  ] as const)
    it(said, () => expect(figures(reportOf(`▪ ${said}`))).to.deep.equal([figure]));

  for (const [said, number] of [
    ['The average time to answer a 101 call was 4 minutes 75 seconds.', '4 minutes 75 seconds'],
    ['The average time to answer a 101 call was 4 minutes 30.', '4 minutes 30'],
    ['The number of call handlers stood at 4 minutes 6 seconds.', '4 minutes 6 seconds'],
  ] as const)
    it(`asks about "${said}"`, () => {
      const { bundle, open } = reportOf(`▪ ${said}`);
      expect(bundle.figures).to.deep.equal([]);
      expect(open.map((one) => one.number)).to.deep.equal([number]);
    });

  it('of another unit is no movement of it', () => {
    const { bundle, open } = reportOf(
      '▪ The average time to answer a 101 call was 4 minutes (6 seconds less than last year).',
    );
    expect(bundle.figures.map(({ value }) => value)).to.deep.equal([4]);
    expect(open.map(({ number }) => number)).to.deep.equal(['6']);
    expect(reportOf('▪ The average time to answer a 101 call was 4\'10".').bundle.figures).to.deep.equal([]);
  });

  it('is read in the cells of a table', () => {
    const rows = ['3.5 minutes', '4m 30s', '04:06', '3.4', '4 minutes 6 seconds'];
    for (const [at, value] of [3.5, 4.5, 4.1, 3.4, 4.1].entries()) {
      const table = `Measure | Q4 2020/21 | Q1 2021/22\nAverage time to answer a 101 call | 4 | ${rows[at]}`;
      expect(figures(reportOf(`▪ The table tells.\n\n${table}`))).to.include(`northmere exact ${value}`);
    }
  });

  it('is read in the cells of a spreadsheet, and no time is a count', async () => {
    const cells = ['3.5 minutes', '4m 30s', '04:06', 'about 4 mins', '4 minutes 75 seconds'];
    const rows = cells.map((cell, at) => `${waits.label},${2015 + at}/${16 + at},${cell}`);
    const text = `metric,period,value\n${rows.join('\n')}\ncall-handlers,Q1 2021/22,4m 30s\n`;
    const { sheets } = await readSpreadsheet(Buffer.from(text), 'a.csv');
    const read = readFigureSheets(sheets, options);
    expect(figures(read)).to.deep.equal(
      [3.5, 4.5, 4.1].map((value) => `northmere exact ${value}`).concat('northmere approximate 4'),
    );
    expect(read.open.map(({ number }) => number)).to.deep.equal(['4 minutes 75 seconds', '4m 30s']);
  });
});
