/** What is only guessed at narrows nothing; a number that is asked about, or that names something, is no guess. */
import { expect } from 'chai';
import { withoutGuess } from '../../../src/language/asking/guesses.ts';

const without = (said: string): string => withoutGuess(said, (number) => number === '118');

describe('a number that is guessed at', () => {
  const cases: readonly [string, string][] = [
    ['boats seized last quarter, was it 900?', 'boats seized last quarter, how many?'],
    ['boats seized, was it 900 odd? the exact number please', 'boats seized? the exact number please'],
    ['boats: eleven, thirteen or fifteen?', 'boats, how many?'],
    ['wardens - five hundred or so?', 'wardens, how many?'],
    ['how many boats sank, a dozen at most?', 'how many boats sank?'],
    ["what share of tips was used, just shy of a tenth i'd guess", 'what share of tips was used'],
    ['maybe two hundred, how many boats', 'how many boats'],
    ['value of the boats, about £4m i reckon?', 'value of the boats?'],
    ['hours of the wardens, 50,000?', 'hours of the wardens, how many?'],
  ];
  for (const [said, plain] of cases) it(said, () => expect(without(said)).to.equal(plain));

  for (const said of [
    'over 500?',
    'a source for 1,137?',
    'priorities 1, 3',
    'boats, 2020?',
    'calls, about 118?',
    '3 boats, 2 crews',
    'wardens over 40',
    'boats in june, over 30 in one day',
  ])
    it(`stays: ${said}`, () => expect(without(said)).to.equal(said));
});
