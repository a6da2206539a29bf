/** Periods in every wording: the expected span first, the phrasings beneath. The latest quarter is Q3 2020/21. */
import { expect } from 'chai';
import { monthOf, quarterOf } from '../../src/figures/period.ts';
import { readPeriods } from '../../src/language/periods.ts';

const latest = quarterOf(2020, 3);
const read = (text: string, focus = null as ReturnType<typeof quarterOf> | null) =>
  readPeriods(text, { latest, focus });
const spans = (text: string, focus = null as ReturnType<typeof quarterOf> | null): string =>
  read(text, focus)
    .map((m) => (m.period ? `${m.period.from}..${m.period.to}` : m.relation))
    .join(' ');

const SPANS: Readonly<Record<string, readonly string[]>> = {
  '2020-10-01..2020-12-31': [
    'last quarter',
    'this quarter',
    'the latest quarter',
    'q3',
    'q3 20/21',
    'q3 2020/21',
    '2020-21 q3',
    '2020/21 q3',
    'q3 2020/2021',
    'quarter 3',
    'quarter three 2020/21',
    'third quarter of 2020/21',
    'oct-dec 2020',
    'oct-dec',
    'oct nov dec',
    'oct, nov and dec',
    'in quarter three',
    'last quarter, i.e. q3',
    'october to december 2020',
    'october-december',
    'quarter ending december 2020',
    'quarter to december 2020',
    'three months to 31 december 2020',
    'three months to 31 dec 2020',
    '3 months to december 2020',
    'between october and december 2020',
    'between 1 october and 31 december 2020',
    'from 1st october to 31st december 2020',
    'qtr 3 2020/21',
    'the last three months',
  ],
  '2020-07-01..2020-09-30': [
    'q2',
    'q2 2020/21',
    'q2 20/21',
    'the previous quarter',
    'previous quarter',
    'the quarter before',
    'july to september 2020',
    'jul-sep 2020',
    'july - september quarter',
    'second quarter of 2020/21',
    'quarter 2 - 2020/21',
    'quarter 2 -2020/2021',
    'between 1 july 2020 and 30 september 2020',
    'the time before that',
  ],
  '2019-10-01..2019-12-31': [
    'last year',
    'a year ago',
    'same quarter last year',
    'the same quarter last year',
    'same period last year',
    'q3 2019/20',
    'q3 19/20',
    'q3 last year',
    'oct-dec 2019',
    'this time last year',
    'the same 3 months a year ago',
    'october to december 2019',
  ],
  '2020-01-01..2020-03-31': ['q4 2019/20', '4th quarter 2019/20', 'q4 19/20', 'jan-mar 2020', 'january to march 2020'],
  '2018-04-01..2018-06-30': ['2018/19 quarter 1', 'q1 2018/19'],
  '2016-04-01..2016-06-30': ['quarter 1 2016/17'],
  '2020-10-01..2020-10-31': ['october', 'october 2020', 'oct 2020', 'in october', 'oct'],
  '2020-03-01..2020-03-31': ['march 2020'],
  '2019-04-01..2020-03-31': ['2019/20', '2019-20', 'fy 2019/20', 'financial year 2019/20', 'fy19/20', '2019/2020'],
  '2015-01-01..2015-12-31': ['2015', 'in 2015', 'calendar year 2015'],
  '2019-07-01..2020-06-30': ['12 months ending june 2020', '12 months to june 2020', 'year ending june 2020'],
  '2019-03-31..2019-03-31': [
    'at 31 march 2019',
    'as at 31 march 2019',
    'on 31 march 2019',
    'at the end of march 2019',
    'at the end of march 2019',
  ],
  '2020-09-30..2020-09-30': ['at the end of september 2020', 'end of september 2020', 'as at 30 september 2020'],
  '2020-09-01..2020-11-30': [
    '1 september to 30 november 2020',
    'september to november 2020',
    'from 01 september to 30 november 2020',
  ],
};

const NONE = [
  'how many 101 calls',
  '999',
  'section 28',
  'within a 24 hour period',
  'this may be the result',
  'may i ask about cadets',
  'the fatal 4',
  'priority 3',
  'p4',
  'got a source for 1,137',
  '10.2%',
  'the second course',
  'the known offenders',
  'march them out',
  '£126,000',
  '17,489 hours',
];

describe('periods', () => {
  for (const [span, phrasings] of Object.entries(SPANS))
    describe(span, () => {
      for (const phrasing of phrasings) {
        it(phrasing, () => expect(spans(phrasing)).to.equal(span));
        it(`101 calls ${phrasing}`, () => expect(spans(`101 calls ${phrasing}`)).to.equal(span));
      }
    });

  describe('nothing', () => {
    for (const text of NONE) it(text, () => expect(spans(text)).to.equal(''));
  });

  describe('two periods', () => {
    it('q3 this year v q3 last year', () =>
      expect(spans('q3 this year v q3 last year')).to.equal('2020-10-01..2020-12-31 2019-10-01..2019-12-31'));
    it('q3 20/21 v q3 19/20', () =>
      expect(spans('q3 20/21 v q3 19/20')).to.equal('2020-10-01..2020-12-31 2019-10-01..2019-12-31'));
    it('q2 to q3', () =>
      expect(spans('biggest drop q2 to q3')).to.equal('2020-07-01..2020-09-30 2020-10-01..2020-12-31'));
  });

  describe('what compares', () => {
    for (const text of [
      '999 yoy',
      '101 year on year',
      '999 qoq',
      'quarter on quarter',
      '101 compared with last year',
      '999 on last year',
      '101 vs q2',
    ])
      it(text, () => expect(read(text).some((m) => m.comparing)).to.equal(true));
    for (const text of ['999 last year', '101 in q2'])
      it(`not: ${text}`, () => expect(read(text).some((m) => m.comparing)).to.equal(false));
  });

  describe('what is not held by a quarterly report', () => {
    for (const text of ['yesterday', 'last month', 'last week', 'at the weekend', 'next quarter', 'on tuesday'])
      it(text, () => expect(read(`101 calls ${text}`).map((m) => m.relation)).to.deep.equal(['unheld']));
  });

  describe('from what the conversation was about', () => {
    const q2 = quarterOf(2020, 2);
    it('the same quarter last year is always the latest quarter’s', () =>
      expect(spans('same quarter last year', q2)).to.equal('2019-10-01..2019-12-31'));
    it('the previous quarter is the one before the latest', () =>
      expect(spans('the previous quarter', q2)).to.equal('2020-07-01..2020-09-30'));
    it('12 months earlier counts from it', () =>
      expect(spans('12 months earlier', q2)).to.equal('2019-07-01..2019-09-30'));
    it('the quarter before that counts from it', () =>
      expect(spans('the quarter before that', q2)).to.equal('2020-04-01..2020-06-30'));
    it('a bare police year keeps the quarter', () =>
      expect(spans('sorry i meant 2019/20', latest)).to.equal('2019-10-01..2019-12-31'));
    it('march that year', () =>
      expect(spans('and march that year', { ...monthOf(2020, 9), kind: 'at' })).to.equal('2020-03-31..2020-03-31'));
    it('that month is the month in focus', () =>
      expect(spans('how many that month', monthOf(2020, 10))).to.equal('2020-10-01..2020-10-31'));
    it('that month without one is unheld', () => expect(spans('how many that month', latest)).to.equal('unheld'));
  });

  it('says what it takes "Q3 2020" for', () => {
    const [match] = read('q3 2020');
    expect(match?.period?.label).to.equal('Q3 2020/21');
    expect(match?.assumed).to.match(/2020\/21/);
  });
  it('sums from April', () => expect(read('999s since april').map((m) => m.relation)).to.deep.equal(['to-date']));
  it('is open since a year', () => expect(read('hours since 2019').map((m) => m.relation)).to.deep.equal(['since']));
});
