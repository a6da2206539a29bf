/** Change, share, total and the weakest precision. */
import { expect } from 'chai';
import fc from 'fast-check';
import { change, oneDecimal, share, total, weakest } from '../../src/figures/arithmetic.ts';

describe('arithmetic of figures', () => {
  const changes: readonly [number, number, number, number | null][] = [
    [70_753, 78_753, -8000, -10.2],
    [70_753, 68_218, 2535, 3.7],
    [73_887, 91_425, -17_538, -19.2],
    [916, 1137, -221, -19.4],
    [11, 12, -1, -8.3],
    [5, 0, 5, null],
    [0, 4, -4, -100],
    [10, 10, 0, 0],
  ];
  for (const [now, was, difference, percent] of changes)
    it(`${now} after ${was}`, () => expect(change(now, was, 'count')).to.deep.equal({ difference, percent }));

  it('gives percentages a difference in points and no percentage', () =>
    expect(change(31, 18.2, 'share')).to.deep.equal({ difference: 12.8, percent: null }));
  it('rounds halves away from zero, and has no -0', () => {
    expect(oneDecimal(-0.25)).to.equal(-0.3);
    expect(oneDecimal(0.25)).to.equal(0.3);
    expect(Object.is(oneDecimal(-0.01), 0)).to.equal(true);
  });
  const rounded: readonly [number, number][] = [
    [10.15, 10.2],
    [10.149, 10.1],
    [4.35, 4.4],
    [-29.28, -29.3],
    [99.95, 100],
    [0.04, 0],
  ];
  for (const [value, decimal] of rounded)
    it(`${value} is ${decimal}`, () => expect(oneDecimal(value)).to.equal(decimal));
  it('leaves a share unrounded, and has none of nothing', () => {
    expect(share(1768, 2921)).to.be.closeTo(60.527, 0.001);
    expect(share(1, 0)).to.equal(null);
  });
  it('sums decimals without a binary tail', () => {
    expect(total([0.1, 0.2])).to.equal(0.3);
    expect(total([])).to.equal(0);
    expect(change(0.3, 0.1, 'hours').difference).to.equal(0.2);
  });
  it('is as sure as its least sure part', () => {
    const of = (...list: readonly ('exact' | 'over' | 'nearly' | 'approximate')[]) =>
      weakest(list.map((precision) => ({ precision })));
    expect(of('exact', 'over')).to.equal('over');
    expect(of('over', 'approximate')).to.equal('approximate');
    expect(of('nearly', 'over')).to.equal('nearly');
    expect(of('exact')).to.equal('exact');
    expect(of()).to.equal('exact');
  });
  it('a change and its opposite cancel out', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        fc.integer({ min: 1, max: 1e9 }),
        (a, b) => change(a, b, 'count').difference + change(b, a, 'count').difference === 0,
      ),
    ));
});
