/** Phrases written once for many: alternatives, what may be missing, words of one alternative. */
import { expect } from 'chai';
import { Beginnings, PhraseTable, phrasesOf } from '../../src/language/phrases.ts';

describe('phrases written once', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['search warrant', ['search warrant']],
    ['web|online chat', ['web chat', 'online chat']],
    ['out? on the beat', ['out on the beat', 'on the beat']],
    [
      'part_time|unpaid police officer?',
      ['part time police officer', 'part time police', 'unpaid police officer', 'unpaid police'],
    ],
    ['', ['']],
  ];
  for (const [text, phrases] of cases) it(JSON.stringify(text), () => expect(phrasesOf(text)).to.deep.equal(phrases));
});

describe('where phrases begin', () => {
  const table = new PhraseTable<string>();
  table.add(['goat', 'cheese'], 'food');

  it('is told of a word of which one begins, not of one that it goes on with', () =>
    expect(['goat', 'cheese', 'sheep'].map((word) => table.begins(word))).to.deep.equal([true, false, false]));

  it('is worked out once for each word', () => {
    const asked: string[] = [];
    const beginnings = new Beginnings((word) => {
      asked.push(word);
      return { stem: word, inAny: table.begins(word) };
    });
    const all = ['goat', 'sheep', 'goat'].map((word) => beginnings.of(word).inAny);
    expect([all, asked]).to.deep.equal([
      [true, false, true],
      ['goat', 'sheep'],
    ]);
  });
});
