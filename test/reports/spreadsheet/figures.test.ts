import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { after, describe, it } from 'mocha';
import writeXlsxFile from 'write-excel-file/node';
import { parsePeriod } from '../../../src/figures/period.ts';
import { Decisions } from '../../../src/reports/decisions.ts';
import type { ReportProblem } from '../../../src/reports/problem.ts';
import { fileBytes } from '../../../src/reports/read-file.ts';
import { readFigureSheets } from '../../../src/reports/spreadsheet/figures.ts';
import { readSpreadsheet } from '../../../src/reports/spreadsheet/rows.ts';
import { aFigure } from '../../support/figures.ts';
import { northmereCatalogue } from '../../support/northmere.ts';

describe('figures in a spreadsheet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  after(() => rmSync(folder, { recursive: true }));
  const reading = async (bytes: Buffer, file: string, decisions = new Decisions()) =>
    readFigureSheets((await readSpreadsheet(bytes, file)).sheets, {
      ...{ catalogue: northmereCatalogue(), packaged: northmereCatalogue(), force: 'Northmere', period: null },
      ...{ fileName: file, decisions },
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

  it("takes the period of figures that tell none from the file's name, and asks for it where nothing tells it", async () => {
    const bytes = Buffer.from('measure,value\nknives,5\n');
    expect(await figures(reading(bytes, 'knives_q1_2021-22.csv'))).to.deep.equal([
      'knives | 5 | Q1 2021/22 | northmere',
    ]);
    const refused = await reading(bytes, 'knives.csv').catch((problem: ReportProblem) => problem.message);
    expect(refused).to.contain('does not tell which period');
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
      'It has the columns, and no figure under them.\nrow 4: "5 or so" is no number of knives',
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
    const decide = (area?: string) =>
      reading(
        Buffer.from('metric,period,area,value\nknives,Q1 2021/22,#N/A,7\nknives,Q1 2021/22,Force,70\n'),
        'a.csv',
        new Decisions([
          {
            ...{ bullet: '1.2', number: '7', place: 1, sentence: '', why: '' },
            decide: { metric: 'knives', ...(area && { area }) },
          },
        ]),
      );
    // Its area is nothing that could be taken for the whole force.
    expect(await decide().then(String, ({ message }: ReportProblem) => message)).to.match(/area is not known/);
    const [oldport] = northmereCatalogue().areas.filter(({ kind }) => kind === 'district');
    expect((await decide(oldport!.id)).bundle.figures.map(({ value, area }) => [value, area])).to.deep.equal([
      [70, 'northmere'],
      [7, oldport!.id],
    ]);
  });

  it('takes the unit that a head gives, and passes over the marks of footnotes', async () => {
    const long =
      'metric,period*,value (£000)\nstolen-goods,Q1 2021/22 [note 1],124*\nknives,Q1 2021/22,7\n* Provisional,,\n';
    const read = await csv(long);
    expect(await figures(Promise.resolve(read))).to.deep.equal(['stolen-goods | 124000 | Q1 2021/22 | northmere']);
    // Not so many thousand pounds' worth of knives.
    expect(read.open.map(({ number, why }) => [number, why])).to.deep.equal([
      ['7', '"7" is no number of knives, and its unit is "(£000)"'],
    ]);
    expect(await figures(csv('Measure,Q1 2021/22 (£m)(2)\nstolen goods,1.2\n'))).to.deep.equal([
      'stolen-goods | 1200000 | Q1 2021/22 | northmere',
    ]);
  });

  it('suggests no metric that the number cannot be of: another unit, or a part where whole ones are counted', async () => {
    const rows = [
      'knives,Q1 2021/22,5',
      'knives,Q1 2021/22,12%',
      'knives surrendered,Q1 2021/22,40%',
      'call,Q1 2021/22,2.5',
    ];
    const { open } = await csv(`metric,period,value\n${rows.join('\n')}\ncall,Q1 2021/22,2\n`);
    expect(open.map(({ number, suggest }) => [number, suggest?.metric])).to.deep.equal([
      ['12%', undefined],
      ['40%', undefined],
      ['2.5', undefined],
      ['2', 'emergency-calls'],
    ]);
    expect(
      open
        .map(({ why }) => why)
        .slice(0, 3)
        .join(),
    ).to.not.contain('did you mean');
  });

  it('takes no grade for a figure', async () => {
    const read = csv('Measure,Q1 2021/22,Grade,RAG\nknives,7,2,Amber\n');
    expect(await figures(read)).to.deep.equal(['knives | 7 | Q1 2021/22 | northmere']);
  });

  it('asks about what is far from what is held, as in a text', async () => {
    const asked = async (value: string, held: number) => {
      const { sheets } = await readSpreadsheet(
        Buffer.from(`metric,period,value\nknives,Q1 2021/22,${value}\n`),
        'a.csv',
      );
      const period = parsePeriod('Q4 2020/21');
      const before = aFigure({ metric: 'knives', value: held, period, area: 'northmere' });
      return readFigureSheets(sheets, {
        ...{ catalogue: northmereCatalogue(), packaged: northmereCatalogue(), force: 'Northmere', period: null },
        ...{ fileName: 'a.csv', decisions: new Decisions(), held: [before] },
      });
    };
    expect((await asked('70', 64)).open).to.deep.equal([]);
    const far = await asked('7000', 64);
    expect(far.bundle.figures).to.deep.equal([]);
    expect(far.open.map(({ number, why }) => [number, why])).to.deep.equal([
      ['7000', 'it is far from what knives was before (64)'],
    ]);
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
    expect((await read).bundle.figures.map(({ source }) => source.sheet)).to.deep.equal(['Data', 'Data']);
    expect((await csv('metric,period,value\nknives,May 2021,21\n')).bundle.figures[0]!.source).to.not.have.property(
      'sheet',
    );
  });
});
