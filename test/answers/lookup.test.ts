/** The stored figures that a metric, period and area mean. */
import { expect } from 'chai';
import type { Context } from '../../src/answers/answer.ts';
import {
  changeBetween,
  counterpart,
  find,
  mainSeries,
  meets,
  notesOf,
  before as quarterBefore,
  yearEarlier,
} from '../../src/answers/lookup.ts';
import { number } from '../../src/answers/say.ts';
import { AreaTree } from '../../src/figures/area-tree.ts';
import type { Figure, Period } from '../../src/figures/model.ts';
import { atDate, monthOf, policeYearPeriod, quarterOf, range, since, toDate } from '../../src/figures/period.ts';
import type { PeriodReading } from '../../src/question/question.ts';
import type { FigureQuery } from '../../src/store/store.ts';
import { aFigure, aMetric } from '../support/figures.ts';

const q3 = quarterOf(2020, 3);
const q2 = quarterOf(2020, 2);
const end = atDate('2020-12-31');

describe('whether a figure is of the period asked for', () => {
  const cases: readonly [held: Period, asked: Period, met: boolean][] = [
    [q3, q3, true],
    [q3, range('2020-10-01', '2020-12-31'), true],
    [q3, q2, false],
    [monthOf(2020, 10), q3, false],
    [q3, monthOf(2020, 10), false],
    [q3, policeYearPeriod(2020), false],
    // A level at its end is the quarter's and the month's, not the year's.
    [end, q3, true],
    [end, monthOf(2020, 12), true],
    [end, end, true],
    [end, q2, false],
    [atDate('2021-03-31'), policeYearPeriod(2020), false],
    // A running total is the latest report's alone.
    [toDate('2020-12-31'), q3, true],
    [toDate('2020-12-31'), end, true],
    [toDate('2020-09-30'), q2, false],
    [toDate('2020-12-31'), monthOf(2020, 12), false],
    [since('2020-09-01', '2020-12-31'), q3, true],
    [since('2020-09-01', '2020-12-31'), q2, false],
  ];
  for (const [held, asked, met] of cases)
    it(`${held.label} (${held.kind}) for ${asked.label}: ${met}`, () => expect(meets(held, asked, q3)).to.equal(met));
  it('no running total is anyone’s while nothing is reported', () =>
    expect(meets(toDate('2020-12-31'), q3, null)).to.equal(false));
});

describe('the series of a metric', () => {
  it('latest first, quarters with quarters', () => {
    const figures = [q2, monthOf(2020, 11), q3, quarterOf(2019, 3)].map((period) => aFigure({ period }));
    expect(mainSeries(figures).map((f) => f.period.label)).to.deep.equal(['Q3 2020/21', 'Q2 2020/21', 'Q3 2019/20']);
  });
  it('levels with levels', () => {
    const figures = [end, atDate('2019-03-31'), quarterOf(2019, 1)].map((period) => aFigure({ period }));
    expect(mainSeries(figures).map((f) => f.period.label)).to.deep.equal(['31 December 2020', '31 March 2019']);
  });
  it('a range of three months is as long as a quarter', () => {
    const figures = [q3, range('2020-06-01', '2020-08-31')].map((period) => aFigure({ period }));
    expect(mainSeries(figures)).to.have.length(2);
  });
  it('none of none', () => expect(mainSeries([])).to.deep.equal([]));
});

describe('the figure to compare with', () => {
  const now = aFigure();
  const earlier = aFigure({ period: q2, value: 78_753 });
  const year = aFigure({ period: quarterOf(2019, 3), value: 68_218 });
  const all = [now, earlier, year, aFigure({ period: q2, area: 'harlow' }), aFigure({ period: q2, metric: 'other' })];
  it('the quarter before', () => expect(quarterBefore(now, all)).to.equal(earlier));
  it('the year before', () => expect(yearEarlier(now, all)).to.equal(year));
  it('none where none is held', () => expect(quarterBefore(year, all)).to.equal(null));
  it('never itself', () => expect(counterpart(now, q3, all)).to.equal(null));
  it('never another area’s or metric’s', () => expect(quarterBefore(now, all.slice(3))).to.equal(null));
  it('a change is later minus earlier, whichever is given first', () => {
    const change = changeBetween(earlier, now, aMetric(), 'Essex');
    expect(change).to.deep.equal({
      metric: 'calls-101',
      area: 'Essex',
      period: { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31' },
      against: { label: 'Q2 2020/21', from: '2020-07-01', to: '2020-09-30' },
      now: 70_753,
      was: 78_753,
      difference: -8000,
      percent: -10.2,
    });
    expect(changeBetween(now, earlier, aMetric(), 'Essex')).to.deep.equal(change);
  });
});

describe('the notes of a figure', () => {
  const notes = (figure: Figure, others: readonly Figure[] = []): string[] =>
    notesOf(figure, aMetric({ unit: 'hours' }), [figure, ...others], number);
  const was = aFigure({ period: q2, value: 1137 });
  const stated = (difference: number | null, percent: number | null): Figure =>
    aFigure({ value: 916, stated: [{ against: q2, difference, percent }] });

  it('none', () => expect(notes(aFigure())).to.deep.equal([]));
  it('how it was worked out', () =>
    expect(notes(aFigure({ basis: 'derived', working: '73,887 + 17,538' }))).to.deep.equal([
      'Worked out from the report: 73,887 + 17,538.',
    ]));
  it('a revision, unless it restates the same', () => {
    expect(notes(aFigure({ value: 514, superseded: [{ value: 516, report: 'q4' }] }))).to.deep.equal([
      'Q3 2020/21: revised to 514; an earlier report gave 516.',
    ]);
    expect(notes(aFigure({ value: 514, superseded: [{ value: 514, report: 'q4' }] }))).to.deep.equal([]);
  });
  it('a percentage that disagrees with the arithmetic', () =>
    expect(notes(stated(null, -18), [was])).to.deep.equal([
      'The report states -18% on Q2 2020/21; its figures make it -19.4%.',
    ]));
  it('a difference that disagrees', () =>
    expect(notes(stated(-220, null), [was])).to.deep.equal([
      'The report states a change of -220 on Q2 2020/21; its figures make it -221.',
    ]));
  it('a rounded percentage agrees', () => {
    expect(notes(stated(-221, -19), [was])).to.deep.equal([]);
    expect(notes(stated(null, -19.4), [was])).to.deep.equal([]);
  });
  it('nothing to hold it against', () => expect(notes(stated(null, -18))).to.deep.equal([]));
});

describe('figures found', () => {
  const areas = new AreaTree([
    { id: 'essex', name: 'Essex', kind: 'force', parent: null, aliases: [] },
    { id: 'lpa-west', name: 'West', kind: 'lpa', parent: 'essex', aliases: [] },
    { id: 'harlow', name: 'Harlow', kind: 'district', parent: 'lpa-west', aliases: [] },
    { id: 'old-town', name: 'Old Town', kind: 'place', parent: 'harlow', aliases: [] },
    { id: 'tendring', name: 'Tendring', kind: 'district', parent: 'essex', aliases: [] },
  ]);
  const look = (held: readonly Figure[], reading: Partial<PeriodReading> | null, area: readonly string[] = []) =>
    find(
      'calls-101',
      reading && { relation: 'stated', period: null, assumed: null, comparing: false, words: '', ...reading },
      { areas: { value: area, origin: 'stated' }, periods: { value: [], origin: 'assumed' } },
      { store: { figures: async () => held }, knowledge: { areas, latest: q3 } } as unknown as Context,
    );
  const force = [q3, q2].map((period) => aFigure({ period }));

  it('the latest where no period is named', async () => {
    const found = await look(force, null);
    expect(found.held && found.figures.map((f) => f.period.label)).to.deep.equal(['Q3 2020/21']);
  });
  it('the stated one as it stands, with what was assumed', async () => {
    const found = await look(force, { period: q2, assumed: 'period: Q2 read as Q2 2020/21' });
    expect(found.held && found.figures.map((f) => f.period.label)).to.deep.equal(['Q2 2020/21']);
    expect(found.held && found.assumed).to.deep.equal(['period: Q2 read as Q2 2020/21']);
  });
  const missing: readonly [string, string, Parameters<typeof look>][] = [
    ['the metric', 'metric', [[], null]],
    ['the period', 'period', [force, { period: quarterOf(2015, 1) }]],
    ['a period that no report has', 'period', [force, { relation: 'unheld' }]],
    ['the area', 'area', [force, null, ['harlow']]],
    ['the area, though the one around it is held', 'area', [[aFigure({ area: 'harlow' })], null, ['old-town']]],
  ];
  for (const [what, reason, args] of missing)
    it(`not held: ${what}`, async () => expect(await look(...args)).to.include({ held: false, missing: reason }));

  describe('of many years', () => {
    const quarters = [2020, 2019, 2018, 2010].map((year) => quarterOf(year, 3));
    /** What is found, and how many figures were read for it. */
    const looked = async (held: readonly Figure[], asked: Period | null, area: readonly string[] = []) => {
      let read = 0;
      const figures = async ({ areas: of, since = '' }: FigureQuery) => {
        const found = held.filter((f) => (of?.includes(f.area) ?? true) && f.period.to >= since);
        read += found.length;
        return found;
      };
      const reading = asked && { relation: 'stated', period: asked, assumed: null, comparing: false, words: '' };
      const found = await find(
        'calls-101',
        reading as PeriodReading | null,
        { areas: { value: area, origin: 'stated' }, periods: { value: [], origin: 'assumed' } },
        { store: { figures }, knowledge: { areas, latest: q3 }, focus: null } as unknown as Context,
      );
      return { found: found.held && found.figures.map((f) => `${f.area} ${f.period.label}`), read };
    };
    const everywhere = quarters.flatMap((period) => ['essex', 'harlow'].map((area) => aFigure({ area, period })));

    it('the latest, without the years long before', async () =>
      expect(await looked(everywhere, null)).to.deep.equal({ found: ['essex Q3 2020/21'], read: 3 }));
    it('an old one that is asked for', async () =>
      expect(await looked(everywhere, quarterOf(2010, 3))).to.deep.include({ found: ['essex Q3 2010/11'] }));
    it('an old one where nothing later is held', async () => {
      const old = everywhere.filter(({ period }) => period.to < '2011');
      expect(await looked(old, null)).to.deep.include({ found: ['essex Q3 2010/11'] });
      expect(await looked(old, null, ['harlow'])).to.deep.include({ found: ['harlow Q3 2010/11'] });
    });
    it('an old one of the force before what its districts have since', async () => {
      const held = everywhere.filter(({ area, period }) => area === 'harlow' || period.to < '2011');
      expect(await looked(held, null)).to.deep.include({ found: ['essex Q3 2010/11'] });
    });
  });

  it('the force’s own before its districts’', async () => {
    const found = await look([...force, aFigure({ area: 'harlow' })], null);
    expect(found.held && found.figures.map((f) => f.area)).to.deep.equal(['essex']);
  });
  it('the districts’ where the force has none, all to the same date', async () => {
    const held = [
      aFigure({ area: 'harlow' }),
      aFigure({ area: 'tendring' }),
      aFigure({ area: 'tendring', period: q2 }),
    ];
    const found = await look(held, null);
    expect(found.held && found.figures.map((f) => `${f.area} ${f.period.label}`)).to.deep.equal([
      'harlow Q3 2020/21',
      'tendring Q3 2020/21',
    ]);
  });
  it('an area’s own, else those inside it', async () => {
    const inside = await look([...force, aFigure({ area: 'harlow' })], null, ['lpa-west']);
    expect(inside.held && inside.figures.map((f) => f.area)).to.deep.equal(['harlow']);
    const own = await look([aFigure({ area: 'lpa-west' }), aFigure({ area: 'harlow' })], null, ['lpa-west']);
    expect(own.held && own.figures.map((f) => f.area)).to.deep.equal(['lpa-west']);
  });
});
