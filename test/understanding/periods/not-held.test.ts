/** What is no period, and periods that a quarterly report does not have. */
import { expect } from 'chai';
import { readPeriods } from '../../../src/understanding/periods.ts';
import { latest, reads, table } from './reads.ts';

describe('no period', () => {
  table({
    '': [
      'how many 101 calls',
      '999 calls',
      'section 28 interviews',
      '24 hour service',
      '24/7 cover',
      'the new 2021 hate crime prevention strategy',
      'section 4 of the act of 1999',
      'police and crime plan 2016-2020',
      'covid-19',
      'operation 2020',
      'where is 2003 from',
      'got a source for 1,137?',
      '£2020',
      'this may be a daft question',
      'may i ask how many',
      'people who march in southend',
      'a protest march in southend',
      'jan smith',
      'fatal 4',
      'p4',
      'up 10.2%',
      'the second course',
      'in the last resort',
      'the last one',
      'nowhere to be seen',
      'now non-emergency, same comparison',
      'a quarter of calls',
      'three quarters of calls',
      'which quarter was busiest',
      'every quarter',
      'headquarters',
      'aged 20-21',
      '12/13 year olds',
      '20/20 vision',
      'sentenced to 12 months',
      'victim of the year',
      'in the lead up to christmas',
      'way before christmas',
      'good evening all',
      "that's me done for today, bye",
      'which operations are under priority 5',
    ],
  });
});

describe('periods that no report has', () => {
  table({
    'unheld -': [
      'yesterday',
      'last week',
      'last month',
      'in the last 24 hours',
      'the past fortnight',
      'over the weekend',
      'on friday nights',
      'at 3am',
      'week 42',
      'first week of december',
      'early 2021',
      'mid-december',
      'autumn 2020',
      'before 2019',
      'two months ago',
      'over the coming months',
      'the next 7 quarters',
    ],
    'unheld - *': ['month on month', 'mom change'],
    'unheld Q4 2020/21': ['next quarter'],
    'unheld Q3 2021/22': ["next year's third-quarter"],
    'unheld 19 December 2020': ['19 december', 'on 19th december 2020', '19/12/2020', 'dec 19th', 'dec the 19th'],
    'unheld 5 October 2020': ['week commencing 5 october'],
    'unheld 1 to 9 December 2020': ['1 to 9 december', 'between the 1st and 9th of december'],
    // Read by chrono-node.
    'unheld 14 November 2020': ['the fourteenth of november', 'the fourteenth of nov'],
  });
  it('a stated period is taken as it stands, held or not', () =>
    expect(reads('q4 2021/22')).to.equal('stated Q4 2021/22'));
});

describe('reading a long text', () => {
  it('takes no more than a moment', () => {
    const started = performance.now();
    for (const words of ['q3 ', 'oct ', '1 oct to ', '2020-', 'the same period in ', ' '])
      readPeriods(words.repeat(800), { latest, focus: null });
    expect(performance.now() - started).to.be.lessThan(3000);
  });
});
