import { expect } from 'chai';
import { describe, it } from 'mocha';
import { wordsToNumber } from '../../../src/language/numbers/number-words.ts';
import { numberHabits, quantitiesIn } from '../../../src/reports/figures/quantities.ts';

const values = (text: string) => quantitiesIn(text).map(({ value, type, precision }) => [value, type, precision]);

describe('quantities', () => {
  for (const [text, ...expected] of [
    ['73,887 calls', [73887, 'number', 'exact']],
    ['a cost of £5.7m', [5_700_000, 'money', 'exact']],
    ['£4million of it', [4_000_000, 'money', 'exact']],
    ['£126,000 cash', [126_000, 'money', 'exact']],
    ['a 19.2% fall', [19.2, 'percent', 'exact']],
    ['18 per cent', [18, 'percent', 'exact']],
    ['approximately 105,000 members', [105_000, 'number', 'approximate']],
    ['over 3,000 and nearly 1,000', [3000, 'number', 'over'], [1000, 'number', 'nearly']],
    ['at least six kilograms', [6, 'number', 'at least']],
    ['three closure orders and twenty-one arrests', [3, 'number', 'exact'], [21, 'number', 'exact']],
    ['two hundred and fifty hours', [250, 'number', 'exact']],
    ['two dozen people and half a million pounds', [24, 'number', 'exact'], [500_000, 'money', 'exact']],
    ['forty-six thousand two hundred and ten hours', [46_210, 'number', 'exact']],
    ['one and a half million', [1_500_000, 'number', 'exact']],
    ['one and two', [1, 'number', 'exact'], [2, 'number', 'exact']],
    ['1.5 million people, 200+ places', [1_500_000, 'number', 'exact'], [200, 'number', 'over']],
    ['(803 a day)', [803, 'number', 'exact']],
    ['within a 24 hour period', [24, 'number', 'exact']],
    ['101 stop searches', [101, 'number', 'exact']],
    ['99,999 emergency calls', [99_999, 'number', 'exact']],
    ['rose to 1,101 calls and 101,500 calls', [1101, 'number', 'exact'], [101_500, 'number', 'exact']],
    ['via 999,000 leaflets', [999_000, 'number', 'exact']],
    ['3,012 May arrests and 12,010 March ones', [3012, 'number', 'exact'], [12_010, 'number', 'exact']],
    ['a cost of £5,999 service charges', [5999, 'money', 'exact']],
  ] as const)
    it(`finds ${expected.length} in "${text}"`, () => expect(values(text)).to.deep.equal(expected));

  for (const text of [
    'Section 28 of the Act 1999',
    'COVID-19 and the Fatal 4',
    'on 4th December and on 19 December 2020',
    'in October 2020, since 1st October',
    'the same period in 2019/20, Q3, the plan of 2016-2020',
    'calls to 101, the 101-response time and emergency calls (999)',
    'via 101 instead, or 999',
    'the third course, the 4th area',
    'at 10am or 19:30, 24/7, on the A12 and 4x4s',
    'one of these, the two-way radio, no one',
    'ring 01245 491491',
    'the new 2021 strategy',
    'Version 1.1, Phase 2, Priority 5, Class A',
  ])
    it(`finds none in "${text}"`, () => expect(values(text)).to.deep.equal([]));

  it('doubts what may have the mark of a footnote glued to it', () => {
    const text = 'There were 4961 officers, 361 of them new, and 49,339 hours, an increase2 and 10.2%1 more.';
    const doubted = quantitiesIn(text, numberHabits(text)).filter(({ doubt }) => doubt !== null);
    expect(doubted.map(({ written }) => written)).to.deep.equal(['4961', '361']);
  });

  it('reads numbers in words, and not two numbers as one', () => {
    expect(['nineteen', 'forty-two', 'three thousand', 'a dozen'].map(wordsToNumber)).to.deep.equal([19, 42, 3000, 12]);
    expect(wordsToNumber('two three')).to.equal(null);
  });
});
