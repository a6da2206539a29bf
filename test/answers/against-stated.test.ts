/** How the figure stands to a number that was told of it. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { againstStated } from '../../src/answers/against-stated.ts';
import type { Figure, Metric } from '../../src/figures/model.ts';
import type { Bound } from '../../src/language/numbers/number-told.ts';

const metric = { unit: 'calls' } as Metric;
const quarter = (label: string, to: string) => ({ label, from: '2020-01-01', to, kind: 'quarter' as const });
const figure = { value: 420, area: 'force', precision: 'exact', period: quarter('Q3', '2020-12-31') } as Figure;
const before = { ...figure, value: 400, period: quarter('Q2', '2020-09-30') };
const said = (bound: Bound, value: number, of: Figure = figure): string =>
  againstStated({ value, bound, unit: null, number: { start: 0, end: 0 }, start: 0, end: 0 }, of, metric, [of, before]);

describe('a number held against the figure', () => {
  it('the same', () => expect(said('equal', 420)).to.equal('Yes: that is exactly 420.'));
  it('another, which is that of another time', () =>
    expect(said('equal', 400)).to.equal('No: that is 20 above 400 (420 - 400 = 20). 400 is the figure of Q2.'));
  const bounds: readonly [Bound, number, string][] = [
    ['over', 410, 'Yes: that is 10 above 410 (420 - 410 = 10).'],
    ['over', 420, 'No: that is exactly 420.'],
    ['under', 430, 'Yes: that is 10 below 430 (430 - 420 = 10).'],
    ['under', 420, 'No: that is exactly 420.'],
    ['at least', 420, 'Yes: that is exactly 420.'],
    ['at most', 419, 'No: that is 1 above 419 (420 - 419 = 1).'],
    ['about', 430, 'That is 10 below 430 (430 - 420 = 10).'],
  ];
  for (const [bound, value, verdict] of bounds)
    it(`${bound} ${value}`, () => expect(said(bound, value)).to.equal(verdict));
  it('a figure that is told roughly decides nothing', () =>
    expect(said('over', 410, { ...figure, precision: 'approximate' })).to.equal(
      'Whether 410 fits is not told exactly: the report has about 420.',
    ));
});
