/** Whatever the layout: no bullet is lost, split or joined, and no number changes. */
import { expect } from 'chai';
import fc from 'fast-check';
import type { Priority } from '../../../src/figures/model.ts';
import { outline } from '../../../src/reports/layout/outline.ts';
import { splitPages } from '../../../src/reports/layout/pages.ts';
import { type Layout, type MadePage, reportText } from '../../support/report-text.ts';

const TITLES = ['Answering the Public', 'Safer Homes and Streets', 'Roads and Rural Crime'];
const priorities: Priority[] = TITLES.map((title, i) => ({
  number: i + 1,
  title,
  aliases: [],
  headlines: [],
  commitments: [],
}));

const word = fc.constantFrom(
  'officers',
  'patrols',
  'the',
  'in',
  'calls',
  'were',
  'seized',
  'with',
  'partners',
  'Harwood',
  'licensing',
  'a',
  'after',
);
const number = fc.oneof(
  fc.integer({ min: 2, max: 99_999 }).map((n) => n.toLocaleString('en-GB')),
  fc.integer({ min: 1, max: 999 }).map((n) => `${n / 10}%`),
  fc.integer({ min: 1, max: 90 }).map((n) => `£${n}m`),
);
const text = fc
  .array(fc.oneof({ arbitrary: word, weight: 5 }, { arbitrary: number, weight: 1 }), { minLength: 4, maxLength: 60 })
  .map((words) => `Teams ${words.join(' ')}.`);
const bullet = fc.record({ text, label: fc.constantFrom(null, null, 'Colchester', 'Braintree and Uttlesford') });
const page = fc.nat(2).chain((i) =>
  fc.record({
    priority: fc.constant(i + 1),
    title: fc.constant(TITLES[i]!),
    promise: fc.constant('keep people safe and answer them soon'),
    bullets: fc.array(bullet, { minLength: 1, maxLength: 6 }),
  }),
);
const layout: fc.Arbitrary<Layout> = fc.record({
  titleAt: fc.constantFrom('top', 'bottom'),
  width: fc.integer({ min: 40, max: 140 }),
  gaps: fc.boolean(),
});

const read = (pages: readonly MadePage[], as: Layout) =>
  outline(splitPages(reportText(['Northmere Constabulary', 'Quarter 1 2021/22'], pages, as)), priorities).bullets;
const flat = (pages: readonly MadePage[]): string[] =>
  pages.flatMap(({ bullets }) => bullets.map(({ label, text: t }) => `${label ? `${label}: ` : ''}${t}`));

describe('a report laid out anyhow', () => {
  it('keeps every bullet whole, in order, with every number', () =>
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), layout, (pages, as) => {
        expect(read(pages, as).map((b) => b.text)).to.deep.equal(flat(pages));
      }),
      { numRuns: 300 },
    ));
  it('keeps every bullet under its own priority', () =>
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 4 }), layout, (pages, as) => {
        expect(read(pages, as).map((b) => b.heading?.number)).to.deep.equal(
          pages.flatMap((p) => p.bullets.map(() => p.priority)),
        );
      }),
      { numRuns: 200 },
    ));
});
