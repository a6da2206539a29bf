import { expect } from 'chai';
import { type Expression, figuresAsked, inPeriod, metricsOf, sameMake } from '../../src/figures/expression.ts';
import { monthOf, quarterOf } from '../../src/figures/period.ts';

const figure = (metric: string, period = quarterOf(2020, 3)): Expression => ({
  op: 'figure',
  metric,
  areas: ['midshire'],
  period,
});
const sum: Expression = { op: 'sum', parts: [figure('calls'), figure('chats')] };

describe('expressions', () => {
  it('are made of figures, in order', () => {
    const share: Expression = { op: 'share', part: figure('calls'), whole: sum };
    expect(metricsOf(share)).to.deep.equal(['calls', 'chats']);
    expect(figuresAsked(share)).to.have.length(3);
  });

  it('are moved to another time whole', () => {
    const moved = inPeriod(sum, quarterOf(2019, 3))!;
    expect(figuresAsked(moved).map((f) => f.period!.label)).to.deep.equal(['Q3 2019/20', 'Q3 2019/20']);
    expect(figuresAsked(sum).map((f) => f.period!.label)).to.deep.equal(['Q3 2020/21', 'Q3 2020/21']);
  });

  it('of a month and its quarter have no one time to be moved to', () => {
    const share: Expression = { op: 'share', part: figure('calls', monthOf(2020, 10)), whole: figure('calls') };
    expect(inPeriod(share, quarterOf(2019, 3))).to.equal(null);
  });

  it('are of one make whatever their time', () => {
    expect(sameMake(sum, inPeriod(sum, quarterOf(2019, 3))!)).to.equal(true);
    expect(sameMake(sum, { op: 'sum', parts: [figure('calls'), figure('cadets')] })).to.equal(false);
    expect(sameMake(sum, { op: 'mean', of: sum, per: 'day' })).to.equal(false);
  });
});
