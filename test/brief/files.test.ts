/** The brief as files: one A4 page, tagged, with every line and every number that the reply has. */
import { expect } from 'chai';
import { unzipSync } from 'fflate';
import { after, before, describe, it } from 'mocha';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Context } from '../../src/answers/answer.ts';
import { ofPlan } from '../../src/answers/brief/measures.ts';
import { docxOf } from '../../src/brief/docx.ts';
import { markdownOf } from '../../src/brief/markdown.ts';
import { type BriefPage, briefPage } from '../../src/brief/page.ts';
import { pdfOf } from '../../src/brief/pdf.ts';
import { loadKnowledge } from '../../src/conversation/knowledge.ts';
import { loadWording } from '../../src/conversation/wording.ts';
import { loadPhrases } from '../../src/question/dialogs.ts';
import { packagedBot, type TestBot } from '../support/bot.ts';

const CREATED = new Date('2026-03-02T09:00:00Z');
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** A node of the structure tree, as pdf.js reads it. */
interface Part {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Part[];
}

describe('the brief on paper', () => {
  let bot: TestBot;
  let titles: ReadonlyMap<string, string>;
  const pages = new Map<string, BriefPage>();
  before(async () => {
    bot = await packagedBot();
    const knowledge = await loadKnowledge(bot.store, loadPhrases('dialogs'));
    const context: Context = { store: knowledge.published, knowledge, focus: null, wording: loadWording('dialogs') };
    titles = new Map(knowledge.reports.map(({ id, title }) => [id, title]));
    for (const report of knowledge.reports)
      for (const priority of [null, ...knowledge.catalogue.priorities.map(({ number }) => number)]) {
        const page = await briefPage({ ...ofPlan(report.period), priority }, context);
        if (page) pages.set(`${report.id} ${priority}`, page);
      }
  });
  after(() => bot.close());

  it('is one A4 page of tagged PDF for every report and priority', async () => {
    expect(pages.size).to.be.greaterThan(8);
    for (const page of pages.values()) {
      const bytes = await pdfOf(page, CREATED);
      const raw = bytes.toString('latin1');
      for (const mark of [
        '/StructTreeRoot',
        '/Marked true',
        '/Lang (en-GB)',
        '/DisplayDocTitle true',
        '/H1',
        '/H2',
      ].slice(0, page.series.length > 0 ? 6 : 5))
        expect(raw, mark).to.include(mark);
      // It would not list the parts of composed glyphs, and PDF/UA does without it.
      expect(raw).to.not.include('/CIDSet');
      expect(raw.split('/S /LI\n').length).to.equal(raw.split('/S /LBody').length);
      expect(raw.split('/S /Figure')).to.have.length(page.series.length + 1);
      const pdf = await getDocumentProxy(new Uint8Array(bytes));
      const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
      expect([Math.round(width), Math.round(height)]).to.deep.equal([595, 842]);
      const { text, totalPages } = await extractText(pdf, { mergePages: true });
      expect(totalPages).to.equal(1);
      for (const { lines } of page.sections)
        for (const line of lines) expect(squeezed(text)).to.include(squeezed(line));
      for (const { points } of page.series) for (const { said } of points) expect(text).to.include(said);
      if (page.marking !== null) expect(text.split(page.marking)).to.have.length(3);
    }
  });

  it('tells a screen reader its headings, lists and charts in their order, each chart in words', async () => {
    for (const page of pages.values()) {
      const pdf = await getDocumentProxy(new Uint8Array(await pdfOf(page, CREATED)));
      const tree = (await (await pdf.getPage(1)).getStructTree()) as Part;
      const [document] = tree.children!;
      expect(document!.role).to.equal('Document');
      const roles = document!.children!.map(({ role }) => role);
      expect(roles[0]).to.equal('H1');
      expect(roles.filter((role) => role === 'H1')).to.have.length(1);
      expect(roles.filter((role) => role === 'H2')).to.have.length(
        page.sections.filter(({ heading }) => heading !== null).length + Number(page.series.length > 0),
      );
      const charts = document!.children!.filter(({ role }) => role === 'Figure');
      expect(charts).to.have.length(page.series.length);
      for (const [at, { title, points }] of page.series.entries())
        for (const told of [title, ...points.map(({ said }) => said)]) expect(charts[at]!.alt).to.include(told);
      for (const list of document!.children!.filter(({ role }) => role === 'L'))
        for (const item of list.children!)
          expect([item.role, ...item.children!.map(({ role }) => role)]).to.deep.equal(['LI', 'Lbl', 'LBody']);
    }
  });

  it('names below each chart every report that one of its bars is from, each once', async () => {
    let many = 0;
    for (const { series, sources } of pages.values())
      for (const { title, points, source } of series) {
        const held = await bot.store.figures({});
        const metric = (await bot.store.catalogue()).metrics.find(
          ({ label }) => label.toLowerCase() === title.toLowerCase(),
        )!;
        const of = points.map(
          ({ period, value }) =>
            held.find((one) => one.metric === metric.id && one.period.label === period && one.value === value)!.source
              .report,
        );
        const named = [...new Set(of)].map((id) => titles.get(id)!);
        for (const report of named) {
          expect(source.split(`${report}, page`), source).to.have.length(2);
          expect(sources).to.include(report);
        }
        expect(source.split('; ')).to.have.length(named.length);
        if (named.length > 1) many += 1;
      }
    expect(many).to.be.greaterThan(0);
  });

  it('is a Word document with headings, the marking above and below, and every line', async () => {
    for (const page of pages.values()) {
      const files = unzipSync(new Uint8Array(await docxOf(page)));
      const part = (name: string): string => new TextDecoder().decode(files[name]);
      const document = part('word/document.xml');
      expect(document).to.include('w:val="Heading1"');
      const text = document
        .replace(/<[^>]+>/g, '')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&')
        .replace(/&apos;/g, "'");
      for (const { lines } of page.sections) for (const line of lines) expect(text).to.include(line);
      const kept = Object.keys(files).filter((name) => /word\/(?:header|footer)\d\.xml/.test(name));
      expect(kept).to.have.length(page.marking === null ? 0 : 2);
      for (const name of kept) expect(part(name)).to.include(page.marking!);
    }
  });

  it('is Markdown whose numbers are those of the page', () => {
    for (const page of pages.values()) {
      const text = markdownOf(page);
      expect(text).to.include(`# ${page.title}`);
      for (const { points } of page.series)
        for (const { period, said } of points) expect(text).to.include(`| ${period} | ${said} |`);
    }
  });
});
