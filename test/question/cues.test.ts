/** The phrases that say what kind of answer is wanted. */
import { expect } from 'chai';
import { readCues } from '../../src/question/cues.ts';
import { lexicon, wordsIn } from '../support/lexicon.ts';

const cuesIn = (text: string): string[] => readCues(wordsIn(text), lexicon).map(({ cue }) => cue);

describe('cues', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    count: ['how many cadets', 'number of cadets', 'value of cannabis seized'],
    change: ['how has 101 changed', '101 up or down', '101 up?', '101 down'],
    compare: ['compare 101 and 999', '101 versus 999'],
    trend: ['101 trend', '101 over time'],
    share: ['what percentage of arrests', 'as a share of 101'],
    average: ['on average'],
    most: ['the biggest'],
    least: ['the fewest'],
    list: ['list them', 'full list'],
    which: ['which one'],
    'operations-word': ['operations?', 'projects'],
    'districts-word': ['which district'],
    source: ['where does that come from', 'which page'],
    'what-is': ['what is MOSOVO'],
    why: ['why did it fall'],
    summary: ['summary of priority 5'],
    'which-priority': ['which priority is burglary under'],
    'how-long': ['how long'],
    not: ['999, not 101'],
    thanks: ['thanks'],
    hello: ['hello'],
  };
  for (const [cue, phrasings] of Object.entries(cases))
    describe(cue, () => {
      for (const text of phrasings) it(text, () => expect(cuesIn(text)).to.include(cue));
    });

  describe('no movement', () => {
    for (const text of ['is there a meeting up at the moment about this', 'up', 'down', 'supper', 'the upper deck'])
      it(text, () => expect(cuesIn(text)).to.not.include('change'));
  });
  describe('nothing at all', () => {
    for (const text of ['101 calls', '999', 'southend', 'operational hours', ''])
      it(text, () => expect(cuesIn(text).filter((cue) => cue !== 'idle')).to.deep.equal([]));
  });
  it('the longest phrase wins, and says where it stands', () =>
    expect(readCues(wordsIn('where does that come from'), lexicon)).to.deep.equal([{ cue: 'source', from: 0, to: 5 }]));
});
