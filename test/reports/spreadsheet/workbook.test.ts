import { expect } from 'chai';
import { strToU8, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/node';
import { ReportProblem } from '../../../src/reports/problem.ts';
import { readSpreadsheet } from '../../../src/reports/spreadsheet/rows.ts';
import { boundedWorkbook } from '../../../src/reports/spreadsheet/workbook.ts';

const sheet = (rows: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });

describe('an .xlsx file within limits', () => {
  it('an ordinary one is read as before', async () => {
    const rows = [
      ['metric', 'value'],
      ['calls-101', 70753],
    ];
    const file = await writeXlsxFile(rows.map((row) => row.map((value) => ({ value }))) as never).toBuffer();
    expect((await readSpreadsheet(file, 'figures.xlsx')).rows).to.deep.equal(rows);
  });

  it('one that unpacks to more than the limit is refused, by what it is and not by what it says', () => {
    const packed = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(packed.length).to.be.below(100_000);
    expect(() => boundedWorkbook(packed, 'f.xlsx')).to.throw(ReportProblem, /unpacks to more than 50 MB/);
    // Its sizes are told in two headers; with both at nought only the unpacking tells.
    const lying = Buffer.from(packed);
    for (const [mark, at] of [
      ['PK\u0003\u0004', 22],
      ['PK\u0001\u0002', 24],
    ] as const)
      lying.writeUInt32LE(0, lying.indexOf(mark, 0, 'latin1') + at);
    expect(() => boundedWorkbook(lying, 'f.xlsx')).to.throw(ReportProblem, /unpacks to more than 50 MB/);
  });

  for (const [name, rows] of [
    ['a far row', '<row r="900000"><c r="A900000"><v>1</v></c></row>'],
    ['a far column', '<row r="1"><c s="1" r="XFD1"><v>1</v></c></row>'],
    ['a wide and long area', '<row r="1"><c r="PZ1"/></row><row r="150000"><c r="A150000"/></row>'],
    ['a row number that is no sheet’s', '<row spans="1:2" r="99999999"></row>'],
  ])
    it(`${name} is refused`, () => {
      expect(() => boundedWorkbook(sheet(rows!), 'f.xlsx')).to.throw(ReportProblem, /far off/);
    });

  it('what is no workbook is refused in a sentence', () => {
    expect(() => boundedWorkbook(Buffer.from('PK\u0003\u0004 nothing of the kind'), 'f.xlsx')).to.throw(
      ReportProblem,
      /Save it again/,
    );
    expect(() => boundedWorkbook(Buffer.from('plain words'), 'f.xlsx')).to.throw(ReportProblem, /Save it again/);
  });
});
