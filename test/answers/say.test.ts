/** Numbers, movements and places as a reply says them. */
import { expect } from 'chai';
import {
  capital,
  codename,
  excerptFor,
  figureSentence,
  hedged,
  inPeriod,
  listed,
  movement,
  number,
  rounded,
  sentences,
  sparkline,
} from '../../src/answers/say.ts';
import type { Precision, Update } from '../../src/figures/model.ts';
import { atDate, quarterOf, since, toDate } from '../../src/figures/period.ts';
import type { ReplyChange } from '../../src/reply.ts';
import { aFigure, aMetric } from '../support/figures.ts';

describe('numbers as said', () => {
  const cases: readonly [value: number, unit: string, said: string][] = [
    [70_753, 'calls', '70,753'],
    [0, 'calls', '0'],
    [803.04, 'calls', '803'],
    [21.25, 'people', '21.3'],
    [60.527, '%', '60.5%'],
    [31, '%', '31%'],
    [126_000, 'GBP', '£126,000'],
    [5_700_000, 'GBP', '£5.7m'],
    [4_000_000, 'GBP', '£4m'],
    [1_234_567, 'GBP', '£1.23m'],
    [12.5, 'GBP', '£12.5'],
    [-126_000, 'GBP', '-£126,000'],
    [-8000, 'calls', '-8,000'],
  ];
  for (const [value, unit, said] of cases) it(said, () => expect(number(value, unit)).to.equal(said));

  const hedges: readonly [Precision, string][] = [
    ['exact', '3,000'],
    ['approximate', 'about 3,000'],
    ['at least', 'at least 3,000'],
    ['over', 'over 3,000'],
    ['nearly', 'nearly 3,000'],
  ];
  for (const [precision, said] of hedges)
    it(said, () => expect(hedged({ value: 3000, precision }, 'hours')).to.equal(said));
});

describe('periods as said', () => {
  const cases = [
    [quarterOf(2020, 3), 'in Q3 2020/21 (October to December 2020)'],
    [atDate('2020-12-31'), 'at 31 December 2020'],
    [toDate('2020-12-31'), 'to date, at 31 December 2020'],
    [since('2020-10-01', '2020-12-31'), 'since 1 October 2020 (to 31 December 2020)'],
  ] as const;
  for (const [period, said] of cases) it(said, () => expect(inPeriod(period)).to.equal(said));
});

describe('a figure as a sentence', () => {
  it('with its noun', () =>
    expect(figureSentence(aFigure(), aMetric(), 'Essex')).to.equal(
      '70,753 calls to 101 in Q3 2020/21 (October to December 2020), Essex.',
    ));
  it('led by its label where it has no noun', () =>
    expect(
      figureSentence(aFigure({ value: 31 }), aMetric({ said: null, unit: '%', label: 'Share' }), 'Essex'),
    ).to.equal('Share: 31% in Q3 2020/21 (October to December 2020), Essex.'));
  it('a hedge begins it with a capital', () =>
    expect(figureSentence(aFigure({ value: 3000, precision: 'over' }), aMetric(), 'Harlow')).to.match(/^Over 3,000 /));
});

describe('movements as said', () => {
  const change = (more: Partial<ReplyChange>): ReplyChange => ({
    metric: 'calls-101',
    area: 'Essex',
    period: quarterOf(2020, 3),
    against: quarterOf(2020, 2),
    now: 70_753,
    was: 78_753,
    difference: -8000,
    percent: -10.2,
    ...more,
  });
  const cases: readonly [string, ReplyChange, string][] = [
    ['Down 8,000 (10.2%) on Q2 2020/21.', change({}), 'calls'],
    ['Up 2,535 (3.7%) on Q2 2020/21.', change({ difference: 2535, percent: 3.7 }), 'calls'],
    ['Unchanged on Q2 2020/21.', change({ difference: 0, percent: 0 }), 'calls'],
    // A percentage of a small base says more than the figures do.
    ['Down 1 on Q2 2020/21.', change({ now: 11, was: 12, difference: -1, percent: -8.3 }), 'people'],
    ['Up 1 on Q2 2020/21.', change({ now: 30, was: 29, difference: 1, percent: 3.4 }), 'people'],
    ['Up 1 (3.3%) on Q2 2020/21.', change({ now: 31, was: 30, difference: 1, percent: 3.3 }), 'people'],
    ['Up 5 on Q2 2020/21.', change({ now: 5, was: 0, difference: 5, percent: null }), 'people'],
    ['Up 12.8 percentage points on Q2 2020/21.', change({ now: 31, was: 18.2, difference: 12.8, percent: null }), '%'],
    ['Down £1m (20%) on Q2 2020/21.', change({ was: 5e6, difference: -1e6, percent: -20 }), 'GBP'],
  ];
  for (const [said, moved, unit] of cases) it(said, () => expect(movement(moved, unit)).to.equal(said));
  it('of figures that are not exact is about so much', () =>
    expect(movement(change({}), 'calls', 'nearly')).to.equal('Down about 8,000 (10.2%) on Q2 2020/21.'));
});

describe('words as said', () => {
  it('lists', () => {
    expect(listed([])).to.equal('');
    expect(listed(['a'])).to.equal('a');
    expect(listed(['a', 'b'])).to.equal('a and b');
    expect(listed(['a', 'b', 'c'], 'or')).to.equal('a, b or c');
  });
  it('capitals', () => {
    expect(capital('over 3')).to.equal('Over 3');
    expect(capital('')).to.equal('');
  });
  it('codenames', () =>
    expect(['Operation OXYGEN', 'Project Servator', 'SHIFT project', 'Servator'].map(codename)).to.deep.equal([
      'OXYGEN',
      'Servator',
      'SHIFT',
      'Servator',
    ]));
});

describe('sentences of an update', () => {
  const cases: readonly (readonly string[])[] = [
    ['One ran.', 'Two ran too.'],
    ['It cost £5.7m in all.', 'It ended.'],
    ['No stop'],
    ['Was it "safe and well"?', 'Yes.'],
  ];
  for (const parts of cases) it(parts.join(' '), () => expect(sentences(parts.join(' '))).to.deep.equal(parts));
  it('the stop of an abbreviation ends none', () =>
    expect(sentences('Teams (e.g. the roads team) ran. It ended.')).to.deep.equal([
      'Teams (e.g. the roads team) ran.',
      'It ended.',
    ]));
});

describe('the part of a bullet about one operation', () => {
  const update = { text: 'KESTREL ran in Barton. It ended well. HERON ran in Vale.' } as Update;
  it('its sentences and those that follow on', () =>
    expect(excerptFor(update, ['KESTREL', 'HERON'], 'KESTREL')).to.deep.equal({
      text: 'KESTREL ran in Barton. It ended well.',
      excerpt: true,
    }));
  it('the other’s', () =>
    expect(excerptFor(update, ['KESTREL', 'HERON'], 'HERON').text).to.equal('HERON ran in Vale.'));
  it('the whole where it names no other, or not the one wanted', () => {
    expect(excerptFor(update, ['KESTREL'], 'KESTREL')).to.deep.equal({ text: update.text, excerpt: false });
    expect(excerptFor(update, ['KESTREL', 'HERON'], 'ROBIN')).to.deep.equal({ text: update.text, excerpt: false });
  });
});

describe('a line of blocks', () => {
  it('from the lowest to the highest', () => expect(sparkline([0, 50, 100])).to.equal('▁▅█'));
  it('level where nothing moved', () => expect(sparkline([5, 5, 5])).to.equal('▄▄▄'));
  it('one block a value', () => expect([...sparkline([1, 2, 3, 4, 5, 6, 7, 8])].join('')).to.equal('▁▂▃▄▅▆▇█'));
});

describe('a number to the nearest of so many', () => {
  it('with its grain', () =>
    expect(rounded(70_753, 1000, 'calls')).to.equal('To the nearest 1,000: 70,753 rounded is 71,000.'));
  it('of few it is none', () => expect(rounded(11, 100, 'people')).to.equal('To the nearest 100: 11 rounded is 0.'));
});
