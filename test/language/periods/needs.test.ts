import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import { PARSERS } from '../../../src/language/periods.ts';

/** Every wording that the tests beside this one are about. */
const wordings = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8').match(/'[^'\n]{3,}'/g) ?? [])
  .map((literal) => literal.slice(1, -1).toLowerCase());

describe('what a parser needs', () => {
  it('leaves out no wording that its pattern would match', () => {
    expect(wordings.length).to.be.greaterThan(500);
    const missed = PARSERS.flatMap(({ pattern, needs }) =>
      wordings.filter((text) => text.search(pattern) >= 0 && !needs.mayBeMet(text)),
    );
    expect(missed).to.deep.equal([]);
  });
});
