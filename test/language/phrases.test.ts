/** Phrases written once for many: alternatives, what may be missing, words of one alternative. */
import { expect } from 'chai';
import { phrasesOf } from '../../src/language/phrases.ts';

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
