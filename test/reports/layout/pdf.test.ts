/** What a PDF's marks and signs are read as. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import PDFDocument from 'pdfkit';
import { joinLines } from '../../../src/reports/layout/join-lines.ts';
import { readPdf } from '../../../src/reports/layout/pdf.ts';

async function linesOf(draw: (document: PDFKit.PDFDocument) => void): Promise<readonly string[]> {
  const document = new PDFDocument({ size: 'A4', margin: 50 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  document.fontSize(10).text('A report that has enough letters to be one.');
  draw(document);
  document.end();
  await done;
  return (await readPdf(Buffer.concat(chunks), 'report.pdf'))[0]!.lines.filter(Boolean);
}

/** On one line whatever the font. */
const LINE = { baseline: 'alphabetic' } as const;

describe('a page of a PDF', () => {
  it('has a raised figure as the mark of a footnote', async () => {
    const lines = await linesOf((document) => {
      document.text('There were 14', 50, 100, { continued: true, lineBreak: false });
      document.fontSize(6).text('4', { rise: 4, continued: true } as PDFKit.Mixins.TextOptions);
      document.fontSize(10).text(' deaths on the roads.');
    });
    expect(lines).to.include('There were 14⁴ deaths on the roads.');
  });

  it('has a tick of a symbol font as a tick, and a digit beside it as a digit', async () => {
    const lines = await linesOf((document) => {
      document.text('Patrols doubled', 50, 100, LINE).font('ZapfDingbats').text('4', 200, 100, LINE);
      document.font('Helvetica').text('Units', 50, 130).text('4', 200, 130);
    });
    expect(lines).to.include('Patrols doubled ✔');
    expect(lines).to.include('Units 4');
  });

  it('has the bullets of a symbol font as bullets', async () => {
    const lines = await linesOf((document) => {
      document.font('ZapfDingbats').text('n', 50, 100, LINE);
      document.font('Helvetica').text('Five arrests were made.', 62, 100, LINE);
    });
    expect(lines).to.include('• Five arrests were made.');
  });
});

describe('lines that are joined', () => {
  for (const [lines, text] of [
    [['2,790 investi-', 'gations'], '2,790 investigations'],
    [['high-', 'visibility patrols'], 'high-visibility patrols'],
    [['anti-', 'social behaviour'], 'anti-social behaviour'],
    [['Operation X-', 'RAY'], 'Operation X-RAY'],
  ] as const)
    it(text, () => expect(joinLines(lines)).to.equal(text));
});
