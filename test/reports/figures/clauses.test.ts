import { expect } from 'chai';
import { describe, it } from 'mocha';
import { tokenise } from '../../../src/language/text.ts';
import { clausesOf } from '../../../src/reports/figures/clauses.ts';

/** A number, for these tests, is what begins with a digit. */
const clauses = (text: string): string[] => {
  const tokens = tokenise(text);
  return clausesOf(text, tokens, (at) => /^\d/.test(tokens[at]?.word ?? '')).map(({ from, to, ofPart }) => {
    const said = text.slice(tokens[from]!.start, tokens[to - 1]!.end);
    return ofPart ? `of them: ${said}` : said;
  });
};

describe('clauses', () => {
  for (const [text, ...expected] of [
    ['14 boats were searched'],
    ['14 boats were searched and 3 were sold', '14 boats were searched', 'and 3 were sold'],
    ['officers searched 14 boats, which had left the port', 'officers searched 14 boats', 'which had left the port'],
    ['14 boats were searched: 9 at sea', '14 boats were searched', '9 at sea'],
    // What has no verb of its own is said by the clause beside it.
    ['3 men and 2 women were fined'],
    ['3 men were fined and 2 women'],
    ['the boat and harbour unit has been given 4 boats'],
    ['14 boats, vans and lorries were searched'],
    // A part of what was counted is told in a clause of its own.
    ['14 boats were searched, 6 of them twice', '14 boats were searched', 'of them: 6 of them twice'],
    ['14 boats were searched, of which 6 were empty', '14 boats were searched', 'of them: of which 6 were empty'],
    ['they trained 30 people, including 9 pilots', 'they trained 30 people', 'of them: including 9 pilots'],
  ] as const)
    it(text, () => expect(clauses(text)).to.deep.equal(expected.length > 0 ? expected : [text]));
});
