import { expect } from 'chai';
import { describe, it } from 'mocha';
import { comesTo, workOut } from '../../src/content/working.ts';

describe('workOut', () => {
  const sums: readonly (readonly [number, string])[] = [
    [91_425, '73,887 + 17,538'],
    [156, '167 - 11'],
    [156, '167 − 11'],
    [8, '12 - 3 - 1'],
    [14, '2 + 3 × 4'],
    [20, '(2 + 3) x 4'],
    [2.5, '10 ÷ 4'],
    [5, '100 / 10 / 2'],
    [60.5, '£50.25 + £10.25'],
  ];
  for (const [result, working] of sums) it(`${working} is ${result}`, () => expect(workOut(working)).to.equal(result));

  for (const working of ['the sum of both', '12 people + 3', '', '   '])
    it(`leaves "${working}" to its reader`, () => expect(workOut(working)).to.satisfy(isNoNumber));
  for (const working of ['12 +', '(12 + 3', '+'])
    it(`finds no result in "${working}"`, () => expect(workOut(working)).to.satisfy(isNoNumber));
});

describe('comesTo', () => {
  it('rounds as the value is written', () => {
    expect(comesTo(3.3, 10 / 3, false)).to.equal(true);
    expect(comesTo(3.4, 10 / 3, false)).to.equal(false);
    expect(comesTo(36 / 496, 36 / 496, false)).to.equal(true);
    expect(comesTo(1, Number.NaN, false)).to.equal(false);
  });

  it('takes a share as a percentage of the ratio shown', () => {
    expect(comesTo(7.3, 36 / 496, true)).to.equal(true);
    expect(comesTo(7.3, 36 / 496, false)).to.equal(false);
  });
});

const isNoNumber = (result: number | undefined) => result === undefined || Number.isNaN(result);
