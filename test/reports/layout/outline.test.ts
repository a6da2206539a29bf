import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Priority } from '../../../src/figures/model.ts';
import { outline } from '../../../src/reports/layout/outline.ts';
import { splitPages } from '../../../src/reports/layout/pages.ts';
import { withoutRunningLines } from '../../../src/reports/layout/running-lines.ts';

const priority = (number: number, title: string): Priority => ({
  number,
  title,
  aliases: [],
  headlines: [],
  commitments: [],
});
const PRIORITIES = [priority(1, 'Be Easy to Reach'), priority(2, 'Safe Roads for All of the County')];

/** Page, printed page, heading's number, promise and text of every bullet. */
const read = (text: string) => {
  const { bullets } = outline(withoutRunningLines(splitPages(text)), PRIORITIES);
  return bullets.map(({ page, printed, heading, promise, text: bullet }) => [
    page,
    printed,
    heading?.number ?? null,
    promise,
    bullet,
  ]);
};

describe('outline', () => {
  it('reads a priority at the top of its page, or at the bottom', () => {
    const text = [
      ' Priority 1 - Be Easy to Reach\nWe will:\nAnswer the phone.\n\n• One.',
      ' Working with partners we will:\nMake roads safe.\n\n• Two.\n• Three.\n\nPriority 2 – Safe Roads for All of the County',
      ' We will: Answer letters.\n\n• Four.\n\nPriority 1 – Be Easy to Reach',
    ].join('\n');
    expect(read(text)).to.deep.equal([
      [1, null, 1, 'Answer the phone.', 'One.'],
      [2, null, 2, 'Make roads safe.', 'Two.'],
      [2, null, 2, 'Make roads safe.', 'Three.'],
      [3, null, 1, 'Answer letters.', 'Four.'],
    ]);
  });

  it('carries no promise on to the next priority, which may make none', () => {
    const text =
      'Priority 1 - Be Easy to Reach\nWe will:\nAnswer the phone.\n• One.\fPriority 1 - Be Easy to Reach\n• Two.\nPriority 2 - Safe Roads for All of the County\n• Three.';
    expect(read(text).map(([, , number, promise, bullet]) => [number, promise, bullet])).to.deep.equal([
      [1, 'Answer the phone.', 'One.'],
      [1, 'Answer the phone.', 'Two.'],
      [2, '', 'Three.'],
    ]);
  });

  it('carries a priority on to pages that name none, and tells two on one page apart', () => {
    const text =
      'Priority 1 - Be Easy to Reach\n• One.\f• Two.\nPriority 2 - Safe Roads for All of the County\n• Three.';
    expect(read(text).map(([page, , number, , bullet]) => [page, number, bullet])).to.deep.equal([
      [1, 1, 'One.'],
      [2, 1, 'Two.'],
      [2, 2, 'Three.'],
    ]);
  });

  it('reads a priority that is headed by its number alone, also below what looks like the head of a table', () => {
    const text = 'Priority 1\n\n• One.\n\nPriority two:\nSafe Roads for All of the County\n• Two.\n';
    const told = [
      [1, 'One.'],
      [2, 'Two.'],
    ];
    expect(read(text).map(([, , number, , bullet]) => [number, bullet])).to.deep.equal(told);
    const below = `Midshire Q4 2020/21\n\n${text}`;
    const { bullets } = outline(splitPages(below), PRIORITIES, undefined, (lines, at) =>
      /Q4/.test(lines[at]!) ? lines.length - at : 0,
    );
    expect(bullets.map(({ heading, text: bullet }) => [heading?.number, bullet]).slice(-2)).to.deep.equal(told);
  });

  it('reads a title that wraps, and one without a number', () => {
    const text = 'Priority 2 - Safe Roads for\nAll of the County\n• One.\fBe easy to reach\n• Two.';
    expect(read(text).map(([, , number, , bullet]) => [number, bullet])).to.deep.equal([
      [2, 'One.'],
      [1, 'Two.'],
    ]);
  });

  it('tells the line without a mark that heads bullets', () => {
    const lines = [
      'Priority 1 - Be Easy to Reach',
      'We will:',
      'Answer the phone.',
      'North LPA',
      'Barton:',
      '• One.',
      '• Two goes on in Barton and',
      'Selby',
      '• Three.',
      'The Desk (RC):',
      '• Four.',
    ];
    const isLabel = (line: string): boolean => ['North LPA', 'Barton:', 'Selby'].includes(line);
    const { bullets } = outline(splitPages(lines.join('\n')), PRIORITIES, isLabel);
    expect(bullets.map(({ subheading, text }) => [subheading, text])).to.deep.equal([
      ['Barton:', 'One.'],
      ['Barton:', 'Two goes on in Barton and Selby'],
      ['Barton:', 'Three.'],
      ['The Desk (RC):', 'Four.'],
    ]);
  });

  it('leaves the cover and the contents out', () => {
    const text =
      '[Official]\nQuarterly Update\nQuarter 3 – 2020/21\fPriority 1 – Be Easy to Reach 3-5\nPriority 2 – Safe Roads for All of the County 6\fPriority 1 - Be Easy to Reach\n• One.';
    expect(read(text)).to.deep.equal([[3, null, 1, '', 'One.']]);
  });

  it('takes running headers and footers off, and reads the printed page from them', () => {
    const page = (number: number, bullet: string) =>
      `${number} Police and Crime Plan – Quarterly Update 2020/21 Q1\nPriority 1 - Be Easy to Reach\n• ${bullet}`;
    expect(
      read([page(7, 'One.'), page(8, 'Two.')].join('\f')).map(([, printed, , , text]) => [printed, text]),
    ).to.deep.equal([
      [7, 'One.'],
      [8, 'Two.'],
    ]);
    const footer = (number: number, bullet: string) =>
      `Priority 1 - Be Easy to Reach\n▪ ${bullet} and OFFICIAL Page ${number} of 9 OFFICIAL more.`;
    expect(read(footer(4, 'One')).map(([, printed, , , text]) => [printed, text])).to.deep.equal([
      [4, 'One and more.'],
    ]);
  });

  it('joins wrapped lines, also across blank ones, and words that break after a hyphen', () => {
    const text =
      'Priority 1 - Be Easy to Reach\n• A 19.2% decrease \n\non last quarter of COVID-\n19 calls – and \nmore.\n\n\n• Two.';
    expect(read(text).map((bullet) => bullet[4])).to.deep.equal([
      'A 19.2% decrease on last quarter of COVID-19 calls – and more.',
      'Two.',
    ]);
  });

  it('parts bullets that run on in one line, and headings behind a sentence', () => {
    const text =
      'Priority 1 - Be Easy to Reach We will: Answer. • One. • Two is 3 • 4. Priority 2 – Safe Roads for All of the County\n• Three.';
    expect(read(text.replace('Reach We', 'Reach\nWe')).map((bullet) => [bullet[2], bullet[4]])).to.deep.equal([
      [1, 'One.'],
      [1, 'Two is 3'],
      [1, '4.'],
      [2, 'Three.'],
    ]);
  });

  it('keeps the parts of a bullet with it, and takes dashes for bullets where there are no others', () => {
    const parts = 'Priority 1 - Be Easy to Reach\n• Two things:\n- one\n- two of 3.\n• Next - after.';
    expect(read(parts).map((bullet) => bullet[4])).to.deep.equal(['Two things: – one – two of 3.', 'Next - after.']);
    expect(read('Priority 1 - Be Easy to Reach\n- One\nmore.\n- Two.').map((bullet) => bullet[4])).to.deep.equal([
      'One more.',
      'Two.',
    ]);
  });

  it('goes on with a bullet over the end of a page', () => {
    const text = 'Priority 1 - Be Easy to Reach\n• One goes\n4 Update\f5 Update\non here.\n• Two.';
    expect(read(text).map((bullet) => [bullet[0], bullet[4]])).to.deep.equal([
      [1, 'One goes on here.'],
      [2, 'Two.'],
    ]);
  });

  it('takes a paragraph without a mark, and leaves headings between bullets out', () => {
    const text =
      'Priority 1 - Be Easy to Reach\nWe will: Answer.\n\nCalls in the control room numbered 12,310 this time.\n\nThe Control Room (CR):\n• One.\nThe Desk (D):\n• Two.';
    expect(read(text).map((bullet) => bullet[4])).to.deep.equal([
      'Calls in the control room numbered 12,310 this time.',
      'One.',
      'Two.',
    ]);
  });
});
