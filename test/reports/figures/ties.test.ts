import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Metric } from '../../../src/figures/model.ts';
import { parsePeriod, quarterOf } from '../../../src/figures/period.ts';
import { HeldValues } from '../../../src/reports/figures/held.ts';
import { Patterns } from '../../../src/reports/figures/patterns.ts';
import { quantitiesIn } from '../../../src/reports/figures/quantities.ts';
import { tieNumbers } from '../../../src/reports/figures/ties.ts';
import { aFigure } from '../../support/figures.ts';

const metric = (id: string, unit: string, kind: Metric['kind'], patterns: readonly string[]): Metric => ({
  ...{ id, label: id, said: null, unit, kind, direction: 'neither', definition: id, priority: 1, commitment: 'c' },
  ...{ frames: [], also: [], usual: false, partOf: null, busiestMonthOf: null, before: null, group: null, patterns },
});
const METRICS = [
  metric('calls', 'calls', 'count', [
    'N (?:emergency )?calls were',
    'calls (?:came to|fell to|rose to) N',
    'calls ... (?:to|from) N',
    'calls >> M recorded ... \\(N\\)',
  ]),
  metric('chats', 'chats', 'count', ['N chats']),
  metric('staff', 'people', 'stock', ['N staff', 'staff ... (?:at|to|from) N']),
  metric('share', '%', 'share', ['N of them were answered', '# \\(N\\) answered']),
  metric('cash', 'GBP', 'money', ['N in cash']),
  metric('lead', 'calls', 'count', ['M had N more calls than']),
  metric('arrests', 'arrests', 'count', ['(?<to_date>)operation heron >> N arrests', 'class A >> N arrests']),
];
const patterns = new Patterns(METRICS);
const q3 = quarterOf(2020, 3);

const read = (text: string) => {
  const quantities = quantitiesIn(text);
  const { ties, open } = tieNumbers({ text, quantities }, patterns, q3);
  return {
    figures: ties.map((tie) => `${tie.metric.id} ${tie.value} ${tie.period.label}`),
    stated: ties.flatMap((tie) =>
      tie.stated.map((s) => `${tie.metric.id} ${s.against.label} ${s.difference} ${s.percent}`),
    ),
    open: open.map(({ quantity }) => quantities[quantity]!.written),
    why: open.map(({ why }) => why),
  };
};

describe('ties', () => {
  it('works nothing out of a movement that is only told about', () => {
    const moved = (amount: string) => read(`80 calls were taken, ${amount} fewer than in the previous quarter.`).stated;
    expect(moved('9')).to.deep.equal(['calls Q2 2020/21 -9 null']);
    expect(moved('some 9')).to.deep.equal(['calls Q2 2020/21 null null']);
  });
  const Q2 = 'calls 90 Q2 2020/21';
  const YEAR = 'calls 90 Q3 2019/20';
  for (const [text, compared] of [
    ['80 calls were taken compared to 90 the previous quarter.', Q2],
    ['80 calls were taken, compared with 90 in the previous quarter.', Q2],
    ['80 calls were taken, down from 90 last quarter.', Q2],
    ['80 calls were taken in the last quarter, against 90 in Q2.', Q2],
    ['80 calls were taken. This was higher than the previous quarter when 90 calls were taken.', Q2],
    ['80 calls were taken, versus 90 in the quarter before.', Q2],
    ['Calls fell to 80, from 90 in the preceding quarter.', Q2],
    ['80 calls were taken. By comparison, 90 calls were received during the same quarter last year.', YEAR],
    ['80 calls were taken, up from 90 in the same period in 2019/20.', YEAR],
    ['80 calls were taken, compared with 90 at the same time last year.', YEAR],
    ['80 calls were taken, compared with 90 a year ago.', YEAR],
    ['80 calls were taken. It compares with 90 in Q3 2019/20.', YEAR],
    ['Calls dropped from 90 in the same quarter last year to 80 this quarter.', YEAR],
  ] as const)
    it(`compares: ${text}`, () => {
      const { figures, open } = read(text);
      expect(figures).to.have.members(['calls 80 Q3 2020/21', compared]);
      expect(open).to.deep.equal([]);
    });

  for (const [text, ...expected] of [
    ['80 calls were taken, a decrease of 10 (11.1%) on the previous quarter.', 'calls Q2 2020/21 -10 -11.1'],
    ['80 calls were taken, 10 fewer than last quarter.', 'calls Q2 2020/21 -10 null'],
    [
      '80 calls were taken. This represents a 11.1% decrease on last quarter (10 less calls).',
      'calls Q2 2020/21 -10 -11.1',
    ],
    ['80 calls were taken, up by 12% on the same quarter last year.', 'calls Q3 2019/20 null 12'],
    ['80 calls were taken, an increase of 5 (6.7%) on the same period last year.', 'calls Q3 2019/20 5 6.7'],
    [
      '80 calls were taken compared to 90 the previous quarter, a decrease of 10 (11.1%).',
      'calls Q2 2020/21 -10 -11.1',
    ],
    [
      '80 calls were taken, a fall of 10 from last quarter of which 60.5% of them were answered.',
      'calls Q2 2020/21 -10 null',
    ],
    [
      '80 calls were taken, a reduction of 18% from 90 calls in the same period last year.',
      'calls Q3 2019/20 null -18',
    ],
  ] as const)
    it(`moves: ${text}`, () => expect(read(text).stated).to.include.members([...expected]));

  const TAKEN = 'calls 80 Q3 2020/21';
  for (const [text, ...expected] of [
    ['80 calls were taken (90 in the previous quarter).', TAKEN, Q2],
    ["80 calls were taken. Against the previous quarter's 90 that is 10 fewer.", TAKEN, Q2],
    ['80 calls were taken, 10 fewer than the 90 of July to September.', TAKEN, Q2],
    ['80 calls were taken, 11.1% down on the previous quarter (90).', TAKEN, Q2],
    ['Compared to 90 the previous quarter, 80 calls were taken.', TAKEN, Q2],
    ['Compared with the previous quarter (90), calls fell to 80.', TAKEN, Q2],
    ['80 calls were taken, against 90 in Q2 and 70 in the same period in 2019/20.', TAKEN, Q2, 'calls 70 Q3 2019/20'],
    ['Calls went from 90 emergency calls in Q2 to 80.', TAKEN, Q2],
    ['80 calls were taken. October was the busiest month with 40.', TAKEN, 'calls 40 October 2020'],
    [
      '800 calls were taken. By month the figures were: October 400, November 210, December 190.',
      'calls 800 Q3 2020/21',
      'calls 400 October 2020',
      'calls 210 November 2020',
      'calls 190 December 2020',
    ],
    ['80 calls were taken. In the 12 months to December 2020 400 calls were taken.', TAKEN, 'calls 400 2020'],
    ['80 calls were taken. Across the whole of 2019/20 500 calls were taken.', TAKEN, 'calls 500 2019/20'],
    ['80 calls were taken. The year to date total is 250.', TAKEN, 'calls 250 April to December 2020'],
    ['80 calls were taken, and 300 since it opened on 24th May.', TAKEN, 'calls 300 to date, at 31 December 2020'],
    [
      '80 calls were taken. The Q2 figure of 90 in our last report has been restated as 88.',
      TAKEN,
      'calls 88 Q2 2020/21',
    ],
    ['80 calls were taken. Q2 was revised from 90 to 88.', TAKEN, 'calls 88 Q2 2020/21'],
    ['The team has 50 staff (48 in September).', 'staff 50 31 December 2020', 'staff 48 30 September 2020'],
    ['Nine of the 80 calls were lost.', TAKEN],
    ['In the previous quarter 90 calls were taken and this quarter 80 calls were.', TAKEN, Q2],
    ['80 calls were taken (last year 95).', TAKEN, 'calls 95 Q3 2019/20'],
    ['80 calls were taken in Q3 (same period last year: 95).', TAKEN, 'calls 95 Q3 2019/20'],
    ['80 calls were taken. Over the last 12 months 400 calls were taken.', TAKEN, 'calls 400 2020'],
    ['80 calls were taken. This year 250 calls were taken.', TAKEN, 'calls 250 April to December 2020'],
    ['80 calls were taken and 12 chats, up from 10 in Q2.', TAKEN, 'chats 12 Q3 2020/21', 'chats 10 Q2 2020/21'],
    ['80 calls were taken. November, at 25, was the quietest month.', TAKEN, 'calls 25 November 2020'],
  ] as const)
    it(`reads: ${text}`, () => expect(read(text).figures).to.have.members([...expected]));

  for (const text of [
    'Since 1 October 80 people rang the team.',
    'Three of the 80 were staff.',
    '80 calls were taken. There were 12 visits in the previous quarter.',
    '80 calls were taken. October was the busiest month with 90.',
  ])
    it(`ties no number to the wrong thing: ${text}`, () => {
      const wrong = read(text).figures.filter((figure) => figure !== TAKEN);
      expect(wrong).to.deep.equal([]);
    });

  for (const [text, ...open] of [
    ['80 calls were taken and 12 chats, compared with 70 the previous quarter.', '70'],
    ['80 calls were taken, down from 90.', '90'],
    ['80 calls were taken and 12 chats, up from 70 in Q2.', '70'],
    ['80 calls were taken, a decrease of 10.', '10'],
    ['The desk had 14 visitors.', '14'],
    ['80 calls were taken, a rise of £5 on the previous quarter.', '£5'],
    ['Fewer calls were made than 90 calls were.', '90'],
    ['Nationally 900 calls were taken.', '900'],
    ['In Kent 90 calls were taken.', '90'],
    ['Kent Police recorded 90 calls were lost.', '90'],
    ['By 2023 there are 60 staff.', '60'],
    ['We aim to have 60 staff.', '60'],
    ['On average 80 calls were taken.', '80'],
    ['On Saturday 80 calls were taken.', '80'],
    ['Up to 80 calls were taken.', '80'],
  ] as const)
    it(`leaves open what is not certain: ${text}`, () => expect(read(text).open).to.deep.equal(open));

  it('reads levels at the end of their period, and what is counted over it', () => {
    expect(read('The team has 50 staff, and 12 chats came in.').figures).to.deep.equal([
      'staff 50 31 December 2020',
      'chats 12 Q3 2020/21',
    ]);
    expect(read('Staff stood at 50 at the end of November.').figures).to.deep.equal(['staff 50 30 November 2020']);
  });

  it('reads months, dates since, totals to date, and what is still to come', () => {
    expect(read('80 calls were taken. October recorded the most (30).').figures).to.include('calls 30 October 2020');
    expect(read('Since 1st October 2020 class A drugs led to talks. There were 9 arrests.').figures).to.deep.equal([
      'arrests 9 since 1 October 2020',
    ]);
    expect(read('Operation HERON led to 9 arrests.').figures).to.deep.equal(['arrests 9 to date, at 31 December 2020']);
    expect(read('80 calls were taken, with a review planned for January 2021.').figures).to.deep.equal([
      'calls 80 Q3 2020/21',
    ]);
  });

  it("takes a number of the metric's own kind: money, percentages and the rest", () => {
    expect(read('There was £500 in cash, and 60.5% (40) answered.').figures).to.deep.equal(['cash 500 Q3 2020/21']);
    expect(read('60.5% of them were answered.').figures).to.deep.equal(['share 60.5 Q3 2020/21']);
  });

  it('tells a lead over other months from a movement', () => {
    expect(read('October had 5,000 more calls than November or December.').figures).to.deep.equal([
      'lead 5000 October 2020',
    ]);
  });

  describe('with what other reports hold', () => {
    const [q2, lastYear] = [quarterOf(2020, 2), quarterOf(2019, 3)];
    const held = new HeldValues([
      aFigure({ metric: 'calls', value: 90, period: q2 }),
      aFigure({ metric: 'calls', value: 70, period: lastYear }),
      aFigure({ metric: 'chats', value: 12, period: q2 }),
      aFigure({ metric: 'arrests', value: 12, period: q2 }),
    ]);
    const tied = (text: string) =>
      tieNumbers({ text, quantities: quantitiesIn(text) }, patterns, q3, held).ties.map(
        (tie) => `${tie.metric.id} ${tie.value} ${tie.period.label}`,
      );
    it('knows of when a number without words is', () => {
      expect(tied('80 calls were taken, down from 90.')).to.deep.equal([TAKEN, Q2]);
      expect(tied('80 calls were taken, up from 70.')).to.deep.equal([TAKEN, 'calls 70 Q3 2019/20']);
      expect(tied('80 calls were taken, down from 91.')).to.deep.equal([TAKEN]);
    });
    it('knows of what a restated number is', () => {
      const restated = (old: number) => `The figure for Q2 has been restated. The total is now 88 rather than ${old}.`;
      expect(tied(restated(90))).to.deep.equal(['calls 88 Q2 2020/21']);
      expect(tied(restated(91))).to.deep.equal([]);
      expect(tied(restated(12)), 'two metrics have it').to.deep.equal([]);
    });
  });

  it('knows the period of a later report', () => {
    const text = '80 calls were taken, against 90 in the previous quarter.';
    const { ties } = tieNumbers({ text, quantities: quantitiesIn(text) }, patterns, parsePeriod('Q4 2020/21'));
    expect(ties.map(({ period }) => period.label)).to.deep.equal(['Q4 2020/21', 'Q3 2020/21']);
  });
});
