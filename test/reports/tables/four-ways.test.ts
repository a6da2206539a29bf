/** One table as text, as a PDF of two programs, and as a workbook: the same figures from each. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { after, before, describe, it } from 'mocha';
import PDFDocument from 'pdfkit';
import type { Browser } from 'playwright-core';
import writeXlsxFile from 'write-excel-file/node';
import { readContentFiles } from '../../../src/content/files.ts';
import { loadContent } from '../../../src/content/load.ts';
import { parsePeriod } from '../../../src/figures/period.ts';
import { Decisions } from '../../../src/reports/decisions.ts';
import type { Page } from '../../../src/reports/layout/pages.ts';
import { splitPages } from '../../../src/reports/layout/pages.ts';
import { readPdf } from '../../../src/reports/layout/pdf.ts';
import { readReport } from '../../../src/reports/read-report.ts';
import { readFigureSheets } from '../../../src/reports/spreadsheet/figures.ts';
import { readSpreadsheet } from '../../../src/reports/spreadsheet/rows.ts';
import { openBrowser } from '../../support/browser.ts';

const { catalogue } = loadContent(readContentFiles(fileURLToPath(new URL('../../../data', import.meta.url))));
const options = {
  ...{ catalogue, packaged: catalogue, force: 'Essex', period: parsePeriod('Q4 2020/21'), fileName: 'report' },
  ...{ decisions: new Decisions(), elsewhere: [] },
};
const [priority] = catalogue.priorities;

const TITLE = `Priority 1 – ${priority!.title}`;
const LEAD = '• The table sets the quarter beside the same quarter of the year before and what we aim for.';
const HEAD = ['Measure', 'Q4 2019/20', 'Q4 2020/21', 'Target', '% change', 'RAG'];
const ROWS = [
  ['999 emergency calls', '81,204', '72,311', '75,000', '-11.0%', 'Green'],
  ['Investigations received by the Resolution Centre', '3,002', '2,731', '', '-9.0%', 'Green'],
  ['Retention rate of Resolution Centre investigations', '58.4%', '61.2%', '60.0%', '+2.8 pp', 'Green'],
  ['Hours given by Special Constables', '41,207', '47,360', '45,000', '14.9%', 'Amber'],
  ['Live Chat interactions', 'n/a', '3,711', '', '', 'Green'],
] as const;

const FIGURES = [
  'calls-999 Q4 2019/20 81204',
  'calls-999 Q4 2020/21 72311',
  'live-chats Q4 2020/21 3711',
  'rc-received Q4 2019/20 3002',
  'rc-received Q4 2020/21 2731',
  'rc-retained-share Q4 2019/20 58.4',
  'rc-retained-share Q4 2020/21 61.2',
  'specials-hours Q4 2019/20 41207',
  'specials-hours Q4 2020/21 47360',
];

function figuresOf(pages: readonly Page[]): string[] {
  return said(readReport(pages, options));
}

const said = ({ bundle }: ReturnType<typeof readReport>): string[] =>
  bundle.figures
    .filter(({ basis }) => basis === 'reported')
    .map(({ metric, period, value }) => `${metric} ${period.label} ${value}`)
    .sort();

async function drawn(draw: (document: PDFKit.PDFDocument) => void): Promise<Page[]> {
  const document = new PDFDocument({ size: 'A4', margin: 50 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  document
    .fontSize(10)
    .text('Essex Police Q4 2020/21')
    .moveDown()
    .text(TITLE)
    .moveDown()
    .text('We will: act.')
    .moveDown();
  document.text(LEAD).moveDown();
  draw(document);
  document.text('• Officers spoke with residents at a market.', 50, 700);
  document.end();
  await done;
  return readPdf(Buffer.concat(chunks), 'report.pdf');
}

describe('a table that comes in four ways', () => {
  const folder = mkdtempSync(join(tmpdir(), 'four-ways-'));
  let browser: Browser | null = null;
  before(async () => {
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  it('as text, its cells parted by spaces', () => {
    const row = (cells: readonly string[]) => cells.map((cell) => cell || '-').join(' ');
    const text = ['Essex Police Q4 2020/21', TITLE, 'We will: act.', LEAD, row(HEAD), ...ROWS.map(row)].join('\n');
    expect(figuresOf(splitPages(text))).to.deep.equal(FIGURES);
  });

  it('as a PDF whose cells break their lines', async () => {
    const pages = await drawn((document) => {
      document.table({ data: [HEAD, ...ROWS].map((row) => [...row]), columnStyles: [150, 60, 60, 60, 60, 60] });
    });
    expect(figuresOf(pages)).to.deep.equal(FIGURES);
    expect(pages[0]!.lines).to.include(
      '| Investigations received by the Resolution Centre | 3,002 | 2,731 |  | -9.0% | Green |',
    );
  });

  it('as a PDF drawn column by column, without lines', async () => {
    const pages = await drawn((document) => {
      [HEAD, ...ROWS][0]!.forEach((_, column) => {
        [HEAD, ...ROWS].forEach((row, at) => {
          if (row[column])
            document.text(row[column], [50, 300, 360, 420, 470, 525][column]!, 160 + at * 14, { lineBreak: false });
        });
      });
    });
    expect(figuresOf(pages)).to.deep.equal(FIGURES);
  });

  it('as a PDF whose rows are no further apart than its lines: a label that may be cut is not read', async () => {
    const pages = await drawn((document) => {
      const cells: [string, number, number][] = [
        ...[
          ['Measure', 50, 160],
          ['Q4 2020/21', 300, 160],
          ['Hours given by', 50, 174],
        ],
        ...[
          ['Special Constables', 50, 186],
          ['47,360', 300, 186],
          ['Live Chat interactions', 50, 198],
          ['3,711', 300, 198],
        ],
        ...[
          ['Retained by the', 50, 212],
          ['Resolution Centre', 50, 224],
          ['1,704', 300, 224],
        ],
      ] as [string, number, number][];
      for (const [text, x, y] of cells) document.text(text, x, y, { lineBreak: false });
    });
    const { bundle, open } = readReport(pages, options);
    expect(bundle.figures.filter(({ metric }) => metric !== 'live-chats')).to.deep.equal([]);
    expect(open.map(({ number }) => number)).to.include.members(['47,360', '1,704']);
  });

  it('as a PDF printed by a browser', async function () {
    if (!browser) this.skip();
    const page = await browser.newPage();
    const row = (cells: readonly string[], tag: string) =>
      `<tr>${cells.map((cell, at) => `<${tag}${at > 0 && at < 5 ? ' style="text-align:right"' : ''}>${cell}</${tag}>`).join('')}</tr>`;
    await page.setContent(
      `<style>body{font:10pt sans-serif} table{width:480px;border-collapse:collapse} td,th{border:1px solid}</style>
       <p>Essex Police Q4 2020/21</p><h2>${TITLE}</h2><p>We will: act.</p><p>${LEAD}</p>
       <table>${row(HEAD, 'th')}${ROWS.map((cells) => row(cells, 'td')).join('')}</table><p>• Officers spoke with residents at a market.</p>`,
    );
    const pdf = await page.pdf({ format: 'A4' });
    await page.close();
    const read = await readPdf(pdf, 'report.pdf');
    expect(figuresOf(read)).to.deep.equal(FIGURES);
  });

  it('as a workbook', async () => {
    const file = join(folder, 'figures.xlsx');
    const number = (text: string) => Number(text.replace(/[,%+]/g, ''));
    const cell = (text: string) => {
      if (!/^[\d,.]+%?$/.test(text)) return text === '' ? null : { value: text, type: String };
      return text.endsWith('%')
        ? { value: number(text) / 100, type: Number, format: '0.0%' }
        : { value: number(text), type: Number, format: '#,##0' };
    };
    await writeXlsxFile([HEAD, ...ROWS].map((row) => row.map(cell))).toFile(file);
    const { readFile } = await import('node:fs/promises');
    const { sheets } = await readSpreadsheet(await readFile(file), file);
    expect(said(readFigureSheets(sheets, options))).to.deep.equal(FIGURES);
    writeFileSync(file, '');
  });
});
