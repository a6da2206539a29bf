/** The brief as one A4 page of PDF, tagged for screen readers: headings, lists, a figure with its words, fonts embedded. */
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import type { BriefPage, Section, Series } from './page.ts';

const MARGIN = 48;
/** Points, largest first: the page takes the first that it fits in. */
const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5];
/** So far behind its bullet a line begins. */
const BULLET = 11;
/** A chart's row, as a part of the size of its letters, and what becomes of it where there is room. */
const LINE = 1.3;
const TALLEST = 2;
const WORTH = 1.1;
const USED = 0.9;
const INK = '#1a1a1a';
/** 7.5 : 1 and 3.6 : 1 on white; the latest bar differs in shade and by its place, and its number stands beside it. */
const LATEST = '#1d4e89';
const EARLIER = '#7a8ba0';

const font = (weight: 400 | 700): string =>
  createRequire(import.meta.url).resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`);

/** Throws RangeError for a brief that does not fit on a page in the smallest size. */
export async function pdfOf(page: BriefPage, created: Date): Promise<Buffer> {
  for (const size of SIZES) {
    const { bytes, pages, left, rows } = await laidOut(page, created, size, 1);
    if (pages > 1) continue;
    // What the words leave of the page is the charts'.
    const stretch = rows > 0 ? Math.min(TALLEST, 1 + (left * USED) / (rows * size * LINE)) : 1;
    if (stretch < WORTH) return bytes;
    const taller = await laidOut(page, created, size, stretch);
    return taller.pages === 1 ? taller.bytes : bytes;
  }
  throw new RangeError('the brief is longer than a page');
}

interface LaidOut {
  readonly bytes: Buffer;
  readonly pages: number;
  /** Points that are left below the last line. */
  readonly left: number;
  /** Rows of bars below each other. */
  readonly rows: number;
}

/** `stretch`: so many times as tall are the rows of the charts. */
async function laidOut(page: BriefPage, created: Date, size: number, stretch: number): Promise<LaidOut> {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    tagged: true,
    subset: 'PDF/UA',
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    info: { Title: page.title, CreationDate: created, ModDate: created },
  } as unknown as PDFKit.PDFDocumentOptions);
  // As text it leaves out the CIDSet, which PDF/UA does without and which would lack the parts of composed glyphs.
  Object.assign(document, { subset: '1' });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = new Promise<void>((resolve) => document.on('end', resolve));
  document.registerFont('plain', font(400)).registerFont('bold', font(700)).fillColor(INK);
  const root = document.struct('Document');
  document.addStructure(root);
  const layout = new Layout(document, root, size, stretch);
  layout.draw(page);
  const left = document.page.height - MARGIN - document.y;
  const { count } = document.bufferedPageRange();
  marked(document, page.marking, count);
  root.end();
  document.end();
  await done;
  return { bytes: Buffer.concat(chunks), pages: count, left, rows: layout.rows };
}

class Layout {
  readonly #document: PDFKit.PDFDocument;
  readonly #root: PDFKit.PDFStructureElement;
  readonly #size: number;
  readonly #stretch: number;
  rows = 0;

  constructor(document: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, size: number, stretch: number) {
    this.#document = document;
    this.#root = root;
    this.#size = size;
    this.#stretch = stretch;
  }

  draw(page: BriefPage): void {
    this.#text('H1', page.title, 'bold', 1.6);
    this.#text('P', page.intro, 'plain', 1);
    for (const section of page.sections) this.#section(section);
    if (page.series.length > 0) {
      this.#text('H2', page.chartsTitle, 'bold', 1.15);
      this.#charts(page.series);
    }
    for (const note of page.notes) this.#text('P', note, 'plain', 0.9);
    this.#text('P', page.sources, 'plain', 0.9);
  }

  #section({ heading, lines }: Section): void {
    if (heading !== null) {
      this.#text('H2', heading, 'bold', 1.1);
      for (const line of lines) this.#text('P', line, 'plain', 1);
      return;
    }
    const list = this.#document.struct('L');
    this.#root.add(list);
    for (const line of lines) {
      const item = this.#document.struct('LI');
      const label = this.#document.struct('Lbl', {}, () => this.#put('•', 'plain', 1, 0, true));
      const body = this.#document.struct('LBody', {}, () => this.#put(line, 'plain', 1, BULLET));
      list.add(item);
      item.add(label);
      item.add(body);
      label.end();
      body.end();
      item.end();
      this.#document.moveDown(0.25);
    }
    list.end();
  }

  #text(type: 'H1' | 'H2' | 'P', text: string, face: string, scale: number): void {
    if (!text) return;
    this.#document.moveDown(type === 'P' ? 0.05 : 0.35);
    this.#root.add(this.#document.struct(type, {}, () => this.#put(text, face, scale)));
    this.#document.moveDown(0.1);
  }

  /** `stays`: what comes next begins on the same line. */
  #put(text: string, face: string, scale: number, indent = 0, stays = false): void {
    const { y } = this.#document;
    this.#document
      .font(face)
      .fontSize(this.#size * scale)
      .fillColor(INK)
      .text(unbroken(text), MARGIN + indent, y, { width: this.#width - indent });
    if (stays) this.#document.y = y;
  }

  get #width(): number {
    return this.#document.page.width - 2 * MARGIN;
  }

  /** Two beside each other. */
  #charts(series: readonly Series[]): void {
    const gap = 18;
    const width = (this.#width - gap) / 2;
    for (let at = 0; at < series.length; at += 2) {
      const top = this.#document.y + 4;
      this.rows += Math.max(...series.slice(at, at + 2).map(({ points }) => points.length));
      const ends = series
        .slice(at, at + 2)
        .map((one, column) => this.#chart(one, MARGIN + column * (width + gap), top, width));
      this.#document.y = Math.max(...ends);
    }
  }

  /** Bars from zero, each with its period and its number as text. Gives where it ends. */
  #chart({ title, points, source }: Series, left: number, top: number, width: number): number {
    const document = this.#document;
    const line = this.#size * LINE;
    const row = line * this.#stretch;
    const labelWidth = width * 0.34;
    const numberWidth = width * 0.2;
    const most = Math.max(...points.map(({ value }) => value), 1);
    const put = (text: string, x: number, y: number, face: string, room: number, align: 'left' | 'right' = 'left') =>
      document
        .font(face)
        .fontSize(this.#size * 0.9)
        .fillColor(INK)
        .text(text, x, y, { width: room, align, lineBreak: false, ellipsis: true });
    const bottom = top + line + row * points.length;
    document.font('plain').fontSize(this.#size * 0.9);
    const end = bottom + document.heightOfString(unbroken(source), { width }) + line * 0.4;
    const alt = `${title}: ${points.map(({ period, said }) => `${said}, ${period}`).join('; ')}. ${source}.`;
    const figure = document.struct('Figure', { alt, bbox: [left, top, left + width, end] } as never, () => {
      put(title, left, top, 'bold', width);
      points.forEach(({ period, value, said }, at) => {
        const y = top + line + row * at;
        const middle = y + (row - line) / 2;
        put(period, left, middle, 'plain', labelWidth);
        const room = width - labelWidth - numberWidth - 6;
        document
          .rect(left + labelWidth, y + 1, Math.max((room * value) / most, 0.5), row * 0.72)
          .fill(at === points.length - 1 ? LATEST : EARLIER);
        put(
          said,
          left + width - numberWidth,
          middle,
          at === points.length - 1 ? 'bold' : 'plain',
          numberWidth,
          'right',
        );
      });
      // All of it, however many reports it names.
      document
        .font('plain')
        .fontSize(this.#size * 0.9)
        .fillColor(INK)
        .text(unbroken(source), left, bottom, { width });
    });
    this.#root.add(figure);
    return end;
  }
}

/** A page's number stays beside its word. */
const unbroken = (text: string): string => text.replace(/(?<=\bpages?) (?=\d)/g, '\u00a0');

/** In the header and the footer of every page; what repeats is no content for a screen reader. */
function marked(document: PDFKit.PDFDocument, marking: string | null, pages: number): void {
  if (marking === null) return;
  for (let at = 0; at < pages; at += 1) {
    document.switchToPage(at);
    const { height, width, margins } = document.page;
    const kept = margins.bottom;
    margins.bottom = 0;
    document.markContent('Artifact', { type: 'Pagination' });
    for (const y of [MARGIN / 2 - 6, height - MARGIN / 2 - 6])
      document
        .font('bold')
        .fontSize(10)
        .fillColor(INK)
        .text(marking, MARGIN, y, { width: width - 2 * MARGIN, align: 'center', lineBreak: false });
    document.endMarkedContent();
    margins.bottom = kept;
  }
}
