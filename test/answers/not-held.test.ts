/** What is offered where nothing is held. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { distinct } from '../../src/answers/not-held.ts';

const choices = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ label: `${at}`, ask: `Calls in ${at}` }));

describe('choices', () => {
  it('are each given once, by the first that asks so', () => {
    const [one, other] = choices(2) as [{ label: string; ask: string }, { label: string; ask: string }];
    const again = { label: 'again', ask: one.ask.toUpperCase() };
    expect(distinct([one, other, again, one])).to.deep.equal([one, other]);
  });

  it('of ten years of all places take no longer each than those of one report', () => {
    const began = performance.now();
    expect(distinct(choices(20_000))).to.have.length(20_000);
    // Each compared with all before it took half a minute.
    expect(performance.now() - began).to.be.below(3_000);
  });
});
