import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, describe, it } from 'mocha';
import writeXlsxFile from 'write-excel-file/node';
import { Decisions } from '../../../src/reports/decisions.ts';
import type { ReportProblem } from '../../../src/reports/problem.ts';
import { fileBytes } from '../../../src/reports/read-file.ts';
import { readFigureSheets } from '../../../src/reports/spreadsheet/figures.ts';
import { readSpreadsheet } from '../../../src/reports/spreadsheet/rows.ts';
import { northmereCatalogue } from '../../support/northmere.ts';

describe('figures in a spreadsheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  after(() => rmSync(folder, { recursive: true }));
  const reading = async (bytes: Buffer, file: string) =>
    readFigureSheets((await readSpreadsheet(bytes, file)).sheets, {
      ...{ catalogue: northmereCatalogue(), packaged: northmereCatalogue(), force: 'Northmere', period: null },
      ...{ fileName: file, decisions: new Decisions() },
    });
  const csv = (text: string) => reading(Buffer.from(text), 'a.csv');
  const figures = async (of: ReturnType<typeof reading>) =>
    (await of).bundle.figures.map(({ metric, value, period, area, note }) =>
      [metric, value, period.label, area, ...(note ? [note] : [])].join(' | '),
    );

  it('reads periods as reports write them', async () => {
    const cells = ['Mar-21', '12 months to March 2021', 'FY19/20', 'Q1 2021-22'];
    const read = await figures(csv(`measure,period,value\n${cells.map((cell) => `knives,${cell},5`).join('\n')}\n`));
    expect(read.map((line) => line.split(' | ')[2])).to.deep.equal(['March 2021', '2020/21', '2019/20', 'Q1 2021/22']);
    expect(await figures(csv('metric,period,value\ncall-handlers,31/03/2021,96\n'))).to.deep.equal([
      'call-handlers | 96 | 31 March 2021 | northmere',
    ]);
  });

  it('reads metrics down and periods across, and names that questions understand', async () => {
    expect(await figures(csv('metric,Q4 2020/21,Q1 2021/22\nemergency calls,11870,12310\nknives,,70\n'))).to.deep.equal(
      [
        'emergency-calls | 11870 | Q4 2020/21 | northmere',
        'emergency-calls | 12310 | Q1 2021/22 | northmere',
        'knives | 70 | Q1 2021/22 | northmere',
      ],
    );
  });

  it('takes no value from a marker, and keeps what a mark says', async () => {
    const read = csv('metric,period,value\nknives,Q1 2021/22,[c]\nemergency-calls,Q1 2021/22,"12,310p"\n');
    expect(await figures(read)).to.deep.equal(['emergency-calls | 12310 | Q1 2021/22 | northmere | Provisional.']);
    expect((await read).remarks).to.deep.equal(['row 2: no value is given ("[c]")']);
  });

  it('keeps a column of targets apart', async () => {
    const wide = await csv('metric,Target,Q1 2021/22\nemergency calls,12000,12310\nknives,n/a,70\n');
    expect(wide.bundle.figures.map(({ value }) => value)).to.deep.equal([12310, 70]);
    expect(wide.bundle.report.targets?.map(({ metric, value, words }) => [metric, value, words])).to.deep.equal([
      ['emergency-calls', 12000, 'emergency calls | Target: 12000'],
    ]);
    const long = await csv('metric,period,value,target\nknives,Q1 2021/22,70,60\n');
    expect(
      long.bundle.report.targets?.map(({ metric, value, period }) => [metric, value, period?.label]),
    ).to.deep.equal([['knives', 60, 'Q1 2021/22']]);
    expect(long.remarks).to.deep.equal([]);
  });

  it('tells the line of the file, and of two columns for one role', async () => {
    const refused = async (text: string) => csv(text).then(String, (fault: ReportProblem) => fault.message);
    expect(await refused('metric,period,value\n\n\nknives,Q1 2021/22,5 or so\n')).to.equal(
      'row 4: "5 or so" is no number of knives',
    );
    expect(await refused('metric,period,value,total\nknives,Q1 2021/22,5,6\n')).to.match(
      /two columns may be the value/,
    );
  });

  it('takes nothing from a row with an error, and leaves the rest as it is', async () => {
    const read = await csv(
      'metric,period,area,value\nknives,Q1 2021/22,Force,#DIV/0!\nknives,Q1 2021/22,#N/A,7\nemergency-calls,Q1 2021/22,Force,"12,310"\n',
    );
    expect(await figures(Promise.resolve(read))).to.deep.equal(['emergency-calls | 12310 | Q1 2021/22 | northmere']);
    expect(read.open.map(({ bullet, number, why }) => [bullet, number, why])).to.deep.equal([
      ['1.3', '7', 'its row has "#N/A", an error of the spreadsheet'],
    ]);
    expect(read.remarks).to.deep.equal(['row 2: no value is given: "#DIV/0!" is an error of the spreadsheet']);
  });

  it('reads periods down and metrics across, and passes over a source', async () => {
    const read = csv('Quarter,emergency calls,knives,Target\nQ4 2020/21,"11,870",64,60\nSource: control room,,,\n');
    expect(await figures(read)).to.deep.equal([
      'emergency-calls | 11870 | Q4 2020/21 | northmere',
      'knives | 64 | Q4 2020/21 | northmere',
    ]);
    expect((await read).remarks).to.deep.equal([
      'columns passed over: Target',
      'row 3 holds no figure and was passed over: "Source: control room"',
    ]);
  });

  it('reads every sheet as the sheet shows its cells', async () => {
    const file = join(folder, 'a.xlsx');
    const text = (value: string) => ({ value, type: String });
    const head = ['metric', 'period', 'value'].map(text);
    await writeXlsxFile([
      { sheet: 'Read me', data: [[text('Figures for the panel')]] },
      {
        sheet: 'Data',
        data: [
          head,
          [text('answer-share'), text('Q1 2021/22'), { value: 0.605, type: Number, format: '0.0%' }],
          [
            text('knives'),
            { value: new Date('2021-05-01T00:00:00Z'), type: Date, format: 'mmm-yy' },
            { value: 21, type: Number },
          ],
        ],
      },
    ] as unknown as Parameters<typeof writeXlsxFile>[0]).toFile(file);
    const read = reading(await fileBytes(file), file);
    expect(await figures(read)).to.deep.equal([
      'answer-share | 60.5 | Q1 2021/22 | northmere',
      'knives | 21 | May 2021 | northmere',
    ]);
    expect((await read).remarks).to.deep.equal(['sheet "Read me" has no table of figures and was passed over']);
  });
});
