/** How near a number is to be told narrows nothing, and may name a grain. */
import { expect } from 'chai';
import { withoutNearness } from '../../../src/language/numbers/rounding.ts';

const says = (words: string): boolean => /\bboats\b/.test(words);

describe('how near a number is to be told', () => {
  const cases: readonly [string, string, number | null][] = [
    ['near enough how many boats', 'how many boats', null],
    ['boats, rounded down to the nearest hundred please', 'boats please', 100],
    ['number of boats to the closest 5,000', 'number of boats', 5000],
    ['boats rounded off to ten thousands', 'boats', 10_000],
    ['boats in whole thousands', 'boats', 1000],
    ['please round the boats total', 'please give me the boats total', null],
    ['kindly round up the total of boats', 'kindly give me the total of boats', null],
    ['a quick ballpark estimate of how many boats', 'how many boats', null],
    ['how many boats? I can live with an estimate.', 'how many boats?', null],
    ['how many boats, no decimals needed', 'how many boats', null],
    ['in round terms what is the count of boats', 'what is the count of boats', null],
    ['boats, as near as dammit how many', 'boats, how many', null],
  ].map(([said, text, grain]) => [said as string, text as string, grain as number | null]);
  for (const [said, text, grain] of cases)
    it(said, () => expect(withoutNearness(said.toLowerCase(), says)).to.deep.equal({ text, grain }));
});

describe('what only looks like it', () => {
  const kept = [
    'are boats more or less than last year',
    'boats in the region of the lake',
    'roughly what was the boat worth, and the boats',
    'the exact boats that sank',
    'boats in hundreds of harbours',
    'rounded boats',
  ];
  for (const said of kept)
    it(said, () => expect(withoutNearness(said, says)).to.deep.equal({ text: said, grain: null }));
});
