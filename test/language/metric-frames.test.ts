/** What a metric says of itself, and the ways in which it is named. */
import { expect } from 'chai';
import type { MetricFrame } from '../../src/figures/model.ts';
import { framesOf, frameWords, waysOf, wordings } from '../../src/language/metric-frames.ts';
import { isOfCounting } from '../../src/language/numbers/counting-words.ts';
import { TermReader } from '../../src/language/terms.ts';
import { aMetric } from '../support/figures.ts';

const reader = new TermReader([{ term: 'special', words: ['special constable'] }]);
const frame = (counts: string | null, of: string | null = null, by: string | null = null): MetricFrame => ({
  counts,
  of,
  by,
});
const ways = (one: MetricFrame, unit = 'calls') =>
  framesOf(aMetric({ unit, frames: [one] }), reader)
    .flatMap(waysOf)
    .map((way) => way.map((terms) => terms.join('|')).join(' '));

describe('frames of a metric', () => {
  it('count the unit where no noun is given', () => expect(ways(frame(null, '101'))).to.deep.equal(['call 101']));
  it('have a part for each word, with its alternatives', () =>
    expect(ways(frame('hour|time', 'special', 'paid'))).to.deep.equal(['hour|time special paid']));
  it('leave out what may go unsaid', () => expect(ways(frame('call?', '101'))).to.deep.equal(['101', 'call 101']));
  it('leave out what a count stands for', () =>
    expect(ways(frame('special', null, '#count|headcount'))).to.deep.equal(['special', 'special headcount']));
  it('read words of one phrase as its term', () => expect(ways(frame('special_constable'))).to.deep.equal(['special']));
  it('tell their words, and how they may be asked for', () => {
    const metric = aMetric({ unit: 'hours', frames: [frame(null, 'special|sc', 'paid?')] });
    expect(frameWords(metric)).to.deep.equal(['special', 'sc', 'paid']);
    expect(wordings(metric)).to.deep.equal(['special paid hours', 'sc paid hours']);
  });
});

describe('words that go with any number of a kind', () => {
  const narrowsNothing: readonly [Parameters<typeof isOfCounting>[0], string][] = [
    ['stock', 'people'],
    ['stock', 'serv'],
    ['count', 'receiv'],
    ['hours', 'volunt'],
    ['money', 'pound'],
    ['share', 'total'],
  ];
  for (const [kind, term] of narrowsNothing)
    it(`${kind}: ${term}`, () => expect(isOfCounting(kind, term)).to.equal(true));
  const narrows: readonly [Parameters<typeof isOfCounting>[0], string][] = [
    ['stock', 'recruit'],
    ['count', 'drop'],
    ['count', 'refus'],
    ['count', 'new'],
    ['hours', 'wast'],
    ['money', 'cost'],
    ['share', 'receiv'],
  ];
  for (const [kind, term] of narrows)
    it(`${kind}: not ${term}`, () => expect(isOfCounting(kind, term)).to.equal(false));
});
