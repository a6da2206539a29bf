/** Priorities by number, and numbers that are none. */
import { expect } from 'chai';
import { bareNumber, readPriorities } from '../../src/question/priorities.ts';
import { wordsIn } from '../support/lexicon.ts';

describe('priorities by number', () => {
  const cases: readonly [readonly number[], readonly string[]][] = [
    [[4], ['priority 4', 'just p4', 'P4?', 'priority four', 'the fourth priority', '4th priority', 'pillar 4']],
    [[5], ['the figures for priority 5 one after the other']],
    [[2, 3], ['priority 2, 3']],
    [[6], ['which priority is 6', 'which priority is number 6']],
    [[7], ['priority number seven', 'priority no. 7', 'prio 7']],
    [
      [2, 3],
      ['priorities 2 and 3', 'priorities two & three', 'priority 2 or 3', 'p2 and p3', 'priority 2 v 3'],
    ],
    [[1, 2, 7], ['priorities 1, 2 and 7']],
    // Not in the plan, and given so that it can be refused.
    [[9], ['priority 9', 'p9']],
    [[12], ['priority 12']],
  ];
  for (const [numbers, phrasings] of cases)
    describe(numbers.join(' '), () => {
      for (const text of phrasings)
        it(text, () => expect(readPriorities(wordsIn(text)).flatMap((m) => m.numbers)).to.deep.equal(numbers));
    });

  describe('nothing', () => {
    for (const text of [
      '101 calls',
      'fatal 4',
      'section 28',
      '4th area accredited',
      'the fourth area',
      'the seven priorities',
      'which priority is that',
      'priority 999',
      'a high priority',
      'psv 4',
      'mp3',
      'top 3',
      '3 warrants',
    ])
      it(text, () => expect(readPriorities(wordsIn(text))).to.deep.equal([]));
  });

  it('tells where it stands', () =>
    expect(readPriorities(wordsIn('arrests under priority 5 please'))).to.deep.equal([
      { numbers: [5], from: 2, to: 4 },
    ]));

  describe('a number alone follows on', () => {
    const alone: readonly [string, number | null][] = [
      ['and 3', 3],
      ['5?', 5],
      ['what about five', 5],
      ['now the same for 6', null],
      ['3 warrants', null],
      ['999', null],
      ['and', null],
    ];
    for (const [text, number] of alone) it(text, () => expect(bareNumber(wordsIn(text))).to.equal(number));
  });
});
