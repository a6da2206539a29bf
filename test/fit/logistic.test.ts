/** The fitter finds weights that were used to make its rows. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { fitted, type Row, weighed } from './logistic.ts';

const rowsOf = (isRight: (a: number, b: number) => boolean): Row[] =>
  Array.from({ length: 400 }, (_, at) => {
    const [a, b] = [at % 20, Math.floor(at / 20)];
    return { facts: [a, b], isRight: isRight(a, b) };
  });

describe('logistic regression', () => {
  it('separates what a line separates', () => {
    const rows = rowsOf((a, b) => 2 * a - b > 10);
    const model = fitted(rows, 2);
    const wrong = rows.filter((row) => weighed(row.facts, model) > 0.5 !== row.isRight);
    expect(wrong.length).to.be.below(20);
    expect(model.weights[0]! / -model.weights[1]!).to.be.closeTo(2, 0.3);
  });

  it('gives a fact that tells nothing next to no weight', () => {
    const { weights } = fitted(
      rowsOf((a) => a > 9),
      2,
    );
    expect(Math.abs(weights[1]!)).to.be.below(Math.abs(weights[0]!) / 50);
  });

  it('tells the share of the right ones where no fact tells anything', () => {
    const rows = Array.from({ length: 100 }, (_, at) => ({ facts: [1], isRight: at < 25 }));
    expect(weighed([1], fitted(rows, 1))).to.be.closeTo(0.25, 0.001);
  });
});
