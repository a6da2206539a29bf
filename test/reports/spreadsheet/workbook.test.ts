import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import readEvery from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { ReportProblem } from '../../../src/reports/problem.ts';
import { asShown, formatOf } from '../../../src/reports/spreadsheet/cell-formats.ts';
import { readSpreadsheet } from '../../../src/reports/spreadsheet/rows.ts';
import { sheetsOf } from '../../../src/reports/spreadsheet/sheets.ts';
import { Workbook } from '../../../src/reports/spreadsheet/workbook.ts';

const sheet = (rows: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8(
      '<x:workbook xmlns:x="s" xmlns:q="r"><x:sheet name="A &amp; B" q:id="rId1"/></x:workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });

/** Every row of its sheets. */
const rowsOf = (bytes: Uint8Array): unknown[][] =>
  sheetsOf(new Workbook(bytes, 'f.xlsx')).flatMap(({ rows }) => [...rows].map((row) => [...row]));

describe('an .xlsx file within limits', () => {
  it('an ordinary one is read as before', async () => {
    const rows = [
      ['metric', 'value'],
      ['calls-101', 70753],
    ];
    const file = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value }))) as never).toBuffer();
    const { sheets } = await readSpreadsheet(file, 'figures.xlsx');
    expect([...sheets[0]!.rows]).to.deep.equal(rows);
  });

  it('one that unpacks to more than the limit is refused, by what it is and not by what it says', () => {
    const packed = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(packed.length).to.be.below(100_000);
    expect(() => new Workbook(packed, 'f.xlsx')).to.throw(ReportProblem, /unpacks to more than 50 MB/);
    // Its sizes are told in two headers; with both at nought only the unpacking tells.
    const lying = Buffer.from(packed);
    for (const [mark, at] of [
      ['PK\u0003\u0004', 22],
      ['PK\u0001\u0002', 24],
    ] as const)
      lying.writeUInt32LE(0, lying.indexOf(mark, 0, 'latin1') + at);
    expect(() => new Workbook(lying, 'f.xlsx')).to.throw(ReportProblem, /unpacks to more than 50 MB/);
  });

  for (const [name, rows] of [
    ['a far row', '<row r="900000"><c r="A900000"><v>1</v></c></row>'],
    ['a far column', '<row r="1"><c s="1" r="XFD1"><v>1</v></c></row>'],
    ['a wide and long area', '<row r="1"><c r="PZ1"/></row><row r="150000"><c r="A150000"/></row>'],
    ['a row number that is no sheet’s', '<row spans="1:2" r="99999999"></row>'],
  ])
    it(`${name} is refused`, () => {
      expect(() => rowsOf(sheet(rows!))).to.throw(ReportProblem, /far off/);
    });

  it('what is no workbook is refused in a sentence', () => {
    expect(() => new Workbook(Buffer.from('PK\u0003\u0004 nothing of the kind'), 'f.xlsx')).to.throw(
      ReportProblem,
      /Save it again/,
    );
    expect(() => new Workbook(Buffer.from('plain words'), 'f.xlsx')).to.throw(ReportProblem, /Save it again/);
  });

  it('cells are read as they are written: texts of any kind, gaps, errors, truth, and what a number is shown as', () => {
    const cells = [
      '<row r="2"><c r="B2" t="inlineStr"><is><r><t>two </t></r><r><t>parts</t></r><rPh><t>not said</t></rPh></is></c></row>',
      '<row><c t="str"><v>a_x000D_b &lt;c&gt;</v></c><c t="e"><v>#DIV/0!</v></c><c t="b"><v>1</v></c><c t="n"><v>1.5</v></c></row>',
      '<row r="5"><c r="AA5"><v>7</v></c><c r="AB5"/></row>',
      '<row r="6"><c r="A6" t="d"><v>2021-03-31</v></c></row>',
    ];
    expect(rowsOf(sheet(cells.join('')))).to.deep.equal([
      [],
      [null, 'two parts'],
      ['a\rb <c>', '#DIV/0!', true, 1.5],
      [],
      [...Array.from({ length: 26 }, () => null), 7],
      [new Date('2021-03-31T00:00:00Z')],
    ]);
  });

  it('a large sheet is read as a reader that holds all of it does, beginning anew each time', async () => {
    const formats = [
      '0',
      '#,##0.00',
      'dd/mm/yyyy',
      'd mmmm yyyy',
      '"due "yyyy-mm-dd',
      '0" m"',
      '[Red]0.0',
      'yyyy-mm-dd;@',
    ];
    const data = Array.from({ length: 3000 }, (_, row) => [
      { value: `Röw ${row} "quoted" & <marked>`, type: String },
      { value: row * 1.25, type: Number, format: formats[row % formats.length] },
      { value: new Date(Date.UTC(2020, 0, 1 + row)), type: Date, format: 'dd/mm/yyyy' },
      { value: row % 2 === 0, type: Boolean },
      row % 3 === 0 ? null : { value: `kind ${row % 7}`, type: String },
    ]);
    const bytes = await writeXlsxFile(data as never).toBuffer();
    const [sheet] = sheetsOf(new Workbook(bytes, 'f.xlsx'));
    const own = [...sheet!.rows].map((row) => Array.from({ length: 5 }, (_, at) => row[at] ?? null));
    const [theirs] = await readEvery(bytes);
    expect(own).to.deep.equal(theirs!.data);
    expect([...sheet!.rows]).to.have.length(3000);
  });

  it('months, percentages and lengths of time are read as the sheet shows them', () => {
    const shown = (format: string, number: number) =>
      asShown(number, formatOf('164', new Map([['164', format]])), false);
    expect(shown('0.0%', 0.605)).to.equal('60.5%');
    expect(shown('mmm-yy', 44287)).to.equal('April 2021');
    expect(shown('mmmm\\ yyyy', 44287)).to.equal('April 2021');
    expect(shown('[$-809]dd mmmm yyyy;@', 44287)).to.deep.equal(new Date('2021-04-01T00:00:00Z'));
    expect(shown('[h]:mm:ss', 1.5)).to.equal('36:00:00');
    expect(shown('mm:ss', 246 / 86_400)).to.equal('0:04:06');
    expect(shown('0.00" days"', 2.5)).to.equal(2.5);
    expect(shown('#,##0_);[Red](#,##0)', 12)).to.equal(12);
    expect(asShown(42825, 'date', true)).to.deep.equal(new Date('2021-04-01T00:00:00Z'));
  });
});
