/** The brief as a Word document: one A4 page with real headings, the figures of each series in a table, the marking above and below. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  type IRunOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BriefPage, Series } from './page.ts';

/** Word counts half points and twentieths of a point. */
const TEXT = 18;
const MARGIN = 900;
/** The latest differs in shade and by its place, and its number stands beside it. */
const LATEST = '1D4E89';
const EARLIER = '7A8BA0';
const A4 = { width: 11_906, height: 16_838 };

export async function docxOf(page: BriefPage): Promise<Buffer> {
  const marking = (): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [new TextRun({ text: page.marking ?? '', bold: true })],
    });
  const plain = (text: string): Paragraph => new Paragraph({ text, spacing: { after: 40 } });
  const document = new Document({
    title: page.title,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: TEXT, language: { value: 'en-GB' } } },
        heading1: { run: { size: 28, bold: true } },
        heading2: { run: { size: 20, bold: true }, paragraph: { spacing: { before: 80, after: 20 } } },
      },
    },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } } },
        ...(page.marking === null
          ? {}
          : {
              headers: { default: new Header({ children: [marking()] }) },
              footers: { default: new Footer({ children: [marking()] }) },
            }),
        children: [
          new Paragraph({ text: page.title, heading: HeadingLevel.HEADING_1 }),
          ...(page.intro ? [plain(page.intro)] : []),
          ...page.sections.flatMap(({ heading, lines }) => [
            ...(heading === null ? [] : [new Paragraph({ text: heading, heading: HeadingLevel.HEADING_2 })]),
            ...lines.map((text) => (heading === null ? new Paragraph({ text, bullet: { level: 0 } }) : plain(text))),
          ]),
          ...(page.series.length > 0
            ? [new Paragraph({ text: page.chartsTitle, heading: HeadingLevel.HEADING_2 }), tableOf(page.series)]
            : []),
          ...page.notes.map(plain),
          plain(page.sources),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A row a metric: its name and place, then each period with its figure and a bar of the same scale in text. */
function tableOf(series: readonly Series[]): Table {
  const cell = (runs: readonly IRunOptions[], share: number): TableCell =>
    new TableCell({
      width: { size: share, type: WidthType.PERCENTAGE },
      margins: { left: 80, right: 80, top: 30, bottom: 30 },
      children: runs.map((run) => new Paragraph({ children: [new TextRun({ size: TEXT - 2, ...run })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: series.map(({ title, source, points }) => {
      const most = Math.max(...points.map(({ value }) => value), 1);
      return new TableRow({
        cantSplit: true,
        children: [
          cell([{ text: title, bold: true }, { text: source }], 40),
          cell(
            points.map(({ period }) => ({ text: period })),
            20,
          ),
          cell(
            points.map(({ said }, at) => ({ text: said, bold: at === points.length - 1 })),
            14,
          ),
          cell(
            points.map(({ value }, at) => ({
              text: '█'.repeat(Math.max(1, Math.round((BAR * value) / most))),
              color: at === points.length - 1 ? LATEST : EARLIER,
            })),
            26,
          ),
        ],
      });
    }),
  });
}

/** Blocks of the longest bar. */
const BAR = 16;
