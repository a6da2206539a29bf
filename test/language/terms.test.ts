/** Words as terms: synonyms, stems, and what must not become another's term. */
import { expect } from 'chai';
import { stem, TermReader, wordsOf, wordsWritten } from '../../src/language/terms.ts';
import { lexicon } from '../support/lexicon.ts';

describe('terms', () => {
  const reader = new TermReader([
    { term: 'special', words: ['special constables', 'scs'] },
    { term: '101', words: ['non emergency'] },
    { term: 'operational', words: [] },
    { term: 'nitrous', words: ['nos'] },
  ]);
  const cases: readonly [string, readonly string[]][] = [
    ['special constable', ['special']],
    ['Special Constables', ['special']],
    ['scs', ['special']],
    ['sc', ['special']],
    ['nos', ['nitrous']],
    ['no', ['no']],
    ['constables', ['constabl']],
    ['non-emergency calls', ['101', 'call']],
    ['emergency', ['emerg']],
    ['operational hours', ['operational', 'hour']],
    ['999', ['999']],
    ['99', ['99']],
    ['the 101s', ['the', '101s']],
    ['', []],
  ];
  for (const [phrase, terms] of cases)
    it(JSON.stringify(phrase), () => expect(reader.termsOf(phrase)).to.deep.equal(terms));

  it('each word is in exactly one', () =>
    expect(reader.read(wordsOf('how many special constables answered non emergency calls'))).to.deep.equal([
      { term: 'how', from: 0, to: 1 },
      { term: stem('many'), from: 1, to: 2 },
      { term: 'special', from: 2, to: 4 },
      { term: stem('answered'), from: 4, to: 5 },
      { term: '101', from: 5, to: 7 },
      { term: 'call', from: 7, to: 8 },
    ]));
});

describe('the words of a text', () => {
  it('are all read, whole ones, however long it is', () => {
    const words = Array.from({ length: 2_000 }, (_, at) => `word${'abcdefghij'[at % 10]}`);
    expect(wordsWritten(words.join(' '))).to.deep.equal(words);
    expect(wordsWritten('a'.repeat(4_500)).join('')).to.equal('a'.repeat(4_500));
    const short = Array.from({ length: 900 }, (_, i) => 'abc'[i % 3]!);
    expect(wordsWritten(short.join(' '))).to.have.lengthOf(900);
    expect(wordsWritten('')).to.deep.equal([]);
  });
});

describe('stems', () => {
  it('inflections share one', () =>
    expect(['arrest', 'arrests', 'arrested'].map(stem)).to.deep.equal(Array(3).fill('arrest')));
  it('numbers have none', () => expect(['999s', '101', '4th'].map(stem)).to.deep.equal(['999s', '101', '4th']));
});

describe('synonyms of the packaged content', () => {
  const same: readonly (readonly [string, string])[] = [
    ['special constables', 'scs'],
    ['volunteer bobbies', 'specials'],
    ['active citizens', 'psvs'],
    ['999s', '999'],
  ];
  for (const [a, b] of same)
    it(`${a} = ${b}`, () => expect(lexicon.terms.termsOf(a)).to.deep.equal(lexicon.terms.termsOf(b)));
  const different: readonly (readonly [string, string])[] = [
    ['999', '99'],
    ['101', '100'],
    ['999', '101'],
    ['special constables', 'constables'],
    ['online reports', 'reports'],
    ['other than specials', 'specials'],
    ['operational', 'operations'],
  ];
  for (const [a, b] of different)
    it(`${a} is not ${b}`, () => expect(lexicon.terms.termsOf(a)).to.not.deep.equal(lexicon.terms.termsOf(b)));
});
