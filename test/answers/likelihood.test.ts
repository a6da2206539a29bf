/** What makes it likelier that updates are what a question asks for. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Evidence } from '../../src/answers/evidence.ts';
import { LIKELY, likelihood } from '../../src/answers/likelihood.ts';
import { WEIGHTS } from '../../src/answers/narrative-weights.ts';

const NOTHING = Object.fromEntries(Object.keys(WEIGHTS.facts).map((fact) => [fact, 0])) as Evidence;
const of = (facts: Partial<Evidence>): number => likelihood({ ...NOTHING, ...facts });

describe('likelihood of updates', () => {
  it('is small without any evidence', () => expect(of({})).to.be.below(LIKELY));

  it('is large where a telling phrase is met and nothing is left', () =>
    expect(of({ one: 1, rare: 1, telling: 1, topic: 1, phrase: 1, share: 1, together: 1, few: 1 })).to.be.above(
      LIKELY,
    ));

  const met = { one: 1, two: 1, rare: 1, share: 0.7, together: 1 };
  for (const [what, fact] of [
    ['a named operation', 'operation'],
    ['a named place', 'place'],
    ['a topic', 'topic'],
    ['a third need that is met', 'three'],
  ] as const)
    it(`grows with ${what}`, () => expect(of({ ...met, [fact]: 1 })).to.be.above(of(met)));

  for (const [what, fact] of [
    ['a word that other updates have', 'unmetHeld'],
    ['a word that no update has', 'unmetUnheld'],
    ['what the speaker says of himself', 'speaker'],
    ['a count that is asked for', 'asksCount'],
  ] as const)
    it(`shrinks with ${what}`, () => expect(of({ ...met, [fact]: 1 })).to.be.below(of(met)));

  it('stays between nought and one', () => {
    const all = Object.fromEntries(Object.keys(WEIGHTS.facts).map((fact) => [fact, 50])) as Evidence;
    expect(likelihood(all)).to.be.within(0, 1);
  });
});
