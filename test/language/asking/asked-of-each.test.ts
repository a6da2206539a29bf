/** The same asked of several things, in a list or with the verb left out. */
import { expect } from 'chai';
import { askedAfterTold, askedOfEach } from '../../../src/language/asking/asked-of-each.ts';

describe('what is asked of each', () => {
  const cases: readonly [string, readonly string[]][] = [
    ['boats: - red ones - sold in may', ['boats: red ones', 'boats: sold in may']],
    ['what was done about: - boats - cars', ['what was done about boats', 'what was done about cars']],
    ['where were these sold? - boats - cars', ['where were boats sold?', 'where were cars sold?']],
    ['what was done in these towns? 1. ryde 2. cowes', ['what was done in ryde?', 'what was done in cowes?']],
    ['ryde had how many boats, and cowes how many?', ['ryde had how many boats', 'cowes had how many boats']],
    [
      'in ryde the boats cost how much, and in cowes the cars how much?',
      ['in ryde the boats cost how much', 'in cowes the cars how much'],
    ],
    [
      'boats were sold in which month, and cars in which?',
      ['boats were sold in which month', 'cars were sold in which month'],
    ],
    ['ryde has how many boats, and how many sailors?', ['ryde has how many boats', 'ryde has how many sailors']],
    ['ryde has a regatta, and cowes which race?', ['cowes has which race']],
    ['what was done in ryde and in cowes?', ['what was done in ryde', 'what was done in cowes']],
    ['what are the regatta and the swim in ryde', ['what are the regatta in ryde', 'what are the swim in ryde']],
    // What is told of the first is not asked again.
    ['ryde has 30 boats, and cowes how many?', ['cowes has how many']],
  ];
  for (const [said, parts] of cases) it(said, () => expect(askedOfEach(said)?.parts).to.deep.equal(parts));
  for (const said of [
    'how many boats and how many cars',
    'red-hot boats - 3 of them',
    'the boats and which cars were sold',
    'has any boat been sold, and for what sort of price',
  ])
    it(`none: ${said}`, () => expect(askedOfEach(said)).to.equal(null));
});

it('tells which items of a list may be counted', () => {
  expect(
    askedOfEach('please fill in: - boats and rafts sold in may - the fleet - how many sank')?.list?.counts,
  ).to.deep.equal(['number of boats and rafts sold in may', null, null]);
});

describe('what is asked behind a number that is told', () => {
  for (const [said, told, asked] of [
    ['there are 30 boats, and how many of oak?', 'there are 30 boats', 'how many of oak'],
    ['boats number 30, and boats of oak how many?', 'boats number 30', 'boats of oak how many'],
    ['30 boats this year; the year before: how many?', '30 boats this year', 'the year before: how many'],
    ['30 boats sank. how many the year before that?', '30 boats sank', 'how many the year before that'],
  ] as const)
    it(said, () => expect(askedAfterTold(said)).to.deep.equal({ told, asked }));
  for (const said of [
    'how many boats, and how many cars',
    'which of the 30 boats sank, and how many cars',
    'the boats and how many cars',
  ])
    it(`none: ${said}`, () => expect(askedAfterTold(said)).to.equal(null));
});
