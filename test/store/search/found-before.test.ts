/** What was found before: brought up to date with what came and went, and looked for in nothing else. */
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';
import { FoundBefore, type Named } from '../../../src/store/search/found-before.ts';
import type { Numbered } from '../../../src/store/search/search.ts';
import { seeded } from '../../bench/made-content.ts';

const report = (name: string, first: number, count: number): Named => ({ name, report: name, first, count });
const [old, more, latest] = [report('old', 1, 4), report('more', 5, 4), report('latest', 11, 4)];
/** Every second number is found. */
const even = (reports: readonly Numbered[]): number[] =>
  reports
    .flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at))
    .filter((n) => n % 2 === 0);

describe('what was found before', () => {
  let before: FoundBefore;
  let held: readonly Named[];
  let looked: (string | null)[];
  const hold = (...reports: Named[]): void => {
    held = reports.toSorted((a, b) => a.first - b.first);
    before.bring(reports);
  };
  const found = (name = 'a', isCurrent = true): number[] => {
    looked = [];
    const look = (among: Named | null) => {
      looked.push(among?.name ?? null);
      return Uint32Array.from(even(among ? [among] : held));
    };
    return [...before.numbers(name, look, () => isCurrent)];
  };

  beforeEach(() => {
    before = new FoundBefore();
    hold(latest, old);
    found();
  });

  it('is given again without a look, also where nothing was found', () => {
    expect([found(), looked]).to.deep.equal([[2, 4, 12, 14], []]);
    hold();
    expect([found(), found(), looked]).to.deep.equal([[], [], []]);
  });

  it('is looked for in what came since alone, and left out of what went', () => {
    hold(more, old);
    expect([found(), looked]).to.deep.equal([[2, 4, 6, 8], ['more']]);
    hold(more, report('latest anew', 11, 2));
    expect([found(), looked]).to.deep.equal([[6, 8, 12], ['latest anew']]);
  });

  it('is looked for again in a report that went and came back meanwhile, and in other content at the same numbers', () => {
    hold(old);
    hold(old, latest);
    expect([found(), looked]).to.deep.equal([[2, 4, 12, 14], ['latest']]);
    hold(old, report('other', 11, 4));
    expect([found(), looked]).to.deep.equal([[2, 4, 12, 14], ['other']]);
  });

  it('is looked for in all at once where many came, and where it was found of a state that is no more', () => {
    hold(...Array.from({ length: 30 }, (_, n) => report(`${n}`, 1 + n * 4, 4)));
    expect(found()).to.have.lengthOf(60);
    expect(looked).to.deep.equal([null]);
    found('b', false);
    found('b');
    expect(looked).to.deep.equal([null]);
  });

  it('is the same as found anew, whatever came and went', () => {
    const random = seeded(4);
    const all = Array.from({ length: 12 }, (_, n) => report(`${n}`, 1 + n * 5, n % 5));
    for (let round = 0; round < 200; round++) {
      hold(...all.filter(() => random() < 0.6));
      if (random() < 0.5) expect(found()).to.deep.equal(even(held));
    }
  });
});
