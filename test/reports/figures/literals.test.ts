import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { readContentFiles } from '../../../src/content/files.ts';
import { loadContent } from '../../../src/content/load.ts';
import { Likely, neededBy } from '../../../src/reports/figures/literals.ts';
import { compile } from '../../../src/reports/figures/patterns.ts';

const NEEDED: readonly (readonly [string, readonly string[] | null])[] = [
  ['calls', ['calls']],
  ['live chats?', ['live chat']],
  ['(?:red|blue) cars', [' cars']],
  ['(?:cars|vans)', ['cars', 'vans']],
  ['(?:cars|vans)?', null],
  ['(?:cars|of)', null],
  ['(?:January|Jan|March)', ['jan', 'march']],
  ['closure{0,2} order', ['closur']],
  ['orders+', ['order']],
  ['(?<!non-)emergency', ['emergency']],
  ['(?<=total )\\d+', null],
  ['(?!orders)\\w+ hours', [' hours']],
  ['[a-z\\]]+\\p{L}\\)', null],
  ['(?<n>\\d+) of \\k<n> people', [' people']],
  ['AbC', ['abc']],
];

describe('the words that an expression needs', () => {
  for (const [source, words] of NEEDED) it(source, () => expect(neededBy(source)).to.deep.equal(words));

  it('an expression that matches a text is among those likely to', () => {
    const { catalogue } = loadContent(readContentFiles('data'));
    const expressions = catalogue.metrics
      .flatMap(({ patterns }) => patterns.filter((pattern) => !pattern.startsWith('=')))
      .map(compile);
    const likely = new Likely(expressions, (expression) => expression);
    const text = readFileSync('test/fixtures/essex-2020-21-q4.txt', 'utf8').replace(/\d[\d,.]*/g, '\uE0000\uE001');
    const matched = text.split('\n\n').map((paragraph) => {
      const found = expressions.filter((expression) => [...paragraph.matchAll(expression)].length > 0);
      expect(likely.of(paragraph), paragraph).to.include.members(found);
      expect(likely.of(paragraph).length, 'few of them').to.be.below(expressions.length / 2);
      return found.length;
    });
    expect(matched.reduce((sum, count) => sum + count)).to.be.above(0);
  });
});
