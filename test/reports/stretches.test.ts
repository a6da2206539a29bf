import { expect } from 'chai';
import { excerptOf, stretchesOf } from '../../src/reports/stretches.ts';

describe('stretches of a bullet', () => {
  it('an ordinary bullet is one, whatever its sentences', () => {
    const text = 'Officers made 12 arrests. '.repeat(100).trim();
    expect(stretchesOf(text)).to.deep.equal([{ start: 0, end: text.length }]);
  });

  for (const [name, unit] of [
    ['sentences', 'Officers made 12 arrests in Basildon. '],
    ['one sentence with commas', 'made 12 arrests, '],
    ['words without an end', 'again '],
    ['one word', 'aaaa'],
  ] as const)
    it(`a very long bullet of ${name} is parted, and no word is lost`, () => {
      const text = unit.repeat(5_000).trim();
      const stretches = stretchesOf(text);
      expect(Math.max(...stretches.map(({ start, end }) => end - start))).to.be.at.most(3_000);
      const whole = stretches.map(({ start, end }) => text.slice(start, end)).join('');
      expect(whole.replaceAll(' ', '')).to.equal(text.replaceAll(' ', ''));
      if (unit !== 'aaaa')
        for (const { start } of stretches)
          expect(text.slice(Math.max(0, start - 1), start + 1)).to.match(/^\S$|\s/, `at ${start}`);
    });

  it('of a long sentence the words around the number are shown', () => {
    const sentence = `${'before '.repeat(300)}12 arrests ${'behind '.repeat(300)}`;
    const excerpt = excerptOf(sentence, 2100);
    expect(excerpt).to.include('12 arrests');
    expect(excerpt.length).to.be.below(450);
    expect(excerptOf('Only 12 arrests.', 5)).to.equal('Only 12 arrests.');
  });
});
