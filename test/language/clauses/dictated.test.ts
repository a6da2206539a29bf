/** What dictating does to a text is undone: numbers, years and marks in words, letters one by one, words said twice. */
import { expect } from 'chai';
import { asWritten, lettersJoined } from '../../../src/language/clauses/dictated.ts';

describe('dictated', () => {
  const written: readonly [string, string][] = [
    ['one oh one calls', '101 calls'],
    ['nine nine nine against one zero one', '999 against 101'],
    ['is it nine or one', 'is it nine or one'],
    ['december twenty nineteen', 'december 2019'],
    ['since two thousand and eighteen', 'since 2018'],
    ['quarter three twenty twenty twenty one', 'quarter three 2020/21'],
    ['q three nineteen twenty', 'q3 2019/20'],
    ['twenty one courses', 'twenty one courses'],
    ['is it one hundred and ninety seven', 'is it 197'],
    ['about two hundred of them', 'about two hundred of them'],
    ['hello comma how many question mark', 'hello, how many?'],
    ['how many how many cadets', 'how many cadets'],
    ['the no the um the calls', 'the calls'],
    ['what they had had', 'what they had had'],
  ];
  for (const [told, own] of written) it(told, () => expect(asWritten(told)).to.equal(own));

  const letters: readonly [string, string][] = [
    ['the k s i number', 'the ksi number'],
    ['c/p/n, y/y', 'cpn, y/y'],
    ['what is a c p n', 'what is a cpn'],
    ['how many o c gs', 'how many ocgs'],
    ['the x y z number', 'the xyz number'],
    ['a b and i', 'a b and i'],
    ['i i a g', 'i iag'],
  ];
  const isWord = (word: string): boolean => ['ksi', 'cpn', 'iag'].includes(word);
  for (const [told, own] of letters) it(told, () => expect(lettersJoined(told, isWord)).to.equal(own));
});
