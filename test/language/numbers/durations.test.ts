import { expect } from 'chai';
import { describe, it } from 'mocha';
import { durationAs, durationsIn } from '../../../src/language/numbers/durations.ts';

describe('durations', () => {
  for (const [text, ...expected] of [
    ['It was 4 minutes 6 seconds.', ['4 minutes 6 seconds', 246]],
    ['from 3 minutes, 24 seconds to 4m30s', ['3 minutes, 24 seconds', 204], ['4m30s', 270]],
    ['5:10 minutes on average', ['5:10 minutes', 310]],
    ['four minutes and six seconds', ['four minutes and six seconds', 246]],
    ['three and a half minutes, 3½ minutes', ['three and a half minutes', 210], ['3½ minutes', 210]],
    ['1 hr. 20 mins', ['1 hr. 20 mins', 4800]],
    ['4 minutes 75 seconds', ['4 minutes 75 seconds', null]],
    ['It took 4 minutes 30.', ['4 minutes 30', null]],
  ] as const)
    it(`reads ${expected.length} in "${text}"`, () => {
      const found = durationsIn(text).map(({ start, end, seconds }) => [text.slice(start, end), seconds]);
      expect(found).to.deep.equal(expected);
    });

  for (const text of [
    'at 10:30',
    'from 19:30 to 21:30 hours',
    '4 minutes',
    'a 24 hour period',
    '£4m',
    '4 minutes. 30 calls',
  ])
    it(`none in "${text}"`, () => expect(durationsIn(text)).to.deep.equal([]));

  for (const [written, minutes] of [
    ['3.5 minutes', 3.5],
    ['4m 30s', 4.5],
    ['4:06', 4.1],
    ['1:02:03', 62.05],
    ['90 secs', 1.5],
    ['70', null],
    ['4m', 4],
    ['4 minutes 75 seconds', null],
    ['£4m', null],
  ] as const)
    it(`"${written}" in minutes`, () => expect(durationAs(written, 'minutes')).to.equal(minutes));

  it('a clock is of hours and minutes where the unit is hours', () =>
    expect(durationAs('36:30', 'hours')).to.equal(36.5));
});
