/** Words that ask for a change, and what is compared with what. */
import { expect } from 'chai';
import { quarterOf } from '../../../src/figures/period.ts';
import { readPeriods } from '../../../src/language/periods.ts';
import { latest, table } from './reads.ts';

describe('periods that are compared', () => {
  table({
    'year-before Q3 2019/20 *': [
      '101 up or down yoy, by how many',
      'year-on-year',
      'y/y',
      'annual change',
      'over the year',
      'headcount - % change over 12 months',
      'over the last 12 months how have 101 calls changed',
      'and compared with last year?',
      'is it up on last year',
      'up since last year',
      'vs ly',
      'fell in a year',
      'v sply',
    ],
    'previous Q2 2020/21 *': [
      '999 qoq %',
      'q-o-q',
      'quarter-on-quarter',
      'quarterly change',
      'live chat vs previuos quarter, number and pct',
      'which dropped the most since the quarter before, 999 or 101',
      'more cases or fewer than the quarter before?',
      // A comparison never compares a period with itself.
      '101 v last quarter',
      'up since last quarter',
      'up on the quarter',
      '101 v the last reported quarter',
    ],
    'stated Q2 2020/21 *': [
      'steepest percentage fall vs q2',
      'down from q2',
      'down on q2',
      'how has 101 changed since q2',
    ],
    'stated Q2 2020/21; stated Q3 2020/21 *': [
      'biggest drop, q2 to q3',
      'change between q2 and q3',
      'q2 2020/21 - q3 2020/21',
    ],
    'stated Q3 2020/21; stated Q2 2020/21 *': ['was q3 better than q2', 'q3 against q2'],
    'latest Q3 2020/21; previous Q2 2020/21 *': [
      'this quarter v last quarter',
      'last quarter compared to the quarter before',
    ],
    'previous Q2 2020/21; latest Q3 2020/21 *': ['last quarter v this quarter'],
    'stated Q2 2020/21; latest Q3 2020/21 *': ['q2 v last quarter'],
    'latest Q3 2020/21; year-before Q3 2019/20 *': [
      'q3 this year v q3 last year',
      'last quarter vs last year',
      // Last year is the same quarter, so this year is the latest one.
      'is 101 higher this year than last year',
    ],
  });

  describe('only like is compared with like', () => {
    table({
      'stated Q3 2020/21; stated Q3 2019/20 *': ['q3 20/21 v 19/20', 'q3 20/21 v q3 19/20', 'q3 v q3 2019/20'],
      'stated Q3 2019/20 *': ['101 calls compared with 2019/20', 'up on 2019?'],
      'stated Q2 2020/21; year-before Q2 2019/20 *': [
        'q2 compared with a year ago',
        'q2 2020/21 yoy',
        'compare q2 with last year',
      ],
      'stated Q3 2019/20; previous Q2 2019/20 *': ['q3 19/20 v the previous quarter'],
      'stated October 2020; stated October 2019 *': [
        'october v last october',
        'october 2020 compared with october 2019',
      ],
      'to-date April to December 2020; year-before April to December 2019 *': ['ytd vs last year'],
      'previous Q2 2019/20': ['the quarter before q3 2019/20'],
      'previous Q1 2020/21': ['the quarter before q2', 'the quarter before q2 2020/21'],
      'year-before Q2 2019/20': ['a year before q2', 'a year earlier than q2 2020/21'],
      'year-before Q3 2018/19': ['a year before q3 2019/20'],
      'stated Q3 2020/21': ['a year after q3 2019/20'],
    });
  });

  it('takes in the words that compare', () => {
    const [match] = readPeriods('101 compared with last year?', { latest, focus: null });
    expect([match?.words, match?.start, match?.end]).to.deep.equal(['compared with last year', 4, 27]);
  });
});

describe('assumptions said aloud', () => {
  const assumed = (text: string, held?: ReturnType<typeof quarterOf>[]): (string | null)[] =>
    readPeriods(text, { latest, focus: null, ...(held && { held }) }).map((match) => match.assumed);
  const SAID: Readonly<Record<string, string | null>> = {
    'last quarter': 'period: the latest reported quarter',
    'the latest quarter': null,
    q2: 'period: Q2 read as Q2 2020/21, the latest',
    october: 'period: October read as October 2020, the latest',
    'q3 2020': 'period: Q3 2020 read as Q3 of the police year 2020/21',
    'q3 2020/21': null,
    fy21: 'period: FY21 read as the police year 2020/21',
    'last year': 'period: last year read as Q3 2019/20, the same quarter a year earlier',
    'same quarter last year': null,
    '31 march 2019': null,
  };
  for (const [text, said] of Object.entries(SAID)) it(text, () => expect(assumed(text)).to.deep.equal([said]));

  it('a bare quarter is its latest held occurrence', () =>
    expect(assumed('q2', [quarterOf(2018, 2), quarterOf(2019, 2), quarterOf(2021, 2)])).to.deep.equal([
      'period: Q2 read as Q2 2019/20, the latest held',
    ]));
});
