/** Two things set beside one another, by whatever words: both are named, in the order in which they were said. */
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { read } from '../../src/question/read.ts';
import { lexicon } from '../support/lexicon.ts';

const latest = { label: 'Q3 2020/21', from: '2020-10-01', to: '2020-12-31', kind: 'quarter' } as const;
const asked = (message: string) => read(message, lexicon, { latest, focus: null });

const CASES: readonly [string, readonly string[]][] = [
  ['101 compared with 999', ['calls-101', 'calls-999']],
  ['how does 101 compare to 999', ['calls-101', 'calls-999']],
  ['how do 999 calls compare with 101 calls', ['calls-999', 'calls-101']],
  ['101 next to 999', ['calls-101', 'calls-999']],
  ['ksis compared with road deaths', ['ksi', 'road-deaths']],
  ['how did live chat compare with 101', ['live-chats', 'calls-101']],
  ['how does the number of cadets compare with the number of specials', ['cadets', 'specials-headcount']],
  ['compare 101 calls with 999 calls', ['calls-101', 'calls-999']],
  ['compare calls to 101 to calls to 999', ['calls-101', 'calls-999']],
  ['compare Neighbourhood Watch members with coordinators', ['nhw-members', 'nhw-coordinators']],
  // One thing, set beside another time.
  ['101 compared with last year', ['calls-101']],
  ['how does our 999 figure compare with the previous quarter', ['calls-999']],
  ['are road deaths better or worse than a year ago', ['road-deaths']],
  ['how many were badly injured or worse on the roads', ['ksi']],
];

describe('things set beside one another', () => {
  for (const [message, metrics] of CASES)
    it(message, () => {
      const question = asked(message);
      expect(question.metrics.value).to.deep.equal(metrics);
      expect(question.unread).to.deep.equal([]);
      expect(question.brief).to.equal(null);
    });

  it('which is higher asks for no movement, higher than last year does', () => {
    expect(asked('which is higher, 999 or 101').cues.has('change')).to.equal(false);
    expect(asked('which was higher than last year, 999 or 101').cues.has('change')).to.equal(true);
  });

  for (const message of [
    'how does Essex compare with Kent on 999 calls',
    '101 calls compared with 999 calls in Harlow',
  ])
    it(`${message}: not met`, () => {
      const { unread, areas, metrics } = asked(message);
      expect(metrics.value.length === 0 || unread.length > 0 || areas.value.length > 0).to.equal(true);
    });
});
