/** A text without the words of SAYS_TIME, or that a parser needs, is not looked through: every phrase that is read must have one of them. */
import { expect } from 'chai';
import fc from 'fast-check';
import { PARSERS, SAYS_TIME } from '../../../src/language/periods.ts';

/** What stands around a phrase is no part of it. */
function withoutLookaround(source: string): string {
  let rest = source.replace(/\(\?<(?=[a-zA-Z])\w+>/g, '(?:').replaceAll('\\b', '');
  for (let at = rest.search(LOOKS); at >= 0; at = rest.search(LOOKS)) {
    let [depth, end, inClass] = [0, at, false];
    do {
      const sign = rest[end];
      if (sign === '\\') end += 1;
      else if (sign === '[' || sign === ']') inClass = sign === '[';
      else if (!inClass) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0;
      end += 1;
    } while (depth > 0);
    rest = rest.slice(0, at) + rest.slice(end);
  }
  return rest;
}
const LOOKS = /\(\?<?[=!]/;

describe('words that say a time', () => {
  for (const [at, { pattern, needs }] of PARSERS.entries())
    it(`are in every phrase of parser ${at + 1}`, () => {
      const phrases = fc.stringMatching(new RegExp(`^(?:${withoutLookaround(pattern.source)})$`));
      fc.assert(
        fc.property(phrases, (phrase) => {
          // Beside other words it is a phrase no more, as "mos" is none in "almost".
          const text = ` ${phrase} `;
          pattern.lastIndex = 0;
          return !pattern.test(text) || (SAYS_TIME.test(text) && needs.mayBeMet(text));
        }),
        { numRuns: 200, seed: 1 },
      );
    });

  it('are none of most words', () => expect(SAYS_TIME.test('southend asb operations')).to.be.false);
});
